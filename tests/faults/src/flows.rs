//! The twelve things an office does with its files, each in steps. A step that has been acknowledged lasts, whatever
//! happens next; one that has not is there whole or not at all.

mod files;
mod records;
mod world;

use std::{fs, path::Path};

pub(crate) use world::{Fault, World};

use crate::{
    Outcome, office,
    state::{self, State},
};

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flow {
    CreateOffice,
    SavePerson,
    MoveActivity,
    StoryWithPhoto,
    ErasePerson,
    UndoRedo,
    Copy,
    Restore,
    RemoveColleague,
    ChangePassword,
    Migrate,
    Several,
}

impl Flow {
    pub(crate) const ALL: [Self; 12] = [
        Self::CreateOffice,
        Self::SavePerson,
        Self::MoveActivity,
        Self::StoryWithPhoto,
        Self::ErasePerson,
        Self::UndoRedo,
        Self::Copy,
        Self::Restore,
        Self::RemoveColleague,
        Self::ChangePassword,
        Self::Migrate,
        Self::Several,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::CreateOffice => "create-office",
            Self::SavePerson => "save-person",
            Self::MoveActivity => "move-activity",
            Self::StoryWithPhoto => "story-with-photo",
            Self::ErasePerson => "erase-person",
            Self::UndoRedo => "undo-redo",
            Self::Copy => "copy",
            Self::Restore => "restore",
            Self::RemoveColleague => "remove-colleague",
            Self::ChangePassword => "change-password",
            Self::Migrate => "migrate",
            Self::Several => "several",
        }
    }

    pub(crate) fn steps(self) -> usize {
        match self {
            Self::Migrate => 1,
            Self::Restore => 2,
            Self::ErasePerson | Self::SavePerson | Self::StoryWithPhoto | Self::Several => 3,
            Self::CreateOffice | Self::MoveActivity | Self::Copy | Self::RemoveColleague | Self::ChangePassword => 3,
            Self::UndoRedo => 4,
        }
    }

    /// Whether each step is one transaction of the database: when it fails, nothing of it is there, and the same step
    /// can be done again at once.
    pub(crate) fn is_transactions(self) -> bool {
        matches!(self, Self::SavePerson | Self::MoveActivity | Self::StoryWithPhoto | Self::UndoRedo | Self::Several)
    }

    /// Lays what is there before.
    pub(crate) fn set_up(self, data: &Path) -> Outcome {
        match self {
            Self::CreateOffice => Ok(()),
            Self::Migrate => {
                for (name, bytes) in FIXTURE {
                    fs::write(data.join(name), bytes)?;
                }
                Ok(())
            }
            _ => office::lay(data),
        }
    }

    /// The step after the first `done`.
    pub(crate) fn step(self, world: &mut World, done: usize) -> Result<(), Fault> {
        match self {
            Self::CreateOffice => files::create_office(world, done),
            Self::SavePerson => records::save_person(world, done),
            Self::MoveActivity => records::move_activity(world, done),
            Self::StoryWithPhoto => records::story_with_photo(world, done),
            Self::ErasePerson => records::erase_person(world, done),
            Self::UndoRedo => records::undo_redo(world, done),
            Self::Several => records::several(world, done),
            Self::Copy => files::copy(world, done),
            Self::Restore => files::restore(world, done),
            Self::RemoveColleague => files::remove_colleague(world, done),
            Self::ChangePassword => files::change_password(world, done),
            Self::Migrate => files::migrate(world),
        }
    }

    /// What is there after each number of steps when nothing goes wrong.
    pub(crate) fn expected(self) -> Outcome<Vec<State>> {
        (0..=self.steps())
            .map(|count| {
                let folder = office::folder()?;
                self.set_up(folder.path())?;
                let mut world = World::open(self, folder.path())?;
                for done in 0..count {
                    self.step(&mut world, done).map_err(|fault| format!("{}, step {done}: {fault}", self.name()))?;
                }
                drop(world);
                state::look(folder.path(), self)
                    .map_err(|wrong| format!("{} after {count}: {wrong:?}", self.name()).into())
            })
            .collect()
    }
}

/// An office of the first schema, as that release left it.
pub(crate) const FIXTURE: [(&str, &[u8]); 2] = [
    ("keys.json", include_bytes!("../../fixtures/schema-1/keys.json")),
    ("trinvis.db", include_bytes!("../../fixtures/schema-1/trinvis.db")),
];
/// Its recovery code.
pub(crate) const FIXTURE_CODE: &str = include_str!("../../fixtures/schema-1/recovery-code.txt");
