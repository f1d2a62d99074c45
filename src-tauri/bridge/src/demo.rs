//! The shop window: a fresh demo office, and what it prints, through the same commands as the app.

mod password;

use std::{
    error::Error,
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use chrono::NaiveDate;
use serde_json::{Value, json};
use trinvis_api::{ApiError, App, Code};

use crate::host::BridgeHost;

/// Lies in a folder whose office may be replaced by a fresh one.
const MARK: &str = "demo-office";

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Makes the office in `dir` and its three pages in `out`, and tells on `to` what was made and how long it took.
///
/// # Errors
/// An office in `dir` that is not a demo is left alone; else what a command or the disk failed with.
pub(crate) fn run(dir: &Path, out: &Path, today: Option<NaiveDate>, to: &mut impl Write) -> Outcome {
    let (dir, out) = (std::path::absolute(dir)?, std::path::absolute(out)?);
    clear(&dir)?;
    fs::create_dir_all(&out)?;
    let host = Arc::new(BridgeHost::new(dir.clone(), today));
    let mut show = Show { app: App::new(dir, host.clone()), host, out, to };
    let password = password::new()?;
    show.office(&password)?;
    show.poster()?;
    show.story()?;
    show.role_card()?;
    show.saves()?;
    show.open_again(&password)?;
    show.app.close();
    writeln!(show.to, "password: {password}")?;
    Ok(())
}

/// Makes room for a fresh office. Only what this program made is ever removed.
fn clear(dir: &Path) -> Outcome {
    if dir.join(MARK).is_file() {
        fs::remove_dir_all(dir)?;
    } else if fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(format!("{} is not empty and not a demo office; it is left alone", dir.display()).into());
    }
    fs::create_dir_all(dir)?;
    Ok(fs::write(dir.join(MARK), "Made by trinvis-bridge demo, which may replace this folder.\n")?)
}

/// The demo office while it is shown.
struct Show<'a, W> {
    app: App,
    host: Arc<BridgeHost>,
    out: PathBuf,
    to: &'a mut W,
}

impl<W: Write> Show<'_, W> {
    fn office(&mut self, password: &str) -> Outcome {
        let start = Instant::now();
        trinvis_api::open_demo(&self.app, password)?;
        let took = start.elapsed();
        let filter = json!({ "states": ["possible", "involved", "paused", "former"] });
        let sort = json!({ "by": "called", "backwards": false });
        let people = self.ask("list_people", json!({ "filter": filter, "order": sort, "offset": 0, "limit": 1 }))?;
        let [activities, stories, posters] =
            [self.activities()?.len(), self.stories()?.len(), self.list("list_materials", json!({}))?.len()];
        let holds = format!(
            "{} people, {activities} activities, {stories} stories, {posters} posters in {}",
            people["total"],
            self.app.data().display()
        );
        self.tell("demo office", took, &holds)
    }

    /// The poster in most languages.
    fn poster(&mut self) -> Outcome {
        let posters = self.list("list_materials", json!({}))?;
        let languages = |poster: &Value| poster["texts"].as_array().map_or(0, Vec::len);
        let poster = posters.iter().max_by_key(|poster| languages(poster)).ok_or("the demo office has no poster")?;
        self.print("opslag.pdf", "print_material", json!({ "id": poster["id"], "how": "save" }))?;
        let mut typed = poster.clone();
        typed["texts"][0]["headline"] = json!("Kan du lave kaffe til os?");
        let start = Instant::now();
        self.ask("preview_material", json!({ "material": typed }))?;
        self.tell("  its page after a typed word", start.elapsed(), "")
    }

    /// The latest story that may be used in print.
    fn story(&mut self) -> Outcome {
        for story in self.stories()? {
            let request = json!({ "id": story["id"], "use": "internal", "place": "", "how": "save" });
            match self.print("fortaelling.pdf", "print_story", request) {
                Err(error) if error.downcast_ref::<ApiError>().is_some_and(|error| error.code == Code::NoConsent) => {}
                other => return other,
            }
        }
        Err("no story in the demo office may be printed".into())
    }

    /// The roles of an activity that residents are about to take over, or else the first that has a step.
    fn role_card(&mut self) -> Outcome {
        let activities = self.activities()?;
        let step = |activity: &&Value| activity["step"]["step"].as_u64();
        let taking_over = activities.iter().find(|activity| step(activity) == Some(4));
        let activity = taking_over.or_else(|| activities.iter().find(|activity| step(activity).is_some()));
        let activity = activity.ok_or("no activity in the demo office has a step")?;
        self.print("rollekort.pdf", "print_role_card", json!({ "activity": activity["id"], "how": "save" }))
    }

    /// Saves people again and again, each with another note.
    fn saves(&mut self) -> Outcome {
        let order = json!({ "by": "called", "backwards": false });
        let page = self.ask("list_people", json!({ "filter": {}, "order": order, "offset": 0, "limit": 40 }))?;
        let mut times = Vec::new();
        for row in page["rows"].as_array().into_iter().flatten() {
            let mut person = self.ask("get_person", json!({ "id": row["id"] }))?["person"].take();
            let before = person.clone();
            person["reachWhen"] = json!("efter kl. 16");
            times.push(self.timed("save_person", json!({ "person": person }))?.1);
            self.ask("save_person", json!({ "person": before }))?;
        }
        times.sort_unstable();
        let p95 = times.get(times.len() * 95 / 100).or(times.last()).copied().unwrap_or_default();
        self.tell("a save, 95 of 100 under", p95, "")
    }

    /// Locks and opens again, as on any other morning.
    fn open_again(&mut self, password: &str) -> Outcome {
        let closed = self.timed("lock", json!({}))?;
        self.tell("lock, with a verified copy", closed.1, "")?;
        let coordinator = &closed.0["coordinators"][0]["id"];
        let (_, took) = self.timed("unlock", json!({ "coordinator": coordinator, "password": password }))?;
        self.tell("unlock", took, "")?;
        let (_, took) = self.timed("today", json!({}))?;
        self.tell("I dag", took, "")
    }

    fn activities(&self) -> Outcome<Vec<Value>> {
        self.list("list_activities", json!({}))
    }

    fn stories(&self) -> Outcome<Vec<Value>> {
        self.list("list_stories", json!({ "text": "", "domain": null, "activity": null }))
    }

    fn list(&self, command: &str, request: Value) -> Outcome<Vec<Value>> {
        match self.ask(command, request)? {
            Value::Array(rows) => Ok(rows),
            _ => Err(format!("{command} answered no list").into()),
        }
    }

    /// Prints one page into the folder for pages and tells about it.
    fn print(&mut self, name: &str, command: &str, request: Value) -> Outcome {
        let path = self.out.join(name);
        self.host.save_next_as(path.clone());
        let (printed, took) = self.timed(command, request)?;
        let issues = printed["issues"].as_array().map_or(0, Vec::len);
        let remarks = if issues == 0 { String::new() } else { format!(", {issues} remarks") };
        self.tell(name, took, &format!("{} kB{remarks}", fs::metadata(path)?.len().div_ceil(1024)))
    }

    fn timed(&self, command: &str, request: Value) -> Outcome<(Value, Duration)> {
        let start = Instant::now();
        let answer = self.ask(command, request)?;
        Ok((answer, start.elapsed()))
    }

    fn ask(&self, command: &str, request: Value) -> Outcome<Value> {
        Ok(trinvis_api::dispatch(&self.app, command, request)?)
    }

    fn tell(&mut self, what: &str, took: Duration, more: &str) -> Outcome {
        let line = format!("{what:<30}{:>6} ms  {more}", took.as_millis());
        Ok(writeln!(self.to, "{}", line.trim_end())?)
    }
}

#[cfg(test)]
mod tests;
