//! "This may already be recorded": by telephone, receipt, words and product.

use super::Reach;
use crate::request::SimilarRequest;
use crate::view::Similar;
use crate::{App, Result};
use std::collections::HashSet;
use store::{ListedRow, SearchQuery, SimilarQuery};

/// Lines shown at the most.
const MOST: u32 = 8;
/// Shortest word that tells texts apart.
const TELLING: usize = 5;

impl App {
    /// Complaints that may be the same or the like, the surest reason first.
    ///
    /// # Errors
    /// [`crate::Error::NobodyHere`], or the replica's.
    pub fn similar(&self, request: &SimilarRequest) -> Result<Vec<Similar>> {
        let reach = self.my_reach()?;
        let directory = self.directory();
        let mut seen = HashSet::new();
        let mut found = Vec::new();
        for (reason, rows) in [
            ("phone", self.same_phone(request, &reach)?),
            ("receipt", self.same_receipt(request, &reach)?),
            ("text", self.same_words(&telling_words(&request.description), &reach)?),
            ("product", self.same_words(request.product.trim(), &reach)?),
        ] {
            let fresh = rows.into_iter().filter(|listed| seen.insert(listed.row.id));
            found.extend(fresh.map(|listed| Similar { row: self.row_view(listed, &directory), reason }));
        }
        found.truncate(MOST as usize);
        Ok(found)
    }

    fn same_phone(&self, request: &SimilarRequest, reach: &Reach) -> Result<Vec<ListedRow>> {
        let phone: String = request.phone.chars().filter(char::is_ascii_digit).collect();
        if phone.len() < 6 {
            return Ok(Vec::new());
        }
        self.same(&SimilarQuery {
            phone,
            receipt: String::new(),
            stores: reach.stores.clone(),
            confined: reach.confined,
            limit: MOST,
        })
    }

    fn same_receipt(&self, request: &SimilarRequest, reach: &Reach) -> Result<Vec<ListedRow>> {
        let receipt = request.receipt.trim().to_owned();
        if receipt.is_empty() {
            return Ok(Vec::new());
        }
        self.same(&SimilarQuery {
            phone: String::new(),
            receipt,
            stores: reach.stores.clone(),
            confined: reach.confined,
            limit: MOST,
        })
    }

    fn same(&self, query: &SimilarQuery) -> Result<Vec<ListedRow>> {
        Ok(self.inner.reader.similar(query)?)
    }

    fn same_words(&self, text: &str, reach: &Reach) -> Result<Vec<ListedRow>> {
        if text.is_empty() {
            return Ok(Vec::new());
        }
        let query = SearchQuery {
            text: text.to_owned(),
            typing: false,
            stores: reach.stores.clone(),
            confined: reach.confined,
            limit: MOST,
        };
        Ok(self.inner.reader.search(&query)?)
    }
}

/// The three longest words of a description, which all must occur; nothing while there are fewer.
fn telling_words(description: &str) -> String {
    let mut words: Vec<&str> =
        description.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= TELLING).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words.dedup();
    if words.len() < 3 { String::new() } else { words.into_iter().take(3).collect::<Vec<_>>().join(" ") }
}
