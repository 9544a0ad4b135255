//! Clock and chance.

use complaint::Timestamp;

/// The clock and the random source of this machine.
pub trait Machine: Send + Sync {
    /// The wall clock; may lie.
    fn now(&self) -> Timestamp;

    /// IANA name of this machine's time zone; UTC where it is not known.
    fn zone(&self) -> String;

    /// Fills `bytes` from the operating system's cryptographic random source.
    fn random(&self, bytes: &mut [u8]);
}
