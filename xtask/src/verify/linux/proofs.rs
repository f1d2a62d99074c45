//! What is proven in the fresh Debian.

use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;
use std::time::Instant;

use super::trial::Trial;
use crate::Outcome;
use crate::command::Run;
use crate::package::sizes::{self, MOST_MEGABYTES, megabytes};
use crate::verify::claims::{ensure, is_fine, until};
use crate::verify::left;
use crate::verify::proofs::{MOST_CHECK_SECONDS, MOST_INSTALLED_MEGABYTES};
use crate::verify::screen::Screen;

const MOST_COLD_SECONDS: f64 = 1.0;

/// Nothing that Debian calls an error, nor a warning.
pub fn lintian(trial: &Trial) -> Outcome {
    Run::new("lintian").args(&["--allow-root", "--fail-on", "error,warning"]).args(&[trial.package()?]).go()
}

/// Installs it. Whatever it needs and does not ask for is missing from now on.
pub fn install(trial: &Trial) -> Outcome {
    let package = trial.package()?;
    let begin = Instant::now();
    let ran = trial.debian.install(&package)?;
    ensure(ran.fine, || format!("apt could not install it:\n{}", ran.said))?;
    let line = ran.said.lines().find(|line| line.contains("newly installed")).unwrap_or_default();
    println!("installed in {:.0} s with what it asks for: {line}", begin.elapsed().as_secs_f64());
    trial.is_installed(&trial.version)?;
    trial.measure("package", megabytes(sizes::of(&package)?), MOST_MEGABYTES, "MB");
    let mut bytes = 0;
    for file in files(trial)? {
        bytes += sizes::of(&trial.outside(&file))?;
    }
    trial.measure("installed", megabytes(bytes), MOST_INSTALLED_MEGABYTES, "MB");
    let lacks: Vec<String> = libraries(trial)?.into_iter().filter(|line| line.contains("not found")).collect();
    ensure(lacks.is_empty(), || format!("libraries are missing: {}", lacks.join(", ")))?;
    let opens = trial.debian.tries(&["sh", "-c", "command -v xdg-open"], None)?;
    ensure(opens.fine, || "there is nothing to open a printed page with".to_owned())
}

/// The files that dpkg says are the program's.
fn files(trial: &Trial) -> Result<Vec<String>, String> {
    let listed = trial.debian.as_root(&["dpkg", "--listfiles", "trinvis"], None)?;
    Ok(listed.lines().filter(|name| trial.outside(name).is_file()).map(str::to_owned).collect())
}

fn libraries(trial: &Trial) -> Result<Vec<String>, String> {
    let told = trial.debian.as_root(&["ldd", "/usr/bin/trinvis"], None)?;
    Ok(told.lines().map(|line| line.trim().to_owned()).collect())
}

/// Everything that must work, tried by the installed program as an ordinary user, with nothing of it in memory yet.
pub fn self_check(trial: &Trial) -> Outcome {
    forget(trial)?;
    let mut command = trial.debian.as_user(&["trinvis", "self-check"], None);
    let begin = Instant::now();
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|why| format!("bwrap could not be started: {why}"))?;
    let mut said = String::new();
    let mut first = 0.0;
    if let Some(out) = child.stdout.take() {
        let mut out = BufReader::new(out);
        out.read_line(&mut said).map_err(|why| why.to_string())?;
        first = begin.elapsed().as_secs_f64();
        out.read_to_string(&mut said).map_err(|why| why.to_string())?;
    }
    let status = child.wait().map_err(|why| why.to_string())?;
    let whole = begin.elapsed().as_secs_f64();
    print!("{said}");
    is_fine(status.success(), &said)?;
    trial.measure("cold start of self-check", first, MOST_COLD_SECONDS, "s");
    trial.measure("self-check", whole, MOST_CHECK_SECONDS, "s");
    Ok(())
}

/// Drops the program and its libraries from memory, as after a night.
fn forget(trial: &Trial) -> Outcome {
    let inside = libraries(trial)?;
    let mut paths: Vec<_> = inside.iter().flat_map(|line| line.split_whitespace()).collect();
    paths.retain(|word| word.starts_with('/'));
    paths.push("/usr/bin/trinvis");
    let files: Vec<_> = paths.iter().map(|path| trial.outside(path)).filter(|file| file.is_file()).collect();
    // Only what is on the disk can be dropped.
    Run::new("sync").args(&files).go()?;
    for file in files {
        Run::new("dd")
            .args(&["iflag=nocache", "count=0", "status=none"])
            .args(&[format!("if={}", file.display())])
            .go()?;
    }
    Ok(())
}

/// Opens it on a display, and waits for its window. It shows itself only when its page is there.
pub fn window(trial: &Trial) -> Outcome {
    let screen = Screen::open()?;
    let begin = Instant::now();
    let mut child = trial
        .debian
        .as_user(&["trinvis"], Some(&screen))
        .spawn()
        .map_err(|why| format!("bwrap could not be started: {why}"))?;
    let ask = |words: &[&str]| Run::new("xwininfo").args(&["-display", &screen.name]).args(words).output();
    let mut ended = None;
    let seen = until("a window", || {
        ended = child.try_wait().ok().flatten();
        ended.is_some() || ask(&["-name", "Trinvis"]).is_some_and(|said| said.contains("Map State: IsViewable"))
    });
    let seconds = begin.elapsed().as_secs_f64();
    let windows = ask(&["-root", "-tree"]).unwrap_or_default();
    let killed = child.kill().and_then(|()| child.wait());
    if let Some(status) = ended {
        return Err(format!("it ended with {status} and showed no window"));
    }
    seen?;
    killed.map_err(|why| why.to_string())?;
    println!("the window was there after {seconds:.1} s");
    // What the desktop knows the window by, and finds its name and icon with.
    ensure(windows.contains("(\"trinvis\" "), || {
        format!("the window is not called as trinvis.desktop says:\n{windows}")
    })
}

/// Over an older version, with the data of an office.
pub fn upgrade(trial: &Trial) -> Outcome {
    trial.plant()?;
    let older = trial.older_package()?;
    trial.debian.as_root(&["apt-get", "remove", "--yes", "--quiet", "trinvis"], None)?;
    let ran = trial.debian.install(&older)?;
    ensure(ran.fine, || format!("apt could not install {}:\n{}", trial.older, ran.said))?;
    trial.is_installed(&trial.older)?;
    let ran = trial.debian.install(&trial.package()?)?;
    ensure(ran.fine, || format!("apt could not upgrade it:\n{}", ran.said))?;
    trial.is_installed(&trial.version)?;
    trial.data_is_whole()
}

/// An older one is not installed unless somebody insists.
pub fn downgrade(trial: &Trial) -> Outcome {
    let ran = trial.debian.install(&trial.older_package()?)?;
    ensure(!ran.fine && ran.said.contains("DOWNGRADED"), || format!("apt did not refuse it:\n{}", ran.said))?;
    trial.is_installed(&trial.version)
}

/// Removes it: what is left of it is the data, in the user's own folder.
pub fn removal(trial: &Trial) -> Outcome {
    let files = files(trial)?;
    trial.debian.as_root(&["apt-get", "purge", "--yes", "--quiet", "trinvis"], None)?;
    let there: Vec<&String> = files.iter().filter(|file| trial.outside(file).exists()).collect();
    ensure(!files.is_empty() && there.is_empty(), || format!("left behind: {there:?}"))?;
    let home = trial.home();
    let mut left = left::names(trial.everything())?;
    left.retain(|name| name.to_lowercase().contains("trinvis") && !trial.everything().join(name).starts_with(&home));
    ensure(left.is_empty(), || format!("left behind: {left:?}"))?;
    trial.data_is_whole()
}
