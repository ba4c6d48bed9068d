import SoukEngine
import SoukModel

extension Wording {
  /// Said while a tree is put together.
  static let growing = "looking up what it needs…"
  /// Said of a need that no registry has in a version that fits.
  static let missingNeed = "not there"
  /// Said of a package that stands further up with what it needs.
  static let repeated = "(above)"
  /// Said where a tree has more packages than are shown.
  static let treeCut = "cut"

  /// Above a tree.
  static func treeTitle(_ name: String) -> String { "what \(name) needs" }

  /// How many needs of a tree are nowhere.
  static func missingNeeds(_ count: Int) -> String { "\(grouped(count)) not there" }

  /// What is known of a row of a tree.
  static func foot(_ row: TreeRow) -> String {
    let node = row.node
    var parts = ["\(node.id)"]
    if let wanted = node.requirement { parts.append("asked for \(wanted.escapedPrefix(80))") }
    if let name = node.provides { parts.append("provides \(name.escapedPrefix(80))") }
    if node.version == nil { parts.append("no registry has a version that fits") }
    if node.isRepeated { parts.append("its needs stand further up") }
    if row.below > 0 { parts.append("\(grouped(row.below)) packages below") }
    return parts.joined(separator: "; ")
  }
}
