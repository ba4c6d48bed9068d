import SoukAssess
package import SoukModel

extension Engine {
  package func readme(
    of id: PackageID, version: RegistryText?, on backend: BackendKind?
  ) throws(ServiceError) -> Readme {
    guard let package = try lookup(id, on: backend)?.entry.package else {
      throw Self.unknownPackage(id)
    }
    let version = version ?? package.latest.version
    _ = try Self.existing(version, of: package)
    guard let source = try registrySource(id.registry) else {
      return Readme(absence: RegistryText("the registry is not on this machine now"))
    }
    let content = ReleaseFiles(package, version, in: source)
    guard let files = content.files else {
      return Readme(absence: content.absence ?? RegistryText("the content is not here"))
    }
    guard let file = files.readme else {
      return Readme(absence: RegistryText("the release has none"))
    }
    return Readme(path: RegistryText(file.path), bytes: file.bytes)
  }
}
