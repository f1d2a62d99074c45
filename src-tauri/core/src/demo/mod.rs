//! The sample office "Mosevangen": fictional, typical, and always as if it were used this morning.
//!
//! What it says lies in `content/*.json`, with names for keys and days counted from today; the code here only turns it into records.

mod activities;
mod book;
mod contacts;
mod days;
mod involvements;
mod many;
mod materials;
mod office;
mod people;
mod stories;
mod tasks;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;

pub use many::many_people;

use crate::{
    activities::Activity,
    contacts::Contact,
    coordinators::Coordinator,
    ids::CoordinatorId,
    involvements::Involvement,
    ladder::Agreement,
    materials::Material,
    office::Office,
    people::Person,
    storage::{StoreError, Tx},
    stories::Story,
    tasks::Task,
};
use book::Book;
use days::Days;

/// Every record of the sample office, in an order in which each list refers only to lists before it.
#[derive(Clone, Debug, PartialEq)]
pub struct DemoOffice {
    /// The office, marked as a sample.
    pub office: Office,
    /// Three colleagues, the frivilligkoordinator first.
    pub coordinators: Vec<Coordinator>,
    /// Sixty people.
    pub people: Vec<Person>,
    /// What was talked about with them.
    pub contacts: Vec<Contact>,
    /// Fourteen activities, on all six steps.
    pub activities: Vec<Activity>,
    /// How each came to its step, oldest first within an activity.
    pub agreements: Vec<Agreement>,
    /// Who has, or had, a part in what.
    pub involvements: Vec<Involvement>,
    /// Tasks, some with too few holders.
    pub tasks: Vec<Task>,
    /// Twenty stories.
    pub stories: Vec<Story>,
    /// Posters.
    pub materials: Vec<Material>,
}

impl DemoOffice {
    /// Keeps every record of it.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn put(&self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        tx.put(&self.office)?;
        self.coordinators.iter().try_for_each(|record| tx.put(record))?;
        self.people.iter().try_for_each(|record| tx.put(record))?;
        self.activities.iter().try_for_each(|record| tx.put(record))?;
        self.contacts.iter().try_for_each(|record| tx.put(record))?;
        self.agreements.iter().try_for_each(|record| tx.put(record))?;
        self.involvements.iter().try_for_each(|record| tx.put(record))?;
        self.tasks.iter().try_for_each(|record| tx.put(record))?;
        self.stories.iter().try_for_each(|record| tx.put(record))?;
        self.materials.iter().try_for_each(|record| tx.put(record))
    }
}

/// The content of the sample office does not hold together.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// A content file does not read.
    #[error("{file} does not read")]
    Content {
        /// The file's name.
        file: &'static str,
        /// Where and why.
        source: serde_json::Error,
    },
    /// A key names nothing.
    #[error("there is no {kind} called {key}")]
    Unknown {
        /// What was looked for.
        kind: &'static str,
        /// The key.
        key: String,
    },
    /// A count of days reaches outside the calendar.
    #[error("{0} days from today is no day")]
    Day(i64),
}

/// The sample office as it looks on `today`. `me` is the id under which its frivilligkoordinator, Mette Lund, unlocks.
///
/// The same arguments always give the same records, ids included.
///
/// # Errors
/// Only if the content files were edited so that they no longer hold together.
pub fn demo_office(today: NaiveDate, me: CoordinatorId) -> Result<DemoOffice, DemoError> {
    let days = Days { today };
    let mut book = Book::default();
    let (office, coordinators) = office::build(&mut book, me)?;
    let people = people::build(&mut book, &days)?;
    let contacts = contacts::build(&book, &days)?;
    let (activities, agreements) = activities::build(&mut book, &days)?;
    let involvements = involvements::build(&book, &days)?;
    let tasks = tasks::build(&mut book)?;
    let stories = stories::build(&book, &days)?;
    let materials = materials::build(&book, &days, &office, &coordinators)?;
    Ok(DemoOffice {
        office,
        coordinators,
        people,
        contacts,
        activities,
        agreements,
        involvements,
        tasks,
        stories,
        materials,
    })
}

fn read<T: DeserializeOwned>(file: &'static str, json: &str) -> Result<T, DemoError> {
    serde_json::from_str(json).map_err(|source| DemoError::Content { file, source })
}
