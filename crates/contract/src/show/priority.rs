//! Why a case has its priority.

use crate::{LiftView, PriorityView};
use complaint::{Facts, Field, Policy, Severity, Urgency};

/// What an unstated grade counts as.
const UNSTATED: u8 = 3;

/// The arithmetic of a priority, by the matrix and the lifts that every desk goes by.
pub fn priority_view(facts: &Facts) -> PriorityView {
    let policy = Policy::shipped();
    let stated = |field: Field| {
        facts.field(field).and_then(|text| text.parse::<u8>().ok()).filter(|grade| (1..=4).contains(grade))
    };
    let (severity, urgency) = (stated(Field::Severity), stated(Field::Urgency));
    let (severity_grade, urgency_grade) = (severity.unwrap_or(UNSTATED), urgency.unwrap_or(UNSTATED));
    let graded = Severity::try_from(severity_grade).ok().zip(Urgency::try_from(urgency_grade).ok());
    let by_matrix = graded.map_or(UNSTATED, |(severity, urgency)| policy.priority(severity, urgency, &[]).get());
    let raised = policy.lifts.iter().filter(|(flag, _)| facts.flag(**flag));
    let mut lifts: Vec<LiftView> =
        raised.map(|(flag, to)| LiftView { flag: flag.name().to_owned(), priority: *to }).collect();
    lifts.sort_by_key(|lift| lift.priority);
    PriorityView {
        severity: severity_grade,
        severity_stated: severity.is_some(),
        urgency: urgency_grade,
        urgency_stated: urgency.is_some(),
        matrix: policy.matrix.iter().map(|row| row.to_vec()).collect(),
        by_matrix,
        lifts,
    }
}
