/// One condition of a requirement: an operator and a version of which the end may be left out.
struct VersionComparator: Hashable, Sendable {
  private let operation: VersionOperation
  private let major: UInt64
  /// Nil where it was left out, which stands for any number.
  private let minor: UInt64?
  private let patch: UInt64?
  private let prerelease: [String]
  private let build: [String]

  /// Reads one comparator; nil for `*`, which everything satisfies.
  init?(_ scanner: inout VersionScanner) throws(VersionError) {
    let found = Self.operation(&scanner)
    scanner.skipBlanks()
    if Self.takeAny(&scanner) {
      guard found == nil else {
        throw scanner.error("a number: “*” takes no operator", at: scanner.offset - 1)
      }
      return nil
    }
    operation = found ?? .equal
    let expected =
      found == nil ? "“^”, “~”, “=”, “>”, “>=”, “<”, “<=”, “*” or a version" : "a version"
    major = try scanner.number(expected)
    minor = try Self.part(&scanner, "the minor number, “x” or “*”")
    patch =
      minor == nil
      ? try Self.any(&scanner) : try Self.part(&scanner, "the patch number, “x” or “*”")
    (prerelease, build) = patch == nil ? ([], []) : try scanner.labels()
  }

  private static func operation(_ scanner: inout VersionScanner) -> VersionOperation? {
    if scanner.take("^") { return .caret }
    if scanner.take("~") { return .tilde }
    if scanner.take("=") { return .equal }
    if scanner.take(">") { return scanner.take("=") ? .greaterOrEqual : .greater }
    if scanner.take("<") { return scanner.take("=") ? .lessOrEqual : .less }
    return nil
  }

  private static func takeAny(_ scanner: inout VersionScanner) -> Bool {
    scanner.take("*") || scanner.take("x") || scanner.take("X")
  }

  /// Reads `.NUMBER` or `.x`; nil for the latter and where nothing is left.
  private static func part(
    _ scanner: inout VersionScanner, _ expected: String
  ) throws(VersionError) -> UInt64? {
    guard scanner.take(".") else { return nil }
    return takeAny(&scanner) ? nil : try scanner.number(expected)
  }

  /// Reads a `.x` that follows another one.
  private static func any(_ scanner: inout VersionScanner) throws(VersionError) -> UInt64? {
    if scanner.take("."), !takeAny(&scanner) {
      throw scanner.error("“x” or “*”, because the number before it is open")
    }
    return nil
  }

  /// Whether a version satisfies the comparator; pre-releases are judged by precedence alone.
  func matches(_ version: SemanticVersion) -> Bool {
    switch operation {
    case .caret: !version.precedes(start) && isBelow(version, caretEnd)
    case .tilde: !version.precedes(start) && isBelow(version, tildeEnd)
    case .equal:
      patch == nil
        ? !version.precedes(start) && isBelow(version, partialEnd)
        : !version.precedes(start) && !start.precedes(version)
          && (build.isEmpty || build == version.build)
    case .greater:
      patch == nil ? !isBelow(version, partialEnd) && hasEnd : start.precedes(version)
    case .greaterOrEqual: !version.precedes(start)
    case .less:
      // Who writes `<3` does not ask for 3.0.0-beta.
      prerelease.isEmpty
        ? isBelow(version, (major, minor ?? 0, patch ?? 0)) : version.precedes(start)
    case .lessOrEqual:
      patch == nil ? isBelow(version, partialEnd) : !start.precedes(version)
    }
  }

  /// Whether it names a pre-release of the same three numbers as `version`.
  func namesPrerelease(of version: SemanticVersion) -> Bool {
    !prerelease.isEmpty
      && (major, minor, patch) == (version.major, version.minor, version.patch)
  }

  private typealias Numbers = (UInt64, UInt64, UInt64)

  /// The first version it is about.
  private var start: SemanticVersion {
    SemanticVersion(major, minor ?? 0, patch ?? 0, prerelease: prerelease, build: build)
  }

  /// The numbers before which caret ends: those behind the first that is not zero may rise.
  private var caretEnd: Numbers? {
    if major > 0 || minor == nil { return Self.after(major).map { ($0, 0, 0) } }
    if let minor, minor > 0 || patch == nil { return Self.after(minor).map { (0, $0, 0) } }
    return Self.after(patch ?? 0).map { (0, 0, $0) }
  }

  private var tildeEnd: Numbers? {
    guard let minor else { return Self.after(major).map { ($0, 0, 0) } }
    return Self.after(minor).map { (major, $0, 0) } ?? Self.after(major).map { ($0, 0, 0) }
  }

  /// The numbers behind the last version that a version with open parts stands for.
  private var partialEnd: Numbers? { tildeEnd }

  private var hasEnd: Bool { partialEnd != nil }

  /// The next number; nil where there is none, so that nothing ends there.
  private static func after(_ number: UInt64) -> UInt64? {
    number == .max ? nil : number + 1
  }

  /// Whether the version's numbers come before `end`; its pre-releases count as at `end`.
  private func isBelow(_ version: SemanticVersion, _ end: Numbers?) -> Bool {
    guard let end else { return true }
    return (version.major, version.minor, version.patch) < end
  }
}
