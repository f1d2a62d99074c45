//! Opens the encrypted file: key first, then the settings that make it safe.

use std::{cmp::Ordering, fs::OpenOptions, path::Path, sync::LazyLock};

use icu_collator::{
    Collator, CollatorBorrowed, CollatorPreferences,
    options::{CollatorOptions, Strength},
};
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use super::{StoreError, long_path::spelt_out};
use crate::{held::is_held, vault::DatabaseKey};

static DANISH: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Tertiary);
    let locale = icu_locale_core::locale!("da");
    Collator::try_new(CollatorPreferences::from(&locale), options).ok()
});

/// Danish order: Æ, Ø, Å last, and Aa as Å.
#[must_use]
pub fn danish(left: &str, right: &str) -> Ordering {
    DANISH.as_ref().map_or_else(|| left.cmp(right), |collator| collator.compare(left, right))
}

/// Opens the file at `path` with a raw 256-bit key. `create` makes it and refuses one that is there; otherwise it must be there.
///
/// The lock is exclusive before the first access, so a second program is told [`StoreError::InUse`].
///
/// # Errors
/// Any [`StoreError`] of opening.
pub fn connect(path: &Path, key: &DatabaseKey, create: bool) -> Result<Connection, StoreError> {
    let exists = path.try_exists().map_err(|_| StoreError::ReadOnly)?;
    if create && exists {
        return Err(StoreError::Exists);
    }
    if !create && !exists {
        return Err(StoreError::Missing);
    }
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags.set(OpenFlags::SQLITE_OPEN_CREATE, create);
    let sql = Connection::open_with_flags(spelt_out(path), flags).map_err(|fault| why(fault, path))?;
    unlock(&sql, key)?;
    sql.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA trusted_schema = OFF;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA cell_size_check = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -65536;",
    )?;
    // The first read: a wrong key or a broken first page shows here.
    let tables: i64 = sql.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    // SQLite takes a file that was cut to nothing for a new one.
    if !create && tables == 0 {
        return Err(StoreError::Damaged);
    }
    if sql.is_readonly(rusqlite::MAIN_DB)? {
        return Err(StoreError::ReadOnly);
    }
    sql.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
    sql.create_collation("danish", danish)?;
    sql.set_prepared_statement_cache_capacity(256);
    Ok(sql)
}

/// Why a file did not open: SQLite says the same of one that may not be written and one that another program, such as a
/// virus scanner on Windows, keeps all others from.
fn why(fault: rusqlite::Error, path: &Path) -> StoreError {
    match OpenOptions::new().read(true).write(true).open(path) {
        Err(held) if is_held(&held) => StoreError::InUse,
        _ => fault.into(),
    }
}

/// Gives SQLCipher the raw key; must come before anything else on the connection.
///
/// # Errors
/// [`StoreError::Sql`].
pub fn unlock(sql: &Connection, key: &DatabaseKey) -> Result<(), StoreError> {
    // A damaged page is an error the caller gets; SQLCipher would also write it to standard error, once for each.
    sql.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    give(sql, "key", key)
}

/// Writes every page of an unlocked file anew under another key.
pub(super) fn change_key(sql: &Connection, key: &DatabaseKey) -> Result<(), StoreError> {
    give(sql, "rekey", key)
}

/// Whether the file at `path` is a whole database under this key, as far as its first pages tell.
///
/// # Errors
/// [`StoreError::InUse`], or what the disk failed with.
pub fn opens(path: &Path, key: &DatabaseKey) -> Result<bool, StoreError> {
    let sql = Connection::open_with_flags(
        spelt_out(path),
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    unlock(&sql, key)?;
    match sql.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)).map_err(StoreError::from)
    {
        Ok(tables) => Ok(tables > 0),
        Err(StoreError::Damaged) => Ok(false),
        Err(fault) => Err(fault),
    }
}

fn give(sql: &Connection, pragma: &str, key: &DatabaseKey) -> Result<(), StoreError> {
    let mut text = Zeroizing::new(String::with_capacity(90));
    text.push_str("PRAGMA ");
    text.push_str(pragma);
    text.push_str(" = \"x'");
    for byte in key.expose() {
        for digit in [byte >> 4, byte & 15] {
            text.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
    text.push_str("'\";");
    sql.execute_batch(&text)?;
    Ok(())
}
