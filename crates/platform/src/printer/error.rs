//! Why a printer did not take a job.

/// Why a printer did not take a job. Whatever was to be printed is still in the case.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrinterError {
    /// Nobody answers there.
    #[error("the printer at {address} does not answer: {problem}")]
    Unreachable {
        /// Where it was looked for.
        address: String,
        /// What went wrong, in the words of the system.
        problem: String,
    },
    /// The connection broke while the job was on its way: whether paper came out, only a look at it tells.
    #[error("the printer at {address} broke off: {problem}")]
    BrokeOff {
        /// Where it is.
        address: String,
        /// What went wrong, in the words of the system.
        problem: String,
    },
    /// It wants a name and a password, which a desk does not have.
    #[error("the printer at {address} wants a name and a password")]
    WantsLogin {
        /// Where it is.
        address: String,
    },
    /// What answers is no printer.
    #[error("what answers at {address} is no printer: {problem}")]
    NotAPrinter {
        /// Where it was looked for.
        address: String,
        /// What gives it away.
        problem: String,
    },
    /// The printer says no.
    #[error("the printer refused: {status}")]
    Refused {
        /// Its words.
        status: String,
    },
    /// A receipt printer was asked for something that is no slip.
    #[error("a receipt printer prints slips only")]
    OnlySlips,
    /// The device is a file or a folder.
    #[error("{path} is no device of a printer")]
    NotADevice {
        /// Its path.
        path: String,
    },
}
