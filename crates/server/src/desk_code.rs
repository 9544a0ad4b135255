//! Desk codes: the second part of a reference number. Unique over the whole organisation, so that numbers made offline
//! never meet. A letter and a number without leading zero; I and O are left out because they are misread, A because a
//! desk that works alone uses it.

const LETTERS: &[u8; 23] = b"BCDEFGHJKLMNPQRSTUVWXYZ";

/// How many codes are passed over when a backup was restored: more than are given out between two backups.
pub const SKIPPED: u32 = 230;

/// The code of the n-th desk: `B1`, `C1` … `Z1`, `B2` … `Z999`; `None` when all are given out.
pub fn nth(n: u32) -> Option<String> {
    let letters = LETTERS.len() as u32;
    let letter = LETTERS.get((n % letters) as usize).map(|byte| char::from(*byte))?;
    let number = n / letters + 1;
    (number <= 999).then(|| format!("{letter}{number}"))
}

#[cfg(test)]
mod tests {
    use super::nth;
    use std::collections::HashSet;

    #[test]
    fn codes_are_short_and_never_repeat() {
        let codes: Vec<String> = (0..).map_while(nth).collect();
        assert_eq!(codes.len(), 23 * 999, "every letter with every number");
        assert_eq!(codes.iter().collect::<HashSet<_>>().len(), codes.len(), "each is given out once");
        assert!(codes.iter().all(|code| code.len() <= 4), "a number has room for four characters");
        assert_eq!(codes[..3], ["B1", "C1", "D1"], "the order is stable");
    }
}
