use axum::{
    body::{Body, to_bytes},
    http::Request,
};
use tower::ServiceExt;

use super::*;
use crate::host::BridgeHost;

const TOKEN: &str = "0123456789abcdef0123456789abcdef";

/// A bridge on a fresh folder, with a small built page beside a file nobody may read.
fn bridge() -> (tempfile::TempDir, Router) {
    let dir = tempfile::tempdir().unwrap();
    let dist = dir.path().join("ui/dist");
    std::fs::create_dir_all(dist.join("assets")).unwrap();
    std::fs::write(dist.join("index.html"), "<title>Trinvis</title>").unwrap();
    std::fs::write(dist.join("assets/app.js"), "export {}").unwrap();
    std::fs::write(dir.path().join("ui/secret.txt"), "secret").unwrap();
    let data = dir.path().join("data");
    let app = App::new(data.clone(), Arc::new(BridgeHost::new(data, None)));
    let router = router(Arc::new(app), Guard::new(TOKEN.into()), &dist).unwrap();
    (dir, router)
}

/// One request as a well-behaved browser sends it, changed by `change`.
async fn ask(method: &str, path: &str, change: impl FnOnce(&mut Request<Body>)) -> (Response<()>, String) {
    let (_dir, router) = bridge();
    let mut request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, "127.0.0.1:4321")
        .header(header::AUTHORIZATION, format!("Bearer {TOKEN}"))
        .body(Body::empty())
        .unwrap();
    change(&mut request);
    let (parts, body) = router.oneshot(request).await.unwrap().into_parts();
    let bytes = to_bytes(body, 64 << 20).await.unwrap();
    (Response::from_parts(parts, ()), String::from_utf8_lossy(&bytes).into_owned())
}

fn set(name: header::HeaderName, value: &'static str) -> impl FnOnce(&mut Request<Body>) {
    move |request| drop(request.headers_mut().insert(name, HeaderValue::from_static(value)))
}

#[tokio::test]
async fn the_commands_are_listed_and_run_for_those_who_know_the_token() {
    let (response, body) = ask("GET", "/ipc", |_| ()).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert!(body.contains("\"session_state\""), "{body}");
    let (response, body) = ask("POST", "/ipc/session_state", |_| ()).await;
    assert_eq!(response.status(), StatusCode::OK, "{body}");
    assert!(body.contains("\"fresh\""), "an empty folder is a fresh start: {body}");
}

#[tokio::test]
async fn nothing_but_the_page_is_told_without_the_token() {
    for (method, path) in [("GET", "/ipc"), ("POST", "/ipc/session_state"), ("GET", "/photo/1")] {
        for wrong in [None, Some("Bearer "), Some("Bearer 0123456789abcdef0123456789abcdee"), Some("Basic x")] {
            let (response, body) = ask(method, path, |request| {
                request.headers_mut().remove(header::AUTHORIZATION);
                wrong.map(|value| request.headers_mut().insert(header::AUTHORIZATION, HeaderValue::from_static(value)));
            })
            .await;
            assert_eq!(response.status(), StatusCode::UNAUTHORIZED, "{method} {path} with {wrong:?}");
            assert!(!body.contains(TOKEN));
        }
    }
    let (response, _) = ask("GET", "/", |request| drop(request.headers_mut().remove(header::AUTHORIZATION))).await;
    assert_eq!(response.status(), StatusCode::OK, "the page itself holds nothing of the office");
}

#[tokio::test]
async fn a_picture_may_carry_the_token_in_its_address_but_a_command_may_not() {
    let bare = |request: &mut Request<Body>| drop(request.headers_mut().remove(header::AUTHORIZATION));
    let (response, _) = ask("GET", &format!("/photo/1?token={TOKEN}"), bare).await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND, "let in, and there is no such picture");
    let (response, _) = ask("POST", &format!("/ipc/session_state?token={TOKEN}"), bare).await;
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn another_name_for_this_machine_is_refused() {
    for path in ["/", "/ipc", "/assets/app.js"] {
        for host in [
            "rebound.example.org:4321",
            "127.0.0.1.example.org:4321",
            "localhost.example.org",
            "0.0.0.0:4321",
            "127.0.0.1:4321:1",
        ] {
            let (response, _) = ask("GET", path, set(header::HOST, host)).await;
            assert_eq!(response.status(), StatusCode::MISDIRECTED_REQUEST, "{host} {path}");
        }
        let (response, _) = ask("GET", path, |request| drop(request.headers_mut().remove(header::HOST))).await;
        assert_eq!(response.status(), StatusCode::MISDIRECTED_REQUEST, "no host, {path}");
        let (response, _) = ask("GET", path, set(header::HOST, "localhost:4321")).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn a_page_from_elsewhere_is_refused() {
    for origin in ["https://example.org", "null", "http://127.0.0.1.example.org", "file://127.0.0.1", ""] {
        let (response, _) = ask("POST", "/ipc/session_state", set(header::ORIGIN, origin)).await;
        assert_eq!(response.status(), StatusCode::MISDIRECTED_REQUEST, "{origin}");
    }
    let (response, _) = ask("POST", "/ipc/session_state", set(header::ORIGIN, "http://127.0.0.1:4321")).await;
    assert_eq!(response.status(), StatusCode::OK);
}

#[tokio::test]
async fn no_path_leads_out_of_the_built_page() {
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/assets/../../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/assets/%2e%2e/%2e%2e/secret.txt",
        "/..%5csecret.txt",
        "//etc/hostname",
    ] {
        let (response, body) = ask("GET", path, |_| ()).await;
        assert!(!body.contains("secret"), "{path} gave {body}");
        assert!(response.status().is_client_error() || body.contains("<title>"), "{path}: {}", response.status());
    }
}

#[tokio::test]
async fn a_rooms_address_gives_the_page_and_a_missing_file_does_not() {
    let (response, body) = ask("GET", "/aktiviteter/stige", |_| ()).await;
    assert_eq!((response.status(), body.contains("<title>Trinvis")), (StatusCode::OK, true));
    let (response, body) = ask("GET", "/assets/app.js", |_| ()).await;
    assert_eq!((response.status(), body.as_str()), (StatusCode::OK, "export {}"));
    let (response, _) = ask("GET", "/assets/gone.js", |_| ()).await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_answer_carries_the_apps_own_policy() {
    for path in ["/", "/ipc", "/gone.js"] {
        let (response, _) = ask("GET", path, |_| ()).await;
        let policy = response.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("script-src 'self';") && policy.contains("frame-ancestors 'none'"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
    }
}

#[tokio::test]
async fn a_body_that_is_too_big_or_not_json_is_refused() {
    let (response, _) =
        ask("POST", "/ipc/session_state", |request| *request.body_mut() = Body::from(vec![b' '; LARGEST_BODY + 1]))
            .await;
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
    let (response, _) = ask("POST", "/ipc/session_state", |request| *request.body_mut() = Body::from("{")).await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_refusal_of_the_api_comes_with_its_code() {
    let (response, body) = ask("POST", "/ipc/no_such_command", |_| ()).await;
    assert!(response.status().is_client_error());
    assert!(body.contains("\"code\""), "{body}");
}

#[test]
fn tokens_are_long_and_never_the_same() {
    let (first, second) = (new_token().unwrap(), new_token().unwrap());
    assert_ne!(first, second);
    assert_eq!(first.len(), 32);
}
