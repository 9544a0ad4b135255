//! Limits of redress in money that exists, rising with whoever is asked next.

use super::super::problem::{Findings, at};
use super::super::{Limit, Policy, Reason, is_currency};
use crate::Role;
use std::collections::BTreeMap;

/// The roles that a question climbs through. An admin runs the installation and stands beside them.
const CLIMB: [Role; 5] = [Role::Clerk, Role::Handler, Role::Supervisor, Role::Manager, Role::Quality];

pub(super) fn check(policy: &Policy, findings: &mut Findings) {
    for (currency, roles) in &policy.limits {
        let place = at("limits", currency);
        if !is_currency(currency) {
            findings.add(place.clone(), Reason::UnknownCurrency { currency: currency.clone() });
        }
        for (role, limit) in roles {
            a_limit(&at(&place, role.name()), *role, *limit, findings);
        }
        rising(&place, roles, ("case", |limit| limit.case), findings);
        rising(&place, roles, ("customer_year", |limit| limit.customer_year), findings);
    }
}

fn a_limit(place: &str, role: Role, limit: Limit, findings: &mut Findings) {
    if role == Role::Auditor {
        findings.add(place, Reason::RoleChangesNothing { role: role.name().to_owned() });
    }
    let (case, year) = (limit.case, limit.customer_year);
    for (key, amount) in [("case", case), ("customer_year", year)] {
        if amount < 0 {
            findings.add(at(place, key), Reason::NegativeLimit { amount });
        }
    }
    if year < case {
        findings.add(at(place, "customer_year"), Reason::YearBelowCase { case, year });
    }
}

/// Among the roles that are named, nobody may spend less than the one asked before. A role that is left out is not asked.
fn rising(
    place: &str,
    roles: &BTreeMap<Role, Limit>,
    (key, amount): (&str, fn(&Limit) -> i64),
    findings: &mut Findings,
) {
    let named = CLIMB.iter().filter_map(|role| Some((*role, amount(roles.get(role)?))));
    let mut highest: Option<(Role, i64)> = None;
    for (role, amount) in named {
        match highest {
            Some((lower, lower_amount)) if amount < lower_amount => {
                let (role, lower) = (role.name(), lower.name().to_owned());
                let reason = Reason::LimitDecreases { role: role.to_owned(), amount, lower, lower_amount };
                findings.add(at(&at(place, role), key), reason);
            }
            Some(_) | None => highest = Some((role, amount)),
        }
    }
}
