//! The records as a workbook: a sheet for each kind, a row for each record, and nothing in it but text.

use std::collections::{BTreeMap, HashMap};

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use serde_json::{Map, Value};
use trinvis_core::{
    labels::{UiLanguage, label},
    record::Kind,
    storage::KeptRecord,
};

use super::columns;
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
            fill(sheet, &head, records, &Words { names: &names, language })?;
        }
        book.save_to_buffer()
    };
    write(&mut book).map_err(|_| Code::CannotSave.into())
}

fn fill(sheet: &mut Worksheet, head: &Format, records: &[&KeptRecord], words: &Words<'_>) -> Result<(), XlsxError> {
    let mut columns: Vec<String> = Vec::new();
    let mut rows = Vec::with_capacity(records.len());
    for record in records {
        let mut cells = Vec::new();
        words.flatten(&kind_name(record.kind), &record.body, &mut cells);
        for (column, _) in &cells {
            if !columns.contains(column) {
                columns.push(column.clone());
            }
        }
        rows.push((cells, record.put_away));
    }
    // As on the screens; the id comes last.
    columns.sort_by_key(|column| (is_id(column), columns::place(column)));
    let last = columns.len();
    let headings = columns.iter().map(|column| columns::heading(column, words.language));
    for (column, name) in headings.chain([label("export", "put_away", words.language)]).enumerate() {
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

fn is_id(column: &str) -> bool {
    column.rsplit('.').next() == Some("id")
}

fn index(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// What values are written as.
struct Words<'a> {
    /// The names of everything that has an id.
    names: &'a HashMap<String, String>,
    language: UiLanguage,
}

impl Words<'_> {
    /// A record's fields as cells; a field inside another is named with a dot.
    fn flatten(&self, path: &str, value: &Value, cells: &mut Vec<(String, String)>) {
        match value {
            Value::Object(fields) => {
                for (name, field) in fields {
                    self.flatten(&format!("{path}.{name}"), field, cells);
                }
            }
            Value::Null => cells.push((path.to_owned(), String::new())),
            other => cells.push((path.to_owned(), shortened(self.of(path, other)))),
        }
    }

    /// A value in words. A record's own id stays an id: by it the row is found again in the JSON file.
    fn of(&self, path: &str, value: &Value) -> String {
        match value {
            Value::String(text) if is_id(path) => text.clone(),
            Value::String(text) => match self.names.get(text) {
                Some(name) => name.clone(),
                None => columns::value(path, text, self.language).to_owned(),
            },
            Value::Bool(yes) => label("export", if *yes { "yes" } else { "no" }, self.language).to_owned(),
            Value::Array(entries) => {
                let between = if entries.iter().all(is_run) {
                    ""
                } else if entries.iter().all(is_block) {
                    "\n"
                } else {
                    "; "
                };
                entries.iter().map(|entry| self.of(path, entry)).collect::<Vec<_>>().join(between)
            }
            Value::Object(fields) => self.together(path, fields),
            Value::Null => String::new(),
            other => other.to_string(),
        }
    }

    /// The fields of something inside a record. What is only written text is only text.
    fn together(&self, path: &str, fields: &Map<String, Value>) -> String {
        if let Some(text) = ["text", "runs", "items"].into_iter().find_map(|name| fields.get(name)) {
            return self.of(path, text);
        }
        let title = TITLES.into_iter().find(|title| fields.contains_key(*title));
        let said = fields.iter().filter(|(name, _)| *name != "id").map(|(name, value)| {
            let path = format!("{path}.{name}");
            (Some(name.as_str()) == title, columns::heading(&path, self.language).to_owned(), self.of(&path, value))
        });
        let parts = said.filter(|(_, _, text)| !text.is_empty());
        let parts = parts.map(|(is_title, name, text)| if is_title { text } else { format!("{name}: {text}") });
        parts.collect::<Vec<_>>().join(", ")
    }
}

/// A stretch of text of one look.
fn is_run(value: &Value) -> bool {
    value.get("text").is_some() && value.get("bold").is_some()
}

/// A paragraph, or an item of a list in one.
fn is_block(value: &Value) -> bool {
    value.get("type").is_some() || value.as_array().is_some_and(|runs| runs.iter().all(is_run))
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
    label("kind", &kind_name(kind), language).to_owned()
}

fn kind_name(kind: Kind) -> String {
    serde_json::to_value(kind).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}
