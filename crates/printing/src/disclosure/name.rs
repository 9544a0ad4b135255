//! Names of files and folders that no other file has, and that lead nowhere else.

use std::collections::HashSet;

/// Names given so far in one folder.
#[derive(Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    /// The name, or one like it with a number. Systems that tell no capitals from small letters see two files as well.
    pub(super) fn free(&mut self, wanted: &str) -> String {
        let plain = plain(wanted);
        let (stem, ending) = plain.rsplit_once('.').map_or((plain.as_str(), None), |(stem, end)| (stem, Some(end)));
        let numbered = |n: u32| match ending {
            Some(ending) => format!("{stem} ({n}).{ending}"),
            None => format!("{stem} ({n})"),
        };
        let all = std::iter::once(plain.clone()).chain((2..).map(numbered));
        all.into_iter().find(|name| self.0.insert(name.to_lowercase())).unwrap_or_default()
    }
}

/// The name without anything that some system takes for a folder, a drive or a hidden file. It came from another desk.
fn plain(name: &str) -> String {
    let safe = |c: char| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { '_' } else { c };
    let name: String = name.trim().chars().map(safe).collect();
    let name = name.trim_start_matches('.').trim_end_matches(['.', ' ']);
    if name.is_empty() { "file".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn a_name_leads_nowhere_else_and_is_given_once() {
        let mut names = Names::default();
        assert_eq!(names.free("receipt.pdf"), "receipt.pdf");
        assert_eq!(names.free("Receipt.pdf"), "Receipt (2).pdf", "the same file on some systems");
        assert_eq!(names.free("../../etc/passwd"), "_.._etc_passwd", "no way up");
        assert_eq!(names.free(r"C:\x.txt"), "C__x.txt", "no drive");
        assert_eq!(names.free(".."), "file", "something is left");
        assert_eq!(names.free("..."), "file (2)", "and told apart");
    }
}
