//! The ladder on paper: nothing is lost, nothing runs off the page, and it is accessible.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use common::{day, office, placed_on, printer};
use trinvis_core::{
    labels::UiLanguage,
    ladder::{LadderStep, RoleRows, StepWording},
    materials::Paper,
};
use trinvis_print::{Issue, LadderEntry, LadderInput, Printed};

const LANGUAGES: [UiLanguage; 2] = [UiLanguage::Da, UiLanguage::En];

fn print(entries: &[LadderEntry], paper: Paper, language: UiLanguage) -> Printed {
    let mut office = office();
    office.ladder = vec![StepWording {
        step: LadderStep::TakingOver,
        name: "Vi slipper tøjlerne".into(),
        roles: RoleRows::default(),
    }];
    let input = LadderInput { entries, on: day(), office: &office, area: "Unge", paper, language, day: day() };
    printer().ladder(&input).unwrap()
}

/// All text on the pages, with single blanks.
fn words(printed: &Printed) -> String {
    common::words(printed).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// No letter stands outside its page or nearer its edge than printers reach.
fn assert_whole(printed: &Printed) {
    for page in 0..printed.pages() {
        let size = printed.document().pages()[page].frame.size();
        for piece in placed_on(printed, page) {
            let inside = piece.left >= 14.0 && piece.right <= size.x.to_pt() - 14.0;
            assert!(inside && piece.baseline > 14.0 && piece.baseline < size.y.to_pt() - 14.0, "“{}”", piece.text);
        }
    }
}

fn many(names: &[String]) -> Vec<LadderEntry<'_>> {
    names
        .iter()
        .enumerate()
        .map(|(at, name)| LadderEntry { name, step: Some(LadderStep::ALL[at % 6]), responsible: "Mette Lund" })
        .collect()
}

#[test]
fn every_step_is_there_by_the_offices_own_name() {
    for language in LANGUAGES {
        let printed = print(&[], Paper::A4, language);
        let words = words(&printed);
        for step in LadderStep::ALL.into_iter().filter(|step| *step != LadderStep::TakingOver) {
            let number = step.number().to_string();
            let name = trinvis_core::labels::label("ladderStep", &number, language);
            assert!(words.contains(name), "{language:?}: “{name}” is missing in {words}");
        }
        for part in ["Vi slipper tøjlerne", "Mosevangen", "Unge", "2019", "Arnstein", "2026"] {
            assert!(words.contains(part), "{language:?}: “{part}” is missing in {words}");
        }
        assert_eq!(printed.pages(), 1);
        assert_whole(&printed);
        printed.pdf().unwrap();
    }
}

#[test]
fn activities_stand_with_the_first_name_of_the_one_responsible() {
    let names: Vec<String> = (1..=14).map(|number| format!("Aktivitet nr. {number}")).collect();
    let mut entries = many(&names);
    entries.push(LadderEntry { name: "Uden trin", step: None, responsible: "" });
    for paper in [Paper::A4, Paper::A3] {
        let printed = print(&entries, paper, UiLanguage::Da);
        let words = words(&printed);
        assert!(names.iter().all(|name| words.contains(name.as_str())) && words.contains("Uden trin"));
        assert!(words.contains("Mette") && !words.contains("Lund"));
        assert_eq!(printed.pages(), 1, "{paper:?}");
        let size = printed.document().pages()[0].frame.size();
        assert!(size.x > size.y, "it lies across");
        assert_whole(&printed);
        printed.pdf().unwrap();
    }
}

#[test]
fn sixty_activities_run_on_and_none_is_lost() {
    let names: Vec<String> = (1..=60).map(|number| format!("Fællesspisning for hele gården {number:02}")).collect();
    let mut entries = many(&names);
    // All on one step is the worst there is.
    for column in [None, Some(LadderStep::SelfRunning)] {
        if column.is_some() {
            entries.iter_mut().for_each(|entry| entry.step = column);
        }
        let printed = print(&entries, Paper::A4, UiLanguage::Da);
        assert!(printed.pages() > 1);
        let pages = u32::try_from(printed.pages()).unwrap();
        assert!(printed.issues().contains(&Issue::MorePages { pages }), "{:?}", printed.issues());
        let words = words(&printed);
        for number in 1..=60 {
            assert_eq!(
                words.matches(&format!("gården {number:02} ")).count(),
                1,
                "activity {number} is printed once: {words}"
            );
        }
        assert_whole(&printed);
        printed.pdf().unwrap();
    }
}

#[test]
fn hostile_names_print_as_text() {
    let long = "Fællesspisningsplanlægningsgruppe ".repeat(6);
    let endless = "x".repeat(50_000);
    let hostile = [
        "#import \"x\": *",
        "<script>alert(1)</script>",
        "\u{202e}abc",
        "\0\u{feff}",
        "👩‍👧☕",
        "ط\u{301}q\u{64b}",
        "مقهى السكان",
        "$x$ *b* _i_ `c` @a <b>",
        "",
        &long,
        &endless,
    ];
    for step in [Some(LadderStep::TakingPart), None] {
        let entries: Vec<_> = hostile.iter().map(|name| LadderEntry { name, step, responsible: name }).collect();
        let printed = print(&entries, Paper::A4, UiLanguage::En);
        assert_whole(&printed);
        assert!(words(&printed).contains("#import"), "it is shown as it was typed");
        printed.pdf().unwrap();
    }
}
