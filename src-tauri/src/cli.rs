//! The command line: four orders and their words.

use std::{fmt, path::PathBuf};

use lexopt::Arg;

/// What `--help` prints, in Danish and English.
pub(crate) const HELP: &str = "\
Brug / usage:  trinvis [--dir MAPPE]
               trinvis self-check [--dir MAPPE]

  --dir MAPPE   Brug en anden mappe til data. / Keep the data in another folder.
  self-check    Prøv alt af på et midlertidigt kontor. / Try everything on a temporary office.
  --version     Vis versionen. / Show the version.
  --help        Vis denne hjælp. / Show this help.";

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// Open the window, on the given folder or the user's own.
    Open { dir: Option<PathBuf> },
    /// Try the whole program on an office made for it and removed again.
    SelfCheck { dir: Option<PathBuf> },
    /// Print the version.
    Version,
    /// Print the help.
    Help,
}

/// A command line that was not understood, said so that the reader can put it right.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Misunderstood(String);

impl fmt::Display for Misunderstood {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "trinvis: {}", self.0)
    }
}

impl From<lexopt::Error> for Misunderstood {
    fn from(error: lexopt::Error) -> Self {
        Misunderstood(error.to_string())
    }
}

/// Reads the command line. Anything unknown, doubled or left over is refused.
pub(crate) fn parse(mut args: lexopt::Parser) -> Result<Order, Misunderstood> {
    let mut dir: Option<PathBuf> = None;
    let mut self_check = false;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("help") | Arg::Short('h') => return Ok(Order::Help),
            Arg::Long("version") | Arg::Short('V') => return Ok(Order::Version),
            Arg::Long("dir") if dir.is_none() => {
                let value = args.value()?;
                if value.is_empty() {
                    return Err(Misunderstood("--dir needs the name of a folder".into()));
                }
                dir = Some(value.into());
            }
            Arg::Long("dir") => return Err(Misunderstood("--dir is given twice".into())),
            Arg::Value(word) if word == "self-check" && !self_check => self_check = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(if self_check { Order::SelfCheck { dir } } else { Order::Open { dir } })
}

/// The folder of the user's own office: on this PC, never on a share and never synchronised.
pub(crate) fn own_data_dir() -> Option<PathBuf> {
    let name = if cfg!(any(windows, target_os = "macos")) { "Trinvis" } else { "trinvis" };
    dirs::data_local_dir().map(|dir| dir.join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(args: &[&str]) -> Result<Order, Misunderstood> {
        parse(lexopt::Parser::from_args(args))
    }

    #[test]
    fn nothing_opens_the_users_own_office() {
        assert_eq!(order(&[]), Ok(Order::Open { dir: None }));
    }

    #[test]
    fn a_folder_may_be_named_before_or_after_the_order() {
        let dir = Some(PathBuf::from("/tmp/et kontor"));
        assert_eq!(order(&["--dir", "/tmp/et kontor"]), Ok(Order::Open { dir: dir.clone() }));
        assert_eq!(order(&["self-check", "--dir=/tmp/et kontor"]), Ok(Order::SelfCheck { dir: dir.clone() }));
        assert_eq!(order(&["--dir", "/tmp/et kontor", "self-check"]), Ok(Order::SelfCheck { dir }));
    }

    #[test]
    fn version_and_help_win_over_what_follows() {
        assert_eq!(order(&["--version", "--nonsense"]), Ok(Order::Version));
        assert_eq!(order(&["self-check", "-h"]), Ok(Order::Help));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (args, named) in [
            (&["--dri", "x"][..], "--dri"),
            (&["--dir"], "--dir"),
            (&["--dir", ""], "--dir"),
            (&["--dir", "a", "--dir", "b"], "twice"),
            (&["check"], "check"),
            (&["self-check", "self-check"], "self-check"),
        ] {
            match order(args) {
                Err(wrong) => assert!(wrong.to_string().contains(named), "{args:?}: {wrong}"),
                Ok(other) => panic!("{args:?} was taken for {other:?}"),
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_name_need_not_be_unicode() {
        use std::os::unix::ffi::OsStringExt;
        let odd = std::ffi::OsString::from_vec(b"/tmp/\xff".to_vec());
        let args = lexopt::Parser::from_args(["--dir".into(), odd.clone()]);
        assert_eq!(parse(args), Ok(Order::Open { dir: Some(odd.into()) }));
    }
}
