//! The records as JSON, with the types they have.

use std::{collections::BTreeMap, path::Path};

use serde::Serialize;
use serde_json::Value;
use trinvis_core::{
    activities::Activity, contacts::Contact, coordinators::Coordinator, involvements::Involvement, ladder::Agreement,
    materials::Material, office::Office, people::Person, record::Kind, storage::KeptRecord, storage::SCHEMA,
    stories::Story, tasks::Task,
};
use ts_rs::{Config, ExportError, TS};

use crate::{ApiError, App, Code};

/// The whole file. Its `types` folder says what every record looks like.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
struct Export<'a> {
    /// Always "trinvis-export".
    format: &'static str,
    /// The version of this arrangement.
    version: u32,
    /// The version of the records' own shape.
    schema: u32,
    /// The program that made it.
    program: &'static str,
    /// When it was made, in UTC.
    made: String,
    /// Every record that is in use, by its kind.
    #[ts(type = "Record<string, unknown[]>")]
    records: BTreeMap<Kind, Vec<&'a Value>>,
    /// Every record that was put away, by its kind.
    #[ts(type = "Record<string, unknown[]>")]
    put_away: BTreeMap<Kind, Vec<&'a Value>>,
}

/// The records as JSON.
pub(super) fn document(app: &App, records: &[KeptRecord]) -> Result<Vec<u8>, ApiError> {
    let mut export = Export {
        format: "trinvis-export",
        version: 1,
        schema: SCHEMA,
        program: env!("CARGO_PKG_VERSION"),
        made: app.host().now().to_rfc3339(),
        records: BTreeMap::new(),
        put_away: BTreeMap::new(),
    };
    for record in records {
        let place = if record.put_away.is_some() { &mut export.put_away } else { &mut export.records };
        place.entry(record.kind).or_default().push(&record.body);
    }
    serde_json::to_vec_pretty(&export).map_err(|_| Code::Internal.into())
}

/// Writes what every record looks like, as TypeScript types made from the program's own.
pub(super) fn types(folder: &Path) -> Result<(), ApiError> {
    let config = Config::default().with_out_dir(folder).with_large_int("number");
    let write = || -> Result<(), ExportError> {
        Kind::export_all(&config)?;
        Export::export_all(&config)?;
        Office::export_all(&config)?;
        Coordinator::export_all(&config)?;
        Person::export_all(&config)?;
        Contact::export_all(&config)?;
        Activity::export_all(&config)?;
        Involvement::export_all(&config)?;
        Agreement::export_all(&config)?;
        Task::export_all(&config)?;
        Story::export_all(&config)?;
        Material::export_all(&config)
    };
    write().map_err(|_| Code::CannotSave.into())
}
