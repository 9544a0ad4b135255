//! From rows to complaints ready to be recorded. Pure: nothing is stored here, and every row of the table comes out
//! either ready or set aside.

mod lives;

use super::dates::{Order, Unread, Written};
use super::identity::{self, Content};
use super::life::Life;
use super::mapping::Kind;
use super::plan::{Plan, Planned};
use super::table::Line;
use super::{Mapping, Note, Reason, SetAside, Table};
use complaint::field::MAX_VALUE;
use complaint::permission::MAX_TEXT;
use complaint::{ComplaintId, DeedId, Field, StoreCode, Timestamp};
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, HashMap};

/// A row ready to be recorded.
pub struct Ready {
    /// Where it came from.
    pub line: Line,
    /// Its number in the other system, or what stands for it.
    pub external_id: String,
    /// The complaint it becomes.
    pub complaint: ComplaintId,
    /// The recording deed.
    pub deed: DeedId,
    /// What it says, to see whether it has changed.
    pub content: Content,
    /// The description.
    pub description: String,
    /// When it was received.
    pub received_at: Timestamp,
    /// The store it names.
    pub store: Option<StoreCode>,
    /// All other facts, those that are no [`Field`] under `x:` and the column's name.
    pub fields: BTreeMap<String, String>,
    /// How it went on, where the row tells.
    pub life: Option<Life>,
}

/// What is known when a file is read.
pub struct Circumstances {
    /// Zone of the store: a day without a time is noon there.
    pub zone: TimeZone,
    /// Nothing can have been received after this, but for a day of grace.
    pub now: Timestamp,
    /// Which of day and month comes first, where the caller says it and no row proves otherwise.
    pub order: Option<Order>,
}

/// A whole file, read.
pub struct Reading {
    /// Rows ready to be recorded, in the order of the file.
    pub ready: Vec<Ready>,
    /// Rows set aside, in the order of the file.
    pub set_aside: Vec<SetAside>,
    /// What a careful person would mention.
    pub notes: Vec<Note>,
}

/// Reads all rows of a table.
pub fn read(mut table: Table, mapping: &Mapping, circumstances: &Circumstances) -> Reading {
    let mut set_aside = std::mem::take(&mut table.set_aside);
    let missing = mapping.missing(&table.columns);
    if !missing.is_empty() {
        let columns = missing.join(", ");
        let reason = || Reason::ColumnMissing { columns: columns.clone() };
        set_aside.extend(table.rows.iter().map(|line| line.aside(reason(), None)));
        return Reading { ready: Vec::new(), set_aside, notes: table.notes };
    }
    let plan = Plan::of(&mut table, mapping, circumstances.order);
    let mut reader = RowReader::new(&plan, mapping, circumstances);
    let mut ready = Vec::with_capacity(table.rows.len());
    for line in table.rows {
        match reader.read(&line) {
            Ok(read) => ready.push(Ready { line, ..read }),
            Err(reason) => set_aside.push(line.aside(reason, reader.external_id(&line))),
        }
    }
    set_aside.sort_by_key(|aside| aside.row);
    let mut notes = table.notes;
    notes.extend(reader.zeros_notes());
    notes.extend(reader.early_note());
    Reading { ready, set_aside, notes }
}

/// Reads rows one after the other, counting what was mended and which texts came before.
struct RowReader<'a> {
    plan: &'a Plan,
    mapping: &'a Mapping,
    circumstances: &'a Circumstances,
    id: Option<usize>,
    received: Option<usize>,
    zeros: HashMap<usize, u64>,
    same: HashMap<Content, u32>,
    early: lives::Early,
}

/// The cells of one row, checked and in their proper form; `None` where nothing is stated.
type Proper = Vec<Option<String>>;

impl<'a> RowReader<'a> {
    fn new(plan: &'a Plan, mapping: &'a Mapping, circumstances: &'a Circumstances) -> Self {
        RowReader {
            plan,
            mapping,
            circumstances,
            id: plan.place_to("id"),
            received: plan.place_to("received_at"),
            zeros: HashMap::new(),
            same: HashMap::new(),
            early: lives::Early::default(),
        }
    }

    fn read(&mut self, line: &Line) -> Result<Ready, Reason> {
        let proper = self.proper(line)?;
        let received_at = self.received_at(line)?;
        let life = self.life(line, &proper, received_at)?;
        let content = self.content(&proper);
        let external_id = self.identify(&proper, content)?;
        let mut fields = self.fields(&proper)?;
        fields.insert(Field::ExternalSource.name().into(), self.mapping.source.clone());
        fields.insert(Field::ExternalId.name().into(), external_id.clone());
        if let Some(given) = self.given(&proper)? {
            fields.insert(Field::ExternalRedress.name().into(), given.to_string());
        }
        Ok(Ready {
            line: Line { row: line.row, line: line.line, cells: Vec::new() },
            complaint: identity::complaint(&self.mapping.source, &external_id),
            deed: identity::deed(&self.mapping.source, &external_id),
            external_id,
            content,
            description: self.description(&proper)?,
            received_at,
            store: self.store(&proper)?,
            fields,
            life,
        })
    }

    /// Checks every cell against its column.
    fn proper(&mut self, line: &Line) -> Result<Proper, Reason> {
        let plan = self.plan;
        let cells = plan.columns.iter().zip(&line.cells).enumerate();
        cells.map(|(place, (column, cell))| self.cell(place, column, cell.as_deref())).collect()
    }

    fn cell(&mut self, place: usize, column: &Planned, cell: Option<&str>) -> Result<Option<String>, Reason> {
        let Some(cell) = cell.filter(|_| !column.rule.ignore) else { return Ok(None) };
        let text = cell.trim();
        if self.mapping.not_stated.iter().any(|nothing| nothing == text) {
            return Ok(None);
        }
        let wrong = |expected: String| Reason::WrongKind { column: column.name.clone(), expected };
        if column.rule.longest.is_some_and(|longest| text.len() > longest && text.chars().count() > longest) {
            return Err(wrong(format!("at most {} characters", column.rule.longest.unwrap_or_default())));
        }
        if !column.rule.values.is_empty() && !column.rule.values.iter().any(|value| value == text) {
            return Err(wrong(column.rule.values.join(" or ")));
        }
        match column.rule.kind {
            Kind::Text if column.rule.to.as_deref() == Some("description") => Ok(Some(cell.to_owned())),
            Kind::Text | Kind::Instant => Ok(Some(text.to_owned())),
            Kind::Digits => digits(text).map(Some).ok_or_else(|| wrong("digits".into())),
            Kind::Number => number(text).map(|()| Some(text.to_owned())).ok_or_else(|| wrong("a number".into())),
            Kind::Date => self.date(column, text).map(|date| Some(date.to_string())),
            Kind::UsZip => self.zip(place, text).map(Some).ok_or_else(|| wrong("a postal code".into())),
        }
    }

    fn date(&self, column: &Planned, text: &str) -> Result<jiff::civil::Date, Reason> {
        let wrong = || Reason::WrongKind { column: column.name.clone(), expected: "a date".into() };
        let written = Written::parse(text).ok_or_else(wrong)?;
        written.date(column.order).map_err(|unread| match unread {
            Unread::NoSuchDay => wrong(),
            Unread::Ambiguous => Reason::AmbiguousDate { column: column.name.clone() },
        })
    }

    /// Three or four digits are a code whose leading zeros a spreadsheet took for nothing.
    fn zip(&mut self, place: usize, text: &str) -> Option<String> {
        if text.chars().count() > 10 {
            return None;
        }
        if matches!(text.len(), 3 | 4) && text.bytes().all(|byte| byte.is_ascii_digit()) {
            *self.zeros.entry(place).or_default() += 1;
            return Some(format!("{text:0>5}"));
        }
        Some(text.to_owned())
    }

    fn zeros_notes(&self) -> Vec<Note> {
        let name = |place: &usize| self.plan.columns.get(*place).map(|column| column.name.clone());
        let note = |(place, rows): (&usize, &u64)| Some(Note::ZerosRestored { column: name(place)?, rows: *rows });
        self.zeros.iter().filter_map(note).collect()
    }

    fn received_at(&self, line: &Line) -> Result<Timestamp, Reason> {
        let place = self.received.ok_or_else(|| Reason::Missing { column: "received_at".into() })?;
        self.instant(place, line)
    }

    /// The instant in a cell; noon at the store where it names a day alone.
    fn instant(&self, place: usize, line: &Line) -> Result<Timestamp, Reason> {
        let column = self.plan.columns.get(place).zip(line.cells.get(place));
        let Some((column, cell)) = column else { return Err(Reason::Missing { column: self.name(place) }) };
        let text = cell.as_deref().unwrap_or_default().trim();
        if self.mapping.not_stated.iter().any(|nothing| nothing == text) {
            return Err(Reason::Missing { column: column.name.clone() });
        }
        let wrong = || Reason::WrongKind { column: column.name.clone(), expected: "a date".into() };
        let written = Written::parse(text).ok_or_else(wrong)?;
        let written = if column.rule.kind == Kind::Date { written.without_time() } else { written };
        let instant = written.instant(column.order, &self.circumstances.zone, 12).map_err(|unread| match unread {
            Unread::NoSuchDay => wrong(),
            Unread::Ambiguous => Reason::AmbiguousDate { column: column.name.clone() },
        })?;
        const DAY: i64 = 24 * 60 * 60 * 1000;
        if instant > self.circumstances.now.plus(DAY).0 {
            return Err(Reason::InFuture { column: column.name.clone() });
        }
        Ok(Timestamp(instant))
    }

    /// What the row says, whatever the spelling of its columns and dates.
    fn content(&self, proper: &Proper) -> Content {
        let said = self.plan.sorted.iter().filter_map(|place| {
            let value = proper.get(*place)?.as_deref()?;
            Some([self.plan.columns.get(*place)?.proper.as_str(), value])
        });
        identity::hash(said.flatten())
    }

    /// The row's number; for a file without numbers, what it says and how often that was said before.
    fn identify(&mut self, proper: &Proper, content: Content) -> Result<String, Reason> {
        if let Some(place) = self.id {
            let missing = || Reason::Missing { column: self.name(place) };
            return proper.get(place).cloned().flatten().ok_or_else(missing);
        }
        let times = self.same.entry(content).or_default();
        *times += 1;
        let hex: String = content.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
        Ok(if *times == 1 { hex } else { format!("{hex}-{times}") })
    }

    /// The number of a row that could not be read, where at least that can be.
    fn external_id(&self, line: &Line) -> Option<String> {
        let text = line.cells.get(self.id?)?.as_deref()?.trim();
        (!text.is_empty() && text.len() <= 60).then(|| text.to_owned())
    }

    fn name(&self, place: usize) -> String {
        self.plan.columns.get(place).map(|column| column.name.clone()).unwrap_or_default()
    }

    fn stated<'p>(&self, proper: &'p Proper, name: &str) -> Option<&'p str> {
        proper.get(*self.plan.places.get(name)?)?.as_deref()
    }

    fn to<'p>(&self, proper: &'p Proper, to: &str) -> Option<(usize, &'p str)> {
        let place = self.plan.place_to(to)?;
        Some((place, proper.get(place)?.as_deref()?))
    }

    fn store(&self, proper: &Proper) -> Result<Option<StoreCode>, Reason> {
        let Some((place, text)) = self.to(proper, "store") else { return Ok(None) };
        let wrong = |_| Reason::WrongKind { column: self.name(place), expected: "a store code".into() };
        text.parse().map(Some).map_err(wrong)
    }

    /// The customer's words; else the subject; else the sentences that the mapping makes of what the row does say.
    fn description(&self, proper: &Proper) -> Result<String, Reason> {
        let own = self.to(proper, "description").filter(|(_, text)| !text.trim().is_empty());
        let text = match own.or_else(|| self.to(proper, "subject")) {
            Some((_, text)) => text.to_owned(),
            None => self.sentences(proper),
        };
        let column =
            || self.plan.place_to("description").map_or_else(|| "description".into(), |place| self.name(place));
        match text.len() {
            0 => Err(Reason::Missing { column: column() }),
            bytes if bytes > MAX_TEXT => Err(Reason::TooLong { column: column(), bytes }),
            _ => Ok(text),
        }
    }

    fn sentences(&self, proper: &Proper) -> String {
        let sentence = |pattern: &String| {
            let (before, rest) = pattern.split_once('{')?;
            let (name, after) = rest.split_once('}')?;
            let value = self.stated(proper, name)?;
            let after = if value.ends_with(['.', '!', '?']) { after.trim_start_matches('.') } else { after };
            Some(format!("{before}{value}{after}"))
        };
        self.mapping.description_else.iter().filter_map(sentence).collect::<Vec<_>>().join(" ")
    }

    /// Everything else the row says.
    fn fields(&self, proper: &Proper) -> Result<BTreeMap<String, String>, Reason> {
        let mut fields = self.mapping.defaults.clone();
        for (column, value) in self.plan.columns.iter().zip(proper) {
            let Some(value) = value else { continue };
            match column.rule.to.as_deref() {
                Some("id" | "description" | "store") => {}
                Some(to) if Field::find(to).is_some() => self.field(&mut fields, column, to, value)?,
                _ => extra(&mut fields, column, value)?,
            }
        }
        if let Some(category) = self.category(proper) {
            fields.entry(Field::Category.name().into()).or_insert_with(|| category.to_owned());
        }
        fields.retain(|_, value| !value.is_empty());
        Ok(fields)
    }

    /// A column that becomes a field. Where a table changes the word, the word itself is kept beside it.
    fn field(
        &self,
        fields: &mut BTreeMap<String, String>,
        column: &Planned,
        to: &str,
        value: &str,
    ) -> Result<(), Reason> {
        let wrong = |expected: String| Reason::WrongKind { column: column.name.clone(), expected };
        let table = &column.rule.table;
        if table.is_empty() {
            check(to, column, value)?;
            fields.insert(to.to_owned(), value.to_owned());
            return Ok(());
        }
        let named = table.iter().find(|(word, _)| word.eq_ignore_ascii_case(value)).map(|(_, goal)| goal);
        let words = || table.keys().cloned().collect::<Vec<_>>().join(" or ");
        let goal = named.or(column.rule.table_else.as_ref()).ok_or_else(|| wrong(words()))?;
        check(to, column, goal)?;
        fields.insert(to.to_owned(), goal.clone());
        extra(fields, column, value)
    }

    fn category(&self, proper: &Proper) -> Option<&'a str> {
        let said: Vec<&str> = self.mapping.category_from.iter().filter_map(|name| self.stated(proper, name)).collect();
        if said.is_empty() {
            return None;
        }
        let said = said.join(" | ").to_lowercase();
        let rules = &self.mapping.category;
        rules.iter().find(|rule| rule.has.iter().any(|word| said.contains(word))).map(|rule| rule.category.as_str())
    }
}

/// Keeps a value under the column's own name.
fn extra(fields: &mut BTreeMap<String, String>, column: &Planned, value: &str) -> Result<(), Reason> {
    if value.len() > MAX_VALUE {
        return Err(Reason::TooLong { column: column.name.clone(), bytes: value.len() });
    }
    let name: String = column.proper.chars().take(40).collect();
    fields.insert(format!("x:{name}"), value.to_owned());
    Ok(())
}

/// Does the value fit the field?
fn check(to: &str, column: &Planned, value: &str) -> Result<(), Reason> {
    use complaint::field::FieldError;
    let Some(field) = Field::find(to) else { return Ok(()) };
    field.check(value).map_err(|error| match error {
        FieldError::TooLong { length, .. } => Reason::TooLong { column: column.name.clone(), bytes: length },
        FieldError::Value { field, .. } => {
            Reason::WrongKind { column: column.name.clone(), expected: field.to_owned() }
        }
    })
}

/// Digits; `.0` behind them is how a spreadsheet shows a whole number.
fn digits(text: &str) -> Option<String> {
    let text = text.strip_suffix(".0").unwrap_or(text);
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.to_owned())
}

fn number(text: &str) -> Option<()> {
    let plain: String = text.chars().filter(|c| !matches!(c, '$' | '€' | '£' | ',' | ' ')).collect();
    plain.parse::<f64>().ok().filter(|number| number.is_finite()).map(|_| ())
}
