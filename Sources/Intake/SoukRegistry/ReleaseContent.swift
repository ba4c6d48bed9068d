package import SoukModel

/// The content of a release, as far as it is on this machine.
package enum ReleaseContent: Hashable, Sendable {
  /// The bytes of its archive.
  case archive([UInt8])
  /// The folder its files are in (a v1 marketplace keeps packages unpacked): an absolute path.
  case directory(String)
  /// Nothing is here; the text says why in one line.
  case absent(RegistryText)
}
