//! How much each room holds, for the menu.

use serde::Serialize;
use trinvis_core::{
    activities::Activity,
    people::{PeopleFilter, PeopleOrder},
    storage::StoreError,
    stories::Story,
};
use ts_rs::TS;

use crate::{ApiError, App, commands::Nothing};

/// How many records the lists of the rooms hold when nothing is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// People, as their list shows them unfiltered.
    pub people: u32,
    /// Activities, those that have stopped too.
    pub activities: u32,
    /// Stories.
    pub stories: u32,
}

/// How much each room holds. Nothing is read but the numbers.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn counts(app: &App, _: Nothing) -> Result<Counts, ApiError> {
    let today = app.host().today();
    app.read(|reader| {
        Ok::<_, StoreError>(Counts {
            people: reader.people(&PeopleFilter::default(), PeopleOrder::default(), today, 0, 0)?.total,
            activities: reader.count::<Activity>()?,
            stories: reader.count::<Story>()?,
        })
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::copies::office::Office;

    #[test]
    fn the_menu_counts_what_the_lists_hold() {
        let office = Office::open();
        let agree = || {
            let order = json!({ "by": "called", "backwards": false });
            let people = json!({ "filter": {}, "order": order, "offset": 0, "limit": 1 });
            let held = |list: Value| list.as_array().map(Vec::len);
            let lists = json!({
                "people": office.ask("list_people", people)["total"],
                "activities": held(office.ask("list_activities", json!({}))),
                "stories": held(office.ask("list_stories", json!({}))),
            });
            assert_eq!(office.ask("counts", json!({})), lists);
            lists
        };
        let before = agree();
        let story = office.ask("list_stories", json!({}))[0]["id"].clone();
        office.ask("archive_story", json!({ "id": story }));
        let activity = office.ask("list_activities", json!({}))[0]["id"].clone();
        office.ask("archive_activity", json!({ "id": activity }));
        assert_ne!(agree(), before, "one story and one activity fewer");
    }
}
