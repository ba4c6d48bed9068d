/// A triple by the ids of its terms.
package struct IDTriple: Hashable, Sendable {
  /// Id of the subject.
  package let subject: TermID
  /// Id of the predicate.
  package let predicate: TermID
  /// Id of the object.
  package let object: TermID

  /// A triple of the three ids.
  package init(_ subject: TermID, _ predicate: TermID, _ object: TermID) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}

extension IDTriple: Comparable {
  /// The order of the store's table: by subject, then predicate, then object.
  package static func < (left: Self, right: Self) -> Bool {
    if left.subject != right.subject { return left.subject < right.subject }
    if left.predicate != right.predicate { return left.predicate < right.predicate }
    return left.object < right.object
  }
}

/// What triples are wanted: the ids given, and nil for any.
package struct IDPattern: Hashable, Sendable {
  /// Id of the subject, or nil for any.
  package var subject: TermID?
  /// Id of the predicate, or nil for any.
  package var predicate: TermID?
  /// Id of the object, or nil for any.
  package var object: TermID?

  /// A pattern of three places.
  package init(_ subject: TermID?, _ predicate: TermID?, _ object: TermID?) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}
