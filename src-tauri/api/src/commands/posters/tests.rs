use std::sync::Arc;

use trinvis_core::{ids::TaskId, record::TEXT};

use super::*;
use crate::{
    commands::{
        materials::{MaterialFromTask, SaveMaterial, list_materials, material_from_task, save_material},
        session::{ConfirmRecoveryCode, NewRecoveryCode, PrintRecoverySheet, TypedGroup},
        session::{confirm_recovery_code, new_recovery_code, print_recovery_sheet},
        tasks::list_tasks,
    },
    desk::Desk,
    open_demo,
};

const PASSWORD: &str = "en lang nok kode til proeven";

fn office() -> (tempfile::TempDir, Arc<Desk>, App) {
    let dir = tempfile::tempdir().unwrap();
    let desk = Arc::new(Desk::default());
    let app = App::new(dir.path().join("data"), desk.clone());
    open_demo(&app, PASSWORD).unwrap();
    *desk.save_at.lock().unwrap() = Some(dir.path().join("page.pdf"));
    (dir, desk, app)
}

fn bake(app: &App) -> TaskId {
    let tasks = list_tasks(app, Nothing {}).unwrap();
    tasks.iter().find(|task| task.what == "Bage en kage til caféen").unwrap().id
}

#[test]
fn a_new_poster_from_a_task_is_not_kept_until_it_is_saved_and_prints_when_it_is() {
    let (dir, desk, app) = office();
    let before = list_materials(&app, Nothing {}).unwrap().len();
    let material = material_from_task(&app, MaterialFromTask { task: Some(bake(&app)) }).unwrap();
    assert_eq!(material.contact_name, "Mette", "whom the activity belongs to");
    assert_eq!(list_materials(&app, Nothing {}).unwrap().len(), before);

    let page = preview_material(&app, PreviewMaterial { material: material.clone() }).unwrap();
    assert!(page.svg.starts_with("<svg"));
    assert!((page.height / page.width - 297.0 / 210.0).abs() < 0.001, "{} × {}", page.width, page.height);
    assert!(page.issues.contains(&Issue::UnreadLanguage { language: PrintLanguage::Da }));

    let print = PrintMaterial { id: material.id, how: How::Save };
    assert_eq!(print_material(&app, print).unwrap_err().code, Code::NotFound, "only what is kept is printed");
    save_material(&app, SaveMaterial { material }).unwrap();
    assert!(print_material(&app, print).unwrap().path.is_some());
    assert!(std::fs::read(dir.path().join("page.pdf")).unwrap().starts_with(b"%PDF-"));
    assert_eq!(*desk.suggested.lock().unwrap(), ["Opslag – Bage en kage til caféen.pdf"]);
}

#[test]
fn a_poster_is_looked_at_before_it_has_a_name_but_never_beyond_its_limits() {
    let (_dir, _desk, app) = office();
    let mut material = material_from_task(&app, MaterialFromTask { task: None }).unwrap();
    material.title.clear();
    assert!(preview_material(&app, PreviewMaterial { material: material.clone() }).is_ok());
    material.texts[0].why = "x".repeat(TEXT + 1);
    let error = preview_material(&app, PreviewMaterial { material }).unwrap_err();
    assert_eq!((error.code, error.field.as_deref()), (Code::TooLong, Some("why")));
}

#[test]
fn nothing_is_shown_of_a_locked_office() {
    let (_dir, _desk, app) = office();
    let material = list_materials(&app, Nothing {}).unwrap().remove(0);
    let id = material.id;
    app.close();
    assert_eq!(preview_material(&app, PreviewMaterial { material }).unwrap_err().code, Code::Locked);
    assert_eq!(print_material(&app, PrintMaterial { id, how: How::Open }).unwrap_err().code, Code::Locked);
    assert_eq!(material_from_task(&app, MaterialFromTask { task: None }).unwrap_err().code, Code::Locked);
}

#[test]
fn the_picker_has_every_picture_and_language() {
    let (_dir, _desk, app) = office();
    let choices = poster_choices(&app, Nothing {}).unwrap();
    assert_eq!(choices.pictures.len(), pictures().len());
    assert!(choices.pictures.iter().all(|picture| picture.svg.starts_with("<svg")));
    let checked: Vec<_> =
        choices.languages.iter().filter(|choice| choice.checked).map(|choice| choice.language).collect();
    assert_eq!(choices.languages.len(), PrintLanguage::ALL.len());
    assert!(checked.contains(&PrintLanguage::Da));
}

#[test]
fn the_recovery_sheet_is_printed_only_while_its_code_waits_to_be_put_away() {
    let (dir, _desk, app) = office();
    let print = |how| print_recovery_sheet(&app, PrintRecoverySheet { how });
    assert_eq!(print(How::Save).unwrap_err().code, Code::NotFound, "the code of long ago is nowhere");

    let code = new_recovery_code(&app, NewRecoveryCode { password: PASSWORD.to_owned() }).unwrap();
    print(How::Save).unwrap();
    assert!(std::fs::read(dir.path().join("page.pdf")).unwrap().starts_with(b"%PDF-"));
    print(How::Open).unwrap();

    let typed = vec![TypedGroup { group: 1, text: code.groups[0].clone() }];
    confirm_recovery_code(&app, ConfirmRecoveryCode { groups: typed }).unwrap();
    assert_eq!(print(How::Save).unwrap_err().code, Code::NotFound);
}
