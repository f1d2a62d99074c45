//! QR codes as one path with a quiet zone.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

/// Light modules around the code that readers need.
const QUIET: usize = 4;

/// A QR code drawn as SVG.
pub(crate) struct QrSvg {
    /// The picture: black on white, with the quiet zone.
    pub(crate) svg: String,
    /// Modules along a side, with the quiet zone.
    pub(crate) modules: usize,
}

/// Draws the code at error correction level M; `None` when no QR code holds that much.
pub(crate) fn draw(content: &str) -> Option<QrSvg> {
    let code = QrCode::with_error_correction_level(content, EcLevel::M).ok()?;
    let (width, modules) = (code.width(), code.width() + 2 * QUIET);
    let colours = code.to_colors();
    let mut path = String::new();
    for (row, line) in colours.chunks(width).enumerate() {
        let mut column = 0;
        while column < width {
            let run = line[column..].iter().take_while(|colour| **colour == Color::Dark).count();
            if run > 0 {
                let (x, y) = (column + QUIET, row + QUIET);
                // Writing to a string cannot fail.
                let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
            }
            column += run.max(1);
        }
    }
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {modules} {modules}"><rect width="{modules}" height="{modules}" fill="#fff"/><path fill="#000" d="{path}"/></svg>"##
    );
    Some(QrSvg { svg, modules })
}
