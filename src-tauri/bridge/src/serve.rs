//! The api as `POST /ipc/<command>`, pictures as `GET /photo/<id>`, and the built page for everything else.

use std::{
    env,
    error::Error,
    io::{self, Write},
    net::Ipv4Addr,
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::{
    Json, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Path as InPath, State},
    handler::HandlerWithoutStateExt,
    http::{HeaderValue, StatusCode, Uri, header},
    middleware::{from_fn, from_fn_with_state, map_response_with_state},
    response::{Html, IntoResponse, Response},
    routing::{get, post},
};
use serde_json::{Map, Value};
use tokio::{net::TcpListener, runtime, task::spawn_blocking};
use tower_http::services::ServeDir;
use trinvis_api::{App, HostError};

use crate::{
    guard::{Guard, only_here, only_with_token},
    host::fill_random,
};

/// A photo from a phone fits, also as text.
const LARGEST_BODY: usize = 32 << 20;

/// The desktop's configuration; its content security policy holds here too.
const CONFIG: &str = include_str!("../../../tauri.conf.json");

/// Serves until the process is told to stop, then closes the office in order.
pub(crate) fn run(app: &Arc<App>, port: u16, token: Option<String>) -> Result<(), Box<dyn Error>> {
    let token = token.map_or_else(new_token, Ok)?;
    // Named by the harness: with a shared target folder the program may have been compiled in another clone.
    let here = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/dist");
    let dist = env::var_os("TRINVIS_PAGE").map_or_else(here, PathBuf::from);
    runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
        // This address only: nothing outside the machine can reach it.
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let port = listener.local_addr()?.port();
        let router = router(Arc::clone(app), Guard::new(token.clone()), &dist)?;
        writeln!(io::stdout(), "http://127.0.0.1:{port}/#token={token}")?;
        axum::serve(listener, router).with_graceful_shutdown(told_to_stop()).await?;
        Ok::<(), Box<dyn Error>>(())
    })?;
    app.close();
    Ok(())
}

/// Every route with its guards.
fn router(app: Arc<App>, guard: Guard, dist: &Path) -> Result<Router, Box<dyn Error>> {
    let index: PathBuf = dist.join("index.html");
    let page = move |uri: Uri| page(uri, index.clone());
    let policy = HeaderValue::from_str(
        serde_json::from_str::<Value>(CONFIG)?
            .pointer("/app/security/csp")
            .and_then(Value::as_str)
            .ok_or("tauri.conf.json has no content security policy")?,
    )?;
    Ok(Router::new()
        .route("/ipc", get(commands))
        .route("/ipc/{command}", post(command))
        .route("/photo/{id}", get(photo))
        .with_state(app)
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .route_layer(from_fn_with_state(guard, only_with_token))
        .fallback_service(ServeDir::new(dist).fallback(page.into_service()))
        .layer(map_response_with_state(policy, seal))
        .layer(from_fn(only_here)))
}

async fn commands() -> Json<Vec<&'static str>> {
    Json(trinvis_api::COMMANDS.iter().map(|(name, _)| *name).collect::<Vec<_>>())
}

async fn command(State(app): State<Arc<App>>, InPath(command): InPath<String>, body: Bytes) -> Response {
    let request = if body.is_empty() { Ok(Value::Object(Map::new())) } else { serde_json::from_slice(&body) };
    let request = match request {
        Ok(request) => request,
        Err(error) => return (StatusCode::BAD_REQUEST, format!("not JSON: {error}\n")).into_response(),
    };
    match spawn_blocking(move || trinvis_api::dispatch(&app, &command, request)).await {
        Ok(Ok(answer)) => Json(answer).into_response(),
        Ok(Err(error)) => (StatusCode::BAD_REQUEST, Json(error)).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error}\n")).into_response(),
    }
}

async fn photo(State(app): State<Arc<App>>, InPath(id): InPath<String>) -> Response {
    match spawn_blocking(move || trinvis_api::photo(&app, &id)).await {
        Ok(Ok(jpeg)) => ([(header::CONTENT_TYPE, "image/jpeg")], jpeg).into_response(),
        Ok(Err(_)) | Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A room's address is drawn by the page itself; a file that is not there is not there.
async fn page(uri: Uri, index: PathBuf) -> Response {
    if uri.path().contains('.') || uri.path().contains('%') {
        return StatusCode::NOT_FOUND.into_response();
    }
    match tokio::fs::read_to_string(index).await {
        Ok(html) => Html(html).into_response(),
        Err(_) => (StatusCode::NOT_FOUND, "ui/dist is not built: run `npm run build` in ui/\n").into_response(),
    }
}

/// The same policy as in the app, and nothing kept by the browser.
async fn seal(State(policy): State<HeaderValue>, mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// 128 random bits.
fn new_token() -> Result<String, HostError> {
    let mut bytes = [0; 16];
    fill_random(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    if let Ok(mut terminated) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = interrupted => (),
            _ = terminated.recv() => (),
        }
        return;
    }
    drop(interrupted.await);
}

#[cfg(test)]
mod tests;
