import Glibc
import SoukModel

/// What the doctor says of the machine: the cause in one sentence, what was seen, what mends it.
enum DoctorWording {
  /// A path on a line.
  static func shown(_ path: String) -> String { "“\(RegistryText(path).escapedPrefix(200))”" }

  /// Text of a library on a line.
  static func line(_ text: String) -> String { RegistryText(text).escapedPrefix(300) }

  /// A path as one word of a shell's command line.
  static func quoted(_ path: String) -> String {
    "'" + RegistryText(path).escapedPrefix(300).replacing("'", with: "'\\''") + "'"
  }

  private static func megabytes(_ bytes: Int64) -> String { "\(bytes / 1_000_000) MB" }

  /// Nothing is known of the room on the disk.
  static let roomUnknown = DoctorFinding(
    .disk, .notice, "The system does not say how much room the disk has.")

  /// The disk has room.
  static func room(free: Int64) -> DoctorFinding {
    DoctorFinding(.disk, .ok, "The disk has room: \(megabytes(free)) are free.")
  }

  /// The disk is almost full.
  static func noRoom(
    free: Int64, _ severity: DoctorFinding.Severity, _ folder: String
  ) -> DoctorFinding {
    DoctorFinding(
      .disk, severity, "The disk is almost full: the next refresh or backup may fail.",
      evidence: ["\(megabytes(free)) are free where \(shown(folder)) is"],
      command: "souk cache clear --older-than 1d; df -h \(quoted(folder))")
  }

  /// Rights are as they should be.
  static let permissionsAreFine = DoctorFinding(
    .permissions, .ok, "souk may write its home, and others may not read your keys.")

  /// A file or folder of the home cannot be written.
  static func notWritable(_ path: String) -> DoctorFinding {
    DoctorFinding(
      .permissions, .failure, "souk may not write its own files: nothing can be kept or refreshed.",
      evidence: ["\(shown(path)) is not writable for you"],
      command:
        "sudo chown -R \"$(id -u):$(id -g)\" \(quoted(path)) && chmod -R u+rwX \(quoted(path))"
    )
  }

  /// A private key that others can read.
  static func openSecret(_ path: String, _ mode: mode_t) -> DoctorFinding {
    DoctorFinding(
      .permissions, .failure, "Others can read one of your private keys; souk refuses to use it.",
      evidence: ["\(shown(path)) has mode \(String(mode, radix: 8))"],
      command: "chmod 600 \(quoted(path))", repair: .closeToOthers(path: path))
  }

  /// Decisions about keys that others can write.
  static func openDecisions(_ path: String, _ mode: mode_t) -> DoctorFinding {
    DoctorFinding(
      .permissions, .failure,
      "Others can write your decisions about keys; souk does not believe them.",
      evidence: ["\(shown(path)) has mode \(String(mode, radix: 8))"],
      command: "chmod 600 \(quoted(path))", repair: .closeToOthers(path: path))
  }

  /// The clock may be right.
  static func clockIsFine(_ now: Int64) -> DoctorFinding {
    DoctorFinding(.clock, .ok, "The clock is not behind this home's files.")
  }

  /// The clock was never set.
  static func oldClock(_ now: Int64) -> DoctorFinding {
    DoctorFinding(
      .clock, .failure,
      "The clock is wrong: keys and signatures are taken for not yet valid.",
      evidence: ["it says \(now) s since 1970, before this souk was written"],
      command: "sudo timedatectl set-ntp true")
  }

  /// The clock is behind a file of the home.
  static func clockBehind(_ now: Int64, _ path: String, _ changed: Int64) -> DoctorFinding {
    DoctorFinding(
      .clock, .warning, "The clock went back, or was ahead: dates of keys cannot be judged well.",
      evidence: ["\(shown(path)) was changed \(changed - now) s from now"],
      command: "sudo timedatectl set-ntp true")
  }

  /// The terminal can show the screen.
  static func terminalIsFine(_ term: String) -> DoctorFinding {
    DoctorFinding(.terminal, .ok, "The terminal is \(line(term)) and shows UTF-8.")
  }

  /// There is no terminal, or one that can do nothing.
  static func noTerminal(_ term: String) -> DoctorFinding {
    DoctorFinding(
      .terminal, .warning, "The screen cannot be drawn here; the commands work.",
      evidence: [term.isEmpty ? "TERM is not set" : "TERM is \(line(term))"],
      command: "export TERM=xterm-256color")
  }

  /// The locale has no UTF-8.
  static func noUTF8(_ locale: String) -> DoctorFinding {
    DoctorFinding(
      .terminal, .warning, "The locale is not UTF-8: names and borders are drawn in ASCII.",
      evidence: [
        locale.isEmpty ? "LC_ALL, LC_CTYPE and LANG are not set" : "it is \(line(locale))"
      ],
      command: "export LC_ALL=C.UTF-8")
  }

  /// The settings are read, or are the defaults.
  static func settingsAreFine(exists: Bool) -> DoctorFinding {
    DoctorFinding(
      .settings, .ok, exists ? "config.toml is read." : "There is no config.toml: defaults hold.")
  }

  /// The settings cannot be read.
  static func badSettings(_ error: ServiceError, _ path: String) -> DoctorFinding {
    DoctorFinding(
      .settings, .failure, "The settings cannot be read: no command that opens the home works.",
      evidence: [error.message],
      command: error.code == .usage
        ? "env | grep SOUK_" : "mv \(quoted(path)) \(quoted(path + ".aside"))")
  }

  /// apt is not wanted.
  static let aptIsOff = DoctorFinding(
    .aptLists, .ok, "apt is left out by the setting apt.lists.")

  /// The package lists are there and of this week.
  static func aptListsAreFine(_ count: Int) -> DoctorFinding {
    DoctorFinding(.aptLists, .ok, "There are \(count) package lists, of this week.")
  }

  /// There are no package lists.
  static func noAptLists(_ folder: String) -> DoctorFinding {
    DoctorFinding(
      .aptLists, .notice, "There are no apt package lists: souk shows other registries alone.",
      evidence: ["\(shown(folder)) holds no list"],
      command: "sudo apt-get update && souk registry refresh apt")
  }

  /// The package lists are old.
  static func staleAptLists(_ folder: String, days: Int64) -> DoctorFinding {
    DoctorFinding(
      .aptLists, .warning, "The apt package lists are old: newer versions are not shown.",
      evidence: ["the newest list in \(shown(folder)) is \(days) days old"],
      command: "sudo apt-get update && souk registry refresh apt")
  }

  /// Nothing was left by interrupted work.
  static let noLeftovers = DoctorFinding(.leftovers, .ok, "No interrupted work left anything.")

  /// Files of interrupted work.
  static func leftovers(_ paths: [String]) -> DoctorFinding {
    DoctorFinding(
      .leftovers, .notice, "An interrupted backup or restore left files that nobody needs.",
      evidence: paths.map(shown), command: "souk doctor --fix", repair: .removeLeftovers(paths))
  }
}
