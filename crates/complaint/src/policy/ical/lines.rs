//! Lines of an iCalendar text (RFC 5545, 3.1): folded lines are joined, and each is a name, parameters and a value.

/// One line, unfolded.
pub(super) struct Line {
    /// Line of the file at which it begins, counted from 1.
    pub(super) number: usize,
    /// Name of the property, in capitals.
    pub(super) name: String,
    /// Parameters in capitals, each with its value as it stands.
    pub(super) parameters: Vec<(String, String)>,
    /// What follows the colon.
    pub(super) value: String,
}

/// The lines of a text with the numbers at which they begin; a line that begins with a space or a tab goes on with the one
/// before. Empty lines are none.
pub(super) fn unfold(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some((_, last))) => last.push_str(more),
            (Some(_), None) | (None, _) if line.trim().is_empty() => {}
            (Some(_), None) | (None, _) => lines.push((index + 1, line.to_owned())),
        }
    }
    lines
}

impl Line {
    /// A line of `NAME;PARAMETER=value:value`. Colons and semicolons within quotation marks part nothing.
    pub(super) fn parse(number: usize, line: &str) -> Option<Line> {
        let mut parts = Vec::new();
        let (mut quoted, mut begins) = (false, 0);
        for (at, letter) in line.char_indices() {
            match letter {
                '"' => quoted = !quoted,
                ';' if !quoted => {
                    parts.push(line.get(begins..at)?);
                    begins = at + 1;
                }
                ':' if !quoted => {
                    parts.push(line.get(begins..at)?);
                    return Line::of(number, &parts, line.get(at + 1..)?);
                }
                _ => {}
            }
        }
        None
    }

    fn of(number: usize, parts: &[&str], value: &str) -> Option<Line> {
        let (name, parameters) = parts.split_first()?;
        let parameters = parameters.iter().map(|parameter| {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            (name.to_ascii_uppercase(), value.trim_matches('"').to_owned())
        });
        let name = name.trim().to_ascii_uppercase();
        let named = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        named.then(|| Line { number, name, parameters: parameters.collect(), value: value.to_owned() })
    }

    /// The value of a parameter.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The value as words (3.3.11): `\\n`, `\\,`, `\\;` and `\\\\` are what they stand for, on one line.
    pub(super) fn words(&self) -> String {
        let mut words = String::new();
        let mut letters = self.value.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => match letters.next() {
                    Some('n' | 'N') => words.push(' '),
                    Some(escaped) => words.push(escaped),
                    None => words.push('\\'),
                },
                plain => words.push(plain),
            }
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
