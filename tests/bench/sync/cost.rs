//! What a process spent: computing time and memory, as the kernel counts them.

use anyhow::{Context, Result};
use std::fs;

/// Ticks of the kernel's clock in a second, on every Linux that Rust builds for.
const TICKS: f64 = 100.0;

/// A process, by its id; `None` is this one.
#[derive(Clone, Copy)]
pub struct Process(pub Option<u32>);

impl Process {
    fn path(self, file: &str) -> String {
        self.0.map_or_else(|| format!("/proc/self/{file}"), |id| format!("/proc/{id}/{file}"))
    }

    /// Seconds that all its threads computed so far, in it and in the kernel for it.
    pub fn cpu(self) -> Result<f64> {
        let stat = fs::read_to_string(self.path("stat"))?;
        let (_, fields) = stat.rsplit_once(')').context("the name of the program")?;
        let ticks = fields.split_whitespace().skip(11).take(2).map(str::parse::<f64>);
        Ok(ticks.sum::<Result<f64, _>>()? / TICKS)
    }

    /// The most memory in MB that it held since [`Process::forget_peak`], or ever.
    pub fn peak(self) -> Result<f64> {
        let status = fs::read_to_string(self.path("status"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("a line of the status")?;
        Ok(line.split_whitespace().next().context("kilobytes")?.parse::<f64>()? / 1024.0)
    }

    /// Lets the peak begin anew.
    pub fn forget_peak(self) -> Result<()> {
        Ok(fs::write(self.path("clear_refs"), "5")?)
    }
}
