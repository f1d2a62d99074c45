//! Room on the disk.

use crate::{ApiError, App, commands::Nothing, space::DiskSpace};

/// Tells how much is left on the disk that the office lies on.
///
/// # Errors
/// [`crate::Code::Locked`].
pub fn disk_space(app: &App, _: Nothing) -> Result<DiskSpace, ApiError> {
    Ok(DiskSpace::of(app))
}
