import Foundation
package import GRDB
package import SoukModel

extension CatalogueQueries {
  /// In which order a window of the catalogue is read; packages that are alike in it stand by name,
  /// then by registry.
  package enum WindowOrder: Sendable {
    /// By name, as bytes.
    case name
    /// The most downloads first, packages whose downloads nobody counts last.
    case downloads
  }

  /// The document numbers of some packages in the middle of an order.
  ///
  /// - Parameters:
  ///   - registry: the only registry to look at; nil for all.
  ///   - limit: how many at the most; nil for all that come after `offset`.
  /// - Complexity: O(offset + limit) by name, one pass over the numbers by downloads.
  package static func numbers(
    of registry: RegistryName?, by order: WindowOrder, offset: Int, limit: Int?, _ db: Database
  ) throws -> [Int64] {
    // CROSS JOIN keeps the index on names outermost, so that its order need not be made.
    let rows =
      switch order {
      case .name: "package INDEXED BY package_name CROSS JOIN registry"
      case .downloads: "package JOIN registry"
      }
    let key = order == .downloads ? "coalesce(package.downloads, -1) DESC, " : ""
    let statement = try db.cachedStatement(
      sql: """
        SELECT package.number FROM \(rows) ON registry.id = package.registry
        WHERE ?1 IS NULL OR registry.name = ?1
        ORDER BY \(key)package.name, registry.name LIMIT ?2 OFFSET ?3
        """)
    return try Int64.fetchAll(
      statement, arguments: [registry?.description, limit ?? -1, offset])
  }
}
