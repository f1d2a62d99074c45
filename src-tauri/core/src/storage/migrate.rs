//! Brings a file up to the schema this version knows.

use rusqlite::{Connection, TransactionBehavior};

use super::StoreError;

/// Migrations in order; one that has landed is never edited.
pub(super) const MIGRATIONS: [&str; 3] =
    [include_str!("migrations/0001.sql"), include_str!("migrations/0002.sql"), include_str!("migrations/0003.sql")];

/// The schema this version writes.
pub const SCHEMA: u32 = MIGRATIONS.len() as u32;

/// Whether migrations are missing.
///
/// # Errors
/// [`StoreError::Newer`], with the file untouched, when a later version made it.
pub(super) fn is_pending(sql: &Connection, migrations: &[&str]) -> Result<bool, StoreError> {
    let found: u32 = sql.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let known = u32::try_from(migrations.len()).unwrap_or(u32::MAX);
    if found > known { Err(StoreError::Newer { found, known }) } else { Ok(found < known) }
}

/// Runs the migrations that are missing, all in one transaction with the version number.
///
/// # Errors
/// [`StoreError::Newer`], with the file untouched, when a later version made it.
pub(super) fn migrate(sql: &mut Connection, migrations: &[&str]) -> Result<(), StoreError> {
    if !is_pending(sql, migrations)? {
        return Ok(());
    }
    let found: u32 = sql.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let transaction = sql.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    for migration in migrations.iter().skip(found as usize) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", u32::try_from(migrations.len()).unwrap_or(u32::MAX))?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests;
