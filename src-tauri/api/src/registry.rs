//! Every command, declared once: its name, its request and its response.

use serde_json::Value;
use trinvis_core::{
    activities::{Activity, ActivityRow},
    changes::{HistoryStep, Saved},
    coordinators::Coordinator,
    ids::{ActivityId, AgreementId, ContactId, InvolvementId, MaterialId, PersonId, PhotoId, StoryId, TaskId},
    involvements::Involvement,
    ladder::{Agreement, RoleCard, StepWording},
    materials::Material,
    office::Office,
    people::{NoteReminder, PeoplePage, Person, Tag},
    storage::Hit,
    stories::Story,
    tasks::Task,
    today::Today,
    vault::PasswordAdvice,
};

use crate::{
    ApiError, App, Code, Settings,
    commands::{
        self, Nothing, about, activities, contacts, coordinators, copies, involvements, ladder, materials, office,
        people, photos, posters, search,
        session::{self, SessionState},
        settings, stories, tasks, today,
    },
    printing::PrintedFile,
};

/// From the one list: the names, the dispatch, and a visitor over request and response types for the bindings.
macro_rules! commands {
    ($($room:ident :: $command:ident ( $request:ty ) -> $response:ty),+ $(,)?) => {
        /// The commands' names.
        pub const COMMANDS: &[&str] = &[$(stringify!($command)),+];

        /// Runs a command by its name, with its request and response as JSON.
        ///
        /// # Errors
        /// [`Code::UnknownCommand`], [`Code::BadRequest`], or what the command failed with.
        pub fn dispatch(app: &App, command: &str, request: Value) -> Result<Value, ApiError> {
            match command {
                $(stringify!($command) => {
                    let request: $request = parsed(request)?;
                    answered(commands::$room::$command(app, request)?)
                })+
                _ => Err(Code::UnknownCommand.into()),
            }
        }

        /// Shows `visit` each command with its types.
        ///
        /// # Errors
        /// The first that `visit` fails with.
        pub(crate) fn each_command<E>(visit: &mut impl Visit<E>) -> Result<(), E> {
            $(visit.command::<$request, $response>(stringify!($command))?;)+
            Ok(())
        }
    };
}

/// Looks at commands' types one by one.
pub(crate) trait Visit<E> {
    /// One command.
    fn command<Request: ts_rs::TS + 'static, Response: ts_rs::TS + 'static>(&mut self, name: &str) -> Result<(), E>;
}

fn parsed<T: serde::de::DeserializeOwned>(request: Value) -> Result<T, ApiError> {
    serde_json::from_value(request).map_err(|_| Code::BadRequest.into())
}

fn answered<T: serde::Serialize>(response: T) -> Result<Value, ApiError> {
    serde_json::to_value(response).map_err(|_| Code::Internal.into())
}

commands! {
    session::session_state(Nothing) -> SessionState,
    session::setup_draft(Nothing) -> session::SetupDraft,
    session::save_setup_draft(session::SetupDraft) -> Nothing,
    session::create_office(session::CreateOffice) -> session::NewCode,
    session::confirm_recovery_code(session::ConfirmRecoveryCode) -> SessionState,
    session::choose_start(session::ChooseStart) -> Nothing,
    session::unlock(session::Unlock) -> SessionState,
    session::unlock_with_code(session::UnlockWithCode) -> SessionState,
    session::lock(Nothing) -> SessionState,
    session::change_password(session::ChangePassword) -> Nothing,
    session::new_recovery_code(session::NewRecoveryCode) -> session::NewCode,
    session::print_recovery_sheet(session::PrintRecoverySheet) -> PrintedFile,
    session::password_advice(session::PasswordToJudge) -> PasswordAdvice,
    settings::get_settings(Nothing) -> Settings,
    settings::save_settings(settings::SaveSettings) -> Settings,
    sample::open_sample(Nothing) -> SessionState,
    sample::leave_sample(Nothing) -> SessionState,
    office::get_office(Nothing) -> Office,
    office::save_office(office::SaveOffice) -> Saved<Office>,
    coordinators::list_coordinators(Nothing) -> Vec<Coordinator>,
    coordinators::save_coordinator(coordinators::SaveCoordinator) -> Saved<Coordinator>,
    people::list_people(people::ListPeople) -> PeoplePage,
    people::get_person(people::GetPerson) -> people::PersonDetail,
    people::save_person(people::SavePerson) -> Saved<Person>,
    people::archive_person(people::ArchivePerson) -> Saved<PersonId>,
    people::erase_person(people::ErasePerson) -> Saved<PersonId>,
    people::check_note(people::CheckNote) -> Vec<NoteReminder>,
    people::people_like(people::PeopleLike) -> Vec<Hit>,
    people::people_tags(Nothing) -> Vec<Tag>,
    contacts::log_contact(contacts::LogContact) -> Saved<Person>,
    contacts::archive_contact(contacts::ArchiveContact) -> Saved<ContactId>,
    today::today(Nothing) -> Today,
    today::move_talk(today::MoveTalk) -> Saved<PersonId>,
    today::read_back(today::ReadBack) -> Saved<Story>,
    today::titles(today::Titles) -> Vec<Hit>,
    activities::list_activities(Nothing) -> Vec<ActivityRow>,
    activities::get_activity(activities::GetActivity) -> activities::ActivityDetail,
    activities::start_activity(activities::StartActivity) -> Saved<Activity>,
    activities::save_activity(activities::SaveActivity) -> Saved<Activity>,
    activities::archive_activity(activities::ArchiveActivity) -> Saved<ActivityId>,
    ladder::ladder_board(ladder::LadderBoard) -> Vec<ActivityRow>,
    ladder::role_card(ladder::GetRoleCard) -> Option<RoleCard>,
    ladder::ladder_steps(ladder::LadderSteps) -> Vec<StepWording>,
    ladder::print_role_card(ladder::PrintRoleCard) -> PrintedFile,
    ladder::move_activity(ladder::MoveActivity) -> Saved<Agreement>,
    ladder::archive_agreement(ladder::ArchiveAgreement) -> Saved<AgreementId>,
    involvements::save_involvement(involvements::SaveInvolvement) -> Saved<Involvement>,
    involvements::archive_involvement(involvements::ArchiveInvolvement) -> Saved<InvolvementId>,
    tasks::list_tasks(Nothing) -> Vec<Task>,
    tasks::save_task(tasks::SaveTask) -> Saved<Task>,
    tasks::archive_task(tasks::ArchiveTask) -> Saved<TaskId>,
    stories::list_stories(stories::ListStories) -> Vec<stories::StoryRow>,
    stories::get_story(stories::GetStory) -> stories::StoryDetail,
    stories::preview_story(stories::PreviewStory) -> stories::StoryPreview,
    stories::print_story(stories::PrintStory) -> PrintedFile,
    photos::add_photo(photos::AddPhoto) -> PhotoId,
    stories::save_story(stories::SaveStory) -> Saved<Story>,
    stories::archive_story(stories::ArchiveStory) -> Saved<StoryId>,
    materials::list_materials(Nothing) -> Vec<Material>,
    materials::get_material(materials::GetMaterial) -> Material,
    materials::material_from_task(materials::MaterialFromTask) -> Material,
    materials::save_material(materials::SaveMaterial) -> Saved<Material>,
    materials::archive_material(materials::ArchiveMaterial) -> Saved<MaterialId>,
    posters::preview_material(posters::PreviewMaterial) -> posters::Preview,
    posters::print_material(posters::PrintMaterial) -> PrintedFile,
    posters::poster_choices(Nothing) -> posters::PosterChoices,
    search::search(search::Search) -> Vec<Hit>,
    copies::list_copies(Nothing) -> Vec<copies::CopyInfo>,
    copies::make_copy(Nothing) -> copies::CopyInfo,
    about::about(Nothing) -> about::About,
    history::undo(Nothing) -> Saved<HistoryStep>,
    history::redo(Nothing) -> Saved<HistoryStep>,
}
