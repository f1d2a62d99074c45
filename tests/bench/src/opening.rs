//! From the right password to the first screen.

use std::{sync::Arc, time::Duration};

use argon2::{Algorithm, Argon2, Params, Version};
use serde_json::{Value, json};
use trinvis_api::{App, dispatch};
use trinvis_core::{
    storage::Store,
    vault::{FILE_NAME, KeyFile},
};

use crate::{
    Choice, Outcome,
    desk::Desk,
    figure::{Figure, Times, millis, time},
    large::{self, Large, PASSWORD, by},
    plain,
};

const ROUNDS: usize = 5;

/// Key derivation, opening the file, and unlock to "I dag".
pub(crate) fn figures(choice: &Choice) -> Outcome<Vec<Figure>> {
    let Large { store, key, path, folder } = large::make(choice.size())?;
    drop(store);
    let keys = KeyFile::read(&folder.path().join(FILE_NAME))?;
    let derive = Times::of(ROUNDS, &[()], |()| keys.unlock(by().who, PASSWORD));
    let floor = Times::of(ROUNDS, &[()], |()| bare_argon2());
    let open = Times::of(ROUNDS, &[()], |()| Store::open(&path, &key));
    let plain_path = folder.path().join("empty.db");
    plain::open(&plain_path)?.execute_batch("CREATE TABLE one (a)")?;
    let plain_open = Times::of(ROUNDS, &[()], |()| plain::open(&plain_path));

    let app = App::new(folder.path().to_owned(), Arc::new(Desk(folder.path().to_owned())));
    let mut beyond = Vec::new();
    for _ in 0..ROUNDS {
        let derived = time(|| keys.unlock(by().who, PASSWORD));
        let mut answers = Ok(Value::Null);
        let whole = time(|| answers = unlock(&app));
        answers?;
        beyond.push(whole.saturating_sub(derived));
        app.close();
    }
    let beyond: Duration = Times::sorted(beyond).median();
    Ok(vec![
        Figure::times("a password tried, median", derive.median(), "bare Argon2id, the same cost", floor.median()),
        Figure::times("open the file, median", open.median(), "open an empty plain SQLite file", plain_open.median()),
        Figure::new("unlock to I dag beyond key derivation", millis(beyond), "ms", "limit", 400.0),
    ])
}

fn unlock(app: &App) -> Result<Value, trinvis_api::ApiError> {
    dispatch(app, "unlock", json!({ "coordinator": by().who, "password": PASSWORD }))?;
    for command in ["get_office", "list_coordinators", "today"] {
        dispatch(app, command, json!({}))?;
    }
    Ok(Value::Null)
}

fn bare_argon2() -> Result<[u8; 32], argon2::Error> {
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(64 * 1024, 3, 4, Some(32))?).hash_password_into(
        PASSWORD.as_bytes(),
        &[1; 16],
        &mut key,
    )?;
    Ok(key)
}
