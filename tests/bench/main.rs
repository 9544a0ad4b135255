//! How fast a desk is, measured beside its floor in the same run: `cargo xtask bench`. Every line is a ratio or a
//! percentile with the reach it is held against; nothing here is asserted in a test.

mod case;
mod due;
mod floor;
mod importing;
mod questions;
mod recording;
mod starting;
mod table;
mod world;

/// Measures what is named (`record`, `import`, `case`, `ask`, `due`, `start`), or everything.
fn main() -> anyhow::Result<()> {
    let named: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let wanted = |name: &str| named.is_empty() || named.iter().any(|other| other == name);
    let mut table = table::Table::default();
    if wanted("record") {
        recording::measure(&mut table)?;
    }
    if wanted("import") {
        importing::measure(&mut table)?;
    }
    if wanted("case") {
        case::measure(&mut table)?;
    }
    if wanted("ask") || wanted("due") || wanted("start") {
        let large = world::desk_of(100_000)?;
        if wanted("ask") {
            questions::measure(&large, &mut table)?;
        }
        if wanted("due") {
            due::measure(&large, &mut table)?;
        }
        if wanted("start") {
            starting::measure(&world::desk_of(100)?, &large, &mut table)?;
        }
    }
    table.print();
    Ok(())
}
