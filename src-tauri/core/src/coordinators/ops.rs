//! Writes about coordinators.

use super::{Access, Coordinator, Right};
use crate::{
    changes::{By, Op, Saved},
    ids::{CoordinatorId, PeopleViewId},
    people::PeopleView,
    storage::{Reader, Store, StoreError, Tx},
};

/// Keeps a coordinator as she is on the form; she gets no way in and no other access by this. Her views have doors of
/// their own and stay.
///
/// # Errors
/// [`StoreError::NotAllowed`] when it is a colleague's form and `by` does not lead the office; any other
/// [`StoreError`]. Nothing is changed then.
pub fn save_coordinator(
    store: &mut Store,
    by: By,
    mut coordinator: Coordinator,
) -> Result<Saved<Coordinator>, StoreError> {
    store.transact(Op::SaveCoordinator, by, |tx| {
        let kept: Coordinator = tx.get(coordinator.id)?;
        (coordinator.access, coordinator.people_views) = (kept.access, kept.people_views);
        if coordinator.id != by.who && !leads(tx, by.who)? {
            return Err(StoreError::NotAllowed);
        }
        tx.put(&coordinator)?;
        Ok(coordinator)
    })
}

/// Keeps a new colleague. Her way in is made in the vault.
///
/// # Errors
/// [`StoreError::NotAllowed`] when `by` does not lead the office; any other [`StoreError`].
pub fn add_colleague(store: &mut Store, by: By, coordinator: Coordinator) -> Result<Saved<Coordinator>, StoreError> {
    store.transact(Op::AddColleague, by, |tx| {
        only_leaders(tx, by)?;
        tx.put(&coordinator)?;
        Ok(coordinator)
    })
}

/// Gives a colleague another access. `inside` are those who can unlock the office: one of them has to lead it.
///
/// # Errors
/// [`StoreError::NotAllowed`] when `by` does not lead the office; [`StoreError::LastLeader`] when nobody would; any
/// other [`StoreError`].
pub fn set_access(
    store: &mut Store,
    by: By,
    id: CoordinatorId,
    access: Access,
    inside: &[CoordinatorId],
) -> Result<Saved<Coordinator>, StoreError> {
    store.transact(Op::SetAccess, by, |tx| {
        only_leaders(tx, by)?;
        let coordinator = Coordinator { access, ..tx.get(id)? };
        tx.put(&coordinator)?;
        someone_leads(tx, inside)?;
        Ok(coordinator)
    })
}

/// Puts a colleague away who has left. What she wrote stays, under her name.
///
/// # Errors
/// As [`set_access`]; [`StoreError::NotAllowed`] for herself too.
pub fn remove_colleague(
    store: &mut Store,
    by: By,
    id: CoordinatorId,
    inside: &[CoordinatorId],
) -> Result<Saved<CoordinatorId>, StoreError> {
    store.transact(Op::RemoveColleague, by, |tx| {
        only_leaders(tx, by)?;
        tx.archive::<Coordinator>(id.0)?;
        someone_leads(tx, inside)?;
        // She is in, and would work on in an office that knows her no more: somebody else does it.
        if id == by.who { Err(StoreError::NotAllowed) } else { Ok(id) }
    })
}

/// How the colleagues stand now, as far as it is known.
pub enum Standing {
    /// As the present file has them, whoever has been put away left out.
    Known(Vec<Coordinator>),
    /// The present file cannot be read.
    InVault {
        /// Those with a way in, by their names in the vault.
        named: Vec<(CoordinatorId, String)>,
        /// Those who had one, and have none any more.
        left: Vec<CoordinatorId>,
        /// What each might do when it was last known.
        known: Vec<Coordinator>,
    },
}

/// Keeps the colleagues as they stand now, in an office that comes from a copy: a copy gives nobody an access that was
/// taken from her since, brings nobody back who has left, and loses none who came later. One of those with a password
/// leads the office then: whoever writes, if no other does.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn keep_colleagues(
    store: &mut Store,
    by: By,
    standing: &Standing,
    with_password: &[CoordinatorId],
) -> Result<Saved<()>, StoreError> {
    store.transact(Op::SetAccess, by, |tx| {
        match standing {
            Standing::Known(now) => {
                for one in tx.all::<Coordinator>()? {
                    if now.iter().all(|other| other.id != one.id) {
                        tx.archive::<Coordinator>(one.id.0)?;
                    }
                }
                now.iter().try_for_each(|one| stand(tx, one))?;
            }
            Standing::InVault { named, left, known } => {
                for (id, name) in named {
                    if let Err(StoreError::NotFound) = tx.get::<Coordinator>(*id) {
                        tx.put(&Coordinator::named(*id, name))?;
                    }
                }
                for id in left {
                    if tx.find::<Coordinator>(*id)?.is_some() {
                        tx.archive::<Coordinator>(id.0)?;
                    }
                }
                for one in known {
                    if let Some(then) = tx.find::<Coordinator>(one.id)? {
                        tx.put(&Coordinator { access: one.access, ..then })?;
                    }
                }
            }
        }
        if let Err(StoreError::LastLeader) = someone_leads(tx, with_password)
            && let Some(me) = tx.find::<Coordinator>(by.who)?
        {
            tx.put(&Coordinator { access: Access::Leader, ..me })?;
        }
        Ok(())
    })
}

/// Gives a colleague the access she has now; who is not in the copy comes as she is now.
fn stand(tx: &mut Tx<'_>, now: &Coordinator) -> Result<(), StoreError> {
    match tx.get::<Coordinator>(now.id) {
        Ok(then) => tx.put(&Coordinator { access: now.access, ..then }),
        Err(StoreError::NotFound) => tx.put(now),
        // She had been put away when the copy was made.
        Err(StoreError::Archived) => Ok(()),
        Err(fault) => Err(fault),
    }
}

/// What a colleague may do; nothing but reading when she has been put away.
///
/// # Errors
/// What the file failed with.
pub fn access_of(reader: Reader<'_>, who: CoordinatorId) -> Result<Access, StoreError> {
    Ok(reader.find::<Coordinator>(who)?.map_or(Access::Reader, |coordinator| coordinator.access))
}

fn leads(tx: &Tx<'_>, who: CoordinatorId) -> Result<bool, StoreError> {
    Ok(access_of(**tx, who)?.may(Right::Lead))
}

fn only_leaders(tx: &Tx<'_>, by: By) -> Result<(), StoreError> {
    if leads(tx, by.who)? { Ok(()) } else { Err(StoreError::NotAllowed) }
}

fn someone_leads(tx: &Tx<'_>, inside: &[CoordinatorId]) -> Result<(), StoreError> {
    let mut everybody = tx.all::<Coordinator>()?.into_iter().filter(|one| inside.contains(&one.id));
    if everybody.any(|one| one.access.may(Right::Lead)) { Ok(()) } else { Err(StoreError::LastLeader) }
}

/// Keeps a view of the one who writes: a new one last, a known one in its place.
///
/// # Errors
/// Any [`StoreError`], such as a name that another view has; nothing is changed then.
pub fn save_people_view(store: &mut Store, by: By, mut view: PeopleView) -> Result<Saved<PeopleView>, StoreError> {
    view.name = view.name.trim().to_owned();
    store.transact(Op::SavePeopleView, by, |tx| {
        let mut me: Coordinator = tx.get(by.who)?;
        match me.people_views.iter_mut().find(|known| known.id == view.id) {
            Some(known) => known.clone_from(&view),
            None => me.people_views.push(view.clone()),
        }
        tx.put(&me)?;
        Ok(view)
    })
}

/// Removes a view of the one who writes; Undo brings it back.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn remove_people_view(store: &mut Store, by: By, id: PeopleViewId) -> Result<Saved<PeopleViewId>, StoreError> {
    store.transact(Op::RemovePeopleView, by, |tx| {
        let mut me: Coordinator = tx.get(by.who)?;
        me.people_views.retain(|view| view.id != id);
        tx.put(&me)?;
        Ok(id)
    })
}
