import SoukEngine
import SoukModel

/// The words for how packages and releases relate.
enum RelationWording {
  /// Both releases are described alike.
  static let sameMetadata = "The registry says the same of both."

  /// How many packages a tree has, and how many of them are not to be had.
  static func count(_ tree: DependencyTree) -> String {
    let all = Set(tree.nodes.dropFirst().map(\.id)).count
    let missing = Set(tree.nodes.filter { $0.version == nil }.map(\.id)).count
    let many = all == 1 ? "1 package" : "\(Figures.count(all)) packages"
    let gaps = missing == 0 ? "" : ", \(Figures.count(missing)) of them not to be had (!)"
    let cut = tree.isCut ? "; the rest is left out" : ""
    return "\(many)\(gaps)\(cut) · \(tree.backend.rawValue) · "
      + Figures.milliseconds(tree.milliseconds)
  }

  /// No chain of needs leads there.
  static func noChain(from id: PackageID, to other: PackageID) -> String {
    "\(id) does not need \(other), not even through others."
  }

  /// How many need it, and how many of them are shown.
  static func count(_ found: Dependents) -> String {
    let many = found.total == 1 ? "1 package" : "\(Figures.count(found.total)) packages"
    let shown =
      found.packages.count == found.total
      ? many : "the first \(Figures.count(found.packages.count)) of \(many)"
    return "\(shown) · \(found.backend.rawValue) · \(Figures.milliseconds(found.milliseconds))"
  }

  /// Nothing needs it.
  static func noDependents(of id: PackageID) -> String { "Nothing needs \(id)." }

  /// What happened to a file, as programs read it.
  static func change(_ file: ReleaseDifference.File) -> String {
    file.before == nil ? "added" : file.after == nil ? "removed" : "changed"
  }

  /// What happened to a file, as one character.
  static func sign(_ file: ReleaseDifference.File) -> String {
    file.before == nil ? "+" : file.after == nil ? "-" : "~"
  }

  /// The sizes of a file before and after.
  static func sizes(_ file: ReleaseDifference.File) -> String {
    [file.before, file.after].compactMap { $0.map(Figures.bytes) }.joined(separator: " → ")
  }

  /// How many files differ.
  static func count(_ files: [ReleaseDifference.File]) -> String {
    switch files.count {
    case 0: "Both have the same files."
    case 1: "1 file differs."
    default: "\(Figures.count(files.count)) files differ."
    }
  }

  /// The files cannot be compared.
  static func noFiles(_ reason: RegistryText) -> String {
    "The files cannot be compared: \(reason.escapedPrefix(300))"
  }
}
