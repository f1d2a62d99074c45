//! Photos: normalised pictures kept inside the encrypted file.

use crate::ids::PhotoId;

/// A picture ready to be kept: upright, within limits, without metadata.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// Identity.
    pub id: PhotoId,
    /// JPEG bytes.
    pub jpeg: Vec<u8>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}
