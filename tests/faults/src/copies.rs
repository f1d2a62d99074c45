//! Copies of offices in random states: made, put back, and the same to the last byte.

use std::path::Path;

use trinvis_core::{
    storage::{Ledger, Store, backup},
    vault::DatabaseKey,
};

use crate::{
    Outcome,
    dice::Dice,
    dump::Dump,
    office,
    trial::{Case, Trial, Wrong},
    work,
};

pub(crate) fn run(trial: &mut Trial<'_>) -> Outcome {
    for number in 0..trial.many(25, 500) {
        trial.case(&format!("office-{number}"), one);
    }
    Ok(())
}

fn one(dice: &mut Dice) -> Case {
    let folder = office::folder()?;
    let data = folder.path();
    office::lay(data)?;
    let key = office::key(data)?;
    let mut store = Store::open(&office::database(data), &key)?;
    let many = 5 + dice.below(36);
    work::day(&mut store, dice, 10, many)?;
    let copy = backup::make(&store, &key, &office::keys(data), &office::copies(data), office::at(60))?;
    let ledger = store.read().erased()?;
    drop(store);
    let before = Dump::read(&office::database(data), &key)?;
    let copied = Dump::read(&copy.database, &key)?;
    if copied != before {
        return Err(Wrong::Lost(format!("the copy differs: {}", before.differences(&copied))));
    }
    // The office goes on; nobody is erased, for whoever is does not come back.
    let mut store = Store::open(&office::database(data), &key)?;
    let person = store.read().all::<trinvis_core::people::Person>()?;
    for person in person.iter().take(3) {
        trinvis_core::people::save_person(&mut store, office::by(70), work::changed(person, dice))?;
    }
    drop(store);
    put_back(data, &copy, &key, &ledger)?;
    let after = Dump::read(&office::database(data), &key)?;
    let (before, after) = (before.without_access(), after.without_access());
    if before == after { Ok(()) } else { Err(Wrong::Lost(format!("restored: {}", before.differences(&after)))) }
}

fn put_back(data: &Path, copy: &backup::BackupCopy, key: &DatabaseKey, ledger: &Ledger) -> Case {
    backup::prepare(copy, key, true, ledger, office::by(80), &backup::ready(data))?;
    backup::put_in_place(data, office::at(80))?;
    Ok(())
}
