import FoundationEssentials
import SoukModel

extension Engine {
  package func markReadiness(
    _ isReady: Bool, inFolder folder: String
  ) throws(ServiceError) -> Bool {
    let path = SoukHome.absolute(folder) + "/" + PackageManifest.fileName
    let shown = RegistryText(path).escaped
    guard let bytes = PackageFolders.manifest(in: SoukHome.absolute(folder)) else {
      throw ServiceError(
        .io, "“\(shown)” cannot be read.", remedy: "Write the package's manifest first.")
    }
    let changed: String
    do throws(ConfigurationError) {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw ConfigurationError(line: nil, reason: "it is not UTF-8")
      }
      let document = try ConfigurationDocument(parsing: text)
      guard document.value("package.production_ready") != "\(isReady)" else { return false }
      changed = try document.setting(
        "package.production_ready", to: "\(isReady)", isBare: true
      ).text
    } catch {
      throw ServiceError(
        .malformed, "“\(shown)” cannot be changed safely: \(error.reason).",
        remedy: "Write production_ready = \(isReady) under [package] by hand.")
    }
    do {
      try Data(changed.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw ServiceError(
        .io, "“\(shown)” cannot be written.",
        remedy: "Check the permissions of the folder and the room on the disk.")
    }
    return true
  }
}
