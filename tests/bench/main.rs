//! How fast a desk is, measured beside its floor in the same run: `cargo xtask bench`. Every line is a ratio or a
//! percentile with the reach it is held against; nothing here is asserted in a test.

mod floor;
mod importing;
mod questions;
mod recording;
mod starting;
mod table;
mod world;

fn main() -> anyhow::Result<()> {
    let mut table = table::Table::default();
    recording::measure(&mut table)?;
    importing::measure(&mut table)?;
    let (small, large) = (world::desk_of(100)?, world::desk_of(100_000)?);
    questions::measure(&large, &mut table)?;
    starting::measure(&small, &large, &mut table)?;
    table.print();
    Ok(())
}
