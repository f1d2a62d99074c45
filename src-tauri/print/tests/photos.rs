//! Photos from outside: huge, sideways, cut short, not photos at all.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};
use proptest::{
    collection::vec,
    prelude::{ProptestConfig, any, prop_assert, proptest},
    sample::{Index, select},
};
use trinvis_print::{KEPT_SIDE, PHOTO_BYTES, PhotoFault, normalise};

fn file(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    // Left half red, right half blue, so that a turn can be seen.
    let picture =
        RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) });
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Puts an EXIF block with an orientation and a position after the JPEG's first marker.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x02\0".to_vec();
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    exif.extend([0x0f, 0x01, 2, 0, 12, 0, 0, 0, 38, 0, 0, 0]);
    exif.extend([0, 0, 0, 0]);
    exif.extend(b"GPS-SECRET!\0");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
}

#[test]
fn keeps_every_photo_format_as_jpeg() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let photo = normalise(&file(60, 40, format)).unwrap();
        assert_eq!((photo.width, photo.height), (60, 40));
        assert_eq!(image::guess_format(&photo.jpeg).unwrap(), ImageFormat::Jpeg);
    }
}

#[test]
fn turns_upright_and_forgets_where_it_was_taken() {
    let sideways = with_exif(&file(60, 40, ImageFormat::Jpeg), 6);
    assert!(sideways.windows(10).any(|part| part == b"GPS-SECRET"), "the test file holds a position");
    let photo = normalise(&sideways).unwrap();
    assert_eq!((photo.width, photo.height), (40, 60), "turned a quarter");
    let upright = image::load_from_memory(&photo.jpeg).unwrap().to_rgb8();
    assert!(upright.get_pixel(20, 5).0[0] > 150 && upright.get_pixel(20, 55).0[2] > 150, "what was left is now on top");
    assert!(!photo.jpeg.windows(4).any(|part| part == b"Exif" || part == b"GPS-"), "nothing but the picture is kept");
}

#[test]
fn scales_large_photos_down() {
    let photo = normalise(&file(4_000, 1_000, ImageFormat::Jpeg)).unwrap();
    assert_eq!((photo.width, photo.height), (KEPT_SIDE, 500));
}

#[test]
fn refuses_what_is_too_large() {
    assert_eq!(normalise(&vec![0xff; PHOTO_BYTES + 1]), Err(PhotoFault::FileTooLarge));
    // A PNG that claims 60,000 × 60,000 pixels: it must be refused from its header, not read.
    let mut bomb = file(8, 8, ImageFormat::Png);
    bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let checksum = crc(&bomb[12..29]).to_be_bytes();
    bomb[29..33].copy_from_slice(&checksum);
    assert_eq!(normalise(&bomb), Err(PhotoFault::TooManyPixels));
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

#[test]
fn refuses_what_is_no_photo() {
    for bytes in [
        b"".as_slice(),
        b"MZ\x90\0",
        b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        b"%PDF-1.7",
        b"GIF89a\x01\0\x01\0",
    ] {
        assert_eq!(normalise(bytes), Err(PhotoFault::NotAPhoto));
    }
}

#[test]
fn names_a_photo_that_is_cut_short() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let whole = file(300, 200, format);
        for keep in [12, 40, whole.len() / 3] {
            let kept = normalise(&whole[..keep]);
            assert!(
                matches!(kept, Err(PhotoFault::Damaged | PhotoFault::NotAPhoto)),
                "{format:?} cut to {keep} bytes gave {kept:?}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn whatever_happened_to_a_file_it_is_read_or_refused(
        format in select(vec![ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP]),
        turned in vec((any::<Index>(), any::<u8>()), 1..6),
        end in any::<Index>(),
        cut in any::<bool>(),
    ) {
        let mut bytes = file(40, 24, format);
        for (at, with) in turned {
            let at = at.index(bytes.len());
            bytes[at] = with;
        }
        if cut {
            bytes.truncate(end.index(bytes.len()));
        }
        if let Ok(photo) = normalise(&bytes) {
            prop_assert!(photo.width <= KEPT_SIDE && photo.height <= KEPT_SIDE);
            prop_assert!(image::load_from_memory(&photo.jpeg).is_ok(), "what is kept can be read");
        }
    }
}
