import SoukCatalogue
import SoukModel

#if MarketplaceV1
  import SoukFullTextBackend
#endif
#if MarketplaceV2
  import SoukGraphBackend
#endif

extension Engine {
  /// How many seconds a write of the catalogue waits for one of another process.
  private static let patience = 5.0

  /// Opens the catalogue with the indexes of the backends that are built in and wanted.
  static func openCatalogue(
    _ home: SoukHome, _ settings: Settings, _ notices: inout [String]
  ) throws(ServiceError) -> Catalogue {
    var indexers: [any CatalogueIndexer] = [NeedsIndexer()]
    #if MarketplaceV1
      if settings.indexes.contains(.v1) { indexers.append(FullTextIndexer()) }
    #endif
    #if MarketplaceV2
      if settings.indexes.contains(.v2) { indexers.append(GraphIndexer()) }
    #endif
    do throws(CatalogueError) {
      let catalogue = try Catalogue(path: home.catalogue, indexers: indexers, patience: patience)
      if catalogue.isReadOnly {
        notices.append(
          "“\(RegistryText(home.data).escaped)” cannot be written: souk shows what is there, and "
            + "keeps nothing.")
      }
      return catalogue
    } catch {
      throw ServiceError(error)
    }
  }

  /// Opens cache and figures; without them souk works from memory.
  static func openState(_ home: SoukHome, _ notices: inout [String]) -> StateDatabase? {
    do {
      let (database, movedTo) = try StateDatabase.open(path: home.stateDatabase)
      if let movedTo {
        notices.append(
          "The cache was damaged and begins anew; the old file is "
            + "“\(RegistryText(movedTo).escaped)”.")
      }
      return database
    } catch {
      notices.append(
        "The cache cannot be kept: “\(RegistryText(home.stateDatabase).escaped)” "
          + "does not open.")
      return nil
    }
  }
}
