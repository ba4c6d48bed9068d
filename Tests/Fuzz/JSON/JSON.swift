import SoukModel

/// Any bytes where JSON is wanted: what is read is written and read again as the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  if let value = try? JSONReader.parse(bytes) {
    let again = try? JSONReader.parse(Array(JSONWriter.compact(value, sortsKeys: false).utf8))
    precondition(again == value)
  }
  _ = try? JSONReader.parse(bytes, options: .init(repairsText: true))
  return 0
}
