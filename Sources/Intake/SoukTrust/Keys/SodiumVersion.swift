import CSodium

/// The version of libsodium that runs, which may not be the one souk was built with.
package enum SodiumVersion {
  /// The version, such as `1.0.18`.
  package static var current: String {
    unsafe sodium_version_string().map { unsafe String(cString: $0) } ?? "unknown"
  }
}
