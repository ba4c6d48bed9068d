package import SoukModel
package import SoukTrust

/// The content of a release as a source gives it.
package enum SourceContent: Hashable, Sendable {
  /// The bytes of its archive.
  case archive([UInt8])
  /// The files of its folder.
  case folder(DirectoryContent)
  /// Nothing is to be had: why.
  case absent(RegistryText)
}
