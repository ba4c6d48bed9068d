import ArgumentParser

/// For whom a report is written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  /// Tables and bars for people.
  case text
  /// One JSON document.
  case json
  /// One HTML page that needs nothing else.
  case html
}
