//! What can happen, as data: a run is a list of steps, and any list is a run. A step that makes no sense where it stands
//! does nothing, so that others can be left out before it.

/// One thing that happens. Numbers name things by their place; they wrap around.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// A person takes a complaint down.
    Record { desk: u8, person: u8 },
    /// A person does a deed on a complaint.
    Deed { desk: u8, person: u8, case: u8, act: u8 },
    /// A person has seen that a deed was refused.
    Dismiss { desk: u8 },
    /// A desk does the next thing of its pass.
    Turn { desk: u8 },
    /// A message arrives.
    Deliver { message: u8 },
    /// An instance of the office does the next thing for a request.
    Work { job: u8 },
    /// Time passes, in milliseconds.
    Pass { ms: u32 },
    /// A message is lost.
    Lose { message: u8 },
    /// A message will arrive twice.
    Double { message: u8 },
    /// An answer is bent on its way.
    Bend { message: u8, how: u8 },
    /// A desk waits no longer for an answer.
    Timeout { desk: u8 },
    /// A way is cut, or whole again.
    Cut { desk: u8, up: bool, down: bool },
    /// A desk is away for long, or back.
    Away { desk: u8, away: bool },
    /// A desk loses what it has in mind.
    Crash { desk: u8 },
    /// A desk's database is copied, and both are at work.
    Copy { desk: u8 },
    /// A desk's database is put aside.
    Backup { desk: u8 },
    /// A desk's database is what it was when it was put aside.
    Rollback { desk: u8 },
    /// A desk's disk loses the last acknowledged change of a document, while the desk is closed.
    Rot { desk: u8, case: u8 },
    /// A desk's clock is set, in milliseconds off.
    Clock { desk: u8, off: i64 },
    /// A device is revoked, to be locked or wiped.
    Revoke { desk: u8, wipe: bool },
    /// An instance of the office loses what it works on.
    CrashInstance { instance: u8 },
    /// The office's documents are not to be had, or are again.
    Empty { empty: bool },
    /// The office's files for first syncs are gone: all of them can be made again.
    LoseFiles,
    /// The office's database is put aside.
    SaveOffice,
    /// The office's database is what it was when it was put aside last. `noticed`: its epoch rises.
    RestoreOffice { noticed: bool },
    /// A person goes to another store.
    Move { person: u8, store: u8 },
    /// A person gets another role.
    Role { person: u8, role: u8 },
    /// A person is disabled or enabled.
    Active { person: u8, active: bool },
    /// The office rebuilds a complaint to its present content.
    Compact { case: u8 },
    /// The office erases a complaint for good.
    Erase { case: u8 },
    /// Somebody who may hands a complaint over to another store.
    Transfer { case: u8, store: u8 },
}
