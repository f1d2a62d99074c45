//! Sets pages: build one [`Printer`] and keep it, so that an edited word costs a fraction of the first page.

use std::{
    collections::{BTreeSet, HashMap},
    panic::{self, AssertUnwindSafe},
};

use serde_json::Value;
use trinvis_core::languages::PrintLanguage;
use typst::{
    foundations::Bytes,
    layout::{Frame, FrameItem},
};
use typst_layout::PagedDocument;
use unicode_normalization::char::is_combining_mark;

use crate::{
    Issue, fonts,
    printed::{PrintError, Printed},
    world::{Desk, Shelf, file_id},
};

/// How many pages a cached piece of layout survives unused.
const KEEP: usize = 4;
/// How often a page is set again because a font combination turned out to lack a glyph.
const TRIES: usize = 3;
/// Most characters named in [`Issue::MissingGlyphs`].
const NAMED: usize = 20;

/// Holds fonts and templates. Cheap to share between threads, dear to make.
pub struct Printer {
    shelf: Shelf,
}

/// A page before it is set: the template, its values, its files, what is already known to be wrong.
pub(crate) struct Job {
    pub(crate) template: &'static str,
    pub(crate) data: Value,
    pub(crate) files: Vec<(&'static str, Vec<u8>)>,
    pub(crate) issues: Vec<Issue>,
}

impl Printer {
    /// Reads the embedded fonts.
    ///
    /// # Errors
    /// Only if the program itself was built wrong.
    pub fn new() -> Result<Self, PrintError> {
        Ok(Self { shelf: Shelf::new()? })
    }

    /// Sets the page. Characters without a glyph are left out and named.
    pub(crate) fn set(&self, job: Job) -> Result<Printed, PrintError> {
        let Job { template, mut data, files, mut issues } = job;
        let main = file_id(template)?;
        let mut shared = HashMap::new();
        for (path, bytes) in files {
            shared.insert(file_id(path)?, Bytes::new(bytes));
        }
        let data_id = file_id("/data.json")?;
        let mut missing = BTreeSet::new();
        for _ in 0..TRIES {
            let bytes = serde_json::to_vec(&data).map_err(|fault| PrintError::Layout(fault.to_string()))?;
            let mut files = shared.clone();
            files.insert(data_id, Bytes::new(bytes));
            let document = compile(&Desk { shelf: &self.shelf, main, files })?;
            let holes = holes(&document);
            if holes.is_empty() {
                comemo::evict(KEEP);
                if !missing.is_empty() {
                    issues.push(missing_glyphs(None, &missing));
                }
                return Ok(Printed::new(document, issues));
            }
            strip(&mut data, &holes);
            missing.extend(holes);
        }
        Err(PrintError::Layout("glyphs missing after every try".to_owned()))
    }

    /// Leaves out the characters that no shipped font has, and adds them to `missing`.
    pub(crate) fn printable(&self, text: &str, missing: &mut BTreeSet<char>) -> String {
        text.chars()
            .filter(|letter| {
                let shown = fonts::shown(self.shelf.book(), *letter);
                if !shown {
                    missing.insert(*letter);
                }
                shown
            })
            .collect()
    }
}

/// The issue that names characters left out.
pub(crate) fn missing_glyphs(language: Option<PrintLanguage>, missing: &BTreeSet<char>) -> Issue {
    Issue::MissingGlyphs { language, characters: missing.iter().take(NAMED).map(char::to_string).collect() }
}

/// Sets a page. Where the engine itself gives up, the page fails and the program does not.
fn compile(desk: &Desk) -> Result<PagedDocument, PrintError> {
    let set = panic::catch_unwind(AssertUnwindSafe(|| typst::compile::<PagedDocument>(desk).output));
    set.map_err(|_| PrintError::Layout("the engine gave up".to_owned()))?.map_err(|faults| {
        let told = faults.iter().map(|fault| fault.message.to_string()).collect::<Vec<_>>().join("; ");
        PrintError::Layout(told)
    })
}

/// Characters that were set without a glyph, which happens where a mark from one script follows a letter of another.
fn holes(document: &PagedDocument) -> BTreeSet<char> {
    let mut found = BTreeSet::new();
    for page in document.pages() {
        holes_in(&page.frame, &mut found);
    }
    found
}

fn holes_in(frame: &Frame, found: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => holes_in(&group.frame, found),
            FrameItem::Text(text) => {
                for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                    let cluster = text.text.get(glyph.range()).unwrap_or_default();
                    // The letter is fine by itself: it is the mark on it that its font lacks.
                    if cluster.contains(is_combining_mark) {
                        found.extend(cluster.chars().filter(|letter| is_combining_mark(*letter)));
                    } else {
                        found.extend(cluster.chars());
                    }
                }
            }
            _ => {}
        }
    }
}

fn strip(value: &mut Value, letters: &BTreeSet<char>) {
    match value {
        // The template's own keys are ASCII, which every font has.
        Value::String(text) => text.retain(|letter| letter.is_ascii() || !letters.contains(&letter)),
        Value::Array(values) => values.iter_mut().for_each(|value| strip(value, letters)),
        Value::Object(values) => values.values_mut().for_each(|value| strip(value, letters)),
        _ => {}
    }
}
