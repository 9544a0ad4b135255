//! What a customer answered when asked how it went (DOMAIN 9). The scale lies beside the score, so that an answer can be read
//! whatever the question is like later.

use crate::policy::{Question, ScaleDirection};
use crate::{DeedId, PersonId, Timestamp};
use serde::{Deserialize, Serialize};

/// One answer to one question.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Answered {
    /// Code of the question, and the scale it had.
    pub question: Question,
    /// What was answered, on that scale.
    pub score: u32,
    /// The customer's own words; may be empty.
    pub text: String,
    /// One of us stood by, which makes people kinder.
    pub staff_present: bool,
}

impl Answered {
    /// True when the answer lies in the lowest quarter of its scale, as 1 and 2 of 5 do: somebody is to call back.
    pub fn is_low(&self) -> bool {
        let Question { min, max, direction, .. } = self.question;
        let from_worst = match direction {
            ScaleDirection::HigherIsBetter => self.score.saturating_sub(min),
            ScaleDirection::LowerIsBetter => max.saturating_sub(self.score),
        };
        u64::from(from_worst) * 4 <= u64::from(max.saturating_sub(min))
    }
}

/// The last answer to a question.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Surveyed {
    /// The deed that recorded it.
    pub id: DeedId,
    /// What.
    pub answered: Answered,
    /// Who recorded it.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn low(min: u32, max: u32, direction: ScaleDirection) -> Vec<u32> {
        let question = Question { code: "csat_outcome".to_owned(), min, max, direction };
        let answered =
            |score| Answered { question: question.clone(), score, text: String::new(), staff_present: false };
        (min..=max).filter(|score| answered(*score).is_low()).collect()
    }

    #[test]
    fn one_and_two_of_five_are_low_and_the_lower_end_of_other_scales_is_too() {
        assert_eq!(low(1, 5, ScaleDirection::HigherIsBetter), [1, 2], "DOMAIN 9 names these");
        assert_eq!(low(1, 7, ScaleDirection::HigherIsBetter), [1, 2], "effort, the newer scale");
        assert_eq!(low(0, 10, ScaleDirection::HigherIsBetter), [0, 1, 2], "recommendation");
        assert_eq!(low(1, 5, ScaleDirection::LowerIsBetter), [4, 5], "effort, the older scale, where 5 is the worst");
    }
}
