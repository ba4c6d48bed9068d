package import SoukModel

/// What a release says of itself.
package struct Readme: Hashable, Sendable, Codable {
  /// The path of the file in the release; nil where there is none.
  package var path: RegistryText?
  /// The text as it stands there, up to ``limit``; hostile until it is shown as cells.
  package var text: RegistryText?
  /// Whether the file is longer than that.
  package var isCut: Bool
  /// Why there is no text; nil where there is.
  package var absence: RegistryText?

  /// How much of a file is shown, in bytes.
  package static let limit = 256 << 10

  /// A text.
  package init(path: RegistryText, bytes: some Collection<UInt8>) {
    self.path = path
    text = RegistryText(String(decoding: bytes.prefix(Self.limit), as: UTF8.self))
    isCut = bytes.count > Self.limit
  }

  /// No text, and why.
  package init(absence: RegistryText) {
    isCut = false
    self.absence = absence
  }
}
