//! Posters, stories and role cards as PDF.

use std::path::{Path, PathBuf};

use trinvis_core::{
    ids::{ActivityId, MaterialId, StoryId},
    record::Kind,
    storage::KeptRecord,
};
use uuid::Uuid;

use crate::{
    ApiError, App, Code,
    commands::{ladder, posters, stories},
    printing::{Sheet, file_name},
};

/// A page to set.
pub(super) enum ToSet {
    Poster(MaterialId),
    Story(StoryId),
    RoleCard(ActivityId),
}

/// Every page that the records in use make.
pub(super) fn all(records: &[KeptRecord]) -> Vec<ToSet> {
    let in_use = records.iter().filter(|record| record.put_away.is_none());
    let page = |record: &KeptRecord| {
        let id: Uuid = record.body.get("id")?.as_str()?.parse().ok()?;
        match record.kind {
            Kind::Material => Some(ToSet::Poster(MaterialId(id))),
            Kind::Story => Some(ToSet::Story(StoryId(id))),
            Kind::Activity => Some(ToSet::RoleCard(ActivityId(id))),
            _ => None,
        }
    };
    in_use.filter_map(page).collect()
}

/// Sets one, with the name of its file; none for an activity without a step, which has no role card.
pub(super) fn set(app: &App, page: &ToSet) -> Result<Option<(String, Vec<u8>)>, ApiError> {
    let (sheet, set) = match page {
        ToSet::Poster(id) => (Sheet::Poster, posters::set_poster(app, *id)),
        ToSet::Story(id) => (Sheet::Story, stories::set_story(app, *id)),
        ToSet::RoleCard(id) => (Sheet::RoleCard, ladder::set_role_card(app, *id)),
    };
    match set {
        Ok((title, printed)) => {
            let name = file_name(sheet, &title, app.settings().language.unwrap_or_default());
            Ok(Some((name, printed.pdf()?)))
        }
        Err(error) if error.code == Code::NotFound && sheet == Sheet::RoleCard => Ok(None),
        Err(error) => Err(error),
    }
}

/// A path of this name that is not taken: two stories may have one title.
pub(super) fn free(folder: &Path, name: &str) -> PathBuf {
    let plain = folder.join(name);
    let stem = name.trim_end_matches(".pdf");
    let others = (2..).map(|number| folder.join(format!("{stem} ({number}).pdf")));
    std::iter::once(plain.clone()).chain(others).find(|path| !path.exists()).unwrap_or(plain)
}
