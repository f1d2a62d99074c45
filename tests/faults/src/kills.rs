//! The program is killed in the middle of a flow: what it had acknowledged is there, and the rest whole or not at all.
//!
//! One program in two parts: it starts itself again as the writer to be killed. When exactly the kill hits is not the
//! dice's to say alone, so a case that failed is to be tried more than once.

use std::{
    env,
    hint::spin_loop,
    io::{self, BufRead as _, BufReader, Lines, Read as _, Write as _},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{
    Outcome,
    dice::Dice,
    flows::{Flow, World},
    office,
    state::{self, State},
    trial::{Case, Trial, Wrong},
    vfs,
};

const READY: &str = "ready.";
const DONE: &str = "done.";

pub(crate) fn run(trial: &mut Trial<'_>) -> Outcome {
    for flow in trial.flows() {
        let expected = flow.expected()?;
        let whole = time_of(flow)?;
        let (mut kills, mut at_work) = (0, 0);
        for number in 0..trial.many(9, 167) {
            trial.case(&format!("{}/{number}", flow.name()), |dice| {
                kills += 1;
                at_work += usize::from(one(flow, whole, dice, &expected)? < flow.steps());
                Ok(())
            });
        }
        trial.count("kills", kills);
        trial.count("of them at work", at_work);
    }
    Ok(())
}

/// Kills one writer; answers how many steps it had acknowledged.
fn one(flow: Flow, whole: Duration, dice: &mut Dice, expected: &[State]) -> Case<usize> {
    let folder = office::folder()?;
    flow.set_up(folder.path())?;
    let mut writer = Writer::start(flow, folder.path())?;
    // Now and then already while the office is opened.
    if !dice.one_in(8) {
        writer.wait_for(READY)?;
    }
    let micros = usize::try_from(whole.as_micros()).unwrap_or(usize::MAX / 2);
    let wait = Duration::from_micros(u64::try_from(dice.below(micros + micros / 4)).unwrap_or(0));
    let start = Instant::now();
    while start.elapsed() < wait {
        spin_loop();
    }
    let acknowledged = writer.kill()?;
    vfs::reset();
    let found = state::look(folder.path(), flow)?;
    state::judge(&found, expected, acknowledged, true)?;
    Ok(acknowledged)
}

/// How long a flow takes when nobody kills it.
fn time_of(flow: Flow) -> Outcome<Duration> {
    let folder = office::folder()?;
    flow.set_up(folder.path())?;
    let mut writer = Writer::start(flow, folder.path())?;
    writer.wait_for(READY)?;
    let start = Instant::now();
    for _ in 0..flow.steps() {
        writer.wait_for(DONE)?;
    }
    let time = start.elapsed();
    writer.kill().map_err(|wrong| format!("{wrong:?}"))?;
    Ok(time)
}

/// A writer; it does not outlive this.
struct Writer {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Writer {
    fn start(flow: Flow, data: &Path) -> Outcome<Self> {
        let mut child = Command::new(env::current_exe()?)
            .args(["--write", flow.name()])
            .arg(data)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()?;
        let output = child.stdout.take().ok_or("no output")?;
        Ok(Self { child, lines: BufReader::new(output).lines() })
    }

    fn wait_for(&mut self, word: &str) -> Outcome {
        match self.lines.next() {
            Some(Ok(line)) if line == word => Ok(()),
            other => Err(format!("the writer said {other:?} instead of {word}").into()),
        }
    }

    /// Kills it, and answers how many steps it had acknowledged; a line that the kill cut short acknowledges nothing.
    fn kill(mut self) -> Case<usize> {
        self.child.kill()?;
        let status = self.child.wait()?;
        if status.code().is_some() && cfg!(unix) {
            return Err(Wrong::Other(format!("the writer ended by itself: {status}")));
        }
        let mut acknowledged = 0;
        for line in self.lines.by_ref() {
            acknowledged += usize::from(line? == DONE);
        }
        Ok(acknowledged)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The writer: goes through the flow, says so after each step, and waits to be killed.
pub(crate) fn write(flow: &str, data: &Path) -> Outcome {
    let flow = Flow::ALL.into_iter().find(|known| known.name() == flow).ok_or("no such flow")?;
    let mut world = World::open(flow, data)?;
    say(READY)?;
    for done in 0..flow.steps() {
        flow.step(&mut world, done).map_err(|fault| format!("{}, step {done}: {fault}", flow.name()))?;
        say(DONE)?;
    }
    // Nobody writes there: this ends when the one who started it does.
    io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}

fn say(word: &str) -> Outcome {
    let mut out = io::stdout().lock();
    writeln!(out, "{word}")?;
    Ok(out.flush()?)
}
