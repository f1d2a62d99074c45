//! A page that is set, and the forms it goes out in.

use serde::Deserialize;
use typst::{
    foundations::{Label, Selector, Value},
    introspection::{Introspector as _, MetadataElem},
    utils::PicoStr,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::Issue;

/// Why a page could not be made. Neither is about what the user wrote; both are faults of the program.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// Typst could not set the page.
    #[error("layout: {0}")]
    Layout(String),
    /// The page is set but could not be written in this form.
    #[error("export: {0}")]
    Export(String),
}

/// A document ready to be shown, saved or printed.
pub struct Printed {
    document: PagedDocument,
    issues: Vec<Issue>,
}

/// What a block that was fitted needs and what it was given, in points.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Fit {
    /// Which block.
    pub name: String,
    /// The height it takes.
    pub needs: f64,
    /// The height there is.
    pub given: f64,
}

impl Printed {
    pub(crate) fn new(document: PagedDocument, issues: Vec<Issue>) -> Self {
        Self { document, issues }
    }

    pub(crate) fn add(&mut self, issue: Issue) {
        self.issues.push(issue);
    }

    /// What the coordinator should know before she prints.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// How many pages there are; at least one.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// A page as SVG, for the live preview; `None` beyond the last page.
    #[must_use]
    pub fn svg(&self, page: usize) -> Option<String> {
        self.document.pages().get(page).map(|page| typst_svg::svg(page, &typst_svg::SvgOptions::default()))
    }

    /// A page as PNG at `pixels_per_point` (2.0 is 144 dpi), kept within 0.1–6; `None` beyond the last page.
    ///
    /// # Errors
    /// [`PrintError::Export`] if the picture cannot be encoded.
    pub fn png(&self, page: usize, pixels_per_point: f64) -> Result<Option<Vec<u8>>, PrintError> {
        let Some(page) = self.document.pages().get(page) else { return Ok(None) };
        let options =
            typst_render::RenderOptions { pixel_per_pt: pixels_per_point.clamp(0.1, 6.0).into(), render_bleed: false };
        let encoded = typst_render::render(page, &options).encode_png();
        encoded.map(Some).map_err(|fault| PrintError::Export(fault.to_string()))
    }

    /// The document as PDF/A-2a and PDF/UA-1: lasting and accessible.
    ///
    /// # Errors
    /// [`PrintError::Export`] if the document breaks one of the two standards.
    pub fn pdf(&self) -> Result<Vec<u8>, PrintError> {
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .map_err(|fault| PrintError::Export(fault.message().to_string()))?;
        let options = PdfOptions { standards, ..PdfOptions::default() };
        typst_pdf::pdf(&self.document, &options).map_err(|faults| {
            PrintError::Export(faults.iter().map(|fault| fault.message.to_string()).collect::<Vec<_>>().join("; "))
        })
    }

    /// Every block that was fitted, for those who check that nothing is clipped.
    #[must_use]
    pub fn fits(&self) -> Vec<Fit> {
        self.marks("fit")
    }

    /// The document as Typst set it.
    #[must_use]
    pub fn document(&self) -> &PagedDocument {
        &self.document
    }

    /// Values that the template left under a label.
    pub(crate) fn marks<T: for<'a> Deserialize<'a>>(&self, label: &str) -> Vec<T> {
        let Some(label) = Label::new(PicoStr::intern(label)) else { return Vec::new() };
        let found = self.document.introspector().query(&Selector::Label(label));
        found
            .iter()
            .filter_map(|content| content.to_packed::<MetadataElem>())
            .filter_map(|mark| read(&mark.value))
            .collect()
    }
}

fn read<T: for<'a> Deserialize<'a>>(value: &Value) -> Option<T> {
    serde_json::to_value(value).ok().and_then(|value| serde_json::from_value(value).ok())
}
