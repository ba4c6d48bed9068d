package import SoukModel

/// A node or a value of the graph, as it is shown to people.
package struct GraphTerm: Hashable, Sendable, Codable {
  /// How it is shown: `p:name` or `packages/apt/bash` for what is the marketplace's own, other IRIs whole,
  /// values without quotes.
  package let text: String
  /// The IRI of a node that can be walked to; nil for a value and for a node without a name.
  package let node: String?
  /// The package that the node stands for; nil where it stands for something else.
  package let package: PackageID?

  /// A term.
  package init(text: String, node: String? = nil, package: PackageID? = nil) {
    self.text = text
    self.node = node
    self.package = package
  }
}
