import Foundation
import Testing

@Suite(
  "The terminal that tests drive",
  .enabled(if: TmuxSession.isAvailable, "needs tmux on this machine"))
struct TmuxSessionTests {
  @Test("a program that leaves the terminal changed is found out, one that gives it back is not")
  func state() throws {
    let session = try TmuxSession()
    let before = try session.state()
    #expect(before.lineDiscipline.contains("echo") && before.lineDiscipline.count > 40)
    #expect(try session.run("true") == 0)
    #expect(try session.state().differences(from: before) == [])
    _ = try session.run("stty -echo")
    #expect(try session.state().differences(from: before) == ["-echo, was echo"])
    _ = try session.run(#"stty echo; printf '\033[?1049h\033[?1000h\033[?25l\033[?7l'"#)
    #expect(
      try session.state().differences(from: before) == [
        "alternate_on=1, was alternate_on=0", "cursor_flag=0, was cursor_flag=1",
        "mouse_any_flag=1, was mouse_any_flag=0",
        "mouse_standard_flag=1, was mouse_standard_flag=0", "wrap_flag=0, was wrap_flag=1",
      ])
  }

  @Test("a new size reaches the program, and is no difference of state")
  func resize() throws {
    let session = try TmuxSession(width: 100, height: 20)
    let before = try session.state()
    try session.resize(width: 61, height: 13)
    _ = try session.run("stty size")
    try session.wait(for: "13 61")
    #expect(try session.state() == before)
  }

  @Test("text is typed letter by letter, even where it reads like a key")
  func typing() throws {
    let session = try TmuxSession()
    try session.enter("cat")
    try session.type("Enter F2 ; 日本 -l")
    try session.press("Enter")
    try session.wait(for: "the line and its echo") {
      $0.components(separatedBy: "Enter F2 ; 日本 -l").count == 3
    }
    try session.press("C-d")
    #expect(try session.status() == 0)
  }

  @Test("the exit status is that of the program, and 128 and the number after a signal")
  func statuses() throws {
    let session = try TmuxSession()
    #expect(try session.run("sh -c 'exit 7'") == 7)
    try session.enter("sleep 1000")
    while try session.child() == nil { Thread.sleep(forTimeInterval: 0.01) }
    try session.signal(SIGTERM)
    #expect(try session.status() == 128 + SIGTERM)
  }

  @Test("a terminal that is let go of ends, with everything that runs in it")
  func ending() throws {
    var session: TmuxSession? = try TmuxSession()
    try session?.enter("sleep 1000")
    var child: Int32?
    while child == nil { child = try session?.child() }
    session = nil
    let process = try #require(child)
    let end = Date().addingTimeInterval(TmuxSession.patience)
    while isRunning(process), Date() < end { Thread.sleep(forTimeInterval: 0.01) }
    #expect(!isRunning(process))
  }

  /// Whether a process runs; one that has ended and is not yet collected does not.
  private func isRunning(_ process: Int32) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
      return false
    }
    return text.split(separator: ")").last?.hasPrefix(" Z") == false
  }

  @Test("what does not come is said, with the screen as it was")
  func patience() throws {
    let session = try TmuxSession()
    do {
      try session.wait(for: "no such text", within: 0.1)
      Issue.record("it came")
    } catch let failure as TmuxSession.Failure {
      #expect(failure.description.contains("no such text"))
      #expect(failure.description.contains(TmuxSession.prompt))
    }
  }
}
