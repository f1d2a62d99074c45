//! Which lists are taken.

use std::path::{Component, Path};

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Manifest, is_plain};
use crate::{Code, updates::Update};

const SYSTEM: &str = "windows-x86_64";

fn listed() -> Value {
    let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    json!({ "target": SYSTEM, "name": "Trinvis_0.2.0_x64-setup.exe", "size": 3, "sha256": sum })
}

fn judged(version: &str, files: &Value, own: &str) -> Result<Update, Code> {
    let list = json!({ "version": version, "files": files, "notes": "of a later version" });
    Manifest::parse(list.to_string().as_bytes())?.judge(Path::new("/opdateringer"), own, SYSTEM)
}

#[test]
fn the_installer_for_this_system_is_found() {
    let linux = json!({ "target": "linux-x86_64", "name": "trinvis_0.2.0_amd64.deb", "size": 1, "sha256": "" });
    let found = judged("0.2.0", &json!([linux, listed()]), "0.1.0").unwrap();
    assert_eq!((found.version.as_str(), found.is_newer, found.size), ("0.2.0", true, 3));
    assert_eq!(found.installer, Path::new("/opdateringer/Trinvis_0.2.0_x64-setup.exe"));
    assert_eq!((found.sha256[0], found.sha256[31]), (0xba, 0xad));
    assert_eq!(judged("0.2.0", &json!([linux]), "0.1.0"), Err(Code::UpdateOtherSystem));
    assert_eq!(judged("0.2.0", &json!([]), "0.1.0"), Err(Code::UpdateOtherSystem));
}

#[test]
fn versions_are_compared_as_numbers_and_an_older_one_is_refused() {
    let told = |version: &str, own: &str| judged(version, &json!([listed()]), own).map(|update| update.is_newer);
    for (version, own) in [("0.10.0", "0.9.9"), ("1.0.0", "0.99.99"), ("0.1.1", "0.1.0"), ("1.0.0", "1.0.0-beta")] {
        assert_eq!(told(version, own), Ok(true), "{version} over {own}");
        assert_eq!(told(own, version), Err(Code::UpdateOlder), "{own} over {version}");
    }
    assert_eq!(told("0.1.0", "0.1.0"), Ok(false));
    assert_eq!(told("0.1.0+later", "0.1.0"), Ok(false), "built anew is not newer");
    for none in ["", "1", "1.2", "1.2.3.4", "01.2.3", "v1.2.3", "-1.0.0", "99999999999999999999.0.0"] {
        assert_eq!(told(none, "0.1.0"), Err(Code::UpdateUnreadable), "{none}");
    }
}

#[test]
fn a_list_that_is_none_is_refused_as_a_whole() {
    let deep = "[".repeat(20_000);
    for none in ["", "{", "[]", "null", "{}", "{\"version\":\"1.0.0\"}", "{\"files\":[]}", deep.as_str()] {
        assert_eq!(Manifest::parse(none.as_bytes()).map(|_| ()), Err(Code::UpdateUnreadable), "{none:.20}");
    }
    for (field, wrong) in [
        ("size", json!([0, -1, 1.5, "3", null, 209_715_201_u64, u64::MAX])),
        ("sha256", json!(["", "ba", "g".repeat(64), "ba7816bf".repeat(9), "æ".repeat(32), null])),
        ("name", json!([null, 7, "", "x".repeat(200)])),
    ] {
        for wrong in wrong.as_array().unwrap() {
            let mut file = listed();
            file[field] = wrong.clone();
            assert_eq!(judged("0.2.0", &json!([file]), "0.1.0"), Err(Code::UpdateUnreadable), "{field}: {wrong:.30}");
        }
    }
}

#[test]
fn a_name_that_is_more_than_a_name_is_refused() {
    for name in [
        "../Trinvis_2.exe",
        "Trinvis_/../../x.exe",
        "Trinvis_\\..\\x.exe",
        "C:\\Trinvis_2.exe",
        "C:Trinvis_2.exe",
        "/Trinvis_2.exe",
        "\\\\server\\del\\Trinvis_2.exe",
        "Trinvis_2.exe:skjult.exe",
        "Trinvis_2.exe.",
        "Trinvis_2.exe ",
        "Trinvis_2\u{202e}gpj.exe",
        "Trinvis_2\0.exe",
        "Trinvis_2.exe\n",
        "CON.exe",
        "setup.exe",
        ".exe",
        "Trinvis_2.deb",
        "Trinvis_2.exe.lnk",
        "Trinvis_2.bat",
        "%TEMP%Trinvis_2.exe",
    ] {
        let mut file = listed();
        file["name"] = json!(name);
        assert_eq!(judged("0.2.0", &json!([file]), "0.1.0"), Err(Code::UpdateUnreadable), "{name:?}");
    }
    assert!(
        is_plain("trinvis_0.2.0_amd64.deb", "linux-x86_64") && !is_plain("trinvis_0.2.0_amd64.exe", "linux-x86_64")
    );
}

proptest! {
    #[test]
    fn a_name_that_is_taken_stays_in_its_folder(name in "(Trinvis_|trinvis_)?[ -~æøå\\\\/:.]{0,30}(\\.exe)?") {
        if is_plain(&name, SYSTEM) {
            let parts: Vec<_> = Path::new(&name).components().collect();
            prop_assert!(matches!(parts[..], [Component::Normal(_)]), "{name}");
            prop_assert!(!name.contains(['/', '\\', ':', ' ', '%']) && !name.ends_with('.'));
        }
    }

    #[test]
    fn exactly_what_is_newer_is_newer(found: [u16; 3], own: [u16; 3]) {
        let text = |[a, b, c]: [u16; 3]| format!("{a}.{b}.{c}");
        let told = judged(&text(found), &json!([listed()]), &text(own)).map(|update| update.is_newer);
        prop_assert_eq!(told, if found < own { Err(Code::UpdateOlder) } else { Ok(found > own) });
    }

    #[test]
    fn whatever_is_signed_makes_nothing_fall_over(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Manifest::parse(&bytes).is_err());
    }
}
