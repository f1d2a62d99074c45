//! The list of stories.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use trinvis_core::{
    ids::{ActivityId, PhotoId, StoryId},
    record::Kind,
    storage::StoreError,
    stories::{Story, StoryDomain},
};
use ts_rs::TS;

use crate::{ApiError, App};

/// Most characters of a story on its card.
const EXCERPT: usize = 180;
/// Most stories that a search brings up.
const FOUND: u32 = 500;

/// Which stories to list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ListStories {
    /// What was typed; empty asks nothing.
    pub text: String,
    /// An example of this.
    pub domain: Option<StoryDomain>,
    /// From this activity.
    pub activity: Option<ActivityId>,
}

/// A story's card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryRow {
    /// Identity.
    pub id: StoryId,
    /// Title.
    pub title: String,
    /// The day it is dated.
    pub on: NaiveDate,
    /// How it begins.
    pub excerpt: String,
    /// Who told it.
    pub told_by: String,
    /// The activity's name; empty when it comes from none.
    pub activity: String,
    /// What it is an example of.
    pub domains: Vec<StoryDomain>,
    /// Whether it has been read back.
    pub read_back: bool,
    /// Its first photo.
    pub photo: Option<PhotoId>,
}

/// The stories asked for, the latest first.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn list_stories(app: &App, request: ListStories) -> Result<Vec<StoryRow>, ApiError> {
    app.read(|reader| {
        let asked = !request.text.trim().is_empty();
        let found: HashSet<_> = if asked {
            reader.search(&request.text, &[Kind::Story], FOUND)?.into_iter().map(|hit| StoryId(hit.id)).collect()
        } else {
            HashSet::new()
        };
        let names: BTreeMap<_, _> =
            reader.activities()?.into_iter().map(|activity| (activity.id, activity.name)).collect();
        let wanted = |story: &Story| {
            (!asked || found.contains(&story.id))
                && request.domain.is_none_or(|domain| story.domains.contains(&domain))
                && (request.activity.is_none() || story.activity == request.activity)
        };
        let row = |story: Story| StoryRow {
            activity: story.activity.and_then(|id| names.get(&id).cloned()).unwrap_or_default(),
            excerpt: excerpt(&story.body.plain()),
            read_back: story.read_back.is_some(),
            photo: story.photos.first().map(|photo| photo.photo),
            id: story.id,
            title: story.title,
            on: story.on,
            told_by: story.told_by,
            domains: story.domains,
        };
        Ok::<_, StoreError>(reader.stories()?.into_iter().filter(|story| wanted(story)).map(row).collect())
    })
}

/// The beginning of a text, cut between words.
fn excerpt(text: &str) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= EXCERPT {
        return flat;
    }
    let cut: String = flat.chars().take(EXCERPT).collect();
    let whole = cut.rfind(' ').map_or(cut.as_str(), |space| &cut[..space]);
    format!("{} …", whole.trim_end_matches(|letter: char| !letter.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn an_excerpt_ends_between_words() {
        assert_eq!(excerpt("Kort  tekst.\n\nTo afsnit."), "Kort tekst. To afsnit.", "short ones stay whole");
        let long = excerpt(&"kaffe, ".repeat(60));
        assert!(long.ends_with("kaffe …"), "{long}");
        assert!(excerpt(&"å".repeat(500)).chars().count() <= 182, "one endless word is cut too");
    }
}
