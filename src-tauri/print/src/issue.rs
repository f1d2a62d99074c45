//! What is wrong or doubtful about a page, as data: the form puts it in plain words.

use serde::{Deserialize, Serialize};
use trinvis_core::languages::PrintLanguage;
use ts_rs::TS;

/// Something the coordinator should know before she prints. The page is whole all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Issue {
    /// At the smallest legible size the text still does not fit, so it ends with "…".
    TextTooLong {
        /// In which language.
        language: PrintLanguage,
        /// Which text.
        field: PosterField,
        /// About how many words to remove.
        about_words: u32,
    },
    /// No shipped font has these characters, so they are left out.
    MissingGlyphs {
        /// In which language's text; none when it is in a text that all languages share.
        language: Option<PrintLanguage>,
        /// The characters, each once, at most twenty.
        characters: Vec<String>,
    },
    /// Nobody who knows the language has read the office's own text.
    UnreadLanguage {
        /// Which language.
        language: PrintLanguage,
    },
    /// No native speaker has checked the product's own words on the poster ("Kom forbi", "Alle kan bidrage").
    UncheckedPhrases {
        /// Which language.
        language: PrintLanguage,
    },
    /// One of the questions a poster answers is not answered yet.
    Unanswered {
        /// In which language.
        language: PrintLanguage,
        /// Which question.
        field: PosterField,
    },
    /// The poster does not say where to go or whom to call.
    NoContact,
    /// No shipped picture has this name; it is left out.
    UnknownPicture {
        /// The name.
        name: String,
    },
    /// The layout has no room for every picture.
    TooManyPictures {
        /// How many are shown.
        shown: u32,
    },
    /// The QR code would be too fine to read from paper, so it is left out: the address must be shorter.
    QrTooLong,
    /// The sheet runs on to more than one page.
    MorePages {
        /// How many pages it takes.
        pages: u32,
    },
    /// A photo could not be read, so it is left out.
    UnreadablePhoto {
        /// Which one, counted from one.
        number: u32,
    },
}

/// A text on a poster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PosterField {
    /// The large words.
    Headline,
    /// Which task.
    What,
    /// Why it matters.
    Why,
    /// What I get out of it.
    Gain,
    /// How long it takes.
    Time,
    /// The four texts under the headline together.
    Texts,
    /// When and where to come, and whom to call.
    Contact,
}
