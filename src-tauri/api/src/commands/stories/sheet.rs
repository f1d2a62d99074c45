//! A story on its way out: the page as it would look, and the sheet for one use.

use serde::{Deserialize, Serialize};
use trinvis_core::{
    activities::Activity,
    ids::StoryId,
    people::Person,
    record::Kind,
    storage::{Reader, StoreError},
    stories::{self, Story, StoryUse, StoryUsed},
};
use trinvis_print::{Issue, Printed, SheetPhoto, StoryInput};
use ts_rs::TS;

use super::people_in;
use crate::{
    ApiError, App, Code,
    printing::{How, PrintedFile, Sheet, hand_out},
};

/// A story as it stands on the form, to be shown as a page.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewStory {
    /// The story, whole.
    pub story: Story,
    /// Which page, counted from 0.
    pub page: u32,
}

/// A page of the sheet.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryPreview {
    /// The page as SVG.
    pub svg: String,
    /// How many pages there are.
    pub pages: u32,
    /// What to know about it.
    pub issues: Vec<Issue>,
}

/// A story to hand out for a use.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrintStory {
    /// Which.
    pub id: StoryId,
    /// For what.
    #[serde(rename = "use")]
    pub to: StoryUse,
    /// Where it is used, in words, for the list of uses; may be empty.
    pub place: String,
    /// Where the page goes.
    pub how: How,
}

/// What the sheet is made of, read in one go.
struct Gathered {
    activity: String,
    names: Vec<String>,
    photos: Vec<(Vec<u8>, String)>,
    office: String,
}

/// Shows a story as a page, as it would leave the office.
///
/// # Errors
/// [`Code::Locked`]; [`Code::PrintFailed`]; or what the file failed with.
pub fn preview_story(app: &App, request: PreviewStory) -> Result<StoryPreview, ApiError> {
    let gathered = app.read(|reader| gather(reader, &request.story))?;
    let printed = set(app, &request.story, &gathered)?;
    let pages = printed.pages();
    let page = usize::try_from(request.page).unwrap_or(0).min(pages.saturating_sub(1));
    Ok(StoryPreview {
        svg: printed.svg(page).ok_or(Code::PrintFailed)?,
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        issues: printed.issues().to_vec(),
    })
}

/// Hands a story out for a use that it has consent for, and notes where it was used.
///
/// # Errors
/// [`Code::NoConsent`] when it may not go out for this; those of handing out; [`Code::Locked`]; or what the file failed with.
pub fn print_story(app: &App, request: PrintStory) -> Result<PrintedFile, ApiError> {
    let (story, people, gathered) = app.read(|reader| {
        let story: Story = reader.get(request.id)?;
        let people = people_in(reader, &story)?;
        let gathered = gather(reader, &story)?;
        Ok::<_, StoreError>((story, people, gathered))
    })?;
    if !story.obstacles(request.to, &people).is_empty() {
        return Err(Code::NoConsent.into());
    }
    let printed = set(app, &story, &gathered)?;
    let file = hand_out(app, Sheet::Story, &story.title, &printed, request.how, Some((Kind::Story, story.id.0)))?;
    if file.path.is_some() && request.to != StoryUse::Internal {
        let used = StoryUsed { on: app.host().today(), to: request.to, place: request.place };
        app.write(|store, by| stories::use_story(store, by, request.id, used))?;
    }
    Ok(file)
}

/// Sets a story as the office itself keeps it, and tells its title.
pub(crate) fn set_story(app: &App, id: StoryId) -> Result<(String, Printed), ApiError> {
    let (story, gathered) = app.read(|reader| {
        let story: Story = reader.get(id)?;
        let gathered = gather(reader, &story)?;
        Ok::<_, StoreError>((story, gathered))
    })?;
    let printed = set(app, &story, &gathered)?;
    Ok((story.title, printed))
}

fn gather(reader: Reader<'_>, story: &Story) -> Result<Gathered, StoreError> {
    let names = names(reader, story)?;
    let mut photos = Vec::new();
    for photo in story.photos_with_consent() {
        photos.push((reader.photo(photo.photo)?, photo.alt.clone()));
    }
    let activity = match story.activity {
        Some(id) => reader.find::<Activity>(id)?.map(|activity| activity.name).unwrap_or_default(),
        None => String::new(),
    };
    Ok(Gathered { activity, names, photos, office: reader.office()?.name })
}

/// Those in the story as it names them. Who was put away is named only as somebody else.
pub(super) fn names(reader: Reader<'_>, story: &Story) -> Result<Vec<String>, StoreError> {
    let mut names = Vec::new();
    for link in &story.people {
        let shown = link.shown_as.trim();
        if !shown.is_empty() {
            names.push(shown.to_owned());
        } else if let Some(person) = reader.find::<Person>(link.person)? {
            names.push(person.called);
        }
    }
    Ok(names)
}

fn set(app: &App, story: &Story, gathered: &Gathered) -> Result<Printed, ApiError> {
    let photos: Vec<_> = gathered.photos.iter().map(|(jpeg, alt)| SheetPhoto { jpeg, alt }).collect();
    let language = app.settings().language.unwrap_or_default();
    Ok(app.printer()?.story(&StoryInput {
        story,
        activity: &gathered.activity,
        names: &gathered.names,
        photos: &photos,
        office: &gathered.office,
        language,
        day: app.host().today(),
    })?)
}
