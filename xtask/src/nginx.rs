//! A real nginx with the configuration of `deploy/`, on this machine alone: to
//! test what a visitor would get, and to measure it.
//!
//! The file is used as it stands, but for what belongs to a certain server: its
//! ports, certificates and folder. nginx runs as one process in the foreground,
//! as whoever calls it, so that ending the process ends all of it.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::folder;
use crate::packages;
use crate::process::{capture, command, find_program};
use crate::root::Root;

const PACKAGES: &str = "nginx libnginx-mod-http-brotli-static";
/// Debian keeps it out of the path of ordinary accounts.
const USUAL_PLACE: &str = "/usr/sbin/nginx";
const START_LIMIT: Duration = Duration::from_secs(5);
/// Beside the yardstick's page: the name of nginx's folder.
const NAME: &str = "name";

/// The addresses of the running server, all on the loopback.
#[derive(Debug, Clone, Copy)]
pub struct Addresses {
    /// The portal.
    pub site: SocketAddr,
    /// What stands on port 80 of a server: the way to the encrypted site.
    pub plain: SocketAddr,
    /// The portal through a proxy, as behind a CDN: by HTTP/1.0, and with `Via`.
    pub proxied: SocketAddr,
    /// One page of 1 KB without any of the portal's configuration, as a
    /// yardstick.
    pub yardstick: SocketAddr,
}

/// A running nginx; dropping it ends it.
pub struct Nginx {
    process: Child,
    folder: PathBuf,
    /// Where it answers.
    pub addresses: Addresses,
}

/// Makes sure that nginx and its module for brotli's files are there.
///
/// # Errors
/// When something is missing and this account cannot install it.
pub fn ensure(root: &Root) -> Result<()> {
    packages::ensure(
        root,
        "the tests of deploy/nginx.conf",
        PACKAGES,
        || match program(root).map(|program| brotli_module(root, &program)) {
            None => vec!["nginx"],
            Some(None) => vec!["nginx's module for brotli's files"],
            Some(Some(_)) => Vec::new(),
        },
    )
}

impl Nginx {
    /// Serves the folder with the site, which stands in it below `base`: `""`,
    /// or a path such as `/portal`.
    ///
    /// # Errors
    /// When nginx does not take the configuration, or does not start.
    pub fn start(root: &Root, served: &Path, base: &str) -> Result<Self> {
        // nginx cannot choose its ports itself. Another program may be faster.
        let is_taken = |error: &anyhow::Error| format!("{error:#}").contains("in use");
        for _ in 0..4 {
            match Self::start_at(root, served, base, Addresses::free()?) {
                Err(error) if is_taken(&error) => {}
                outcome => return outcome,
            }
        }
        Self::start_at(root, served, base, Addresses::free()?)
    }

    /// The same at these addresses.
    ///
    /// # Errors
    /// Also when another program has one of them.
    pub fn start_at(root: &Root, served: &Path, base: &str, addresses: Addresses) -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("portal-nginx-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(&name);
        folder::remove(&folder)?;
        let yardstick = folder.join("yardstick");
        fs::create_dir_all(&yardstick)?;
        fs::write(yardstick.join("index.html"), "x".repeat(1024))?;
        fs::write(yardstick.join(NAME), &name)?;

        let program = program(root).context("there is no nginx")?;
        let module = brotli_module(root, &program).context("nginx has no brotli module")?;
        let original = fs::read_to_string(root.join("deploy/nginx.conf"))
            .context("deploy/nginx.conf cannot be read")?;
        fs::write(
            folder.join("portal.conf"),
            adapted(&original, addresses, served, base)?,
        )?;
        fs::write(
            folder.join("nginx.conf"),
            surroundings(&folder, addresses, &module),
        )?;
        let log = folder.join("error.log");
        let process = Command::new(program)
            .arg("-p")
            .arg(&folder)
            .arg("-e")
            .arg(&log)
            .arg("-c")
            .arg(folder.join("nginx.conf"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(folder.join("stderr"))?)
            .spawn()
            .context("nginx could not be started")?;
        // From here on it is ended whatever happens.
        let mut nginx = Self {
            process,
            folder,
            addresses,
        };
        nginx.wait_until_it_answers(&name, &log)?;
        Ok(nginx)
    }

    /// It tries again for some seconds where another program has a port of its own, and
    /// that program may answer meanwhile. All ports are nginx's when it answers at one: so
    /// the answer has to be this nginx's, by its name.
    fn wait_until_it_answers(&mut self, name: &str, log: &Path) -> Result<()> {
        let started = Instant::now();
        loop {
            if let Some(status) = self.process.try_wait()? {
                let said = fs::read_to_string(log).unwrap_or_default();
                bail!("nginx ended at once ({status}):\n{said}");
            }
            if self
                .addresses
                .told_name()
                .is_ok_and(|told| told.ends_with(name))
            {
                return Ok(());
            }
            if started.elapsed() > START_LIMIT {
                bail!("nginx does not answer at {}", self.addresses.site);
            }
            sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // It may have ended by itself; its folder is of no more use.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = folder::remove(&self.folder);
    }
}

impl Addresses {
    /// Such as nobody has at this moment.
    ///
    /// # Errors
    /// When the system gives none.
    pub fn free() -> Result<Self> {
        // All at once: asked for one after the other, they could be the same.
        let listen = || TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
        let (site, plain, proxied, yardstick) = (listen()?, listen()?, listen()?, listen()?);
        Ok(Self {
            proxied: proxied.local_addr()?,
            site: site.local_addr()?,
            plain: plain.local_addr()?,
            yardstick: yardstick.local_addr()?,
        })
    }

    /// What whoever listens there answers to the question for its name.
    fn told_name(&self) -> io::Result<String> {
        let mut stream = TcpStream::connect(self.yardstick)?;
        stream.set_read_timeout(Some(Duration::from_secs(1)))?;
        write!(stream, "GET /{NAME} HTTP/1.0\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }
}

fn program(root: &Root) -> Option<PathBuf> {
    let usual = || Some(PathBuf::from(USUAL_PLACE)).filter(|path| path.is_file());
    find_program(root, "nginx").or_else(usual)
}

/// The line that loads the module; empty where nginx was built with it.
fn brotli_module(root: &Root, program: &Path) -> Option<String> {
    let output = capture(&mut command(root, program, "-V")).ok()?;
    let built = String::from_utf8_lossy(&output.stderr).into_owned();
    let folder = built
        .split_whitespace()
        .find_map(|word| word.strip_prefix("--modules-path="))
        .map(PathBuf::from);
    let module = folder.map(|folder| folder.join("ngx_http_brotli_static_module.so"));
    match module.filter(|module| module.is_file()) {
        Some(module) => Some(format!("load_module {};\n", module.display())),
        None => built.contains("brotli").then(String::new),
    }
}

/// The configuration with this machine's ports and folder in it.
fn adapted(original: &str, addresses: Addresses, served: &Path, base: &str) -> Result<String> {
    let replaced = [
        ("listen 80;", format!("listen {};", addresses.plain)),
        ("listen [::]:80;", String::new()),
        (
            "listen 443 ssl http2;",
            format!("listen {};", addresses.site),
        ),
        ("listen [::]:443 ssl http2;", String::new()),
        (
            "root /var/www/portal;",
            format!("root \"{}\";", served.display()),
        ),
        (
            "set $portal_base \"\";",
            format!("set $portal_base \"{base}\";"),
        ),
    ];
    let mut text = original.to_owned();
    for (old, new) in replaced {
        if text.matches(old).count() != 1 {
            bail!("deploy/nginx.conf has not one `{old}`; change xtask/src/nginx.rs with it");
        }
        text = text.replace(old, &new);
    }
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("ssl_"));
    Ok(lines.map(|line| format!("{line}\n")).collect())
}

/// What a Debian server has around it.
fn surroundings(folder: &Path, addresses: Addresses, load_module: &str) -> String {
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|kind| format!("{kind}_temp_path {kind};\n"))
        .collect();
    format!(
        "{load_module}daemon off;\nmaster_process off;\npid nginx.pid;\n\
         events {{ worker_connections 1024; }}\n\
         http {{\naccess_log off;\nsendfile on;\ntcp_nopush on;\n{temporary}\
         include portal.conf;\n\
         server {{ listen {}; server_tokens off; location / {{\nproxy_pass http://{};\n\
         proxy_http_version 1.0;\nproxy_redirect off;\nproxy_pass_header Server;\n\
         proxy_set_header Host $http_host;\nproxy_set_header Via \"1.0 cdn\";\n}} }}\n\
         server {{ listen {}; root \"{}\"; default_type text/html; }}\n}}\n",
        addresses.proxied,
        addresses.site,
        addresses.yardstick,
        folder.join("yardstick").display(),
    )
}
