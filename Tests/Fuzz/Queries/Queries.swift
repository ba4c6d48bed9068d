import SoukSPARQL

/// Any bytes where a query is wanted: it is read or refused, and by its shape the same as by itself.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let query = try? QueryParser.parse(text)
  let known = KnownQueries()
  for _ in 0..<2 {
    let request = try? known.request(text)
    precondition(request?.query == query)
  }
  // The text that another engine is asked must be a query too.
  if let request = try? QueryRequest(text), let sent = request.text() {
    precondition((try? QueryParser.parse(sent)) != nil)
  }
  return 0
}
