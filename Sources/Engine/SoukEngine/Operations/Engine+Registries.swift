import Foundation
import SoukCatalogue
package import SoukModel
import SoukRegistry

extension Engine {
  package func registries() throws(ServiceError) -> [RegistrySummary] {
    do throws(CatalogueError) {
      var list = try catalogue.registries().map { record in
        RegistrySummary(
          name: record.name, location: record.location, packages: record.packageCount,
          refreshedAt: record.refreshedAt, lastFailure: record.lastFailure)
      }
      if let apt = sources.apt, !list.contains(where: { $0.name == .apt }) {
        list.append(RegistrySummary(name: .apt, location: apt.location, packages: 0))
      }
      return list
    } catch {
      throw ServiceError(error)
    }
  }

  package func addRegistry(_ name: RegistryName, location: String) throws(ServiceError) {
    guard name != .builtin, name != .apt else {
      throw ServiceError(
        .conflict, "“\(name)” is a registry of souk's own.", remedy: "Choose another name.")
    }
    guard !location.hasPrefix("http://"), !location.hasPrefix("https://") else {
      throw ServiceError(
        .usage, "This build of souk reads marketplaces from folders only.",
        remedy: "Fetch the marketplace and give the folder's path.")
    }
    guard !location.isEmpty, !location.utf8.contains(0) else {
      throw ServiceError(.usage, "The location of “\(name)” is no path.", remedy: "Give a folder.")
    }
    let path = SoukHome.absolute(location)
    do throws(RegistryError) {
      _ = try MarketplaceSource(name: name, directory: path).indexFile()
    } catch {
      throw ServiceError(error)
    }
    do throws(CatalogueError) {
      if let known = try catalogue.registries().first(where: { $0.name == name }),
        known.location != path
      {
        throw CatalogueError(.source, subject: known.location, detail: "taken")
      }
      try catalogue.recordRegistry(name, kind: EngineSources.kind(name), location: path)
    } catch {
      guard error.code != .source else {
        throw ServiceError(
          .conflict,
          "“\(name)” is already the name of “\(RegistryText(error.subject).escaped)”.",
          remedy: "Choose another name, or remove it first with `souk registry remove \(name)`.")
      }
      throw ServiceError(error)
    }
  }

  package func removeRegistry(_ name: RegistryName) throws(ServiceError) {
    guard name != .builtin else {
      throw ServiceError(
        .conflict, "builtin is part of souk and cannot be removed.",
        remedy: "Search with --registry to leave it out.")
    }
    if name == .apt, sources.apt != nil {
      throw ServiceError(
        .conflict, "apt is found by itself and would come back.",
        remedy: "Run `souk config set apt.lists none` first.")
    }
    do throws(CatalogueError) {
      if try catalogue.removeRegistry(name) == nil { throw CatalogueError(.source, subject: "") }
    } catch {
      throw error.code == .source ? Self.unknownRegistry(name) : ServiceError(error)
    }
  }

  /// The failure of naming a registry that is not there.
  static func unknownRegistry(_ name: RegistryName) -> ServiceError {
    ServiceError(
      .notFound, "There is no registry “\(name)”.", remedy: "See `souk registry list`.")
  }
}
