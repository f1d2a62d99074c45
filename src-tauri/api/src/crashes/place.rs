//! Where in the source something is, without the folders of the machine it was built on.

/// The path of a source file as anybody knows it: our own from the repository's root, a library's from its name and
/// version, and Rust's own from `library`.
pub(super) fn in_source(file: &str) -> String {
    let path = file.replace('\\', "/");
    let after = |mark: &str| path.rsplit_once(mark).map(|(_, rest)| rest);
    if let Some(rest) = after("/registry/src/") {
        // The folder is called after the registry.
        return rest.split_once('/').map_or(rest, |(_, library)| library).to_owned();
    }
    if let Some(rest) = after("/library/") {
        return format!("library/{rest}");
    }
    let is_absolute = path.starts_with('/') || path.get(1..3) == Some(":/");
    if is_absolute { after("/").unwrap_or_default().to_owned() } else { path }
}

#[cfg(test)]
mod tests {
    use super::in_source;

    #[test]
    fn nobodys_folders_are_told() {
        for (built, told) in [
            ("src-tauri/api/src/app.rs", "src-tauri/api/src/app.rs"),
            (r"src-tauri\api\src\app.rs", "src-tauri/api/src/app.rs"),
            (
                "/home/mette/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/age-0.12.1/src/x.rs",
                "age-0.12.1/src/x.rs",
            ),
            (r"C:\Users\Mette\.cargo\registry\src\index.crates.io-19\age-0.12.1\src\x.rs", "age-0.12.1/src/x.rs"),
            (
                "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/str/mod.rs",
                "library/core/src/str/mod.rs",
            ),
            ("/usr/src/rustc-1.85.0/library/std/src/thread.rs", "library/std/src/thread.rs"),
            ("/home/mette/trinvis/src-tauri/api/src/app.rs", "app.rs"),
            (r"C:\Users\Mette\trinvis\app.rs", "app.rs"),
            ("", ""),
        ] {
            assert_eq!(in_source(built), told);
        }
    }
}
