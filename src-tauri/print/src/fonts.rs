//! The embedded fonts and what they can show.

use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
};

const FILES: [&[u8]; 12] = [
    include_bytes!("../fonts/IBMPlexSans-Regular.ttf"),
    include_bytes!("../fonts/IBMPlexSans-Italic.ttf"),
    include_bytes!("../fonts/IBMPlexSans-SemiBold.ttf"),
    include_bytes!("../fonts/IBMPlexSans-Bold.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Bold.ttf"),
    include_bytes!("../fonts/NotoNastaliqUrdu-Regular.ttf"),
    include_bytes!("../fonts/NotoNastaliqUrdu-Bold.ttf"),
    include_bytes!("../fonts/NotoSansEthiopic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansEthiopic-Bold.ttf"),
    include_bytes!("../fonts/NotoSansTamil-Regular.ttf"),
    include_bytes!("../fonts/NotoSansTamil-Bold.ttf"),
];

/// The shipped fonts, in the order of their book.
pub(crate) fn fonts() -> Vec<Font> {
    FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect()
}

/// Whether some shipped font shows the character, or it takes no glyph at all.
pub(crate) fn shown(book: &FontBook, letter: char) -> bool {
    let takes_no_glyph = letter.is_whitespace() || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}');
    takes_no_glyph
        || (0..FILES.len()).any(|index| book.info(index).is_some_and(|info| info.coverage.contains(letter.into())))
}
