//! Erasing a person: the one thing that cannot be undone.

use crate::{
    changes::{By, Op, Saved},
    contacts::Contact,
    ids::PersonId,
    involvements::Involvement,
    ladder::Agreement,
    people::Person,
    storage::{Store, StoreError},
    stories::Story,
    tasks::Task,
};

/// Removes a person for good, also one that was put away: her record, her contact log and her parts, her place in tasks,
/// stories and agreements, every earlier form of them, and photos that nothing shows any more. What others wrote about her in their own words stays.
///
/// # Errors
/// [`StoreError::NotFound`] when she is not there, or any other [`StoreError`]; nothing is changed then.
pub fn erase_person(store: &mut Store, by: By, person: PersonId) -> Result<Saved<PersonId>, StoreError> {
    let saved = store.transact(Op::ErasePerson, by, |tx| {
        let names = tx.names_of(person)?;
        for id in tx.ids_about::<Contact>(person)? {
            tx.erase::<Contact>(id)?;
        }
        for id in tx.ids_about::<Involvement>(person)? {
            tx.erase::<Involvement>(id)?;
        }
        tx.unlink::<Task>(person, &names, |task| task.holders.retain(|holder| *holder != person))?;
        tx.unlink::<Story>(person, &names, |story| story.people.retain(|link| link.person != person))?;
        tx.unlink::<Agreement>(person, &names, |agreed| agreed.with_people.retain(|with| *with != person))?;
        tx.erase::<Person>(person.0)?;
        tx.drop_loose_photos()?;
        tx.forget_words()?;
        Ok(person)
    })?;
    store.clean()?;
    Ok(saved)
}
