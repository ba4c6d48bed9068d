package import SoukModel

/// One request that both backends were asked: one for the answer, the other in the background.
package struct Trial: Hashable, Sendable {
  /// When it was asked, in seconds since 1970.
  package var at: Int64
  /// What was asked.
  package var kind: Kind
  /// The backend whose answer a person got.
  package var answered: BackendKind
  /// How v1 did.
  package var v1: Side
  /// How v2 did.
  package var v2: Side
  /// How many packages both had among their first ten; 0 for a look-up.
  package var overlap: Int
  /// How many they could have had in common: the longer of both lists, ten at the most.
  package var depth: Int
  /// How far the two orders are apart, 0 to 1: one less rank-biased overlap; 0 for a look-up.
  package var distance: Double
  /// The package that was looked up, as `registry:name`, where the answers differ; nil otherwise.
  package var package: RegistryText?
  /// The fields that differ, in the order of the table; empty where none does.
  package var fields: [String]

  /// What a request was.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A search.
    case search
    /// The look-up of one package.
    case lookup
  }

  /// How one backend did.
  package struct Side: Hashable, Sendable {
    /// How long it took, in microseconds; nil where that was not measured.
    package var microseconds: Int64?
    /// The code of its failure; nil where it answered.
    package var error: String?

    /// Makes a side.
    package init(microseconds: Int64?, error: String? = nil) {
      self.microseconds = microseconds
      self.error = error
    }
  }

  /// Makes a trial.
  package init(
    at: Int64, kind: Kind, answered: BackendKind, v1: Side, v2: Side, overlap: Int = 0,
    depth: Int = 0, distance: Double = 0, package: RegistryText? = nil, fields: [String] = []
  ) {
    self.at = at
    self.kind = kind
    self.answered = answered
    self.v1 = v1
    self.v2 = v2
    self.overlap = overlap
    self.depth = depth
    self.distance = distance
    self.package = package
    self.fields = fields
  }

  /// How a backend did.
  package func side(_ kind: BackendKind) -> Side { kind == .v1 ? v1 : v2 }

  /// Whether both answered, so that the answers can be compared.
  package var isComparable: Bool {
    v1.error == nil && v2.error == nil && v1.microseconds != nil && v2.microseconds != nil
  }
}
