//! Saved views of the list of people: a coordinator's own wishes and order, under a name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PeopleOrder;
use crate::{
    ids::{ActivityId, AreaId, PeopleViewId},
    languages::LanguageCode,
    record::{Fault, Invalid, entries, lines},
    text::fold,
};

/// Most views of one coordinator: more than that is not found again.
pub const VIEWS: usize = 20;
/// Longest name of a view, in characters; it stands on a button.
pub const VIEW_NAME: usize = 60;

/// Wishes and an order under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PeopleView {
    /// Identity.
    pub id: PeopleViewId,
    /// What its owner calls it.
    pub name: String,
    /// Who is wanted.
    pub wishes: PeopleWishes,
    /// In which order.
    pub order: PeopleOrder,
}

/// Who is wanted in the list, such that it means the same tomorrow. What is typed in the search field is not kept: it may
/// be somebody's name, and outlive her.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PeopleWishes {
    /// In which state.
    pub who: WantedState,
    /// Speaks all of these.
    pub languages: Vec<LanguageCode>,
    /// Has all of these interests, strengths or labels.
    pub tags: Vec<String>,
    /// Not talked with for this many months.
    pub silent: Option<u8>,
    /// Has a talk to come.
    pub due: Option<TalkDue>,
    /// Has a part in this.
    pub activity: Option<ActivityId>,
    /// Lives here.
    pub area: Option<AreaId>,
    /// Can on all of these times, written `tuesday_evening`.
    pub times: Vec<String>,
}

/// Which states are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WantedState {
    /// All but former.
    #[default]
    Current,
    /// All of them.
    All,
    /// See [`super::PersonState::Possible`].
    Possible,
    /// See [`super::PersonState::Involved`].
    Involved,
    /// See [`super::PersonState::Paused`].
    Paused,
    /// See [`super::PersonState::Former`].
    Former,
}

/// Until when a talk is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TalkDue {
    /// Today or before.
    Today,
    /// In the week to come, or before.
    Week,
}

/// Checks that there are not too many views, and that each has a short name of its own (compared folded).
///
/// # Errors
/// The first fault, on the field `peopleViews` or, for a name, `name`.
pub fn check_views(views: &[PeopleView]) -> Result<(), Invalid> {
    if views.len() > VIEWS {
        return Err(Invalid { field: "peopleViews", fault: Fault::TooLong });
    }
    let names: Vec<String> = views.iter().map(|view| fold(&view.name)).collect();
    for (at, view) in views.iter().enumerate() {
        let fault = if view.name.trim().is_empty() {
            Some(Fault::Required)
        } else if view.name.chars().count() > VIEW_NAME {
            Some(Fault::TooLong)
        } else {
            names[..at].contains(&names[at]).then_some(Fault::Taken)
        };
        if let Some(fault) = fault {
            return Err(Invalid { field: "name", fault });
        }
        entries("languages", &view.wishes.languages)?;
        lines("tags", &view.wishes.tags)?;
        lines("times", &view.wishes.times)?;
        if view.wishes.silent == Some(0) {
            return Err(Invalid { field: "silent", fault: Fault::OutOfRange });
        }
    }
    Ok(())
}
