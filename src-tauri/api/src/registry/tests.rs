//! A command that falls over in the middle of a write.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::json;
use trinvis_core::{changes::Op, office::Office as Record};

use crate::{ApiError, copies::office::Office};

#[test]
fn a_write_that_fell_over_wrote_nothing_and_the_next_one_does() {
    let office = Office::open();
    let before = office.ask("get_office", json!({}));
    let fell = catch_unwind(AssertUnwindSafe(|| {
        office.app.write(|store, by| {
            store.transact(Op::SaveOffice, by, |tx| {
                let mut record: Record = serde_json::from_value(before.clone()).unwrap();
                record.name = "Halvt skrevet".to_owned();
                tx.put(&record)?;
                panic!("in the middle of a write");
                #[allow(unreachable_code, reason = "it tells the compiler what a write answers")]
                Ok(())
            })?;
            Ok::<_, ApiError>(())
        })
    }));
    assert!(fell.is_err());
    assert_eq!(office.ask("get_office", json!({})), before, "nothing of it is written, and the office is open");
    office.work();
    assert_ne!(office.ask("get_office", json!({})), before, "and it is written to as ever");
}
