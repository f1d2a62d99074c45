//! What the A4 sheets share: their colours, cleaned lines, and the warning that a sheet runs on.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::{
    Issue, Printed, Printer,
    clean::{clean, clean_line},
    printer::missing_glyphs,
};

/// Cleans a sheet's texts and remembers which characters had to go.
pub(crate) struct Cleaner<'a> {
    printer: &'a Printer,
    missing: BTreeSet<char>,
}

impl<'a> Cleaner<'a> {
    pub(crate) const fn new(printer: &'a Printer) -> Self {
        Self { printer, missing: BTreeSet::new() }
    }

    /// One line.
    pub(crate) fn line(&mut self, text: &str) -> String {
        self.printer.printable(&clean_line(text), &mut self.missing)
    }

    /// Text with its line breaks.
    pub(crate) fn text(&mut self, text: &str) -> String {
        self.printer.printable(&clean(text), &mut self.missing)
    }

    /// What was left out.
    pub(crate) fn issues(self) -> Vec<Issue> {
        if self.missing.is_empty() { Vec::new() } else { vec![missing_glyphs(None, &self.missing)] }
    }
}

/// The sheets' colours; the poster's petrol palette on white.
pub(crate) fn colours() -> Value {
    json!({
        "paper": "#FFFFFF", "ink": "#1B2A33", "quiet": "#55636B", "strong": "#0F5C5C", "soft": "#EAF2EF", "rule": "#D5DEDB", "accent": "#E0A526",
        "cream": "#FFF9EC",
    })
}

/// Says so when the sheet takes more than one page.
pub(crate) fn count_pages(mut printed: Printed) -> Printed {
    if printed.pages() > 1 {
        let pages = u32::try_from(printed.pages()).unwrap_or(u32::MAX);
        printed.add(Issue::MorePages { pages });
    }
    printed
}
