import SoukModel

/// A version, a line end, and a requirement; and the same two as versions of any kind.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
  let first = RegistryText(String(decoding: bytes.prefix(end), as: UTF8.self))
  let second = RegistryText(String(decoding: bytes.dropFirst(end + 1), as: UTF8.self))
  let version = PackageVersion(first)
  let other = PackageVersion(second)
  // An order has one direction at the most.
  precondition(!(version < other && other < version))
  let debian = (DebianVersion(first.raw), DebianVersion(second.raw))
  precondition(!(debian.0 < debian.1 && debian.1 < debian.0))
  if let requirement = try? VersionRequirement(parsing: second) {
    _ = version.satisfies(requirement)
  }
  return 0
}
