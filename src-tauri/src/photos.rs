//! `photo://localhost/<id>`: pictures for the page, straight from the encrypted file and only while it is unlocked.

use tauri::{
    Manager, UriSchemeContext, UriSchemeResponder, Wry,
    async_runtime::spawn_blocking,
    http::{Request, Response, StatusCode, header},
};

use crate::desk::Desk;

/// Answers one picture, or "not found" for anything else.
#[allow(clippy::needless_pass_by_value, reason = "the signature is Tauri's")]
pub(crate) fn serve(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let desk = context.app_handle().state::<Desk>().inner().clone();
    let id = request.uri().path().trim_start_matches('/').to_owned();
    spawn_blocking(move || responder.respond(answer(trinvis_api::photo(desk.app(), &id).ok())));
}

fn answer(picture: Option<Vec<u8>>) -> Response<Vec<u8>> {
    let status = if picture.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let mut response = Response::new(picture.unwrap_or_default());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static("image/jpeg"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, header::HeaderValue::from_static("nosniff"));
    // A picture kept by the webview would outlive the lock.
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_never_kept_by_the_webview() {
        let found = answer(Some(vec![0xff, 0xd8]));
        assert_eq!(found.status(), StatusCode::OK);
        assert_eq!(found.headers()[header::CACHE_CONTROL], "no-store");
        let missing = answer(None);
        assert_eq!(missing.status(), StatusCode::NOT_FOUND);
        assert!(missing.body().is_empty(), "a refusal tells nothing");
    }
}
