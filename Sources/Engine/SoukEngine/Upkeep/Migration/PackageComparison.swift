import Foundation
import SoukModel
import SoukRouter
import SoukSearch

/// Compares what both backends give of every package, field by field.
struct PackageComparison: Sendable {
  /// v1.
  let first: any MarketplaceBackend
  /// v2.
  let second: any MarketplaceBackend
  /// The most fields that are named of one package.
  private static let limit = 20

  /// How many packages were compared, and those that differ.
  ///
  /// - Parameter progress: called from the calling thread with the packages done.
  func run(
    _ ids: [PackageID], cancellation: Cancellation, progress: (Int) -> Void
  ) -> (compared: Int, losses: [MigrationReport.Loss]) {
    let sweep = Sweep(ids, batch: 64, cancellation: cancellation) { id in fields(id) }
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let found = sweep.run(threads: threads, progress: progress)
    var losses: [MigrationReport.Loss] = []
    for (id, fields) in zip(ids, found) {
      if let fields, !fields.isEmpty { losses.append(.init(id: id, fields: fields)) }
    }
    return (found.count { $0 != nil }, losses)
  }

  /// The fields of a package that differ; empty where none do.
  func fields(_ id: PackageID) -> [String] {
    let sides: [Result<CatalogueEntry?, BackendError>] = [first, second].map { backend in
      Result { () throws(BackendError) in try backend.entry(id) }
    }
    switch (sides[0], sides[1]) {
    case (.success(let one?), .success(let two?)):
      return one == two ? [] : Self.differences(one, two)
    case (.success(nil), .success(nil)): return ["missing on both"]
    case (_, .success(nil)): return ["missing on v2"]
    case (.success(nil), _): return ["missing on v1"]
    case (.failure(let error), _): return ["v1: \(error.code.rawValue)"]
    case (_, .failure(let error)): return ["v2: \(error.code.rawValue)"]
    }
  }

  /// The paths of fields that differ; `entry` where both are written alike and still differ.
  private static func differences(_ one: CatalogueEntry, _ two: CatalogueEntry) -> [String] {
    var open = [("", json(one), json(two))]
    var paths: [String] = []
    while let (path, one, two) = open.popLast(), paths.count < limit {
      if one == two { continue }
      switch (one, two) {
      case (.object(let left)?, .object(let right)?):
        let keys = Set(left.members.map(\.key)).union(right.members.map(\.key)).sorted()
        for key in keys.reversed() {
          open.append((path.isEmpty ? key : "\(path).\(key)", left[key], right[key]))
        }
      case (.array(let left)?, .array(let right)?):
        for place in (0..<max(left.count, right.count)).reversed() {
          open.append(
            (
              "\(path)[\(place)]", place < left.count ? left[place] : nil,
              place < right.count ? right[place] : nil
            ))
        }
      default: paths.append(path)
      }
    }
    return paths.isEmpty ? ["entry"] : paths
  }

  private static func json(_ entry: CatalogueEntry) -> JSONValue? {
    (try? JSONEncoder().encode(entry)).flatMap { try? JSONReader.parse(Array($0)) }
  }
}
