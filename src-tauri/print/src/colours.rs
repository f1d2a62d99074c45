//! Poster colours, each pair of ink and ground tested for contrast.

use serde_json::{Map, Value, json};
use trinvis_core::materials::Palette;

/// WCAG 2 contrast of two colours given as `#rrggbb`, 1–21; `None` when either is not such a colour.
#[must_use]
pub fn contrast(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

fn luminance(colour: &str) -> Option<f64> {
    let hex = colour.strip_prefix('#').filter(|hex| hex.len() == 6)?;
    let channel = |at: usize| -> Option<f64> {
        let value = f64::from(u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)?)
}

/// The palette's colours by the names that the templates use.
pub(crate) fn colours(palette: Palette, white: bool) -> Map<String, Value> {
    let Value::Object(mut colours) = (match palette {
        Palette::Petrol => petrol(),
        Palette::Ochre => ochre(),
        Palette::Brick => brick(),
    }) else {
        return Map::new();
    };
    if white {
        on_white(&mut colours);
    }
    colours
}

/// The four shirt colours that people on the poster wear in turn.
pub(crate) const fn shirts(palette: Palette) -> [&'static str; 4] {
    match palette {
        Palette::Petrol => ["#C8553A", "#FFF1D6", "#E0A526", "#8CC3B8"],
        Palette::Ochre => ["#0F5C5C", "#B4472F", "#FFFBF2", "#5C7F95"],
        Palette::Brick => ["#E0A526", "#1F6E6C", "#FFF3EA", "#6E8FA6"],
    }
}

fn petrol() -> Value {
    json!({
        "paper": "#FFF9EC", "ink": "#1B2A33", "strong": "#0F5C5C", "soft": "#DDEBE6", "rule": "#E4DAC4", "title": "#0F5C5C", "accent": "#E0A526",
        "field": "#0F5C5C", "onField": "#FFFFFF", "fieldAccent": "#FFDE9C", "fieldShape": "#15686A", "fieldRule": "#3A8581", "sun": "#E0A526",
        "dark": "#1B2A33", "onDark": "#FFFFFF", "darkAccent": "#FFD98A", "boxFill": "#FFF9EC", "onBox": "#1B2A33", "boxAccent": "#0F5C5C",
        "faceA": "#E0A526", "faceB": "#DDEBE6", "tileA": "#0F5C5C", "tileB": "#E0A526", "tileC": "#DDEBE6", "tileD": "#B4472F",
        "onTileA": "#FFFFFF", "onTileB": "#1B2A33", "onTileC": "#0F5C5C", "onTileD": "#FFFFFF",
    })
}

fn ochre() -> Value {
    json!({
        "paper": "#FFFBF2", "ink": "#1B2A33", "strong": "#80500A", "soft": "#FAE9C2", "rule": "#EADFC8", "title": "#1B2A33", "accent": "#0F5C5C",
        "field": "#E9B23A", "onField": "#1B2A33", "fieldAccent": "#5A2412", "fieldShape": "#F3C767", "fieldRule": "#C9922A", "sun": "#FFF3D6",
        "dark": "#1B2A33", "onDark": "#FFFFFF", "darkAccent": "#F6CB68", "boxFill": "#1B2A33", "onBox": "#FFFFFF", "boxAccent": "#F6CB68",
        "faceA": "#FFF3D6", "faceB": "#F9E3B0", "tileA": "#1B2A33", "tileB": "#E9B23A", "tileC": "#FAE9C2", "tileD": "#0F5C5C",
        "onTileA": "#F6CB68", "onTileB": "#1B2A33", "onTileC": "#1B2A33", "onTileD": "#FFFFFF",
    })
}

fn brick() -> Value {
    json!({
        "paper": "#FFFFFF", "ink": "#2A1F1C", "strong": "#A53D27", "soft": "#F8E2D9", "rule": "#EBDCD5", "title": "#A53D27", "accent": "#F0C9A8",
        "field": "#AD422B", "onField": "#FFFFFF", "fieldAccent": "#FFEBD2", "fieldShape": "#B34A31", "fieldRule": "#D07F69", "sun": "#F2C6A6",
        "dark": "#2A1F1C", "onDark": "#FFFFFF", "darkAccent": "#F5C9A4", "boxFill": "#FFFFFF", "onBox": "#2A1F1C", "boxAccent": "#A53D27",
        "faceA": "#F2C6A6", "faceB": "#F8E2D9", "tileA": "#B4472F", "tileB": "#F2C6A6", "tileC": "#F8E2D9", "tileD": "#2A1F1C",
        "onTileA": "#FFFFFF", "onTileB": "#2A1F1C", "onTileC": "#A53D27", "onTileD": "#F5C9A4",
    })
}

/// White paper and no filled fields, to save ink: the colours move into letters, lines and pale tiles.
fn on_white(colours: &mut Map<String, Value>) {
    let strong = colours.get("strong").cloned().unwrap_or_default();
    let ink = colours.get("ink").cloned().unwrap_or_default();
    let soft = colours.get("soft").cloned().unwrap_or_default();
    for white in ["paper", "field", "dark", "boxFill", "tileA", "tileD"] {
        colours.insert(white.to_owned(), json!("#FFFFFF"));
    }
    for word in ["onField", "title", "darkAccent", "boxAccent", "onTileA", "onTileB", "onTileC", "onTileD"] {
        colours.insert(word.to_owned(), strong.clone());
    }
    for word in ["fieldAccent", "onDark", "onBox"] {
        colours.insert(word.to_owned(), ink.clone());
    }
    for pale in ["fieldShape", "sun", "faceA", "faceB", "tileB", "tileC"] {
        colours.insert(pale.to_owned(), soft.clone());
    }
    let rule = colours.get("rule").cloned().unwrap_or_default();
    colours.insert("fieldRule".to_owned(), rule);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Text and its ground, as the templates put them together.
    const TEXT_PAIRS: [(&str, &str); 12] = [
        ("ink", "paper"),
        ("strong", "paper"),
        ("title", "paper"),
        ("strong", "soft"),
        ("onField", "field"),
        ("onField", "fieldShape"),
        ("fieldAccent", "field"),
        ("fieldAccent", "fieldShape"),
        ("onDark", "dark"),
        ("darkAccent", "dark"),
        ("onBox", "boxFill"),
        ("boxAccent", "boxFill"),
    ];

    #[test]
    fn contrast_is_wcags() {
        assert!((contrast("#000000", "#FFFFFF").unwrap() - 21.0).abs() < 0.001);
        assert!((contrast("#777777", "#FFFFFF").unwrap() - 4.48).abs() < 0.01);
        assert_eq!(contrast("red", "#FFFFFF"), None);
    }

    #[test]
    fn every_palette_can_be_read() {
        for palette in [Palette::Petrol, Palette::Ochre, Palette::Brick] {
            for white in [false, true] {
                let colours = colours(palette, white);
                let of = |name: &str| colours.get(name).and_then(Value::as_str).unwrap().to_owned();
                for (ink, ground) in TEXT_PAIRS {
                    let ratio = contrast(&of(ink), &of(ground)).unwrap();
                    assert!(ratio >= 4.5, "{palette:?} white={white}: {ink} on {ground} has contrast {ratio:.2}");
                }
                for tile in ["A", "B", "C", "D"] {
                    let ratio = contrast(&of(&format!("onTile{tile}")), &of(&format!("tile{tile}"))).unwrap();
                    assert!(
                        ratio >= 3.0,
                        "{palette:?} white={white}: pictogram on tile {tile} has contrast {ratio:.2}"
                    );
                }
            }
        }
    }
}
