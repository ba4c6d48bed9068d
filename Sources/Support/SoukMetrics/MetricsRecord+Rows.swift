extension MetricsRecord {
  /// One number of a record, so that a store can add records row by row.
  package struct Row: Hashable, Sendable {
    /// The series, as ``MetricKey/description``.
    package var series: String
    /// Which number of the series: 0 and above a time in nanoseconds, below that a bucket or sum.
    package var slot: Int64
    /// The number.
    package var amount: Int64

    /// Makes a row.
    package init(series: String, slot: Int64, amount: Int64) {
      self.series = series
      self.slot = slot
      self.amount = amount
    }
  }

  private static let sumSlot: Int64 = -1
  private static let firstBucketSlot: Int64 = -2

  /// The record as rows, no two of the same series and slot.
  package var rows: [Row] {
    var rows = counters.map { Row(series: $0.key.description, slot: 0, amount: $0.value) }
    for (key, sample) in latencies {
      let series = key.description
      rows.append(Row(series: series, slot: Self.sumSlot, amount: sample.sum))
      for (index, count) in sample.buckets.enumerated() where count != 0 {
        rows.append(
          Row(series: series, slot: Self.firstBucketSlot - Int64(index), amount: count))
      }
      for (value, count) in sample.counts {
        rows.append(Row(series: series, slot: Int64(clamping: value), amount: count))
      }
    }
    return rows
  }

  /// Puts rows together again; rows of unknown series or slots are left out.
  package init(rows: some Sequence<Row>) {
    self.init()
    // The thousands of rows of one histogram follow each other.
    var last: (series: String, key: MetricKey?)?
    for row in rows {
      if last?.series != row.series { last = (row.series, MetricKey(row.series)) }
      guard let key = last?.key else { continue }
      switch key.name.kind {
      case .gauge: continue
      case .counter: if row.slot == 0 { counters[key, default: 0] &+= row.amount }
      case .histogram: Self.add(row, to: &latencies[key, default: LatencySample()])
      }
    }
  }

  private static func add(_ row: Row, to sample: inout LatencySample) {
    if row.slot == sumSlot {
      sample.sum &+= row.amount
    } else if row.slot >= 0 {
      sample.counts[UInt64(row.slot), default: 0] &+= row.amount
    } else if row.slot > firstBucketSlot - Int64(sample.buckets.count) {
      sample.buckets[Int(firstBucketSlot - row.slot)] &+= row.amount
    }
  }
}
