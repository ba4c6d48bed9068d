import SoukModel

extension CheckRecordError {
  /// The JSON of a file that a check left.
  ///
  /// - Throws: ``Reason/tooLong(limit:)`` over `limit` bytes, ``Reason/notJSON(_:)`` where it is none.
  static func document(
    _ bytes: [UInt8], name: String, limit: Int, depth: Int
  ) throws(CheckRecordError) -> JSONValue {
    guard bytes.count <= limit else { throw CheckRecordError(name, .tooLong(limit: limit)) }
    do throws(JSONError) {
      return try JSONReader.parse(bytes, options: .init(depthLimit: depth))
    } catch {
      throw CheckRecordError(name, .notJSON(error))
    }
  }
}
