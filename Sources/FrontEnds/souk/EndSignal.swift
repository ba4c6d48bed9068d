import Glibc

/// What a command that serves waits for: Ctrl-C, or SIGTERM of whoever supervises it.
enum EndSignal {
  /// Counts what came; a semaphore, because a signal's handler may post one and do little else.
  private nonisolated(unsafe) static let came: UnsafeMutablePointer<sem_t> = {
    let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    unsafe sem_init(semaphore, 0, 0)
    return unsafe semaphore
  }()

  /// From here on SIGTERM ends the wait and not the program.
  static func listen() {
    unsafe sem_trywait(came)
    signal(SIGTERM) { _ in EndSignal.post() }
  }

  /// Ends the wait.
  static func post() {
    unsafe sem_post(came)
  }

  /// Waits.
  static func wait() {
    while unsafe sem_wait(came) != 0, errno == EINTR {}
  }
}
