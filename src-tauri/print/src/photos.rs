//! Photos from outside, made safe and small: upright, at most 2000 pixels, JPEG, and nothing else in the file.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder, imageops::FilterType,
};

/// Largest file that is read, in bytes.
pub const PHOTO_BYTES: usize = 40 * 1024 * 1024;
/// Longest side that is read, in pixels.
pub const PHOTO_SIDE: u32 = 20_000;
/// Most memory a picture may take while it is read.
const PHOTO_MEMORY: u64 = 512 * 1024 * 1024;
/// Longest side that is kept, in pixels.
pub const KEPT_SIDE: u32 = 2_000;
const QUALITY: u8 = 86;

/// A photo as it is kept: no position, camera or time in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NormalPhoto {
    /// The picture.
    pub jpeg: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// Why a file cannot be kept as a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoFault {
    /// More bytes than [`PHOTO_BYTES`].
    #[error("the file is too large")]
    FileTooLarge,
    /// More pixels than are read.
    #[error("the picture has too many pixels")]
    TooManyPixels,
    /// Not JPEG, PNG or WebP, whatever the file's name says; drawings in SVG are refused too.
    #[error("the file is not a photo")]
    NotAPhoto,
    /// It begins as a photo but is damaged or cut short.
    #[error("the photo is damaged")]
    Damaged,
}

/// Reads a JPEG, PNG or WebP within limits, turns it upright, scales it down and writes it anew without metadata.
///
/// The format is told from the bytes. Transparent parts become white.
///
/// # Errors
/// A [`PhotoFault`]; the file is never kept in part.
pub fn normalise(bytes: &[u8]) -> Result<NormalPhoto, PhotoFault> {
    if bytes.len() > PHOTO_BYTES {
        return Err(PhotoFault::FileTooLarge);
    }
    let format = image::guess_format(bytes).map_err(|_| PhotoFault::NotAPhoto)?;
    if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP) {
        return Err(PhotoFault::NotAPhoto);
    }
    if format == ImageFormat::Jpeg && !whole_jpeg(bytes) {
        return Err(PhotoFault::Damaged);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(PHOTO_SIDE);
    limits.max_image_height = Some(PHOTO_SIDE);
    limits.max_alloc = Some(PHOTO_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|fault| told(&fault))?;
    let (width, height) = decoder.dimensions();
    if width > PHOTO_SIDE || height > PHOTO_SIDE || decoder.total_bytes() > PHOTO_MEMORY {
        return Err(PhotoFault::TooManyPixels);
    }
    let orientation = decoder.orientation().map_err(|fault| told(&fault))?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|fault| told(&fault))?;
    if picture.width().max(picture.height()) > KEPT_SIDE {
        picture = picture.resize(KEPT_SIDE, KEPT_SIDE, FilterType::CatmullRom);
    }
    picture.apply_orientation(orientation);
    encode(&picture)
}

fn encode(picture: &DynamicImage) -> Result<NormalPhoto, PhotoFault> {
    let mut flat = image::RgbImage::new(picture.width(), picture.height());
    for (to, from) in flat.pixels_mut().zip(picture.to_rgba8().pixels()) {
        let [red, green, blue, alpha] = from.0.map(u32::from);
        // A rounded blend over white stays within a byte.
        to.0 = [red, green, blue]
            .map(|part| u8::try_from((part * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX));
    }
    let mut jpeg = Vec::new();
    flat.write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, QUALITY)).map_err(|_| PhotoFault::Damaged)?;
    Ok(NormalPhoto { jpeg, width: flat.width(), height: flat.height() })
}

/// Whether the JPEG reaches its end mark. The decoder would paint what is missing grey without a word.
fn whole_jpeg(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some(&[0xff, mark]) = bytes.get(at..at + 2) {
        match mark {
            0xd9 => return true,
            // Fill bytes, and marks without a segment.
            0xff => at += 1,
            0x01 | 0xd0..=0xd7 => at += 2,
            _ => {
                let Some(&[high, low]) = bytes.get(at + 2..at + 4) else { return false };
                at += 2 + usize::from(u16::from_be_bytes([high, low]));
                if mark == 0xda {
                    // Inside a scan a mark is 0xff before anything but zero or a restart.
                    let scan = bytes.get(at..).unwrap_or_default();
                    let end = scan.windows(2).position(|pair| pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7));
                    let Some(end) = end else { return false };
                    at += end;
                }
            }
        }
    }
    false
}

fn told(fault: &image::ImageError) -> PhotoFault {
    match fault {
        image::ImageError::Limits(_) => PhotoFault::TooManyPixels,
        _ => PhotoFault::Damaged,
    }
}
