import ArgumentParser

/// An answer on the command line.
enum YesOrNo: String, ExpressibleByArgument, CaseIterable, Sendable {
  case yes, no
}
