//! One child process: what it is called, what it gets, and a plain sentence when it fails.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::Outcome;

/// A command to run in the foreground, its output shown as it comes.
pub struct Run {
    name: String,
    command: Command,
}

impl Run {
    /// A program by name or path, started in the repository's root.
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        let name = Path::new(program).file_name().unwrap_or(program).to_string_lossy().into_owned();
        let mut command = Command::new(program);
        command.current_dir(crate::paths::root()).stdin(Stdio::null());
        Self { name, command }
    }

    /// The cargo that started us.
    pub fn cargo(arguments: &[&str]) -> Self {
        Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())).args(arguments)
    }

    /// A tool from `ui/node_modules`, started in `ui/`.
    pub fn npx(arguments: &[&str]) -> Self {
        Self::new(crate::paths::npm_program("npx")).args(&["--no-install"]).args(arguments).within(&crate::paths::ui())
    }

    /// npm itself, started in `ui/`.
    pub fn npm(arguments: &[&str]) -> Self {
        Self::new(crate::paths::npm_program("npm")).args(arguments).within(&crate::paths::ui())
    }

    /// Adds arguments.
    pub fn args<A: AsRef<OsStr>>(mut self, arguments: &[A]) -> Self {
        self.command.args(arguments);
        self
    }

    /// Sets a variable of the environment.
    pub fn env(mut self, key: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(key, value);
        self
    }

    /// Takes a variable out of the environment.
    pub fn without(mut self, key: &str) -> Self {
        self.command.env_remove(key);
        self
    }

    /// Sets the folder to start in.
    pub fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Leaves the keyboard with the child, for programs that stay open.
    pub fn with_keyboard(mut self) -> Self {
        self.command.stdin(Stdio::inherit());
        self
    }

    /// Runs it to its end; anything but exit code 0 is an error that names it.
    pub fn go(mut self) -> Outcome {
        match self.command.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("{} ended with {status}", self.line())),
            Err(why) => Err(format!("{} could not be started: {why}", self.name)),
        }
    }

    /// Runs it to its end and answers what it printed; what it complains of is shown as it comes.
    pub fn answer(mut self) -> Result<String, String> {
        match self.command.stderr(Stdio::inherit()).output() {
            Ok(output) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            Ok(output) => Err(format!("{} ended with {}", self.line(), output.status)),
            Err(why) => Err(format!("{} could not be started: {why}", self.name)),
        }
    }

    /// Runs it quietly and answers what it printed, or nothing when it failed or is not there.
    pub fn output(mut self) -> Option<String> {
        let output = self.command.stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn line(&self) -> String {
        let arguments = self.command.get_args().map(OsStr::to_string_lossy);
        std::iter::once(self.name.as_str().into()).chain(arguments).collect::<Vec<_>>().join(" ")
    }
}
