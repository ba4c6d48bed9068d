package import SoukFetch
import SoukModel

/// The figures of a fleet, asked of Prometheus; what it does not have is taken from elsewhere.
package struct PrometheusEvidence: RolloutEvidence {
  /// The longest answer that is read, in bytes.
  private static let answerLimit = 1 << 20

  private let base: FetchURL
  private let fetcher: any Fetcher
  private let rest: any RolloutEvidence
  private let now: Int64

  /// Asks the Prometheus at an address.
  ///
  /// - Parameters:
  ///   - rest: where figures come from that no metric carries: smoke tests, consistency, phases.
  ///   - now: the moment, in seconds since 1970.
  package init(
    _ base: FetchURL, fetcher: any Fetcher, rest: any RolloutEvidence, now: Int64
  ) {
    self.base = base
    self.fetcher = fetcher
    self.rest = rest
    self.now = now
  }

  package func measure(
    _ measure: RolloutMeasure, since: Int64
  ) throws(RolloutEvidenceError) -> Measurement {
    guard let query = PrometheusQuery(measure, seconds: max(60, now - since)) else {
      return try rest.measure(measure, since: since)
    }
    let value = try ask(query.value)
    let samples = try query.samples.map { text throws(RolloutEvidenceError) in
      try ask(text) ?? 0
    }
    let count = samples.map { $0.isFinite && $0 < 9e15 ? Int64($0.rounded()) : 0 } ?? 0
    return Measurement(value.flatMap { $0.isFinite ? $0 : nil }, samples: count)
  }

  /// Asks one instant query; nil where Prometheus has nothing to answer.
  private func ask(_ query: String) throws(RolloutEvidenceError) -> Double? {
    let text = "\(base)/api/v1/query?query=\(PercentEncoding.encoded(query))&time=\(now)"
    guard let url = FetchURL(text) else { throw .unreachable("its address cannot be used") }
    let file: FetchedFile
    do throws(FetchError) {
      file = try fetcher.fetch(FetchRequest(url, limit: Self.answerLimit))
    } catch {
      throw .unreachable(RegistryText("\(error)").escapedPrefix(200))
    }
    return try Self.number(file.bytes)
  }

  /// The one number of an answer: a vector of at most one sample, or a scalar.
  private static func number(_ bytes: [UInt8]) throws(RolloutEvidenceError) -> Double? {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.parse(bytes, options: .init(depthLimit: 16))
    } catch {
      throw .unexpected("no JSON, \(error)")
    }
    guard let object = value.objectValue, object["status"]?.stringValue == "success",
      let data = object["data"]?.objectValue, let result = data["result"]?.arrayValue
    else {
      let said = value.objectValue?["error"]?.stringValue ?? "expected an answer with a result"
      throw .unexpected(RegistryText(said).escapedPrefix(200))
    }
    let pair: [JSONValue]?
    switch data["resultType"]?.stringValue {
    case "scalar": pair = result
    case "vector":
      guard result.count <= 1 else { throw .unexpected("expected one sample, found several") }
      guard let only = result.first else { return nil }
      pair = only.objectValue?["value"]?.arrayValue
    default: throw .unexpected("expected a vector or a scalar")
    }
    guard let pair, pair.count == 2, let text = pair[1].stringValue else {
      throw .unexpected("expected a time and a value")
    }
    guard let number = Double(text) else {
      throw .unexpected("expected a number, found “\(RegistryText(text).escapedPrefix(40))”")
    }
    return number
  }
}
