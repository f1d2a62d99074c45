//! Story sheet, role card and recovery sheet.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use common::{agreement, print_role_card, print_story, printer, story, words};
use trinvis_core::{
    activities::Activity,
    labels::UiLanguage,
    ladder::LadderStep,
    stories::{Block, Run},
};
use trinvis_print::{CodeFor, Issue, RecoveryInput, SheetPhoto, normalise};

fn activity(name: &str) -> Activity {
    Activity {
        id: uuid::Uuid::nil().into(),
        name: name.to_owned(),
        icon: Default::default(),
        purpose: String::new(),
        target_group: String::new(),
        place: String::new(),
        rhythm: Default::default(),
        focus_area: None,
        initiator: Default::default(),
        responsible: None,
        deputy: None,
        hands_needed: 0,
        state: Default::default(),
        direction: None,
        steering: None,
    }
}

fn photo() -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(400, 300, image::Rgb([120, 160, 150]))
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    normalise(png.get_ref()).unwrap().jpeg
}

#[test]
fn a_story_fits_one_page_with_its_photo() {
    let mut story = story(
        "Da cyklen blev en nøgle til gården",
        "Ahmed kom ned med en flad cykel.\n\nNu viser han de store drenge det.",
    );
    let run = |text: &str, bold| Run { text: text.to_owned(), bold, italic: false };
    story.body.blocks.push(Block::Bullets { items: vec![vec![run("De åbner ", false), run("selv", true)]] });
    story.body.blocks.push(Block::Heading { runs: vec![run("Og så?", false)] });
    story.body.blocks.push(Block::Quote { runs: vec![run("Jeg kommer igen.", false)] });
    let jpeg = photo();
    let printed =
        print_story(&story, &[SheetPhoto { jpeg: &jpeg, alt: "Et hjul" }, SheetPhoto { jpeg: &jpeg, alt: "" }]);
    assert_eq!(printed.pages(), 1);
    let words = words(&printed);
    for part in [
        "nøgle",
        "flad cykel",
        "selv",
        "Og så?",
        "igen",
        "Før gik jeg udenom",
        "Sami",
        "Hvorfor er den vigtig?",
        "Fællesskab",
    ] {
        assert!(words.contains(part), "“{part}” is missing in {words}");
    }
    assert!(printed.issues().is_empty(), "{:?}", printed.issues());
    assert!(printed.pdf().is_ok());
}

#[test]
fn a_long_story_runs_on_and_loses_nothing() {
    let printed = print_story(&story("Lang", &"Han blev i tre timer og kom igen.\n\n".repeat(300)), &[]);
    assert!(
        printed
            .issues()
            .iter()
            .any(|issue| matches!(issue, Issue::MorePages { pages } if *pages as usize == printed.pages()))
    );
    assert_eq!(words(&printed).matches("tre timer").count(), 300, "every paragraph is printed");
}

#[test]
fn an_unreadable_photo_is_left_out_and_named() {
    let jpeg = photo();
    let broken = &jpeg[..40];
    let printed = print_story(
        &story("Foto", "Tekst"),
        &[SheetPhoto { jpeg: broken, alt: "" }, SheetPhoto { jpeg: &jpeg, alt: "" }],
    );
    assert_eq!(printed.issues(), [Issue::UnreadablePhoto { number: 1 }]);
}

#[test]
fn the_role_card_says_who_does_what_on_every_step() {
    for step in LadderStep::ALL {
        for language in [UiLanguage::Da, UiLanguage::En] {
            let printed =
                print_role_card(&activity("Beboercaféen"), &agreement(step, "Fatma laver vagtplanen."), language);
            let words = words(&printed);
            let number = step.number().to_string();
            let name = trinvis_core::labels::label("ladderStep", &number, language);
            for part in ["Beboercaféen", name, "Fatma", "afdelingsbestyrelsen", "Mette Lund", "2026"] {
                assert!(words.contains(part), "{step:?} {language:?}: “{part}” is missing in {words}");
            }
            assert_eq!(printed.pages(), 1, "{step:?}");
            assert!(printed.pdf().is_ok());
        }
    }
}

#[test]
fn hostile_text_prints_on_sheets() {
    let long = "x".repeat(50_000);
    for hostile in [
        "#import \"x\": *",
        "<script>alert(1)</script>",
        "=cmd()",
        "\u{202e}abc",
        "\0\u{feff}",
        "👩‍👧☕",
        "ط\u{301}q\u{64b}",
        "",
        &long,
    ] {
        let mut story = story(&hostile.chars().take(200).collect::<String>(), hostile);
        (story.quote, story.why) = (hostile.to_owned(), hostile.to_owned());
        let printed = print_story(&story, &[]);
        printed.pdf().unwrap_or_else(|fault| panic!("story {:.20}: {fault}", hostile));
        let name: String = hostile.chars().take(200).collect();
        let card = print_role_card(&activity(&name), &agreement(LadderStep::TakingOver, hostile), UiLanguage::Da);
        card.pdf().unwrap_or_else(|fault| panic!("card {:.20}: {fault}", hostile));
        for piece in common::placed(&printed).into_iter().chain(common::placed(&card)) {
            assert!(piece.left >= 0.0 && piece.right <= 595.8, "“{:.40}” runs off the page", piece.text);
        }
    }
}

#[test]
fn the_recovery_sheet_shows_every_group_once() {
    let groups: Vec<String> = "K7QF 2MXA 9TRD HC4W ZP6E NV3G 8YBS J5LU QK2M".split(' ').map(str::to_owned).collect();
    for language in [UiLanguage::Da, UiLanguage::En] {
        let input = RecoveryInput {
            purpose: CodeFor::Recovery,
            groups: &groups,
            office: "Mosevangen",
            coordinator: "Mette Lund",
            language,
            day: common::day(),
        };
        let printed = printer().recovery(&input).unwrap();
        let words = words(&printed);
        for group in &groups {
            assert_eq!(words.matches(group.as_str()).count(), 1, "{group}");
        }
        assert_eq!(printed.pages(), 1);
        assert!(printed.pdf().is_ok());
    }
}

#[test]
fn a_one_time_code_says_for_whom_and_until_when() {
    let groups: Vec<String> = "K7QF 2MXA 9TRD HC4W ZP6E NV3G 8YBS J5LU QK2M".split(' ').map(str::to_owned).collect();
    for (language, until) in [(UiLanguage::Da, "7. december 2026"), (UiLanguage::En, "7 December 2026")] {
        let purpose = CodeFor::Colleague { name: "Amina {until} #x", until: "2026-12-07".parse().unwrap() };
        let (office, coordinator, day) = ("Mosevangen", "Mette Lund", common::day());
        let input = RecoveryInput { purpose, groups: &groups, office, coordinator, language, day };
        let printed = printer().recovery(&input).unwrap();
        let words = words(&printed);
        assert!(words.contains(until) && words.contains("Amina {until} #x"), "{words}");
        assert!(groups.iter().all(|group| words.contains(group.as_str())), "{words}");
        assert_eq!(printed.pages(), 1);
        assert!(printed.pdf().is_ok());
    }
}

#[test]
fn the_recovery_sheet_names_the_buttons_of_the_way_in() {
    let screens = [
        (UiLanguage::Da, include_str!("../../../ui/src/i18n/da/session.json")),
        (UiLanguage::En, include_str!("../../../ui/src/i18n/en/session.json")),
    ];
    for (language, screen) in screens {
        let input = RecoveryInput {
            purpose: CodeFor::Recovery,
            groups: &[],
            office: "",
            coordinator: "",
            language,
            day: common::day(),
        };
        let words = words(&printer().recovery(&input).unwrap()).replace(' ', "");
        let screen: std::collections::HashMap<String, String> = serde_json::from_str(screen).unwrap();
        for button in ["session.unlock.forgotten", "session.rescue.action"] {
            let button = &screen[button];
            assert!(words.contains(&button.replace(' ', "")), "{language:?}: “{button}” is not named in {words}");
        }
    }
}
