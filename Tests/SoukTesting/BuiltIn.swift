package import SoukModel

/// Which backends this build has: a test of both says so where there is one.
package enum BuiltIn {
  /// The backends that are built in, in order.
  package static let backends: [BackendKind] = {
    var backends: [BackendKind] = []
    #if MarketplaceV1
      backends.append(.v1)
    #endif
    #if MarketplaceV2
      backends.append(.v2)
    #endif
    return backends
  }()

  /// Their names, as settings and options take them.
  package static var names: [String] { backends.map(\.rawValue) }

  /// One that is built in: v1 where it is.
  package static var first: BackendKind { backends.first ?? .v1 }

  /// Whether v1 is built in.
  package static var v1: Bool { backends.contains(.v1) }

  /// Whether v2 is built in.
  package static var v2: Bool { backends.contains(.v2) }

  /// Whether both are.
  package static var both: Bool { v1 && v2 }
}
