//! Which version of the system this is.

/// The version, if the system tells it.
#[cfg(windows)]
pub(crate) fn version() -> Option<String> {
    use winreg::{RegKey, enums::HKEY_LOCAL_MACHINE};

    let key = r"Software\Microsoft\Windows NT\CurrentVersion";
    let key = RegKey::predef(HKEY_LOCAL_MACHINE).open_subkey(key).ok()?;
    // The product's name still says 10 on Windows 11; the build tells them apart.
    let part = |name: &str| key.get_value::<u32, _>(name).ok();
    let build: String = key.get_value("CurrentBuildNumber").ok()?;
    let numbers = part("CurrentMajorVersionNumber").zip(part("CurrentMinorVersionNumber"));
    let version =
        numbers.map(|(major, minor)| format!("{major}.{minor}")).or_else(|| key.get_value("CurrentVersion").ok())?;
    let update = part("UBR").map_or_else(String::new, |number| format!(".{number}"));
    Some(format!("{version}.{build}{update}"))
}

/// The version, if the system tells it.
#[cfg(target_os = "macos")]
pub(crate) fn version() -> Option<String> {
    let list = std::fs::read_to_string("/System/Library/CoreServices/SystemVersion.plist").ok()?;
    let rest = list.split_once("<key>ProductVersion</key>")?.1;
    Some(rest.split_once("<string>")?.1.split_once("</string>")?.0.to_owned())
}

/// The version, if the system tells it.
#[cfg(not(any(windows, target_os = "macos")))]
pub(crate) fn version() -> Option<String> {
    named(&std::fs::read_to_string("/etc/os-release").ok()?)
}

/// What a Linux calls itself and its version.
#[cfg(not(any(windows, target_os = "macos")))]
fn named(release: &str) -> Option<String> {
    let name = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="))?;
    Some(name.trim_matches(['"', '\'']).to_owned()).filter(|name| !name.is_empty())
}

#[cfg(all(test, not(any(windows, target_os = "macos"))))]
mod tests {
    use super::named;

    #[test]
    fn a_linux_is_called_what_it_calls_itself() {
        let release = "NAME=\"Debian GNU/Linux\"\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\n";
        assert_eq!(named(release).as_deref(), Some("Debian GNU/Linux 12 (bookworm)"));
        assert_eq!(named("PRETTY_NAME=Alpine"), Some("Alpine".to_owned()));
        assert_eq!(named("ID=debian\nPRETTY_NAME=\"\"\n"), None);
    }
}
