//! Exchange: what goes up, then what is new.

use super::{Office, failed, random};
use crate::storage::{AskerRecord, DeviceRecord, Pulled};
use complaint::{DeviceId, Directory, Timestamp};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::sync::Arc;
use sync::message::{Exchange, Exchanged, PROTOCOL, Page, RequestError};
use sync::office::granted;
use sync::policy::{self, PolicyHead, PolicyNews};
use sync::{Cursor, Scope};

/// How long a device may work without contact, in milliseconds: 30 days.
const LEASE: i64 = 30 * 24 * 3_600_000;

/// Bounds of what a desk may ask for in one answer, in bytes.
const LEAST_BYTES: usize = 64 << 10;
const MOST_BYTES: usize = 8 << 20;

/// How old the last noted contact may be before it is noted again, in milliseconds.
const CONTACT: i64 = 10 * 60_000;

impl Office {
    /// Takes in what a device pushes and gives it what is new. `key` is proved; it must be the device's own. A revoked device may
    /// hand in what it had not sent.
    ///
    /// # Errors
    /// [`RequestError`] when the whole request cannot be answered; nothing was changed then.
    pub async fn exchange(&self, key: &[u8; 32], request: Exchange) -> Result<Exchanged, RequestError> {
        let found = self.storage.find_asker(request.device, request.incarnation).await;
        let found = found.map_err(|error| failed(&error))?.filter(|asker| asker.device.key == *key);
        let AskerRecord { device, life, directory_version, policies } = found.ok_or(RequestError::BadSignature)?;
        if request.proto != PROTOCOL {
            return Err(RequestError::UpgradeRequired { desk: request.proto, office: PROTOCOL });
        }
        if let Some(at) = device.revoked_at {
            return Err(self.turn_away(&device, at, request.push).await?);
        }
        let directory = self.directory_at(directory_version).await?;
        let scopes = granted(&directory, &device.enrolled);
        let cursors = granted_cursors(&request.cursors, &scopes);
        // A cursor that is not ours is told before anything is taken in: the push is sent again afterwards. So is that of a scope
        // which is not granted any more: before its complaints leave the desk, the desk must know that this office may have
        // lost them. Whoever never read the scope learns nothing by it; whoever did could guess which complaint it was that left next.
        if let Some(scope) = self.storage.diverged(request.cursors.clone()).await.map_err(|error| failed(&error))? {
            return Err(RequestError::CursorDiverged { scope });
        }
        // Before the push: what it says about an erased complaint must be answered so.
        self.take_erasures(&request.erasures).await?;
        let ack = match request.push {
            Some(push) => {
                let from = super::push::Pusher {
                    device: &device,
                    incarnation: request.incarnation,
                    life,
                    wall_clock: request.wall_clock,
                    directory: Arc::clone(&directory),
                };
                Some(self.push(from, push).await?)
            }
            None => {
                if life.is_none() {
                    return Err(self.strange_life(device.id, request.incarnation).await?);
                }
                self.touch(&device).await?;
                None
            }
        };
        let pages = self.pull(cursors, clamp(request.max_bytes)).await?;
        let now = self.now();
        Ok(Exchanged {
            epoch: self.epoch().await?,
            server_time: now,
            lease_until: now.plus(LEASE),
            ack,
            granted: scopes.into_iter().collect(),
            enrolled: active(&device, &directory),
            directory: (request.directory != directory.version).then(|| Box::new(Directory::clone(&directory))),
            pages,
            policies: self.lacking_policies(request.policies, policies).await?.map(Box::new),
        })
    }

    /// Versions of the rules that a desk lacks; an older desk does not ask. They are read only when there are any.
    async fn lacking_policies(
        &self,
        held: Option<PolicyHead>,
        head: PolicyHead,
    ) -> Result<Option<PolicyNews>, RequestError> {
        let Some(held) = held.filter(|held| *held != head) else { return Ok(None) };
        let all = self.storage.policies().await.map_err(|error| failed(&error))?;
        Ok(policy::lacking(&held, &all))
    }

    async fn pull(&self, cursors: Vec<Cursor>, max_bytes: usize) -> Result<Vec<Page>, RequestError> {
        match self.storage.pull(cursors, max_bytes).await.map_err(|error| failed(&error))? {
            Pulled::Pages(mut pages) => {
                pages.iter_mut().for_each(|page| self.seals.seal_page(page));
                Ok(pages)
            }
            Pulled::Diverged(scope) => Err(RequestError::CursorDiverged { scope }),
        }
    }

    /// A life of the database that the office never gave is a copy from elsewhere.
    async fn strange_life(&self, device: DeviceId, incarnation: u32) -> Result<RequestError, RequestError> {
        let cause = Sha256::digest(incarnation.to_be_bytes()).into();
        self.forked(device, cause).await
    }

    /// Gives a copy of a database a life of its own.
    pub(super) async fn forked(&self, device: DeviceId, cause: [u8; 32]) -> Result<RequestError, RequestError> {
        let life = self.storage.fork(device, cause, random()?).await.map_err(|error| failed(&error))?;
        tracing::warn!(%device, incarnation = life.incarnation, "a copied or rolled-back database came forward");
        Ok(RequestError::ReplicaForked { incarnation: life.incarnation, desk_code: life.desk_code, token: life.token })
    }

    pub(super) async fn touch(&self, device: &DeviceRecord) -> Result<(), RequestError> {
        let now: Timestamp = self.now();
        if now.since(device.seen_at) > CONTACT {
            self.storage.touch_device(device.id, now).await.map_err(|error| failed(&error))?;
        }
        Ok(())
    }
}

/// Cursors of scopes that are granted; the others are answered by their absence.
fn granted_cursors(cursors: &[Cursor], scopes: &BTreeSet<Scope>) -> Vec<Cursor> {
    cursors.iter().filter(|cursor| scopes.contains(&cursor.scope)).cloned().collect()
}

pub(super) fn clamp(max_bytes: u32) -> usize {
    (max_bytes as usize).clamp(LEAST_BYTES, MOST_BYTES)
}

/// Enrolled people who may work.
fn active(device: &DeviceRecord, directory: &Directory) -> Vec<complaint::PersonId> {
    let may_work = |id: &&complaint::PersonId| directory.person(**id).is_some_and(|person| person.active);
    device.enrolled.iter().filter(may_work).copied().collect()
}
