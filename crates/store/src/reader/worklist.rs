//! The worklist: finding the places of a page by the index that gives them in order, then their lines.

use super::shown::{Shown, collect};
use crate::column::unsigned;
use crate::table::census::{self, Counted, within};
use crate::table::complaint;
use crate::{Listed, Result, Sort, View, WorklistQuery};
use ::complaint::{PersonId, StoreCode};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

/// Answers a question for a page.
pub(super) fn answer(connection: &Connection, query: &WorklistQuery, revision: u64) -> Result<Listed> {
    let stores = query.stores.as_deref();
    // Where there are none, as on most desks, nothing is asked about them.
    let confined = if complaint::has_restricted(connection)? { query.confined } else { None };
    let mut parts = parts(query.view, stores);
    let hidden = confined.map_or(Ok(0), |person| count_hidden(connection, &parts, person))?;
    let total = count_view(connection, query.view, stores)?.saturating_sub(hidden);
    if total <= u64::from(query.offset) {
        return Ok(Listed { rows: Vec::new(), total, revision });
    }
    let sort = query.sort.unwrap_or(own_order(query.view));
    let order = match sort {
        Sort::Due => Order::Due,
        Sort::Newest | Sort::Oldest => {
            let all = census::count(connection, Counted::All, None)?;
            by_place(sort == Sort::Newest, query, total, all)
        }
    };
    if let Some(person) = confined {
        let mine = Value::Blob(person.0.as_bytes().to_vec());
        parts.iter_mut().for_each(|part| part.and(" AND (restricted = 0 OR recorded_by = ?)", &mine));
    }
    let (sql, values) = page(&parts, order, query);
    let mut statement = connection.prepare_cached(&sql)?;
    let places = statement.query_map(params_from_iter(values), |row| row.get(0))?;
    let rows = collect(connection, places, &Shown::default(), query.limit)?;
    Ok(Listed { rows, total, revision })
}

fn own_order(view: View) -> Sort {
    match view {
        View::Waiting | View::Contested | View::Closed | View::All => Sort::Newest,
        View::Mine(_) | View::Open | View::DueToday { .. } | View::Overdue { .. } | View::Escalated => Sort::Due,
    }
}

/// How many complaints a view has. What is rare is counted along its index.
fn count_view(connection: &Connection, view: View, stores: Option<&[StoreCode]>) -> Result<u64> {
    let counted = match view {
        View::Mine(person) => Counted::Of(person),
        View::Open => Counted::Open,
        View::DueToday { until } => Counted::DueBefore(until.plus(1)),
        View::Overdue { now } => Counted::DueBefore(now),
        View::Closed => Counted::Closed,
        View::All => Counted::All,
        View::Escalated | View::Waiting | View::Contested => {
            let (sql, values) = count(&parts(view, stores));
            let mut statement = connection.prepare_cached(&sql)?;
            return Ok(statement.query_row(params_from_iter(values), |row| unsigned(row, 0))?);
        }
    };
    Ok(census::count(connection, counted, stores)?)
}

/// Complaints about staff in these parts that somebody else recorded.
fn count_hidden(connection: &Connection, parts: &[Part], person: PersonId) -> Result<u64> {
    let hidden =
        "SELECT count(*) FROM complaint INDEXED BY complaint_restricted WHERE restricted = 1 AND recorded_by <> ?";
    let counts: Vec<String> = parts.iter().map(|part| format!("({hidden} AND {})", part.condition)).collect();
    let person = Value::Blob(person.0.as_bytes().to_vec());
    let values = parts.iter().flat_map(|part| std::iter::once(&person).chain(&part.values)).cloned();
    let mut statement = connection.prepare_cached(&format!("SELECT {}", counts.join(" + ")))?;
    Ok(statement.query_row(params_from_iter(values), |row| unsigned(row, 0))?)
}

/// How the places of a page are found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Order {
    /// By deadline, along an index.
    Due,
    /// By place, walking the table and skipping what does not belong: good when most belong.
    Walk { newest: bool },
    /// By place, taking what belongs from an index and sorting it: good when few belong.
    Pick { newest: bool },
}

/// Chooses the way to a page in order of place by the number of lines each would touch.
fn by_place(newest: bool, query: &WorklistQuery, total: u64, all: u64) -> Order {
    let wanted = u64::from(query.offset) + u64::from(query.limit);
    let walked = wanted.min(total).saturating_mul(all) / total.max(1);
    if walked <= total { Order::Walk { newest } } else { Order::Pick { newest } }
}

/// A part of a view that one index holds.
struct Part {
    /// The index; `None` leaves the choice to SQLite.
    index: Option<&'static str>,
    condition: String,
    /// The same, where lines are walked one by one.
    walked: Option<String>,
    values: Vec<Value>,
}

impl Part {
    fn new(index: Option<&'static str>, condition: &str, values: Vec<Value>) -> Part {
        Part { index, condition: condition.to_owned(), walked: None, values }
    }

    /// `SELECT columns` of what belongs, along the index.
    fn select(&self, columns: &str) -> String {
        let index = self.index.map(|name| format!("INDEXED BY {name}")).unwrap_or_default();
        format!("SELECT {columns} FROM complaint {index} WHERE {}", self.condition)
    }

    fn walked(&self) -> &str {
        self.walked.as_deref().unwrap_or(&self.condition)
    }

    /// Narrows the part to what also fits `condition`.
    fn and(&mut self, condition: &str, value: &Value) {
        self.condition.push_str(condition);
        if let Some(walked) = &mut self.walked {
            walked.push_str(condition);
        }
        self.values.push(value.clone());
    }
}

/// The parts of a view; no complaint is in two of them.
fn parts(view: View, stores: Option<&[StoreCode]>) -> Vec<Part> {
    let one_store = stores.is_some_and(|stores| stores.len() == 1);
    let by_due = Some(if one_store { "complaint_store_open_due" } else { "complaint_open_due" });
    let mut parts = match view {
        View::Open => vec![Part::new(by_due, "open = 1", vec![])],
        View::DueToday { until } => {
            vec![Part::new(by_due, "open = 1 AND due_at <= ?", vec![Value::Integer(until.0)])]
        }
        View::Overdue { now } => vec![Part::new(by_due, "open = 1 AND due_at < ?", vec![Value::Integer(now.0)])],
        View::Closed => vec![Part::new(by_due, "open = 0", vec![])],
        View::Escalated => vec![Part::new(Some("complaint_escalated"), "escalated_to IS NOT NULL", vec![])],
        View::Contested => vec![Part::new(Some("complaint_contested"), "contested > 0", vec![])],
        View::All if one_store => vec![Part::new(by_due, "open IN (0, 1)", vec![])],
        View::All => vec![Part::new(None, "TRUE", vec![])],
        View::Waiting => vec![Part {
            walked: Some("EXISTS (SELECT 1 FROM outbox WHERE outbox.place = complaint.place)".to_owned()),
            ..Part::new(None, "place IN (SELECT place FROM outbox)", vec![])
        }],
        View::Mine(person) => {
            let person = Value::Blob(person.0.as_bytes().to_vec());
            let recorded = "open = 1 AND recorded_by = ? AND owner IS NOT recorded_by";
            vec![
                Part::new(Some("complaint_owner"), "open = 1 AND owner = ?", vec![person.clone()]),
                Part::new(Some("complaint_recorder"), recorded, vec![person]),
            ]
        }
    };
    if let (condition, Some(value)) = within(stores) {
        parts.iter_mut().for_each(|part| part.and(condition, &value));
    }
    parts
}

/// The statement that gives the places of a page.
fn page(parts: &[Part], order: Order, query: &WorklistQuery) -> (String, Vec<Value>) {
    let union = || parts.iter().map(|part| part.select("place, due_at, store")).collect::<Vec<_>>().join(" UNION ALL ");
    let (select, order) = match order {
        Order::Due => (union(), "due_at, store, place"),
        Order::Pick { newest: true } => (union(), "place DESC"),
        Order::Pick { newest: false } => (union(), "place"),
        Order::Walk { newest } => (walk(parts), if newest { "place DESC" } else { "place" }),
    };
    let mut values: Vec<Value> = parts.iter().flat_map(|part| part.values.iter().cloned()).collect();
    values.extend([Value::Integer(query.limit.into()), Value::Integer(query.offset.into())]);
    (format!("{select} ORDER BY {order} LIMIT ? OFFSET ?"), values)
}

fn walk(parts: &[Part]) -> String {
    let conditions: Vec<String> = parts.iter().map(|part| format!("({})", part.walked())).collect();
    format!("SELECT place FROM complaint NOT INDEXED WHERE {}", conditions.join(" OR "))
}

fn count(parts: &[Part]) -> (String, Vec<Value>) {
    let counts: Vec<String> = parts.iter().map(|part| format!("({})", part.select("count(*)"))).collect();
    let values = parts.iter().flat_map(|part| part.values.iter().cloned()).collect();
    (format!("SELECT {}", counts.join(" + ")), values)
}
