import Foundation

/// A command run to its end with nothing of this process in its hands.
///
/// `Foundation.Process` learns of a child's end from a socket that the child inherits. A tmux
/// server, which outlives the command that starts it, would keep that socket open, and whoever
/// waits would wait for ever. Here every descriptor but the three usual ones is closed, and every
/// signal acts as usual: the threads of tests have them blocked, and what is blocked is inherited.
struct QuietCommand {
  /// The exit status; nil when a signal ended it.
  let status: Int32?
  /// What went to standard output and standard error together.
  let output: String

  /// Runs a command that is looked up in PATH; its output goes through a file in `directory`.
  init(_ arguments: [String], in directory: URL) throws {
    let path = directory.appendingPathComponent("out-\(UUID().uuidString.prefix(8))").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let process = try Self.spawn(arguments, output: path)
    var state: Int32 = 0
    while unsafe waitpid(process, &state, 0) < 0, errno == EINTR {}
    status = state & 0x7F == 0 ? state >> 8 & 0xFF : nil
    output = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  private static func spawn(_ arguments: [String], output: String) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // Numbers that are not open do no harm.
    for number in Int32(3)..<1_024 { unsafe posix_spawn_file_actions_addclose(&actions, number) }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { while let word = unsafe words.popLast() { unsafe free(word) } }
    var process: pid_t = 0
    let code = unsafe posix_spawnp(&process, arguments[0], &actions, &attributes, &words, environ)
    guard code == 0 else {
      throw TmuxSession.Failure(description: "\(arguments[0]) cannot be run: error \(code)")
    }
    return process
  }
}
