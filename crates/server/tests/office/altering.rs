//! Later changes to the record in PostgreSQL, by somebody who may do everything there.

use crate::cluster;
use crate::world::{Data, Kind, World};
use complaint::Role;
use server::verify::verify;
use tokio_postgres::Client;

#[tokio::test(flavor = "multi_thread")]
async fn altering_any_value_in_the_database_is_detected() {
    let world = World::open(Data::fresh(Kind::Postgres).await).await;
    let mut desk = world.desk("LDN04", Role::Supervisor, "Ada").await;
    let item = desk.record("Cold soup");
    let note = desk.note(item.doc, "She calls tomorrow");
    desk.push_all(vec![item]).await;
    desk.push_all(vec![note]).await;
    assert!(verify(world.storage.as_ref()).await.expect("readable").is_clean(), "clean before");
    let insider = cluster::client(&world.data.url, std::path::Path::new("")).await;
    insider.batch_execute("SET session_replication_role = replica").await.expect("an insider cares for no keys");
    let mut tried = 0;
    for table in ["feed", "doc_change", "scope_head", "doc"] {
        for (column, kind) in columns(&insider, table).await {
            for row in 0..count(&insider, table).await {
                let Some(altered) = alter(&insider, table, &column, &kind, row).await else { continue };
                tried += 1;
                let faulty = verify(world.storage.as_ref()).await.map_or(true, |report| !report.is_clean());
                assert!(faulty, "{table}.{column} of row {row} was altered and nobody noticed");
                put_back(&insider, table, &column, &kind, altered).await;
            }
        }
    }
    assert!(tried > 40, "the test altered {tried} values");
    assert!(verify(world.storage.as_ref()).await.expect("readable").is_clean(), "everything was put back");
}

async fn columns(insider: &Client, table: &str) -> Vec<(String, String)> {
    let sql = "SELECT column_name::text, data_type::text FROM information_schema.columns WHERE table_name = $1";
    let rows = insider.query(sql, &[&table]).await.expect("columns");
    rows.iter().map(|row| (row.get(0), row.get(1))).collect()
}

async fn count(insider: &Client, table: &str) -> i64 {
    insider.query_one(&format!("SELECT count(*) FROM {table}"), &[]).await.expect("a count").get(0)
}

/// Where a row lies now, and what it held.
struct Altered {
    place: String,
    held: String,
}

/// Alters one value; `None` when the schema itself refuses.
async fn alter(insider: &Client, table: &str, column: &str, kind: &str, row: i64) -> Option<Altered> {
    let other = match kind {
        "bigint" => format!("{column} + 1"),
        "bytea" => format!("set_byte({column}, length({column}) / 2, get_byte({column}, length({column}) / 2) # 1)"),
        _ => format!(
            "CASE WHEN {column} LIKE '%LDN04%' THEN replace({column}, 'LDN04', 'LDN07') ELSE {column} || 'x' END"
        ),
    };
    let sql = format!(
        "WITH chosen AS (SELECT ctid AS place, {column}::text AS held FROM {table} ORDER BY ctid LIMIT 1 OFFSET {row})
         UPDATE {table} t SET {column} = {other} FROM chosen WHERE t.ctid = chosen.place
         RETURNING t.ctid::text, chosen.held"
    );
    let row = insider.query_one(&sql, &[]).await.ok()?;
    Some(Altered { place: row.get(0), held: row.get(1) })
}

async fn put_back(insider: &Client, table: &str, column: &str, kind: &str, altered: Altered) {
    let sql = format!("UPDATE {table} SET {column} = $1::text::{kind} WHERE ctid = $2::text::tid");
    let changed = insider.execute(&sql, &[&altered.held, &altered.place]).await.expect("put back");
    assert_eq!(changed, 1, "one row is put back");
}
