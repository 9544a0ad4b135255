//! What goes wrong, and what the office's administrators do meanwhile.

use super::World;
use super::deeds::case_at;
use super::founding::store;
use crate::desk::disk::Disk;
use crate::desk::{Cut, Desk};
use crate::law;
use crate::office::Storage;
use crate::step::Step;
use crate::wire;
use complaint::Role;
use document::CaseDocument;
use std::rc::Rc;

/// Desks at the most, copies counted.
const MOST_DESKS: usize = 8;

impl World {
    /// Does a step that is neither work nor progress.
    pub fn fault(&mut self, step: Step) {
        let what = match step {
            Step::Lose { message } => self.with_message(message, |wire, at| drop(wire.remove(at)), "lost"),
            Step::Double { message } => self.with_message(message, |wire, at| wire.push(wire[at].clone()), "doubled"),
            Step::Bend { message, how } => self.bend(message, how),
            Step::Timeout { desk } => self.timeout(desk),
            Step::Cut { desk, up, down } => self.at(desk, "way changed", |desk| desk.cut = Cut { up, down }),
            Step::Away { desk, away } => self.at(desk, "away or back", |desk| desk.away = away),
            Step::Crash { desk } => self.at(desk, "desk crashed", Desk::crash),
            Step::Backup { desk } => self.at(desk, "put aside", |desk| desk.backups.push(Rc::new(desk.disk.clone()))),
            Step::Clock { desk, off } => self.at(desk, "clock set", |desk| desk.skew = off),
            Step::Dismiss { desk } => return self.dismiss(desk),
            Step::Copy { desk } => self.copy(desk),
            Step::Rollback { desk } => self.roll_back(desk),
            Step::Rot { desk, case } => self.rot(desk, case),
            Step::CrashInstance { instance } => self.crash_instance(instance),
            Step::Empty { empty } => {
                self.office.empty = empty;
                empty.then_some("empty office")
            }
            Step::LoseFiles => {
                let lost = !self.office.storage.files.is_empty();
                self.office.storage.files.clear();
                lost.then_some("files lost")
            }
            Step::SaveOffice => {
                self.office.backups.push(Rc::new(self.office.storage.clone()));
                Some("office put aside")
            }
            Step::RestoreOffice { noticed } => self.restore_office(noticed),
            Step::Revoke { .. } | Step::Move { .. } | Step::Role { .. } | Step::Active { .. } => self.administer(step),
            Step::Record { .. }
            | Step::Compact { .. }
            | Step::Erase { .. }
            | Step::Deed { .. }
            | Step::Transfer { .. }
            | Step::Turn { .. }
            | Step::Deliver { .. }
            | Step::Work { .. }
            | Step::Pass { .. } => None,
        };
        if let Some(what) = what {
            self.note(what);
        }
        if let Step::RestoreOffice { .. } | Step::Rollback { .. } | Step::Rot { .. } | Step::Revoke { .. } = step {
            law::lost::recount(self, what.is_some() && matches!(step, Step::RestoreOffice { .. }));
        }
    }

    fn with_message(
        &mut self,
        message: u8,
        work: impl FnOnce(&mut Vec<wire::Message>, usize),
        what: &'static str,
    ) -> Option<&'static str> {
        let at = usize::from(message).checked_rem(self.wire.len())?;
        work(&mut self.wire, at);
        Some(what)
    }

    fn at(&mut self, desk: u8, what: &'static str, work: impl FnOnce(&mut Desk)) -> Option<&'static str> {
        let at = self.place(desk);
        work(&mut self.desks[at]);
        Some(what)
    }

    fn bend(&mut self, message: u8, how: u8) -> Option<&'static str> {
        let at = usize::from(message).checked_rem(self.wire.len())?;
        wire::bend(&mut self.wire[at].body, how).then_some("answer bent")
    }

    fn timeout(&mut self, desk: u8) -> Option<&'static str> {
        let at = self.place(desk);
        let waits = self.desks[at].mind.passing.as_ref().is_some_and(|passing| passing.asked.is_some());
        waits.then(|| self.desks[at].give_up())?;
        Some("timed out")
    }

    fn copy(&mut self, desk: u8) -> Option<&'static str> {
        let at = self.place(desk);
        if self.desks.len() >= MOST_DESKS {
            return None;
        }
        let found = &self.desks[at];
        let mut copy = Desk { kept_actors: found.kept_actors.clone(), ..Desk::new(found.disk.clone()) };
        copy.rotten = found.rotten.clone();
        copy.read = found.read.clone();
        copy.heard = found.heard.clone();
        copy.custody = found.custody.clone();
        copy.crash();
        self.truth.copied.insert(found.disk.device);
        self.desks.push(copy);
        Some("database copied")
    }

    fn roll_back(&mut self, desk: u8) -> Option<&'static str> {
        let at = self.place(desk);
        let desk = &mut self.desks[at];
        let backup = desk.backups.pop()?;
        desk.disk = Disk::clone(&backup);
        desk.crash();
        desk.custody = desk.disk.custody();
        self.truth.copied.insert(desk.disk.device);
        Some("rolled back")
    }

    /// The disk loses the last acknowledged change of a document while the desk is closed, and nobody notices.
    fn rot(&mut self, desk: u8, case: u8) -> Option<&'static str> {
        let at = self.place(desk);
        let desk = &mut self.desks[at];
        let doc = case_at(desk, case)?;
        let held = desk.disk.open(doc).ok()??;
        let waits = desk.disk.pending(doc).next().is_some();
        let complaint = desk.disk.complaints.get_mut(&doc).filter(|_| !waits)?;
        let saved = complaint.saved.as_mut()?;
        if complaint.tail.len() + usize::from(saved.snapshot.is_some()) < 2 {
            return None;
        }
        complaint.tail.pop()?;
        let mut acked = match &saved.snapshot {
            Some(bytes) => CaseDocument::load(bytes).ok()?,
            None => CaseDocument::start().ok()?,
        };
        acked.merge(complaint.tail.iter().map(|change| change.bytes.as_slice())).ok()?;
        saved.heads = acked.heads();
        complaint.row = Rc::new(acked.row(&held.metas).ok()?);
        desk.rotten.insert(doc);
        desk.crash();
        Some("disk lost a change")
    }

    fn crash_instance(&mut self, instance: u8) -> Option<&'static str> {
        let instance = instance % self.office.instances;
        let of_it = |job: &crate::office::Job| job.instance == instance;
        let committed = self.office.jobs.iter().any(|job| of_it(job) && job.is_committed());
        let any = self.office.jobs.iter().any(of_it);
        self.office.jobs.retain(|job| !of_it(job));
        if committed { Some("office crashed after commit") } else { any.then_some("office crashed before commit") }
    }

    /// What was committed since is lost to the office, and so is what its instances work on. Codes of desks are not given
    /// out twice: an office passes over many when it notices the restore.
    fn restore_office(&mut self, noticed: bool) -> Option<&'static str> {
        let backup = self.office.backups.last()?;
        let mut restored = Storage::clone(backup);
        let office = &mut self.office;
        restored.codes = office.storage.codes;
        restored.epoch = if noticed { office.storage.epoch + 1 } else { office.storage.epoch };
        office.jobs.clear();
        let lost = std::mem::replace(&mut office.storage, restored);
        self.truth.restored(&self.office.storage, lost);
        for desk in &mut self.desks {
            for (scope, read) in &mut desk.read {
                let head = self.office.storage.feeds.get(scope).map_or(0, |feed| feed.head.seq);
                *read = head.min(*read);
            }
        }
        Some(if noticed { "office restored" } else { "office restored, unnoticed" })
    }

    fn administer(&mut self, step: Step) -> Option<&'static str> {
        let storage = &mut self.office.storage;
        match step {
            Step::Revoke { desk, wipe } => {
                let device = self.desks[usize::from(desk) % self.desks.len()].disk.device;
                let found = storage.devices.get_mut(&device)?;
                (found.revoked, found.wipe) = (true, found.wipe || wipe);
                if wipe {
                    self.truth.ordered.insert(device);
                }
                Some(if wipe { "revoked, to be wiped" } else { "revoked" })
            }
            Step::Move { person, store: to } => self.change_person(person, "moved", |found| {
                found.store = Some(store(usize::from(to)));
            }),
            Step::Role { person, role } => self.change_person(person, "role changed", |found| {
                found.role = Role::ALL[usize::from(role) % Role::ALL.len()];
            }),
            Step::Active { person, active } => self.change_person(person, "disabled or enabled", |found| {
                found.active = active;
            }),
            _ => None,
        }
    }

    fn change_person(
        &mut self,
        person: u8,
        what: &'static str,
        change: impl FnOnce(&mut complaint::Person),
    ) -> Option<&'static str> {
        self.office.storage.change_directory(|directory| {
            let count = directory.people.len().max(1);
            if let Some(found) = directory.people.get_mut(usize::from(person) % count) {
                change(found);
            }
        });
        Some(what)
    }
}
