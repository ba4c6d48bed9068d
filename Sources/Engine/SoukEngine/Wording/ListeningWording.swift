import SoukHTTP
import SoukModel

/// What is said of an address that souk is to listen on.
enum ListeningWording {
  /// The text is no address.
  static func noAddress(_ text: String) -> ServiceError {
    ServiceError(
      .usage, "“\(RegistryText(text).escapedPrefix(60))” is no address to listen on.",
      remedy: "Give a numeric address and a port, such as 127.0.0.1:9464 or [::1]:9464.")
  }

  /// The address is one that others can reach, and nobody said so.
  static func reachesOut(_ address: ListenAddress) -> ServiceError {
    ServiceError(
      .usage, "\(address) can be reached from other machines, without a password.",
      remedy: "Add --reachable-from-other-machines if you mean it, or listen on 127.0.0.1.")
  }

  /// The system refused.
  static func failure(_ error: HTTPServerError) -> ServiceError {
    switch error.code {
    case .taken:
      ServiceError(
        .conflict, "Another program listens on \(error.address) already.",
        remedy: "Choose another port with --listen, or end the other program.")
    case .unavailable:
      ServiceError(
        .usage, "\(error.address) is no address of this machine.",
        remedy: "Look at `ip address`, or listen on 127.0.0.1.")
    case .forbidden:
      ServiceError(
        .io, "Listening on \(error.address) is not permitted.",
        remedy: "Choose a port from 1024 on.")
    case .system:
      ServiceError(
        .io, "souk cannot listen on \(error.address) (\(error.detail)).",
        remedy: "Look at the limits of open files and at the network of this machine.")
    }
  }
}
