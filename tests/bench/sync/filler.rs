//! Fills an office with complaints that have a history, through its door.

use crate::line::Line;
use crate::office::Office;
use crate::world::Desk;
use anyhow::{Result, bail, ensure};
use complaint::{AcknowledgeMethod, Act, ComplaintId, Deed, Field, FieldChange, Role};
use document::Item;
use server::office::system_clock;
use std::net::SocketAddr;
use sync::message::{Exchange, Exchanged, RequestError, Status};

/// Deeds of one push.
pub const BATCH: usize = 160;

/// Deeds of a complaint that has a history.
pub const HISTORY: usize = 4;

/// A desk that writes much.
pub struct Filler {
    pub desk: Desk,
    /// Edits so far.
    edits: i64,
    line: Line,
}

impl Filler {
    pub async fn join(office: &Office, store: usize, name: &str) -> Result<Filler> {
        let code = office.code(store, Role::Supervisor, name).await;
        let desk = Desk::join(office.address, &code).await?;
        let line = Line::open(office.address, desk.key.clone(), desk.joined.device.to_string()).await?;
        Ok(Filler { desk, edits: 0, line })
    }

    /// The same, writing to another address.
    pub async fn at(self, address: SocketAddr) -> Result<Filler> {
        let line = Line::open(address, self.desk.key.clone(), self.desk.joined.device.to_string()).await?;
        Ok(Filler { line, ..self })
    }

    /// Records so many complaints, with or without a history; gives their ids. The first `keep` can be written on later.
    pub async fn fill(
        &mut self,
        texts: &[String],
        count: usize,
        history: bool,
        keep: usize,
    ) -> Result<Vec<ComplaintId>> {
        let (mut ids, mut items) = (Vec::with_capacity(count), Vec::new());
        for text in texts.iter().cycle().take(count) {
            let item = self.desk.record(text);
            let doc = item.doc;
            ids.push(doc);
            items.push(item);
            if history {
                items.extend(self.history(doc));
            }
            if items.len() >= BATCH {
                self.push(std::mem::take(&mut items)).await?;
                let kept = &ids[..ids.len().min(keep)];
                self.desk.documents.retain(|id, _| kept.contains(id));
            }
        }
        self.push(items).await?;
        Ok(ids)
    }

    fn history(&mut self, doc: ComplaintId) -> Vec<Item> {
        let acknowledged =
            Act::Acknowledge { method: AcknowledgeMethod::Phone, text: "Told her that we have it".into() };
        let changes = vec![FieldChange { field: "product".into(), value: "Floor lamp Halden, brass".into() }];
        vec![
            self.desk.note(doc, "She rang again and asks for a date"),
            self.desk.perform(doc, acknowledged),
            self.desk.perform(doc, Act::Edit { changes }),
        ]
    }

    /// One field of a complaint changes, a moment after everything before.
    pub fn edit(&mut self, doc: ComplaintId, field: Field, value: String) -> Item {
        self.edits += 1;
        let act = Act::Edit { changes: vec![FieldChange { field: field.name().into(), value }] };
        let deed = self.desk.deed(doc, act);
        let deed = Deed { at: deed.at.plus(self.edits), ..deed };
        self.desk.write(deed)
    }

    /// Pushes; every deed must be accepted.
    pub async fn push(&mut self, items: Vec<Item>) -> Result<()> {
        if items.is_empty() {
            return Ok(());
        }
        let request = request(&self.desk, items);
        loop {
            let answer: Result<Exchanged, RequestError> = self.line.post("/v1/exchange", &request).await?;
            match answer {
                Ok(Exchanged { ack: Some(ack), .. }) => {
                    ensure!(ack.results.iter().all(|result| Status::is_in(&result.status)), "{:?}", ack.results);
                    (self.desk.token, self.desk.push_id) = (ack.next_token, ack.id);
                    return Ok(());
                }
                Err(RequestError::Busy { .. }) => tokio::time::sleep(std::time::Duration::from_millis(50)).await,
                other => bail!("a push was answered by {other:?}"),
            }
        }
    }
}

/// An exchange as that desk would ask for it now, with or without a push.
pub fn request(desk: &Desk, items: Vec<Item>) -> Exchange {
    let push = (!items.is_empty()).then(|| desk.push(items));
    Exchange { wall_clock: system_clock()(), ..desk.request(push) }
}

/// Fills an office from as many desks as there are stores; gives the desks with the ids of their complaints.
pub async fn fill(
    office: &Office,
    stores: usize,
    texts: &[String],
    count: usize,
    history: bool,
    keep: usize,
) -> Result<Vec<(Filler, Vec<ComplaintId>)>> {
    let mut tasks = tokio::task::JoinSet::new();
    for n in 0..stores {
        let mut filler = Filler::join(office, n, &format!("Filler {n}")).await?;
        let texts = texts.to_vec();
        tasks.spawn(async move {
            let ids = filler.fill(&texts, count / stores, history, keep).await?;
            anyhow::Ok((filler, ids))
        });
    }
    let mut fillers = Vec::new();
    while let Some(done) = tasks.join_next().await {
        fillers.push(done??);
    }
    Ok(fillers)
}
