use super::*;

#[test]
fn the_demo_prints_its_pages_and_its_password_opens_it() {
    let place = tempfile::tempdir().unwrap();
    let (dir, out) = (place.path().join("office"), place.path().join("out"));
    let mut told = Vec::new();
    run(&dir, &out, NaiveDate::from_ymd_opt(2026, 11, 23), &mut told).unwrap();
    for page in ["opslag.pdf", "fortaelling.pdf", "rollekort.pdf"] {
        assert!(fs::read(out.join(page)).unwrap().starts_with(b"%PDF-"), "{page}");
    }

    let told = String::from_utf8(told).unwrap();
    let password = told.lines().find_map(|line| line.strip_prefix("password: ")).unwrap();
    let app = App::new(dir.clone(), Arc::new(BridgeHost::new(dir.clone(), None)));
    let ask = |command, request| trinvis_api::dispatch(&app, command, request).unwrap();
    let coordinator = ask("session_state", json!({}))["coordinators"][0]["id"].clone();
    let state = ask("unlock", json!({ "coordinator": coordinator, "password": password }));
    assert_eq!(state["phase"], "open", "no first run is left to do: {state}");
    app.close();

    run(&dir, &out, None, &mut Vec::new()).expect("an earlier demo is replaced");
}

#[test]
fn what_is_not_a_demo_office_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("trinvis.db"), "her own").unwrap();
    let error = run(dir.path(), &dir.path().join("out"), None, &mut Vec::new()).unwrap_err();
    assert!(error.to_string().contains("left alone"), "{error}");
    assert_eq!(fs::read(dir.path().join("trinvis.db")).unwrap(), b"her own");
}
