//! Reading from a folder that anybody may have put anything into.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use crate::Code;

/// A list or a signature with more than this in it is neither.
const LARGEST: u64 = 64 << 10;

/// What is in a small file; nothing where there is none.
///
/// # Errors
/// [`Code::UpdateUnreadable`], also when it is no file or too large.
pub(super) fn small(path: &Path) -> Result<Option<Vec<u8>>, Code> {
    match bytes(path) {
        Ok(bytes) if bytes.len() as u64 <= LARGEST => Ok(Some(bytes)),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(None),
        Ok(_) | Err(_) => Err(Code::UpdateUnreadable),
    }
}

/// How many bytes a file has.
///
/// # Errors
/// [`Code::UpdateDamaged`] when it is not there; [`Code::UpdateUnreadable`].
pub(super) fn size(path: &Path) -> Result<u64, Code> {
    match path.metadata() {
        Ok(about) if about.is_file() => Ok(about.len()),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Err(Code::UpdateDamaged),
        Ok(_) | Err(_) => Err(Code::UpdateUnreadable),
    }
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    // Anything but a file could keep the program waiting.
    if !path.metadata()?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_is_missing_too_large_or_no_file_is_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("update.json");
        assert_eq!(small(&file), Ok(None));
        assert_eq!(size(&file), Err(Code::UpdateDamaged), "the list names it, so it should be there");
        fs::write(&file, "{}").unwrap();
        assert_eq!((small(&file), size(&file)), (Ok(Some(b"{}".to_vec())), Ok(2)));
        fs::write(&file, vec![b' '; 64 << 10]).unwrap();
        assert!(small(&file).is_ok());
        fs::write(&file, vec![b' '; (64 << 10) + 1]).unwrap();
        assert_eq!(small(&file), Err(Code::UpdateUnreadable));
        assert_eq!(small(folder.path()), Err(Code::UpdateUnreadable), "a folder of that name");
        assert_eq!(size(folder.path()), Err(Code::UpdateUnreadable));
    }
}
