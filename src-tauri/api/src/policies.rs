//! What those who look after the PCs have chosen for everybody: read once at the start, and above the user's own settings.

mod file;

use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::Value;
use trinvis_core::labels::UiLanguage;
use ts_rs::TS;

use crate::Settings;

/// So many faults are told; who has more sees the others when these are mended.
const MOST_FAULTS: usize = 20;

/// So much is told of a key that nobody knows.
const LONGEST_KEY: usize = 40;

/// A place that policies come from, and what is there.
#[derive(Clone, Debug)]
pub enum PolicySource {
    /// A file for the whole machine, which may not be there.
    File(PathBuf),
    /// The machine's registry key: its names and values, or none when it cannot be read.
    Machine(Option<Vec<(String, Value)>>),
    /// The user's registry key.
    User(Option<Vec<(String, Value)>>),
}

/// Where a policy comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PolicyOrigin {
    /// `policy.json`.
    File,
    /// `HKEY_LOCAL_MACHINE`.
    Machine,
    /// `HKEY_CURRENT_USER`.
    User,
}

/// What a policy may be about; called so in the file, and with a capital in the registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PolicyName {
    /// The second place of copies.
    BackupFolder,
    /// Minutes before the office locks itself.
    IdleMinutes,
    /// Language of the user interface.
    Language,
    /// The folder with updates.
    UpdateSource,
}

impl PolicyName {
    const ALL: [(Self, &str); 4] = [
        (Self::BackupFolder, "backupFolder"),
        (Self::IdleMinutes, "idleMinutes"),
        (Self::Language, "language"),
        (Self::UpdateSource, "updateSource"),
    ];

    /// The registry tells no small letters from capitals.
    fn called(key: &str, origin: PolicyOrigin) -> Option<Self> {
        let is = |name: &str| if origin == PolicyOrigin::File { name == key } else { name.eq_ignore_ascii_case(key) };
        Self::ALL.iter().find(|(_, name)| is(name)).map(|(policy, _)| *policy)
    }
}

/// Why something of a policy could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PolicyFault {
    /// The whole file or registry key cannot be read.
    Unreadable,
    /// The file is larger than any list of policies.
    TooLarge,
    /// Trinvis knows no such key.
    UnknownKey,
    /// The value is none that the key takes.
    Value,
}

/// Something that could not be used; the rest holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PolicyProblem {
    /// Where it stands.
    pub origin: PolicyOrigin,
    /// Why.
    pub fault: PolicyFault,
    /// The policy whose value it is.
    pub policy: Option<PolicyName>,
    /// The key that nobody knows.
    pub unknown: Option<String>,
}

/// The policies in force, and what could not be used.
#[derive(Debug, Default)]
pub(crate) struct Policies {
    pub backup_folder: Option<PathBuf>,
    pub idle_minutes: Option<u8>,
    pub language: Option<UiLanguage>,
    pub update_source: Option<PathBuf>,
    pub problems: Vec<PolicyProblem>,
}

impl Policies {
    /// What stands in the sources, of which the first that names a thing wins. `data` is the data folder, which is no
    /// place for copies or updates. Whatever is there, this answers.
    pub(crate) fn read(sources: &[PolicySource], data: &Path) -> Self {
        let mut policies = Self::default();
        for source in sources {
            policies.add(source, data);
        }
        policies.problems.truncate(MOST_FAULTS);
        policies
    }

    /// The user's settings with what has been chosen for her in their place.
    pub(crate) fn over(&self, own: Settings) -> Settings {
        Settings {
            language: self.language.or(own.language),
            idle_minutes: self.idle_minutes.unwrap_or(own.idle_minutes),
            ..own
        }
    }

    /// The settings to keep as the user's own: what has been chosen for her stays as she had it before.
    pub(crate) fn under(&self, fresh: Settings, before: Settings) -> Settings {
        Settings {
            language: if self.language.is_some() { before.language } else { fresh.language },
            idle_minutes: if self.idle_minutes.is_some() { before.idle_minutes } else { fresh.idle_minutes },
            ..fresh
        }
    }

    /// The policies in force.
    pub(crate) fn in_force(&self) -> Vec<PolicyName> {
        let set = [
            self.backup_folder.is_some(),
            self.idle_minutes.is_some(),
            self.language.is_some(),
            self.update_source.is_some(),
        ];
        PolicyName::ALL.iter().zip(set).filter(|(_, set)| *set).map(|((policy, _), _)| *policy).collect()
    }

    fn add(&mut self, source: &PolicySource, data: &Path) {
        let (origin, found) = match source {
            PolicySource::File(path) => (PolicyOrigin::File, file::read(path)),
            PolicySource::Machine(values) => (PolicyOrigin::Machine, values.clone().ok_or(PolicyFault::Unreadable)),
            PolicySource::User(values) => (PolicyOrigin::User, values.clone().ok_or(PolicyFault::Unreadable)),
        };
        match found {
            Err(fault) => self.problems.push(PolicyProblem { origin, fault, policy: None, unknown: None }),
            Ok(values) => values.iter().for_each(|(key, value)| self.take(origin, key, value, data)),
        }
    }

    fn take(&mut self, origin: PolicyOrigin, key: &str, value: &Value, data: &Path) {
        let policy = PolicyName::called(key, origin);
        let taken = match policy {
            None => {
                let (fault, unknown) = (PolicyFault::UnknownKey, Some(shown(key)));
                return self.problems.push(PolicyProblem { origin, fault, policy, unknown });
            }
            Some(PolicyName::BackupFolder) => keep(&mut self.backup_folder, folder(value, data)),
            Some(PolicyName::IdleMinutes) => keep(&mut self.idle_minutes, minutes(value)),
            Some(PolicyName::Language) => keep(&mut self.language, language(value)),
            // An address of the web is no path: the program opens no connection.
            Some(PolicyName::UpdateSource) => keep(&mut self.update_source, folder(value, data)),
        };
        if !taken {
            self.problems.push(PolicyProblem { origin, fault: PolicyFault::Value, policy, unknown: None });
        }
    }
}

/// Keeps a value, unless a stronger source has one; whether there was one to keep.
fn keep<T>(kept: &mut Option<T>, value: Option<T>) -> bool {
    let is_usable = value.is_some();
    *kept = kept.take().or(value);
    is_usable
}

fn folder(value: &Value, data: &Path) -> Option<PathBuf> {
    let path = value.as_str().filter(|text| text.len() <= 1_024 && !text.chars().any(char::is_control))?;
    // By its name alone: to ask for a folder on a server that is gone would keep the program waiting at its start.
    Some(PathBuf::from(path)).filter(|path| path.is_absolute() && !path.starts_with(data))
}

fn minutes(value: &Value) -> Option<u8> {
    let minutes = u8::try_from(value.as_u64()?).ok()?;
    Settings::IDLE_MINUTES.contains(&minutes).then_some(minutes)
}

fn language(value: &Value) -> Option<UiLanguage> {
    serde_json::from_value(value.clone()).ok()
}

/// A key as it can be shown: no line breaks, nothing that turns the text round, and not too long.
fn shown(key: &str) -> String {
    let turns = |c: char| matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    key.chars().filter(|c| !c.is_control() && !turns(*c)).take(LONGEST_KEY).collect()
}

#[cfg(test)]
mod tests;
