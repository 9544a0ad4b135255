//! Files: attached offline, carried in pieces, seen elsewhere; refused in words; gone with what they belong to.

use super::office::FakeOffice;
use super::synced::Desk;
use crate::attachments::AttachError;
use crate::request::AttachRequest;
use crate::view::{AttachmentView, FileState};
use crate::{App, Error};
use complaint::{ComplaintId, FileAddress, FileKind};
use std::path::PathBuf;

/// A text of that length that repeats nowhere.
fn text(length: usize) -> Vec<u8> {
    let mut text: Vec<u8> = (0_u64..).flat_map(|n| format!("{n} lamps. ").into_bytes()).take(length).collect();
    text.truncate(length);
    text
}

/// A picture with something to see in it.
fn photo(width: u32, height: u32) -> Vec<u8> {
    let picture = image::RgbImage::from_fn(width, height, |x, y| {
        let noise = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)) >> 13;
        image::Rgb([(noise % 256) as u8, (x % 256) as u8, (y % 256) as u8])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).expect("written");
    bytes.into_inner()
}

impl Desk {
    fn attach(&self, id: ComplaintId, name: &str, bytes: &[u8]) -> Result<FileAddress, Error> {
        self.place.machine.pass(1_000);
        let request = AttachRequest { name: name.into(), bytes: bytes.to_vec(), signature: false };
        self.app.attach(id, &request)?;
        Ok(self.attached(id).last().expect("it is attached").file.blob.address)
    }

    fn attached(&self, id: ComplaintId) -> Vec<AttachmentView> {
        self.app.case(id).expect("it is here").attachments
    }

    fn states(&self, id: ComplaintId) -> Vec<FileState> {
        self.attached(id).iter().map(|attached| attached.state).collect()
    }

    fn bytes(&self, id: ComplaintId, address: FileAddress) -> Result<Vec<u8>, Error> {
        self.app.attachment(id, address).map(|opened| opened.bytes)
    }

    fn lying(&self) -> Vec<PathBuf> {
        let Ok(entries) = std::fs::read_dir(self.place.folder.path().join("blobs")) else { return Vec::new() };
        entries.map(|entry| entry.expect("an entry").path()).collect()
    }
}

async fn two_desks() -> (FakeOffice, Desk, Desk, ComplaintId) {
    let office = FakeOffice::open();
    let a = Desk::join(&office, 1, "clerk@LDN04", "Ana").await;
    let b = Desk::join(&office, 2, "handler@LDN04", "Ben").await;
    let id = a.record("The lamp flickers");
    a.sync().await;
    b.sync().await;
    (office, a, b, id)
}

#[tokio::test]
async fn a_file_attached_without_a_network_is_here_at_once_and_at_the_other_desk_after_both_have_synced() {
    let (office, a, b, id) = two_desks().await;
    office.cut(true);
    let plain = text(700_000);
    let address = a.attach(id, "log.txt", &plain).expect("no office is needed");
    assert_eq!(a.states(id), [FileState::Waiting], "it waits to be sent");
    assert_eq!(a.bytes(id, address).expect("here"), plain, "and is shown at once");
    office.cut(false);
    let report = a.sync().await;
    assert_eq!((report.files.sent, report.files.waiting), (1, 0), "sent after the deed");
    assert_eq!(a.states(id), [FileState::Here], "stored and verified");
    b.sync().await;
    assert_eq!(b.states(id), [FileState::Office], "a document comes when somebody wants it");
    assert!(matches!(b.bytes(id, address), Err(Error::Attachment(AttachError::NotHere))), "asking is wanting");
    assert_eq!(b.states(id), [FileState::Coming], "so it is on its way");
    assert_eq!(b.sync().await.files.fetched, 1, "and comes by itself");
    assert_eq!(b.bytes(id, address).expect("here"), plain, "byte by byte");
    let again = b.restart();
    assert_eq!(again.bytes(id, address).expect("here"), plain, "also after a restart");
}

#[tokio::test]
async fn a_photo_is_scaled_and_its_small_picture_travels_first() {
    let (office, a, b, id) = two_desks().await;
    let first = a.attach(id, "one.jpg", &photo(2_700, 400)).expect("a photo");
    let second = a.attach(id, "two.jpg", &photo(900, 700)).expect("a photo");
    a.sync().await;
    let attached = a.attached(id);
    let small: Vec<FileAddress> = attached.iter().map(|one| one.file.thumbnail.expect("one").address).collect();
    let order = office.filed();
    assert!(order[..2].iter().all(|address| small.contains(address)), "small pictures first: {order:?}");
    assert_eq!(order.len(), 4, "then the photos");
    assert!(order[2..].contains(&first) && order[2..].contains(&second), "both of them");
    assert_eq!(attached[0].file.kind, FileKind::Photo);
    b.sync().await;
    assert_eq!(b.sync().await.files.waiting, 0);
    assert!(b.attached(id).iter().all(|one| one.has_thumbnail), "the other desk sees what there is");
    assert_eq!(b.states(id), [FileState::Office, FileState::Office], "without the photos themselves");
    let small = b.app.attachment(id, small[0]).expect("here");
    assert!(image::load_from_memory(&small.bytes).is_ok_and(|read| read.width() == 320), "320 pixels");
    let large = b.app.fetch_attachment(id, first).await.expect("the office has it");
    assert!(image::load_from_memory(&large.bytes).is_ok_and(|read| read.width() == 2_560), "2560 pixels");
}

#[tokio::test]
async fn a_line_that_is_cut_in_mid_file_goes_on_where_it_was_also_after_a_restart() {
    let (office, mut a, mut b, id) = two_desks().await;
    let plain = text(3_600_000);
    let address = a.attach(id, "log.txt", &plain).expect("attached");
    office.cut_after_pieces(2);
    assert!(a.app.sync_once().await.is_err(), "cut off in mid-file");
    let crossed = a.attached(id)[0].moved;
    assert!(crossed > 0 && crossed < plain.len() as u64, "a part has crossed: {crossed}");
    a = a.restart();
    assert_eq!(a.attached(id)[0].moved, crossed, "which is not forgotten");
    office.mend();
    a.sync().await;
    assert_eq!(a.states(id), [FileState::Here], "the rest went without the part that had crossed");
    b.sync().await;
    let _ = b.bytes(id, address);
    office.cut_after_pieces(2);
    assert!(b.app.sync_once().await.is_err(), "cut off on the way down");
    assert!(b.bytes(id, address).is_err(), "nothing half is ever shown");
    b = b.restart();
    office.mend();
    b.sync().await;
    assert_eq!(b.bytes(id, address).expect("here"), plain, "byte by byte");
}

#[tokio::test]
async fn a_file_that_arrives_bent_is_sent_anew_and_one_that_is_bent_there_is_never_taken_for_it() {
    let (office, a, b, id) = two_desks().await;
    let plain = text(3_000_000);
    let address = a.attach(id, "log.txt", &plain).expect("attached");
    office.cut_after_pieces(1);
    assert!(a.app.sync_once().await.is_err(), "cut off");
    office.bend_files();
    office.mend();
    a.sync().await;
    assert_eq!(a.states(id), [FileState::Here], "the office found the fault, and got all of it anew");
    office.bend_files();
    b.sync().await;
    let _ = b.bytes(id, address);
    b.sync().await;
    assert!(b.bytes(id, address).is_err(), "other bytes are not the file");
    assert_eq!(b.lying().len(), 0, "and are thrown away");
}

#[tokio::test]
async fn a_file_is_sent_until_the_office_has_verified_it_and_again_when_it_may_have_lost_it() {
    let (office, a, _, id) = two_desks().await;
    let plain = text(3_000_000);
    let address = a.attach(id, "log.txt", &plain).expect("attached");
    office.cut_after_pieces(1);
    assert!(a.app.sync_once().await.is_err(), "cut off after the first piece");
    assert_eq!(a.states(id), [FileState::Waiting], "what the office has not verified waits");
    assert_eq!(a.bytes(id, address).expect("here"), plain, "and all of it stays on the desk");
    office.mend();
    assert_eq!(a.sync().await.files.sent, 1, "until it went whole");
    assert_eq!(a.states(id), [FileState::Here], "stored and verified");
    office.lose_files();
    a.app.write(store::Replica::doubt_blobs).expect("as after a restored backup");
    assert_eq!(a.states(id), [FileState::Waiting], "what the office may have lost waits again");
    assert_eq!(a.sync().await.files.sent, 1, "and is given back");
}

#[tokio::test]
async fn a_file_whose_deed_is_refused_goes_nowhere_and_then_goes() {
    let (office, a, b, id) = two_desks().await;
    office.forbid("attach");
    a.attach(id, "log.txt", &text(1_000)).expect("the desk's own rules allow it");
    let report = a.sync().await;
    assert_eq!((report.refused, report.files.sent), (1, 0), "the office says no");
    a.sync().await;
    assert_eq!(a.attached(id), [], "it is not attached");
    assert_eq!(a.lying().len(), 0, "and its bytes are gone");
    b.sync().await;
    assert_eq!(b.attached(id), [], "nobody else ever knew");
}

#[tokio::test]
async fn the_same_file_twice_is_refused_and_a_refused_file_leaves_nothing() {
    let (_, a, _, id) = two_desks().await;
    a.attach(id, "log.txt", &text(1_000)).expect("attached");
    let twice = a.attach(id, "log again.txt", &text(1_000));
    assert!(matches!(twice, Err(Error::Attachment(AttachError::There))), "{twice:?}");
    let lie = a.attach(id, "photo.jpg", b"%PDF-1.7");
    assert!(matches!(lie, Err(Error::Attachment(AttachError::NotAsNamed))), "{lie:?}");
    assert_eq!(a.lying().len(), 1, "only the first");
    let other = a.record("Another lamp");
    a.attach(other, "log.txt", &text(1_000)).expect("for another complaint it is another attachment");
    assert_eq!(a.lying().len(), 1, "which shares its bytes on this desk");
}

#[tokio::test]
async fn neither_bytes_nor_names_of_files_lie_readable_on_the_disk() {
    let (_, a, _, id) = two_desks().await;
    let mut plain = text(100_000);
    plain.extend(b"canary-of-the-bytes");
    let address = a.attach(id, "canary-of-the-name.txt", &plain).expect("attached");
    let Desk { place, app } = a;
    drop::<App>(app);
    let mut waiting = vec![place.folder.path().to_owned()];
    let mut seen = 0;
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(std::fs::read_dir(&path).expect("a folder").map(|entry| entry.expect("an entry").path()));
            continue;
        }
        seen += 1;
        let (stored, name) = (std::fs::read(&path).expect("readable"), path.display().to_string());
        for canary in ["canary-of-the-bytes", "canary-of-the-name", "lamps.", &address.to_string()] {
            assert!(!stored.windows(canary.len()).any(|window| window == canary.as_bytes()), "{canary} lies in {name}");
            assert!(!name.contains(canary), "{canary} is told by a name: {name}");
        }
    }
    assert!(seen > 2, "files were looked at");
}
