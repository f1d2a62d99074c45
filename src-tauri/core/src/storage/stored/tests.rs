//! Index rows follow their records through any change of form, and back.

use tempfile::TempDir;

use crate::{
    changes::Op,
    demo::{DemoOffice, demo_office},
    storage::{
        Store,
        specimens::{by, key, monday},
    },
};

/// Everything that is kept beside the records themselves, without the numbers that only tell in which order it came.
const KEPT: [&str; 11] = [
    "SELECT * FROM person_index ORDER BY id",
    "SELECT * FROM person_tag ORDER BY person, facet, value",
    "SELECT * FROM contact_index ORDER BY id",
    "SELECT * FROM activity_index ORDER BY id",
    "SELECT * FROM agreement_index ORDER BY id",
    "SELECT * FROM involvement_index ORDER BY id",
    "SELECT * FROM task_index ORDER BY id",
    "SELECT * FROM task_holder ORDER BY task, person",
    "SELECT * FROM story_index ORDER BY id",
    "SELECT * FROM story_person ORDER BY story, person",
    "SELECT * FROM material_index ORDER BY id",
];
const WORDS: &str = "SELECT id, kind, title, name, body FROM search_doc JOIN search_text ON search_text.rowid = doc
                     ORDER BY id";

fn rows(store: &Store) -> Vec<String> {
    let mut all = Vec::new();
    for query in KEPT.into_iter().chain([WORDS]) {
        let mut statement = store.sql().prepare(query).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        let from = all.len();
        while let Some(row) = rows.next().unwrap() {
            let values = (0..columns).map(|at| format!("{:?}", row.get_ref(at).unwrap())).collect::<Vec<_>>();
            all.push(format!("{query}: {}", values.join(" ")));
        }
        assert!(all.len() > from, "the sample has rows for {query}");
    }
    all
}

/// Every record keeps its id and gets what another of its kind says.
fn turned(demo: &DemoOffice) -> DemoOffice {
    let mut turned = demo.clone();
    macro_rules! turn {
        ($($kind:ident),*) => {$(
            turned.$kind.rotate_left(1);
            for (record, of) in turned.$kind.iter_mut().zip(&demo.$kind) {
                record.id = of.id;
            }
        )*};
    }
    turn!(people, contacts, activities, agreements, involvements, tasks, stories, materials);
    turned
}

fn holding(forms: &[&DemoOffice]) -> (TempDir, Store) {
    let keep = TempDir::new().unwrap();
    let mut store = Store::create(&keep.path().join("trinvis.db"), &key(3)).unwrap();
    for form in forms {
        store.transact(Op::FillSample, by(), |tx| form.put(tx)).unwrap();
    }
    (keep, store)
}

#[test]
fn index_rows_are_those_of_the_latest_form() {
    let first = demo_office(monday(), by().who).unwrap();
    let second = turned(&first);
    let (_keep, store) = holding(&[&first, &second]);
    let (_keep_fresh, fresh) = holding(&[&second]);
    assert_eq!(rows(&store), rows(&fresh), "no row of the form before is left, and none is missing");
    assert_ne!(rows(&store), rows(&holding(&[&first]).1), "the two forms differ");
}

#[test]
fn names_that_sort_alike_are_still_told_apart() {
    let mut first = demo_office(monday(), by().who).unwrap();
    first.activities[0].name = "Caf\u{e9}en".into();
    let mut second = first.clone();
    second.activities[0].name = "Cafe\u{301}en".into();
    let (_keep, store) = holding(&[&first, &second]);
    let (_keep_fresh, fresh) = holding(&[&second]);
    assert_eq!(
        rows(&store),
        rows(&fresh),
        "the name is kept letter for letter, though Danish order sees no difference"
    );
}
