import SoukModel
import SoukTrust

/// A stated checksum, a line end, and the content that should have it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
  // Longer contents only cost time: the search for one changed bit is quadratic.
  let content = Array(bytes.dropFirst(end + 1).prefix(512))
  let stated = RegistryText(String(decoding: bytes.prefix(end), as: UTF8.self))
  let inquiry = ChecksumInquiry(content: content, stated: stated, size: Int64(content.count) + 1)
  _ = inquiry.findings()
  return 0
}
