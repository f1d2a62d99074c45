//! Policies from a file that anybody may have written anything into.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use serde_json::{Map, Value};

use super::PolicyFault;

/// A file with more than this in it is no list of policies.
const LARGEST: u64 = 16 << 10;

/// The keys and values of a policy file; none of either where there is no file.
pub(super) fn read(path: &Path) -> Result<Vec<(String, Value)>, PolicyFault> {
    let bytes = match bytes(path) {
        Ok(bytes) => bytes,
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(fault) if fault.kind() == io::ErrorKind::FileTooLarge => return Err(PolicyFault::TooLarge),
        Err(_) => return Err(PolicyFault::Unreadable),
    };
    // As Windows' own editor may write it.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let values: Map<String, Value> = serde_json::from_slice(bytes).map_err(|_| PolicyFault::Unreadable)?;
    Ok(values.into_iter().collect())
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    // Anything but a file could keep the program waiting.
    if !path.metadata()?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}
