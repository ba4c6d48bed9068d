import SoukFetch
import SoukModel

/// Where the credentials for the graph's server come from: the environment or a file.
///
/// The file is one that only its owner can read. They never stand in the configuration.
struct EndpointCredentials: Sendable {
  /// The variable of the environment that goes before the file.
  static let variable = "SOUK_V2_CREDENTIALS"
  private static let limit = 64 << 10

  private let given: FetchCredentials?
  private let file: String?
  private let files: any KeyFiles

  /// Names the sources; reads nothing.
  init(_ settings: Settings, files: any KeyFiles = DiskKeyFiles()) {
    given = settings.graphCredentials
    file = settings.graphCredentialsFile
    self.files = files
  }

  /// The credentials; nil where none are named.
  ///
  /// Read anew each time, so that a file may be exchanged.
  /// - Throws: `ServiceError` that names the source, and never what it holds.
  func read() throws(ServiceError) -> FetchCredentials? {
    if let given { return given }
    guard let file else { return nil }
    let content: KeyFileContent
    do throws(KeyFileError) {
      content = try files.read(file, limit: Self.limit)
    } catch {
      throw error.serviceError
    }
    let shown = "“\(RegistryText(file).escaped)”"
    guard !content.isOpenToOthers else { throw QueryServiceWording.openToOthers(shown) }
    let line = content.bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    guard let text = String(validating: line, as: UTF8.self),
      let credentials = FetchCredentials(text)
    else { throw QueryServiceWording.noCredentials(shown, .malformed) }
    return credentials
  }
}
