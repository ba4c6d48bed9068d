import SoukAssess
import SoukEngine
import SoukModel

/// A listing as a person reads it.
struct ListText {
  private let listing: CatalogueListing
  private let request: ListingRequest
  private let paint: Paint

  /// Prepares the table of a listing.
  init(_ listing: CatalogueListing, request: ListingRequest, paint: Paint) {
    self.listing = listing
    self.request = request
    self.paint = paint
  }

  /// The lines: a table and a count, or one sentence where nothing is listed.
  func lines(width: Int?) -> [String] {
    guard !listing.rows.isEmpty else {
      return [
        listing.total == 0
          ? AssessmentWording.nothingListed(isFiltered: request.minimum ?? request.level != nil)
          : SearchWording.beyond(offset: request.offset, total: listing.total)
      ]
    }
    var table = TextTable(columns)
    for row in listing.rows { table.append(cells(row)) }
    var lines = table.lines(width: width)
    lines[0] = paint.strong(lines[0])
    lines.append("")
    lines.append(
      paint.quiet(
        SearchWording.count(
          shown: listing.rows.count, offset: request.offset, total: listing.total,
          backend: listing.backend, milliseconds: listing.milliseconds)))
    return lines
  }

  private var columns: [TextTable.Column] {
    var columns: [TextTable.Column] = [
      .init(title: "NAME", limit: 34), .init(title: "VERSION", limit: 18),
      .init(title: "REGISTRY", limit: 12),
    ]
    if request.needsMaturity {
      columns += [.init(title: "SCORE", isNumeric: true), .init(title: "MATURITY", limit: 12)]
    }
    if request.wantsMaturity || request.order == .downloads {
      columns.append(.init(title: "DOWNLOADS", isNumeric: true))
    }
    if request.wantsMaturity || request.order == .updated {
      columns.append(.init(title: "UPDATED", limit: 10))
    }
    if request.wantsMaturity { columns.append(.init(title: "SIGNATURE", limit: 17)) }
    return columns + [.init(title: "DESCRIPTION", isFlexible: true)]
  }

  private func cells(_ row: CatalogueListing.Row) -> [String] {
    let package = row.package
    var cells = [
      package.id.name.escapedPrefix(200), package.latest.version.escapedPrefix(100),
      package.id.registry.description,
    ]
    if request.needsMaturity {
      cells += [row.scores.map { "\($0.total)" } ?? "", row.scores?.level.rawValue ?? ""]
    }
    if request.wantsMaturity || request.order == .downloads {
      cells.append(package.downloads.map { Figures.count(Int(clamping: $0)) } ?? "-")
    }
    if request.wantsMaturity || request.order == .updated {
      cells.append(row.updatedAt.map(Figures.day) ?? "-")
    }
    if request.wantsMaturity { cells.append(TrustWording.word(row.signature)) }
    return cells + [(package.title ?? package.summary).escapedPrefix(400)]
  }
}
