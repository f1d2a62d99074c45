//! What the vault promises, tried from outside it.

mod disk;
mod invitations;
mod opening;
mod passwords;
mod recovery;
mod tampering;

use std::io;

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Cost, DatabaseKey, KeyFile, RecoveryCode};
use crate::ids::CoordinatorId;

pub const PASSWORD: &str = "gul cykel under trappen";
pub const OTHER_PASSWORD: &str = "tre ænder i regnvejr";
pub const METTE: CoordinatorId = CoordinatorId(Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0001));
pub const AMINA: CoordinatorId = CoordinatorId(Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0002));

/// The same bytes each time for the same seed (splitmix64).
pub fn chance(seed: u64) -> impl FnMut(&mut [u8]) -> io::Result<()> {
    let mut state = seed;
    move |bytes| {
        for byte in bytes {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            *byte = mixed.to_le_bytes()[7];
        }
        Ok(())
    }
}

pub fn vault() -> (KeyFile, DatabaseKey, RecoveryCode) {
    KeyFile::create(METTE, "Mette Sørensen", PASSWORD, Cost::TEST, &mut chance(1)).expect("a new vault")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Amina comes in with a one-time code and the other password.
pub fn with_amina(file: &mut KeyFile, key: &DatabaseKey) {
    let code = file.invite(key, AMINA, "Amina Warsame", day("2026-12-07"), &mut chance(3)).unwrap().groups().join("-");
    file.accept(AMINA, &code, day("2026-11-24"), OTHER_PASSWORD, Cost::TEST, &mut chance(4)).unwrap();
}
