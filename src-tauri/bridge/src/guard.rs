//! Who may talk to the bridge: a browser on this machine that was given the token.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use subtle::ConstantTimeEq;

/// The token those who may ask know.
#[derive(Clone)]
pub(crate) struct Guard {
    token: String,
}

impl Guard {
    pub(crate) fn new(token: String) -> Guard {
        Guard { token }
    }

    /// The token comes in a header, or for pictures in the address.
    fn knows(&self, request: &Request) -> bool {
        let header = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let given = match header.and_then(|value| value.strip_prefix("Bearer ")) {
            Some(token) => Some(token),
            None if request.uri().path().starts_with("/photo/") => {
                request.uri().query().and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("token=")))
            }
            None => None,
        };
        given.is_some_and(|token| token.as_bytes().ct_eq(self.token.as_bytes()).into())
    }
}

/// Lets through what is addressed to this machine by its own name. A name that merely resolves to it (DNS rebinding)
/// and a page from elsewhere are refused; the port is free, for the development server stands before the bridge.
pub(crate) async fn only_here(request: Request, next: Next) -> Response {
    if is_from_here(request.headers()) {
        next.run(request).await
    } else {
        (StatusCode::MISDIRECTED_REQUEST, "the bridge answers only to 127.0.0.1\n").into_response()
    }
}

fn is_from_here(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    text(header::HOST).is_some_and(is_this_machine)
        && text(header::ORIGIN).is_none_or(|origin| origin.strip_prefix("http://").is_some_and(is_this_machine))
}

fn is_this_machine(authority: &str) -> bool {
    let (name, port) = authority.split_once(':').unwrap_or((authority, "80"));
    (name == "127.0.0.1" || name == "localhost") && port.parse::<u16>().is_ok()
}

/// Lets through those who know the token.
pub(crate) async fn only_with_token(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    if guard.knows(&request) {
        next.run(request).await
    } else {
        (StatusCode::UNAUTHORIZED, "the token is missing or wrong\n").into_response()
    }
}
