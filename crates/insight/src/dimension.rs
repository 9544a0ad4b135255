//! What complaints are told apart by.

use complaint::Row;
use jiff::tz::TimeZone;

/// What complaints are told apart by.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Dimension {
    /// Code of the store it belongs to.
    Store,
    /// Category code.
    Category,
    /// Product as named by people.
    Product,
    /// The way it reached us.
    Channel,
    /// How it ended in the words of the system it came from.
    Result,
    /// What was decided.
    Decision,
    /// Where it stands.
    State,
    /// 1 to 4.
    Priority,
    /// Month in which it reached us, at its store: `2026-03`.
    Month,
    /// Whether the customer was satisfied.
    Satisfaction,
}

impl Dimension {
    /// Every dimension, in the order people are shown them.
    pub const ALL: [Dimension; 10] = [
        Dimension::Store,
        Dimension::Category,
        Dimension::Product,
        Dimension::Channel,
        Dimension::Result,
        Dimension::Decision,
        Dimension::State,
        Dimension::Priority,
        Dimension::Month,
        Dimension::Satisfaction,
    ];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Dimension::Store => "store",
            Dimension::Category => "category",
            Dimension::Product => "product",
            Dimension::Channel => "channel",
            Dimension::Result => "result",
            Dimension::Decision => "decision",
            Dimension::State => "state",
            Dimension::Priority => "priority",
            Dimension::Month => "month",
            Dimension::Satisfaction => "satisfaction",
        }
    }

    /// The dimension of that stable name.
    pub fn find(name: &str) -> Option<Dimension> {
        Dimension::ALL.into_iter().find(|dimension| dimension.name() == name)
    }

    /// The value that a complaint has, whose store lies in `zone` (IANA name); empty where it has none.
    pub fn value(self, row: &Row, zone: &str) -> String {
        match self {
            Dimension::Store => row.store.as_str().to_owned(),
            Dimension::Category => row.category.clone(),
            Dimension::Product => row.product.clone(),
            Dimension::Channel => row.channel.clone(),
            Dimension::Result => row.result.clone(),
            Dimension::Decision => row.decision.map_or("", complaint::Decision::name).to_owned(),
            Dimension::State => row.state.name().to_owned(),
            Dimension::Priority => row.priority.to_string(),
            Dimension::Month => month(row, zone),
            Dimension::Satisfaction => row.satisfaction.clone(),
        }
    }
}

/// The month at the store; in UTC where the zone is not known.
fn month(row: &Row, zone: &str) -> String {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let day = jiff::Timestamp::from_millisecond(row.received_at.0).map(|at| at.to_zoned(zone).date());
    day.map(|day| format!("{:04}-{:02}", day.year(), day.month())).unwrap_or_default()
}
