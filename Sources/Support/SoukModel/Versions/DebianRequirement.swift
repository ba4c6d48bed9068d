/// The Debian versions that somebody asks for, in the notation of ``VersionRequirement``.
///
/// Debian's versions are no SemVer: behind the hyphen stands the revision, not a pre-release. What
/// is left out at the end of a version stands for anything, and an epoch counts only where it was
/// typed, because no page of a project shows one: `^2` finds `1:2.36-9`, `=1.6` finds `1.6-2.1`.
package struct DebianRequirement: Hashable, Sendable {
  private struct Comparator: Hashable {
    var operation: VersionOperation
    var text: String
  }

  private let comparators: [Comparator]

  /// Reads comparators behind commas, which must all hold; nil where one is none.
  package init?(parsing text: String) {
    var comparators: [Comparator] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      var rest = part[...].drop { $0 == " " }
      let operation = Self.takeOperation(&rest)
      rest = rest.drop { $0 == " " }
      while rest.last == " " { rest = rest.dropLast() }
      if rest == "*" {
        guard operation == nil else { return nil }
        continue
      }
      while rest.hasSuffix(".x") || rest.hasSuffix(".*") { rest = rest.dropLast(2) }
      guard let first = rest.utf8.first, Self.isDigit(first), rest.utf8.allSatisfy(Self.isPart)
      else { return nil }
      comparators.append(Comparator(operation: operation ?? .equal, text: String(rest)))
    }
    self.comparators = comparators
  }

  private static func takeOperation(_ rest: inout Substring) -> VersionOperation? {
    let known: [(String, VersionOperation)] = [
      (">=", .greaterOrEqual), ("<=", .lessOrEqual), (">", .greater), ("<", .less), ("=", .equal),
      ("^", .caret), ("~", .tilde),
    ]
    for (sign, operation) in known where rest.hasPrefix(sign) {
      rest = rest.dropFirst(sign.count)
      return operation
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a byte may stand in a version, Debian Policy §5.6.12.
  private static func isPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || ".+~:-".utf8.contains(byte)
  }

  /// Whether a version is among those that are asked for.
  package func matches(_ version: String) -> Bool {
    comparators.allSatisfy { Self.matches(version, $0) }
  }

  private static func matches(_ whole: String, _ comparator: Comparator) -> Bool {
    let text = comparator.text
    let version = text.utf8.contains(0x3A) ? whole : withoutEpoch(whole)
    let (found, wanted) = (DebianVersion(version), DebianVersion(text))
    switch comparator.operation {
    case .equal: return found == wanted || continues(text, in: version)
    case .greater: return found > wanted && !continues(text, in: version)
    case .greaterOrEqual: return found >= wanted
    case .less: return found < wanted
    case .lessOrEqual: return found <= wanted || continues(text, in: version)
    case .tilde:
      let numbers = numbers(of: text).prefix(2)
      return found >= wanted && self.numbers(of: version).starts(with: numbers)
    case .caret:
      let numbers = numbers(of: text)
      let fixed = (numbers.firstIndex { $0 != "0" } ?? max(0, numbers.count - 1)) + 1
      return found >= wanted && self.numbers(of: version).starts(with: numbers.prefix(fixed))
    }
  }

  private static func withoutEpoch(_ version: String) -> String {
    guard let colon = version.firstIndex(of: ":"),
      version[..<colon].utf8.allSatisfy(isDigit)
    else { return version }
    return String(version[version.index(after: colon)...])
  }

  /// Whether a version goes on where `text` ends: neither inside a number nor before it.
  private static func continues(_ text: String, in version: String) -> Bool {
    guard version.utf8.starts(with: text.utf8) else { return false }
    guard let next = version.utf8.dropFirst(text.utf8.count).first else { return true }
    return next != 0x7E && !isDigit(next)
  }

  /// The numbers between the dots of a version, behind its epoch, without leading zeros.
  private static func numbers(of version: String) -> [Substring] {
    withoutEpoch(version).split(separator: ".", omittingEmptySubsequences: false)
      .map { part in
        let digits = Array(part.utf8.prefix(while: isDigit))
        let kept = digits.drop { $0 == 0x30 }
        return kept.isEmpty ? "0" : Substring(decoding: kept, as: UTF8.self)
      }
  }
}
