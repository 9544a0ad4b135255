//! What a fresh machine lacks: system packages, Node, the packages of the UI.

pub mod node;
pub mod npm;
pub mod packages;
pub mod ui;

use anyhow::Result;
pub use packages::Purpose;

/// Makes everything ready that `purpose` needs, and builds the UI.
pub fn prepare(purpose: Purpose) -> Result<node::Node> {
    packages::install_missing(purpose)?;
    let node = node::find_or_fetch()?;
    ui::install(&node)?;
    ui::build(&node)?;
    Ok(node)
}
