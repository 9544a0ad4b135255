//! The airlock, second part: does a change do exactly what its deed says?
//!
//! Automerge never sees the bytes that came in. The deed is done again on the document as its author saw it, and the
//! change must come out with the very same hash: the strictest list of allowed paths, types and values there is, and no
//! malformed, nested or oversized change can get past it. What is then merged is the change made here.

use crate::inspect::parse_chunk;
use crate::{CaseDocument, Error, Inspected, Item, Metas};
use complaint::{Act, Deed};

/// Checks a pushed item against the document as it is held here, and gives the document with it. The new document is the
/// one that was loaded from its saved form, and read: what is stored is what was proved.
///
/// # Errors
/// What is wrong with the item; the document given stays as it was.
pub fn check(before: &CaseDocument, item: &Item) -> Result<CaseDocument, Error> {
    let inspected = parse_chunk(&item.change)?;
    expect_same_envelope(item, &inspected)?;
    if let Some(missing) = inspected.deps.iter().find(|dep| !before.has(**dep)) {
        return Err(Error::MissingDependency(*missing));
    }
    let expected = before.next_seq(item.actor);
    if inspected.seq != expected {
        return Err(Error::Sequence { got: inspected.seq, expected });
    }
    expect_new(before, item)?;
    let after = perform_again(before, item, &inspected)?;
    prove(&after, &item.deed)
}

/// The item's own words must agree with each other and with its change.
fn expect_same_envelope(item: &Item, inspected: &Inspected) -> Result<(), Error> {
    let agreements = [
        (inspected.hash == item.hash, "it has another hash than its item"),
        (inspected.actor == item.actor, "it has another actor than its item"),
        (item.deed.complaint == item.doc, "its deed is for another complaint"),
        (inspected.message == item.deed.act.name(), "its message names another deed"),
    ];
    match agreements.into_iter().find(|(agrees, _)| !agrees) {
        Some((_, why)) => Err(Error::NotTheDeed(why.to_owned())),
        None => Ok(()),
    }
}

/// A deed is done once, and a complaint recorded once, whatever the author had seen.
fn expect_new(before: &CaseDocument, item: &Item) -> Result<(), Error> {
    if before.has_deed(item.deed.id)? {
        return Err(Error::NotTheDeed("the deed was done before".to_owned()));
    }
    if matches!(item.deed.act, Act::Record(_)) && before.id().is_some() {
        return Err(Error::NotTheDeed("the complaint is recorded already".to_owned()));
    }
    Ok(())
}

/// Does the deed where its author did it, and gives the document with the change made here.
fn perform_again(before: &CaseDocument, item: &Item, inspected: &Inspected) -> Result<CaseDocument, Error> {
    let mut seen = before.at(&inspected.deps)?;
    if seen.write(&item.deed, item.actor)? != inspected.hash {
        return Err(Error::NotTheDeed("the deed, done again, makes another change".to_owned()));
    }
    if before.are_heads(&inspected.deps) {
        return Ok(seen);
    }
    let made = seen.find_change(inspected.hash).ok_or(Error::MissingDependency(inspected.hash))?;
    let mut after = before.clone();
    after.merge([made.as_slice()])?;
    Ok(after)
}

/// Save, load, same heads, every part readable, and the deed in it word for word; and not too large. What was in memory before
/// is dropped: whatever Automerge made of it there, nobody will see it again.
fn prove(after: &CaseDocument, deed: &Deed) -> Result<CaseDocument, Error> {
    let saved = after.save();
    let loaded = CaseDocument::load_at(&saved, &after.heads())?;
    let facts = loaded.facts(&Metas::new())?;
    if facts.deeds.iter().any(|done| done.deed == *deed) {
        Ok(loaded.proved_by(saved))
    } else {
        Err(Error::Damaged("the saved document holds another deed".to_owned()))
    }
}
