package import SoukModel
package import SoukScreen

/// What `souk screenshot` was asked for.
package struct ScreenshotRequest: Sendable {
  /// The number of columns and rows.
  package var size: Size
  /// The keys to press, one after another, each once everything it asked for is answered.
  package var keys: [KeyStroke]
  /// The theme; nil for the person's own.
  package var theme: String?
  /// The backend that answers; nil for the gate's choice.
  package var backend: BackendKind?
}
