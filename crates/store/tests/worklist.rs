//! The worklist: what belongs to a view, in which order, however the page is found.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod world;

use complaint::{Role, Row, State};
use proptest::prelude::*;
use std::cell::RefCell;
use store::{DocWrite, FiguresQuery, ListedRow, PageWrite, Replica, SimilarQuery, Sort, View, WorklistQuery};
use world::{acked, at, code, hash, id, local, person, replica, row, write};

/// What a test may vary in a row.
#[derive(Clone, Debug)]
struct Seed {
    state: State,
    owner: Option<u128>,
    recorder: u128,
    store: u8,
    due: Option<i64>,
    escalated: bool,
    contested: u32,
    unsent: bool,
    received: i64,
    restricted: bool,
}

fn seed() -> impl Strategy<Value = Seed> {
    let states =
        prop_oneof![Just(State::Received), Just(State::Investigating), Just(State::Resolved), Just(State::Closed)];
    (
        states,
        proptest::option::of(1_u128..4),
        1_u128..4,
        0_u8..3,
        proptest::option::of(0_i64..10),
        any::<bool>(),
        0_u32..2,
        any::<bool>(),
        0_i64..5,
        proptest::bool::weighted(0.3),
    )
        .prop_map(|(state, owner, recorder, store, due, escalated, contested, unsent, received, restricted)| {
            Seed { state, owner, recorder, store, due, escalated, contested, unsent, received, restricted }
        })
}

fn made(n: u128, seed: &Seed) -> Row {
    Row {
        state: seed.state,
        owner: seed.owner.map(person),
        recorded_by: person(seed.recorder),
        store: code(&format!("ST{}", seed.store)),
        escalated_to: seed.escalated.then_some(Role::Supervisor),
        contested: seed.contested,
        received_at: at(seed.received),
        restricted: seed.restricted,
        ..row(n, "text")
    }
}

/// Due times lie about three days apart, so that they fall into several spans of the census.
const STEP: i64 = 250_000_000;

fn due(seed: &Seed) -> Option<complaint::Timestamp> {
    seed.due.map(|step| at(step * STEP))
}

/// Page `seq` of a scope brings these.
fn fill(replica: &mut Replica, seq: u64, seeds: &[Seed]) {
    let mut docs = vec![];
    for (n, seed) in (1..).zip(seeds) {
        let row = store::RowWrite { row: made(n, seed), due_at: due(seed), overruled: None };
        if seed.unsent {
            replica.commit_deed(&store::LocalWrite { row, ..local(n, n, "text") }).expect("a deed");
        } else {
            let body = store::Body::Changes(vec![acked(n as u64, "text")]);
            docs.push(DocWrite { doc: id(n), generation: 0, body, heads: vec![hash(n as u64)], row });
        }
    }
    let page = PageWrite { scope: "s".to_owned(), seq, chain: [1; 32], docs, ..PageWrite::default() };
    replica.apply_page(&page).expect("a page");
}

/// What they were before: other people, stores, states and due times, and nothing unsent. When a complaint was received
/// never changes.
fn before(seeds: &[Seed]) -> Vec<Seed> {
    let others = seeds.iter().cycle().skip(seeds.len() / 2 + 1);
    seeds
        .iter()
        .zip(others)
        .map(|(seed, other)| Seed { unsent: false, received: seed.received, ..other.clone() })
        .collect()
}

fn belongs(view: View, seed: &Seed) -> bool {
    let open = seed.state.is_open();
    match view {
        View::Mine(who) => open && (seed.owner.map(person) == Some(who) || person(seed.recorder) == who),
        View::Open => open,
        View::DueToday { until } => open && due(seed).is_some_and(|due| due <= until),
        View::Overdue { now } => open && due(seed).is_some_and(|due| due < now),
        View::Escalated => seed.escalated,
        View::Waiting => seed.unsent,
        View::Contested => seed.contested > 0,
        View::Closed => !open,
        View::All => true,
    }
}

const VIEWS: [View; 9] = [
    View::Mine(complaint::PersonId(uuid::Uuid::from_u128(2))),
    View::Open,
    View::DueToday { until: complaint::Timestamp(world::EPOCH + 5 * STEP) },
    View::Overdue { now: complaint::Timestamp(world::EPOCH + 5 * STEP) },
    View::Escalated,
    View::Waiting,
    View::Contested,
    View::Closed,
    View::All,
];

fn in_order(rows: &[ListedRow], sort: Sort) -> bool {
    rows.windows(2).all(|pair| match sort {
        Sort::Due => pair[0].due_at.map_or(i64::MAX, |at| at.0) <= pair[1].due_at.map_or(i64::MAX, |at| at.0),
        Sort::Newest => pair[0].row.received_at >= pair[1].row.received_at,
        Sort::Oldest => pair[0].row.received_at <= pair[1].row.received_at,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_view_holds_what_belongs_to_it_in_order_and_in_pages(seeds in proptest::collection::vec(seed(), 1..40)) {
        let (_place, mut replica) = replica();
        fill(&mut replica, 1, &before(&seeds));
        fill(&mut replica, 2, &seeds);
        let wanted = RefCell::new(Vec::new());
        for view in VIEWS {
            for (stores, confined) in [None, Some(vec![code("ST1")]), Some(vec![code("ST0"), code("ST2")])]
                .into_iter()
                .flat_map(|stores| [None, Some(person(2))].map(|confined| (stores.clone(), confined)))
            {
                let may = |seed: &Seed| confined.is_none_or(|who| !seed.restricted || person(seed.recorder) == who);
                let near = |seed: &Seed| stores.as_ref().is_none_or(|s| s.contains(&code(&format!("ST{}", seed.store))));
                let mut ids: Vec<_> =
                    (1..).zip(&seeds).filter(|(_, seed)| belongs(view, seed) && near(seed) && may(seed)).map(|(n, _)| id(n)).collect();
                ids.sort_unstable();
                wanted.replace(ids);
                for sort in [None, Some(Sort::Due), Some(Sort::Newest), Some(Sort::Oldest)] {
                    let ask = |offset, limit| {
                        let query = WorklistQuery { view, stores: stores.clone(), confined, sort, offset, limit };
                        replica.reader().worklist(&query).expect("an answer")
                    };
                    let whole = ask(0, 1_000);
                    let mut found: Vec<_> = whole.rows.iter().map(|listed| listed.row.id).collect();
                    found.sort_unstable();
                    prop_assert_eq!(&found, &*wanted.borrow(), "{:?} {:?} {:?} {:?}", view, stores, confined, sort);
                    prop_assert_eq!(whole.total, found.len() as u64, "the total is what there is");
                    if let Some(sort) = sort {
                        prop_assert!(in_order(&whole.rows, sort), "{view:?} by {sort:?}");
                    }
                    let pages: Vec<_> = (0..=seeds.len() as u32).step_by(7).flat_map(|offset| ask(offset, 7).rows).collect();
                    prop_assert_eq!(pages, whole.rows, "pages make up the whole: {:?} {:?}", view, sort);
                }
            }
        }
    }
}

#[test]
fn complaints_received_at_the_same_instant_have_places_of_their_own() {
    let (_place, mut replica) = replica();
    let same = |n| {
        let mut deed = local(n, n, "text");
        deed.row.row.received_at = at(0);
        deed
    };
    replica.commit_deeds(&(1..=50).map(same).collect::<Vec<_>>()).expect("deeds");
    let query = WorklistQuery { view: View::All, stores: None, confined: None, sort: None, offset: 0, limit: 100 };
    assert_eq!(replica.reader().worklist(&query).expect("an answer").total, 50, "none took another's place");
}

#[test]
fn a_clock_that_is_far_off_does_not_stop_a_complaint() {
    let (_place, mut replica) = replica();
    for (n, received) in (1..).zip([i64::MIN, -1, 0, 4_102_444_800_000, i64::MAX]) {
        let mut deed = local(n, n, "text");
        deed.row.row.received_at = complaint::Timestamp(received);
        replica.commit_deed(&deed).expect("a deed");
        let listed = replica.reader().row(id(n)).expect("an answer").expect("a row");
        assert_eq!(listed.row.received_at.0, received, "the claimed time is kept as it is");
    }
}

#[test]
fn a_commit_shows_in_totals_and_revision() {
    let (_place, mut replica) = replica();
    let query = WorklistQuery { view: View::Open, stores: None, confined: None, sort: None, offset: 0, limit: 10 };
    let before = replica.reader().worklist(&query).expect("an answer");
    replica.commit_deed(&local(1, 1, "text")).expect("a deed");
    let after = replica.reader().worklist(&query).expect("an answer");
    assert_eq!((before.total, after.total), (0, 1), "a commit is counted");
    assert!(after.revision > before.revision, "who holds the old page can tell");
}

#[test]
fn complaints_that_are_purged_are_not_counted() {
    let (_place, mut replica) = replica();
    let seed = |owner| Seed {
        state: State::Received,
        owner,
        recorder: 2,
        store: 1,
        due: Some(3),
        escalated: false,
        contested: 0,
        unsent: false,
        received: 0,
        restricted: false,
    };
    fill(&mut replica, 1, &[seed(Some(2)), seed(Some(3)), seed(None)]);
    let gone = PageWrite {
        scope: "s".to_owned(),
        seq: 2,
        chain: [2; 32],
        removed: vec![id(1), id(2)],
        ..PageWrite::default()
    };
    replica.apply_page(&gone).expect("a page");
    assert_eq!(replica.purge(&[id(1), id(2), id(3)]).expect("purged").0, 2, "two left their only scope");
    for view in [View::Open, View::All, View::Mine(person(2)), View::DueToday { until: at(3 * STEP) }] {
        let query = WorklistQuery { view, stores: None, confined: None, sort: None, offset: 0, limit: 10 };
        assert_eq!(replica.reader().worklist(&query).expect("an answer").total, 1, "{view:?} counts what is left");
    }
    let query =
        WorklistQuery { view: View::Mine(person(3)), stores: None, confined: None, sort: None, offset: 0, limit: 10 };
    assert_eq!(replica.reader().worklist(&query).expect("an answer").total, 0, "nothing of hers is left");
}

#[test]
fn the_same_telephone_or_receipt_is_similar() {
    let (_place, mut replica) = replica();
    for n in 1..=4 {
        let mut new = row(n, "text");
        match n {
            1 => new.phone = "0441".to_owned(),
            2 => new.receipt = "R-9".to_owned(),
            3 => (new.phone, new.receipt) = ("0441".to_owned(), "R-9".to_owned()),
            _ => {}
        }
        replica.commit_deed(&store::LocalWrite { row: write(new), ..local(n, n, "text") }).expect("a deed");
    }
    let ask = |phone: &str, receipt: &str| {
        let query = SimilarQuery {
            phone: phone.to_owned(),
            receipt: receipt.to_owned(),
            stores: None,
            confined: None,
            limit: 9,
        };
        let rows = replica.reader().similar(&query).expect("an answer");
        rows.iter().map(|listed| listed.row.id).collect::<Vec<_>>()
    };
    assert_eq!(ask("0441", "R-9"), [id(3), id(2), id(1)], "newest first, each once");
    assert_eq!(ask("", ""), [], "what is not stated is like nothing");
}

#[test]
fn a_number_is_found_as_printed() {
    let (_place, mut replica) = replica();
    replica.commit_deed(&local(1, 1, "text")).expect("a deed");
    let number = row(1, "").number;
    let rows = replica.reader().find_number(&number).expect("an answer");
    assert_eq!(rows.iter().map(|listed| listed.row.id).collect::<Vec<_>>(), [id(1)], "{number}");
}

#[test]
fn a_complaint_about_staff_is_found_by_whoever_recorded_it_and_by_nobody_who_is_confined() {
    let (_place, mut replica) = replica();
    let mut deed = local(1, 1, "He shouted at me");
    deed.row.row = Row { restricted: true, phone: "0207".to_owned(), ..deed.row.row };
    replica.commit_deed(&deed).expect("a deed");
    for (confined, count) in [(None, 1), (Some(person(1)), 1), (Some(person(2)), 0)] {
        let words = store::SearchQuery { text: "shouted".to_owned(), typing: false, stores: None, confined, limit: 9 };
        assert_eq!(replica.reader().search(&words).expect("an answer").len(), count, "by its words: {confined:?}");
        let alike = SimilarQuery { phone: "0207".to_owned(), receipt: String::new(), stores: None, confined, limit: 9 };
        assert_eq!(replica.reader().similar(&alike).expect("an answer").len(), count, "by telephone: {confined:?}");
    }
}

#[test]
fn statistics_are_handed_what_somebody_may_read_of_one_kind_and_all_that_they_count() {
    let (_place, mut replica) = replica();
    for n in 1..=4 {
        let mut new = row(n, "text");
        match n {
            2 => new.kind = "compliment".to_owned(),
            3 => new.store = code("LDN05"),
            4 => new.restricted = true,
            _ => {}
        }
        replica.commit_deed(&store::LocalWrite { row: write(new), ..local(n, n, "text") }).expect("a deed");
    }
    let ask = |kind: &str, stores: Option<&str>, confined| {
        let stores = stores.map(|store| vec![code(store)]);
        let (query, mut rows) = (FiguresQuery { kind: kind.to_owned(), stores, confined }, Vec::new());
        replica.reader().figures(&query, &mut |row| rows.push(row)).expect("an answer");
        rows
    };
    let ids = |rows: &[Row]| rows.iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(ids(&ask("complaint", None, None)), [id(1), id(3), id(4)], "praise is not a complaint");
    assert_eq!(ids(&ask("complaint", Some("LDN05"), None)), [id(3)], "one store's");
    assert_eq!(ids(&ask("complaint", None, Some(person(2)))), [id(1), id(3)], "not what somebody else heard of staff");
    let told = ask("compliment", None, None);
    let counted =
        |row: &Row| (row.decision, row.result.clone(), row.satisfaction.clone(), row.given.clone(), row.waits.clone());
    assert_eq!(counted(&told[0]), counted(&row(2, "text")), "as written");
    assert_eq!((told[0].title.as_str(), told[0].customer.as_str()), ("", ""), "nobody's words and no names");
}
