//! Memory: what many threads held for a moment is given back soon, so that an office of many complaints holds hardly more than
//! one of few. The system's own allocator keeps it for each thread.

use libmimalloc_sys::{mi_option_set, mi_option_t};

/// The allocator of `redress-server`.
pub use mimalloc::MiMalloc as Allocator;

/// `mi_option_purge_delay` of mimalloc 2 and 3, for which the crate has no name.
const PURGE_DELAY: mi_option_t = 15;

/// How long memory that nobody uses is kept, in milliseconds. The allocator's own is a second.
const KEPT: std::ffi::c_long = 10;

/// Has the allocator give memory back soon. To be called first of all.
#[allow(unsafe_code, reason = "the allocator's settings can only be reached through its C interface")]
pub fn give_back_soon() {
    // SAFETY: sets one number in a table that the allocator makes before `main`; an option that it does not know is passed over.
    unsafe { mi_option_set(PURGE_DELAY, KEPT) }
}
