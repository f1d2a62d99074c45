//! Every command, declared once: its name, its request, its response, and what whoever asks must be allowed.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::Value;
use trinvis_core::{
    activities::{Activity, ActivityRow},
    changes::{HistoryStep, Saved},
    coordinators::{Coordinator, Right},
    ids::{
        ActivityId, AgreementId, ContactId, InvolvementId, MaterialId, PeopleViewId, PersonId, PhotoId, StoryId, TaskId,
    },
    involvements::Involvement,
    ladder::{Agreement, RoleCard, StepWording},
    materials::Material,
    office::Office,
    people::{NoteReminder, PeoplePage, PeopleView, Person, Tag},
    storage::{Hit, LogPage},
    stories::Story,
    tasks::Task,
    today::Today,
    vault::PasswordAdvice,
};

use crate::{
    ApiError, App, Code, Installing, Rehearsal, Settings,
    commands::{
        self, Nothing, about, activities, clipboard, contacts, coordinators, copies, counts, diagnostics, history,
        involvements, ladder, materials, office, people, photos, policies, posters, search,
        session::{self, SessionState},
        settings, soundness, stories, tasks, today, updates,
    },
    crashes::CrashReport,
    export::{Exported, WorkProgress},
    printing::PrintedFile,
    space::DiskSpace,
    veil::Veil as _,
};

/// From the one list: the names, the dispatch, and a visitor over request and response types for the bindings.
macro_rules! commands {
    ($($room:ident :: $command:ident ( $request:ty ) -> $response:ty : $needs:ident $($veiled:ident)?),+ $(,)?) => {
        /// The commands' names, each with what it needs.
        pub const COMMANDS: &[(&str, Needs)] = &[$((stringify!($command), Needs::$needs)),+];

        /// Runs a command by its name, with its request and response as JSON.
        ///
        /// # Errors
        /// [`Code::UnknownCommand`], [`Code::Locked`], [`Code::NotAllowed`], [`Code::BadRequest`], or what the command
        /// failed with.
        pub fn dispatch(app: &App, command: &str, request: Value) -> Result<Value, ApiError> {
            // Whoever asked gets an answer, and the program goes on: a write that was under way is rolled back, and locks
            // that were held are taken over.
            let answer = catch_unwind(AssertUnwindSafe(|| run(app, command, request)));
            let answer = match answer.unwrap_or_else(|_| Err(Code::Internal.into())) {
                // While the office is open, part of it can still be read.
                Err(error) if error.code == Code::DatabaseDamaged && app.found_damage() => Err(Code::FileDamaged.into()),
                answer => answer,
            };
            answer.inspect_err(|error| app.seen().note(error.code))
        }

        fn run(app: &App, command: &str, request: Value) -> Result<Value, ApiError> {
            match command {
                $(stringify!($command) => {
                    let access = app.allow(Needs::$needs)?;
                    let request: $request = parsed(request)?;
                    #[allow(unused_mut, reason = "only some answers are veiled")]
                    let mut answer = commands::$room::$command(app, request)?;
                    $(veil!($veiled, access, answer);)?
                    let _ = access;
                    answered(answer)
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

/// What a command needs of the one who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: it works on a locked office, or says itself what it needs.
    Nobody,
    /// An open office.
    Read,
    /// An open office, and access to write.
    Write,
    /// An open office, and access to decide for all of it.
    Lead,
    /// Access to decide for all of the user's own office, while she looks at the sample too, in which anybody leads.
    LeadOwn,
    /// Nothing while the office is locked, when it asks for a password itself; while it is open, as [`Self::LeadOwn`].
    NobodyOrLead,
}

impl Needs {
    /// The right it takes in an open office; none for what needs nobody.
    #[must_use]
    pub fn right(self) -> Option<Right> {
        match self {
            Self::Nobody => None,
            Self::Read => Some(Right::Read),
            Self::Write => Some(Right::Write),
            Self::Lead | Self::LeadOwn | Self::NobodyOrLead => Some(Right::Lead),
        }
    }
}

/// `veiled` after a command's needs: readers get the answer without contact details and notes.
macro_rules! veil {
    (veiled, $access:ident, $answer:ident) => {
        if $access.is_veiled() {
            $answer.veil();
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
    session::session_state(Nothing) -> SessionState: Nobody,
    session::setup_draft(Nothing) -> session::SetupDraft: Nobody,
    session::save_setup_draft(session::SetupDraft) -> Nothing: Nobody,
    session::create_office(session::CreateOffice) -> session::NewCode: Nobody,
    session::confirm_recovery_code(session::ConfirmRecoveryCode) -> SessionState: LeadOwn,
    session::choose_start(session::ChooseStart) -> Nothing: Read,
    session::unlock(session::Unlock) -> SessionState: Nobody,
    session::unlock_with_code(session::UnlockWithCode) -> SessionState: Nobody,
    session::accept_code(session::AcceptCode) -> SessionState: Nobody,
    session::lock(Nothing) -> SessionState: Nobody,
    session::change_password(session::ChangePassword) -> Nothing: Read,
    session::new_recovery_code(session::NewRecoveryCode) -> session::NewCode: LeadOwn,
    session::print_recovery_sheet(session::PrintRecoverySheet) -> PrintedFile: LeadOwn,
    session::print_colleague_code(session::PrintColleagueCode) -> PrintedFile: Lead,
    session::password_advice(session::PasswordToJudge) -> PasswordAdvice: Nobody,
    settings::get_settings(Nothing) -> Settings: Nobody,
    settings::save_settings(settings::SaveSettings) -> Settings: Nobody,
    sample::open_sample(Nothing) -> SessionState: Read,
    sample::leave_sample(Nothing) -> SessionState: Nobody,
    office::get_office(Nothing) -> Office: Read,
    office::save_office(office::SaveOffice) -> Saved<Office>: Write,
    coordinators::list_coordinators(Nothing) -> Vec<Coordinator>: Read,
    coordinators::save_coordinator(coordinators::SaveCoordinator) -> Saved<Coordinator>: Write,
    coordinators::list_colleagues(Nothing) -> Vec<coordinators::ColleagueAccess>: Read,
    coordinators::add_colleague(coordinators::AddColleague) -> coordinators::ColleagueCode: Lead,
    coordinators::new_colleague_code(coordinators::OfColleague) -> coordinators::ColleagueCode: Lead,
    coordinators::set_access(coordinators::SetAccess) -> Saved<Coordinator>: Lead,
    coordinators::remove_colleague(coordinators::OfColleague) -> Nothing: Lead,
    people::list_people(people::ListPeople) -> PeoplePage: Read veiled,
    people::get_person(people::GetPerson) -> people::PersonDetail: Read veiled,
    people::save_person(people::SavePerson) -> Saved<Person>: Write,
    people::archive_person(people::ArchivePerson) -> Saved<PersonId>: Write,
    people::erase_person(people::ErasePerson) -> Saved<PersonId>: Lead,
    people::check_note(people::CheckNote) -> Vec<NoteReminder>: Nobody,
    people::people_like(people::PeopleLike) -> Vec<Hit>: Read,
    people::people_tags(Nothing) -> Vec<Tag>: Read veiled,
    people::people_ids(people::FindPeople) -> Vec<PersonId>: Read,
    people::people_reach(people::SomePeople) -> people::PeopleReach: Write,
    people::label_people(people::LabelPeople) -> Saved<u32>: Write,
    people::set_people_state(people::SetPeopleState) -> Saved<u32>: Write,
    people::archive_people(people::SomePeople) -> Saved<u32>: Write,
    people::people_views(Nothing) -> Vec<PeopleView>: Read,
    people::save_people_view(people::SavePeopleView) -> Saved<PeopleView>: Read,
    people::remove_people_view(people::RemovePeopleView) -> Saved<PeopleViewId>: Read,
    contacts::log_contact(contacts::LogContact) -> Saved<Person>: Write,
    contacts::archive_contact(contacts::ArchiveContact) -> Saved<ContactId>: Write,
    counts::counts(Nothing) -> counts::Counts: Read,
    today::today(Nothing) -> Today: Read veiled,
    today::move_talk(today::MoveTalk) -> Saved<PersonId>: Write,
    today::read_back(today::ReadBack) -> Saved<Story>: Write,
    today::titles(today::Titles) -> Vec<Hit>: Read,
    activities::list_activities(Nothing) -> Vec<ActivityRow>: Read,
    activities::get_activity(activities::GetActivity) -> activities::ActivityDetail: Read veiled,
    activities::start_activity(activities::StartActivity) -> Saved<Activity>: Write,
    activities::save_activity(activities::SaveActivity) -> Saved<Activity>: Write,
    activities::archive_activity(activities::ArchiveActivity) -> Saved<ActivityId>: Write,
    ladder::ladder_board(ladder::LadderBoard) -> Vec<ActivityRow>: Read,
    ladder::role_card(ladder::GetRoleCard) -> Option<RoleCard>: Read,
    ladder::ladder_steps(ladder::LadderSteps) -> Vec<StepWording>: Nobody,
    ladder::print_role_card(ladder::PrintRoleCard) -> PrintedFile: Read,
    ladder::preview_ladder(ladder::PreviewLadder) -> stories::StoryPreview: Read,
    ladder::print_ladder(ladder::PrintLadder) -> PrintedFile: Read,
    ladder::move_activity(ladder::MoveActivity) -> Saved<Agreement>: Write,
    ladder::archive_agreement(ladder::ArchiveAgreement) -> Saved<AgreementId>: Write,
    involvements::save_involvement(involvements::SaveInvolvement) -> Saved<Involvement>: Write,
    involvements::archive_involvement(involvements::ArchiveInvolvement) -> Saved<InvolvementId>: Write,
    tasks::list_tasks(Nothing) -> Vec<Task>: Read,
    tasks::save_task(tasks::SaveTask) -> Saved<Task>: Write,
    tasks::archive_task(tasks::ArchiveTask) -> Saved<TaskId>: Write,
    stories::list_stories(stories::ListStories) -> Vec<stories::StoryRow>: Read,
    stories::get_story(stories::GetStory) -> stories::StoryDetail: Read,
    stories::preview_story(stories::PreviewStory) -> stories::StoryPreview: Read,
    stories::print_story(stories::PrintStory) -> PrintedFile: Write,
    photos::add_photo(photos::AddPhoto) -> PhotoId: Write,
    stories::save_story(stories::SaveStory) -> Saved<Story>: Write,
    stories::archive_story(stories::ArchiveStory) -> Saved<StoryId>: Write,
    materials::list_materials(Nothing) -> Vec<Material>: Read,
    materials::get_material(materials::GetMaterial) -> Material: Read,
    materials::material_from_task(materials::MaterialFromTask) -> Material: Read,
    materials::save_material(materials::SaveMaterial) -> Saved<Material>: Write,
    materials::archive_material(materials::ArchiveMaterial) -> Saved<MaterialId>: Write,
    posters::preview_material(posters::PreviewMaterial) -> posters::Preview: Read,
    posters::print_material(posters::PrintMaterial) -> PrintedFile: Read,
    posters::poster_choices(Nothing) -> posters::PosterChoices: Nobody,
    search::search(search::Search) -> Vec<Hit>: Read,
    copies::list_copies(copies::ListCopies) -> Vec<copies::CopyInfo>: Nobody,
    copies::make_copy(Nothing) -> copies::CopyInfo: Write,
    copies::tend_copies(Nothing) -> copies::CopiesState: Nobody,
    copies::copies_state(Nothing) -> copies::CopiesState: Nobody,
    copies::choose_second_place(Nothing) -> copies::CopiesState: LeadOwn,
    copies::leave_second_place(Nothing) -> copies::CopiesState: LeadOwn,
    copies::rehearse_copies(copies::RehearseCopies) -> Rehearsal: Write,
    copies::find_copies(Nothing) -> Option<Vec<copies::CopyInfo>>: NobodyOrLead,
    copies::preview_restore(copies::PreviewRestore) -> copies::RestorePreview: NobodyOrLead,
    copies::restore_copy(copies::RestoreCopy) -> copies::Restored: NobodyOrLead,
    soundness::check_office(Nothing) -> copies::CopiesState: Read,
    soundness::check_progress(Nothing) -> WorkProgress: Nobody,
    soundness::cancel_check(Nothing) -> Nothing: Nobody,
    soundness::salvage_office(soundness::SalvageOffice) -> Option<soundness::SalvagedOffice>: NobodyOrLead,
    export::export_office(Nothing) -> Option<Exported>: Lead,
    export::work_progress(Nothing) -> WorkProgress: Nobody,
    export::cancel_work(Nothing) -> Nothing: Nobody,
    clipboard::copy_private(clipboard::CopyPrivate) -> Nothing: Read,
    clipboard::copy_for_support(clipboard::CopyForSupport) -> Nothing: Nobody,
    space::disk_space(Nothing) -> DiskSpace: Read,
    about::about(Nothing) -> about::About: Nobody,
    policies::policies(Nothing) -> policies::PolicyState: Nobody,
    updates::updates(Nothing) -> updates::UpdateState: Read,
    updates::choose_update_folder(Nothing) -> updates::UpdateState: LeadOwn,
    updates::leave_update_folder(Nothing) -> updates::UpdateState: LeadOwn,
    updates::look_for_update(Nothing) -> Option<updates::FoundUpdate>: LeadOwn,
    updates::install_update(Nothing) -> Installing: LeadOwn,
    diagnostics::diagnostics(Nothing) -> diagnostics::Diagnostics: Nobody,
    crashes::crash_reports(Nothing) -> Vec<CrashReport>: Nobody,
    crashes::forget_crashes(Nothing) -> Nothing: Nobody,
    history::office_log(history::OfficeLog) -> LogPage: Lead,
    history::undo(Nothing) -> Saved<HistoryStep>: Write,
    history::redo(Nothing) -> Saved<HistoryStep>: Write,
}

#[cfg(test)]
mod tests;
