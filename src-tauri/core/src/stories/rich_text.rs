//! The text of a story: a small typed schema, never HTML.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{Fault, Invalid, TEXT};

/// Most blocks in one text.
const BLOCKS: usize = 2_000;

/// Text in blocks; an empty list is an empty text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RichText {
    /// Blocks in reading order.
    pub blocks: Vec<Block>,
}

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its text.
        runs: Vec<Run>,
    },
    /// A small heading inside the story.
    Heading {
        /// Its text.
        runs: Vec<Run>,
    },
    /// Something someone said.
    Quote {
        /// Its text.
        runs: Vec<Run>,
    },
    /// A list with bullets.
    Bullets {
        /// Its entries.
        items: Vec<Vec<Run>>,
    },
}

/// A stretch of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Whether it is bold.
    #[serde(default)]
    pub bold: bool,
    /// Whether it is italic.
    #[serde(default)]
    pub italic: bool,
}

impl RichText {
    /// Paragraphs from plain text, one for each stretch between blank lines.
    #[must_use]
    pub fn from_plain(text: &str) -> Self {
        let blocks = text
            .split("\n\n")
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(|part| Block::Paragraph { runs: vec![Run { text: part.to_owned(), ..Run::default() }] })
            .collect();
        Self { blocks }
    }

    /// The text without styles, blocks apart by a blank line and list entries by a line.
    #[must_use]
    pub fn plain(&self) -> String {
        self.blocks.iter().map(Block::plain).collect::<Vec<_>>().join("\n\n")
    }

    /// Checks the size.
    ///
    /// # Errors
    /// [`Fault::TooLong`] beyond [`TEXT`] characters or two thousand blocks.
    pub fn check(&self, field: &'static str) -> Result<(), Invalid> {
        if self.blocks.len() > BLOCKS || self.plain().chars().count() > TEXT {
            return Err(Invalid { field, fault: Fault::TooLong });
        }
        Ok(())
    }
}

impl Block {
    fn plain(&self) -> String {
        match self {
            Self::Paragraph { runs } | Self::Heading { runs } | Self::Quote { runs } => joined(runs),
            Self::Bullets { items } => {
                items.iter().map(|runs| format!("• {}", joined(runs))).collect::<Vec<_>>().join("\n")
            }
        }
    }
}

fn joined(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::{BLOCKS, Block, RichText, Run, TEXT};
    use crate::record::{Fault, Invalid};

    fn paragraph(text: &str) -> Block {
        Block::Paragraph { runs: vec![Run { text: text.to_owned(), ..Run::default() }] }
    }

    #[test]
    fn a_text_too_long_or_in_too_many_pieces_is_refused_by_field() {
        let refused = Err(Invalid { field: "body", fault: Fault::TooLong });
        let of = |blocks| RichText { blocks }.check("body");
        assert_eq!(of(vec![paragraph(&"å".repeat(TEXT))]), Ok(()), "characters count, not bytes");
        assert_eq!(of(vec![paragraph(&"å".repeat(TEXT + 1))]), refused);
        assert_eq!(of(vec![paragraph("x"); BLOCKS]), Ok(()));
        assert_eq!(of(vec![paragraph("x"); BLOCKS + 1]), refused);
    }
}
