//! The records as JSON, and the schema they follow.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde::Serialize;
use serde_json::Value;
use trinvis_core::{
    activities::Activity, contacts::Contact, coordinators::Coordinator, involvements::Involvement, ladder::Agreement,
    materials::Material, office::Office, people::Person, record::Kind, storage::KeptRecord, storage::SCHEMA,
    stories::Story, tasks::Task,
};

use crate::{ApiError, App, Code};

/// Everything an office had in Trinvis. Made by the program's own types; ids are UUIDs, days and instants ISO 8601.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Export<'a> {
    /// Where the schema lies, beside this file.
    #[serde(rename = "$schema")]
    schema_file: String,
    /// Always "trinvis-export".
    format: &'static str,
    /// The version of this arrangement.
    version: u32,
    /// The version of the records' own shape.
    schema: u32,
    /// The program that made it.
    program: &'static str,
    /// When it was made, in UTC.
    made: DateTime<Utc>,
    /// Every record that is in use, by its kind.
    #[schemars(with = "Records")]
    records: BTreeMap<Kind, Vec<&'a Value>>,
    /// Every record that was put away, by its kind.
    #[schemars(with = "Records")]
    put_away: BTreeMap<Kind, Vec<&'a Value>>,
}

/// Records by their kind; a kind of which there are none is left out.
#[derive(Default, JsonSchema)]
#[schemars(deny_unknown_fields, default)]
struct Records {
    office: Vec<Office>,
    coordinator: Vec<Coordinator>,
    person: Vec<Person>,
    contact: Vec<Contact>,
    activity: Vec<Activity>,
    involvement: Vec<Involvement>,
    agreement: Vec<Agreement>,
    task: Vec<Task>,
    story: Vec<Story>,
    material: Vec<Material>,
}

/// The records as JSON.
pub(super) fn document(app: &App, records: &[KeptRecord], schema_file: &str) -> Result<Vec<u8>, ApiError> {
    let mut export = Export {
        schema_file: schema_file.to_owned(),
        format: "trinvis-export",
        version: 1,
        schema: SCHEMA,
        program: env!("CARGO_PKG_VERSION"),
        made: app.host().now(),
        records: BTreeMap::new(),
        put_away: BTreeMap::new(),
    };
    for record in records {
        let place = if record.put_away.is_some() { &mut export.put_away } else { &mut export.records };
        place.entry(record.kind).or_default().push(&record.body);
    }
    serde_json::to_vec_pretty(&export).map_err(|_| Code::Internal.into())
}

/// What the file looks like, as JSON Schema made from the program's own types.
pub(super) fn schema() -> Result<Vec<u8>, ApiError> {
    let generator = SchemaSettings::draft2020_12().into_generator();
    serde_json::to_vec_pretty(&generator.into_root_schema_for::<Export<'_>>()).map_err(|_| Code::Internal.into())
}
