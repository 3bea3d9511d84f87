//! A process without memory protection keys.
//!
//! V8 of these years protects the code it compiles with them where processor and kernel
//! have them, and a thread without the right to a key ends the page with a segmentation
//! fault (<https://issues.chromium.org/issues/360909072>): 116 lost each page on such a
//! machine. Where the system gives no keys V8 does without.

use std::thread;

use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, TargetArch};

/// `pkey_alloc` of Linux on x86-64, for which the programs are built.
const PKEY_ALLOC: i64 = 330;
/// `ENOSYS`: the kernel does not know the call.
const UNKNOWN_CALL: u32 = 38;

/// Does something in a thread that is given no keys, as all that it starts.
pub fn without<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    let filter = SeccompFilter::new(
        [(PKEY_ALLOC, Vec::new())].into(),
        SeccompAction::Allow,
        SeccompAction::Errno(UNKNOWN_CALL),
        TargetArch::x86_64,
    );
    let program = filter.and_then(BpfProgram::try_from).expect("a filter");
    thread::scope(|scope| {
        let worker = scope.spawn(|| {
            seccompiler::apply_filter(&program).expect("the filter holds");
            work()
        });
        worker.join().expect("the work is done")
    })
}
