//! Inputs from cameras and other programs: pictures to be read, and bytes to be kept as they are.

use std::{
    cell::{Cell, RefCell},
    io::Cursor,
};

use image::{ImageFormat, Rgb, RgbImage};
use proptest::{collection::vec, prelude::any};
use trinvis_core::{
    photos::{Photo, add_photo},
    storage::Store,
};
use trinvis_print::{KEPT_SIDE, normalise};

use super::{Held, Input, Runs, broken, check};
use crate::{Outcome, dice::Dice, office, trial::Case, work};

/// A file that is dropped in as a photo: refused, or kept as a JPEG within limits that can be read.
pub struct Pictures;

impl Input for Pictures {
    fn new() -> Outcome<Self> {
        Ok(Self)
    }

    fn seeds(&self) -> Outcome<Vec<Vec<u8>>> {
        let picture = RgbImage::from_fn(24, 16, |x, y| {
            let [x, y] = [x, y].map(|at| u8::try_from(at * 8).unwrap_or(u8::MAX));
            Rgb([x, y, 128])
        });
        let file = |format| -> Outcome<Vec<u8>> {
            let mut bytes = Cursor::new(Vec::new());
            picture.write_to(&mut bytes, format)?;
            Ok(bytes.into_inner())
        };
        [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP].map(file).into_iter().collect()
    }

    fn takes(&self, bytes: &[u8]) -> bool {
        normalise(bytes).is_ok()
    }

    fn hold(&self, bytes: &[u8]) -> Held {
        let Ok(kept) = normalise(bytes) else { return Ok(()) };
        check(kept.width.max(kept.height) <= KEPT_SIDE, "a picture is kept larger than it may be")?;
        let read = image::load_from_memory_with_format(&kept.jpeg, ImageFormat::Jpeg).map_err(broken)?;
        check((read.width(), read.height()) == (kept.width, kept.height), "another size is told than is kept")
    }
}

/// Bytes as a picture: the store keeps what it is given, to the byte. What is a picture is for the layer above to say.
pub(super) fn kept(runs: &mut Runs) -> Case {
    let folder = office::folder()?;
    office::lay(folder.path())?;
    let key = office::key(folder.path())?;
    let store = RefCell::new(Store::open(&office::database(folder.path()), &key)?);
    let number = Cell::new(0_u64);
    runs.hold(&(vec(any::<u8>(), 0..20_000), any::<u32>(), any::<u32>()), |(jpeg, width, height)| {
        number.set(number.get() + 1);
        let by = office::by(200);
        let id = work::id(&mut Dice::of(number.get(), "photo"), by);
        let photo = Photo { id, jpeg, width, height };
        let mut store = store.borrow_mut();
        add_photo(&mut store, by, &photo).map_err(broken)?;
        let kept = store.read().photo(photo.id).map_err(broken)?;
        check(kept == photo.jpeg, "another picture is kept")
    })
}
