//! Reports: a few, read back whole, and nothing where nothing can be written.

use tempfile::TempDir;

use super::*;

fn one_at(minute: u32) -> CrashReport {
    CrashReport {
        at: format!("2026-11-23T09:{minute:02}:00Z").parse().unwrap(),
        version: "0.1.0".to_owned(),
        system: System::here(Some("Debian GNU/Linux 12\n".to_owned())),
        kind: CrashKind::OutOfBounds,
        place: format!("src-tauri/api/src/app.rs:{minute}:9"),
        thread: Some("main".to_owned()),
    }
}

#[test]
fn the_newest_few_are_kept_and_read_back_until_they_are_forgotten() {
    let data = TempDir::new().unwrap();
    let folder = data.path().join(FOLDER);
    for minute in 0..8 {
        write(&folder, &one_at(minute)).unwrap();
    }
    let kept = read(data.path());
    assert_eq!(kept, [7, 6, 5, 4, 3].map(one_at), "the newest first");
    assert_eq!(files(&folder).len(), KEPT);
    assert_eq!(kept[0].system.version.as_deref(), Some("Debian GNU/Linux 12"), "in one line");
    write(&folder, &one_at(8)).unwrap();
    forget(data.path(), &kept).unwrap();
    assert_eq!(read(data.path()), [one_at(8)], "nobody has been told of it yet");
    forget(data.path(), &read(data.path())).unwrap();
    assert!(read(data.path()).is_empty() && !folder.exists());
    forget(data.path(), &[]).unwrap();
}

#[test]
fn the_same_mistake_is_noted_once_and_pushes_no_other_out() {
    let data = TempDir::new().unwrap();
    let folder = data.path().join(FOLDER);
    write(&folder, &one_at(0)).unwrap();
    for hour in 10..20 {
        let again = CrashReport { at: format!("2026-11-23T{hour}:00:00Z").parse().unwrap(), ..one_at(1) };
        write(&folder, &again).unwrap();
    }
    let places: Vec<_> = read(data.path()).into_iter().map(|report| report.place).collect();
    assert_eq!(places, [one_at(1).place, one_at(0).place]);
}

#[test]
fn a_folder_that_takes_nothing_fails_nothing_and_leaves_nothing() {
    let data = TempDir::new().unwrap();
    fs::write(data.path().join(FOLDER), "in the way").unwrap();
    assert!(write(&data.path().join(FOLDER), &one_at(0)).is_err());
    assert!(read(data.path()).is_empty());
}

#[test]
fn what_is_no_report_is_not_read() {
    let data = TempDir::new().unwrap();
    let folder = data.path().join(FOLDER);
    write(&folder, &one_at(0)).unwrap();
    let whole = fs::read(&files(&folder)[0]).unwrap();
    for (name, bytes) in [
        ("2026-a.json", &whole[..whole.len() / 2]),
        ("2026-b.json", b"{}"),
        ("2026-c.json", &[b' '; 10_000]),
        ("2026-d.txt", &whole),
    ] {
        fs::write(folder.join(name), bytes).unwrap();
    }
    fs::create_dir(folder.join("2026-e.json")).unwrap();
    assert_eq!(read(data.path()), [one_at(0)]);
}

#[test]
fn the_sort_of_a_mistake_is_told_from_how_rusts_own_words_begin() {
    for (message, kind) in [
        ("called `Option::unwrap()` on a `None` value", CrashKind::NothingThere),
        ("called `Result::unwrap()` on an `Err` value: \"Amina\"", CrashKind::UnexpectedError),
        ("index out of bounds: the len is 3 but the index is 7", CrashKind::OutOfBounds),
        ("range end index 9 out of range for slice of length 3", CrashKind::OutOfBounds),
        ("attempt to subtract with overflow", CrashKind::Arithmetic),
        ("internal error: entered unreachable code: Amina", CrashKind::Unreachable),
        ("Amina", CrashKind::Other),
    ] {
        assert_eq!(CrashKind::of(message), kind, "{message}");
    }
}

/// With the words of the Rust that this is built with.
#[test]
fn a_text_cut_in_the_middle_of_a_letter_is_told_from_one_that_is_too_short() {
    for (from, to, kind) in [
        (0, 1, CrashKind::TextBoundary),
        (1, 2, CrashKind::TextBoundary),
        (0, 9, CrashKind::OutOfBounds),
        (9, 9, CrashKind::OutOfBounds),
        (2, 0, CrashKind::OutOfBounds),
    ] {
        let text = std::hint::black_box("ære");
        let panic = panic::catch_unwind(|| text[from..to].len()).unwrap_err();
        let message = panic.downcast_ref::<String>().unwrap();
        assert_eq!(CrashKind::of(message), kind, "{message}");
    }
}
