//! `keys.json`: its shape, its version, its checksum against accidents and its tag against tampering.

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{
    Cost, DatabaseKey, VaultError,
    bytes::{Fixed, Sealed},
    invitation::Invitation,
    seal::is_recipient,
};
use crate::{ids::CoordinatorId, record::required};

/// The newest version that this program reads and writes. Version 2 added invitations, version 3 the number of keys before;
/// a file is written as the oldest version that can hold it.
pub(super) const VERSION: u32 = 3;
/// Far more than the most coordinators take.
pub(super) const MOST_BYTES: usize = 256 * 1024;
/// The most coordinators in one office.
pub(super) const MOST_COORDINATORS: usize = 64;
const FORMAT: &str = "trinvis-keys";

/// What every version has; other fields are for that version to know.
#[derive(Deserialize)]
struct Header {
    format: String,
    version: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Whole {
    format: String,
    version: u32,
    body: Body,
    tag: Fixed<32>,
    checksum: Fixed<32>,
}

/// Everything the file says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Body {
    pub coordinators: Vec<Entry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invitations: Vec<Invitation>,
    pub recovery: Recovery,
    /// How many database keys there have been before this one.
    #[serde(default, skip_serializing_if = "is_first")]
    pub generation: u32,
}

// By reference, as serde asks for it.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_first(generation: &u32) -> bool {
    *generation == 0
}

impl Body {
    fn version(&self) -> u32 {
        match (self.generation, self.invitations.is_empty()) {
            (0, true) => 1,
            (0, false) => 2,
            _ => 3,
        }
    }
}

/// One coordinator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Entry {
    pub id: CoordinatorId,
    pub name: String,
    /// Her X25519 public key, as `age` writes it.
    pub exchange: String,
    /// Her Ed25519 public key.
    pub signing: Fixed<32>,
    pub cost: Cost,
    pub salt: Fixed<16>,
    pub nonce: Fixed<24>,
    pub wrapped: Fixed<64>,
    pub wrapped_tag: Fixed<16>,
    /// The database key, sealed to `exchange`.
    pub sealed: Sealed,
}

/// The recovery code's own recipient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Recovery {
    pub recipient: String,
    pub sealed: Sealed,
    /// Whether the user has said that the code is printed and put away.
    pub confirmed: bool,
}

/// The version of any `keys.json`, this program's or a newer one's.
pub(super) fn version(bytes: &[u8]) -> Result<u32, VaultError> {
    let header: Header = serde_json::from_slice(bytes).map_err(|_| VaultError::Damaged)?;
    match header.version {
        _ if header.format != FORMAT => Err(VaultError::Damaged),
        0 => Err(VaultError::Damaged),
        newer if newer > VERSION => Err(VaultError::Newer { version: newer }),
        known => Ok(known),
    }
}

/// Reads and checks everything that can be checked without a key.
pub(super) fn parse(bytes: &[u8]) -> Result<(Body, Fixed<32>), VaultError> {
    if bytes.len() > MOST_BYTES {
        return Err(VaultError::Damaged);
    }
    version(bytes)?;
    let whole: Whole = serde_json::from_slice(bytes).map_err(|_| VaultError::Damaged)?;
    let as_it_says = whole.version == whole.body.version() && checksum(&whole.body, &whole.tag)? == whole.checksum;
    if !as_it_says || !is_sound(&whole.body) {
        return Err(VaultError::Damaged);
    }
    Ok((whole.body, whole.tag))
}

/// The file's bytes.
pub(super) fn print(body: &Body, tag: Fixed<32>) -> Result<Vec<u8>, VaultError> {
    let checksum = checksum(body, &tag)?;
    let whole = Whole { format: FORMAT.to_owned(), version: body.version(), body: body.clone(), tag, checksum };
    let mut bytes = serde_json::to_vec_pretty(&whole).map_err(|_| VaultError::Sealing)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn is_sound(body: &Body) -> bool {
    let entries = &body.coordinators;
    let distinct = |(at, entry): (usize, &Entry)| entries[..at].iter().all(|other| other.id != entry.id);
    let invited = &body.invitations;
    let one_each = |(at, one): (usize, &Invitation)| invited[..at].iter().all(|other| other.id != one.id);
    (1..=MOST_COORDINATORS).contains(&entries.len())
        && entries.iter().enumerate().all(distinct)
        && entries.iter().all(|e| e.cost.is_sane() && is_recipient(&e.exchange) && required("name", &e.name).is_ok())
        && invited.len() <= MOST_COORDINATORS
        && invited.iter().enumerate().all(one_each)
        && invited.iter().all(|one| is_recipient(&one.recipient) && required("name", &one.name).is_ok())
        && is_recipient(&body.recovery.recipient)
}

/// The one form that is hashed, whatever the spaces in the file.
fn canonical(body: &Body) -> Result<Vec<u8>, VaultError> {
    let mut bytes = body.version().to_le_bytes().to_vec();
    serde_json::to_writer(&mut bytes, body).map_err(|_| VaultError::Sealing)?;
    Ok(bytes)
}

/// Not secret: tells a damaged file from a wrong password. Against intent there is the tag.
fn checksum(body: &Body, tag: &Fixed<32>) -> Result<Fixed<32>, VaultError> {
    Ok(Fixed(Sha256::new().chain_update(canonical(body)?).chain_update(tag.0).finalize().into()))
}

fn authenticator(body: &Body, key: &DatabaseKey) -> Result<Hmac<Sha256>, VaultError> {
    let mut tag_key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, key.expose())
        .expand(b"trinvis keys.json tag", &mut *tag_key)
        .map_err(|_| VaultError::Sealing)?;
    let mac = Hmac::<Sha256>::new_from_slice(&*tag_key).map_err(|_| VaultError::Sealing)?;
    Ok(mac.chain_update(canonical(body)?))
}

/// Only someone with the database key can make this tag.
pub(super) fn tag(body: &Body, key: &DatabaseKey) -> Result<Fixed<32>, VaultError> {
    Ok(Fixed(authenticator(body, key)?.finalize().into_bytes().into()))
}

/// Whether the tag was made by someone with the database key, for exactly this content.
pub(super) fn check_tag(body: &Body, key: &DatabaseKey, tag: &Fixed<32>) -> Result<(), VaultError> {
    authenticator(body, key)?.verify_slice(&tag.0).map_err(|_| VaultError::Tampered)
}
