/// All nodes that a chain of properties leads to from one node, taken once or more often.
package struct IDReach: Hashable, Sendable {
  /// One property of the chain, and whether it is followed against its direction.
  package struct Link: Hashable, Sendable {
    /// The property.
    package let property: TermID
    /// Whether the step goes from object to subject.
    package let isBackward: Bool

    /// A step along a property.
    package init(_ property: TermID, isBackward: Bool) {
      self.property = property
      self.isBackward = isBackward
    }
  }

  /// The chain, at least one link.
  package let links: [Link]

  /// A chain of these links.
  package init(_ links: [Link]) { self.links = links }
}
