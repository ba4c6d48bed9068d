import SoukTrust

/// Any file where a private key is wanted; no passphrase, so that nothing slow is opened.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  _ = try? PrivateKeyFile.read(bytes)
  return 0
}
