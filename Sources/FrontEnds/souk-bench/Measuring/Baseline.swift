import Foundation

/// The figures of an earlier run, to be compared with.
struct Baseline {
  /// What is faster than this is not compared, in milliseconds: a clock's grain is no regression.
  private static let grain = 0.05

  private let p95: [String: Double]

  /// Reads the output of an earlier run; rows of other tables in it are left out.
  init(file: String) throws(BenchFailure) {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw BenchFailure("The baseline “\(file)” cannot be read.")
    }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    guard lines.contains(where: { $0 == Report.header }) else {
      throw BenchFailure(
        "“\(file)” is no output of souk-bench: expected a line “\(Report.header)”, found none.")
    }
    var found: [String: Double] = [:]
    for line in lines {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count == 9, let value = Double(cells[5]), value.isFinite else { continue }
      found["\(cells[1]),\(cells[2])"] = value
    }
    p95 = found
  }

  /// Says of every figure how it stands against the baseline.
  ///
  /// - Throws: a failure that names those which are worse by more than `tolerance` percent, and
  ///   one where nothing could be compared.
  func check(_ rows: [MeasurementLog.Row], tolerance: Int) throws(BenchFailure) {
    var worse: [String] = []
    var compared = 0
    for row in rows {
      guard let before = p95[row.name] else {
        BenchMain.complain("\(row.name): not in the baseline")
        continue
      }
      compared += 1
      let limit = max(before, Self.grain) * (1 + Double(tolerance) / 100)
      let isWorse = row.p95 > limit
      BenchMain.complain(
        "\(row.name): p95 \(row.p95) ms, baseline \(before) ms, \(isWorse ? "WORSE" : "ok")")
      if isWorse { worse.append(row.name) }
    }
    guard compared > 0 else {
      throw BenchFailure("Nothing that was measured is in the baseline.")
    }
    guard worse.isEmpty else {
      throw BenchFailure(
        "Slower than the baseline by more than \(tolerance)%: \(worse.joined(separator: "; ")).")
    }
  }
}
