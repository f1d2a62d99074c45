//! Values that the tests and specimens print, and what the tests read back from a page.
#![allow(dead_code, reason = "each test file uses its own part")]

use chrono::NaiveDate;
use trinvis_core::{
    activities::Activity,
    labels::UiLanguage,
    ladder::{Agreement, LadderStep, RoleRows},
    languages::PrintLanguage,
    materials::{Material, MaterialText, Output, Palette, Paper, Review, Template},
    office::{Office, Reach, WordChoice},
    stories::{RichText, Story},
};
use trinvis_print::{PosterInput, Printed, Printer, RoleCardInput, StoryInput};
use typst::layout::{Frame, FrameItem};
use uuid::Uuid;

pub fn printer() -> &'static Printer {
    static PRINTER: std::sync::LazyLock<Printer> = std::sync::LazyLock::new(|| Printer::new().unwrap());
    &PRINTER
}

pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

pub fn office() -> Office {
    Office {
        id: Uuid::nil().into(),
        name: "Mosevangen".to_owned(),
        plan_from: None,
        plan_to: None,
        areas: Vec::new(),
        focus_areas: Vec::new(),
        languages: Vec::new(),
        reach: Reach {
            place: "Beboerhuset".to_owned(),
            address: "Mosevej 12".to_owned(),
            phone: "20 30 40 50".to_owned(),
            ..Reach::default()
        },
        logo: None,
        words: WordChoice::default(),
        ladder: Vec::new(),
        sample: true,
    }
}

pub fn text(language: PrintLanguage, words: [&str; 5]) -> MaterialText {
    let [headline, what, why, gain, time] = words.map(str::to_owned);
    MaterialText { language, headline, what, why, gain, time, review: Review::Draft }
}

pub fn danish() -> MaterialText {
    text(
        PrintLanguage::Da,
        [
            "Kan du lave kaffe?",
            "Beboercaféen mangler en hånd om tirsdagen",
            "Caféen er det sted, hvor nye beboere møder nogen.",
            "Du hilser, hælder op og får snakket med naboerne.",
            "To timer, når det passer dig",
        ],
    )
}

pub fn arabic() -> MaterialText {
    text(
        PrintLanguage::Ar,
        [
            "هل يمكنك إعداد القهوة؟",
            "مقهى السكان يحتاج إلى مساعدة يوم الثلاثاء",
            "المقهى هو المكان الذي يلتقي فيه السكان الجدد بالآخرين.",
            "ترحّب بالناس وتصبّ القهوة وتتعرّف على جيرانك.",
            "ساعتان 15–17، متى يناسبك",
        ],
    )
}

pub fn somali() -> MaterialText {
    text(
        PrintLanguage::So,
        [
            "Ma karin kartaa qaxwo?",
            "Makhaayaddu waxay u baahan tahay caawimaad Talaadada",
            "Makhaayaddu waa meesha ay dadka cusub ku kulmaan.",
            "Waad salaamaysaa, qaxwo ayaad shubaysaa.",
            "Laba saacadood, markii kuu habboon",
        ],
    )
}

pub fn material(texts: Vec<MaterialText>) -> Material {
    Material {
        id: Uuid::nil().into(),
        title: "Kan du lave kaffe?".to_owned(),
        campaign: String::new(),
        task: None,
        activity: None,
        template: Template::Picture,
        paper: Paper::A4,
        palette: Palette::Petrol,
        white_ground: false,
        pictures: ["hijab", "coffee", "grey-hair"].map(str::to_owned).to_vec(),
        texts,
        come_by: "tirsdag kl. 15–18".to_owned(),
        place: String::new(),
        contact_name: "Mette".to_owned(),
        contact_phone: "20 30 40 50".to_owned(),
        qr: "https://mosevangen.example/kaffe".to_owned(),
        tear_offs: true,
        output: Output::default(),
    }
}

pub fn print(material: &Material) -> Printed {
    printer().poster(&PosterInput { material, office: &office(), logo: None, day: day() }).unwrap()
}

pub fn story(title: &str, body: &str) -> Story {
    Story {
        id: Uuid::nil().into(),
        title: title.to_owned(),
        body: RichText::from_plain(body),
        quote: "Før gik jeg udenom.".to_owned(),
        quote_by: "Ahmed".to_owned(),
        told_by: "Ahmed".to_owned(),
        written_by: Uuid::nil().into(),
        on: day(),
        activity: None,
        people: Vec::new(),
        domains: vec![trinvis_core::stories::StoryDomain::Community],
        why: "Døren stod åben.".to_owned(),
        read_back: None,
        consents: Vec::new(),
        photos: Vec::new(),
        used: Vec::new(),
    }
}

pub fn print_story(story: &Story, photos: &[trinvis_print::SheetPhoto]) -> Printed {
    let names = ["Ahmed".to_owned(), "Sami".to_owned()];
    let input = StoryInput {
        story,
        activity: "Cykelværksted",
        names: &names,
        photos,
        office: "Mosevangen",
        language: UiLanguage::Da,
        day: day(),
    };
    printer().story(&input).unwrap()
}

pub fn agreement(step: LadderStep, agreed: &str) -> Agreement {
    Agreement {
        id: Uuid::nil().into(),
        activity: Uuid::nil().into(),
        step,
        on: day(),
        with_people: Vec::new(),
        with_others: "afdelingsbestyrelsen".to_owned(),
        agreed: agreed.to_owned(),
        roles: RoleRows::default(),
    }
}

pub fn print_role_card(activity: &Activity, agreement: &Agreement, language: UiLanguage) -> Printed {
    let with = ["Fatma".to_owned(), "Jonas".to_owned()];
    let input = RoleCardInput {
        activity,
        agreement,
        office: &office(),
        with: &with,
        coordinator: "Mette Lund",
        language,
        day: day(),
    };
    printer().role_card(&input).unwrap()
}

/// A page as a grey picture, at 144 dots per inch.
pub fn picture(printed: &Printed, page: usize) -> image::GrayImage {
    image::load_from_memory(&printed.png(page, 2.0).unwrap().unwrap()).unwrap().to_luma8()
}

/// What a phone reads from the QR codes on a page.
pub fn scanned(printed: &Printed, page: usize) -> Vec<String> {
    let picture = picture(printed, page);
    let (width, height) = picture.dimensions();
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width as usize, height as usize, |x, y| {
        picture.get_pixel(x as u32, y as u32).0[0]
    });
    prepared.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, content)| content).collect()
}

/// A piece of text on a page, with the box it covers in points.
pub struct Placed {
    pub text: String,
    pub left: f64,
    pub right: f64,
    pub baseline: f64,
}

/// Every piece of text on every page.
pub fn placed(printed: &Printed) -> Vec<Placed> {
    (0..printed.pages()).flat_map(|page| placed_on(printed, page)).collect()
}

/// Every piece of text on a page.
pub fn placed_on(printed: &Printed, page: usize) -> Vec<Placed> {
    let mut found = Vec::new();
    walk(&printed.document().pages()[page].frame, typst::layout::Transform::identity(), &mut found);
    found
}

fn walk(frame: &Frame, transform: typst::layout::Transform, found: &mut Vec<Placed>) {
    use typst::layout::{Point, Transform};
    for (at, item) in frame.items() {
        let here = transform.pre_concat(Transform::translate(at.x, at.y));
        match item {
            FrameItem::Group(group) => walk(&group.frame, here.pre_concat(group.transform), found),
            FrameItem::Text(item) => {
                let start = Point::zero().transform(here);
                let end = Point::with_x(item.width()).transform(here);
                found.push(Placed {
                    text: item.text.to_string(),
                    left: start.x.to_pt().min(end.x.to_pt()),
                    right: start.x.to_pt().max(end.x.to_pt()),
                    baseline: start.y.to_pt(),
                });
            }
            _ => {}
        }
    }
}

/// All text on the pages, pieces apart by a blank.
pub fn words(printed: &Printed) -> String {
    placed(printed).iter().map(|piece| piece.text.clone()).collect::<Vec<_>>().join(" ")
}
