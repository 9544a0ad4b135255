//! Runs a command with a deadline and keeps what it prints, so that one program that hangs does not stop all others.

use anyhow::{Context, Result};
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Pause between two looks at a running program.
const PAUSE: Duration = Duration::from_millis(20);

/// What came of a run.
pub struct Outcome {
    /// Whether it ended in time and well.
    pub success: bool,
    /// All that it printed.
    pub output: String,
}

/// Runs `command` to its end, or ends it at the deadline.
pub fn run(command: &mut Command, deadline: Duration) -> Result<Outcome> {
    let started = Instant::now();
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("{command:?} does not start"))?;
    let stdout = collect(child.stdout.take());
    let stderr = collect(child.stderr.take());
    let in_time = wait(&mut child, started + deadline)?;
    let success = child.wait()?.success() && in_time;
    // After a kill a grandchild may hold the pipe open for ever: what is printed until now must do.
    let mut output = if in_time { taken(stdout) + &taken(stderr) } else { String::new() };
    if !in_time {
        output.push_str(&format!("ended after {} s: it did not come to an end\n", deadline.as_secs()));
    }
    Ok(Outcome { success, output })
}

fn wait(child: &mut Child, deadline: Instant) -> Result<bool> {
    while child.try_wait()?.is_none() {
        if Instant::now() > deadline {
            child.kill()?;
            return Ok(false);
        }
        thread::sleep(PAUSE);
    }
    Ok(true)
}

fn collect(pipe: Option<impl Read + Send + 'static>) -> JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            let _ = pipe.read_to_end(&mut bytes);
        }
        bytes
    })
}

fn taken(reader: JoinHandle<Vec<u8>>) -> String {
    String::from_utf8_lossy(&reader.join().unwrap_or_default()).into_owned()
}

#[cfg(all(test, unix))]
mod tests {
    use super::run;
    use std::process::Command;
    use std::time::Duration;

    #[test]
    fn what_a_program_prints_is_kept_with_its_result() {
        let outcome = run(Command::new("sh").args(["-c", "echo out; echo err >&2; exit 3"]), Duration::from_secs(60));
        let outcome = outcome.unwrap();
        assert!(!outcome.success, "it ended with 3");
        assert_eq!(outcome.output, "out\nerr\n", "both streams are kept");
    }

    #[test]
    fn a_program_that_hangs_is_ended() {
        let outcome = run(Command::new("sleep").arg("600"), Duration::from_millis(50)).unwrap();
        assert!(!outcome.success, "a program that hangs has failed");
        assert!(outcome.output.contains("did not come to an end"), "it is told why: {}", outcome.output);
    }
}
