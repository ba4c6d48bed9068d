import SoukEngine
import SoukModel

/// How packages and releases relate, as a program reads it.
enum RelationDocument {
  /// A tree or a chain, one object a row with its depth.
  static func tree(_ tree: DependencyTree, of id: PackageID) -> JSONValue {
    .object([
      "name": .text(id.name),
      "registry": .string(id.registry.description),
      "version": .text(tree.nodes.first?.version),
      "packages": .array(
        tree.nodes.map { node in
          .object([
            "depth": .integer(Int64(node.depth)),
            "name": .text(node.id.name),
            "registry": .string(node.id.registry.description),
            "version": .text(node.version),
            "requirement": .text(node.requirement),
            "provides": .text(node.provides),
            "repeated": .bool(node.isRepeated),
            "missing": .bool(node.version == nil),
          ])
        }),
      "total": .integer(Int64(Set(tree.nodes.map(\.id)).count)),
      "cut": .bool(tree.isCut),
      "backend": .string(tree.backend.rawValue),
      "took_ms": .milliseconds(tree.milliseconds),
    ])
  }

  /// Who needs a package.
  static func dependents(_ found: Dependents, of id: PackageID) -> JSONValue {
    .object([
      "name": .text(id.name),
      "registry": .string(id.registry.description),
      "packages": .array(
        found.packages.map {
          .object([
            "name": .text($0.name), "registry": .string($0.registry.description),
          ])
        }),
      "total": .integer(Int64(found.total)),
      "backend": .string(found.backend.rawValue),
      "took_ms": .milliseconds(found.milliseconds),
    ])
  }

  /// What differs between two releases.
  static func difference(_ found: ReleaseDifference) -> JSONValue {
    .object([
      "name": .text(found.id.name),
      "registry": .string(found.id.registry.description),
      "from": .text(found.first),
      "to": .text(found.second),
      "metadata": .array(
        found.fields.map {
          .object([
            "field": .string($0.name), "before": .text($0.before), "after": .text($0.after),
          ])
        }),
      "files": found.files.map { files in
        .array(
          files.map {
            .object([
              "path": .text($0.path), "change": .string(RelationWording.change($0)),
              "size_before": .integer($0.before), "size_after": .integer($0.after),
            ])
          })
      } ?? .null,
      "files_missing_because": .text(found.obstacle),
      "backend": .string(found.backend.rawValue),
      "took_ms": .milliseconds(found.milliseconds),
    ])
  }
}
