//! A static server for this site: what a good host does, and on request what
//! a bad network does.
//!
//! Written on sockets, because a library server hides them, and the tests need
//! a connection that breaks in the middle of a file.

mod connection;
mod files;
mod http;
pub mod media;

use std::collections::HashMap;
use std::io;
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

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
    /// The answer promises its full length and breaks off after so many bytes
    /// of the body.
    Truncate(usize),
    /// The connection is closed without an answer.
    Drop,
}

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

/// What the threads of the connections share.
struct Shared {
    options: SiteOptions,
    stopped: AtomicBool,
    log: Mutex<Vec<LoggedRequest>>,
    open: Mutex<HashMap<u64, TcpStream>>,
}

/// A running server. Dropping it closes the port and every connection.
pub struct SiteServer {
    shared: Arc<Shared>,
    address: SocketAddr,
    accepting: Option<JoinHandle<()>>,
}

impl SiteServer {
    /// Starts serving on 127.0.0.1.
    ///
    /// # Errors
    /// `AddrInUse` when the port is taken, `InvalidInput` when the base does
    /// not begin and end with a slash.
    pub fn start(options: SiteOptions) -> io::Result<Self> {
        if !options.base.starts_with('/') || !options.base.ends_with('/') {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                format!(
                    "the base must look like / or /portal/, not {}",
                    options.base
                ),
            ));
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            options,
            stopped: AtomicBool::new(false),
            log: Mutex::default(),
            open: Mutex::default(),
        });
        let accepting = thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        });
        Ok(Self {
            shared,
            address,
            accepting: Some(accepting),
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
        self.shared.stopped.store(true, Ordering::SeqCst);
        for stream in locked(&self.shared.open).values() {
            // Already closed by the other side: nothing left to do.
            let _ = stream.shutdown(Shutdown::Both);
        }
        // Waiting for a connection is what the thread does: give it one.
        drop(TcpStream::connect(self.address));
        if let Some(accepting) = self.accepting.take() {
            // It ends without a result; a panic in it has been printed.
            let _ = accepting.join();
        }
    }
}

/// One thread for each connection: a browser opens six, and a delayed answer
/// must not hold up the others.
fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for (id, stream) in (0..).zip(listener.incoming()) {
        if shared.stopped.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let Ok(copy) = stream.try_clone() else {
            continue;
        };
        locked(&shared.open).insert(id, copy);
        let shared = Arc::clone(shared);
        thread::spawn(move || {
            // A visitor who leaves is no error of ours.
            let _ = connection::answer_all(&stream, &shared);
            let _ = stream.shutdown(Shutdown::Both);
            locked(&shared.open).remove(&id);
        });
    }
}

/// A panic of another thread does not spoil a list.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
