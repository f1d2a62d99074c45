//! From the page to the api: every command of `trinvis_api` under its own name.

use serde_json::Value;
use tauri::{
    Manager, Wry,
    async_runtime::spawn_blocking,
    ipc::{Invoke, InvokeBody},
};

use crate::desk::Desk;

/// Sent by the shell's own script (see `closing.js`) when the page has saved what it could.
pub(crate) const PAGE_IS_DONE: &str = "page_is_done";

/// Takes one call from the page and answers it from a worker thread, so that the window never waits.
pub(crate) fn handle(invoke: Invoke<Wry>) -> bool {
    let Invoke { message, resolver, .. } = invoke;
    let desk = message.webview_ref().state::<Desk>().inner().clone();
    if message.command() == PAGE_IS_DONE {
        desk.page_is_done(request_of(message.payload()) != Value::Bool(false));
        resolver.resolve(());
        return true;
    }
    let command = message.command().to_owned();
    let request = request_of(message.payload());
    let under_way = desk.begin();
    spawn_blocking(move || {
        match trinvis_api::dispatch(desk.app(), &command, request) {
            Ok(answer) => resolver.resolve(answer),
            Err(error) => resolver.reject(error),
        }
        drop(under_way);
    });
    true
}

/// The page calls `invoke(command, { request })`; a call without a request sends an empty one.
fn request_of(payload: &InvokeBody) -> Value {
    match payload {
        InvokeBody::Json(Value::Object(fields)) => fields.get("request").cloned(),
        InvokeBody::Json(_) | InvokeBody::Raw(_) => None,
    }
    .unwrap_or_else(|| Value::Object(serde_json::Map::new()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_request_is_found_and_nothing_else_is_passed_on() {
        let body = InvokeBody::Json(json!({ "request": { "id": 7 }, "other": 1 }));
        assert_eq!(request_of(&body), json!({ "id": 7 }));
        for empty in [InvokeBody::Json(json!({})), InvokeBody::Json(json!([1])), InvokeBody::Raw(vec![1])] {
            assert_eq!(request_of(&empty), json!({}), "a missing request is an empty one");
        }
    }
}
