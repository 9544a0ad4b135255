//! Sale of goods to consumers.

use super::{CHECKED_ON, duty, number};
use crate::statutory::{Activity, DayZero, DeadlineKind, Moment, Nature, Pack, Rule, Source, Span, Wording};
use jiff::civil::date;

/// The United Kingdom's Consumer Rights Act 2015, part 1, chapter 2.
///
/// - **s. 22(3)**: the short-term right to reject ends with "30 days beginning with the first day after" ownership has
///   passed, the goods have been delivered and, where it is owed, installed: the latest of these days is day 0, the last
///   day is the 30th after it. Goods that perish sooner have their own shorter time (s. 22(4)), which no rule can know.
/// - **s. 22(6) to (8)**: this one period the Act itself stops, from the day on which the customer asks for repair or
///   replacement to the day on which the goods are back; at least 7 days remain after that.
/// - **s. 20(15)**: the refund is due without undue delay, at the latest "within 14 days beginning with the day on which the
///   trader agrees": the day of the agreement is day 1, so that the last day is the 13th after it.
/// - **s. 23(2)(a)**: repair and replacement within a reasonable time; no number.
///
/// The Act prescribes no text for the letters of a complaint.
pub(super) fn consumer_rights_act() -> Pack {
    use DeadlineKind::{Refund, Rejection, ResolveByRemedy};
    let since = Some(date(2015, 10, 1));
    let remedy = Span::NoNumber(Wording::ReasonableTime);
    Pack {
        code: "gb_consumer_rights_act".to_owned(),
        title: "Consumer Rights Act 2015".to_owned(),
        activity: Activity::RetailSale,
        jurisdiction: "GB".to_owned(),
        source: Source {
            name: "Consumer Rights Act 2015, ss. 20 to 24".to_owned(),
            url: "https://www.legislation.gov.uk/ukpga/2015/15/part/1/chapter/2".to_owned(),
            checked:
                "Read in stored copies: s. 22(1) to (6) as enacted and its explanatory notes 128 to 131. s. 20(15) was \
                      read as others quote it; s. 22(7) and (8) by the notes; s. 23(2)(a) was not read again."
                    .to_owned(),
        },
        checked_on: CHECKED_ON,
        version: 1,
        deadlines: vec![
            Rule {
                nature: Nature::Right,
                starts: Moment::HandedOver,
                stops_for_repair: Some(number(7)),
                binding_from: since,
                ..duty(
                    "short_term_right_to_reject",
                    Rejection,
                    "s. 22(3), (6) to (8)",
                    Span::CalendarDays(number(30)),
                    &[Moment::Rejected],
                )
            },
            Rule {
                starts: Moment::RepairRequested,
                ..duty("repair_or_replacement", ResolveByRemedy, "s. 23(2)(a)", remedy, &[Moment::Repaired])
            },
            Rule {
                starts: Moment::RefundAgreed,
                day_zero: DayZero::Counted,
                ..duty("refund", Refund, "s. 20(15)", Span::CalendarDays(number(14)), &[Moment::Refunded])
            },
        ],
        rights: Vec::new(),
    }
}

/// Directive (EU) 2019/771 on contracts for the sale of goods, for contracts from 1 January 2022 (Art. 24).
///
/// - **Art. 10(1)**: the seller is liable for a lack of conformity that exists at delivery and becomes apparent within two
///   years of it. The day of delivery is day 0 and the period ends on the day of the same date, or on the last day of a
///   month that has none (the way of Regulation (EEC, Euratom) No 1182/71, Art. 3(2)(c)): from 29 February to 28 February.
///   That regulation's Art. 3(4), which moves an end from a weekend to the next working day, is not applied: the
///   period is one in which a defect shows and not one in which somebody has to act, and national law carries it out. The
///   complaint's receipt is taken for the day on which the defect showed: it cannot have been later.
/// - **Art. 13 and 14(1)(b)**: repair or replacement first, within a reasonable time; no number.
/// - **Art. 10 as amended by Directive (EU) 2024/1799**: once a repair was carried out as a remedy, twelve more months. To be
///   applied by the Member States from 31 July 2026; read here off the day of delivery, which is not before the contract.
///
/// A Member State may give more (Art. 10(3)), and some do: three years in Spain. Limitation periods are national. The
/// Directive prescribes no text for the letters of a complaint.
pub(super) fn sale_of_goods_directive() -> Pack {
    use DeadlineKind::{Liability, ResolveByRemedy};
    let liability = |code, clause, months, from| Rule {
        nature: Nature::Right,
        starts: Moment::Delivered,
        binding_from: Some(from),
        ..duty(code, Liability, clause, Span::Months(number(months)), &[Moment::Received])
    };
    let remedy = Span::NoNumber(Wording::ReasonableTime);
    Pack {
        code: "eu_sale_of_goods".to_owned(),
        title: "EU Sale of Goods Directive".to_owned(),
        activity: Activity::RetailSale,
        jurisdiction: "EU".to_owned(),
        source: Source {
            name: "Directive (EU) 2019/771".to_owned(),
            url: "https://eur-lex.europa.eu/eli/dir/2019/771/oj".to_owned(),
            checked: "The two years, the day from which it applies and the twelve months after a repair were read in stored \
                      accounts by law firms and in Art. 24; Arts. 10, 13 and 14 themselves were not read again. National \
                      law was not looked at."
                .to_owned(),
        },
        checked_on: CHECKED_ON,
        version: 1,
        deadlines: vec![
            liability("two_years", "Art. 10(1)", 24, date(2022, 1, 1)),
            Rule {
                only_after: Some(Moment::Repaired),
                ..liability(
                    "two_years_and_twelve_months",
                    "Art. 10 as amended by Directive (EU) 2024/1799",
                    36,
                    date(2026, 7, 31),
                )
            },
            duty("repair_or_replacement", ResolveByRemedy, "Arts. 13, 14(1)(b)", remedy, &[Moment::Repaired]),
        ],
        rights: Vec::new(),
    }
}
