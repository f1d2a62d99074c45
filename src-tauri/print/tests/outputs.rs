//! How a poster comes on paper: on two sheets to be glued, and for a print shop.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use common::{arabic, danish, day, material, office, picture, placed_on, printer, scanned, somali};
use trinvis_core::{
    labels::UiLanguage,
    materials::{Material, Output, Palette, Paper, Template},
};
use trinvis_print::{Issue, PosterInput, Printed};

const TEMPLATES: [Template; 3] = [Template::Picture, Template::Bold, Template::Pictograms];

fn on_paper(material: &Material, language: UiLanguage) -> Printed {
    let office = office();
    let input = PosterInput { material, office: &office, logo: None, day: day() };
    printer().poster_to_print(&input, language).unwrap()
}

fn poster(template: Template, output: Output) -> Material {
    let mut material = material(vec![danish(), arabic(), somali()]);
    (material.template, material.output, material.paper) = (template, output, Paper::A3);
    material
}

/// Pixels at 144 dpi.
fn pixels(mm: f64) -> u32 {
    (mm / 25.4 * 144.0).round() as u32
}

#[test]
fn two_sheets_are_a4_and_hold_the_whole_poster() {
    for template in TEMPLATES {
        for language in [UiLanguage::Da, UiLanguage::En] {
            let mut material = poster(template, Output::TwoSheets);
            material.white_ground = template == Template::Bold;
            let printed = on_paper(&material, language);
            assert_eq!(printed.pages(), 2);
            for page in printed.document().pages() {
                let size = page.frame.size();
                assert_eq!((size.x.to_mm().round(), size.y.to_mm().round()), (297.0, 210.0));
            }
            for fit in printed.fits() {
                assert!(fit.needs <= fit.given + 0.5, "{template:?}: {fit:?}");
            }
            assert!(!printed.issues().iter().any(|issue| matches!(issue, Issue::TextTooLong { .. })));
            let note = if language == UiLanguage::Da { "lim" } else { "glue" };
            for page in 0..2 {
                let said: String = placed_on(&printed, page).iter().map(|piece| piece.text.as_str()).collect();
                assert!(said.contains(note), "{template:?} {language:?}: sheet {page} says what to do: {said}");
            }
            printed.pdf().unwrap_or_else(|fault| panic!("{template:?}: {fault}"));
        }
    }
}

#[test]
fn the_sheets_show_the_same_where_they_overlap() {
    for template in TEMPLATES {
        let printed = on_paper(&poster(template, Output::TwoSheets), UiLanguage::Da);
        let (first, second) = (picture(&printed, 0), picture(&printed, 1));
        let (left, right) = (pixels(14.9) + 4, pixels(297.0 - 14.9) - 4);
        // The last 12 mm of the first sheet's part (6 mm from the top, 195 mm tall) are the first of the second's (9 mm).
        let (from, to) = (pixels(6.0 + 195.0 - 12.0) + 2, pixels(9.0) + 2);
        let tall = pixels(12.0) - 6;
        let (mut differ, mut seen) = (0, 0);
        for y in 0..tall {
            for x in left..right {
                let (one, other) = (first.get_pixel(x, from + y).0[0], second.get_pixel(x, to + y).0[0]);
                // Letters fall between pixels in another way on each sheet.
                differ += u32::from(one.abs_diff(other) > 128);
                seen += 1;
            }
        }
        assert!(seen > 50_000 && differ * 100 < seen, "{template:?}: {differ} of {seen} pixels differ");
    }
}

#[test]
fn the_code_and_the_slips_stay_whole_on_the_second_sheet() {
    for template in TEMPLATES {
        for tear_offs in [true, false] {
            let mut material = poster(template, Output::TwoSheets);
            material.tear_offs = tear_offs;
            let printed = on_paper(&material, UiLanguage::Da);
            assert_eq!(scanned(&printed, 1), [material.qr.as_str()], "{template:?} slips={tear_offs}");
            assert_eq!(scanned(&printed, 0), [""; 0], "{template:?}: no half code on the first sheet");
        }
    }
}

#[test]
fn only_a3_is_put_together_of_sheets() {
    for paper in [Paper::A4, Paper::A5] {
        let mut material = poster(Template::Picture, Output::TwoSheets);
        material.paper = paper;
        assert_eq!(on_paper(&material, UiLanguage::Da).pages(), 1, "{paper:?}");
    }
}

#[test]
fn a_print_shop_gets_three_millimetres_of_colour_past_every_edge() {
    for template in TEMPLATES {
        for (paper, palette) in [(Paper::A4, Palette::Petrol), (Paper::A3, Palette::Ochre)] {
            let mut material = poster(template, Output::PrintShop);
            (material.paper, material.palette) = (paper, palette);
            let printed = on_paper(&material, UiLanguage::Da);
            let page = &printed.document().pages()[0];
            for edge in [page.bleed.left, page.bleed.top, page.bleed.right, page.bleed.bottom] {
                assert!((edge.to_mm() - 3.0).abs() < 0.01, "{template:?}");
            }
            printed.pdf().unwrap_or_else(|fault| panic!("{template:?}: {fault}"));

            let options = typst_render::RenderOptions { pixel_per_pt: 2.0.into(), render_bleed: true };
            let png = typst_render::render(page, &options).encode_png().unwrap();
            let whole = image::load_from_memory(&png).unwrap().to_rgb8();
            let inside = pixels(3.0) + 3;
            let (width, height) = whole.dimensions();
            for (x, y, within) in [
                (2, height / 40, (inside, height / 40)),
                (width - 3, height / 40, (width - inside - 1, height / 40)),
                (width / 9, 2, (width / 9, inside)),
                (width / 9, height - 3, (width / 9, height - inside - 1)),
            ] {
                let (past, edge) = (whole.get_pixel(x, y).0, whole.get_pixel(within.0, within.1).0);
                assert_eq!(past, edge, "{template:?} {paper:?}: the colour at {within:?} goes on past the edge");
            }
        }
    }
}

#[test]
fn what_is_looked_at_is_the_trimmed_page() {
    let office = office();
    for output in [Output::OneSheet, Output::TwoSheets, Output::PrintShop] {
        let material = poster(Template::Picture, output);
        let input = PosterInput { material: &material, office: &office, logo: None, day: day() };
        let printed = printer().poster(&input).unwrap();
        assert_eq!(printed.pages(), 1, "{output:?}");
        let size = printed.document().pages()[0].frame.size();
        assert!((size.y / size.x - 420.0 / 297.0).abs() < 0.001, "{output:?}");
    }
}
