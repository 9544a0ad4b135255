//! `cargo xtask test`: every suite. One that fails does not hide the others.

use crate::programs::{self, TestProgram};
use crate::report::Report;
use crate::setup::{self, node::Node};
use crate::tally::Tally;
use crate::watched::{self, Outcome};
use crate::workspace::{cargo, heading, root, target};
use anyhow::{Result, bail};
use std::process::Command;
use std::time::{Duration, Instant};
use xtask::session::Session;

/// How long one test program may take on a slow machine.
const DEADLINE: Duration = Duration::from_secs(25 * 60);
/// How long a check that builds may take on a slow machine, cold.
const BUILD_DEADLINE: Duration = Duration::from_secs(60 * 60);

/// Runs everything; fails if anything failed.
pub fn run() -> Result<()> {
    let node = setup::prepare(setup::Purpose::Headless)?;
    everything(&node, Run::everyday())
}

/// Every suite, in the sizes of that run.
pub fn everything(node: &Node, mut run: Run) -> Result<()> {
    setup::npm::install(node, &root().join("tests/outsiders"), "Packages of other programs that the tests ask")?;
    run.check("format", cargo().args(["fmt", "--all", "--check"]));
    run.ui(node);
    run.rust(node);
    let lint = ["--all-targets", "--", "-D", "warnings"];
    run.check("lint", cargo().arg("clippy").args(programs::WHOLE).args(lint));
    run.finish()
}

/// A run of suites on its way.
pub struct Run {
    report: Report,
    deadline: Duration,
    sizes: &'static [(&'static str, &'static str)],
}

impl Run {
    /// A run in the sizes of every day.
    pub fn everyday() -> Run {
        Run::new(DEADLINE, &[])
    }

    /// A run whose programs may take that long and find those variables.
    pub fn new(deadline: Duration, sizes: &'static [(&'static str, &'static str)]) -> Run {
        Run { report: Report::default(), deadline, sizes }
    }

    /// Runs a check that is good or bad as a whole.
    pub fn check(&mut self, suite: &str, command: &mut Command) {
        heading(suite);
        let started = Instant::now();
        let success = self.show(suite, watched::run(command, BUILD_DEADLINE)).success;
        self.report.add(suite, Tally::of_check(success), started.elapsed());
    }

    /// Runs one program and adds what it counted to the suite.
    pub fn suite(&mut self, suite: &str, name: &str, command: &mut Command) {
        let started = Instant::now();
        let outcome = self.show(name, watched::run(command.envs(self.sizes.iter().copied()), self.deadline));
        let mut tally = Tally::read(&outcome.output);
        if !outcome.success && tally.failed == 0 {
            // It ended badly without saying which test failed: that is one failure all the same.
            tally.failed = 1;
        }
        println!("   {name:<32} {}", tally.closing());
        self.report.add(suite, tally, started.elapsed());
    }

    /// The UI's own checks and tests.
    pub fn ui(&mut self, node: &Node) {
        let npm = |script: &str| {
            let mut command = setup::ui::npm(node);
            command.args(["run", "--silent", script]);
            command
        };
        self.check("ui check", &mut npm("check"));
        heading("ui");
        self.suite("ui", "unit", &mut npm("test"));
        self.suite("ui flows", "flows in a browser", &mut npm("flows"));
        for suite in ["ui", "ui flows"] {
            if self.report.of(suite) == Tally::default() {
                println!("   {suite}: no test ran");
                self.report.add(suite, Tally::of_check(false), Duration::ZERO);
            }
        }
    }

    /// All that is written in Rust, built in one go.
    fn rust(&mut self, node: &Node) {
        heading("Building the programs and their tests");
        let started = Instant::now();
        let built = programs::build_products().and_then(|()| programs::build_tests());
        self.report.add("build", Tally::of_check(built.is_ok()), started.elapsed());
        match built {
            Ok(programs) => self.programs(node, &programs),
            Err(problem) => println!("{problem:#}"),
        }
    }

    fn programs(&mut self, node: &Node, programs: &[TestProgram]) {
        for suite in ["unit", "house", "sim", "airlock", "outsiders", "acceptance", "faults", "machine", "window"] {
            let mut programs = programs.iter().filter(|program| suite_of(program) == suite).peekable();
            heading(suite);
            if programs.peek().is_none() {
                println!("   nothing was built to run here: that is a fault of the build, not a pass");
                self.report.add(suite, Tally::of_check(false), Duration::ZERO);
            }
            for program in programs {
                self.program(node, suite, program);
            }
        }
    }

    fn program(&mut self, node: &Node, suite: &str, program: &TestProgram) {
        let mut command = program.command();
        command.env("PATH", node.path());
        let name = format!("{} {}", program.package, program.target);
        if suite == "window" {
            // Each test has a desktop and a browser engine of its own: two at once would only wait for each other.
            command.arg("--test-threads=1");
        }
        if suite != "machine" {
            return self.suite(suite, &name, &mut command);
        }
        match Session::start(&target().join("machine").join(&program.target)) {
            Ok(desktop) => {
                desktop.adopt(&mut command);
                self.suite(suite, &name, &mut command);
            }
            Err(problem) => {
                println!("   {name}: no desktop to run it in: {problem:#}");
                self.report.add(suite, Tally::of_check(false), Duration::ZERO);
            }
        }
    }

    /// Shows what a program printed, if it failed.
    fn show(&self, name: &str, outcome: Result<Outcome>) -> Outcome {
        let outcome = outcome.unwrap_or_else(|problem| Outcome { success: false, output: format!("{problem:#}\n") });
        if !outcome.success {
            println!("{}   ^ {name} failed", outcome.output);
        }
        outcome
    }

    /// Prints the table; fails if anything failed or nothing ran.
    pub fn finish(self) -> Result<()> {
        self.report.print();
        match self.report.total() {
            Tally { failed: 0, passed: 1.., .. } => Ok(()),
            total => bail!("{} failed", total.failed),
        }
    }
}

/// The suite that a test program belongs to.
fn suite_of(program: &TestProgram) -> &str {
    match (program.package.as_str(), program.target.as_str()) {
        // The machine's own keychain and notification daemon are asked for: never the person's.
        ("platform", _) => "machine",
        ("redress-tests", "e2e") => "window",
        ("redress-tests", target @ ("house" | "sim" | "airlock" | "outsiders" | "acceptance" | "faults")) => target,
        _ => "unit",
    }
}
