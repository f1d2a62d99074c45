//! Settings of this PC, outside the encrypted file: nothing personal in them.

use std::{fs, io, ops::RangeInclusive, path::Path};

use serde::{Deserialize, Serialize};
use trinvis_core::labels::UiLanguage;
use ts_rs::TS;

/// How Trinvis looks and behaves on this PC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Settings {
    /// Language of the user interface; none follows the system.
    pub language: Option<UiLanguage>,
    /// Light, dark or as the system.
    pub theme: Theme,
    /// Size of text.
    pub text_size: TextSize,
    /// Whether the user has chosen between the sample office and an empty one.
    pub start_chosen: bool,
    /// Minutes without a key or click before the office locks itself, 1–120.
    pub idle_minutes: u8,
}

/// Light, dark or as the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// Size of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum TextSize {
    #[default]
    Normal,
    Large,
    Largest,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::default(),
            text_size: TextSize::default(),
            start_chosen: false,
            idle_minutes: 10,
        }
    }
}

impl Settings {
    const FILE: &str = "settings.json";

    /// How long the office may stay open by itself.
    pub(crate) const IDLE_MINUTES: RangeInclusive<u8> = 1..=120;

    /// What was saved in the data folder; the defaults where nothing readable is.
    #[must_use]
    pub fn read(data: &Path) -> Self {
        fs::read(data.join(Self::FILE))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .map_or_else(Self::default, Self::within_limits)
    }

    /// Saves them, whole or not at all.
    ///
    /// # Errors
    /// What the disk failed with.
    pub fn write(self, data: &Path) -> io::Result<()> {
        fs::create_dir_all(data)?;
        let fresh = data.join("settings.json.new");
        fs::write(&fresh, serde_json::to_vec_pretty(&self)?)?;
        fs::rename(fresh, data.join(Self::FILE))
    }

    /// With the idle time inside its limits.
    #[must_use]
    pub fn within_limits(mut self) -> Self {
        self.idle_minutes = self.idle_minutes.clamp(*Self::IDLE_MINUTES.start(), *Self::IDLE_MINUTES.end());
        self
    }
}
