//! Who may do what to whom.

use chrono::DateTime;
use uuid::Uuid;

use super::{
    Access, Coordinator, Right, Standing, access_of, add_colleague, keep_colleagues, remove_colleague,
    save_coordinator, set_access,
};
use crate::{
    changes::{By, Op},
    ids::CoordinatorId,
    storage::{Store, StoreError},
    vault::DatabaseKey,
};

const METTE: CoordinatorId = CoordinatorId(Uuid::from_u128(1));
const AMINA: CoordinatorId = CoordinatorId(Uuid::from_u128(2));
const SARA: CoordinatorId = CoordinatorId(Uuid::from_u128(3));
const EVERYBODY: [CoordinatorId; 3] = [METTE, AMINA, SARA];

fn by(who: CoordinatorId) -> By {
    By { who, now: DateTime::UNIX_EPOCH }
}

fn colleague(id: CoordinatorId, access: Access) -> Coordinator {
    Coordinator { access, ..Coordinator::named(id, "Mette Lund") }
}

/// Mette leads, Amina coordinates, Sara reads.
fn office() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let key = DatabaseKey::generate(&mut |bytes| {
        bytes.fill(1);
        Ok(())
    });
    let mut store = Store::create(&folder.path().join("trinvis.db"), &key.unwrap()).unwrap();
    store.transact(Op::SetUpOffice, by(METTE), |tx| tx.put(&colleague(METTE, Access::Leader))).unwrap();
    add_colleague(&mut store, by(METTE), colleague(AMINA, Access::Coordinator)).unwrap();
    add_colleague(&mut store, by(METTE), colleague(SARA, Access::Reader)).unwrap();
    (folder, store)
}

#[test]
fn each_access_covers_the_ones_below_it() {
    let rights = [Right::Read, Right::Write, Right::Lead];
    let covered = |access: Access| rights.map(|right| access.may(right));
    assert_eq!(covered(Access::Reader), [true, false, false]);
    assert_eq!(covered(Access::Coordinator), [true, true, false]);
    assert_eq!(covered(Access::Leader), [true, true, true]);
}

#[test]
fn a_form_changes_no_access() {
    let (_folder, mut store) = office();
    let saved = save_coordinator(&mut store, by(AMINA), colleague(AMINA, Access::Leader)).unwrap();
    assert_eq!(saved.value.access, Access::Coordinator);
    assert_eq!(access_of(store.read(), AMINA).unwrap(), Access::Coordinator);
}

#[test]
fn only_a_leader_changes_others() {
    let (_folder, mut store) = office();
    let refused = |result: Result<(), StoreError>| assert!(matches!(result, Err(StoreError::NotAllowed)));
    for who in [AMINA, SARA] {
        refused(save_coordinator(&mut store, by(who), colleague(METTE, Access::Leader)).map(drop));
        refused(
            add_colleague(&mut store, by(who), colleague(CoordinatorId(Uuid::from_u128(9)), Access::Reader)).map(drop),
        );
        refused(set_access(&mut store, by(who), who, Access::Leader, &EVERYBODY).map(drop));
        refused(remove_colleague(&mut store, by(who), METTE, &EVERYBODY).map(drop));
    }
    assert!(save_coordinator(&mut store, by(METTE), colleague(AMINA, Access::Coordinator)).is_ok());
}

#[test]
fn somebody_always_leads() {
    let (_folder, mut store) = office();
    assert!(matches!(
        set_access(&mut store, by(METTE), METTE, Access::Reader, &EVERYBODY),
        Err(StoreError::LastLeader)
    ));
    assert!(matches!(remove_colleague(&mut store, by(METTE), METTE, &EVERYBODY), Err(StoreError::LastLeader)));
    set_access(&mut store, by(METTE), AMINA, Access::Leader, &EVERYBODY).unwrap();
    remove_colleague(&mut store, by(AMINA), METTE, &EVERYBODY).unwrap();
    assert_eq!(access_of(store.read(), METTE).unwrap(), Access::Reader, "who has left writes nothing");
    assert_eq!(store.read().all::<Coordinator>().unwrap().len(), 2);
}

#[test]
fn who_leads_has_to_have_a_way_in() {
    let (_folder, mut store) = office();
    set_access(&mut store, by(METTE), AMINA, Access::Leader, &[METTE]).unwrap();
    let alone = set_access(&mut store, by(METTE), METTE, Access::Reader, &[METTE]);
    assert!(matches!(alone, Err(StoreError::LastLeader)), "Amina leads in name only");
    assert!(set_access(&mut store, by(METTE), METTE, Access::Reader, &[METTE, AMINA]).is_ok());
}

#[test]
fn undo_does_not_cross_a_change_of_who_has_access() {
    let (_folder, mut store) = office();
    save_coordinator(
        &mut store,
        by(METTE),
        Coordinator { phone: "20 30 40 50".into(), ..colleague(AMINA, Access::Reader) },
    )
    .unwrap();
    let saved = set_access(&mut store, by(METTE), AMINA, Access::Reader, &EVERYBODY).unwrap();
    assert_eq!(saved.undo, None);
    assert!(matches!(store.undo(by(METTE)), Err(StoreError::NothingToUndo)));
    save_coordinator(&mut store, by(METTE), colleague(AMINA, Access::Reader)).unwrap();
    assert!(store.undo(by(METTE)).is_ok(), "what comes after is undone as ever");
}

#[test]
fn an_office_from_before_there_were_several_is_led_by_its_one() {
    let old = r#"{"id":"00000000-0000-0000-0000-000000000001","name":"M","role":"","phone":"",
                  "volunteerCoordinator":true,"plannedHours":null}"#;
    assert_eq!(serde_json::from_str::<Coordinator>(old).unwrap().access, Access::Leader);
}

#[test]
fn in_an_office_from_a_copy_everybody_stands_as_she_stands_now() {
    let (_folder, mut store) = office();
    let late = CoordinatorId(Uuid::from_u128(4));
    let now = Standing::Known(vec![
        colleague(METTE, Access::Leader),
        colleague(SARA, Access::Coordinator),
        colleague(late, Access::Reader),
    ]);
    keep_colleagues(&mut store, by(METTE), &now, &[METTE, SARA]).unwrap();
    let access = |store: &Store, id| access_of(store.read(), id).unwrap();
    assert_eq!([METTE, SARA, late].map(|id| access(&store, id)), [Access::Leader, Access::Coordinator, Access::Reader]);
    assert!(matches!(store.read().get::<Coordinator>(AMINA), Err(StoreError::Archived)), "she has left");
    let steps = store.last_step().unwrap();
    keep_colleagues(&mut store, by(METTE), &now, &[METTE, SARA]).unwrap();
    assert_eq!(store.last_step().unwrap(), steps, "what stands already is no change");
    // In a copy from after she left she stays away, whatever is said of her now.
    let back = Standing::Known(vec![colleague(METTE, Access::Leader), colleague(AMINA, Access::Leader)]);
    keep_colleagues(&mut store, by(METTE), &back, &[METTE]).unwrap();
    assert!(matches!(store.read().get::<Coordinator>(AMINA), Err(StoreError::Archived)));
}

#[test]
fn where_only_the_vault_is_known_nobody_in_it_is_lost_and_somebody_leads() {
    let (_folder, mut store) = office();
    let unknown = CoordinatorId(Uuid::from_u128(5));
    let name = "Noor Haddad".to_owned();
    let standing =
        Standing::InVault { named: vec![(AMINA, name.clone()), (unknown, name)], left: vec![METTE], known: Vec::new() };
    // A code that waits for somebody is no way in yet: Amina alone can lead.
    keep_colleagues(&mut store, by(AMINA), &standing, &[AMINA]).unwrap();
    assert_eq!(access_of(store.read(), AMINA).unwrap(), Access::Leader);
    let named: Coordinator = store.read().get(unknown).unwrap();
    assert_eq!((named.name.as_str(), named.access), ("Noor Haddad", Access::Reader));
    assert!(matches!(store.read().get::<Coordinator>(METTE), Err(StoreError::Archived)));
}
