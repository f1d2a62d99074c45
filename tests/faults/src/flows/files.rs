//! Flows that make, move and replace files. They follow what the program does with them, step by step.

use trinvis_core::{
    coordinators::{Coordinator, remove_colleague as put_away},
    office::set_up_office,
    people,
    storage::{
        Ledger, Store,
        backup::{self, Staying},
        making, rekey,
    },
    vault::{Cost, KeyFile},
};

use super::{Fault, World};
use crate::{dice::Dice, office, work};

type Step = Result<(), Fault>;

/// Keys, database and first records; then the office is there.
pub(super) fn create_office(world: &mut World, step: usize) -> Step {
    let data = world.data.clone();
    let (keys, key) = office::new_keys(&mut Dice::of(1, "the office"))?;
    match step {
        0 => {
            // Made by an earlier attempt that failed, as the program clears it away.
            world.store = None;
            making::clear(&data)?;
            making::begin(&data)?;
            keys.write_new(&office::keys(&data))?;
        }
        1 => {
            let mut store = Store::create(&office::database(&data), &key)?;
            let records = office::records()?;
            let first = records.coordinators.first().ok_or_else(|| Fault::Flow("nobody works here".to_owned()))?;
            set_up_office(&mut store, office::by(0), records.office, first)?;
            world.store = Some(store);
        }
        _ => making::end(&data)?,
    }
    Ok(())
}

/// A copy, a change, and another copy.
pub(super) fn copy(world: &mut World, step: usize) -> Step {
    let data = world.data.clone();
    if step == 1 {
        let mut dice = world.dice(1);
        let store = world.store()?;
        let person = store.read().all::<people::Person>()?.remove(0);
        people::save_person(store, office::by(31), work::changed(&person, &mut dice))?;
        return Ok(());
    }
    let (store, key) = world.office()?;
    let now = office::at(30 + i64::try_from(step).unwrap_or(0));
    backup::make(store, key, &office::keys(&data), &office::copies(&data), now)?;
    Ok(())
}

/// The earlier copy is made ready, and put in the office's place.
pub(super) fn restore(world: &mut World, step: usize) -> Step {
    let data = world.data.clone();
    if step == 0 {
        let (store, key) = world.office()?;
        let copy = backup::list(&office::copies(&data))?.pop().ok_or_else(|| Fault::Flow("no copy".to_owned()))?;
        let ready = backup::ready(&data);
        backup::prepare(&copy, key, false, &Ledger::default(), office::by(40), &ready)?;
        let (keys, now) = (KeyFile::read(&office::keys(&data))?, store.read().all::<Coordinator>()?);
        let staying = Staying { keys: &keys, key, coordinators: Some(&now), last_known: &[] };
        backup::fit(&ready, key, Some(&KeyFile::read(&copy.keys)?), &staying, office::by(40))?;
        return Ok(());
    }
    world.store = None;
    if backup::is_decided(&data) {
        backup::carry_out(&data)?;
    } else {
        backup::put_in_place(&data, office::at(41))?;
    }
    Ok(())
}

/// A colleague leaves: she is put away, everything is written anew under another key, and from then on that one counts.
pub(super) fn remove_colleague(world: &mut World, step: usize) -> Step {
    let data = world.data.clone();
    let path = office::database(&data);
    match step {
        0 => put_away(world.store()?, office::by(50), office::AMINA, &[office::METTE]).map(drop)?,
        1 => {
            let (store, key) = world.office()?;
            let mut dice = world.dice(1);
            let keys = KeyFile::read(&office::keys(&data))?;
            let (keys, fresh) = keys.without(key, office::AMINA, &mut |bytes| dice.fill(bytes))?;
            rekey::prepare(store, &path, key, &fresh)?;
            world.next = Some((keys, fresh));
        }
        _ => {
            let (keys, fresh) = world.next.as_ref().ok_or_else(|| Fault::Flow("there is no other key".to_owned()))?;
            let fresh = office::same(fresh)?;
            keys.write(&office::keys(&data))?;
            world.store = None;
            rekey::finish(&path, &fresh)?;
            world.store = Some(Store::open(&path, &fresh)?);
            world.key = Some(fresh);
        }
    }
    Ok(())
}

/// Another password, another name, and the first password again.
pub(super) fn change_password(world: &mut World, step: usize) -> Step {
    let path = office::keys(&world.data);
    let mut dice = world.dice(step);
    let mut chance = |bytes: &mut [u8]| dice.fill(bytes);
    let mut keys = KeyFile::read(&path)?;
    match step {
        0 => {
            keys.change_password(office::METTE, office::PASSWORD, office::NEW_PASSWORD, Cost::TEST, &mut chance)?;
        }
        1 => keys.rename(world.office()?.1, office::METTE, "Mette Lund Holm")?,
        _ => {
            keys.change_password(office::METTE, office::NEW_PASSWORD, office::PASSWORD, Cost::TEST, &mut chance)?;
        }
    }
    keys.write(&path)?;
    Ok(())
}

/// An office of the first schema is copied and brought up to this one.
pub(super) fn migrate(world: &mut World) -> Step {
    let data = world.data.clone();
    let key = world.key.as_ref().ok_or_else(|| Fault::Flow("no key".to_owned()))?;
    let keep = |before: &Store| {
        backup::make(before, key, &office::keys(&data), &office::copies(&data), office::at(60))
            .map(drop)
            .map_err(Fault::from)
    };
    let store = Store::open_keeping(&office::database(&data), key, keep)?;
    world.store = Some(store);
    Ok(())
}
