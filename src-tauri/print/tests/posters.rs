//! Posters: they hold what they should, never clip, survive anything typed, and can be scanned.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use common::{arabic, danish, material, placed, print, printer, somali, text, words};
use proptest::prelude::*;
use trinvis_core::{
    languages::PrintLanguage,
    materials::{Material, Palette, Paper, Template},
};
use trinvis_print::{Issue, PosterField, Printed};

const TEMPLATES: [Template; 3] = [Template::Picture, Template::Bold, Template::Pictograms];

/// Nothing needs more than it was given, and no letter stands outside the page or in the margin that printers cannot reach.
fn assert_whole(printed: &Printed, width: f64) {
    for fit in printed.fits() {
        assert!(fit.needs <= fit.given + 0.5, "{} needs {:.1} pt but has {:.1}", fit.name, fit.needs, fit.given);
    }
    for piece in placed(printed) {
        assert!(
            piece.left >= 0.0 && piece.right <= width + 0.5,
            "“{}” runs off the page: {:.0}–{:.0}",
            piece.text,
            piece.left,
            piece.right
        );
    }
}

fn page_width(paper: Paper) -> f64 {
    match paper {
        Paper::A3 => 842.0,
        Paper::A4 => 595.3,
        Paper::A5 => 419.6,
    }
}

fn in_every_form(mut check: impl FnMut(Template, Paper, Palette, bool)) {
    for template in TEMPLATES {
        for (paper, palette, white) in [
            (Paper::A4, Palette::Petrol, false),
            (Paper::A3, Palette::Ochre, false),
            (Paper::A5, Palette::Brick, false),
            (Paper::A4, Palette::Brick, true),
        ] {
            check(template, paper, palette, white);
        }
    }
}

fn in_form(texts: Vec<trinvis_core::materials::MaterialText>, template: Template, paper: Paper) -> Material {
    let mut material = material(texts);
    (material.template, material.paper) = (template, paper);
    material
}

#[test]
fn every_form_holds_every_answer() {
    in_every_form(|template, paper, palette, white| {
        let mut material = in_form(vec![danish(), arabic(), somali()], template, paper);
        (material.palette, material.white_ground) = (palette, white);
        let printed = print(&material);
        assert_eq!(printed.pages(), 1);
        let words = words(&printed);
        for part in
            ["kaffe", "tirsdag", "naboerne", "Mette", "20 30 40 50", "Beboerhuset", "Alle kan bidrage", "Makhaayaddu"]
        {
            assert!(words.contains(part), "{template:?} {paper:?}: “{part}” is missing in {words}");
        }
        assert_whole(&printed, page_width(paper));
        assert!(
            !printed.issues().iter().any(|issue| matches!(issue, Issue::TextTooLong { .. })),
            "{:?}",
            printed.issues()
        );
    });
}

#[test]
fn every_language_prints_as_archival_accessible_pdf() {
    for language in PrintLanguage::ALL {
        let mut text = danish();
        text.language = language;
        let pdf = print(&material(vec![text])).pdf().unwrap_or_else(|fault| panic!("{language:?}: {fault}"));
        let text = String::from_utf8_lossy(&pdf);
        assert!(pdf.starts_with(b"%PDF-"), "{language:?} is a PDF");
        assert!(
            text.contains("pdfaid:part>2<") && text.contains("pdfaid:conformance>A<"),
            "{language:?} declares PDF/A-2a"
        );
        assert!(text.contains("pdfuaid:part>1<"), "{language:?} declares PDF/UA-1");
    }
}

#[test]
fn the_qr_code_can_be_scanned_on_every_form() {
    in_every_form(|template, paper, palette, white| {
        let mut material = in_form(vec![danish(), arabic()], template, paper);
        (material.palette, material.white_ground) = (palette, white);
        let found = common::scanned(&print(&material), 0);
        assert_eq!(found, [material.qr], "{template:?} {paper:?} {palette:?} white={white}");
    });
}

#[test]
fn words_beyond_any_poster_are_counted_even_when_the_rest_fits() {
    let mut long = danish();
    long.why = "ord ".repeat(560);
    let printed = print(&material(vec![long]));
    let about = printed.issues().iter().find_map(|issue| match issue {
        Issue::TextTooLong { field: PosterField::Texts, about_words, .. } => Some(*about_words),
        _ => None,
    });
    assert!(about.is_some_and(|words| words >= 300), "560 words, of which 260 are set: {about:?}");
}

#[test]
fn too_long_texts_are_shortened_and_named() {
    let mut long = danish();
    long.why = "Caféen er vigtig for os alle sammen her. ".repeat(400);
    for template in TEMPLATES {
        let printed = print(&in_form(vec![long.clone(), arabic(), somali()], template, Paper::A5));
        assert_whole(&printed, page_width(Paper::A5));
        let about = printed.issues().iter().find_map(|issue| match issue {
            Issue::TextTooLong { language: PrintLanguage::Da, field: PosterField::Texts, about_words } => {
                Some(*about_words)
            }
            _ => None,
        });
        assert!(about.is_some_and(|words| words > 2000), "most of the 3,200 words must go: {:?}", printed.issues());
    }
}

#[test]
fn nobody_is_surprised_by_what_is_left_out() {
    let mut odd = danish();
    odd.what = "Kaffe ☕ og 漢字".to_owned();
    let mut material = material(vec![odd]);
    material.pictures = vec!["hijab".to_owned(), "nobody".to_owned()];
    material.qr = "x".repeat(900);
    let printed = print(&material);
    let issues = printed.issues();
    assert!(issues.contains(&Issue::UnknownPicture { name: "nobody".to_owned() }));
    assert!(issues.contains(&Issue::QrTooLong));
    assert!(issues.contains(&Issue::UnreadLanguage { language: PrintLanguage::Da }));
    let named = issues.iter().find_map(|issue| match issue {
        Issue::MissingGlyphs { language: Some(PrintLanguage::Da), characters } => Some(characters.concat()),
        _ => None,
    });
    assert_eq!(named.as_deref(), Some("☕字漢"), "each missing character is named");
    assert!(words(&printed).contains("Kaffe"), "the rest is printed");
}

#[test]
fn numbers_keep_their_order_in_right_to_left_text() {
    let printed = print(&material(vec![arabic()]));
    let pieces = placed(&printed);
    for number in ["20 30 40 50", "15–17"] {
        assert!(
            pieces.iter().any(|piece| piece.text.contains(number)),
            "{number} must be set in one piece, left to right"
        );
    }
}

#[test]
fn a_poster_with_nothing_in_it_still_prints() {
    let mut bare = material(vec![text(PrintLanguage::Ur, [""; 5])]);
    (bare.title, bare.come_by, bare.contact_name, bare.contact_phone, bare.qr) = Default::default();
    bare.pictures.clear();
    for template in TEMPLATES {
        bare.template = template;
        let printed = print(&bare);
        assert!(printed.pdf().is_ok(), "{template:?}");
        assert!(
            printed.issues().contains(&Issue::Unanswered { language: PrintLanguage::Ur, field: PosterField::What })
        );
    }
}

const HOSTILE: [&str; 14] = [
    "#import \"@preview/x:1.0.0\": *",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "\u{202e}abc\u{202d}\u{2066}def",
    "\0\0\u{feff}\u{7}",
    "👩‍👩‍👧‍👦🇩🇰☕",
    "$x^2$ *b* _i_ `raw` #eval(\"1\") \\ \" ' @ref <label> ~",
    "ط\u{301}q\u{64b}\u{64b}\u{64b}",
    "\u{300}\u{301}\u{302}",
    "\u{e000}\u{fdd0}\u{10ffff}",
    "Æ\u{ad}Ø\u{200d}Å\u{200c}",
    "\n\n\n\r\n\u{2028}x",
    "ሀገር தமிழ் Привіт Tiếng Việt فارسی",
    "ﷺ",
];

#[test]
fn hostile_text_prints_as_text_everywhere() {
    for hostile in HOSTILE {
        for (index, template) in TEMPLATES.into_iter().enumerate() {
            let language = [PrintLanguage::Da, PrintLanguage::Ar, PrintLanguage::Ur][index];
            let mut material = in_form(vec![text(language, [hostile; 5])], template, Paper::A4);
            (material.title, material.come_by, material.place) =
                (hostile.to_owned(), hostile.to_owned(), hostile.to_owned());
            (material.contact_name, material.contact_phone) = (hostile.to_owned(), hostile.to_owned());
            let printed = print(&material);
            assert_whole(&printed, page_width(Paper::A4));
            printed.pdf().unwrap_or_else(|fault| panic!("{hostile:?} in {template:?}: {fault}"));
        }
    }
    let printed = print(&material(vec![text(PrintLanguage::Da, ["#import \"x\"", "<script>", "a", "b", "c"])]));
    assert!(words(&printed).contains("#import") && words(&printed).contains("<script>"), "it is shown as it was typed");
}

#[test]
fn fifty_thousand_characters_print() {
    for huge in ["x".repeat(50_000), "ord ".repeat(12_500), "ع".repeat(50_000)] {
        for template in TEMPLATES {
            let printed = print(&in_form(vec![text(PrintLanguage::Da, [huge.as_str(); 5])], template, Paper::A4));
            assert_whole(&printed, page_width(Paper::A4));
            assert!(printed.issues().iter().any(|issue| matches!(issue, Issue::TextTooLong { .. })));
        }
    }
}

#[test]
fn a_logo_and_every_picture_fit() {
    let logo = trinvis_print::pictures().len();
    assert!(logo >= 50, "a set worth choosing from");
    for chunk in trinvis_print::pictures().chunks(8) {
        for template in TEMPLATES {
            let mut material = in_form(vec![danish()], template, Paper::A4);
            material.pictures = chunk.iter().map(|picture| picture.name.to_owned()).collect();
            assert!(print(&material).pdf().is_ok(), "{template:?} with {:?}", material.pictures);
        }
    }
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(300, 80).write_to(&mut png, image::ImageFormat::Png).unwrap();
    let (material, office) = (material(vec![arabic()]), common::office());
    let input = trinvis_print::PosterInput {
        material: &material,
        office: &office,
        logo: Some(png.get_ref()),
        day: common::day(),
    };
    assert!(printer().poster(&input).unwrap().pdf().is_ok());
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zæøå ,.?]{0,400}",
        "[a-zæøå]{1,60}( [a-zæøå]{1,50}){0,6}",
        "[ا-ي ]{0,200}",
        "[0-9 +–:.()]{0,60}",
        proptest::collection::vec(any::<char>(), 0..80).prop_map(|letters| letters.into_iter().collect()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fit_never_clips(
        words in proptest::collection::vec(any_text(), 15),
        count in 1usize..4,
        form in (0usize..3, 0usize..3, any::<bool>(), any::<bool>()),
        shared in proptest::collection::vec("[a-zæøå0-9 –]{0,60}", 4),
    ) {
        let languages = [PrintLanguage::Da, PrintLanguage::Ar, PrintLanguage::Vi];
        let texts = languages.into_iter().zip(words.chunks(5)).take(count)
            .map(|(language, part)| text(language, [&part[0], &part[1], &part[2], &part[3], &part[4]])).collect();
        let paper = [Paper::A4, Paper::A3, Paper::A5][form.1];
        let mut material = in_form(texts, TEMPLATES[form.0], paper);
        (material.tear_offs, material.white_ground) = (form.2, form.3);
        (material.come_by, material.place) = (shared[0].clone(), shared[1].clone());
        (material.contact_name, material.contact_phone) = (shared[2].clone(), shared[3].clone());
        let printed = print(&material);
        assert_whole(&printed, page_width(paper));
        prop_assert_eq!(printed.pages(), 1);
        prop_assert!(printed.pdf().is_ok());
    }
}
