import SoukModel

@testable import SoukTrust

/// Any file where a public key is wanted: read, or refused with one finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  if let file = try? PublicKeyFile.read(bytes) {
    // What was read is a good point, however it was written.
    precondition((try? PublicKey(bytes: file.key.bytes)) == file.key)
  }
  _ = try? ListedKey.read(.init(String(decoding: bytes, as: UTF8.self)))
  return 0
}
