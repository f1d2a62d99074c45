//! Inputs from forms: records as JSON, stories, pictures, and what is typed into the fields for searching.

use proptest::{
    collection::vec,
    prelude::{any, prop_oneof},
};
use serde::{Serialize, de::DeserializeOwned};
use trinvis_core::{
    languages::LanguageCode,
    people::{PeopleFilter, PeopleView, PeopleWishes, check_views, note_reminders},
    photos::{Photo, add_photo},
    record::{Kind, Record},
    storage::{LogFilter, Store},
    stories::RichText,
    text::{digits, fold, seems_to_hold_cpr},
};

use super::{
    Property, Runs, broken, check,
    twist::{twisted, twisted_text, value},
};
use crate::{dice::Dice, office, trial::Case, work};

/// What is searched in.
const KINDS: [Kind; 3] = [Kind::Person, Kind::Activity, Kind::Story];

/// Reads a record, and holds it to its own limits; what is read is written the same.
fn record<R: Record>(bytes: &[u8]) -> Property {
    if let Some(read) = same::<R>(bytes)? {
        // Whether it may be kept is its own to say; that it says so is what counts here.
        let _ = read.check();
    }
    Ok(())
}

fn same<T: Serialize + DeserializeOwned + PartialEq>(
    bytes: &[u8],
) -> Result<Option<T>, proptest::test_runner::TestCaseError> {
    let Ok(read) = serde_json::from_slice::<T>(bytes) else { return Ok(None) };
    let text = serde_json::to_vec(&read).map_err(broken)?;
    let again = serde_json::from_slice::<T>(&text).map_err(broken)?;
    check(again == read, "it is written otherwise than it was read")?;
    Ok(Some(read))
}

/// Every kind of record, and the wishes and filters that come with them.
pub(super) fn all(runs: &mut Runs) -> Case {
    let demo = office::records()?;
    let mut texts = vec!["{}".to_owned()];
    texts.push(serde_json::to_string(&demo.office)?);
    texts.push(serde_json::to_string(&demo.coordinators[0])?);
    texts.push(serde_json::to_string(&demo.people[0])?);
    texts.push(serde_json::to_string(&demo.contacts[0])?);
    texts.push(serde_json::to_string(&demo.activities[0])?);
    texts.push(serde_json::to_string(&demo.agreements[0])?);
    texts.push(serde_json::to_string(&demo.involvements[0])?);
    texts.push(serde_json::to_string(&demo.tasks[0])?);
    texts.push(serde_json::to_string(&demo.stories[0])?);
    texts.push(
        r#"{"id":"01970000-0000-7000-8000-000000000009","name":"Mine","wishes":{"who":"current","languages":["da"],"tags":[],"silent":3,"due":"week","activity":null,"area":null,"times":["tuesday_evening"]},"order":{"by":"called","backwards":false}}"#
            .to_owned(),
    );
    runs.hold(&twisted(texts), |bytes| {
        record::<trinvis_core::office::Office>(&bytes)?;
        record::<trinvis_core::coordinators::Coordinator>(&bytes)?;
        record::<trinvis_core::people::Person>(&bytes)?;
        record::<trinvis_core::contacts::Contact>(&bytes)?;
        record::<trinvis_core::activities::Activity>(&bytes)?;
        record::<trinvis_core::ladder::Agreement>(&bytes)?;
        record::<trinvis_core::involvements::Involvement>(&bytes)?;
        record::<trinvis_core::tasks::Task>(&bytes)?;
        record::<trinvis_core::stories::Story>(&bytes)?;
        record::<trinvis_core::materials::Material>(&bytes)?;
        if let Some(view) = same::<PeopleView>(&bytes)? {
            let _ = check_views(&[view.clone(), view]);
        }
        same::<PeopleWishes>(&bytes)?;
        let _ = serde_json::from_slice::<LogFilter>(&bytes);
        let _ = serde_json::from_slice::<PeopleFilter>(&bytes);
        Ok(())
    })
}

/// The text of a story.
pub(super) fn stories(runs: &mut Runs) -> Case {
    let texts =
        office::records()?.stories.iter().map(|story| serde_json::to_string(&story.body)).collect::<Result<_, _>>()?;
    let inputs =
        prop_oneof![twisted_text(texts), proptest::strategy::Strategy::prop_map(value(), |value| value.to_string())];
    runs.hold(&inputs, |text| {
        let plain = RichText::from_plain(&text);
        let _ = plain.check("body");
        check(RichText::from_plain(&plain.plain()).plain() == plain.plain(), "plain text changes on its way")?;
        if let Some(read) = same::<RichText>(text.as_bytes())? {
            let _ = (read.check("body"), read.plain());
        }
        Ok(())
    })
}

/// What is typed into a field: to be searched for, to be reminded of, to be a language.
pub(super) fn words(runs: &mut Runs) -> Case {
    let folder = office::folder()?;
    office::lay(folder.path())?;
    let key = office::key(folder.path())?;
    let store = Store::open(&office::database(folder.path()), &key)?;
    let known = ["Fatima", "søren \"ågård\"", "name:x OR body:*", "a NEAR(b, 3)", "20 30 40 50", "-", "^x AND NOT (y"];
    let inputs = prop_oneof![twisted_text(known.map(str::to_owned).to_vec()), any::<String>()];
    runs.hold(&inputs, |text| {
        store.read().search(&text, &KINDS, 20).map_err(broken)?;
        store.read().names_only().search(&text, &KINDS, 20).map_err(broken)?;
        let filter = PeopleFilter { text: text.clone(), ..PeopleFilter::default() };
        store.read().people(&filter, Default::default(), office::today(), 0, 20).map_err(broken)?;
        let _ = (note_reminders(&text), LanguageCode::new(&text), seems_to_hold_cpr(&text), digits(&text));
        check(fold(&fold(&text)) == fold(&text), "what is folded can be folded further")
    })
}

/// Bytes as a picture: the store keeps what it is given, to the byte. What is a picture is for the layer above to say.
pub(super) fn photos(runs: &mut Runs) -> Case {
    let folder = office::folder()?;
    office::lay(folder.path())?;
    let key = office::key(folder.path())?;
    let store = std::cell::RefCell::new(Store::open(&office::database(folder.path()), &key)?);
    let number = std::cell::Cell::new(0_u64);
    runs.hold(&(vec(any::<u8>(), 0..20_000), any::<u32>(), any::<u32>()), |(jpeg, width, height)| {
        number.set(number.get() + 1);
        let by = office::by(200);
        let id = work::id(&mut Dice::of(number.get(), "photo"), by);
        let photo = Photo { id, jpeg, width, height };
        let mut store = store.borrow_mut();
        add_photo(&mut store, by, &photo).map_err(broken)?;
        let kept = store.read().photo(photo.id).map_err(broken)?;
        check(kept == photo.jpeg, "another picture is kept")
    })
}
