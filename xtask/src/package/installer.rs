//! Packing a built program into an installer with `makensis`.

use std::path::{Path, PathBuf};

use super::sizes;
use crate::command::Run;
use crate::{Outcome, paths};

/// About what the uninstaller takes, in bytes; it is made on the PC.
const UNINSTALLER: u64 = 170_000;

/// What goes into an installer.
pub struct Recipe<'a> {
    /// Three numbers.
    pub version: &'a str,
    /// The folder with `trinvis.exe`, and with `WebView2Loader.dll` where the linker has not built that in.
    pub program: &'a Path,
    /// The file to write.
    pub out: &'a Path,
    /// `lzma`, or `zlib` where it must be made quickly.
    pub compress: &'a str,
    /// Seconds to wait for a Trinvis that has been asked to close. More than its own minute for a second try.
    pub patience: u32,
    /// What signs a file whose name takes the place of `%1`; without it nothing is signed.
    pub sign: Option<&'a str>,
}

/// Writes the installer.
pub fn make(recipe: &Recipe) -> Outcome {
    let root = paths::root();
    let mut bytes = UNINSTALLER;
    let program = recipe.program.join("trinvis.exe");
    for file in [&program, &root.join("LICENSE")] {
        bytes += sizes::of(file)?;
    }
    let mut more = Vec::new();
    let loader = recipe.program.join("WebView2Loader.dll");
    if loader.exists() {
        bytes += sizes::of(&loader)?;
        more.push("-DLOADER".to_owned());
    }
    if let Some(sign) = recipe.sign {
        more.extend([format!("-DSIGN={sign}"), format!("-DSIGN_PROGRAM={}", signing(sign, &program)?)]);
    }
    super::folder_of(recipe.out)?;
    Run::new(makensis()?)
        .args(&["-V2", "-WX", "-INPUTCHARSET", "UTF8"])
        .args(&[
            format!("-DVERSION={}", recipe.version),
            format!("-DPROGRAM={}", recipe.program.display()),
            format!("-DROOT={}", root.display()),
            format!("-DOUT={}", recipe.out.display()),
            format!("-DSIZE_KB={}", bytes.div_ceil(1024)),
            format!("-DCOMPRESS={}", recipe.compress),
            format!("-DPATIENCE={}", recipe.patience),
        ])
        .args(&more)
        .args(&[root.join("packaging").join("windows").join("installer.nsi")])
        .go()
        // Without the command that signs, which may hold a password.
        .map_err(|_| "makensis did not make the installer; why stands above".to_owned())?;
    let made = sizes::megabytes(sizes::of(recipe.out)?);
    println!("{}: {made:.1} MB", recipe.out.display());
    Ok(())
}

/// The command that signs this file.
fn signing(command: &str, file: &Path) -> Result<String, String> {
    if command.contains("%1") && !command.contains('`') {
        return Ok(command.replace("%1", &file.display().to_string()));
    }
    Err("TRINVIS_SIGN_COMMAND must hold %1, where the name of the file goes, and no backtick".to_owned())
}

/// NSIS' compiler. On Windows its installer puts it where no path leads.
pub fn makensis() -> Result<PathBuf, String> {
    let usual =
        std::env::var_os("ProgramFiles(x86)").map(|folder| Path::new(&folder).join("NSIS").join("makensis.exe"));
    match usual {
        Some(program) if cfg!(windows) && program.exists() => Ok(program),
        _ if Run::new("makensis").args(&["-VERSION"]).output().is_some() => Ok("makensis".into()),
        _ => Err("NSIS is missing (https://nsis.sourceforge.io)".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::signing;

    #[test]
    fn a_sign_command_gets_the_file_it_signs() {
        let file = Path::new("/a b/trinvis.exe");
        assert_eq!(signing("sign \"%1\" /v", file), Ok("sign \"/a b/trinvis.exe\" /v".to_owned()));
        assert!(signing("sign", file).is_err_and(|why| why.contains("%1")));
    }
}
