//! Regulated finance.

use super::{CHECKED_ON, duty, number, text};
use crate::statutory::{Activity, DeadlineKind, Ends, Moment, Nature, Pack, Rule, Source, Span, Wording};

/// The Financial Conduct Authority's rules on complaints (FCA Handbook, Dispute resolution: Complaints).
///
/// - **DISP 1.5.1R**: the time limit rules do not apply to a complaint that is resolved "by close of business on the third
///   business day following the day on which it is received". The day of receipt is therefore day 0, on whatever day and
///   at whatever hour it falls; the former rule that a late complaint may be taken as received on the next day is deleted.
///   Close of business is the respondent's own: a calendar that knows it ends the window there, otherwise it ends with the
///   day and says so. **1.5.2AR**: resolved means that the complainant has indicated acceptance, not necessarily in
///   writing. **1.5.4R**: a summary resolution communication then follows "promptly". The
///   time limit rules are taken to include the acknowledgement of 1.6.1R.
/// - **DISP 1.6.1R(1)**: a prompt written acknowledgement. **DISP 1.6.2R**: "by the end of eight weeks after its receipt"
///   a final response, or a response that says why not, when, and that the ombudsman may be turned to now. Eight weeks are
///   56 calendar days; bank holidays neither lengthen them nor move their end. After a delay response no number is given.
/// - **DISP 2.8.2R(1)**: the ombudsman cannot consider a complaint referred "more than six months after the date on which"
///   the final response or the summary resolution communication was sent; the day of the same number is the last in time.
/// - A **business day** is by the Handbook's glossary one that in that part of the United Kingdom is no Saturday, Sunday,
///   Christmas Day, Good Friday or bank holiday. The shipped calendar is that of England and Wales.
///
/// Not in this pack: complaints on payment services and electronic money, which have 15 and exceptionally 35 business days
/// (DISP 1.6.2AR); MiFID complaints (DISP 1.1A); acceptance in writing after the third day (DISP 1.6.4R); the six and
/// three years of DISP 2.8.2R(2).
pub(super) fn disp() -> Pack {
    Pack {
        code: "gb_fca_disp".to_owned(),
        title: "FCA complaints rules (DISP 1)".to_owned(),
        activity: Activity::RegulatedFinance,
        jurisdiction: "GB".to_owned(),
        source: Source {
            name: "FCA Handbook, DISP 1.5, 1.6 and 2.8".to_owned(),
            url: "https://handbook.fca.org.uk/handbook/DISP/1/".to_owned(),
            checked: "Read in stored copies of the Handbook: DISP 1.5 as on 27 February 2024, DISP 1.6.1R as on 1 June \
                      2026, DISP 2.8 as on 1 July 2016 and 2 April 2024. The text of DISP 1.6.2R and the glossary entry \
                      on business days were read in older copies."
                .to_owned(),
        },
        checked_on: CHECKED_ON,
        version: 1,
        deadlines: rules(),
        rights: vec![
            text("will_answer_within_eight_weeks", Moment::Acknowledged, "DISP 1.6.1R(1)(b)"),
            text("considered_resolved", Moment::SummaryResolution, "DISP 1.5.4R(1)"),
            text("may_refer_to_ombudsman", Moment::SummaryResolution, "DISP 1.5.4R(2)"),
            text("time_limits_waived_or_not", Moment::SummaryResolution, "DISP 1.5.4R(3)"),
            text("ombudsman_website", Moment::SummaryResolution, "DISP 1.5.4R(4)"),
            text("reasons_and_expected_date", Moment::DelayResponse, "DISP 1.6.2R(2)"),
            text("may_refer_to_ombudsman_now", Moment::DelayResponse, "DISP 1.6.2R(2)"),
            text("ombudsman_leaflet", Moment::FinalResponse, "DISP 1.6.2R(1)"),
            text("ombudsman_website", Moment::FinalResponse, "DISP 1.6.2R(1)"),
            text("refer_to_ombudsman_within_six_months", Moment::FinalResponse, "DISP 1.6.2R(1)"),
            text("time_limits_waived_or_not", Moment::FinalResponse, "DISP 1.6.2R(1)"),
        ],
    }
}

fn rules() -> Vec<Rule> {
    use DeadlineKind::{Acknowledge, EarlyResolution, FinalResponse, ReferralToOmbudsman, SummaryResolution};
    let promptly = Span::NoNumber(Wording::Promptly);
    let spared = Some("early_resolution".to_owned());
    let six_months = Span::Months(number(6));
    let referral = |code, starts| Rule {
        nature: Nature::Right,
        starts,
        ..duty(code, ReferralToOmbudsman, "DISP 2.8.2R(1)", six_months, &[Moment::Referred])
    };
    vec![
        Rule {
            excused_by: spared.clone(),
            ..duty("acknowledge", Acknowledge, "DISP 1.6.1R(1)", promptly, &[Moment::Acknowledged])
        },
        Rule {
            nature: Nature::Choice,
            ends: Ends::CloseOfBusiness,
            ..duty(
                "early_resolution",
                EarlyResolution,
                "DISP 1.5.1R, 1.5.2AR",
                Span::WorkingDays(number(3)),
                &[Moment::ResolvedWithAcceptance],
            )
        },
        Rule {
            excused_by: spared.clone(),
            ..duty(
                "final_or_delay_response",
                FinalResponse,
                "DISP 1.6.2R",
                Span::Weeks(number(8)),
                &[Moment::FinalResponse, Moment::DelayResponse],
            )
        },
        Rule {
            starts: Moment::ResolvedWithAcceptance,
            only_if_kept: spared,
            // A final response tells the complainant all that the summary would, and more.
            ..duty(
                "summary_resolution",
                SummaryResolution,
                "DISP 1.5.4R",
                promptly,
                &[Moment::SummaryResolution, Moment::FinalResponse],
            )
        },
        referral("referral_after_final_response", Moment::FinalResponse),
        referral("referral_after_summary_resolution", Moment::SummaryResolution),
    ]
}
