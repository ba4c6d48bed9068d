import FoundationEssentials
import SoukAssess
import SoukModel
import SoukRegistry

/// The packages below a folder: what `--packages-dir` names.
///
/// A folder with a manifest of its own is the one package. Else every folder in it is a package, so
/// that one without a manifest is judged too; where none has a manifest, `packages` below it is
/// looked into.
struct PackageFolders {
  /// One package's folder.
  struct Place: Hashable, Sendable {
    /// The folder's name.
    let name: String
    /// The folder itself.
    let path: String
  }

  /// The folder that the packages may not leave.
  let directory: String
  /// The packages, by name.
  let places: [Place]

  /// Looks at a folder.
  ///
  /// - Throws: `ServiceError.io` where it cannot be read, `.notFound` where it holds no package.
  init(_ directory: String) throws(ServiceError) {
    let root = SoukHome.absolute(directory)
    let shown = RegistryText(directory).escaped
    guard let file = SourceFile(path: root), file.isDirectory else {
      throw ServiceError(
        .io, "“\(shown)” is no folder.", remedy: "Name the folder that holds the packages.")
    }
    if Self.hasManifest(root) {
      self.directory = root
      places = [Place(name: String(root.split(separator: "/").last ?? "package"), path: root)]
      return
    }
    for candidate in [root, root + "/packages"] {
      let found = try Self.folders(in: candidate)
      guard found.contains(where: { Self.hasManifest($0.path) }) else { continue }
      self.directory = candidate
      places = found
      return
    }
    let isMarketplace = ["/index.json", "/registry/index.json"].contains {
      SourceFile(path: root + $0) != nil
    }
    throw ServiceError(
      .notFound, "“\(shown)” holds no package: no folder in it has a package.toml.",
      remedy: isMarketplace
        ? "It holds a marketplace's index: `souk registry add NAME \(shown)`, then judge it with "
          + "--registry NAME."
        : "Name the folder that holds the packages' folders, or one package's own folder.")
  }

  /// The package as its manifest describes it, without its other files.
  func described(_ place: Place) -> PackageFolder {
    var files: PackageFiles?
    if let bytes = Self.manifest(in: place.path) {
      files = PackageFiles(rootedAt: [PackageManifest.fileName: bytes])
    }
    return PackageFolder(name: place.name, files: files)
  }

  /// The package with all of its files.
  func read(_ place: Place) -> PackageFolder {
    let content = ReleaseFiles(folder: place.path, inside: directory)
    return PackageFolder(name: place.name, files: content.files, absence: content.absence)
  }

  /// A folder's manifest; nil where there is none, or where it is no plain file of its size.
  static func manifest(in folder: String) -> [UInt8]? {
    let path = "\(folder)/\(PackageManifest.fileName)"
    // A pipe in its place would hold souk up for ever.
    guard
      let facts = try? FileManager.default.attributesOfItem(atPath: path),
      facts[.type] as? FileAttributeType == .typeRegular,
      let size = facts[.size] as? UInt64, size <= 1 << 20
    else { return nil }
    return FileManager.default.contents(atPath: path).map { Array($0) }
  }

  private static func folders(in directory: String) throws(ServiceError) -> [Place] {
    guard let file = SourceFile(path: directory), file.isDirectory else { return [] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      throw ServiceError(
        .io, "“\(RegistryText(directory).escaped)” cannot be read.",
        remedy: "Check the permissions of the folder.")
    }
    return names.filter { !$0.hasPrefix(".") }.sorted().compactMap { name in
      guard let file = SourceFile(path: "\(directory)/\(name)"), file.isDirectory else {
        return nil
      }
      return Place(name: name, path: "\(directory)/\(name)")
    }
  }

  private static func hasManifest(_ folder: String) -> Bool {
    SourceFile(path: "\(folder)/\(PackageManifest.fileName)").map { !$0.isDirectory } ?? false
  }
}
