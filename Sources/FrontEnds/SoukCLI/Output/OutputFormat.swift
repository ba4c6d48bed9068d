import ArgumentParser

/// For whom a command writes.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// Tables and sentences for people.
  case text
  /// One JSON document for programs.
  case json
}
