//! What the machine must have: system packages, Node, and the interface's npm packages.

use std::time::Duration;

use crate::Outcome;
use crate::command::Run;
use crate::package::installer;
use crate::paths;

/// Debian packages to build the app, and a message bus for its Rust tests.
const TO_BUILD: &[&str] =
    &["build-essential", "dbus-daemon", "libwebkit2gtk-4.1-dev", "librsvg2-dev", "libxdo-dev", "perl", "pkg-config"];

/// Debian packages to test it in a browser and in its own window. Without the Mesa drivers WebKit's pictures hang.
const TO_TEST: &[&str] = &[
    "chromium",
    "dbus-x11",
    "iproute2",
    "libegl-mesa0",
    "libgl1",
    "libgl1-mesa-dri",
    "poppler-utils",
    "qpdf",
    "strace",
    "util-linux",
    "webkit2gtk-driver",
    "xauth",
    "xvfb",
    "zbar-tools",
];

/// Debian packages to build for Windows: a compiler whose standard library can be built for it, and the linker.
const TO_CROSS_BUILD: &[&str] =
    &["cargo-web", "g++-mingw-w64-x86-64", "gcc-mingw-w64-x86-64", "make", "perl", "rust-web-src", "rustc-web"];

/// Debian packages to make the installer for Windows.
const TO_PACK: &[&str] = &["nsis"];

/// Debian packages to make a package for Debian: what says which libraries it needs, and Debian's own judge.
const TO_PACK_FOR_DEBIAN: &[&str] = &["dpkg-dev", "gzip", "lintian"];

/// Debian packages to try the one for Debian: a fresh Debian, a way to run things inside it, and a display to look at.
const TO_VERIFY_ON_DEBIAN: &[&str] = &["bubblewrap", "coreutils", "mmdebstrap", "util-linux", "x11-utils", "xvfb"];

/// Debian packages that Tauri's bundler wants for an AppImage beside those it fetches.
const TO_BUNDLE: &[&str] = &["file", "patchelf", "xdg-utils"];

/// Debian packages to try the installer: Wine, a display for its windows, and a compiler for the programs that stand in.
const TO_VERIFY: &[&str] = &["coreutils", "gcc-mingw-w64-x86-64", "wine", "wine64", "xvfb"];

/// Debian packages to open what an office takes out.
const TO_VERIFY_EXPORTS: &[&str] = &["libreoffice-calc-nogui"];

/// Vite and the test tools need at least this Node.
const NODE: (u32, u32) = (20, 19);

/// Installs or names the system packages the app is built with.
pub fn to_build() -> Outcome {
    node()?;
    system_packages(TO_BUILD)
}

/// Installs or names the system packages the browser and window tests need. They run on Linux only: WebKitGTK's
/// driver and the virtual display are its own.
pub fn to_test() -> Outcome {
    if cfg!(windows) {
        return Err("the screen and window tests run on Linux; here use: cargo xtask test --fast".to_owned());
    }
    system_packages(TO_TEST)
}

/// Installs or names the system packages that cross-building for Windows lacks.
pub fn to_cross_build() -> Outcome {
    node()?;
    debian(TO_CROSS_BUILD)
}

/// Installs or names what making the installer lacks.
pub fn to_pack() -> Outcome {
    if cfg!(windows) {
        return installer::makensis().map(|_| ());
    }
    debian(TO_PACK)
}

/// Installs or names the system packages that making a Debian package lacks.
pub fn to_pack_for_debian() -> Outcome {
    debian(TO_PACK_FOR_DEBIAN)
}

/// Installs or names the system packages that Tauri's bundler lacks.
pub fn to_bundle() -> Outcome {
    if cfg!(target_os = "linux") { system_packages(TO_BUNDLE) } else { Ok(()) }
}

/// Installs or names the system packages that trying a Debian package lacks. A fresh Debian is made by root alone.
pub fn to_verify_on_debian() -> Outcome {
    debian(TO_VERIFY_ON_DEBIAN)?;
    if is_root() {
        return Ok(());
    }
    Err("a fresh Debian is made by root: run this command with sudo".to_owned())
}

/// Installs or names the system packages that opening what an office takes out lacks.
pub fn to_verify_exports() -> Outcome {
    if cfg!(windows) {
        return Err("LibreOffice is tried on Linux: run this there".to_owned());
    }
    system_packages(TO_VERIFY_EXPORTS)
}

fn debian(wanted: &[&str]) -> Outcome {
    if !has_dpkg() {
        return Err(format!("this runs on Debian or Ubuntu, with: {}", wanted.join(" ")));
    }
    system_packages(wanted)
}

/// Installs or names the system packages that trying the installer lacks.
pub fn to_verify() -> Outcome {
    debian(TO_VERIFY)
}

/// Where Windows notes the WebView2 runtime: for everybody, or for this user.
const WEBVIEW2: &[&str] = &[
    r"HKLM\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}",
    r"HKCU\Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}",
];

/// Brings `ui/node_modules` in step with `ui/package-lock.json`.
pub fn npm_packages() -> Outcome {
    if npm_packages_are_there() {
        println!("npm packages: in step with package-lock.json");
        return Ok(());
    }
    Run::npm(&["ci", "--no-audit", "--no-fund"]).go()
}

fn npm_packages_are_there() -> bool {
    let changed = |name: &str| std::fs::metadata(paths::ui().join(name)).and_then(|file| file.modified()).ok();
    match (changed("node_modules/.package-lock.json"), changed("package-lock.json")) {
        // npm writes the two within a moment of each other, its own record first.
        (Some(installed), Some(wanted)) => installed + Duration::from_secs(5) >= wanted,
        _ => false,
    }
}

fn node() -> Outcome {
    let (major, minor) = NODE;
    let wanted = format!("Node.js {major}.{minor} or newer with npm (https://nodejs.org)");
    let found = Run::new("node").args(&["--version"]).output().ok_or(format!("{wanted} is missing"))?;
    let mut numbers = found.trim().trim_start_matches('v').split('.').map_while(|part| part.parse::<u32>().ok());
    let version = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if version < NODE {
        return Err(format!("{wanted} is needed; here is {}", found.trim()));
    }
    Run::new(paths::npm_program("npm")).args(&["--version"]).output().map(|_| ()).ok_or(format!("{wanted} is missing"))
}

fn system_packages(wanted: &[&str]) -> Outcome {
    if cfg!(windows) {
        return windows_programs();
    }
    if cfg!(not(target_os = "linux")) {
        return Ok(());
    }
    if !has_dpkg() {
        println!("not a Debian system: make sure the equivalents of these are there: {}", wanted.join(" "));
        return Ok(());
    }
    let missing: Vec<&str> = wanted.iter().copied().filter(|name| !is_installed(name)).collect();
    if missing.is_empty() {
        println!("system packages: all {} there", wanted.len());
        return Ok(());
    }
    install(&missing)
}

/// Nothing is installed on Windows: what is missing is named, with where to get it.
fn windows_programs() -> Outcome {
    let has_perl = Run::new("perl").args(&["--version"]).output().is_some();
    let has_webview = WEBVIEW2.iter().any(|key| Run::new("reg").args(&["query", key, "/v", "pv"]).output().is_some());
    let missing: Vec<&str> = [
        (has_perl, "Perl, which OpenSSL is built with (https://strawberryperl.com)"),
        (has_webview, "the WebView2 runtime (https://developer.microsoft.com/microsoft-edge/webview2)"),
    ]
    .into_iter()
    .filter_map(|(is_there, name)| (!is_there).then_some(name))
    .collect();
    if missing.is_empty() { Ok(()) } else { Err(format!("missing: {}", missing.join("; "))) }
}

fn has_dpkg() -> bool {
    Run::new("dpkg-query").args(&["--version"]).output().is_some()
}

fn is_root() -> bool {
    Run::new("id").args(&["-u"]).output().is_some_and(|id| id.trim() == "0")
}

fn is_installed(package: &str) -> bool {
    Run::new("dpkg-query")
        .args(&["--show", "--showformat=${db:Status-Status}", package])
        .output()
        .is_some_and(|status| status.trim() == "installed")
}

fn install(missing: &[&str]) -> Outcome {
    let is_root = is_root();
    let may_sudo = !is_root && Run::new("sudo").args(&["-n", "true"]).output().is_some();
    if !is_root && !may_sudo {
        let names = missing.join(" ");
        return Err(format!("system packages are missing. Install them with:\n\n  sudo apt-get install {names}\n"));
    }
    println!("installing: {}", missing.join(" "));
    apt(may_sudo, &["update", "--quiet=2"])?;
    apt(may_sudo, &[&["install", "--yes", "--quiet=2", "--no-install-recommends"], missing].concat())
}

fn apt(with_sudo: bool, arguments: &[&str]) -> Outcome {
    let run = if with_sudo {
        Run::new("sudo").args(&["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
    } else {
        Run::new("apt-get").env("DEBIAN_FRONTEND", "noninteractive")
    };
    run.args(arguments).go()
}
