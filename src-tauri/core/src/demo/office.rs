//! The office, its areas and its three colleagues.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{DemoError, book::Book, book::id_of, read};
use crate::{
    coordinators::{Access, Coordinator},
    ids::CoordinatorId,
    languages::LanguageCode,
    office::{Area, FocusArea, Office, Reach, Stairwell, WordChoice},
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct OfficeText {
    name: String,
    plan_from: u16,
    plan_to: u16,
    areas: Vec<AreaText>,
    focus_areas: BTreeMap<String, String>,
    languages: Vec<LanguageCode>,
    reach: Reach,
    coordinators: Vec<CoordinatorText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AreaText {
    name: String,
    stairwells: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct CoordinatorText {
    key: String,
    name: String,
    role: String,
    phone: String,
    #[serde(default)]
    volunteer_coordinator: bool,
    planned_hours: Option<u8>,
}

pub(super) fn build(book: &mut Book, me: CoordinatorId) -> Result<(Office, Vec<Coordinator>), DemoError> {
    let text: OfficeText = read("office.json", include_str!("content/office.json"))?;
    let coordinators = text.coordinators.into_iter().map(|colleague| coordinator(book, colleague, me)).collect();
    let office = Office {
        id: id_of("office", &text.name),
        name: text.name,
        plan_from: Some(text.plan_from),
        plan_to: Some(text.plan_to),
        areas: text.areas.into_iter().map(|part| area(book, part)).collect(),
        focus_areas: text
            .focus_areas
            .into_iter()
            .map(|(key, name)| FocusArea { id: book.focus_areas.enter(&key, id_of("focus-area", &key)), name })
            .collect(),
        languages: text.languages,
        reach: text.reach,
        logo: None,
        words: WordChoice::default(),
        ladder: Vec::new(),
        sample: true,
    };
    Ok((office, coordinators))
}

fn coordinator(book: &mut Book, text: CoordinatorText, me: CoordinatorId) -> Coordinator {
    let id = if text.volunteer_coordinator { me } else { id_of("coordinator", &text.key) };
    Coordinator {
        id: book.coordinators.enter(&text.key, id),
        name: text.name,
        role: text.role,
        phone: text.phone,
        volunteer_coordinator: text.volunteer_coordinator,
        planned_hours: text.planned_hours,
        access: if text.volunteer_coordinator { Access::Leader } else { Access::Coordinator },
        people_views: Vec::new(),
    }
}

fn area(book: &mut Book, text: AreaText) -> Area {
    let id = id_of("area", &text.name);
    let stairwells = text
        .stairwells
        .into_iter()
        .map(|name| {
            let (_, stairwell) = book.stairwells.enter(&name, (id, id_of("stairwell", &name)));
            Stairwell { id: stairwell, name }
        })
        .collect();
    Area { id, name: text.name, stairwells }
}
