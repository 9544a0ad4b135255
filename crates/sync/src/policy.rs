//! Which versions of the organisation's rules a desk holds, and which it lacks. They go beside the directory in an exchange and
//! take no part in what is agreed about complaints.

use complaint::policy::Published;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The most bytes of files in one answer; one file is always sent.
const MOST_BYTES: usize = 1 << 20;

/// Where a list of versions ends: its last number, chained over everything before.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct PolicyHead {
    /// Number of the last version; 0 where there is none.
    pub version: u32,
    /// SHA-256 of the chain before ‖ version (u32) ‖ effective from ‖ published at (i64, both) ‖ text; big-endian. All zero
    /// before the first.
    #[serde(with = "serde_bytes")]
    pub chain: [u8; 32],
}

impl PolicyHead {
    /// The head after one more version.
    #[must_use]
    pub fn after(self, published: &Published) -> PolicyHead {
        let chain = Sha256::new()
            .chain_update(self.chain)
            .chain_update(published.version.to_be_bytes())
            .chain_update(published.effective_from.0.to_be_bytes())
            .chain_update(published.published_at.0.to_be_bytes())
            .chain_update(published.text.as_bytes());
        PolicyHead { version: published.version, chain: chain.finalize().into() }
    }

    /// The head of a list, ascending.
    pub fn of<'a>(versions: impl IntoIterator<Item = &'a Published>) -> PolicyHead {
        versions.into_iter().fold(PolicyHead::default(), PolicyHead::after)
    }
}

/// What a desk lacks.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PolicyNews {
    /// They come after this one; whatever the desk holds above it is not the office's. 0 for all.
    pub after: u32,
    /// The versions, ascending.
    pub versions: Vec<Published>,
}

/// What a desk lacks that holds a list which ends so; `None` when it holds all. A head that is not one of the office's, because the
/// office was restored from a backup, gets the whole list. What finds no room comes with the next exchange.
pub fn lacking(held: &PolicyHead, all: &[Published]) -> Option<PolicyNews> {
    let mut head = PolicyHead::default();
    let mut known = (*held == head).then_some(0);
    for (index, published) in all.iter().enumerate() {
        head = head.after(published);
        if head == *held {
            known = Some(index + 1);
        }
    }
    if head == *held {
        return None;
    }
    let after = if known.is_some() { held.version } else { 0 };
    let mut room = MOST_BYTES;
    let mut versions = Vec::new();
    for published in all.iter().skip(known.unwrap_or_default()) {
        if published.text.len() > room && !versions.is_empty() {
            break;
        }
        room = room.saturating_sub(published.text.len());
        versions.push(published.clone());
    }
    Some(PolicyNews { after, versions })
}

/// The list after news: what is held up to where they begin, and they.
pub fn with_news(mut held: Vec<Published>, news: PolicyNews) -> Vec<Published> {
    held.retain(|published| published.version <= news.after);
    held.extend(news.versions);
    held
}

#[cfg(test)]
mod tests {
    use super::*;
    use complaint::Timestamp;

    fn version(version: u32, text: &str) -> Published {
        let effective_from = Timestamp(i64::from(version) * 1_000);
        Published { version, effective_from, published_at: Timestamp(5), text: text.to_owned() }
    }

    /// What comes of a desk that holds these when the office has those, exchange by exchange.
    fn settled(mut held: Vec<Published>, all: &[Published]) -> (Vec<Published>, usize) {
        let mut exchanges = 0;
        while let Some(news) = lacking(&PolicyHead::of(&held), all) {
            held = with_news(held, news);
            exchanges += 1;
        }
        (held, exchanges)
    }

    #[test]
    fn a_desk_gets_what_it_lacks_and_nothing_twice() {
        let all = [version(2, "two"), version(3, "three"), version(7, "seven")];
        assert_eq!(settled(Vec::new(), &all), (all.to_vec(), 1), "all at first");
        let news = lacking(&PolicyHead::of(&all[..2]), &all).expect("news");
        assert_eq!((news.after, news.versions), (3, vec![all[2].clone()]), "then only what is new");
        assert_eq!(lacking(&PolicyHead::of(&all), &all), None, "and nothing where nothing is");
        assert_eq!(lacking(&PolicyHead::default(), &[]), None, "as in an office that never published");
    }

    #[test]
    fn what_a_restored_office_does_not_have_any_more_leaves_the_desk() {
        let (two, lost) = (version(2, "two"), version(3, "lost"));
        let held = vec![two.clone(), lost];
        assert_eq!(settled(held.clone(), std::slice::from_ref(&two)), (vec![two.clone()], 1), "it has fewer");
        let again = [two, version(3, "otherwise")];
        assert_eq!(settled(held.clone(), &again), (again.to_vec(), 1), "or another of that number");
        assert_eq!(settled(held, &[]), (Vec::new(), 1), "or none");
    }

    #[test]
    fn many_long_files_come_in_several_exchanges() {
        let long = "#".repeat(MOST_BYTES / 2 + 1);
        let all = [version(2, &long), version(3, &long), version(4, &"#".repeat(MOST_BYTES + 1)), version(5, "five")];
        assert_eq!(settled(Vec::new(), &all), (all.to_vec(), 4), "one that is longer than the room all the same");
    }
}
