//! A password that is strong and still easy to type from a terminal into the window.

use trinvis_api::HostError;

use crate::host::fill_random;

const CONSONANTS: &[u8; 16] = b"bdfghjklmnprstvz";
const VOWELS: &[u8; 4] = b"aiou";

/// Four words of three syllables, such as `tamiru-bolasu-konidi-favulo`: six random bits in each syllable.
pub(super) fn new() -> Result<String, HostError> {
    let mut chance = [0; 12];
    fill_random(&mut chance)?;
    let mut password = String::new();
    for (at, byte) in chance.into_iter().enumerate() {
        if at > 0 && at % 3 == 0 {
            password.push('-');
        }
        password.push(char::from(CONSONANTS[usize::from(byte & 0x0f)]));
        password.push(char::from(VOWELS[usize::from(byte >> 4 & 0x03)]));
    }
    Ok(password)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_password_is_four_words_and_never_the_same() {
        let (first, second) = (super::new().unwrap(), super::new().unwrap());
        assert_ne!(first, second);
        assert_eq!(first.split('-').map(str::len).collect::<Vec<_>>(), [6, 6, 6, 6]);
    }
}
