import ArgumentParser
import SoukSearch

/// An order of results as it is written on the command line.
enum SortChoice: String, CaseIterable, ExpressibleByArgument {
  /// Best match first.
  case relevance
  /// Most wanted first.
  case downloads
  /// By name.
  case name

  /// The order that is meant.
  var order: SortOrder {
    switch self {
    case .relevance: .relevance
    case .downloads: .downloads
    case .name: .name
    }
  }
}
