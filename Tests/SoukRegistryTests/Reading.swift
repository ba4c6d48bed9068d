import SoukModel
import SoukRegistry

/// What one reading of a source gave.
struct Reading {
  var entries: [CatalogueEntry] = []
  var progress: [RegistryProgress] = []
  var report = RegistryReadReport()

  init(_ source: some RegistrySource, cancellation: Cancellation = Cancellation()) throws {
    var entries: [CatalogueEntry] = []
    var progress: [RegistryProgress] = []
    report = try source.read(
      progress: { progress.append($0) }, cancellation: cancellation, { entries.append($0) })
    self.entries = entries
    self.progress = progress
  }

  func package(_ name: RegistryText) -> Package? {
    entries.first { $0.package.id.name == name }?.package
  }
}
