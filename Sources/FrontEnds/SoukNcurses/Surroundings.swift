internal import CNcurses
internal import CTerminalGuard
internal import Glibc
package import SoukScreen

/// What the environment says of the terminal and of the user's wishes.
package struct Surroundings: Sendable {
  /// The environment's variables.
  package var variables: [String: String]
  /// The character set of the locale, as the system names it.
  package var codeset: String
  /// Whether the locale gives ambiguous signs two cells.
  package var ambiguousWide: Bool

  /// Surroundings as given.
  package init(variables: [String: String], codeset: String, ambiguousWide: Bool = false) {
    self.variables = variables
    self.codeset = codeset
    self.ambiguousWide = ambiguousWide
  }

  /// The surroundings of this process; sets its character handling to that of the locale.
  package static func current(variables: [String: String]) -> Surroundings {
    unsafe setlocale(LC_CTYPE, "")
    let name = unsafe nl_langinfo(nl_item(CODESET))
    return Surroundings(
      variables: variables, codeset: unsafe name.map { unsafe String(cString: $0) } ?? "",
      ambiguousWide: terminal_ambiguous_wide() != 0)
  }

  /// What the terminal can do, given how many colours its description counts.
  package func capabilities(colors: Int) -> Capabilities {
    let term = variables["TERM"] ?? ""
    // The console of Linux and terminals of their age print what they do not know.
    let isOld = term.hasPrefix("linux") || term.hasPrefix("vt") || term == "dumb"
    return Capabilities(
      colorDepth: colorDepth(colors: colors, term: term), isUnicode: isUnicode,
      ambiguousWide: isUnicode && ambiguousWide, synchronizedOutput: !isOld, takesQuestions: !isOld,
      hyperlinks: !isOld && opensLinks)
  }

  /// Whether the program runs inside tmux.
  package var isInTmux: Bool { !(variables["TMUX"] ?? "").isEmpty }

  /// Whether the terminal is one of those that open addresses: others may print what they do not know.
  private var opensLinks: Bool {
    func has(_ name: String) -> Bool { !(variables[name] ?? "").isEmpty }
    let program = variables["TERM_PROGRAM"] ?? ""
    // tmux passes links on from 3.4; what is around it decides where it is older.
    if isInTmux {
      let version = (variables["TERM_PROGRAM_VERSION"] ?? "").split(separator: ".")
        .map { $0.prefix(while: \.isNumber) }.compactMap { Int($0) }
      return program == "tmux" && version.lexicographicallyPrecedes([3, 4]) == false
        && !version.isEmpty
    }
    let term = variables["TERM"] ?? ""
    if let vte = Int(variables["VTE_VERSION"] ?? ""), vte >= 5_000 { return true }
    return ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"].contains(program)
      || ["xterm-kitty", "foot", "foot-extra", "alacritty", "xterm-ghostty", "wezterm"].contains(
        term)
      || has("KONSOLE_VERSION") || has("WT_SESSION")
  }

  private var isUnicode: Bool {
    let name = codeset.lowercased()
    return name == "utf-8" || name == "utf8"
  }

  private func colorDepth(colors: Int, term: String) -> ColorDepth {
    if let no = variables["NO_COLOR"], !no.isEmpty { return .none }
    let claim = variables["COLORTERM"] ?? ""
    if claim == "truecolor" || claim == "24bit" || term.hasSuffix("-direct") { return .truecolor }
    switch colors {
    case 256...: return .indexed256
    case 16...: return .ansi16
    case 8...: return .ansi8
    default: return .none
    }
  }
}
