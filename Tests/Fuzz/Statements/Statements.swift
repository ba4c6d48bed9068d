import SoukModel
import SoukTrust

/// Any text where a release statement is wanted: what is accepted gives the same bytes back.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let text = RegistryText(String(decoding: bytes, as: UTF8.self))
  if let statement = try? ReleaseStatement(parsing: text) {
    precondition(statement.text.utf8.elementsEqual(text.raw.utf8))
  }
  return 0
}
