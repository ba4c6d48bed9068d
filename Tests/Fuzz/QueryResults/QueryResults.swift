import SoukSPARQL

/// Any bytes where a server's answer is wanted: a result, or an error.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  _ = try? JSONResultsReader.read(bytes)
  return 0
}
