package import SoukAssess
package import SoukModel

/// A part of the catalogue, in order.
package struct CatalogueListing: Hashable, Sendable {
  /// One package.
  package struct Row: Hashable, Sendable {
    /// The package.
    package var package: Package
    /// What is known of its signature.
    package var signature: SignatureStatus
    /// What is known of its checksum.
    package var checksum: ChecksumStatus
    /// Its points; nil where they were not asked for.
    package var scores: MaturityScores?

    /// Makes a row.
    package init(
      package: Package, signature: SignatureStatus, checksum: ChecksumStatus,
      scores: MaturityScores? = nil
    ) {
      self.package = package
      self.signature = signature
      self.checksum = checksum
      self.scores = scores
    }

    /// Makes a row of a package as the catalogue has it.
    package init(_ entry: CatalogueEntry, scores: MaturityScores? = nil) {
      self.init(
        package: entry.package, signature: entry.verdict.signature,
        checksum: entry.verdict.checksum, scores: scores)
    }

    /// When the newest dated release was published, seconds since 1970.
    package var updatedAt: Int64? { package.updatedAt }
  }

  /// The rows that were asked for.
  package var rows: [Row]
  /// How many packages the filters admit.
  package var total: Int
  /// The engine that listed them.
  package var backend: BackendKind
  /// How long it took, in milliseconds.
  package var milliseconds: Double

  /// Makes a listing.
  package init(rows: [Row], total: Int, backend: BackendKind = .v1, milliseconds: Double = 0) {
    self.rows = rows
    self.total = total
    self.backend = backend
    self.milliseconds = milliseconds
  }

  /// Filters rows, puts them in order and cuts the window.
  package init(
    of rows: [Row], by request: ListingRequest, backend: BackendKind, milliseconds: Double = 0
  ) {
    let admitted = rows.filter { request.admits($0.scores) }.sorted {
      Self.stands($0, before: $1, in: request.order)
    }
    let window = admitted.dropFirst(request.offset).prefix(request.limit ?? admitted.count)
    self.init(
      rows: Array(window), total: admitted.count, backend: backend, milliseconds: milliseconds)
  }

  private static func stands(
    _ left: Row, before right: Row, in order: ListingRequest.Order
  ) -> Bool {
    let (first, second): (Int64, Int64) =
      switch order {
      case .name: (0, 0)
      case .maturity: (Int64(left.scores?.total ?? -1), Int64(right.scores?.total ?? -1))
      case .downloads: (left.package.downloads ?? -1, right.package.downloads ?? -1)
      case .updated: (left.updatedAt ?? .min, right.updatedAt ?? .min)
      }
    if first != second { return first > second }
    let (one, other) = (left.package.id, right.package.id)
    return one.name == other.name ? one.registry < other.registry : one.name < other.name
  }
}
