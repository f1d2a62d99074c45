//! Packing a built program into a Debian package with `dpkg-deb`. Tauri's own bundler names two of the ten packages that
//! are needed and no versions, and packs with gzip, which makes 22 MB out of what fits in 16.

use std::fs;
use std::path::{Path, PathBuf};

use super::sizes::{self, MOST_MEGABYTES};
use crate::command::Run;
use crate::{Outcome, paths};

/// What goes into a package.
pub struct Recipe<'a> {
    /// Three numbers.
    pub version: &'a str,
    /// The folder with `trinvis`.
    pub program: &'a Path,
    /// The file to write.
    pub out: &'a Path,
    /// `xz`, or `none` where it must be made quickly.
    pub compress: &'a str,
}

/// Where each file comes from in the repository, where it goes, and whether it is packed as Debian wants long texts.
const FILES: &[(&str, &str, bool)] = &[
    ("packaging/linux/trinvis.desktop", "usr/share/applications/trinvis.desktop", false),
    ("packaging/linux/copyright", "usr/share/doc/trinvis/copyright", false),
    ("packaging/linux/lintian-overrides", "usr/share/lintian/overrides/trinvis", false),
    ("packaging/linux/trinvis.1", "usr/share/man/man1/trinvis.1", true),
    ("CHANGELOG.md", "usr/share/doc/trinvis/NEWS", true),
    ("icons/trinvis.svg", "usr/share/icons/hicolor/scalable/apps/trinvis.svg", false),
    ("icons/32x32.png", "usr/share/icons/hicolor/32x32/apps/trinvis.png", false),
    ("icons/128x128.png", "usr/share/icons/hicolor/128x128/apps/trinvis.png", false),
    ("icons/128x128@2x.png", "usr/share/icons/hicolor/256x256/apps/trinvis.png", false),
];

/// Writes the package.
pub fn make(recipe: &Recipe) -> Outcome {
    let root = paths::root();
    let tree = paths::made("deb");
    if tree.exists() {
        fs::remove_dir_all(&tree).map_err(|why| format!("{}: {why}", tree.display()))?;
    }
    let program = tree.join("usr/bin/trinvis");
    copy(&recipe.program.join("trinvis"), &program)?;
    for &(from, to, is_long) in FILES {
        let to = tree.join(to);
        copy(&root.join(from), &to)?;
        if is_long {
            Run::new("gzip").args(&["-9", "--no-name"]).args(&[to]).go()?;
        }
    }
    changelog(&tree, recipe.version)?;
    // dpkg-shlibdeps takes a folder that has this for a package's.
    fs::create_dir_all(tree.join("DEBIAN")).map_err(|why| format!("{}: {why}", tree.display()))?;
    as_everybody_may_read(&tree, &program)?;
    let control = control(&tree, recipe.version, &libraries(&program)?)?;
    write(&tree.join("DEBIAN/control"), &control)?;
    super::folder_of(recipe.out)?;
    Run::new("dpkg-deb")
        .args(&["--root-owner-group", &format!("-Z{}", recipe.compress), "--build"])
        .args(&[tree.as_path(), recipe.out])
        .go()?;
    fs::remove_dir_all(&tree).map_err(|why| format!("{}: {why}", tree.display()))?;
    let made = sizes::megabytes(sizes::of(recipe.out)?);
    println!("{}: {made:.1} MB", recipe.out.display());
    if recipe.compress == "none" || made < MOST_MEGABYTES {
        Ok(())
    } else {
        Err(format!("the package may fill {MOST_MEGABYTES} MB at most"))
    }
}

/// The packages whose libraries the program is linked to, with the versions it needs of them.
fn libraries(program: &Path) -> Result<String, String> {
    // The tool reads which package is asked for from a source package, so it gets the least of one.
    let folder = paths::made("deb-libraries");
    write(&folder.join("debian/control"), "Source: trinvis\n\nPackage: trinvis\nArchitecture: any\n")?;
    let told = Run::new("dpkg-shlibdeps").args(&["-O"]).args(&[program]).within(&folder).answer()?;
    fs::remove_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let line = told.lines().find_map(|line| line.strip_prefix("shlibs:Depends="));
    line.map(str::to_owned).ok_or_else(|| format!("dpkg-shlibdeps names no libraries: {told}"))
}

/// What the package says of itself.
fn control(tree: &Path, version: &str, libraries: &str) -> Result<String, String> {
    let file = paths::root().join("packaging/linux/control");
    let text = fs::read_to_string(&file).map_err(|why| format!("{}: {why}", file.display()))?;
    let architecture = Run::new("dpkg").args(&["--print-architecture"]).answer()?;
    let size = sizes::below(tree)?.div_ceil(1024).to_string();
    let values = [
        ("Version", version),
        ("Architecture", architecture.trim()),
        ("Installed-Size", &size),
        ("Depends", libraries),
    ];
    filled(&text, &values)
}

/// The template with its values in place.
fn filled(template: &str, values: &[(&str, &str)]) -> Result<String, String> {
    let mut text = template.to_owned();
    for (name, value) in values {
        text = text.replace(&format!("${{{name}}}"), value);
    }
    if text.contains("${") { Err(format!("something is left to fill in:\n{text}")) } else { Ok(text) }
}

/// Debian's own list of versions; what is new is told in `CHANGELOG.md`.
fn changelog(tree: &Path, version: &str) -> Outcome {
    let day = Run::new("date").args(&["--rfc-email"]).answer()?;
    let file = tree.join("usr/share/doc/trinvis/changelog");
    let news = "  * What is new is told in NEWS.gz beside this file.";
    let who = "Trinvis <nobody@trinvis.invalid>";
    write(&file, &format!("trinvis ({version}) stable; urgency=medium\n\n{news}\n\n -- {who}  {}\n", day.trim()))?;
    Run::new("gzip").args(&["-9", "--no-name"]).args(&[file]).go()
}

/// Whatever this computer gives to new files, the package's may be read by everybody and written by root.
fn as_everybody_may_read(tree: &Path, program: &PathBuf) -> Outcome {
    Run::new("chmod").args(&["-R", "u=rwX,go=rX"]).args(&[tree]).go()?;
    Run::new("chmod").args(&["755"]).args(&[program]).go()
}

fn copy(from: &Path, to: &Path) -> Outcome {
    super::folder_of(to)?;
    fs::copy(from, to).map(|_| ()).map_err(|why| format!("{}: {why}", from.display()))
}

fn write(file: &Path, text: &str) -> Outcome {
    super::folder_of(file)?;
    fs::write(file, text).map_err(|why| format!("{}: {why}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::{FILES, filled};
    use crate::paths;

    #[test]
    fn a_template_is_filled_or_refused() {
        assert_eq!(filled("Version: ${Version}\n", &[("Version", "1.2.3")]), Ok("Version: 1.2.3\n".to_owned()));
        assert!(filled("Version: ${Version}\nDepends: ${Depends}\n", &[("Version", "1.2.3")]).is_err());
    }

    #[test]
    fn every_file_of_the_package_is_there() {
        for (from, _, _) in FILES {
            assert!(paths::root().join(from).is_file(), "{from}");
        }
    }

    #[test]
    fn tauri_makes_only_what_has_no_packaging_of_its_own() {
        let config = std::fs::read_to_string(paths::root().join("tauri.conf.json")).unwrap();
        assert!(config.contains(r#""targets": ["appimage", "dmg"],"#), "packaging/ makes the others");
    }
}
