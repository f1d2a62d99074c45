//! Writes about people.

use crate::{
    changes::{By, Op, Saved},
    contacts::Contact,
    ids::PersonId,
    involvements::Involvement,
    people::{NextTalk, Person},
    storage::{Store, StoreError, Tx},
};

/// Keeps a person as she is on the form.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn save_person(store: &mut Store, by: By, person: Person) -> Result<Saved<Person>, StoreError> {
    store.transact(Op::SavePerson, by, |tx| {
        tx.put(&person)?;
        Ok(person)
    })
}

/// Puts a person away, with her parts in activities; she leaves the tasks she holds.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn archive_person(store: &mut Store, by: By, person: PersonId) -> Result<Saved<PersonId>, StoreError> {
    store.transact(Op::ArchivePerson, by, |tx| {
        put_away(tx, person)?;
        Ok(person)
    })
}

pub(super) fn put_away(tx: &mut Tx<'_>, person: PersonId) -> Result<(), StoreError> {
    for involvement in tx.involvements_of_person(person)? {
        tx.archive::<Involvement>(involvement.id.0)?;
    }
    for mut task in tx.tasks_of_person(person)? {
        task.holders.retain(|holder| *holder != person);
        tx.put(&task)?;
    }
    tx.archive::<Person>(person.0)
}

/// Logs a conversation and sets the next talk that was agreed in it, if any; the one before is over, and so are the talks
/// that were due that day about her parts.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn log_contact(
    store: &mut Store,
    by: By,
    contact: &Contact,
    next_talk: Option<NextTalk>,
) -> Result<Saved<Person>, StoreError> {
    store.transact(Op::LogContact, by, |tx| {
        let mut person: Person = tx.get(contact.person)?;
        person.next_talk = next_talk;
        tx.put(contact)?;
        tx.put(&person)?;
        for mut part in tx.involvements_of_person(contact.person)? {
            if part.next_talk.is_some_and(|due| due <= contact.on) {
                part.next_talk = None;
                tx.put(&part)?;
            }
        }
        Ok(person)
    })
}
