//! What lies ready to be put in place, fitted to the vault that stays: a copy knows the colleagues of its time, and may
//! have another key than the office has now.

use std::{fs, path::Path};

use super::BackupError;
use crate::{
    changes::By,
    coordinators::{Coordinator, Insider, keep_insiders},
    ids::CoordinatorId,
    storage::{Store, rekey},
    vault::{DatabaseKey, KeyFile},
};

/// The vault that stays in force, and what is known of those it lets in.
pub struct Staying<'a> {
    /// The present `keys.json`.
    pub keys: &'a KeyFile,
    /// Its key.
    pub key: &'a DatabaseKey,
    /// The coordinators as the present file has them; none when it cannot be read.
    pub coordinators: &'a [Coordinator],
}

/// Fits the database ready in `folder`, which `key` opens, to the vault that stays: whoever has a way in keeps the access
/// she has now, whoever had one by `then` and has none now is put away, and the vault's key opens the file.
///
/// # Errors
/// Any [`BackupError`]; what lies ready is of no use then.
pub fn fit(
    folder: &Path,
    key: &DatabaseKey,
    then: Option<&KeyFile>,
    staying: &Staying<'_>,
    by: By,
) -> Result<(), BackupError> {
    let database = folder.join("trinvis.db");
    let mut store = Store::open(&database, key)?;
    let inside = staying.insiders();
    let left = then.map(|keys| staying.without(keys)).unwrap_or_default();
    keep_insiders(&mut store, by, &inside, &left)?;
    store.clean()?;
    if staying.keys.check(key).is_ok() {
        drop(store);
        fs::OpenOptions::new().write(true).open(&database)?.sync_all()?;
        return Ok(());
    }
    rekey::prepare(&store, &database, key, staying.key)?;
    drop(store);
    Ok(rekey::finish(&database, staying.key)?)
}

impl Staying<'_> {
    /// Those with a password or a code that waits for them.
    fn insiders(&self) -> Vec<Insider> {
        let invited = self.keys.invited().into_iter().map(|one| (one.id, one.name));
        let all = self.keys.coordinators().into_iter().chain(invited);
        all.map(|(id, name)| Insider {
            id,
            name,
            now: self.coordinators.iter().find(|coordinator| coordinator.id == id).cloned(),
        })
        .collect()
    }

    /// Those whom earlier keys let in, and these do not.
    fn without(&self, then: &KeyFile) -> Vec<CoordinatorId> {
        let now = self.insiders();
        let then = then.coordinators().into_iter().map(|(id, _)| id);
        then.filter(|id| now.iter().all(|one| one.id != *id)).collect()
    }
}
