import ArgumentParser
import SoukModel

/// A backend as it is written on the command line.
enum BackendChoice: String, CaseIterable, ExpressibleByArgument {
  /// Full text.
  case v1
  /// The graph.
  case v2

  /// The engine that is meant.
  var kind: BackendKind { self == .v1 ? .v1 : .v2 }
}
