//! One round: what changed, who is to be written to, and the letters themselves.

use super::letter::{Called, Letter};
use super::{Mailer, due};
use crate::storage::{MailCall, MailOutcome, MailRecord, MailStanding, StorageError};
use complaint::fold::fold;
use complaint::ladder::Rules;
use complaint::policy::Versions;
use complaint::{Case, ComplaintId, Directory, Facts, Field, Ladder, PersonId, Place, Timestamp};
use document::CaseDocument;
use std::collections::HashMap;

/// People written to in one round; the others follow in the next.
const PEOPLE: u32 = 200;
/// How long one person's letter is nobody else's, in milliseconds. Longer than a mail server may take over all steps of it.
const CLAIMED: i64 = 10 * 60_000;
/// How long what was settled is kept, in milliseconds: 30 days.
const KEPT: i64 = 30 * 24 * 3_600_000;
/// How often a letter that does not go is tried: with the waits between, for a day.
const MOST_TRIES: u32 = 100;
/// Waits between tries, in milliseconds; the last one again and again.
const WAITS: [i64; 4] = [60_000, 2 * 60_000, 5 * 60_000, 15 * 60_000];
/// The longest that is kept of what a mail server says, in characters.
const LONGEST_FAULT: usize = 200;

/// By what calls are reckoned.
struct Ground {
    directory: Directory,
    versions: Versions,
    addresses: HashMap<PersonId, String>,
    now: Timestamp,
}

/// A complaint, opened.
struct Opened {
    facts: Facts,
    case: Case,
    ladder: Ladder,
}

impl Mailer {
    /// Finds out who is to be written to now, and writes to them.
    ///
    /// # Errors
    /// [`StorageError`]: what was not done is done in the next round. That a letter did not go is no error here; it is noted.
    pub async fn round(&self) -> Result<(), StorageError> {
        let noted = self.note(&self.ground().await?).await;
        // What was noted before goes out also when something cannot be noted now.
        self.send().await.and(noted)
    }

    async fn ground(&self) -> Result<Ground, StorageError> {
        let storage = self.office.storage();
        Ok(Ground {
            directory: storage.directory().await?,
            versions: Versions::of(storage.policies().await?),
            addresses: storage.mail_addresses().await?.into_iter().collect(),
            now: self.office.now(),
        })
    }

    /// Notes every call that nobody answered in time.
    async fn note(&self, ground: &Ground) -> Result<(), StorageError> {
        let storage = self.office.storage().as_ref();
        let mut watch = self.watch.lock().await;
        watch.follow(storage, ground.now).await?;
        watch.reckon_by(ground.directory.version, ground.versions.latest().version, ground.now);
        for id in watch.due(ground.now) {
            let Some(opened) = self.open(id, ground).await? else {
                watch.looked(id, None);
                continue;
            };
            let call =
                |(firing, person)| MailCall { firing, person, doc: id, number: opened.facts.record.number.clone() };
            let calls: Vec<_> = due::unanswered(&opened.ladder, ground.now).into_iter().map(call).collect();
            if !calls.is_empty() {
                storage.note_mail(calls, ground.now).await?;
            }
            watch.looked(id, due::next_look(&opened.ladder, ground.now));
        }
        if watch.is_untidy(ground.now) {
            storage.tidy_mail(ground.now.plus(-due::STALE), ground.now.plus(-KEPT), ground.now).await?;
        }
        Ok(())
    }

    /// A complaint with its ladders; `None` when it is not here, or cannot be read: that one must not keep the others from being heard.
    async fn open(&self, id: ComplaintId, ground: &Ground) -> Result<Option<Opened>, StorageError> {
        let found = match self.office.storage().mail_document(id).await {
            Ok(Some(found)) => found,
            Ok(None) => return Ok(None),
            Err(StorageError::Damaged(what)) => {
                tracing::error!(complaint = %id, what, "a complaint is damaged; nobody is written to about it");
                return Ok(None);
            }
            Err(error) => return Err(error),
        };
        let read = CaseDocument::load_at(&found.bytes, &found.heads).and_then(|document| document.facts(&found.metas));
        let Ok(facts) = read else {
            tracing::error!(complaint = %id, "a complaint cannot be read; nobody is written to about it");
            return Ok(None);
        };
        let case = fold(&facts);
        let zone = ground.directory.store(&case.store).map_or("UTC", |store| store.zone.as_str());
        let policy = ground.versions.at(facts.received_at());
        let rules = Rules { policy, directory: &ground.directory, zone };
        let ladder = Ladder::of(&facts, &case, rules, ground.now);
        Ok(Some(Opened { facts, case, ladder }))
    }

    /// Sends what is to be sent: one letter to each person, however many calls there are.
    async fn send(&self) -> Result<(), StorageError> {
        let storage = self.office.storage();
        for person in storage.mail_people(self.office.now(), PEOPLE).await? {
            // A mail server may have taken its time over the one before.
            let ground = self.ground().await?;
            let records = storage.claim_mail(person, ground.now, ground.now.plus(CLAIMED)).await?;
            self.send_to(person, records, &ground).await?;
        }
        Ok(())
    }

    async fn send_to(&self, person: PersonId, records: Vec<MailRecord>, ground: &Ground) -> Result<(), StorageError> {
        let mut calls = Vec::new();
        let mut standing = Vec::new();
        for record in records {
            match self.open(record.call.doc, ground).await? {
                Some(opened) if due::still_calls(&opened.ladder, record.call.firing, person, ground.now) => {
                    calls.extend(called(&opened, &record, ground));
                    standing.push(record);
                }
                Some(_) | None => self.settle(record, MailOutcome::Settled(MailStanding::Ended)).await?,
            }
        }
        let known = ground.directory.person(person).zip(ground.addresses.get(&person));
        let Some((to, address)) = known.filter(|_| !calls.is_empty()) else { return Ok(()) };
        let letter = Letter::of(&self.text, &ground.directory.organisation, to, &calls);
        let sent = self.post.send(address, &letter).await;
        for record in standing {
            let outcome = match &sent {
                Ok(()) => MailOutcome::Settled(MailStanding::Sent),
                Err(error) => failure(&record, &error.to_string(), ground.now),
            };
            self.settle(record, outcome).await?;
        }
        Ok(())
    }

    async fn settle(&self, record: MailRecord, outcome: MailOutcome) -> Result<(), StorageError> {
        self.office.storage().settle_mail(record, outcome, self.office.now()).await
    }
}

/// What a letter says of one call.
fn called(opened: &Opened, record: &MailRecord, ground: &Ground) -> Option<Called> {
    let firing = opened.ladder.fired.iter().find(|firing| firing.id == record.call.firing)?.clone();
    let store = ground.directory.store(&opened.case.store);
    let is_restricted = Place::of(&opened.facts, &opened.case).restricted;
    let category = opened.facts.field(Field::Category).unwrap_or_default();
    let others = firing.people().filter(|told| told.person != record.call.person);
    let others = others.filter_map(|told| ground.directory.person(told.person)).map(|person| person.name.clone());
    Some(Called {
        number: record.call.number.clone(),
        store: store.map_or_else(|| opened.case.store.to_string(), |store| store.name.clone()),
        zone: store.map_or_else(|| "UTC".to_owned(), |store| store.zone.clone()),
        // Whoever is on duty at the store, and whoever reads mail on its way, is not to know of an allegation against staff.
        duty_phone: store.filter(|_| !is_restricted).and_then(|store| store.duty_phone.clone()),
        category: Some(category).filter(|_| !is_restricted).unwrap_or_default().to_owned(),
        others: others.collect(),
        firing,
    })
}

/// A letter that did not go is tried again, each time later, and given up after a day.
fn failure(record: &MailRecord, said: &str, now: Timestamp) -> MailOutcome {
    if record.tries >= MOST_TRIES {
        return MailOutcome::Settled(MailStanding::GivenUp);
    }
    let tries = usize::try_from(record.tries).unwrap_or(usize::MAX);
    let wait = WAITS.get(tries.saturating_sub(1)).or(WAITS.last()).copied().unwrap_or_default();
    MailOutcome::Failed { next_at: now.plus(wait), fault: said.chars().take(LONGEST_FAULT).collect() }
}
