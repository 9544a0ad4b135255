//! How many tests passed and failed, read from what the runners print.

use std::ops::AddAssign;

/// Counts of one suite, or of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
    /// Tests that were not run.
    pub skipped: u32,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl Tally {
    /// A check that is not made of tests counts as one.
    pub fn of_check(passed: bool) -> Tally {
        Tally { passed: passed.into(), failed: (!passed).into(), skipped: 0 }
    }

    /// Sums the closing lines found in `output`: cargo's (`test result: ok. 5 passed; 0 failed; 1 ignored; …`), Vitest's
    /// (`Tests  1 failed | 12 passed (13)`) and the plain one (`12 passed, 0 failed`).
    pub fn read(output: &str) -> Tally {
        let mut sum = Tally::default();
        for line in output.lines() {
            let line = without_colours(line);
            if let Some(counts) = closing_line(line.trim()) {
                sum += counts_in(counts);
            }
        }
        sum
    }

    /// The line that closes a run.
    pub fn closing(&self) -> String {
        let skipped = if self.skipped == 0 { String::new() } else { format!(", {} skipped", self.skipped) };
        format!("{} passed, {} failed{skipped}", self.passed, self.failed)
    }
}

/// The part of a closing line that holds the counts; none if it is another line.
fn closing_line(line: &str) -> Option<&str> {
    if let Some(rest) = line.strip_prefix("test result: ") {
        return rest.split_once(". ").map(|(_, counts)| counts);
    }
    if let Some(rest) = line.strip_prefix("Tests ") {
        return Some(rest.rsplit_once('(').map_or(rest, |(counts, _)| counts));
    }
    let plain = line.split(", ").all(|part| {
        let mut words = part.split(' ');
        words.next().is_some_and(|number| number.parse::<u32>().is_ok())
            && matches!(words.next(), Some("passed" | "failed" | "skipped"))
            && words.next().is_none()
    });
    plain.then_some(line)
}

fn counts_in(line: &str) -> Tally {
    let mut tally = Tally::default();
    for part in line.split([',', ';', '|']) {
        let mut words = part.split_whitespace();
        let Some(number) = words.next().and_then(|number| number.parse::<u32>().ok()) else { continue };
        match words.next() {
            Some("passed") => tally.passed += number,
            Some("failed") => tally.failed += number,
            Some("ignored" | "skipped" | "todo") => tally.skipped += number,
            _ => {}
        }
    }
    tally
}

/// The line without the terminal's colour codes.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            let _ = characters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(character);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn check(output: &str, passed: u32, failed: u32, skipped: u32) {
        assert_eq!(Tally::read(output), Tally { passed, failed, skipped }, "counts read from {output:?}");
    }

    #[test]
    fn cargos_closing_lines_are_summed() {
        let first = "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.01s\n";
        let second = "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        check(&format!("running 6 tests\n{first}noise\n{second}"), 8, 2, 1);
    }

    #[test]
    fn vitests_closing_line_is_read_through_its_colours() {
        check(
            "\u{1b}[2m Test Files \u{1b}[22m 2 passed (2)\n\u{1b}[2m      Tests \u{1b}[22m \u{1b}[31m1 failed\u{1b}[39m | \u{1b}[32m12 passed\u{1b}[39m (13)\n",
            12,
            1,
            0,
        );
    }

    #[test]
    fn the_plain_line_counts_only_when_it_stands_alone() {
        check("12 passed, 0 failed, 3 skipped\n", 12, 0, 3);
        check("of these, 12 passed, and nobody failed\n", 0, 0, 0);
        check("7 passed\n", 7, 0, 0);
    }

    #[test]
    fn the_closing_line_names_skipped_tests_only_if_there_are_any() {
        assert_eq!(Tally { passed: 3, failed: 1, skipped: 0 }.closing(), "3 passed, 1 failed", "none skipped");
        assert_eq!(
            Tally { passed: 3, failed: 0, skipped: 2 }.closing(),
            "3 passed, 0 failed, 2 skipped",
            "two skipped"
        );
    }
}
