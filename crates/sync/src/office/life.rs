//! Whether a push is the next one of a life of a desk's database, or shows that the database was copied. Storage keeps token
//! and number of each life.

use crate::message::Push;
use crate::mutant::{self, Mutant};

/// True when the push is the next one of a life whose last push had the number `last` and was answered with `token`.
///
/// A push that leaves numbers out comes from a desk that is ahead of its office, because a backup of the office was restored:
/// it was answered in the time that is lost. A copy of a database is never ahead; it falls behind. Such a push is taken
/// whatever its token is, because nobody remembers the one that was given.
pub fn is_next(push: &Push, token: [u8; 16], last: u64) -> bool {
    push.id > last && (push.token == token || is_ahead(push, last))
}

fn is_ahead(push: &Push, last: u64) -> bool {
    push.id > last.saturating_add(1) && !mutant::on(Mutant::AheadForks)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn push(token: u8, id: u64) -> Push {
        Push { token: [token; 16], id, actors: Vec::new(), items: Vec::new() }
    }

    #[test]
    fn a_desk_ahead_of_a_restored_office_is_no_copy_and_one_behind_is() {
        let next = |push: &Push| is_next(push, [4; 16], 4);
        assert!(next(&push(4, 5)), "the ordinary next one");
        assert!(next(&push(6, 7)), "the office forgot numbers 5 and 6");
        assert!(!next(&push(5, 5)), "the same number under another token: two databases count alike");
        assert!(!next(&push(3, 4)), "a copy sends a number that was used");
        assert!(!next(&push(4, 4)), "also under the token of now");
    }
}
