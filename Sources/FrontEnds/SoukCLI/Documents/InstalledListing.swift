import SoukEngine
import SoukInstall
import SoukModel

/// What is installed, for programs and for people.
struct InstalledListing {
  /// The packages to list.
  let packages: [LockedPackage]
  /// What the catalogue says of each; nil where it does not know it any more.
  let rows: [Package?]
  /// The packages with newer versions.
  let newer: [PackageID: OutdatedPackage]
  /// The root, and what is missing in it.
  let installed: InstalledPackages
  /// The engine that answered.
  let backend: BackendKind

  /// The list as a program reads it.
  var json: JSONValue {
    .object([
      "packages": .array(zip(packages, rows).map(document)),
      "total": .integer(Int64(packages.count)),
      "root": .string(installed.root),
      "backend": .string(backend.rawValue),
    ])
  }

  private func document(_ package: LockedPackage, _ row: Package?) -> JSONValue {
    let other = newer[package.id]
    return .object([
      "name": .text(package.id.name),
      "registry": .string(package.id.registry.description),
      "version": .text(package.version),
      "title": .text(row?.title),
      "description": .text(row?.summary),
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
    guard !packages.isEmpty else {
      return [InstallationWording.nothingListed(isOutdated: isOutdated, root: installed.root)]
    }
    var table = TextTable([
      .init(title: "PACKAGE", limit: 36), .init(title: "VERSION", limit: 18),
      .init(title: "UPDATE", limit: 18), .init(title: "NEWEST", limit: 18),
      .init(title: "SIZE", limit: 9, isNumeric: true), .init(title: "SIGNATURE", limit: 17),
      .init(title: "WHY", limit: 10), .init(title: "DESCRIPTION", isFlexible: true),
    ])
    for (package, row) in zip(packages, rows) {
      let other = newer[package.id]
      table.append([
        package.id.description, package.version.escapedPrefix(60),
        other?.update?.escapedPrefix(60) ?? "", other?.newest.escapedPrefix(60) ?? "",
        installed.missing.contains(package.id) ? "missing" : Figures.bytes(package.size),
        TrustWording.word(package.signature)
          + (package.overridden.contains("T11") ? " T11" : ""),
        installed.lock.isRequested(package.id) ? "asked for" : "needed",
        row?.summary.escapedPrefix(400) ?? "",
      ])
    }
    var lines = table.lines(width: width)
    lines[0] = paint.strong(lines[0])
    return lines + ["", paint.quiet(RegistryText(installed.root).escaped)]
  }
}
