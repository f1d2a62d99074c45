//! Inputs from the page: records as JSON, with the wishes and filters that come with them, and stories.

use serde::{Serialize, de::DeserializeOwned};
use trinvis_core::{
    activities::Activity,
    contacts::Contact,
    coordinators::Coordinator,
    demo::demo_office,
    involvements::Involvement,
    ladder::Agreement,
    materials::Material,
    office::Office,
    people::{PeopleFilter, PeopleView, PeopleWishes, Person, check_views},
    record::Record,
    storage::LogFilter,
    stories::{RichText, Story},
    tasks::Task,
};

use super::{Held, Input, broken, check};
use crate::{Outcome, office};

/// Every kind of record, and the wishes and filters that come with them.
pub struct Records;

impl Input for Records {
    fn new() -> Outcome<Self> {
        Ok(Self)
    }

    fn seeds(&self) -> Outcome<Vec<Vec<u8>>> {
        let demo = office::records()?;
        let materials = demo_office(office::today(), office::METTE)?.materials;
        let view = br#"{"id":"01970000-0000-7000-8000-000000000009","name":"Mine","wishes":{"who":"current","languages":["da"],"tags":[],"silent":3,"due":"week","activity":null,"area":null,"times":["tuesday_evening"]},"order":{"by":"called","backwards":false}}"#;
        Ok(vec![
            serde_json::to_vec(&demo.office)?,
            serde_json::to_vec(&demo.coordinators[0])?,
            serde_json::to_vec(&demo.people[0])?,
            serde_json::to_vec(&demo.contacts[0])?,
            serde_json::to_vec(&demo.activities[0])?,
            serde_json::to_vec(&demo.agreements[0])?,
            serde_json::to_vec(&demo.involvements[0])?,
            serde_json::to_vec(&demo.tasks[0])?,
            serde_json::to_vec(&demo.stories[0])?,
            serde_json::to_vec(&materials[0])?,
            view.to_vec(),
            serde_json::to_vec(&serde_json::from_slice::<PeopleView>(view)?.wishes)?,
            serde_json::to_vec(&PeopleFilter::default())?,
            serde_json::to_vec(&LogFilter::default())?,
        ])
    }

    fn takes(&self, bytes: &[u8]) -> bool {
        fn is<T: DeserializeOwned>(bytes: &[u8]) -> bool {
            serde_json::from_slice::<T>(bytes).is_ok()
        }
        is::<Office>(bytes)
            || is::<Coordinator>(bytes)
            || is::<Person>(bytes)
            || is::<Contact>(bytes)
            || is::<Activity>(bytes)
            || is::<Agreement>(bytes)
            || is::<Involvement>(bytes)
            || is::<Task>(bytes)
            || is::<Story>(bytes)
            || is::<Material>(bytes)
            || is::<PeopleView>(bytes)
            || is::<PeopleWishes>(bytes)
            || is::<PeopleFilter>(bytes)
            || is::<LogFilter>(bytes)
    }

    fn hold(&self, bytes: &[u8]) -> Held {
        record::<Office>(bytes)?;
        record::<Coordinator>(bytes)?;
        record::<Person>(bytes)?;
        record::<Contact>(bytes)?;
        record::<Activity>(bytes)?;
        record::<Agreement>(bytes)?;
        record::<Involvement>(bytes)?;
        record::<Task>(bytes)?;
        record::<Story>(bytes)?;
        record::<Material>(bytes)?;
        if let Some(view) = same::<PeopleView>(bytes)? {
            let _ = check_views(&[view.clone(), view]);
        }
        same::<PeopleWishes>(bytes)?;
        let _ = serde_json::from_slice::<LogFilter>(bytes);
        let _ = serde_json::from_slice::<PeopleFilter>(bytes);
        Ok(())
    }
}

/// The text of a story, as JSON and as words.
pub struct Stories;

impl Input for Stories {
    fn new() -> Outcome<Self> {
        Ok(Self)
    }

    fn seeds(&self) -> Outcome<Vec<Vec<u8>>> {
        Ok(office::records()?.stories.iter().map(|story| serde_json::to_vec(&story.body)).collect::<Result<_, _>>()?)
    }

    fn takes(&self, bytes: &[u8]) -> bool {
        serde_json::from_slice::<RichText>(bytes).is_ok()
    }

    fn hold(&self, bytes: &[u8]) -> Held {
        let plain = RichText::from_plain(&String::from_utf8_lossy(bytes));
        let _ = plain.check("body");
        check(RichText::from_plain(&plain.plain()).plain() == plain.plain(), "plain text changes on its way")?;
        if let Some(read) = same::<RichText>(bytes)? {
            let _ = (read.check("body"), read.plain());
        }
        Ok(())
    }
}

/// Reads a record, and holds it to its own limits; what is read is written the same.
fn record<R: Record>(bytes: &[u8]) -> Held {
    if let Some(read) = same::<R>(bytes)? {
        // Whether it may be kept is its own to say; that it says so is what counts here.
        let _ = read.check();
    }
    Ok(())
}

fn same<T: Serialize + DeserializeOwned + PartialEq>(bytes: &[u8]) -> Result<Option<T>, String> {
    let Ok(read) = serde_json::from_slice::<T>(bytes) else { return Ok(None) };
    let text = serde_json::to_vec(&read).map_err(broken)?;
    let again = serde_json::from_slice::<T>(&text).map_err(broken)?;
    check(again == read, "it is written otherwise than it was read")?;
    Ok(Some(read))
}
