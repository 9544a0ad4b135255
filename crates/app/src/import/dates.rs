//! Dates as people write them. Whether day or month comes first is decided for a whole column, from proof in the file,
//! never from a guess: `13-04-2023` proves day first, `04/13/23` month first, `05/04/2023` alone proves nothing.

use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};

/// Which of day and month comes first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// `27-04-2023`.
    DayFirst,
    /// `04/27/23`.
    MonthFirst,
}

impl Order {
    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Order::DayFirst => "day_first",
            Order::MonthFirst => "month_first",
        }
    }

    /// The order of that stable name.
    pub fn find(name: &str) -> Option<Order> {
        [Order::DayFirst, Order::MonthFirst].into_iter().find(|order| order.name() == name)
    }
}

/// A date as written: certain, or with day and month still to be told apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Written {
    parts: Parts,
    time: Option<Time>,
    offset: Option<Offset>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Parts {
    /// Year, month and day are told apart by their form.
    Certain(Date),
    /// Two numbers that are day and month in some order, and the year.
    Either(i8, i8, i16),
}

/// Why a text is no date under an order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unread {
    /// There is no such day.
    NoSuchDay,
    /// Both orders give a day, and the order is not known.
    Ambiguous,
}

impl Written {
    /// Reads a date, perhaps with a time behind it.
    pub fn parse(text: &str) -> Option<Written> {
        let text = text.trim();
        let (date, rest) = split_time(text);
        let parts = numeric(date).or_else(|| compact(date)).or_else(|| named(date))?;
        let (time, offset) = if rest.is_empty() { (None, None) } else { time(rest)? };
        Some(Written { parts, time, offset })
    }

    /// The order this text proves by itself.
    pub fn proves(&self) -> Option<Order> {
        match self.parts {
            Parts::Either(first, second, _) if first > 12 && second <= 12 => Some(Order::DayFirst),
            Parts::Either(first, second, _) if second > 12 && first <= 12 => Some(Order::MonthFirst),
            Parts::Either(..) | Parts::Certain(_) => None,
        }
    }

    /// True when only its place tells day from month.
    pub fn has_two_parts(&self) -> bool {
        matches!(self.parts, Parts::Either(..))
    }

    /// The same day without its time.
    pub fn without_time(self) -> Written {
        Written { time: None, offset: None, ..self }
    }

    /// The day, given the column's order.
    ///
    /// # Errors
    /// [`Unread`] when there is no such day or the order is needed and not known.
    pub fn date(&self, order: Option<Order>) -> Result<Date, Unread> {
        let (first, second, year) = match self.parts {
            Parts::Certain(date) => return Ok(date),
            Parts::Either(first, second, year) => (first, second, year),
        };
        let day_first = Date::new(year, second, first).ok();
        let month_first = Date::new(year, first, second).ok();
        match (order, day_first, month_first) {
            (Some(Order::DayFirst), Some(date), _) | (Some(Order::MonthFirst), _, Some(date)) => Ok(date),
            (None, Some(one), Some(other)) if one == other => Ok(one),
            (None, Some(_), Some(_)) => Err(Unread::Ambiguous),
            (None, Some(date), None) | (None, None, Some(date)) => Ok(date),
            _ => Err(Unread::NoSuchDay),
        }
    }

    /// The instant in milliseconds UTC; without a time of its own, `hour` o'clock in `zone`.
    ///
    /// # Errors
    /// As [`Written::date`].
    pub fn instant(&self, order: Option<Order>, zone: &TimeZone, hour: i8) -> Result<i64, Unread> {
        let date = self.date(order)?;
        let time = self.time.unwrap_or_else(|| Time::constant(hour, 0, 0, 0));
        let zone = self.offset.map_or_else(|| zone.clone(), TimeZone::fixed);
        date.to_datetime(time)
            .to_zoned(zone)
            .map(|zoned| zoned.timestamp().as_millisecond())
            .map_err(|_| Unread::NoSuchDay)
    }
}

/// The order that a column proves: a few contrary rows among many are mistakes of those rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Proof {
    day_first: (u64, u64),
    month_first: (u64, u64),
}

impl Proof {
    /// Counts what the text of `row` proves.
    pub fn add(&mut self, row: u64, order: Order) {
        let (count, first_row) = match order {
            Order::DayFirst => &mut self.day_first,
            Order::MonthFirst => &mut self.month_first,
        };
        if *count == 0 {
            *first_row = row;
        }
        *count += 1;
    }

    /// True when no row proves anything.
    pub fn is_silent(&self) -> bool {
        self.day_first.0 == 0 && self.month_first.0 == 0
    }

    /// The order proved and the first row that proves it; `None` without proof or when rows contradict each other.
    pub fn order(&self) -> Option<(Order, u64)> {
        let ((days, day_row), (months, month_row)) = (self.day_first, self.month_first);
        if days > months.saturating_mul(20) {
            Some((Order::DayFirst, day_row))
        } else if months > days.saturating_mul(20) {
            Some((Order::MonthFirst, month_row))
        } else {
            None
        }
    }
}

/// The date part and what follows it.
fn split_time(text: &str) -> (&str, &str) {
    let cut = text.char_indices().find(|(at, c)| {
        *at >= 8 && (*c == 'T' || *c == ' ') && looks_like_time(text.get(at + 1..).unwrap_or_default())
    });
    let cut = cut.map(|(at, _)| at).or_else(|| {
        let at = text.find(' ')?;
        looks_like_time(text.get(at + 1..)?).then_some(at)
    });
    match cut {
        Some(at) => (text.get(..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default().trim()),
        None => (text, ""),
    }
}

fn looks_like_time(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && text.as_bytes().get(digits) == Some(&b':')
}

/// `2023-04-27`, `2023/4/27`, `27-04-2023`, `4/27/23`, `27.4.2023`.
fn numeric(text: &str) -> Option<Parts> {
    let separator = text.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '/' | '.'))?;
    let parts: Vec<&str> = text.split(separator).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    if [first, second, third].iter().any(|part| part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    if first.len() == 4 && second.len() <= 2 && third.len() <= 2 {
        return Date::new(first.parse().ok()?, second.parse().ok()?, third.parse().ok()?).ok().map(Parts::Certain);
    }
    if first.len() > 2 || second.len() > 2 {
        return None;
    }
    let (first, second, year): (i8, i8, i16) = (first.parse().ok()?, second.parse().ok()?, year(third)?);
    let possible = Date::new(year, first, second).is_ok() || Date::new(year, second, first).is_ok();
    possible.then_some(Parts::Either(first, second, year))
}

/// Four digits, or two: 69 to 99 are of the last century, as POSIX has it.
fn year(text: &str) -> Option<i16> {
    let number: i16 = text.parse().ok()?;
    match (text.len(), number) {
        (4, _) => Some(number),
        (2, 69..) => Some(1900 + number),
        (2, _) => Some(2000 + number),
        _ => None,
    }
}

/// `20230427`.
fn compact(text: &str) -> Option<Parts> {
    if text.len() != 8 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let part = |range: std::ops::Range<usize>| text.get(range);
    Date::new(part(0..4)?.parse().ok()?, part(4..6)?.parse().ok()?, part(6..8)?.parse().ok()?).ok().map(Parts::Certain)
}

/// `27 Apr 2023`, `Apr 27, 2023`, `27-Apr-23`.
fn named(text: &str) -> Option<Parts> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let words: Vec<&str> = text.split([' ', '-', ',', '/']).filter(|word| !word.is_empty()).collect();
    let [first, second, third] = words.as_slice() else { return None };
    let month = |word: &str| {
        let word = word.to_ascii_lowercase();
        let place = MONTHS.iter().position(|name| word.len() >= 3 && word.starts_with(name))?;
        i8::try_from(place + 1).ok()
    };
    let (month, day) = match (month(first), month(second)) {
        (Some(month), None) => (month, second),
        (None, Some(month)) => (month, first),
        _ => return None,
    };
    Date::new(year(third)?, month, day.parse().ok()?).ok().map(Parts::Certain)
}

/// `12:00`, `12:00:00.000`, with `Z`, `+01:00`, `-0500`, `PM` or nothing behind it.
fn time(text: &str) -> Option<(Option<Time>, Option<Offset>)> {
    let upper = text.to_ascii_uppercase();
    let (upper, noon) = match (upper.strip_suffix("AM"), upper.strip_suffix("PM")) {
        (Some(rest), _) => (rest.trim().to_owned(), Some(false)),
        (_, Some(rest)) => (rest.trim().to_owned(), Some(true)),
        _ => (upper, None),
    };
    let cut = upper.find(['Z', '+', '-']).unwrap_or(upper.len());
    let (clock, zone) = (upper.get(..cut)?.trim(), upper.get(cut..)?.trim());
    let mut numbers = clock.split([':', '.']);
    let mut number = |default: i8| numbers.next().map_or(Some(default), |text| text.parse::<i8>().ok());
    let (hour, minute, second) = (number(0)?, number(0)?, number(0)?);
    let hour = match noon {
        None => hour,
        Some(after) => hour % 12 + if after { 12 } else { 0 },
    };
    let offset = match zone {
        "" => None,
        "Z" => Some(Offset::UTC),
        signed => Some(signed_offset(signed)?),
    };
    Some((Some(Time::new(hour, minute, second, 0).ok()?), offset))
}

fn signed_offset(text: &str) -> Option<Offset> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let hours: i32 = digits.get(..2)?.parse().ok()?;
    let minutes: i32 = digits.get(2..).filter(|rest| !rest.is_empty()).map_or(Ok(0), str::parse).ok()?;
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str, order: Option<Order>) -> Result<String, Unread> {
        Written::parse(text).ok_or(Unread::NoSuchDay)?.date(order).map(|date| date.to_string())
    }

    #[test]
    fn a_year_in_front_needs_no_proof() {
        for text in ["2020-03-18", "2020/3/18", "2020.03.18", "20200318", "18 Mar 2020", "March 18, 2020"] {
            assert_eq!(date(text, None).as_deref(), Ok("2020-03-18"), "{text} has one reading");
        }
    }

    #[test]
    fn day_and_month_are_told_apart_by_proof_only() {
        assert_eq!(date("05/04/2023", None), Err(Unread::Ambiguous), "two readings, no proof");
        assert_eq!(date("05/04/2023", Some(Order::DayFirst)).as_deref(), Ok("2023-04-05"), "proof says day first");
        assert_eq!(date("05/04/23", Some(Order::MonthFirst)).as_deref(), Ok("2023-05-04"), "proof says month first");
        assert_eq!(date("27-04-2023", None).as_deref(), Ok("2023-04-27"), "there is no 27th month");
    }

    #[test]
    fn both_readings_equal_is_certain() {
        assert_eq!(date("05/05/2023", None).as_deref(), Ok("2023-05-05"), "day and month are the same number");
    }

    #[test]
    fn no_such_day_is_refused_and_never_rolled_over() {
        for text in ["2023-02-30", "31/31/2023", "0/1/2023", "yesterday", "2023", "1/2/3/4", "1/2/203"] {
            assert!(date(text, Some(Order::DayFirst)).is_err(), "{text} is no day");
        }
    }

    #[test]
    fn one_contrary_row_among_many_is_that_rows_mistake() {
        let mut proof = Proof::default();
        (0..30).for_each(|row| proof.add(row, Order::DayFirst));
        proof.add(40, Order::MonthFirst);
        assert_eq!(proof.order(), Some((Order::DayFirst, 0)), "30 rows against one");
        (41..60).for_each(|row| proof.add(row, Order::MonthFirst));
        assert_eq!(proof.order(), None, "the column contradicts itself");
    }

    #[test]
    fn an_offset_in_the_text_wins_over_the_stores_zone() {
        let written = Written::parse("2023-06-05T12:00:00-05:00").expect("a date with time");
        assert_eq!(written.instant(None, &TimeZone::UTC, 12), Ok(1_685_984_400_000), "17:00 UTC");
    }
}
