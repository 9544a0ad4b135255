//! A complaint that was edited very often.

use crate::scale::Scale;
use crate::table::{Aim, Row, Table};
use crate::world;
use anyhow::Result;
use complaint::{
    Act, ComplaintId, Deed, DeedId, DeviceId, FieldChange, Hlc, Meta, Number, Record, StoreCode, Timestamp,
};
use document::{CaseDocument, Metas};
use std::collections::BTreeMap;
use std::time::Instant;
use sync::codec;
use sync::office::admission::Known;
use sync::office::generation::{COMPACT_OVER, LATEST_EDITS, compact, is_due};
use uuid::Uuid;

/// Times that it is opened.
const ROUNDS: usize = 5;

/// Measures what it takes on disk and to be opened and read, as the office keeps it: rebuilt whenever its rule says so. Beside it
/// stands the same complaint with its whole history.
pub fn measure(scale: &Scale, table: &mut Table) -> Result<()> {
    let actor = world::fresh_actor();
    let (mut document, mut whole) = (CaseDocument::start()?, CaseDocument::start()?);
    let (mut metas, mut log) = (Metas::new(), 0);
    for n in 0..=scale.edits {
        let deed = deed(n, if n == 0 { record()? } else { edit(n) });
        log += whole.perform(&deed, actor)?.bytes.len();
        let written = document.perform(&deed, actor)?;
        metas.insert(written.hash, meta(&deed));
        if is_due(metas.len() - 1, metas.len(), COMPACT_OVER) {
            (document, metas) = rebuilt(document, metas)?;
        }
    }
    let saved = document.save();
    let noted = codec::to_cbor(&metas.iter().collect::<Vec<_>>())?.len();
    let (open, all) = (opened(&saved, &metas)?, opened(&whole.save(), &Metas::new())?);
    let what = format!("a complaint with {} edits", scale.edits);
    let stored = saved.len() as f64 / 1e3;
    let history = whole.save().len() as f64 / 1e3;
    table.add(Row {
        what: format!("{what}, stored"),
        value: format!("{stored:.1} kB, and {:.1} kB that the office noted of its changes", noted as f64 / 1e3),
        peer: format!("with its whole history: {history:.1} kB; raw log: {:.1} kB", log as f64 / 1e3),
        is: stored,
        unit: " kB",
        aim: Aim::Most(5.0),
    });
    table.add(Row {
        what: format!("{what}, opened and read"),
        value: format!("{open:.1} ms"),
        peer: format!("with its whole history: {all:.0} ms"),
        is: open,
        unit: " ms",
        aim: Aim::Most(30.0),
    });
    Ok(())
}

/// The median time in which a saved document is opened and its row read.
fn opened(saved: &[u8], metas: &Metas) -> Result<f64> {
    let mut took = Vec::new();
    for _ in 0..ROUNDS {
        let started = Instant::now();
        let document = CaseDocument::load(saved)?;
        std::hint::black_box(document.row(metas)?);
        took.push(started.elapsed().as_secs_f64() * 1e3);
    }
    Ok(crate::table::percentile(&took, 50))
}

/// The document as the office rebuilds it, when it is worth it.
fn rebuilt(document: CaseDocument, metas: Metas) -> Result<(CaseDocument, Metas)> {
    let known = Known {
        generation: 1,
        bytes: document.save(),
        heads: document.heads(),
        metas: metas.iter().map(|(hash, meta)| (*hash, *meta)).collect(),
    };
    let doc = ComplaintId(Uuid::from_u128(1));
    match compact(doc, &known, world::fresh_actor(), LATEST_EDITS, metas.len() / 2)? {
        Some(new) => Ok((CaseDocument::load_at(&new.bytes, &new.heads)?, new.metas.into_iter().collect())),
        None => Ok((document, metas)),
    }
}

fn meta(deed: &Deed) -> Meta {
    Meta { person: deed.person, device: deed.device, received_at: deed.at.plus(400), skew: 0, seal: None }
}

fn deed(n: usize, act: Act) -> Deed {
    // Ids as a desk makes them: a time, and randomness that nothing can pack.
    let mut random = fastrand::Rng::with_seed(n as u64);
    let at = Timestamp(world::NOW + n as i64 * 60_000);
    let id = Uuid::from_u128((at.0 as u128) << 80 | (random.u128(..) >> 48));
    let one = Uuid::from_u128(1);
    let (complaint, person, device) = (ComplaintId(one), complaint::PersonId(one), DeviceId(one));
    Deed { id: DeedId(id), complaint, person, device, at, hlc: Hlc((at.0 as u64) << 16), act }
}

fn record() -> Result<Act> {
    let store: StoreCode = "LDN04".parse()?;
    Ok(Act::Record(Box::new(Record {
        number: Number::make(&store, "K3", 1)?,
        store,
        description: "The lamp was delivered with a cracked glass shade".into(),
        received_at: Timestamp(world::NOW),
        fields: BTreeMap::new(),
    })))
}

fn edit(n: usize) -> Act {
    Act::Edit { changes: vec![FieldChange { field: "phone".into(), value: format!("020 7946 {:04}", n % 10_000) }] }
}
