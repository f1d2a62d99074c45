//! A Debian of its own in a folder, with one user whose name is not ASCII.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Outcome;
use crate::command::Run;
use crate::verify::screen::Screen;

/// Where the user is at home.
pub const HOME: &str = "/home/Bjørn Ægidius";

/// Where the files to install are seen from inside.
const OFFERED: &str = "/mnt";

/// Seconds one program may take before it is given up.
const PATIENCE: &str = "600";

/// The folder that is a whole Debian. Programs inside it see no other files and no programs outside it.
pub struct Debian {
    root: PathBuf,
}

/// What a program did.
pub struct Ran {
    /// Whether it ended well.
    pub fine: bool,
    /// What it printed, complaints too.
    pub said: String,
}

impl Debian {
    /// A Debian that will live in `root`; nothing is made yet.
    pub fn new(root: PathBuf) -> Self {
        Self { root }
    }

    /// Makes the least that can install packages, of the Debian that this computer has, and the user. The lists of what
    /// there is to install stay.
    pub fn begin(&self) -> Outcome {
        let suite = suite(&fs::read_to_string("/etc/os-release").map_err(|why| format!("/etc/os-release: {why}"))?)?;
        Run::new("mmdebstrap")
            .args(&["--quiet", "--variant=minbase", "--skip=cleanup/apt/lists", &suite])
            .args(&[&self.root])
            .go()?;
        self.as_root(&["useradd", "--uid=1000", "--create-home", "--home-dir", HOME, "bjorn"], None).map(|_| ())
    }

    /// Takes all of it away.
    pub fn end(&self) -> Outcome {
        if self.root.exists() {
            fs::remove_dir_all(&self.root).map_err(|why| format!("{}: {why}", self.root.display()))?;
        }
        Ok(())
    }

    /// What a path inside is called outside.
    pub fn outside(&self, inside: &str) -> PathBuf {
        self.root.join(inside.trim_start_matches('/'))
    }

    /// Everything that lies in it.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Runs a program as root and answers what it printed; anything but exit code 0 is an error.
    pub fn as_root(&self, words: &[&str], offered: Option<&Path>) -> Result<String, String> {
        let ran = self.tries(words, offered)?;
        if ran.fine {
            Ok(ran.said)
        } else {
            Err(format!("in the fresh Debian {} failed:\n{}", words.join(" "), ran.said))
        }
    }

    /// The same, where going wrong may be right.
    pub fn tries(&self, words: &[&str], offered: Option<&Path>) -> Result<Ran, String> {
        let mut command = self.inside();
        command.args([
            "--ro-bind",
            "/etc/resolv.conf",
            "/etc/resolv.conf",
            "--setenv",
            "DEBIAN_FRONTEND",
            "noninteractive",
        ]);
        if let Some(folder) = offered {
            command.arg("--ro-bind").arg(folder).arg(OFFERED);
        }
        let done =
            command.arg("--").args(words).output().map_err(|why| format!("bwrap could not be started: {why}"))?;
        let said = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
        Ok(Ran { fine: done.status.success(), said })
    }

    /// Has apt install a file. It takes what that asks for, and nothing that is only recommended.
    pub fn install(&self, package: &Path) -> Result<Ran, String> {
        let name = package.file_name().unwrap_or_default().to_string_lossy();
        let path = format!("{OFFERED}/{name}");
        self.tries(&["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", &path], package.parent())
    }

    /// A program as the user who is signed in, where there is no network; not started yet.
    pub fn as_user(&self, words: &[&str], screen: Option<&Screen>) -> Command {
        let mut command = self.inside();
        command.args(["--unshare-net", "--setenv", "HOME", HOME, "--chdir", HOME]);
        if let Some(screen) = screen {
            command.args(["--ro-bind", "/tmp/.X11-unix", "/tmp/.X11-unix", "--setenv", "DISPLAY", &screen.name]);
        }
        command.args(["--", "setpriv", "--reuid=1000", "--regid=1000", "--clear-groups"]).args(words);
        command
    }

    fn inside(&self) -> Command {
        let mut command = Command::new("timeout");
        command
            .args(["--kill-after=5", PATIENCE, "bwrap", "--die-with-parent", "--unshare-pid", "--bind"])
            .arg(&self.root)
            .args(["/", "--dev", "/dev", "--proc", "/proc", "--perms", "1777", "--tmpfs", "/tmp", "--clearenv"])
            .args(["--setenv", "PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "--setenv", "LC_ALL", "C.UTF-8"])
            .stdin(Stdio::null());
        command
    }
}

/// The name of the Debian in `/etc/os-release`.
fn suite(release: &str) -> Result<String, String> {
    let value = |name: &str| {
        let line = release.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
        line.map(|value| value.trim_matches('"').to_owned()).unwrap_or_default()
    };
    let suite = value("VERSION_CODENAME");
    if value("ID") == "debian" && !suite.is_empty() {
        Ok(suite)
    } else {
        Err("this is tried on Debian alone".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::suite;

    #[test]
    fn the_suite_is_this_computers_own() {
        let debian = "PRETTY_NAME=\"Debian GNU/Linux 12\"\nVERSION_CODENAME=bookworm\nID=debian\n";
        assert_eq!(suite(debian), Ok("bookworm".to_owned()));
        assert!(suite("VERSION_CODENAME=noble\nID=ubuntu\nID_LIKE=debian\n").is_err());
    }
}
