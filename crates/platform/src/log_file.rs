//! The log on disk: files of a day, each of bounded size, the oldest removed, in a folder closed to everybody else.
//!
//! It must not know what a line says; what may be said at all is laid down in `docs/LOGGING.md`.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The most bytes of one file.
const MOST_BYTES: u64 = 1 << 20;
/// Files kept.
const KEPT: usize = 7;

/// The log on disk. Whoever writes to it hands over whole lines.
#[derive(Debug)]
pub struct LogFile {
    folder: PathBuf,
    open: Option<Open>,
}

/// The file being written.
#[derive(Debug)]
struct Open {
    day: String,
    file: File,
    size: u64,
}

impl Open {
    fn takes(&self, day: &str, line: &[u8]) -> bool {
        self.day == day && self.size.saturating_add(line.len() as u64) <= MOST_BYTES
    }
}

impl LogFile {
    /// A log in this folder; nothing is made before the first line.
    pub fn new(folder: &Path) -> LogFile {
        LogFile { folder: folder.to_path_buf(), open: None }
    }

    fn append(&mut self, day: &str, line: &[u8]) -> io::Result<()> {
        let mut open = match self.open.take() {
            Some(open) if open.takes(day, line) => open,
            _ => self.begin(day, line)?,
        };
        let written = open.file.write_all(line);
        open.size = open.size.saturating_add(line.len() as u64);
        self.open = Some(open);
        written
    }

    /// Goes on with the last file of the day while the line fits into it, else begins the next, and removes the oldest.
    fn begin(&self, day: &str, line: &[u8]) -> io::Result<Open> {
        self.prepare()?;
        let part = self.names()?.iter().rev().find_map(|name| part_of(name, day)).unwrap_or_default();
        let last = self.open_part(day, part)?;
        let open = if last.size == 0 || last.takes(day, line) { last } else { self.open_part(day, part + 1)? };
        let names = self.names()?;
        for old in names.iter().take(names.len().saturating_sub(KEPT)) {
            fs::remove_file(self.folder.join(old))?;
        }
        Ok(open)
    }

    fn open_part(&self, day: &str, part: u32) -> io::Result<Open> {
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(self.folder.join(format!("redress-{day}-{part:04}.log")))?;
        let size = file.metadata()?.len();
        Ok(Open { day: day.to_owned(), file, size })
    }

    fn prepare(&self) -> io::Result<()> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.folder)?;
        #[cfg(unix)]
        fs::set_permissions(&self.folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
        Ok(())
    }

    /// The files of this log, the oldest first. Others in the folder are left alone.
    fn names(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.starts_with("redress-") && name.ends_with(".log") {
                names.push(name);
            }
        }
        names.sort_unstable();
        Ok(names)
    }
}

impl Write for LogFile {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let day = jiff::Timestamp::now().strftime("%Y-%m-%d").to_string();
        self.append(&day, line)?;
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.open.as_mut().map_or(Ok(()), |open| open.file.flush())
    }
}

fn part_of(name: &str, day: &str) -> Option<u32> {
    name.strip_prefix("redress-")?.strip_prefix(day)?.strip_prefix('-')?.strip_suffix(".log")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder that goes away with the test.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Folder {
            let path = std::env::temp_dir().join(format!("redress-{name}-{}", std::process::id()));
            let _ = fs::remove_dir_all(&path);
            Folder(path.join("logs"))
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = self.0.parent().map(fs::remove_dir_all);
        }
    }

    #[test]
    fn each_day_has_its_file_and_a_restart_goes_on_in_it() {
        let folder = Folder::new("log-days");
        let mut log = LogFile::new(&folder.0);
        log.append("2026-11-22", b"one\n").expect("written");
        let mut log = LogFile { open: None, ..log };
        log.append("2026-11-22", b"two\n").expect("written");
        log.append("2026-11-23", b"three\n").expect("written");
        assert_eq!(log.names().expect("listed"), ["redress-2026-11-22-0000.log", "redress-2026-11-23-0000.log"]);
        let first = fs::read_to_string(folder.0.join("redress-2026-11-22-0000.log")).expect("read");
        assert_eq!(first, "one\ntwo\n", "both of that day");
    }

    #[test]
    fn a_log_stays_within_its_bounds_and_keeps_the_newest() {
        let folder = Folder::new("log-bounds");
        let mut log = LogFile::new(&folder.0);
        let line = vec![b'x'; 700 << 10];
        for _ in 0..20 {
            log.append("2026-11-22", &line).expect("written");
        }
        log.append("2026-11-22", b"the last\n").expect("written");
        let names = log.names().expect("listed");
        assert_eq!(names.len(), KEPT, "the oldest went: {names:?}");
        let sizes = names.iter().map(|name| fs::metadata(folder.0.join(name)).expect("there").len());
        assert!(sizes.max() <= Some(MOST_BYTES), "no file is larger than its bound");
        let last = fs::read(folder.0.join(names.last().expect("one"))).expect("read");
        assert!(last.ends_with(b"the last\n"), "what was said last is there");
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_can_look_into_the_log() {
        use std::os::unix::fs::PermissionsExt;
        let folder = Folder::new("log-closed");
        fs::create_dir_all(&folder.0).expect("made by somebody less careful");
        let mut log = LogFile::new(&folder.0);
        log.append("2026-11-22", b"one\n").expect("written");
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode(&folder.0), 0o700, "the folder");
        assert_eq!(mode(&folder.0.join("redress-2026-11-22-0000.log")), 0o600, "the file");
    }
}
