//! Text rules that belong to no one feature: folding for search, and the reminder about CPR-like numbers.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Folds text for search: lower case, æ → ae, ø → oe, å and aa → aa, other accents dropped, all else than letters and digits to one space.
///
/// Folding twice gives the same as folding once.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.nfc().flat_map(char::to_lowercase) {
        let before = folded.len();
        if gap && !folded.is_empty() {
            folded.push(' ');
        }
        let start = folded.len();
        fold_letter(letter, &mut folded);
        if folded.len() == start {
            folded.truncate(before);
            gap |= !is_combining_mark(letter);
        } else {
            gap = false;
        }
    }
    folded
}

fn fold_letter(letter: char, folded: &mut String) {
    if let Some(spelt) = spelt(letter) {
        folded.push_str(spelt);
        return;
    }
    let parts = letter.nfkd().filter(|part| part.is_alphanumeric() && !is_combining_mark(*part));
    for part in parts.flat_map(char::to_lowercase) {
        // A small raised æ, as phoneticians write it, has an æ in it.
        match spelt(part) {
            Some(spelt) => folded.push_str(spelt),
            None => folded.push(part),
        }
    }
}

/// How a letter of its own is spelt without it.
fn spelt(letter: char) -> Option<&'static str> {
    Some(match letter {
        'æ' | 'ä' => "ae",
        'ø' | 'ö' => "oe",
        'å' => "aa",
        'ð' | 'đ' => "d",
        'ł' => "l",
        'ı' => "i",
        'ß' => "ss",
        'þ' => "th",
        _ => return None,
    })
}

/// The digits of a text, as for comparing phone numbers; a Danish country code is left out.
#[must_use]
pub fn digits(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    for prefix in ["0045", "45"] {
        if let Some(rest) = digits.strip_prefix(prefix)
            && rest.len() == 8
        {
            return rest.to_owned();
        }
    }
    digits
}

/// Whether a text seems to hold a CPR number: six digits that can be a date, perhaps a hyphen or space, and four digits.
#[must_use]
pub fn seems_to_hold_cpr(text: &str) -> bool {
    let symbols: Vec<char> = text.chars().collect();
    (0..symbols.len()).any(|start| {
        let fresh = start == 0 || !symbols[start - 1].is_ascii_digit();
        fresh && cpr_at(&symbols[start..])
    })
}

fn cpr_at(symbols: &[char]) -> bool {
    let digit = |at: usize| symbols.get(at).and_then(|symbol| symbol.to_digit(10));
    let two = |at: usize| Some(digit(at)? * 10 + digit(at + 1)?);
    let (Some(day), Some(month), Some(_)) = (two(0), two(2), two(4)) else { return false };
    let tail = if matches!(symbols.get(6), Some('-' | '–' | ' ')) { 7 } else { 6 };
    let number = (tail..tail + 4).all(|at| digit(at).is_some());
    // Foreigners' numbers add 60 to the day.
    number
        && digit(tail + 4).is_none()
        && (1..=12).contains(&month)
        && ((1..=31).contains(&day) || (61..=91).contains(&day))
}

#[cfg(test)]
mod tests;
