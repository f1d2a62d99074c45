//! Photos: read for the page.

use trinvis_core::ids::PhotoId;
use uuid::Uuid;

use crate::{ApiError, App, Code};

/// A kept photo's JPEG bytes, for the page's picture protocol.
///
/// # Errors
/// [`Code::BadRequest`] when `id` is no id; [`Code::NotFound`]; [`Code::Locked`].
pub fn photo(app: &App, id: &str) -> Result<Vec<u8>, ApiError> {
    let id = Uuid::parse_str(id).map_err(|_| Code::BadRequest)?;
    app.read(|reader| reader.photo(PhotoId(id)))
}
