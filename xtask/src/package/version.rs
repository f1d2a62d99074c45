//! The version as Windows wants it: three numbers.

use crate::Outcome;

/// The version in `Cargo.toml`, checked to be three numbers.
pub fn current() -> Result<String, String> {
    // Asked at run time: see `paths::root`.
    let version = std::env::var("CARGO_PKG_VERSION").unwrap_or_else(|_| env!("CARGO_PKG_VERSION").to_owned());
    check(&version)?;
    Ok(version)
}

/// The nearest version below, and one above that sorts before it as text.
pub fn neighbours(version: &str) -> Result<(String, String), String> {
    let [major, minor, patch] = numbers(version)?;
    let older = match (major, minor, patch) {
        (0, 0, 0) => return Err("nothing is older than 0.0.0".to_owned()),
        (major, 0, 0) => [major - 1, 99, 99],
        (major, minor, 0) => [major, minor - 1, 99],
        (major, minor, patch) => [major, minor, patch - 1],
    };
    let text = |[major, minor, patch]: [u32; 3]| format!("{major}.{minor}.{patch}");
    Ok((text(older), text([major, minor, patch + 10])))
}

fn check(version: &str) -> Outcome {
    numbers(version).map(|_| ())
}

fn numbers(version: &str) -> Result<[u32; 3], String> {
    let parts: Result<Vec<u32>, _> = version.split('.').map(str::parse).collect();
    parts
        .ok()
        .and_then(|parts| <[u32; 3]>::try_from(parts).ok())
        .ok_or_else(|| format!("Windows wants a version of three numbers; this is {version}"))
}

#[cfg(test)]
mod tests {
    use super::{check, neighbours};

    #[test]
    fn neighbours_lie_on_either_side() {
        let of = |version| neighbours(version).unwrap();
        assert_eq!(of("0.1.0"), ("0.0.99".to_owned(), "0.1.10".to_owned()));
        assert_eq!(of("1.0.0"), ("0.99.99".to_owned(), "1.0.10".to_owned()));
        assert_eq!(of("1.2.3"), ("1.2.2".to_owned(), "1.2.13".to_owned()));
        assert!(neighbours("0.0.0").is_err());
    }

    #[test]
    fn only_three_numbers_are_a_version() {
        assert!(check("0.1.0").is_ok());
        for wrong in ["", "1.2", "1.2.3.4", "1.2.3-beta", "1..3"] {
            assert!(check(wrong).is_err(), "{wrong}");
        }
    }
}
