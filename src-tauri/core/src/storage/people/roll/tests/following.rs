//! Through any history, a roll that followed it is the roll that is read anew.

use std::slice;

use chrono::Days;
use proptest::prelude::*;
use uuid::Uuid;

use super::{empty, fresh, kept, names};
use crate::{
    changes::Op,
    contacts::Contact,
    demo::many_people,
    ids::{AreaId, ContactId, PersonId},
    people::{
        Channel, NextTalk, PeopleFilter, PeopleOrder, PeopleSort, Person, PersonState, archive_people, archive_person,
        erase_person, log_contact, save_person, set_people_state,
    },
    storage::{
        Reader, Store, StoreError,
        specimens::{by, monday},
    },
};

const CAST: usize = 10;
/// Some sort alike though they are spelt otherwise, and Aa is Å.
const CALLED: &str = "Åse A\u{30a}se Aase aase Ase Ærø ærø Ægir Østen O\u{308}sten Zoë Zoe\u{308} Zoe Anna";
const FULL: [&str; 5] = ["", "Åse Åby", "A\u{30a}se Aaby", "Zoë Ørum", "Anna Ærø"];

/// What may happen to the people of an office; each is told by her place in the cast.
#[derive(Clone, Debug)]
enum Deed {
    /// Her names and her phone number; adds her where she is not there.
    Save(usize, usize, usize, u8),
    /// Two people get each other's names in one step.
    Swap(usize, usize),
    State(Vec<usize>, PersonState),
    /// Her area, and the days until the next talk.
    Move(usize, Option<u128>, Option<u64>),
    /// The days since a talk, and until the next.
    Talk(usize, u64, Option<u64>),
    Archive(usize),
    ArchiveMany(Vec<usize>),
    Erase(usize),
    Undo,
    Redo,
    /// Somebody looks at the list.
    List,
}

fn deed() -> impl Strategy<Value = Deed> {
    let who = || 0..CAST;
    let some = || prop::collection::vec(0..CAST, 1..5);
    let day = || prop::option::of(0..30_u64);
    let state = prop::sample::select(vec![PersonState::Involved, PersonState::Paused, PersonState::Former]);
    prop_oneof![
        6 => (who(), 0..CALLED.split(' ').count(), 0..FULL.len(), 0..9_u8)
            .prop_map(|(who, called, full, phone)| Deed::Save(who, called, full, phone)),
        1 => (who(), who()).prop_map(|(who, with)| Deed::Swap(who, with)),
        1 => (some(), state).prop_map(|(who, state)| Deed::State(who, state)),
        1 => (who(), prop::option::of(0..3_u128), day()).prop_map(|(who, area, talk)| Deed::Move(who, area, talk)),
        1 => (who(), 0..30_u64, day()).prop_map(|(who, ago, next)| Deed::Talk(who, ago, next)),
        1 => who().prop_map(Deed::Archive),
        1 => some().prop_map(Deed::ArchiveMany),
        1 => who().prop_map(Deed::Erase),
        3 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        4 => Just(Deed::List),
    ]
}

/// Somebody whose id says nothing of when she came.
fn id(who: usize) -> PersonId {
    PersonId(Uuid::from_u128((who as u128 * 7 % CAST as u128 + 1) << 100))
}

fn next_talk(days: Option<u64>) -> Option<NextTalk> {
    days.map(|days| NextTalk { on: monday() + Days::new(days), about: String::new() })
}

/// Does it, unless the office refuses: nobody puts away who is not there.
fn act(store: &mut Store, at: usize, deed: &Deed) -> Result<(), StoreError> {
    let found = |store: &Store, who: usize| store.read().get::<Person>(id(who));
    let ids = |who: &[usize]| who.iter().map(|who| id(*who)).collect::<Vec<_>>();
    match deed {
        Deed::Save(who, called, full, phone) => {
            let somebody = || many_people(1, monday()).next().unwrap();
            let mut person = store.read().find::<Person>(id(*who))?.unwrap_or_else(somebody);
            person.id = id(*who);
            person.called = CALLED.split(' ').nth(*called).unwrap().into();
            person.full_name = FULL[*full].into();
            person.phones = vec![format!("20 30 40 5{phone}")];
            save_person(store, by(), person).map(drop)
        }
        Deed::Swap(who, with) => {
            let (mut one, mut other) = (found(store, *who)?, found(store, *with)?);
            std::mem::swap(&mut one.called, &mut other.called);
            std::mem::swap(&mut one.full_name, &mut other.full_name);
            store.transact(Op::SavePerson, by(), |tx| [one, other].iter().try_for_each(|one| tx.put(one))).map(drop)
        }
        Deed::State(who, state) => set_people_state(store, by(), &ids(who), *state).map(drop),
        Deed::Move(who, area, talk) => {
            let area = area.map(|area| AreaId(Uuid::from_u128(area)));
            let person = Person { area, next_talk: next_talk(*talk), ..found(store, *who)? };
            save_person(store, by(), person).map(drop)
        }
        Deed::Talk(who, ago, next) => {
            let contact = Contact {
                id: ContactId(Uuid::from_u128(1000 + at as u128)),
                person: id(*who),
                on: monday() - Days::new(*ago),
                channel: Channel::Call,
                note: String::new(),
                by: by().who,
            };
            log_contact(store, by(), &contact, next_talk(*next)).map(drop)
        }
        Deed::Archive(who) => archive_person(store, by(), id(*who)).map(drop),
        Deed::ArchiveMany(who) => archive_people(store, by(), &ids(who)).map(drop),
        Deed::Erase(who) => erase_person(store, by(), id(*who)).map(drop),
        Deed::Undo => store.undo(by()).map(drop),
        Deed::Redo => store.redo(by()).map(drop),
        Deed::List => Ok(()),
    }
}

/// Everybody, and those found by a name, in each order.
fn lists(reader: Reader<'_>) -> Vec<Vec<PersonId>> {
    let by = [PeopleSort::Called, PeopleSort::State, PeopleSort::LastContact, PeopleSort::NextTalk];
    let orders = by.into_iter().flat_map(|by| [false, true].map(|backwards| PeopleOrder { by, backwards }));
    let of = |order| {
        ["", "aase"].map(|text| {
            let filter = PeopleFilter { text: text.into(), ..PeopleFilter::default() };
            reader.people_ids(&filter, order).unwrap()
        })
    };
    orders.flat_map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_roll_that_follows_is_the_roll_read_anew(deeds in prop::collection::vec(deed(), 1..60)) {
        let (_keep, mut store) = empty();
        names(&store);
        for (at, deed) in deeds.iter().chain(slice::from_ref(&Deed::List)).enumerate() {
            match act(&mut store, at, deed) {
                Ok(()) | Err(StoreError::NotFound | StoreError::Archived | StoreError::NothingToUndo) => {}
                Err(fault) => prop_assert!(false, "{deed:?}: {fault}"),
            }
            if matches!(deed, Deed::List) {
                names(&store);
                prop_assert_eq!(kept(&store), fresh(&store));
                prop_assert_eq!(lists(store.read()), lists(Reader::new(store.sql())));
            }
        }
    }
}
