import SoukEngine
import SoukModel

/// How packages and releases relate, as a person reads it.
struct RelationText {
  /// Colours.
  let paint: Paint

  /// A tree or a chain, a row a package, indented by its depth.
  func tree(_ tree: DependencyTree, notice: String?) -> [String] {
    var lines = tree.nodes.map { node in
      var line = String(repeating: "  ", count: node.depth) + node.id.name.escapedPrefix(200)
      if let version = node.version { line += " \(version.escapedPrefix(80))" }
      if let name = node.provides {
        line += paint.quiet(" (provides \(name.escapedPrefix(80)))")
      }
      if let wanted = node.requirement {
        line += paint.quiet(" (\(wanted.escapedPrefix(80)))")
      }
      if node.version == nil { line += " " + paint.text("(!)", .failed) }
      if node.isRepeated { line += paint.quiet(" (*)") }
      return line
    }
    if let root = lines.first { lines[0] = paint.strong(root) }
    lines += ["", paint.quiet(RelationWording.count(tree))]
    if let notice { lines.append(paint.quiet(notice)) }
    return lines
  }

  /// The packages that need one, and how many of them there are.
  func dependents(_ found: Dependents, of id: PackageID) -> [String] {
    guard found.total > 0 else { return [RelationWording.noDependents(of: id)] }
    return found.packages.map(\.description) + ["", paint.quiet(RelationWording.count(found))]
  }

  /// What differs between two releases: the registry's words, then the files.
  func difference(_ found: ReleaseDifference, notice: String?) -> [String] {
    var lines = [
      paint.strong(
        "\(found.id) \(found.first.escapedPrefix(80)) → \(found.second.escapedPrefix(80))")
    ]
    for field in found.fields {
      lines.append(field.name)
      lines.append("  - " + (field.before?.escapedPrefix(400) ?? "nothing"))
      lines.append("  + " + (field.after?.escapedPrefix(400) ?? "nothing"))
    }
    if found.fields.isEmpty { lines.append(RelationWording.sameMetadata) }
    lines.append("")
    if let files = found.files {
      lines += files.map { file in
        "\(RelationWording.sign(file)) \(file.path.escapedPrefix(300))  "
          + RelationWording.sizes(file)
      }
      lines.append(paint.quiet(RelationWording.count(files)))
    } else if let obstacle = found.obstacle {
      lines.append(RelationWording.noFiles(obstacle))
    }
    if let notice { lines.append(paint.quiet(notice)) }
    return lines
  }
}
