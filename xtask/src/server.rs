//! A static server for this site: what a good host does, and on request what
//! [`Intercept`] says.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::serve::ListenerExt;
use futures_util::future;
use tokio::sync::oneshot;
use tower::ServiceExt;
use tower_http::services::ServeDir;

use crate::caching;
use crate::intercept::{Intercept, Interceptor};

/// What to serve, and where.
#[derive(Clone)]
pub struct SiteOptions {
    /// The folder of the site. It may be replaced while the server runs.
    pub root: PathBuf,
    /// The path the site lives below, with a slash at both ends.
    pub base: String,
    /// The port; 0 takes any that is free.
    pub port: u16,
    /// Faults to show the site, for tests.
    pub intercept: Option<Interceptor>,
}

impl SiteOptions {
    /// The folder at the root of the host, on any free port, without faults.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            base: "/".to_owned(),
            port: 0,
            intercept: None,
        }
    }
}

/// A request that arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedRequest {
    /// The path below the base, without the query; outside the base the whole
    /// path, with its leading slash.
    pub path: String,
    /// The status it was answered with; `None` when the connection was dropped.
    pub status: Option<u16>,
}

/// What the requests share.
struct Shared {
    options: SiteOptions,
    log: Mutex<Vec<LoggedRequest>>,
}

/// A running server. Dropping it closes the port and every connection.
pub struct SiteServer {
    shared: Arc<Shared>,
    address: SocketAddr,
    running: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
}

impl SiteServer {
    /// Starts serving on 127.0.0.1.
    ///
    /// # Errors
    /// `AddrInUse` when the port is taken, `InvalidInput` when the base does
    /// not begin and end with a slash.
    pub fn start(options: SiteOptions) -> io::Result<Self> {
        if !options.base.starts_with('/') || !options.base.ends_with('/') {
            let problem = format!("the base must look like /portal/, not {}", options.base);
            return Err(io::Error::new(io::ErrorKind::InvalidInput, problem));
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            options,
            log: Mutex::default(),
        });
        let app = Router::new()
            .fallback(answer)
            .with_state(Arc::clone(&shared));
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let listener = {
            let _context = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        let listener = listener.tap_io(|stream| {
            // Without it, answers only come a little later.
            let _ = stream.set_nodelay(true);
        });
        let (stop, stopped) = oneshot::channel();
        // A thread of its own, whose end ends the runtime with every connection.
        let thread = thread::spawn(move || {
            let serving = axum::serve(listener, app).into_future();
            runtime.block_on(future::select(serving, stopped));
        });
        Ok(Self {
            shared,
            address,
            running: Some((stop, thread)),
        })
    }

    /// The address of the front page, with the base and its slash.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.shared.options.base)
    }

    /// The requests since the start, or since they were last cleared.
    #[must_use]
    pub fn requests(&self) -> Vec<LoggedRequest> {
        locked(&self.shared.log).clone()
    }

    /// Forgets the requests so far.
    pub fn clear_requests(&self) {
        locked(&self.shared.log).clear();
    }
}

impl Drop for SiteServer {
    fn drop(&mut self) {
        if let Some((stop, thread)) = self.running.take() {
            drop(stop);
            // A panic in it has been printed.
            let _ = thread.join();
        }
    }
}

/// A panic of another thread does not spoil a list.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let options = &shared.options;
    let (request, _) = request.into_parts();
    let path = request.uri.path();
    let below = path.strip_prefix(&options.base).unwrap_or(path).to_owned();
    let intercept = options.intercept.as_ref();
    let fault = intercept.map_or(Intercept::Pass, |intercept| intercept(&below));
    let is_dropped = fault == Intercept::Drop;
    let response = fault.answer(usual(options, &request)).await;
    // Logged first: who has the answer can rely on finding it.
    locked(&shared.log).push(LoggedRequest {
        path: below,
        status: (!is_dropped).then(|| response.status().as_u16()),
    });
    response
}

/// What a good host answers.
async fn usual(options: &SiteOptions, request: &Parts) -> Response {
    let uri = &request.uri;
    if format!("{}/", uri.path()) == options.base {
        return Redirect::permanent(&options.base).into_response();
    }
    let query = uri
        .query()
        .map_or_else(String::new, |query| format!("?{query}"));
    let Some(below) = uri.path().strip_prefix(&options.base) else {
        let text = format!("not found; the site begins at {}\n", options.base);
        return (StatusCode::NOT_FOUND, text).into_response();
    };
    let mut headers = request.headers.clone();
    let target = format!("/{below}{query}");
    let mut response = file(options, &request.method, &target, headers.clone()).await;
    let mut kept = "no-cache";
    if response.status() == StatusCode::NOT_FOUND {
        for known in [header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE] {
            headers.remove(known);
        }
        let page = not_found_page(options, below);
        response = file(options, &request.method, &page, headers).await;
        *response.status_mut() = StatusCode::NOT_FOUND;
        response.headers_mut().remove(header::ETAG);
    } else if response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED {
        kept = caching::cache_control(crate::folder::last(below));
    }
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(kept));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    say_the_charset(headers);
    response
}

async fn file(options: &SiteOptions, method: &Method, uri: &str, headers: HeaderMap) -> Response {
    let mut request = Request::new(Body::empty());
    *request.method_mut() = method.clone();
    *request.headers_mut() = headers;
    match uri.parse() {
        Ok(uri) => *request.uri_mut() = uri,
        Err(_) => return StatusCode::BAD_REQUEST.into_response(),
    }
    let folder = ServeDir::new(&options.root)
        .redirect_path_prefix(options.base.trim_end_matches('/'))
        .precompressed_br()
        .precompressed_gzip();
    match folder.oneshot(request).await {
        Ok(response) => response.into_response(),
        Err(never) => match never {},
    }
}

/// The page that says that there is nothing, in the language of the path.
fn not_found_page(options: &SiteOptions, below: &str) -> String {
    let language = below.split('/').next().unwrap_or_default();
    let page = format!("{language}/404.html");
    let is_name = language.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_name && !language.is_empty() && options.root.join(&page).is_file() {
        format!("/{page}")
    } else {
        "/404.html".to_owned()
    }
}

/// Every text of the site is in the same one.
fn say_the_charset(headers: &mut HeaderMap) {
    let text = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    if let Some(text) = text.filter(|text| text.starts_with("text/") && !text.contains(';'))
        && let Ok(value) = HeaderValue::try_from(format!("{text}; charset=utf-8"))
    {
        headers.insert(CONTENT_TYPE, value);
    }
}
