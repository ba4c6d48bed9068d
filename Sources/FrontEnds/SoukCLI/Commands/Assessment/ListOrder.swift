import ArgumentParser
import SoukEngine

/// An order of `souk list` as it is written on the command line.
enum ListOrder: String, CaseIterable, ExpressibleByArgument {
  /// Most points first.
  case maturity
  /// Most downloads first.
  case downloads
  /// Newest release first.
  case updated
  /// By name.
  case name

  /// The order that is meant.
  var order: ListingRequest.Order {
    switch self {
    case .maturity: .maturity
    case .downloads: .downloads
    case .updated: .updated
    case .name: .name
    }
  }
}
