//! Posters of the sample office.

use serde::Deserialize;

use super::{DemoError, book::Book, book::id_of, days::Days, read};
use crate::{
    coordinators::Coordinator,
    languages::PrintLanguage,
    materials::{Material, MaterialText, Output, Palette, Paper, Review, Template},
    office::Office,
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PosterText {
    key: String,
    title: String,
    campaign: String,
    task: Option<String>,
    activity: Option<String>,
    template: Template,
    paper: Paper,
    palette: Palette,
    #[serde(default)]
    white_ground: bool,
    pictures: Vec<String>,
    come_by: String,
    place: Option<String>,
    contact: String,
    tear_offs: bool,
    texts: Vec<LanguageText>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct LanguageText {
    language: PrintLanguage,
    headline: String,
    what: String,
    why: String,
    gain: String,
    time: String,
    #[serde(default)]
    read_by: String,
    read_days_ago: Option<i64>,
}

pub(super) fn build(
    book: &Book,
    days: &Days,
    office: &Office,
    coordinators: &[Coordinator],
) -> Result<Vec<Material>, DemoError> {
    let texts: Vec<PosterText> = read("materials.json", include_str!("content/materials.json"))?;
    texts.into_iter().map(|text| poster(book, days, office, coordinators, text)).collect()
}

fn poster(
    book: &Book,
    days: &Days,
    office: &Office,
    coordinators: &[Coordinator],
    text: PosterText,
) -> Result<Material, DemoError> {
    let contact = book.coordinators.find("coordinator", &text.contact)?;
    let (name, phone) = coordinators
        .iter()
        .find(|colleague| colleague.id == contact)
        .map(|colleague| (first_name(&colleague.name), colleague.phone.clone()))
        .unwrap_or_default();
    Ok(Material {
        id: id_of("material", &text.key),
        title: text.title,
        campaign: text.campaign,
        task: book.tasks.find_any("task", text.task.as_ref())?,
        activity: book.activities.find_any("activity", text.activity.as_ref())?,
        template: text.template,
        paper: text.paper,
        palette: text.palette,
        white_ground: text.white_ground,
        pictures: text.pictures,
        texts: text.texts.into_iter().map(|content| language(days, content)).collect::<Result<_, _>>()?,
        come_by: text.come_by,
        place: text.place.unwrap_or_else(|| format!("{}, {}", office.reach.place, office.reach.address)),
        contact_name: name,
        contact_phone: phone,
        qr: office.reach.web.clone(),
        tear_offs: text.tear_offs,
        output: Output::default(),
    })
}

fn first_name(name: &str) -> String {
    name.split(' ').next().unwrap_or(name).to_owned()
}

fn language(days: &Days, text: LanguageText) -> Result<MaterialText, DemoError> {
    let review = match text.read_days_ago {
        Some(ago) => Review::Read { by: text.read_by, on: days.ago(ago)? },
        None => Review::Draft,
    };
    Ok(MaterialText {
        language: text.language,
        headline: text.headline,
        what: text.what,
        why: text.why,
        gain: text.gain,
        time: text.time,
        review,
    })
}
