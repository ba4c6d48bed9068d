import Foundation

/// Writes measurements as CSV to standard output: a line a workload and backend.
struct Report {
  /// What everything synthetic was drawn from.
  let seed: UInt64
  /// What was measured so far, for a comparison with a baseline.
  let log = MeasurementLog()

  /// The first line of the table of times, which are in milliseconds.
  static let header = "seed,workload,backend,n,p50,p95,p99,max,rss"
  /// The first line of the table of hit rates.
  static let cacheHeader = "seed,workload,backend,tier,lookups,hits,hit_rate"

  /// The first line of the table of single figures.
  static let figureHeader = "seed,workload,figure,value"

  /// Writes the line of one figure.
  func figureRow(_ workload: String, _ name: String, _ value: Double) {
    write("\(seed),\(workload),\(name),\(Self.figure(value))")
  }

  /// Writes a table's first line.
  func begin(_ header: String = Report.header) {
    write(header)
  }

  /// Writes the line of one workload; `backend` is `-` where none is involved.
  func row(_ workload: String, _ backend: String, _ samples: Samples) {
    let values = samples.percentiles([0.5, 0.95, 0.99, 1]).map(Self.figure)
    log.add(workload, backend, p95: samples.percentiles([0.95])[0])
    let cells = ["\(seed)", workload, backend, "\(samples.count)"] + values
    write((cells + ["\(ResidentMemory.bytes)"]).joined(separator: ","))
  }

  /// Writes the line of one tier of the cache, or of all together.
  func cacheRow(_ workload: String, _ backend: String, _ tier: String, _ lookups: Int, _ hits: Int)
  {
    let rate = lookups == 0 ? 0 : Double(hits) / Double(lookups)
    write("\(seed),\(workload),\(backend),\(tier),\(lookups),\(hits),\(Self.figure(rate))")
  }

  /// Writes a table of figures.
  func table(_ table: ResultTable) {
    write(table.markdown)
  }

  /// Writes a line at once, so that a long run can be followed.
  private func write(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  private static func figure(_ value: Double) -> String {
    String(format: "%.3f", value)
  }
}
