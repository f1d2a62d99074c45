use std::{fs, sync::Arc};

use trinvis_core::labels::UiLanguage;
use trinvis_print::PosterInput;

use super::*;
use crate::{Host as _, desk::Desk, open_demo};

/// An open office with a desktop around it.
struct Room {
    dir: tempfile::TempDir,
    desk: Arc<Desk>,
    app: App,
    page: Printed,
}

impl Room {
    fn new(desk: Desk) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let desk = Arc::new(desk);
        let app = App::new(dir.path().join("data"), desk.clone());
        open_demo(&app, "en lang nok kode til proeven").unwrap();
        let (office, material) =
            app.read(|reader| Ok::<_, ApiError>((reader.office()?, reader.materials()?.remove(0)))).unwrap();
        let input = PosterInput { material: &material, office: &office, logo: None, day: desk.today() };
        let page = app.printer().unwrap().poster(&input).unwrap();
        Self { dir, desk, app, page }
    }

    fn saving_at(path: &str) -> Self {
        let room = Self::new(Desk::default());
        *room.desk.save_at.lock().unwrap() = Some(room.dir.path().join(path));
        room
    }

    fn hand_out(&self, how: How) -> Result<PrintedFile, ApiError> {
        hand_out(&self.app, Sheet::Poster, "Kan du lave kaffe?", &self.page, how, None)
    }

    fn code(&self, how: How) -> Code {
        self.hand_out(how).unwrap_err().code
    }

    /// Every file beneath the test's folder but the office's own.
    fn pdfs(&self) -> Vec<PathBuf> {
        fn walk(dir: &Path, found: &mut Vec<PathBuf>) {
            for entry in fs::read_dir(dir).unwrap().flatten() {
                if entry.path().is_dir() {
                    walk(&entry.path(), found);
                } else if entry.path().extension().is_some_and(|extension| extension == "pdf") {
                    found.push(entry.path());
                }
            }
        }
        let mut found = Vec::new();
        walk(self.dir.path(), &mut found);
        found
    }
}

#[test]
fn a_saved_page_is_a_whole_pdf_where_the_user_said() {
    let room = Room::saving_at("Opslag.pdf");
    let answer = room.hand_out(How::Save).unwrap();
    let path = room.dir.path().join("Opslag.pdf");
    assert_eq!(answer.path.as_deref(), path.to_str());
    assert_eq!(answer.issues, room.page.issues());
    let bytes = fs::read(&path).unwrap();
    assert!(bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF"));
    assert_eq!(*room.desk.suggested.lock().unwrap(), ["Opslag – Kan du lave kaffe.pdf"]);
    assert_eq!(room.pdfs(), [path], "nothing else is left lying about");
}

#[test]
fn saving_replaces_the_file_that_was_there() {
    let room = Room::saving_at("Opslag.pdf");
    fs::write(room.dir.path().join("Opslag.pdf"), "last week's").unwrap();
    room.hand_out(How::Save).unwrap();
    assert!(fs::read(room.dir.path().join("Opslag.pdf")).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn a_cancelled_dialog_writes_nothing() {
    let room = Room::new(Desk::default());
    for how in [How::Save, How::Folder] {
        assert_eq!(room.hand_out(how).unwrap().path, None);
    }
    assert!(room.pdfs().is_empty());
    assert!(room.desk.shown.lock().unwrap().is_empty(), "there is no folder to show");
}

#[test]
fn a_place_that_cannot_be_written_is_said_and_left_as_it_was() {
    let room = Room::saving_at("gone/Opslag.pdf");
    assert_eq!(room.code(How::Save), Code::CannotSave, "the folder is gone");
    assert!(!room.dir.path().join("gone").exists(), "Trinvis makes no folders of its own there");

    let room = Room::saving_at("Opslag.pdf");
    fs::create_dir_all(room.dir.path().join("Opslag.pdf/inside")).unwrap();
    assert_eq!(room.code(How::Save), Code::CannotSave, "a folder has that name");
    let beside: Vec<_> = fs::read_dir(room.dir.path()).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert!(beside.iter().all(|name| !name.to_string_lossy().starts_with(".trinvis-")), "no half file: {beside:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_takes_no_files_is_said() {
    // Not even root may make files here, so the test holds for every user.
    let room = Room::saving_at("/proc/self/Opslag.pdf");
    assert_eq!(room.code(How::Save), Code::CannotSave);
}

#[test]
fn a_full_disk_is_said_as_such() {
    assert_eq!(disk(&io::ErrorKind::StorageFull.into()).code, Code::DiskFull);
    assert_eq!(disk(&io::ErrorKind::QuotaExceeded.into()).code, Code::DiskFull);
    assert_eq!(disk(&io::ErrorKind::ReadOnlyFilesystem.into()).code, Code::CannotSave);
    assert_eq!(disk(&io::ErrorKind::PermissionDenied.into()).code, Code::CannotSave);
}

#[test]
fn the_folder_of_the_file_saved_last_is_shown_without_asking_again() {
    let room = Room::saving_at("Opslag.pdf");
    room.hand_out(How::Save).unwrap();
    room.hand_out(How::Folder).unwrap();
    assert_eq!(room.desk.suggested.lock().unwrap().len(), 1);
    assert_eq!(*room.desk.shown.lock().unwrap(), [room.dir.path().join("Opslag.pdf")]);

    fs::remove_file(room.dir.path().join("Opslag.pdf")).unwrap();
    room.hand_out(How::Folder).unwrap();
    assert_eq!(room.desk.suggested.lock().unwrap().len(), 2, "it is gone, so it is saved again");
    assert!(room.dir.path().join("Opslag.pdf").exists());

    let other = hand_out(&room.app, Sheet::Story, "En anden", &room.page, How::Folder, None).unwrap();
    assert!(other.path.is_some());
    assert_eq!(room.desk.suggested.lock().unwrap().len(), 3, "another page is another file");
}

#[test]
fn an_opened_page_lies_in_a_private_folder_until_the_office_is_locked() {
    let room = Room::new(Desk::default());
    room.hand_out(How::Open).unwrap();
    room.hand_out(How::Open).unwrap();
    let opened = room.desk.opened.lock().unwrap().clone();
    assert_eq!(opened.len(), 2);
    assert_ne!(opened[0], opened[1], "a viewer may hold the first one fast");
    for path in &opened {
        assert!(path.starts_with(room.app.data().join("printed")), "{path:?}");
        assert_eq!(path.file_name().unwrap(), "Opslag – Kan du lave kaffe.pdf");
        assert!(path.is_file());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(path.parent().unwrap()).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o700, "no other user looks in");
        }
    }
    room.app.close();
    assert!(room.pdfs().is_empty());
}

#[test]
fn what_a_crash_left_is_removed_at_the_next_start() {
    let room = Room::new(Desk::default());
    room.hand_out(How::Open).unwrap();
    assert_eq!(room.pdfs().len(), 1);
    // The process ends without closing.
    let next = App::new(room.app.data().to_owned(), room.desk.clone());
    assert!(room.pdfs().is_empty());
    drop(next);
}

#[test]
fn a_saved_page_stays_when_the_office_is_locked_but_its_name_is_forgotten() {
    let room = Room::saving_at("Opslag.pdf");
    room.hand_out(How::Save).unwrap();
    room.app.close();
    assert_eq!(room.pdfs().len(), 1);
    assert!(room.app.saved_file().is_none());
}

#[test]
fn a_page_that_is_opened_while_the_office_is_being_locked_does_not_stay() {
    let room = Room::new(Desk::default());
    room.app.close();
    room.hand_out(How::Open).unwrap();
    assert!(room.pdfs().is_empty());
}

#[test]
fn a_desktop_without_a_viewer_is_said() {
    let room = Room::new(Desk { refuses: true, ..Desk::default() });
    assert_eq!(room.code(How::Open), Code::CannotOpen);
}

#[test]
fn a_title_becomes_a_file_name_on_every_system() {
    let name = |title: &str| file_name(Sheet::Poster, title, UiLanguage::Da);
    assert_eq!(name("Æbler, ø og å"), "Opslag – Æbler, ø og å.pdf");
    assert_eq!(name("هل تستطيع إعداد القهوة؟"), "Opslag – هل تستطيع إعداد القهوة؟.pdf");
    assert_eq!(name("  "), "Opslag.pdf");
    assert_eq!(file_name(Sheet::RoleCard, "Café", UiLanguage::En), "Role card – Café.pdf");
    for hostile in [
        "../../etc/passwd",
        "..\\..\\x",
        "/etc/passwd",
        "C:\\x",
        "a\0b",
        "a\nb\tc",
        "..",
        ".",
        "con",
        "NUL",
        "x:y",
        "\u{202e}fdp.exe",
        "a*b?c|d<e>f\"g",
        "lpt1.txt",
        " . . ",
        "\u{85}\u{9f}",
    ] {
        let name = name(hostile);
        assert_eq!(Path::new(&name).components().count(), 1, "{hostile:?} became {name:?}");
        assert!(name.starts_with("Opslag") && name.ends_with(".pdf"), "{hostile:?} became {name:?}");
        assert!(!name.chars().any(|letter| letter.is_control() || "/\\:*?\"<>|\u{202e}".contains(letter)), "{name:?}");
        assert!(!name.contains("  ") && !name.contains(" .pdf"), "{hostile:?} became {name:?}");
    }
    let long = name(&"ঙ".repeat(5_000));
    assert!(long.len() <= 150 && long.ends_with(".pdf"), "{} bytes", long.len());
}
