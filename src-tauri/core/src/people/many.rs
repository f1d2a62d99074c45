//! What is done with several people at once: one operation, one step of the journal, one Undo.
//!
//! Whoever is gone by then is passed over, so that one of them does not stop the others. Each answers how many changed.

use crate::{
    changes::{By, Op, Saved},
    ids::PersonId,
    people::{Person, PersonState, ops},
    record::required,
    storage::{Store, StoreError, Tx},
    text::fold,
};

/// Gives several people a label; who has it already, however it is spelt, stays as she is.
///
/// # Errors
/// A label without letters or too long; else any [`StoreError`]. Nothing is changed then.
pub fn label_people(store: &mut Store, by: By, people: &[PersonId], label: &str) -> Result<Saved<u32>, StoreError> {
    let label = label.trim();
    required("label", label)?;
    store.transact(Op::LabelPeople, by, |tx| {
        each(tx, people, |person| {
            let has = person.labels.iter().any(|own| fold(own) == fold(label));
            if !has {
                person.labels.push(label.to_owned());
            }
            !has
        })
    })
}

/// Sets the state of several people.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn set_people_state(
    store: &mut Store,
    by: By,
    people: &[PersonId],
    state: PersonState,
) -> Result<Saved<u32>, StoreError> {
    store.transact(Op::SetPeopleState, by, |tx| {
        each(tx, people, |person| {
            let before = std::mem::replace(&mut person.state, state);
            before != state
        })
    })
}

/// Puts several people away, each as [`super::archive_person`] does.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn archive_people(store: &mut Store, by: By, people: &[PersonId]) -> Result<Saved<u32>, StoreError> {
    store.transact(Op::ArchivePeople, by, |tx| {
        let mut count = 0;
        for id in people {
            if tx.find::<Person>(*id)?.is_some() {
                ops::put_away(tx, *id)?;
                count += 1;
            }
        }
        Ok(count)
    })
}

/// Changes each of them who is still there; `change` answers whether it did anything.
fn each(tx: &mut Tx<'_>, people: &[PersonId], mut change: impl FnMut(&mut Person) -> bool) -> Result<u32, StoreError> {
    let mut count = 0;
    for id in people {
        if let Some(mut person) = tx.find::<Person>(*id)?
            && change(&mut person)
        {
            tx.put(&person)?;
            count += 1;
        }
    }
    Ok(count)
}
