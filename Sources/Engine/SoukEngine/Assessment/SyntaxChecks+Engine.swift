import SoukAssess
import SoukSPARQL

extension SyntaxChecks {
  /// The parsers of this program.
  static let engine = SyntaxChecks { text in
    do throws(QuerySyntaxError) {
      _ = try QueryParser.parse(text, base: "file:///")
      return nil
    } catch {
      return error.description
    }
  }
}
