import ArgumentParser

/// For whom `souk search` writes.
enum SearchFormat: String, CaseIterable, ExpressibleByArgument {
  /// A table for people.
  case text
  /// One JSON document.
  case json
  /// One JSON line a query.
  case jsonl
}
