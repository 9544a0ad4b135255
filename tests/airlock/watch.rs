//! How much memory this program ever held, as the kernel counts it.

use std::sync::LazyLock;

/// The most that any run may add, in kilobytes.
const GROWTH: u64 = 512 << 10;

/// A line of `/proc/self/status` in kilobytes; nothing on systems that have none.
fn kilobytes(name: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}

/// Held when somebody first looked: tests of one process share their peak.
static BEFORE: LazyLock<Option<u64>> = LazyLock::new(|| kilobytes("VmRSS:"));

/// Remembers what is held now, if nobody did.
pub fn begin() {
    LazyLock::force(&BEFORE);
}

/// Fails when the peak since the program's start lies too far above the beginning; gives the growth in kilobytes.
pub fn end() -> u64 {
    let growth = kilobytes("VmHWM:").zip(*BEFORE).map_or(0, |(peak, before)| peak.saturating_sub(before));
    assert!(growth < GROWTH, "memory grew by {growth} kB, {GROWTH} kB is the most");
    growth
}

#[test]
fn a_peak_is_seen_also_when_it_is_over() {
    drop(std::hint::black_box(vec![1_u8; 64 << 20]));
    let peak = kilobytes("VmHWM:");
    assert!(peak.is_none_or(|peak| peak >= 64 << 10), "64 MB were held for a moment, seen were {peak:?} kB");
    assert!(cfg!(not(target_os = "linux")) || peak.is_some(), "Linux counts it");
}
