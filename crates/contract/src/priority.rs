//! Why a case has its priority.

use crate::LiftView;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a case has its priority: two grades meet in the matrix, and some facts lift what stands there.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PriorityView {
    /// How bad it is, 1 to 4.
    pub severity: u8,
    /// Somebody said so; else it counts as 3.
    pub severity_stated: bool,
    /// How soon it must be dealt with, 1 to 4.
    pub urgency: u8,
    /// Somebody said so; else it counts as 3.
    pub urgency_stated: bool,
    /// Rows severity 1 to 4, columns urgency 1 to 4.
    pub matrix: Vec<Vec<u8>>,
    /// What stands in the matrix.
    pub by_matrix: u8,
    /// Facts that lift it, the strongest first.
    pub lifts: Vec<LiftView>,
}
