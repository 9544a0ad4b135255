//! Kind, channel, severity, urgency, priority.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every value, in the order people are shown it.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The stable name, as in documents, files and commands.
            pub fn name(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// The value of that stable name.
            pub fn find(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.name() == name)
            }
        }
    };
}
pub(crate) use words;

words!(
    /// What was said: statistics keep the kinds apart.
    Kind {
        /// Dissatisfaction that expects an answer (ISO 10002:2018, 3.2).
        Complaint = "complaint",
        /// An opinion; no answer is owed.
        Feedback = "feedback",
        /// Praise.
        Compliment = "compliment",
        /// A question.
        Query = "query",
    }
);

words!(
    /// The way it reached us.
    Channel {
        /// At the counter.
        InPerson = "in_person",
        /// By telephone.
        Phone = "phone",
        /// By e-mail.
        Email = "email",
        /// By live chat.
        Chat = "chat",
        /// On a social network.
        Social = "social",
        /// As a review on a named site.
        Review = "review",
        /// By a web form.
        WebForm = "web_form",
        /// By letter.
        Letter = "letter",
        /// In a survey.
        Survey = "survey",
    }
);

/// How bad it is: 1 safety, injury or illegal; 2 major loss or denial of service; 3 moderate; 4 minor.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Severity(u8);

/// How soon it must be dealt with: 1 now; 2 today; 3 this week; 4 none.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Urgency(u8);

/// The order of work: 1 is first, 4 is last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Priority(u8);

/// A grade outside 1 to 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a grade is 1, 2, 3 or 4; got {0}")]
pub struct GradeError(pub u8);

macro_rules! grade {
    ($name:ident) => {
        impl $name {
            /// The number, 1 to 4.
            pub fn get(self) -> u8 {
                self.0
            }

            /// The nearest grade to a number.
            pub(crate) fn clamped(grade: u8) -> Self {
                Self(grade.clamp(1, 4))
            }
        }
        impl TryFrom<u8> for $name {
            type Error = GradeError;
            fn try_from(grade: u8) -> Result<Self, GradeError> {
                if (1..=4).contains(&grade) { Ok(Self(grade)) } else { Err(GradeError(grade)) }
            }
        }
        impl From<$name> for u8 {
            fn from(grade: $name) -> u8 {
                grade.0
            }
        }
    };
}
grade!(Severity);
grade!(Urgency);
grade!(Priority);

/// Rows severity 1–4, columns urgency 1–4. An organisation's own is part of its [`crate::Policy`].
pub type Matrix = [[u8; 4]; 4];

/// The matrix shipped as default.
pub const DEFAULT_MATRIX: Matrix = [[1, 1, 1, 1], [1, 2, 2, 3], [2, 3, 3, 4], [3, 4, 4, 4]];

/// Reasons that lift a priority and never lower it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Lifts {
    /// Somebody is hurt or at risk.
    pub safety: bool,
    /// The customer is vulnerable.
    pub vulnerable: bool,
    /// The press or a public post is involved.
    pub media: bool,
    /// Harassment, discrimination or assault is alleged.
    pub staff_conduct: bool,
}

/// The priority by matrix, then lifted. Safety means 1; any other lift means at least 2.
pub fn priority(matrix: &Matrix, severity: Severity, urgency: Urgency, lifts: Lifts) -> Priority {
    let row = matrix.get(usize::from(severity.0 - 1)).copied().unwrap_or([1; 4]);
    let base = row.get(usize::from(urgency.0 - 1)).copied().unwrap_or(1).clamp(1, 4);
    let lifted = if lifts.safety {
        1
    } else if lifts.vulnerable || lifts.media || lifts.staff_conduct {
        base.min(2)
    } else {
        base
    };
    Priority::clamped(lifted)
}
