//! Desks of a given size, filled through the importer with the words of real complaints.

use anyhow::{Context, Result};
use app::import::{ImportRequest, Source};
use app::request::{AloneRequest, Guard, Unlock};
use app::{App, Opened};
use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// A desk in a folder of its own.
pub struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn key(&self) -> PathBuf {
        self.folder.path().join("key")
    }

    /// Folder of its data.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// Opens it.
    pub fn open(&self) -> Result<App> {
        match App::open(&self.path(), &platform::ports(), Some(&Unlock::KeyFile(self.key())))? {
            Opened::Ready(app) => Ok(app),
            other => anyhow::bail!("the desk does not open: {other:?}"),
        }
    }
}

/// An empty desk, open.
pub fn empty() -> Result<(Home, App)> {
    let home = Home { folder: tempfile::tempdir()? };
    let request =
        AloneRequest { language: "en".into(), person_name: "Maya Lindqvist".into(), guard: Guard::KeyFile(home.key()) };
    let created = App::create_alone(&home.path(), &platform::ports(), &request)?;
    Ok((home, created.app))
}

/// What real people wrote.
pub fn narratives() -> Result<Vec<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/cfpb-every-tenth.csv.gz");
    let mut text = Vec::new();
    flate2::read::GzDecoder::new(std::fs::File::open(file)?).read_to_end(&mut text)?;
    let mut reader = csv::Reader::from_reader(text.as_slice());
    let at = reader
        .headers()?
        .iter()
        .position(|name| name.to_lowercase().contains("narrative"))
        .context("the slice has narratives")?;
    let texts = reader.records().filter_map(|row| row.ok()?.get(at).filter(|text| !text.is_empty()).map(str::to_owned));
    Ok(texts.collect())
}

/// A table of `count` complaints as another system would give it.
pub fn table(count: usize) -> Result<Source> {
    let narratives = narratives()?;
    let products = ["Kettle", "Desk lamp", "Rain jacket", "Phone case", "Wardrobe", "Yoghurt"];
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["id", "received", "product", "description"])?;
    for (number, text) in narratives.iter().cycle().take(count).enumerate() {
        let (day, month) = (1 + number % 28, 1 + number / 28 % 12);
        let date = format!("2025-{month:02}-{day:02}");
        let text: String = text.chars().take(600).collect();
        writer.write_record([&number.to_string(), &date, products[number % products.len()], &text])?;
    }
    Ok(Source { bytes: writer.into_inner()?, cut: false })
}

/// When row `n` of [`table`] was received, to a few days: as scattered as there.
pub fn received_at(n: i64) -> i64 {
    1_735_689_600_000 + (n % 28 + n / 28 % 12 * 31) * 86_400_000
}

/// Imports a table; every row must come in.
pub fn import(app: &App, source: &Source, count: usize) -> Result<()> {
    let request =
        ImportRequest { source, name: "bench", mapping: Some("generic"), order: None, store: None, dry_run: false };
    let outcome = app.import(&request, &mut |_| ControlFlow::Continue(()))?;
    anyhow::ensure!(outcome.imported == count as u64, "{} of {count} came in", outcome.imported);
    Ok(())
}

/// A desk that holds `count` complaints, closed.
pub fn desk_of(count: usize) -> Result<Home> {
    let (home, app) = empty()?;
    import(&app, &table(count)?, count)?;
    Ok(home)
}
