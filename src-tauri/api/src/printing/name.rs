//! File names made from the user's own text.

use sanitize_filename::Options;
use trinvis_core::labels::{UiLanguage, label};

/// Most bytes of the user's text in a name: Windows takes 260 characters for the whole path.
const LONGEST: usize = 120;

/// What is printed; its word in the labels file begins the file name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sheet {
    /// A poster.
    Poster,
    /// A story.
    Story,
    /// An activity's roles.
    RoleCard,
    /// The ladder on a day.
    Ladder,
    /// The recovery code.
    Recovery,
    /// A colleague's one-time code.
    OneTimeCode,
}

impl Sheet {
    const fn label(self) -> &'static str {
        match self {
            Self::Poster => "poster",
            Self::Story => "story",
            Self::RoleCard => "role_card",
            Self::Ladder => "ladder",
            Self::Recovery => "recovery_sheet",
            Self::OneTimeCode => "one_time_code",
        }
    }
}

/// Such as "Opslag – Kan du lave kaffe.pdf": one name on every system, whatever the title holds.
pub(crate) fn file_name(sheet: Sheet, title: &str, language: UiLanguage) -> String {
    let word = label("printout", sheet.label(), language);
    let shown: String = title.chars().filter(|letter| !turns_text(*letter)).collect();
    let options = Options { windows: true, truncate: false, replacement: " " };
    let safe = sanitize_filename::sanitize_with_options(shown, options);
    let title = shortened(safe.split_whitespace().collect::<Vec<_>>().join(" "));
    let title = title.trim_matches(['.', ' ']);
    if title.is_empty() { format!("{word}.pdf") } else { format!("{word} – {title}.pdf") }
}

fn shortened(mut text: String) -> String {
    if text.len() > LONGEST {
        let end = (0..=LONGEST).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        text.truncate(end);
    }
    text
}

/// Invisible letters, some of which turn the reading direction so that a name looks like another.
const fn turns_text(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
