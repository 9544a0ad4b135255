//! Lines of lists: worklist, search, inbox, Needs attention.

use super::Show;
use super::fault::refusal;
use crate::{AttentionItem, AttentionView, DeclinedView, EscalationView, RowView, VariantView, WhoView, WorklistView};
use app::view;
use complaint::{Escalation, EscalationStatus, Timestamp};

impl Show {
    /// One line.
    pub fn row(&self, row: view::RowView) -> RowView {
        RowView {
            id: row.id.to_string(),
            number: row.number.to_string(),
            title: row.title,
            customer: row.customer,
            product: row.product,
            store: row.store.to_string(),
            kind: row.kind,
            channel: row.channel,
            category: row.category,
            state: row.state.name().to_owned(),
            open: row.state.is_open(),
            priority: row.priority,
            due_at: row.due_at.map(ms),
            owner: row.owner.map(|owner| owner.to_string()),
            owner_name: row.owner_name.unwrap_or_default(),
            escalated_to: row.escalated_to.map(|role| role.name().to_owned()),
            unsent: row.unsent && !self.alone,
            contested: row.contested,
            received_at: row.received_at.0,
            changed_at: row.changed_at.0,
        }
    }

    /// Several lines.
    pub fn rows(&self, rows: impl IntoIterator<Item = view::RowView>) -> Vec<RowView> {
        rows.into_iter().map(|row| self.row(row)).collect()
    }

    /// Lines that may be the same or alike.
    pub fn similar(&self, similar: Vec<view::Similar>) -> Vec<RowView> {
        self.rows(similar.into_iter().map(|similar| similar.row))
    }

    /// A stretch of the worklist.
    pub fn worklist(&self, page: view::WorklistPage) -> WorklistView {
        WorklistView { rows: self.rows(page.rows), total: page.total, revision: page.revision }
    }

    /// One escalation of the inbox.
    pub fn escalation(&self, view: view::EscalationView) -> EscalationView {
        let notice = view.notice;
        EscalationView {
            due_at: view.row.due_at.map(ms),
            state: view.row.state.name().to_owned(),
            priority: view.row.priority,
            for_me: view.mine,
            can_take: view.can_take,
            unsent: !view.sent,
            seen: notice.as_ref().is_some_and(|notice| notice.seen_at.is_some()),
            snoozed_until: notice.as_ref().and_then(|notice| notice.snoozed_until).map(ms),
            notice: notice.map(|notice| notice.id.to_string()),
            complaint: view.row.id.to_string(),
            number: view.row.number.to_string(),
            title: view.row.title,
            store_name: self.store(&view.row.store).name,
            store: view.row.store.to_string(),
            ..self.bare_escalation(&view.escalation)
        }
    }

    /// What an escalation says by itself, without its complaint and its notice.
    pub(super) fn bare_escalation(&self, escalation: &Escalation) -> EscalationView {
        let (status, taken) = match &escalation.status {
            EscalationStatus::Open => ("open", None),
            EscalationStatus::Taken { by, at } => ("taken", Some((*by, *at))),
        };
        let declined = escalation.declined.iter();
        EscalationView {
            id: escalation.id.to_string(),
            to: escalation.to.name().to_owned(),
            reason: escalation.reason.clone(),
            by: self.who(escalation.by),
            at: escalation.at.0,
            status: status.to_owned(),
            taken_by: taken.map(|(by, _)| self.who(by)),
            taken_at: taken.map(|(_, at)| at.0),
            declined: declined
                .map(|(who, reason)| DeclinedView { who: self.who(*who), reason: reason.clone() })
                .collect(),
            ..EscalationView::default()
        }
    }

    /// Everything that needs attention.
    pub fn attention(&self, items: Vec<view::AttentionView>) -> AttentionView {
        AttentionView { items: items.into_iter().map(|item| self.attention_item(item)).collect() }
    }

    fn attention_item(&self, item: view::AttentionView) -> AttentionItem {
        match item {
            view::AttentionView::Refused(refused) => AttentionItem::Refused {
                deed: refused.deed.to_string(),
                complaint: refused.complaint.to_string(),
                number: refused.number.map(|number| number.to_string()).unwrap_or_default(),
                what: self.act(&refused.act),
                who: self.who(refused.person),
                at: refused.at.0,
                reason: refusal(&refused.reason, refused.rule.as_ref()),
            },
            view::AttentionView::Contested { row, field, values } => AttentionItem::Contested {
                complaint: row.id.to_string(),
                number: row.number.to_string(),
                field,
                variants: values.into_iter().map(contested).collect(),
            },
            view::AttentionView::Overruled { row, deed, by } => AttentionItem::Overruled {
                id: deed.id.to_string(),
                complaint: row.id.to_string(),
                number: row.number.to_string(),
                what: self.act(&deed.act),
                who: self.who(deed.person),
                at: deed.at.0,
                by: self.act(&by.act),
                by_who: self.who(by.person),
            },
            view::AttentionView::Renumbered { id, row, printed, at } => AttentionItem::Renumbered {
                id: id.to_string(),
                complaint: row.id.to_string(),
                number: row.number.to_string(),
                printed: printed.to_string(),
                at: at.0,
            },
            view::AttentionView::Copied { id, before, now, at } => {
                AttentionItem::Copied { id: id.to_string(), before, now, at: at.0 }
            }
        }
    }
}

fn contested(value: view::ContestedValue) -> VariantView {
    let who = value.person_name.map(|name| WhoView { name, ..WhoView::default() });
    VariantView { value: value.value, who, at: value.at.map(ms) }
}

pub(super) fn ms(at: Timestamp) -> i64 {
    at.0
}
