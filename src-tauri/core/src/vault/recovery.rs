//! The printed recovery code: 160 random bits as eight groups, and a ninth to catch typing mistakes.

use hkdf::Hkdf;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{Chance, VaultError, keys::secret, seal::identity};

/// Crockford's base32: no I, L, O or U. Own decoding, since a library's could not say which group is wrong.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP: usize = 4;
const SECRET: usize = 32;
const ALL: usize = SECRET + GROUP;

/// A recovery code. It opens the database without any password, so it is shown and printed once, never kept.
pub struct RecoveryCode(Zeroizing<[u8; 20]>);

impl RecoveryCode {
    pub(super) fn generate(chance: Chance<'_>) -> Result<Self, VaultError> {
        secret(chance).map(Self)
    }

    /// The nine groups of four characters to print, the last one the checksum.
    #[must_use]
    pub fn groups(&self) -> Zeroizing<Vec<String>> {
        let symbols = symbols(&self.0);
        let group = |part: &[u8]| part.iter().map(|&symbol| char::from(ALPHABET[usize::from(symbol)])).collect();
        Zeroizing::new(symbols.chunks(GROUP).map(group).collect())
    }

    /// Reads a typed code: small letters, spaces, hyphens, O for 0 and I or L for 1 are all fine.
    ///
    /// # Errors
    /// [`VaultError::CodeMistyped`], with the group if it can be told.
    pub fn parse(typed: &str) -> Result<Self, VaultError> {
        let typed = read(typed)?;
        let (secret, checksum) = typed.split_at(SECRET);
        let code = pack(secret);
        if symbols(&code)[SECRET..] == *checksum {
            Ok(Self(code))
        } else {
            Err(VaultError::CodeMistyped { group: locate(&typed) })
        }
    }

    /// The `age` identity behind the code. HKDF and not Argon2: 160 random bits cannot be guessed however quickly one
    /// tries, so a slow derivation would only cost time and memory on the day the code is needed.
    pub(super) fn identity(&self) -> Result<age::x25519::Identity, VaultError> {
        let mut secret = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(None, &*self.0)
            .expand(b"trinvis recovery code 1: X25519", &mut *secret)
            .map_err(|_| VaultError::Sealing)?;
        identity(&secret)
    }
}

/// The symbols of a code, 0–31 each, with its checksum.
fn symbols(code: &[u8; 20]) -> Zeroizing<[u8; ALL]> {
    let hash = Sha256::new().chain_update(b"trinvis recovery code 1: checksum").chain_update(code).finalize();
    let mut symbols = Zeroizing::new([0; ALL]);
    let bits = |bytes: &[u8], at: usize| {
        let pair = u16::from_be_bytes([bytes[at / 8], bytes.get(at / 8 + 1).copied().unwrap_or(0)]);
        u8::try_from(pair >> (11 - at % 8) & 31).unwrap_or(0)
    };
    for (at, symbol) in symbols.iter_mut().enumerate() {
        *symbol = if at < SECRET { bits(code, at * 5) } else { bits(&hash, (at - SECRET) * 5) };
    }
    symbols
}

/// The 160 bits of 32 symbols.
fn pack(symbols: &[u8]) -> Zeroizing<[u8; 20]> {
    let mut code = Zeroizing::new([0; 20]);
    for (bytes, part) in code.chunks_exact_mut(5).zip(symbols.chunks_exact(8)) {
        let bits = part.iter().fold(0u64, |bits, &symbol| bits << 5 | u64::from(symbol));
        bytes.copy_from_slice(&bits.to_be_bytes()[3..]);
    }
    code
}

/// The typed symbols, all 36.
fn read(typed: &str) -> Result<Zeroizing<[u8; ALL]>, VaultError> {
    let mut symbols = Zeroizing::new([0; ALL]);
    let mut count = 0;
    let mut odd = None;
    let is_gap = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '.' | ',');
    for part in typed.split(is_gap).filter(|part| !part.is_empty()) {
        let start = count;
        for letter in part.chars() {
            let symbol = value(letter).ok_or(VaultError::CodeMistyped { group: Some(group_of(count)) })?;
            if let Some(place) = symbols.get_mut(count) {
                *place = symbol;
            }
            count += 1;
        }
        if (count - start) % GROUP != 0 && odd.is_none() {
            // In a long run without gaps nobody can say where the letter is missing.
            odd = Some((count - start < 2 * GROUP).then(|| group_of(start)));
        }
    }
    if count == ALL {
        Ok(symbols)
    } else {
        Err(VaultError::CodeMistyped { group: odd.unwrap_or(Some(group_of(count))) })
    }
}

fn group_of(at: usize) -> u8 {
    u8::try_from(at.min(ALL - 1) / GROUP + 1).unwrap_or(1)
}

fn value(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = ALPHABET.iter().position(|&known| char::from(known) == letter)?;
    u8::try_from(at).ok()
}

/// Finds the group with one wrong letter or two swapped ones, by trying what would make the checksum right.
/// About one time in a thousand another place fits by chance as well; then it is `None`.
fn locate(typed: &[u8; ALL]) -> Option<u8> {
    let fits = |candidate: &[u8; ALL]| symbols(&pack(&candidate[..SECRET]))[SECRET..] == candidate[SECRET..];
    let mut found = None;
    let mut candidate = Zeroizing::new(*typed);
    for at in 0..ALL {
        let mut here = false;
        for symbol in 0..32 {
            candidate[at] = symbol;
            here |= fits(&candidate);
        }
        candidate[at] = typed[at];
        if at + 1 < ALL {
            candidate.swap(at, at + 1);
            here |= fits(&candidate);
            candidate.swap(at, at + 1);
        }
        match (here, found) {
            (true, Some(group)) if group != group_of(at) => return None,
            (true, _) => found = Some(group_of(at)),
            _ => {}
        }
    }
    found
}
