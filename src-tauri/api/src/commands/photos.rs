//! Photos: taken in safely, and read for the page.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde::Deserialize;
use trinvis_core::{
    ids::PhotoId,
    photos::{self, Photo},
};
use trinvis_print::{PhotoFault, normalise};
use ts_rs::TS;
use uuid::Uuid;

use crate::{ApiError, App, Code};

/// A picture file to keep.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddPhoto {
    /// The file's bytes in base64.
    pub data: String,
}

/// Keeps a photo: upright, scaled down, without place, camera or time. It belongs to nothing until a record that shows it
/// is saved.
///
/// # Errors
/// [`Code::PhotoTooLarge`], [`Code::PhotoNotAPhoto`] or [`Code::PhotoUnreadable`]; [`Code::Locked`]; or what the file failed with.
pub fn add_photo(app: &App, request: AddPhoto) -> Result<PhotoId, ApiError> {
    let bytes = BASE64_STANDARD.decode(request.data).map_err(|_| Code::BadRequest)?;
    let normal = normalise(&bytes)?;
    let photo = Photo { id: app.fresh_id()?, jpeg: normal.jpeg, width: normal.width, height: normal.height };
    app.write(|store, by| photos::add_photo(store, by, &photo))?;
    Ok(photo.id)
}

/// A kept photo's JPEG bytes, for the page's picture protocol.
///
/// # Errors
/// [`Code::BadRequest`] when `id` is no id; [`Code::NotFound`]; [`Code::Locked`].
pub fn photo(app: &App, id: &str) -> Result<Vec<u8>, ApiError> {
    let id = Uuid::parse_str(id).map_err(|_| Code::BadRequest)?;
    app.read(|reader| reader.photo(PhotoId(id)))
}

impl From<PhotoFault> for ApiError {
    fn from(fault: PhotoFault) -> Self {
        match fault {
            PhotoFault::FileTooLarge | PhotoFault::TooManyPixels => Code::PhotoTooLarge.into(),
            PhotoFault::NotAPhoto => Code::PhotoNotAPhoto.into(),
            PhotoFault::Damaged => Code::PhotoUnreadable.into(),
        }
    }
}
