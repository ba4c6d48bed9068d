internal import CTerminalGuard
internal import Glibc
internal import SoukScreen

extension NcursesTerminal {
  /// Puts the terminal into the browser's modes and arms the guard.
  func enter() throws(TerminalError) {
    guard !isEntered else { return }
    let restore = modes.leave()
    var before = saved
    let code = unsafe guard_arm(Self.output, &before, restore, restore.count)
    guard code == 0 else { throw Self.failure("guard_arm", code) }
    isEntered = true
    setRaw()
    write(modes.enter(mouse: reportsMouse))
    if asksGround { askGround() }
    encoder.forget()
  }

  /// Gives the terminal back as it was; does nothing when that was done already.
  func leave() {
    guard isEntered else { return }
    isEntered = false
    _ = guard_restore()
  }

  /// Sets the raw line discipline.
  ///
  /// With SIGTTOU let through the kernel stops a process in the background right here, until it
  /// is brought to the foreground: it never takes the terminal from the shell.
  private func setRaw() {
    Signals.change(SIG_UNBLOCK, [SIGTTOU])
    var mode = ScreenModes.raw(from: saved)
    while unsafe tcsetattr(Self.input, TCSADRAIN, &mode) < 0, errno == EINTR {}
    Signals.change(SIG_BLOCK, [SIGTTOU])
  }

  package func suspend() {
    leave()
    // To the whole process group, as the terminal's own Ctrl-Z would: the shell sees one job stop.
    // An orphaned group ignores it, and the browser goes on.
    kill(0, SIGTSTP)
    Signals.change(SIG_UNBLOCK, [SIGTSTP])
    Signals.change(SIG_BLOCK, [SIGTSTP])
    comeBack()
  }

  /// Takes the terminal again after a stop, however it came about.
  func comeBack() {
    leave()
    while terminal_signals_next(signals) == SIGCONT {}
    do {
      try enter()
    } catch {
      isGone = true
      queue.append(.hangup)
      return
    }
    remeasure()
    queue.append(.resume)
  }

  /// Notes a changed size; whatever the terminal did with its contents, all is drawn anew.
  func remeasure() {
    encoder.forget()
    guard let now = Self.measure(), now != size else { return }
    size = now
    queue.append(.resize(now))
  }
}
