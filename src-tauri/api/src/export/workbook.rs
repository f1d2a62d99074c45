//! The records as a workbook: a sheet for each kind, a row for each record, and nothing in it but text.

use std::collections::{BTreeMap, HashMap};

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use serde_json::{Map, Value};
use trinvis_core::{
    labels::{UiLanguage, label},
    record::Kind,
    storage::KeptRecord,
};

use crate::{ApiError, Code};

/// Most characters in a cell of a workbook; the whole text is in the JSON file.
const CELL: usize = 32_767;
/// By which a record is known, in the order they are tried.
const TITLES: [&str; 5] = ["fullName", "called", "name", "title", "what"];

/// The workbook. Ids of other records are written as their names.
pub(super) fn workbook(records: &[KeptRecord], language: UiLanguage) -> Result<Vec<u8>, ApiError> {
    let mut names = HashMap::new();
    for record in records {
        collect_names(&record.body, &mut names);
    }
    let mut kinds: BTreeMap<Kind, Vec<&KeptRecord>> = BTreeMap::new();
    for record in records {
        kinds.entry(record.kind).or_default().push(record);
    }
    let mut book = Workbook::new();
    let head = Format::new().set_bold();
    let write = |book: &mut Workbook| -> Result<Vec<u8>, XlsxError> {
        for (kind, records) in &kinds {
            let sheet = book.add_worksheet();
            sheet.set_name(sheet_name(*kind, language))?;
            fill(sheet, &head, records, &names, label("export", "put_away", language))?;
        }
        book.save_to_buffer()
    };
    write(&mut book).map_err(|_| Code::CannotSave.into())
}

fn fill(
    sheet: &mut Worksheet,
    head: &Format,
    records: &[&KeptRecord],
    names: &HashMap<String, String>,
    put_away: &str,
) -> Result<(), XlsxError> {
    let mut columns: Vec<String> = Vec::new();
    let mut rows = Vec::with_capacity(records.len());
    for record in records {
        let mut cells = Vec::new();
        flatten("", &record.body, names, &mut cells);
        for (column, _) in &cells {
            if !columns.contains(column) {
                columns.push(column.clone());
            }
        }
        rows.push((cells, record.put_away));
    }
    columns.sort_by_key(|column| rank(column));
    let last = columns.len();
    for (column, name) in columns.iter().map(String::as_str).chain([put_away]).enumerate() {
        sheet.write_string_with_format(0, index(column), name, head)?;
    }
    for (row, (cells, away)) in (1..).zip(rows) {
        for (column, text) in cells {
            let at = columns.iter().position(|name| *name == column).unwrap_or(last);
            // Text and never a formula, whatever it begins with.
            sheet.write_string(row, index(at), text)?;
        }
        if let Some(at) = away {
            sheet.write_string(row, index(last), at.date_naive().to_string())?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofit();
    Ok(())
}

/// Names come first and the id last; what is between stays as it is.
fn rank(column: &str) -> usize {
    let title = TITLES.iter().position(|title| *title == column);
    title.unwrap_or(if column == "id" { TITLES.len() + 1 } else { TITLES.len() })
}

fn index(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// A record's fields as cells; a field inside another is named with a dot.
fn flatten(path: &str, value: &Value, names: &HashMap<String, String>, cells: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                flatten(&path, field, names, cells);
            }
        }
        Value::Null => cells.push((path.to_owned(), String::new())),
        other => cells.push((path.to_owned(), shortened(words(path, other, names)))),
    }
}

/// A value in words. A record's own id stays an id: by it the row is found again in the JSON file.
fn words(path: &str, value: &Value, names: &HashMap<String, String>) -> String {
    match value {
        Value::String(text) if path == "id" => text.clone(),
        Value::String(text) => names.get(text).unwrap_or(text).clone(),
        Value::Array(entries) => {
            let entries: Vec<String> = entries.iter().map(|entry| words("", entry, names)).collect();
            entries.join("; ")
        }
        Value::Object(fields) => in_brackets(fields, names),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn in_brackets(fields: &Map<String, Value>, names: &HashMap<String, String>) -> String {
    let said = fields.iter().filter(|(name, _)| *name != "id").map(|(name, value)| (name, words("", value, names)));
    let parts: Vec<String> =
        said.filter(|(_, text)| !text.is_empty()).map(|(name, text)| format!("{name}: {text}")).collect();
    parts.join(", ")
}

fn shortened(text: String) -> String {
    if text.chars().count() <= CELL {
        return text;
    }
    text.chars().take(CELL - 1).chain(['…']).collect()
}

/// Notes the name of everything that has an id, also of what lies inside a record, such as an area.
fn collect_names(value: &Value, names: &mut HashMap<String, String>) {
    match value {
        Value::Object(fields) => {
            let title = TITLES.iter().filter_map(|title| fields.get(*title)?.as_str()).find(|title| !title.is_empty());
            if let (Some(Value::String(id)), Some(title)) = (fields.get("id"), title) {
                names.insert(id.clone(), title.to_owned());
            }
            fields.values().for_each(|field| collect_names(field, names));
        }
        Value::Array(entries) => entries.iter().for_each(|entry| collect_names(entry, names)),
        _ => {}
    }
}

fn sheet_name(kind: Kind, language: UiLanguage) -> String {
    let name = serde_json::to_value(kind).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default();
    label("kind", &name, language).to_owned()
}
