//! Processes that end with the tests, however the tests end, and what they print.

use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// A program that is not under way after this does not start.
const LIMIT: Duration = Duration::from_secs(60);

/// Runs a program and ends it, with all that it has started, when the standard
/// input closes: when the process that holds the other end has ended.
const KEEPER: &str = r#"
trap '' TERM
"$@" </dev/null &
cat >/dev/null
kill -TERM 0
sleep 1
kill -KILL 0
"#;

/// A program under way; dropping it ends it.
pub struct Process {
    keeper: Child,
    lines: Arc<Mutex<Vec<String>>>,
}

impl Process {
    /// Starts a program with these arguments and variables.
    pub fn start<A: AsRef<OsStr>>(
        program: &str,
        arguments: impl IntoIterator<Item = A>,
        variables: &[(&str, &str)],
    ) -> Self {
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER, "keeper", program])
            .args(arguments)
            .envs(variables.iter().copied())
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{program} could not be started: {error}"));
        let lines = Arc::<Mutex<Vec<String>>>::default();
        keep_lines(keeper.stdout.take(), &lines);
        keep_lines(keeper.stderr.take(), &lines);
        Self { keeper, lines }
    }

    /// What it has printed from this line on.
    pub fn lines_from(&self, first: usize) -> Vec<String> {
        let lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        lines.get(first..).unwrap_or_default().to_vec()
    }

    /// Waits until it listens at a port that it has chosen itself and does not say.
    /// A port that is chosen before and taken afterwards may be somebody else's by
    /// then.
    pub fn wait_for_port(&self) -> Option<u16> {
        let end = Instant::now() + LIMIT;
        while Instant::now() < end {
            if let Some(port) = listening(&sockets(self.keeper.id())) {
                return Some(port);
            }
            thread::sleep(Duration::from_millis(20));
        }
        None
    }

    /// Waits for a line that holds this, and gives what follows it.
    pub fn wait_for(&self, part: &str) -> Option<String> {
        self.wait_until(|line| Some(line.split_once(part)?.1.to_owned()))
    }

    /// Waits for a line that is a number: warnings may stand before it.
    pub fn wait_for_number(&self) -> Option<u32> {
        self.wait_until(|line| line.parse().ok())
    }

    fn wait_until<T>(&self, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let end = Instant::now() + LIMIT;
        while Instant::now() < end {
            let found = self.lines_from(0).iter().find_map(|line| read(line));
            if found.is_some() {
                return found;
            }
            thread::sleep(Duration::from_millis(20));
        }
        None
    }
}

/// The ports of 127.0.0.1 at which something with these sockets listens.
fn listening(sockets: &[String]) -> Option<u16> {
    let table = fs::read_to_string("/proc/net/tcp").ok()?;
    table.lines().skip(1).find_map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let (host, port) = fields.get(1)?.split_once(':')?;
        let is_ours = *fields.get(3)? == "0A"
            && host == "0100007F"
            && sockets.iter().any(|socket| socket == fields[9]);
        is_ours
            .then(|| u16::from_str_radix(port, 16).ok())
            .flatten()
    })
}

/// The sockets of all processes of a group, by their numbers.
fn sockets(group: u32) -> Vec<String> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let of_group = entries.filter(|entry| {
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        // The name, which may hold anything, ends with a bracket.
        let rest = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
        rest.split_whitespace().nth(2) == Some(&group.to_string())
    });
    of_group
        .flat_map(|entry| fs::read_dir(entry.path().join("fd")).into_iter().flatten())
        .filter_map(|file| fs::read_link(file.ok()?.path()).ok())
        .filter_map(|target| {
            let number = target
                .to_str()?
                .strip_prefix("socket:[")?
                .strip_suffix(']')?;
            Some(number.to_owned())
        })
        .collect()
}

/// The last of them end the group that keeps them: the shell, and what it runs.
impl Drop for Process {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // It ends by its own signal: the status says nothing.
        let _ = self.keeper.wait();
    }
}

fn keep_lines(stream: Option<impl Read + Send + 'static>, lines: &Arc<Mutex<Vec<String>>>) {
    let Some(stream) = stream else { return };
    let lines = Arc::clone(lines);
    thread::spawn(move || {
        let mut input = BufReader::new(stream);
        let mut bytes = Vec::new();
        while input
            .read_until(b'\n', &mut bytes)
            .is_ok_and(|count| count > 0)
        {
            let line = String::from_utf8_lossy(&bytes).trim_end().to_owned();
            bytes.clear();
            let mut lines = lines.lock().unwrap_or_else(PoisonError::into_inner);
            lines.push(line);
        }
    });
}
