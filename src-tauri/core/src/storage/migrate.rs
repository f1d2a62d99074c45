//! Brings a file up to the schema this version knows.

use rusqlite::{Connection, TransactionBehavior};

use super::StoreError;

/// Migrations in order; one that has landed is never edited.
const MIGRATIONS: [&str; 2] = [include_str!("migrations/0001.sql"), include_str!("migrations/0002.sql")];

/// The schema this version writes.
pub const SCHEMA: u32 = MIGRATIONS.len() as u32;

/// Runs the migrations that are missing, all in one transaction with the version number.
///
/// # Errors
/// [`StoreError::Newer`], with the file untouched, when a later version made it.
pub fn migrate(sql: &mut Connection) -> Result<(), StoreError> {
    let found: u32 = sql.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > SCHEMA {
        return Err(StoreError::Newer { found, known: SCHEMA });
    }
    if found == SCHEMA {
        return Ok(());
    }
    let transaction = sql.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    for migration in MIGRATIONS.iter().skip(found as usize) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", SCHEMA)?;
    transaction.commit()?;
    Ok(())
}
