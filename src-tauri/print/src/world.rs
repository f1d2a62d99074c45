//! The closed world that Typst sees: the shipped templates and fonts, and the values of one page.

use std::collections::HashMap;

use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::{fonts, printed::PrintError};

/// The shipped templates, by their paths.
pub(crate) const TEMPLATES: [(&str, &str); 14] = [
    ("/common.typ", include_str!("../templates/common.typ")),
    ("/poster.typ", include_str!("../templates/poster.typ")),
    ("/poster-page.typ", include_str!("../templates/poster-page.typ")),
    ("/poster-slips.typ", include_str!("../templates/poster-slips.typ")),
    ("/poster-parts.typ", include_str!("../templates/poster-parts.typ")),
    ("/poster-picture.typ", include_str!("../templates/poster-picture.typ")),
    ("/poster-bold.typ", include_str!("../templates/poster-bold.typ")),
    ("/poster-pictograms.typ", include_str!("../templates/poster-pictograms.typ")),
    ("/poster-sheets.typ", include_str!("../templates/poster-sheets.typ")),
    ("/story.typ", include_str!("../templates/story.typ")),
    ("/role-card.typ", include_str!("../templates/role-card.typ")),
    ("/ladder.typ", include_str!("../templates/ladder.typ")),
    ("/sheet-parts.typ", include_str!("../templates/sheet-parts.typ")),
    ("/recovery.typ", include_str!("../templates/recovery.typ")),
];

/// What never changes between pages: library, fonts, templates.
pub(crate) struct Shelf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: HashMap<FileId, Source>,
}

impl Shelf {
    /// Reads the embedded fonts and templates.
    pub(crate) fn new() -> Result<Self, PrintError> {
        let fonts = fonts::fonts();
        let mut sources = HashMap::new();
        for (path, text) in TEMPLATES {
            let id = file_id(path)?;
            sources.insert(id, Source::new(id, text.to_owned()));
        }
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        Ok(Self { library: LazyHash::new(Library::builder().build()), book, fonts, sources })
    }

    /// The fonts' book.
    pub(crate) fn book(&self) -> &FontBook {
        &self.book
    }
}

/// The id of a path in the closed world. Ids are never freed, so only fixed names may be passed.
pub(crate) fn file_id(path: &str) -> Result<FileId, PrintError> {
    let path = VirtualPath::new(path).map_err(|fault| PrintError::Layout(format!("{path}: {fault:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// One page's world: the shelf, which template to start from, and the page's own files.
pub(crate) struct Desk<'a> {
    pub(crate) shelf: &'a Shelf,
    pub(crate) main: FileId,
    pub(crate) files: HashMap<FileId, Bytes>,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shelf.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shelf.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.shelf.sources.get(&id).cloned().ok_or_else(|| unknown(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| unknown(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shelf.fonts.get(index).cloned()
    }

    /// No clock: every date on a page is passed in.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn unknown(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
