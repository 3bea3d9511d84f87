//! Processes that end with the tests, however the tests end, and what they print.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

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

    /// Waits for a line that holds this, and gives what follows it.
    pub fn wait_for(&self, part: &str) -> Option<String> {
        let end = Instant::now() + Duration::from_secs(30);
        while Instant::now() < end {
            let lines = self.lines_from(0);
            let found = lines.iter().find_map(|line| line.split_once(part));
            if let Some((_, rest)) = found {
                return Some(rest.to_owned());
            }
            thread::sleep(Duration::from_millis(20));
        }
        None
    }
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
