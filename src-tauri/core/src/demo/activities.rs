//! Activities and the agreements that brought them to their steps.

use chrono::NaiveTime;
use serde::{Deserialize, Deserializer, de::Error as _};

use super::{DemoError, book::Book, book::id_of, days::Days, read};
use crate::{
    activities::{Activity, ActivityIcon, ActivityState, Every, Initiator, Rhythm, Steering},
    ids::ActivityId,
    ladder::{Agreement, LadderStep, RoleRows},
    people::Weekday,
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ActivityText {
    key: String,
    name: String,
    icon: ActivityIcon,
    state: ActivityState,
    initiator: Initiator,
    focus: Option<String>,
    purpose: String,
    target_group: String,
    place: String,
    rhythm: RhythmText,
    responsible: Option<String>,
    deputy: Option<String>,
    hands: u8,
    direction: Option<LadderStep>,
    steering: Option<Steering>,
    history: Vec<AgreementText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RhythmText {
    every: Every,
    day: Option<Weekday>,
    from: Option<ClockText>,
    to: Option<ClockText>,
    note: String,
}

/// A time of day, written "15:00".
struct ClockText(NaiveTime);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct AgreementText {
    days_ago: i64,
    step: LadderStep,
    #[serde(default)]
    with: Vec<String>,
    #[serde(default)]
    others: String,
    agreed: String,
    #[serde(default)]
    roles: RoleText,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
struct RoleText {
    initiative: String,
    decides: String,
    coordinates: String,
    practical: String,
    office_gives: String,
}

impl<'de> Deserialize<'de> for ClockText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        NaiveTime::parse_from_str(&text, "%H:%M").map(Self).map_err(D::Error::custom)
    }
}

pub(super) fn build(book: &mut Book, days: &Days) -> Result<(Vec<Activity>, Vec<Agreement>), DemoError> {
    let texts: Vec<ActivityText> = read("activities.json", include_str!("content/activities.json"))?;
    let mut activities = Vec::with_capacity(texts.len());
    let mut agreements = Vec::new();
    for mut text in texts {
        let history = std::mem::take(&mut text.history);
        let id = book.activities.enter(&text.key, id_of("activity", &text.key));
        for agreed in history {
            agreements.push(agreement(book, days, id, &text.key, agreed)?);
        }
        activities.push(activity(book, id, text)?);
    }
    Ok((activities, agreements))
}

fn activity(book: &Book, id: ActivityId, text: ActivityText) -> Result<Activity, DemoError> {
    Ok(Activity {
        id,
        name: text.name,
        icon: text.icon,
        purpose: text.purpose,
        target_group: text.target_group,
        place: text.place,
        rhythm: Rhythm {
            every: text.rhythm.every,
            day: text.rhythm.day,
            from: text.rhythm.from.map(|ClockText(time)| time),
            to: text.rhythm.to.map(|ClockText(time)| time),
            note: text.rhythm.note,
        },
        focus_area: book.focus_areas.find_any("focus area", text.focus.as_ref())?,
        initiator: text.initiator,
        responsible: book.coordinators.find_any("coordinator", text.responsible.as_ref())?,
        deputy: book.coordinators.find_any("coordinator", text.deputy.as_ref())?,
        hands_needed: text.hands,
        state: text.state,
        direction: text.direction,
        steering: text.steering,
    })
}

fn agreement(
    book: &Book,
    days: &Days,
    activity: ActivityId,
    key: &str,
    text: AgreementText,
) -> Result<Agreement, DemoError> {
    let RoleText { initiative, decides, coordinates, practical, office_gives } = text.roles;
    Ok(Agreement {
        id: id_of("agreement", format_args!("{key}/{}", text.days_ago)),
        activity,
        step: text.step,
        on: days.ago(text.days_ago)?,
        with_people: book.people.find_all("person", &text.with)?,
        with_others: text.others,
        agreed: text.agreed,
        roles: RoleRows { initiative, decides, coordinates, practical, office_gives },
    })
}
