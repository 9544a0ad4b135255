//! How much keeping in agreement costs, beside what others need for the same complaints on the same machine in the same run:
//! `cargo xtask bench sync`, with `--quick` for a small scale to try it out. Where a row says CPU it is the time that processes
//! spent computing, so that whatever else runs on the machine counts less. Nothing here is asserted in a test.

#[allow(dead_code, reason = "a tests' cluster, of which the bench does not need everything")]
#[path = "../../../crates/server/tests/office/cluster.rs"]
mod cluster;
#[allow(dead_code, reason = "the other bench's floor, of which this one opens the file")]
#[path = "../floor.rs"]
mod floor;
#[allow(dead_code, reason = "a tests' client, of which the bench does not need everything")]
#[path = "../../../crates/server/tests/office/wire.rs"]
mod wire;
#[allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "a tests' world, of which the bench does not need everything"
)]
#[path = "../../../crates/server/tests/office/world.rs"]
mod world;

mod again;
mod bare;
mod cost;
mod counted;
mod desk;
mod filler;
mod first;
mod incoming;
mod line;
mod long;
mod office;
mod outage;
mod peers;
mod pushes;
mod scale;
mod table;
mod texts;
mod unguarded;

use scale::Scale;
use table::Table;

/// The office's. Desks and floors of this bench have it too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Measures what is named (`first`, `again`, `pushes`, `outage`, `long`), or everything.
fn main() -> anyhow::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    match words.split_first() {
        Some((role, place)) if role == office::ROLE => return runtime.block_on(office::serve(place)),
        Some((role, place)) if role == desk::ROLE => return runtime.block_on(desk::be_one(place)),
        Some((role, place)) if role == unguarded::ROLE => return runtime.block_on(unguarded::serve(place)),
        _ => {}
    }
    let scale = if words.iter().any(|word| word == "--quick") { Scale::QUICK } else { Scale::WHOLE };
    let named: Vec<&String> = words.iter().filter(|word| !word.starts_with('-')).collect();
    let wanted = |name: &str| named.is_empty() || named.iter().any(|other| *other == name);
    let mut table = Table::default();
    runtime.block_on(async {
        if wanted("long") {
            long::measure(&scale, &mut table)?;
        }
        let beside = if wanted("first") { first::measure(&scale, &mut table).await? } else { None };
        if wanted("again") {
            again::measure(&scale, beside.as_ref(), &mut table).await?;
        }
        if wanted("pushes") {
            pushes::measure(&scale, &mut table).await?;
        }
        if wanted("outage") {
            outage::measure(&scale, &mut table).await?;
        }
        anyhow::Ok(())
    })?;
    table.print();
    Ok(())
}
