//! One complaint, whole.

use super::list::ms;
use super::{Show, ladder, priority_view};
use crate::vocabulary::{ACT_NAMES, FACT_GROUPS, group_of};
use crate::{
    AcknowledgementView, AllowedActView, CaseView, ClockView, EscalationView, FactGroupView, FieldView, MessageView,
    OverruledView, ProposalRequest, ProposedView, QuestionView, RowView, TimelineView, VariantView,
};
use app::view;
use complaint::{Due, Escalation, Facts, Field, Proposed, Register, Variant};

impl Show {
    /// One complaint; `similar` are those that may be the same or alike.
    pub fn case(&self, view: &view::CaseView, similar: Vec<RowView>) -> CaseView {
        let (facts, case) = (&view.facts, &view.case);
        CaseView {
            id: view.id.to_string(),
            number: view.number.to_string(),
            revision: self.revision,
            store: self.store(&view.store),
            restricted: case.restricted,
            state: case.state.name().to_owned(),
            open: case.state.is_open(),
            priority: case.priority.get(),
            priority_why: priority_view(facts),
            description: facts.record.description.clone(),
            received_at: facts.received_at().0,
            entered_at: facts.recorded.instant().0,
            recorded_by: self.who(facts.recorded.deed.person),
            owner: case.owner.map(|owner| self.who(owner)),
            acknowledged: case.acknowledged.as_ref().map(|receipt| AcknowledgementView {
                method: receipt.method.name().to_owned(),
                who: self.who(receipt.by),
                at: receipt.at.0,
            }),
            decision: case.decision.map(|decision| decision.name().to_owned()),
            resolved_at: case.resolved_at.map(ms),
            reopened: case.reopened,
            due_at: view.due_at.map(ms),
            groups: self.groups(facts),
            timeline: view.timeline.iter().map(|line| self.line(line)).collect(),
            clocks: view.clocks.iter().map(|due| self.clock(due, view)).collect(),
            deadlines: view.deadlines.iter().map(|due| self.deadline(due)).collect(),
            paused: view.paused,
            acts: acts(view),
            escalations: case.escalations.iter().map(|one| self.escalation_of(one, view)).collect(),
            ladder: self.ladder(view),
            attachments: view.attachments.iter().map(|attached| self.attachment(attached)).collect(),
            proposed: case.proposed.as_ref().map(|proposed| self.proposed(proposed)),
            unsent: count(view.unsent.len()),
            refused: count(view.refused.len()),
            overruled: case
                .overruled
                .iter()
                .map(|lost| OverruledView { deed: lost.deed.to_string(), by: lost.by.to_string() })
                .collect(),
            relations: view.relations.iter().map(Into::into).collect(),
            cause: case.cause.as_ref().map(|caused| caused.cause.clone().into()),
            questions: self.questions(facts),
            surveys: case.surveys.iter().map(|surveyed| surveyed.answered.clone().into()).collect(),
            calls_back: case.calls_back(),
            chasers: case.chasers,
            unanswered: case.unanswered.map(|deed| deed.to_string()),
            slips: case.slips,
            similar,
            may_disclose: view.may_disclose,
        }
    }

    fn proposed(&self, proposed: &Proposed) -> ProposedView {
        let proposal = &proposed.proposal;
        ProposedView {
            id: proposed.id.to_string(),
            who: self.who(proposed.by),
            at: proposed.at.0,
            proposal: ProposalRequest {
                decision: proposal.decision.name().to_owned(),
                reason: proposal.reason.clone(),
                currency: proposal.currency.code().to_owned(),
                lines: proposal.lines.iter().cloned().map(super::act::line).collect(),
            },
            total: proposal.total(),
            limit: proposal.limit,
            approved: proposed.approved.map(|(by, _)| self.who(by)),
            reply: proposed.reply.map(|reply| reply.name().to_owned()),
            proofs: proposed.proofs.clone(),
        }
    }

    /// What customers are asked, by the rules of the day of receipt; a case of before the first of them goes by what ships.
    fn questions(&self, facts: &Facts) -> Vec<QuestionView> {
        self.policies.at(facts.received_at()).survey.iter().map(super::rules::question).collect()
    }

    /// Facts in groups: every field that is stated, and every field that can be.
    fn groups(&self, facts: &Facts) -> Vec<FactGroupView> {
        let known = Field::ALL.iter().map(|field| field.name());
        let newer = facts.fields.keys().map(String::as_str).filter(|name| Field::find(name).is_none());
        let mut groups: Vec<FactGroupView> =
            FACT_GROUPS.iter().map(|group| FactGroupView { group: (*group).to_owned(), fields: Vec::new() }).collect();
        for name in known.chain(newer) {
            let field = self.field(name, facts.fields.get(name));
            if let Some(group) = groups.iter_mut().find(|group| group.group == group_of(name)) {
                group.fields.push(field);
            }
        }
        groups
    }

    fn field(&self, name: &str, register: Option<&Register>) -> FieldView {
        FieldView {
            name: name.to_owned(),
            value: register.and_then(Register::value).unwrap_or_default().to_owned(),
            variants: register.map_or(&[][..], |register| &register.variants).iter().map(|v| self.variant(v)).collect(),
            contested: register.is_some_and(Register::is_contested),
        }
    }

    fn variant(&self, variant: &Variant) -> VariantView {
        VariantView {
            value: variant.value.clone(),
            who: variant.person.map(|person| self.who(person)),
            at: variant.at.map(ms),
        }
    }

    fn line(&self, line: &view::Line) -> TimelineView {
        TimelineView {
            deed: line.deed.to_string(),
            what: self.act(&line.act),
            who: self.who(line.person),
            at: line.at.0,
            claimed_at: line.claimed_at.0,
            desk: line.device.to_string(),
            here: line.device == self.device,
            pending: line.unsent,
            skewed: line.skewed,
            overruled_by: line.overruled_by.map(|deed| deed.to_string()),
        }
    }

    fn clock(&self, due: &Due, view: &view::CaseView) -> ClockView {
        let standing = match due.met_at {
            Some(met) if met <= due.due_at => "met",
            Some(_) => "met_late",
            None if self.now <= due.due_at => "running",
            None => "late",
        };
        let span = ladder::span(due.target);
        ClockView {
            clock: ladder::clock_name(due.clock).to_owned(),
            standing: standing.to_owned(),
            started_at: due.started_at.0,
            due_at: due.due_at.0,
            met_at: due.met_at.map(ms),
            unit: span.unit,
            amount: span.amount,
            priority: view.case.priority.get(),
            policy: view.policy,
            zone: view.zone.clone(),
        }
    }

    fn escalation_of(&self, escalation: &Escalation, view: &view::CaseView) -> EscalationView {
        let may = |deed: &str| {
            view.allowed.iter().any(|allowed| allowed.deed == deed && allowed.escalation == Some(escalation.id))
        };
        let told = view.telling.iter().find(|telling| telling.escalation == escalation.id);
        EscalationView {
            complaint: view.id.to_string(),
            number: view.number.to_string(),
            store: view.store.to_string(),
            store_name: view.store_name.clone(),
            state: view.case.state.name().to_owned(),
            priority: view.case.priority.get(),
            due_at: view.due_at.map(ms),
            can_take: may("take"),
            for_me: may("take"),
            unsent: told.is_some_and(|telling| !telling.sent),
            ..self.bare_escalation(escalation)
        }
    }
}

/// Every deed, with whether it is possible now.
fn acts(view: &view::CaseView) -> Vec<AllowedActView> {
    let state = view.case.state.name().to_owned();
    let not_now = || MessageView { code: "not_now".to_owned(), params: [("state".to_owned(), state.clone())].into() };
    let allowed = |act: &str| view.allowed.iter().any(|allowed| allowed.deed == act);
    ACT_NAMES
        .iter()
        .map(|act| AllowedActView { act: (*act).to_owned(), refusal: (!allowed(act)).then(not_now) })
        .collect()
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
