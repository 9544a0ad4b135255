//! What is not bound to one trade.

use super::{CHECKED_ON, duty, number, text};
use crate::statutory::{Activity, DeadlineKind, Matter, Moment, Pack, Rule, Source, Span, Wording};
use jiff::civil::date;

/// ISO 10002:2018, the standard on handling complaints, for whoever is bound by nothing stricter.
///
/// It sets no number of days, and none is made up here. Clause 7 asks that receipt be acknowledged immediately and that
/// the complaint be dealt with promptly, by its urgency; how soon that is, the organisation's own targets say.
pub(super) fn iso_10002() -> Pack {
    let (immediately, promptly) = (Span::NoNumber(Wording::Immediately), Span::NoNumber(Wording::Promptly));
    Pack {
        code: "iso_10002".to_owned(),
        title: "ISO 10002:2018".to_owned(),
        activity: Activity::Any,
        jurisdiction: "any".to_owned(),
        source: Source {
            name: "ISO 10002:2018, clause 7".to_owned(),
            url: "https://www.iso.org/standard/71580.html".to_owned(),
            checked:
                "Read in a trainer’s stored summary of clause 7; the standard itself is sold and was not read again."
                    .to_owned(),
        },
        checked_on: CHECKED_ON,
        version: 1,
        deadlines: vec![
            duty("acknowledge", DeadlineKind::Acknowledge, "clause 7", immediately, &[Moment::Acknowledged]),
            duty("final_response", DeadlineKind::FinalResponse, "clause 7", promptly, &[Moment::FinalResponse]),
        ],
        rights: vec![text("internal_and_external_recourse", Moment::FinalResponse, "clause 7")],
    }
}

/// Spain's Ley 10/2025 on customer service: firms or groups with 250 employees, 50 million euros of turnover or 43 million
/// of balance sheet, and basic services of general interest whatever their size (art. 2). In force since 28 December 2025;
/// firms have twelve months from then to adapt (disposición transitoria única).
///
/// - **Art. 17.1**: resolved as soon as may be, "en todo caso, en el plazo máximo de quince días hábiles desde su
///   presentación", unless a sector's own law has another period. The day of presentation is not counted (Código Civil,
///   art. 5.1). What a *día hábil* is the law does not say: see [`crate::WorkingDays::spain`].
/// - **Art. 13.3**: an incomplete complaint may be sent back for completion within at least ten working days; the period
///   starts only then.
/// - **Art. 17.3**: about bills and money taken without being owed, answered within "cinco días". It does not say *hábiles*,
///   as art. 17.1 does, and in civil law days off are not left out (Código Civil, art. 5.2): five calendar days.
/// - **Art. 13.1 and 13.7**: a reasoned answer to every point; a refusal names the ways out of court.
///
/// Not in this pack: two hours for interruptions of a basic service (art. 17.2); the fifteen days of every trader under art.
/// 21.3 of the general consumer law; actions pending before the constitutional court touch other articles (7.2, 8.6, 9.2,
/// 13.6, 23.1).
pub(super) fn spanish_customer_service() -> Pack {
    let answered = [Moment::FinalResponse, Moment::ResolvedWithAcceptance];
    let from = Some(date(2026, 12, 28));
    let resolved = |code, clause, span| Rule {
        starts: Moment::Complete,
        binding_from: from,
        ..duty(code, DeadlineKind::FinalResponse, clause, span, &answered)
    };
    Pack {
        code: "es_customer_service".to_owned(),
        title: "Ley 10/2025 (atención a la clientela)".to_owned(),
        activity: Activity::CustomerService,
        jurisdiction: "ES".to_owned(),
        source: Source {
            name: "Ley 10/2025, de 26 de diciembre (BOE-A-2025-26698)".to_owned(),
            url: "https://www.boe.es/eli/es/l/2025/12/26/10".to_owned(),
            checked: "Arts. 4 to 21 were read in a stored copy of the consolidated text of April 2026; scope and adaptation in \
                      stored accounts by law firms."
                .to_owned(),
        },
        checked_on: CHECKED_ON,
        version: 1,
        deadlines: vec![
            resolved("resolution", "Arts. 13.3, 17.1", Span::WorkingDays(number(15))),
            Rule {
                only_for: Some(Matter::Billing),
                ..resolved("billing_answer", "Art. 17.3", Span::CalendarDays(number(5)))
            },
        ],
        rights: vec![
            text("reasons_for_every_point", Moment::FinalResponse, "Art. 13.1"),
            text("out_of_court_bodies_when_refused", Moment::FinalResponse, "Art. 13.7"),
        ],
    }
}
