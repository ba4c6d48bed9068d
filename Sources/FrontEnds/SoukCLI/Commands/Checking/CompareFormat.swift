import ArgumentParser

/// For whom `souk compare` writes.
enum CompareFormat: String, CaseIterable, ExpressibleByArgument {
  /// Tables for people.
  case text
  /// One JSON document.
  case json
  /// One HTML page that needs nothing else.
  case html
}
