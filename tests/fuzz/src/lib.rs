//! What every fuzz target does: begin from bytes that are right, and hold the property that `tests/faults` tries with dice.

use std::{error::Error, fs, path::Path};

pub use libfuzzer_sys;
use trinvis_faults::inputs::Input;

/// A target that gives its bytes to an input of `tests/faults`.
#[macro_export]
macro_rules! target {
    ($name:literal, $input:ty) => {
        thread_local! {
            static INPUT: $input = $crate::made();
        }
        $crate::libfuzzer_sys::fuzz_target!(
            init: INPUT.with(|input| $crate::planted($name, input)),
            |bytes: &[u8]| INPUT.with(|input| $crate::held(input, bytes))
        );
    };
}

/// The input, or the end: without it nothing can be tried.
#[must_use]
pub fn made<I: Input>() -> I {
    I::new().unwrap_or_else(|why| panic!("{why}"))
}

/// Lays the input's seeds where the fuzzer begins from.
pub fn planted<I: Input>(target: &str, input: &I) {
    input.seeds().and_then(|seeds| plant(target, &seeds)).unwrap_or_else(|why| panic!("{why}"));
}

/// Lays seeds in the target's corpus.
///
/// # Errors
/// When they cannot be written there.
pub fn plant(target: &str, seeds: &[Vec<u8>]) -> Result<(), Box<dyn Error>> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
    fs::create_dir_all(&corpus)?;
    for (number, seed) in seeds.iter().enumerate() {
        fs::write(corpus.join(format!("seed-{number}")), seed)?;
    }
    Ok(())
}

/// Stops where the property does not hold: the fuzzer keeps the bytes.
pub fn held<I: Input>(input: &I, bytes: &[u8]) {
    if let Err(why) = input.hold(bytes) {
        panic!("{why}");
    }
}
