//! Checks the window's configuration and capability, and gives the program its icon.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=ui/dist");
    let dist = Path::new("ui/dist");
    if env::var("PROFILE")? == "release" && !dist.join("index.html").is_file() {
        return Err("ui/dist/index.html is missing: run `npm run build` in ui/ first".into());
    }
    // The page is built by another tool; without its folder even `cargo check` would stop.
    fs::create_dir_all(dist)?;
    tauri_build::try_build(tauri_build::Attributes::new().capabilities_path_pattern("src-tauri/capabilities/*.json"))?;
    Ok(())
}
