//! The table `search`: FTS5 without text. Words are split and folded by its tokenizer alone, in documents and in
//! questions alike.

use rusqlite::{Connection, Result, params};
use sha2::{Digest, Sha256};

/// Longest question considered, in characters.
const MAX_QUESTION: usize = 400;

/// Shortest beginning of a word that is looked for as a beginning; shorter ones would touch half the index.
const MIN_PREFIX: usize = 3;

/// Tells whether a text must be indexed again.
pub(crate) fn hash(text: &str) -> i64 {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(0, |hash, byte| (hash << 8) | i64::from(*byte))
}

/// Words of rows just written, to be indexed when every row of the transaction is. FTS5 gathers words in memory and writes them
/// together, but puts down what it holds at every savepoint, and the triggers of `complaint` make one of each row: indexed in
/// turn, five hundred rows would become five hundred segments, merged over and over. It does the same before a place that is
/// lower than the last, so they are written in order of place.
#[derive(Default)]
#[must_use]
pub(crate) struct Words<'a>(Vec<Waiting<'a>>);

enum Waiting<'a> {
    New { place: i64, text: &'a str },
    Other { place: i64, text: &'a str },
}

impl Waiting<'_> {
    fn place(&self) -> i64 {
        let (Waiting::New { place, .. } | Waiting::Other { place, .. }) = self;
        *place
    }
}

impl<'a> Words<'a> {
    /// Of a complaint that was not here.
    pub(crate) fn insert(&mut self, place: i64, text: &'a str) {
        self.0.push(Waiting::New { place, text });
    }

    /// Of one that had other words.
    pub(crate) fn replace(&mut self, place: i64, text: &'a str) {
        self.0.push(Waiting::Other { place, text });
    }

    /// Indexes them.
    pub(crate) fn write(mut self, connection: &Connection) -> Result<()> {
        self.0.sort_by_key(Waiting::place);
        self.0.iter().try_for_each(|waiting| match waiting {
            Waiting::New { place, text } => insert(connection, *place, text),
            Waiting::Other { place, text } => replace(connection, *place, text),
        })
    }
}

fn insert(connection: &Connection, place: i64, text: &str) -> Result<()> {
    connection.prepare_cached("INSERT INTO search (rowid, words) VALUES (?1, ?2)")?.execute(params![place, text])?;
    Ok(())
}

fn replace(connection: &Connection, place: i64, text: &str) -> Result<()> {
    connection.prepare_cached("UPDATE search SET words = ?2 WHERE rowid = ?1")?.execute(params![place, text])?;
    Ok(())
}

pub(crate) fn remove(connection: &Connection, place: i64) -> Result<()> {
    connection.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([place])?;
    Ok(())
}

/// Merges the index into one piece. A word that was removed is only marked as gone in the piece that holds it, until then.
pub(crate) fn optimize(connection: &Connection) -> Result<()> {
    connection.prepare_cached("INSERT INTO search (search) VALUES ('optimize')")?.execute([])?;
    Ok(())
}

/// The question in FTS5's language: every word a quoted phrase, so that nothing a person types is an operator. A word
/// that the tokenizer splits (`don't`) must occur as these parts in this order. `None` when nothing is asked.
pub(crate) fn question(text: &str, typing: bool) -> Option<String> {
    let text: String = text.chars().take(MAX_QUESTION).map(|c| if c == '\0' { ' ' } else { c }).collect();
    let mut phrases: Vec<String> =
        text.split_whitespace().map(|word| format!("\"{}\"", word.replace('"', "\"\""))).collect();
    let unfinished = typing && !text.ends_with(char::is_whitespace);
    let last = text.split_whitespace().next_back()?;
    if unfinished
        && last.chars().rev().take_while(|c| c.is_alphanumeric()).count() >= MIN_PREFIX
        && let Some(phrase) = phrases.last_mut()
    {
        phrase.push('*');
    }
    Some(phrases.join(" "))
}

#[cfg(test)]
mod tests {
    use super::question;

    #[test]
    fn every_word_of_a_question_is_quoted() {
        assert_eq!(
            question("NEAR(a b) OR \"c", false).as_deref(),
            Some(r#""NEAR(a" "b)" "OR" """c""#),
            "operators and quotes must be plain text"
        );
    }

    #[test]
    fn only_the_word_being_typed_is_a_beginning() {
        assert_eq!(question("late deliv", true).as_deref(), Some(r#""late" "deliv"*"#), "the last word is open");
        assert_eq!(question("late deliv ", true).as_deref(), Some(r#""late" "deliv""#), "a blank ends the word");
        assert_eq!(question("late de", true).as_deref(), Some(r#""late" "de""#), "two letters are too few");
        assert_eq!(question("late deliv", false).as_deref(), Some(r#""late" "deliv""#), "not asked for");
    }

    #[test]
    fn an_empty_question_asks_nothing() {
        assert_eq!(question(" \n\0", true), None, "blanks are no words");
    }
}
