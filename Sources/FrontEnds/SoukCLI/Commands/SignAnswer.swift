import ArgumentParser
import SoukTrust

/// What `souk sign --format` takes: how to answer, or the signature's form.
enum SignAnswer: Hashable, ExpressibleByArgument {
  /// For whom the answer is written.
  case answer(OutputFormat)
  /// The signature's form, as `--as` takes it.
  case form(SignatureFormat)

  init?(argument: String) {
    if let answer = OutputFormat(rawValue: argument) {
      self = .answer(answer)
    } else if let form = SignatureFormat(rawValue: argument) {
      self = .form(form)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    OutputFormat.allCases.map(\.rawValue) + SignatureForm.allValueStrings
  }

  var defaultValueDescription: String { "text" }
}
