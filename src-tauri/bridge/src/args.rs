//! The command line.

use std::path::PathBuf;

use chrono::NaiveDate;
use lexopt::{Arg, Parser, ValueExt};

/// What `--help` prints.
pub(crate) const HELP: &str = "\
usage:
  trinvis-bridge serve --dir DIR [--port N] [--token T] [--today YYYY-MM-DD]
      the api and the page on http://127.0.0.1:N (0: any free port); prints the address to open
  trinvis-bridge demo --dir DIR --out OUT [--today YYYY-MM-DD]
      a fresh demo office in DIR, and its poster, story sheet and role card in OUT
  trinvis-bridge bindings --out DIR
      the page's TypeScript types";

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Order {
    Serve { dir: PathBuf, port: u16, token: Option<String>, today: Option<NaiveDate> },
    Demo { dir: PathBuf, out: PathBuf, today: Option<NaiveDate> },
    Bindings { out: PathBuf },
    Help,
}

/// Reads the command line.
pub(crate) fn parse(mut args: Parser) -> Result<Order, lexopt::Error> {
    let mut order = None;
    let (mut dir, mut out, mut port, mut token, mut today) = (None, None, None, None, None);
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("help") | Arg::Short('h') => return Ok(Order::Help),
            Arg::Long("dir") => dir = Some(PathBuf::from(args.value()?)),
            Arg::Long("out") => out = Some(PathBuf::from(args.value()?)),
            Arg::Long("port") => port = Some(args.value()?.parse()?),
            Arg::Long("token") => token = Some(args.value()?.string()?),
            Arg::Long("today") => today = Some(args.value()?.parse()?),
            Arg::Value(word) if order.is_none() => order = Some(word.string()?),
            other => return Err(other.unexpected()),
        }
    }
    if token
        .as_ref()
        .is_some_and(|token: &String| token.len() < 16 || !token.chars().all(|c| c.is_ascii_alphanumeric()))
    {
        return Err("--token needs at least 16 letters and digits".into());
    }
    let dir = dir.ok_or("--dir is missing");
    let out = out.ok_or("--out is missing");
    match order.as_deref() {
        Some("serve") => Ok(Order::Serve { dir: dir?, port: port.unwrap_or(0), token, today }),
        Some("demo") => Ok(Order::Demo { dir: dir?, out: out?, today }),
        Some("bindings") => Ok(Order::Bindings { out: out? }),
        Some(other) => Err(format!("unknown order {other:?}; see --help").into()),
        None => Err("say serve, demo or bindings; see --help".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(args: &[&str]) -> Result<Order, String> {
        parse(Parser::from_args(args)).map_err(|error| error.to_string())
    }

    #[test]
    fn serve_takes_all_it_needs() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23);
        let token = Some("0123456789abcdef".to_owned());
        assert_eq!(
            order(&["serve", "--dir", "d", "--port", "8123", "--token", "0123456789abcdef", "--today", "2026-11-23"]),
            Ok(Order::Serve { dir: "d".into(), port: 8123, token, today })
        );
        assert_eq!(
            order(&["serve", "--dir", "d"]),
            Ok(Order::Serve { dir: "d".into(), port: 0, token: None, today: None })
        );
    }

    #[test]
    fn what_is_missing_or_wrong_is_said() {
        for (args, said) in [
            (&[][..], "see --help"),
            (&["serve"], "--dir"),
            (&["demo", "--dir", "d"], "--out"),
            (&["bindings"], "--out"),
            (&["dance"], "dance"),
            (&["serve", "--dir", "d", "--port", "70000"], "70000"),
            (&["serve", "--dir", "d", "--today", "23/11"], "23/11"),
            (&["serve", "--dir", "d", "--token", "short"], "--token"),
            (&["serve", "--dir", "d", "--token", "with spaces and more"], "--token"),
            (&["serve", "--bind", "0.0.0.0"], "--bind"),
        ] {
            let error = order(args).unwrap_err();
            assert!(error.contains(said), "{args:?}: {error}");
        }
    }
}
