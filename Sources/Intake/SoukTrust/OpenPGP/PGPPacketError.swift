/// Why bytes are not a sequence of OpenPGP packets.
struct PGPPacketError: Error, Hashable, Sendable {
  /// The byte at which it shows.
  let offset: Int
  /// What is wrong there, safe to print.
  let reason: String
}
