//! Languages that people speak and that posters are printed in.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use ts_rs::TS;

/// A language someone speaks: an ISO 639 code of two or three lower-case letters, such as `da`, `so` or `ckb`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS, JsonSchema)]
#[serde(transparent)]
pub struct LanguageCode(String);

impl LanguageCode {
    /// The code, if `code` is two or three lower-case ASCII letters.
    #[must_use]
    pub fn new(code: &str) -> Option<Self> {
        let fits = matches!(code.len(), 2 | 3) && code.bytes().all(|byte| byte.is_ascii_lowercase());
        fits.then(|| Self(code.to_owned()))
    }

    /// The code itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for LanguageCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::new(&code).ok_or_else(|| D::Error::custom("not a language code"))
    }
}

/// The languages a poster can be printed in: those whose fonts ship with the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PrintLanguage {
    /// Danish.
    Da,
    /// English.
    En,
    /// Arabic.
    Ar,
    /// Farsi.
    Fa,
    /// Urdu.
    Ur,
    /// Sorani Kurdish.
    Ckb,
    /// Somali.
    So,
    /// Turkish.
    Tr,
    /// Ukrainian.
    Uk,
    /// Polish.
    Pl,
    /// Bosnian.
    Bs,
    /// Vietnamese.
    Vi,
    /// Tigrinya.
    Ti,
    /// Tamil.
    Ta,
}

impl PrintLanguage {
    /// Every print language, in the order the form offers them.
    pub const ALL: [Self; 14] = [
        Self::Da,
        Self::En,
        Self::Ar,
        Self::Fa,
        Self::Ur,
        Self::Ckb,
        Self::So,
        Self::Tr,
        Self::Uk,
        Self::Pl,
        Self::Bs,
        Self::Vi,
        Self::Ti,
        Self::Ta,
    ];

    /// The ISO 639 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
            Self::Ar => "ar",
            Self::Fa => "fa",
            Self::Ur => "ur",
            Self::Ckb => "ckb",
            Self::So => "so",
            Self::Tr => "tr",
            Self::Uk => "uk",
            Self::Pl => "pl",
            Self::Bs => "bs",
            Self::Vi => "vi",
            Self::Ti => "ti",
            Self::Ta => "ta",
        }
    }

    /// Whether its script runs from right to left.
    #[must_use]
    pub const fn right_to_left(self) -> bool {
        matches!(self, Self::Ar | Self::Fa | Self::Ur | Self::Ckb)
    }
}
