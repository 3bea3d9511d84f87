//! What a bad network does to a request, on request of a test.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use futures_util::future::ready;
use futures_util::{StreamExt, stream};
use tokio::time::sleep;

use crate::gate::Gate;

/// Between two pieces of an answer, and before a connection breaks: what was written
/// goes out.
const A_MOMENT: Duration = Duration::from_millis(20);

/// Decides about a request by its path below the base, such as
/// `data/site.json`; the front page is the empty path.
pub type Interceptor = Arc<dyn Fn(&str) -> Intercept + Send + Sync>;

/// What becomes of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Intercept {
    /// It is answered as always.
    Pass,
    /// It gets this answer.
    Reply {
        /// The status code.
        status: u16,
        /// The value of `Content-Type`.
        content_type: String,
        /// The bytes.
        body: Vec<u8>,
    },
    /// It is answered as always, later.
    Delay(Duration),
    /// It is answered as always, as soon as the gate is open.
    Hold(Gate),
    /// It is answered as always, so many bytes at a time, a moment apart.
    Pieces(usize),
    /// The answer promises its full length and breaks off after so many bytes
    /// of the body.
    Truncate(usize),
    /// The connection is closed without an answer.
    Drop,
}

impl Intercept {
    /// The answer, of which the usual one is made only where it is wanted.
    pub(crate) async fn answer(self, usual: impl Future<Output = Response>) -> Response {
        match self {
            Self::Pass => usual.await,
            Self::Reply {
                status,
                content_type,
                body,
            } => {
                let status = StatusCode::from_u16(status).unwrap_or_default();
                let headers = [
                    (CONTENT_TYPE, content_type.as_str()),
                    (CACHE_CONTROL, "no-store"),
                ];
                (status, headers, body).into_response()
            }
            Self::Delay(time) => {
                sleep(time).await;
                usual.await
            }
            Self::Hold(gate) => {
                gate.passed().await;
                usual.await
            }
            Self::Pieces(bytes) => in_pieces(usual.await, bytes).await,
            Self::Truncate(bytes) => cut(usual.await, bytes).await,
            // Nothing has been sent when the body fails at once.
            Self::Drop => Body::from_stream(stream::once(ready(broken()))).into_response(),
        }
    }
}

/// The same answer, as a slow line brings it.
async fn in_pieces(response: Response, bytes: usize) -> Response {
    let (head, body) = response.into_parts();
    let whole = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let pieces: Vec<_> = whole.chunks(bytes).map(<[u8]>::to_vec).collect();
    let body = stream::iter(pieces).then(async |piece| {
        sleep(A_MOMENT).await;
        Ok::<_, io::Error>(piece)
    });
    Response::from_parts(head, Body::from_stream(body))
}

/// The same answer, with the length of all of it, but only so many bytes.
async fn cut(response: Response, bytes: usize) -> Response {
    let (head, body) = response.into_parts();
    let whole = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let start = whole.slice(..bytes.min(whole.len()));
    let end = async {
        sleep(A_MOMENT).await;
        broken()
    };
    let body = stream::once(ready(Ok(start))).chain(stream::once(end));
    Response::from_parts(head, Body::from_stream(body))
}

fn broken() -> io::Result<Bytes> {
    Err(io::Error::other("the test wants the connection to break"))
}
