//! Deeds that leave a trace beside the handling.

use super::Details;
use crate::failure::Failure;
use app::request::ActRequest;
use complaint::cause::CAUSES;
use complaint::{Cause, Channel, Contact, Direction, Finding, Paper, PhoneCall, Printing, RelationKind, Why};

/// What is asked for.
pub(super) fn request(details: &mut Details<'_>) -> Result<ActRequest, Failure> {
    Ok(match details.deed {
        "contact" => ActRequest::Contact(Contact {
            direction: details.word("direction", Direction::ALL, Direction::name)?,
            channel: details.word("channel", Channel::ALL, Channel::name)?,
            text: details.text("text")?,
        }),
        "told_by_phone" => ActRequest::ToldByPhone(PhoneCall {
            whom: details.text("whom")?,
            text: details.take("text").unwrap_or_default().to_owned(),
            escalation: details.deed("escalation")?,
        }),
        "relate" => ActRequest::Relate {
            kind: details.word("as", RelationKind::ALL, RelationKind::name)?,
            number: crate::verb::number(details.need("to")?)?,
        },
        "unrelate" => ActRequest::Unrelate { relation: details.deed("relation")? },
        "find" => ActRequest::Find(Finding {
            text: details.text("text")?,
            evidence: details.take("evidence").unwrap_or_default().to_owned(),
        }),
        "cause" => cause(details)?,
        "survey" => survey(details)?,
        _ => ActRequest::Print(Printing {
            paper: details.word("paper", Paper::ALL, Paper::name)?,
            language: details.take("language").unwrap_or("en").to_owned(),
        }),
    })
}

/// Steps of the chain are `why1=` and `answer1=`, `why2=` and `answer2=` and so on, each with `evidence1=` if there is any.
fn cause(details: &mut Details<'_>) -> Result<ActRequest, Failure> {
    let all: Vec<&'static str> = CAUSES.iter().flat_map(|branch| branch.causes).copied().collect();
    let code = details.word("code", &all, |code| code)?.to_owned();
    let reason = details.text("reason")?;
    let mut whys = Vec::new();
    while let Some(why) = details.take(&format!("why{}", whys.len() + 1)) {
        let step = whys.len() + 1;
        let evidence = details.take(&format!("evidence{step}")).unwrap_or_default().to_owned();
        whys.push(Why { why: why.to_owned(), answer: details.text(&format!("answer{step}"))?, evidence });
    }
    Ok(ActRequest::Cause(Cause { code, reason, whys }))
}

fn survey(details: &mut Details<'_>) -> Result<ActRequest, Failure> {
    let question = details.text("question")?;
    let score = details.need("score")?;
    let score = score
        .parse()
        .map_err(|_| Failure::Usage(format!("score is a whole number, not {score:?}; nothing was changed")))?;
    let staff_present = match details.take("staff_present") {
        None | Some("no") => false,
        Some("yes") => true,
        Some(other) => {
            return Err(Failure::Usage(format!("staff_present is yes or no, not {other:?}; nothing was changed")));
        }
    };
    Ok(ActRequest::Survey { question, score, text: details.take("text").unwrap_or_default().to_owned(), staff_present })
}
