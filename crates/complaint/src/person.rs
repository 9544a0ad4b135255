//! Who works with complaints.

use crate::{AreaCode, PersonId, StoreCode};
use serde::{Deserialize, Serialize};

/// What a person may do. The order is the order of reach, not of rank.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Records at the counter of one store.
    Clerk,
    /// Works cases of one store.
    Handler,
    /// Answers for one store.
    Supervisor,
    /// Answers for the stores of one area.
    Manager,
    /// Works on causes over all stores.
    Quality,
    /// Runs the installation.
    Admin,
    /// Reads all, changes nothing.
    Auditor,
}

impl Role {
    /// Every role, in order of reach.
    pub const ALL: [Role; 7] =
        [Role::Clerk, Role::Handler, Role::Supervisor, Role::Manager, Role::Quality, Role::Admin, Role::Auditor];

    /// The stable name, as in files and commands.
    pub fn name(self) -> &'static str {
        match self {
            Role::Clerk => "clerk",
            Role::Handler => "handler",
            Role::Supervisor => "supervisor",
            Role::Manager => "manager",
            Role::Quality => "quality",
            Role::Admin => "admin",
            Role::Auditor => "auditor",
        }
    }

    /// The role of that stable name.
    pub fn find(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.name() == name)
    }

    /// True for roles that may read complaints about staff: nobody who stands beside those complained about.
    pub fn reads_restricted(self) -> bool {
        matches!(self, Role::Manager | Role::Quality | Role::Admin | Role::Auditor)
    }

    /// True for roles whose reach is the whole organisation.
    pub fn reaches_all_stores(self) -> bool {
        matches!(self, Role::Quality | Role::Admin | Role::Auditor)
    }
}

/// One member of staff, as the office lists them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Person {
    /// Identity over all desks.
    pub id: PersonId,
    /// Name shown to colleagues.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Their store; for a manager any store of the area.
    pub store: Option<StoreCode>,
    /// Their area; set for managers.
    pub area: Option<AreaCode>,
    /// False once the office has disabled them.
    pub active: bool,
}
