import SoukTrust

/// A byte that says how long the keyring is, the keyring, and a signed release file of Debian.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  var keyring = PGPKeyring()
  let split = bytes.first.map { min(Int($0) * 8, bytes.count) } ?? 0
  try? keyring.add(Array(bytes.prefix(split).dropFirst()))
  let message = Array(bytes.dropFirst(split))
  _ = ReleaseVerdict(of: message, keyring: keyring, now: 1_795_000_000)
  return 0
}
