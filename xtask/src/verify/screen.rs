//! A display of its own for windows that nobody looks at.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A display that is there for as long as this is.
pub struct Screen {
    server: Child,
    /// What `DISPLAY` must say.
    pub name: String,
}

impl Screen {
    /// Opens one under the first free number.
    pub fn open() -> Result<Self, String> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|why| format!("Xvfb could not be started: {why}"))?;
        let mut number = String::new();
        let told = server.stdout.take().map(|out| BufReader::new(out).read_line(&mut number));
        let screen = Self { server, name: format!(":{}", number.trim()) };
        if matches!(told, Some(Ok(length)) if length > 0) {
            Ok(screen)
        } else {
            Err("Xvfb opened no display".to_owned())
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // What has ended by itself needs no ending.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
