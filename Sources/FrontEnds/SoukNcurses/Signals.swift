internal import Glibc

/// The signals that the browser hears as events instead of being interrupted by them.
package enum Signals {
  /// Every other signal that ends a process by default and is no fault of its own: heard as SIGTERM
  /// is, because a process that is ended by one leaves the terminal as it was drawn on.
  static let endings = [
    SIGTERM, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGPWR,
  ]

  /// Size, ending, stopping and continuing; all of them reach the event loop through a descriptor.
  static let heard = endings + [SIGWINCH, SIGHUP, SIGINT, SIGTSTP, SIGCONT]

  /// Blocks the signals in this thread and in all threads that it starts.
  ///
  /// To be called first in `main`, before any thread exists, and only when the browser is to be
  /// shown: a signal that is blocked in one thread alone is delivered to another. SIGTTOU is
  /// blocked as well, so that a terminal can be given back from the background, and a closed pipe
  /// becomes an error of `write`.
  package static func blockBeforeThreads() {
    var signals = set(of: heard + [SIGTTOU])
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Lets the signals act as usual again in this thread, as a child process should find them.
  package static func unblock() {
    change(SIG_UNBLOCK, heard + [SIGTTOU])
  }

  /// Blocks or unblocks signals in this thread.
  static func change(_ how: Int32, _ numbers: [Int32]) {
    var signals = set(of: numbers)
    unsafe pthread_sigmask(how, &signals, nil)
  }

  /// A set from the signals' numbers.
  static func set(of numbers: [Int32]) -> sigset_t {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in numbers { unsafe sigaddset(&signals, number) }
    return signals
  }
}
