//! The poster's values as the template reads them.

use std::collections::BTreeSet;

use chrono::Datelike as _;
use serde_json::{Value, json};
use trinvis_core::{
    languages::PrintLanguage,
    materials::{Material, MaterialText, Output, Paper, Template},
};

use super::PosterInput;
use crate::{
    Issue, PosterField, Printer,
    clean::{clean, clean_line, first_words},
    colours, phrases,
    pictures::{self, Picture, PictureKind},
    printer::missing_glyphs,
    qr,
};

/// Words beyond these never fit a poster, so layout need not try.
const MOST_WORDS: usize = 260;
const MOST_HEADLINE_WORDS: usize = 40;
/// Most pictures on a poster.
const MOST_PICTURES: usize = 8;
/// The finest QR module that phones read from paper, in millimetres.
const FINEST_MODULE: f64 = 0.35;
/// The QR code's side on A4, in millimetres, as in the template.
const QR_SIDE: f64 = 31.0;

/// Words left out before the page is set.
pub(super) struct Dropped {
    pub(super) language: PrintLanguage,
    pub(super) field: PosterField,
    pub(super) words: u32,
}

/// What the template needs, and what is already known to be wrong.
pub(super) struct Content {
    pub(super) data: Value,
    pub(super) files: Vec<(&'static str, Vec<u8>)>,
    pub(super) issues: Vec<Issue>,
    pub(super) dropped: Vec<Dropped>,
}

/// Cleans and completes the poster's values.
pub(super) fn content(printer: &Printer, input: &PosterInput) -> Content {
    let material = input.material;
    let mut content = Content { data: Value::Null, files: Vec::new(), issues: Vec::new(), dropped: Vec::new() };
    let texts: Vec<Value> = material
        .texts
        .iter()
        .take(3)
        .map(|text| language_values(printer, text, &material.title, &mut content))
        .collect();

    let mut missing = BTreeSet::new();
    let mut line = |value: &str| printer.printable(&clean_line(value), &mut missing);
    let reach = &input.office.reach;
    let own_place = line(&material.place);
    let place = if own_place.is_empty() { joined(&[line(&reach.place), line(&reach.address)]) } else { own_place };
    let own_phone = line(&material.contact_phone);
    let phone = if own_phone.is_empty() { line(&reach.phone) } else { own_phone };
    let (come_by, name, office, title) =
        (line(&material.come_by), line(&material.contact_name), line(&input.office.name), line(&material.title));
    if !missing.is_empty() {
        content.issues.push(missing_glyphs(None, &missing));
    }
    if come_by.is_empty() && place.is_empty() && phone.is_empty() {
        content.issues.push(Issue::NoContact);
    }
    let (width, height, smallest) = paper(material);
    let qr = qr_code(&material.qr, width, &mut content);
    let pictures = picture_values(input, &mut content);
    add_marks(input, &mut content);
    if let Some(logo) = input.logo {
        content.files.push(("/logo", logo.to_vec()));
    }
    content.data = json!({
        "title": if title.is_empty() { office.clone() } else { title },
        "date": [input.day.year(), input.day.month(), input.day.day()],
        "page": { "width": width, "height": height }, "bleed": 0, "sheets": false,
        "smallest": smallest,
        "template": match material.template {
            Template::Picture => "picture",
            Template::Bold => "bold",
            Template::Pictograms => "pictograms",
        },
        "white": material.white_ground,
        "colours": colours::colours(material.palette, material.white_ground),
        "texts": texts,
        "comeBy": come_by, "place": place, "name": name, "phone": phone, "office": office,
        "logo": input.logo.is_some(),
        "qr": qr,
        "tearOffs": material.tear_offs,
        "pictures": pictures,
    });
    content
}

/// Two A4 sheets that overlap, less the edges no printer reaches, hold nine tenths of A3.
const GLUED: f64 = 0.9;

/// Width and height in millimetres, and the smallest text in points that is read at that size's distance.
fn paper(material: &Material) -> (f64, f64, f64) {
    match (material.paper, material.comes_as()) {
        (Paper::A4, _) => (210.0, 297.0, 9.0),
        (Paper::A3, Output::TwoSheets) => (297.0 * GLUED, 420.0 * GLUED, 12.0 * GLUED),
        (Paper::A3, _) => (297.0, 420.0, 12.0),
        (Paper::A5, _) => (148.0, 210.0, 7.5),
    }
}

fn language_values(printer: &Printer, text: &MaterialText, title: &str, content: &mut Content) -> Value {
    let language = text.language;
    let mut missing = BTreeSet::new();
    let mut cut = |value: String, most: usize, field: PosterField| {
        let (value, words) = first_words(&printer.printable(&value, &mut missing), most);
        if words > 0 {
            content.dropped.push(Dropped { language, field, words: u32::try_from(words).unwrap_or(u32::MAX) });
        }
        value
    };
    let phrases = phrases::of(language);
    let everyone = phrases.map(|phrases| phrases.everyone.clone()).unwrap_or_default();
    let mut headline = cut(clean_line(&text.headline), MOST_HEADLINE_WORDS, PosterField::Headline);
    // A page needs a heading: without one of its own it gets what stands nearest.
    for other in [&text.what, title, everyone.as_str()] {
        if headline.is_empty() {
            headline = cut(clean_line(other), MOST_HEADLINE_WORDS, PosterField::Headline);
        }
    }
    let [what, why, gain, time] =
        [&text.what, &text.why, &text.gain, &text.time].map(|value| cut(clean(value), MOST_WORDS, PosterField::Texts));
    if !missing.is_empty() {
        content.issues.push(missing_glyphs(Some(language), &missing));
    }
    json!({
        "lang": language.code(), "script": script(language), "rtl": language.right_to_left(),
        "headline": headline, "what": what, "why": why, "gain": gain, "time": time,
        "phrases": phrases,
    })
}

/// The template's name for the language's script.
pub(crate) const fn script(language: PrintLanguage) -> &'static str {
    match language {
        PrintLanguage::Ar | PrintLanguage::Fa | PrintLanguage::Ckb => "arabic",
        PrintLanguage::Ur => "nastaliq",
        PrintLanguage::Ti => "ethiopic",
        PrintLanguage::Ta => "tamil",
        PrintLanguage::Vi => "vietnamese",
        _ => "latin",
    }
}

fn joined(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
}

/// Draws the QR code; false when there is none, or none that a phone could read.
fn qr_code(address: &str, page_width: f64, content: &mut Content) -> bool {
    let address = address.trim();
    if address.is_empty() {
        return false;
    }
    let side = QR_SIDE * page_width / 210.0;
    match qr::draw(address) {
        Some(code) if side / f64::from(u32::try_from(code.modules).unwrap_or(u32::MAX)) >= FINEST_MODULE => {
            content.files.push(("/qr.svg", code.svg.into_bytes()));
            true
        }
        _ => {
            content.issues.push(Issue::QrTooLong);
            false
        }
    }
}

fn picture_values(input: &PosterInput, content: &mut Content) -> Vec<Value> {
    let material = input.material;
    let mut found: Vec<&Picture> = Vec::new();
    for name in &material.pictures {
        match pictures::find(name) {
            Some(picture) => found.push(picture),
            None => content.issues.push(Issue::UnknownPicture { name: clean_line(name) }),
        }
    }
    let most = match material.template {
        Template::Picture => 5,
        Template::Bold => 6,
        Template::Pictograms => [MOST_PICTURES, 4, 5][material.texts.len().clamp(1, 3) - 1],
    };
    if found.len() > most {
        found.truncate(most);
        content.issues.push(Issue::TooManyPictures { shown: u32::try_from(most).unwrap_or(u32::MAX) });
    }
    let colours = colours::colours(material.palette, material.white_ground);
    let colour = |name: &str| colours.get(name).and_then(Value::as_str).unwrap_or("#1B2A33");
    let shirts = colours::shirts(material.palette);
    let language = material.texts.first().map_or(PrintLanguage::Da, |text| text.language);
    found
        .into_iter()
        .enumerate()
        .map(|(index, picture)| {
            let [plain, tiles @ ..] = PICTURE_FILES[index];
            let person = picture.kind == PictureKind::Person;
            content.files.push((
                plain,
                picture.svg(if person { shirts[index % shirts.len()] } else { colour("ink") }).into_bytes(),
            ));
            for (tile, ink) in tiles.into_iter().zip(["onTileA", "onTileB", "onTileC", "onTileD"]) {
                content.files.push((tile, picture.svg(colour(ink)).into_bytes()));
            }
            json!({ "file": plain, "tiles": tiles, "person": person, "alt": alt(picture, language) })
        })
        .collect()
}

fn alt(picture: &Picture, language: PrintLanguage) -> &'static str {
    use trinvis_core::labels::{UiLanguage, label};
    label("picture", picture.name, if language == PrintLanguage::Da { UiLanguage::Da } else { UiLanguage::En })
}

/// Fixed names, because the engine keeps every name it has ever seen.
const PICTURE_FILES: [[&str; 5]; MOST_PICTURES] = [
    ["/p0.svg", "/p0a.svg", "/p0b.svg", "/p0c.svg", "/p0d.svg"],
    ["/p1.svg", "/p1a.svg", "/p1b.svg", "/p1c.svg", "/p1d.svg"],
    ["/p2.svg", "/p2a.svg", "/p2b.svg", "/p2c.svg", "/p2d.svg"],
    ["/p3.svg", "/p3a.svg", "/p3b.svg", "/p3c.svg", "/p3d.svg"],
    ["/p4.svg", "/p4a.svg", "/p4b.svg", "/p4c.svg", "/p4d.svg"],
    ["/p5.svg", "/p5a.svg", "/p5b.svg", "/p5c.svg", "/p5d.svg"],
    ["/p6.svg", "/p6a.svg", "/p6b.svg", "/p6c.svg", "/p6d.svg"],
    ["/p7.svg", "/p7a.svg", "/p7b.svg", "/p7c.svg", "/p7d.svg"],
];

/// The marks beside the questions, in the ink of each ground they stand on.
fn add_marks(input: &PosterInput, content: &mut Content) {
    let colours = colours::colours(input.material.palette, input.material.white_ground);
    let colour = |name: &str| colours.get(name).and_then(Value::as_str).unwrap_or("#1B2A33");
    for (name, files) in pictures::MARK_NAMES.into_iter().zip(MARK_FILES) {
        for (file, ink) in files.into_iter().zip(["strong", "onField", "darkAccent", "boxAccent"]) {
            content.files.push((file, pictures::mark(name, colour(ink)).into_bytes()));
        }
    }
}

const MARK_FILES: [[&str; 4]; 5] = [
    ["/mark-why.svg", "/field-why.svg", "/light-why.svg", "/box-why.svg"],
    ["/mark-gain.svg", "/field-gain.svg", "/light-gain.svg", "/box-gain.svg"],
    ["/mark-time.svg", "/field-time.svg", "/light-time.svg", "/box-time.svg"],
    ["/mark-place.svg", "/field-place.svg", "/light-place.svg", "/box-place.svg"],
    ["/mark-call.svg", "/field-call.svg", "/light-call.svg", "/box-call.svg"],
];
