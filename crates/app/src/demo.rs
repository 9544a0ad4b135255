//! A chain of shops to try things in: invented shops and people, 500 real complaints, spread over the last weeks and in
//! every state of work. The same every time but for the dates, which lie close to now. At a desk alone the shops are made
//! as well; at a desk of an office the shops and people are the office's own.

mod chain;
mod dice;
mod story;
mod texts;

use crate::import::{Circumstances, Mapping, Ready, Source, Table, read};
use crate::{App, Error, Result};
use complaint::{Deed, Hlc, Number, Person, Timestamp, fold::fold, permission::judge};
use document::{CaseDocument, Item, Metas};
use jiff::tz::TimeZone;
use store::{Counter, LocalWrite};
use story::Story;
use sync::desk::held::FIRST_GENERATION;

/// The real complaints.
const FILES: [&[u8]; 3] = [
    include_bytes!("../demo/cfpb-export.csv.gz"),
    include_bytes!("../demo/cfpb-payday.csv.gz"),
    include_bytes!("../demo/nyc-dca.csv.gz"),
];

/// Turns a fresh desk alone into a desk of a chain of six shops. Whoever works here becomes its head of quality and
/// sees all of it; colleagues of the first shop may be switched to.
///
/// # Errors
/// [`crate::Error::NobodyHere`], or the replica's.
pub fn fill(app: &App) -> Result<()> {
    let me = app.somebody()?;
    let chain = chain::Chain::of(&me, &app.this_desk().store);
    app.replace_directory(chain.directory.clone())?;
    app.write(|replica| replica.replace_enrolled(&chain.enrolled))?;
    let mut desk = (*app.this_desk()).clone();
    desk.store = chain.home.clone();
    desk.name.clone_from(&chain.directory.organisation);
    app.replace_desk(desk)?;
    tell_all(app, &chain)?;
    app.switch_person(me.id, None)
}

/// Does the deeds of the demonstration at a desk of an office, in the names of those enrolled here: in every shop that has
/// a clerk, a handler and a supervisor among them. Gives how many complaints there are now.
///
/// # Errors
/// [`Error::NotEnrolled`] when no shop has all three, or the replica's.
pub fn fill_shops(app: &App) -> Result<u64> {
    let enrolled: Vec<_> = app.inner.reader.enrolled()?.iter().map(|here| here.person).collect();
    let chain = chain::Chain::here(&app.directory(), &enrolled, &app.this_desk().store);
    if chain.directory.stores.is_empty() {
        return Err(Error::NotEnrolled);
    }
    tell_all(app, &chain)?;
    Ok(app.inner.reader.tally()?.complaints)
}

fn tell_all(app: &App, chain: &chain::Chain) -> Result<()> {
    let writes = Filling::new(app, chain)?.all(&complaints(app.now())?)?;
    let mut replica = app.writer();
    app.check_unlocked()?;
    let changed = replica.commit_deeds(&writes)?;
    drop(replica);
    app.tell_deed(changed);
    Ok(())
}

/// The real complaints, in the order of their files.
fn complaints(now: Timestamp) -> Result<Vec<Ready>> {
    let mappings = Mapping::shipped()?;
    let circumstances = Circumstances { zone: TimeZone::UTC, now, order: None };
    let mut all = Vec::new();
    for mut bytes in FILES {
        let source = Source::read(&mut bytes)?;
        let table = Table::read(&source, &mappings)?;
        if let Some(mapping) = Mapping::choose(&mappings, &table) {
            all.extend(read(table, mapping, &circumstances).ready);
        }
    }
    Ok(all)
}

/// Makes the documents.
struct Filling<'a> {
    app: &'a App,
    chain: &'a chain::Chain,
    start: CaseDocument,
    desk_code: String,
    counter: u32,
}

impl<'a> Filling<'a> {
    fn new(app: &'a App, chain: &'a chain::Chain) -> Result<Filling<'a>> {
        let desk_code = app.this_desk().desk_code.clone();
        let counter = app.writer().next_counter(&desk_code)?;
        Ok(Filling { app, chain, start: CaseDocument::start()?, desk_code, counter })
    }

    /// Every complaint with all that was done about it, the oldest first.
    fn all(&mut self, complaints: &[Ready]) -> Result<Vec<LocalWrite>> {
        let now = self.app.now();
        let mut stories: Vec<Story> =
            complaints.iter().zip(0..).map(|(ready, place)| Story::of(ready, place, self.chain, now)).collect();
        stories.sort_by_key(|story| story.received_at);
        let mut writes = Vec::new();
        for story in stories {
            self.tell(story, &mut writes)?;
        }
        Ok(writes)
    }

    fn tell(&mut self, story: Story, writes: &mut Vec<LocalWrite>) -> Result<()> {
        let number = Number::make(&story.store, &self.desk_code, self.counter)?;
        let mut document = self.start.clone();
        let mut seen = Hlc::default();
        let mut telling = story.telling(number);
        let mut read: Option<(complaint::Facts, complaint::Case)> = None;
        while let Some((at, person, act)) = telling.next(read.as_ref().map(|(_, case)| case)) {
            let before = read.as_ref().map(|(facts, case)| (facts, case));
            if judge(&person, &act, before, &self.chain.directory).is_err() {
                continue;
            }
            seen = Hlc::next(at, seen);
            let deed = Deed { at, hlc: seen, ..self.app.deed(&person, telling.complaint, act, Hlc::default()) };
            let item = self.write(&mut document, deed, &person)?;
            let facts = document.facts(&Metas::new())?;
            let case = fold(&facts);
            let first = read.is_none();
            writes.push(LocalWrite {
                item,
                row: self.app.row_write(&facts, &case),
                clear_draft: None,
                counter: first.then(|| Counter { desk: self.desk_code.clone(), value: self.counter }),
                notices: Vec::new(),
                imported: None,
            });
            read = Some((facts, case));
        }
        self.counter += 1;
        Ok(())
    }

    fn write(&self, document: &mut CaseDocument, deed: Deed, person: &Person) -> Result<Item> {
        let written = document.perform(&deed, self.app.actor(person.id))?;
        Ok(Item {
            doc: deed.complaint,
            generation: FIRST_GENERATION,
            hash: written.hash,
            change: written.bytes,
            actor: written.actor,
            deed,
            meta: None,
        })
    }
}
