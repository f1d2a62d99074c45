//! What it costs to try one password.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::VaultError;

/// The parameters of Argon2id, kept with each coordinator so that they can grow with the years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// What every real office uses: 64 MiB, three passes, four lanes.
    pub const STANDARD: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };

    /// Next to nothing, so that tests and the demo office open at once. Never for an office with real people in it.
    pub const TEST: Self = Self { memory_kib: 64, passes: 1, lanes: 1 };

    /// Dearer than [`Cost::TEST`], and no more than an office PC can spare: a hostile file cannot ask for 100 GB.
    pub(super) fn is_sane(self) -> bool {
        (64..=512 * 1024).contains(&self.memory_kib)
            && (1..=10).contains(&self.passes)
            && (1..=8).contains(&self.lanes)
            && self.memory_kib >= 8 * self.lanes
    }

    /// The numbers in a fixed order, for associated data.
    pub(super) fn to_bytes(self) -> [u8; 12] {
        let mut bytes = [0; 12];
        for (place, number) in bytes.chunks_exact_mut(4).zip([self.memory_kib, self.passes, self.lanes]) {
            place.copy_from_slice(&number.to_le_bytes());
        }
        bytes
    }

    /// The key that wraps a coordinator's private keys.
    pub(super) fn derive(self, password: &str, salt: &[u8; 16]) -> Result<Zeroizing<[u8; 32]>, VaultError> {
        let params =
            Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(|_| VaultError::Damaged)?;
        let mut memory = Zeroizing::new(Vec::new());
        memory.try_reserve_exact(params.block_count()).map_err(|_| VaultError::Memory)?;
        memory.resize(params.block_count(), Block::new());
        // One keyboard sends å as one character, another as a with a ring: both must open the vault.
        let password: Zeroizing<String> = Zeroizing::new(password.nfc().collect());
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(password.as_bytes(), salt, &mut *key, &mut *memory)
            .map_err(|_| VaultError::Memory)?;
        Ok(key)
    }
}
