//! What lies ready to be put in place, fitted to the vault that stays: a copy knows the colleagues of its time, and may
//! have another key than the office has now.

use std::{fs, path::Path};

use super::{BackupError, verify::verify};
use crate::{
    changes::By,
    coordinators::{Coordinator, Standing, keep_colleagues},
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
    /// The coordinators as the present file has them, whoever was put away left out; none when it cannot be read.
    pub coordinators: Option<&'a [Coordinator]>,
    /// The same as the newest copy has them: what each may do where the present file does not tell.
    pub last_known: &'a [Coordinator],
}

/// Fits the database ready in `folder`, which `key` opens, to the vault that stays: the colleagues stand as they do now, and
/// the vault's key opens the file. `then` are the keys that belong to the database.
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
    let with_password: Vec<_> = staying.keys.coordinators().into_iter().map(|(id, _)| id).collect();
    keep_colleagues(&mut store, by, &staying.standing(then), &with_password)?;
    store.clean()?;
    if staying.keys.check(key).is_ok() {
        drop(store);
        fs::OpenOptions::new().write(true).open(&database)?.sync_all()?;
    } else {
        rekey::prepare(&store, &database, key, staying.key)?;
        drop(store);
        rekey::finish(&database, staying.key)?;
    }
    // An office that its own keys do not open would be opened by nobody.
    verify(&database, staying.key).map(drop)
}

impl Staying<'_> {
    fn standing(&self, then: Option<&KeyFile>) -> Standing {
        match self.coordinators {
            Some(now) => Standing::Known(now.to_vec()),
            None => {
                let named = entitled(self.keys);
                let then = then.map(entitled).unwrap_or_default().into_iter().map(|(id, _)| id);
                let left = then.filter(|id| named.iter().all(|(other, _)| other != id)).collect();
                Standing::InVault { named, left, known: self.last_known.to_vec() }
            }
        }
    }
}

/// Those with a password, or a code that waits for them.
fn entitled(keys: &KeyFile) -> Vec<(CoordinatorId, String)> {
    let invited = keys.invited().into_iter().map(|one| (one.id, one.name));
    keys.coordinators().into_iter().chain(invited).collect()
}
