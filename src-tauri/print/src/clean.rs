//! Makes any user text safe to set: only characters that can be printed, and a place to break in long tokens.

use trinvis_core::record::TEXT;
use unicode_normalization::UnicodeNormalization;

/// Longest run without a place to break a line.
const LONGEST_TOKEN: usize = 32;

/// The text in NFC without controls, direction overrides, private-use and noncharacters; blank runs are one space.
///
/// Line breaks stay, at most one blank line at a time. At most [`TEXT`] characters come back.
pub(crate) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let (mut token, mut blank, mut breaks) = (0, false, 0);
    for letter in text.nfc().filter(|letter| !unprintable(*letter)).take(TEXT) {
        match letter {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => breaks += usize::from(letter != '\r'),
            _ if letter.is_whitespace() && letter != '\u{a0}' => blank = true,
            _ => {
                if !cleaned.is_empty() {
                    if breaks > 0 {
                        cleaned.push_str(if breaks > 1 { "\n\n" } else { "\n" });
                    } else if blank {
                        cleaned.push(' ');
                    }
                }
                if breaks > 0 || blank {
                    token = 0;
                }
                (blank, breaks) = (false, 0);
                if token == LONGEST_TOKEN {
                    cleaned.push('\u{200b}');
                    token = 0;
                }
                cleaned.push(letter);
                token = if letter == '\u{200b}' { 0 } else { token + 1 };
            }
        }
    }
    cleaned
}

/// [`clean`] on one line.
pub(crate) fn clean_line(text: &str) -> String {
    clean(&text.replace(['\n', '\r', '\u{2028}', '\u{2029}'], " "))
}

fn unprintable(letter: char) -> bool {
    match letter {
        '\n' | '\r' | '\t' => false,
        // Direction marks, overrides and isolates: the page sets the direction itself.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        // Byte order mark, interlinear annotations, variation selectors, tags.
        '\u{feff}' | '\u{fff0}'..='\u{fffc}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}' => true,
        // Private use: no meaning, and not allowed in PDF/A.
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => true,
        '\u{fdd0}'..='\u{fdef}' => true,
        _ => letter.is_control() || u32::from(letter) & 0xfffe == 0xfffe,
    }
}

/// The first `most` words of the text, and how many were left out. A piece of a long token counts as a word.
pub(crate) fn first_words(text: &str, most: usize) -> (String, usize) {
    let gap = |letter: char| letter.is_whitespace() || letter == '\u{200b}';
    let starts = || {
        let mut before = true;
        text.char_indices().filter_map(move |(at, letter)| {
            let starts = before && !gap(letter);
            before = gap(letter);
            starts.then_some(at)
        })
    };
    match starts().nth(most) {
        None => (text.to_owned(), 0),
        Some(end) => (text[..end].trim_end_matches(gap).to_owned() + "…", starts().count() - most),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strips_what_cannot_be_printed() {
        assert_eq!(clean("a\0b\u{feff}c\u{202e}d\u{7}"), "abcd", "controls and overrides must go");
        assert_eq!(clean("می\u{200c}خواهم"), "می\u{200c}خواهم", "Farsi needs its zero-width non-joiner");
        assert_eq!(clean("A\u{30a}lborg"), "Ålborg", "composed letters are the ones that fonts have");
    }

    #[test]
    fn keeps_paragraphs_but_not_runs_of_blanks() {
        assert_eq!(clean("  en \t to\n\n\n\ntre\nfire  "), "en to\n\ntre\nfire");
        assert_eq!(clean_line("en\nto"), "en to");
    }

    #[test]
    fn shortens_between_words() {
        assert_eq!(first_words("en to  tre", 2), ("en to…".to_owned(), 1));
        assert_eq!(first_words("en to tre", 3), ("en to tre".to_owned(), 0));
        assert_eq!(first_words(&clean(&"x".repeat(100)), 1), ("x".repeat(LONGEST_TOKEN) + "…", 3), "long tokens too");
    }

    #[test]
    fn long_tokens_get_a_place_to_break() {
        let broken = clean(&"x".repeat(100));
        assert!(broken.split('\u{200b}').all(|part| part.len() <= LONGEST_TOKEN), "no part is longer than the limit");
        assert_eq!(broken.replace('\u{200b}', ""), "x".repeat(100), "nothing is lost");
    }
}
