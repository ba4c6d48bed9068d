import SoukEngine
import SoukInstall
import SoukModel
import SoukTrust

/// What is installed, for programs and for people.
struct InstalledListing {
  /// One installed package.
  struct Row {
    /// The package as `souk.lock` has it.
    let package: LockedPackage
    /// What the catalogue says of it; nil where it does not know it any more.
    let known: Package?

    /// Whether it stands before another one; the most downloaded and the newest stand first.
    func stands(before other: Row, in order: ListingRequest.Order) -> Bool {
      let (first, second): (Int64, Int64) =
        switch order {
        case .name, .maturity: (0, 0)
        case .downloads: (known?.downloads ?? -1, other.known?.downloads ?? -1)
        case .updated: (known?.updatedAt ?? .min, other.known?.updatedAt ?? .min)
        }
      if first != second { return first > second }
      let (one, two) = (package.id, other.package.id)
      return one.name == two.name ? one.registry < two.registry : one.name < two.name
    }
  }

  /// The rows to show.
  let rows: [Row]
  /// How many packages there are in all.
  let total: Int
  /// How many of the first ones were left out.
  let offset: Int
  /// The packages with newer versions.
  let newer: [PackageID: OutdatedPackage]
  /// The root, and what is missing in it.
  let installed: InstalledPackages
  /// The engine that answered.
  let backend: BackendKind

  /// The list as a program reads it.
  var json: JSONValue {
    .object([
      "packages": .array(rows.map(document)),
      "total": .integer(Int64(total)),
      "root": .string(installed.root),
      "backend": .string(backend.rawValue),
    ])
  }

  private func document(_ row: Row) -> JSONValue {
    let package = row.package
    let other = newer[package.id]
    return .object([
      "name": .text(package.id.name),
      "registry": .string(package.id.registry.description),
      "version": .text(package.version),
      "title": .text(row.known?.title),
      "description": .text(row.known?.summary),
      "path": .string(installed.path(of: package)),
      "size": .integer(package.size),
      "requested": .bool(installed.lock.isRequested(package.id)),
      "missing": .bool(installed.missing.contains(package.id)),
      "signature": .string(package.signature.rawValue),
      "overridden": .array(package.overridden.map { .string($0) }),
      "dependencies": .array(package.dependencies.map { .string($0.name.raw) }),
      "outdated": .bool(other != nil),
      "update": .text(other?.update),
      "newest": .text(other?.newest),
    ])
  }

  /// The list as a person reads it.
  func lines(isOutdated: Bool, paint: Paint, width: Int?) -> [String] {
    guard !rows.isEmpty else {
      if total > 0 { return [SearchWording.beyond(offset: offset, total: total)] }
      return [InstallationWording.nothingListed(isOutdated: isOutdated, root: installed.root)]
    }
    var table = TextTable([
      .init(title: "PACKAGE", limit: 36), .init(title: "VERSION", limit: 18),
      .init(title: "UPDATE", limit: 18), .init(title: "NEWEST", limit: 18),
      .init(title: "SIZE", limit: 9, isNumeric: true), .init(title: "SIGNATURE", limit: 17),
      .init(title: "WHY", limit: 10), .init(title: "DESCRIPTION", isFlexible: true),
    ])
    let overridden = FailureCode.checksOverridden.rawValue
    for row in rows {
      let package = row.package
      let other = newer[package.id]
      table.append([
        package.id.description, package.version.escapedPrefix(60),
        other?.update?.escapedPrefix(60) ?? "", other?.newest.escapedPrefix(60) ?? "",
        installed.missing.contains(package.id) ? "missing" : Figures.bytes(package.size),
        TrustWording.word(package.signature)
          + (package.overridden.contains(overridden) ? " \(overridden)" : ""),
        installed.lock.isRequested(package.id) ? "asked for" : "needed",
        row.known?.summary.escapedPrefix(400) ?? "",
      ])
    }
    var lines = table.lines(width: width)
    lines[0] = paint.strong(lines[0])
    return lines + ["", paint.quiet(RegistryText(installed.root).escaped)]
  }
}
