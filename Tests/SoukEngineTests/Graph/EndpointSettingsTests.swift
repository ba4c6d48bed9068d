import Foundation
import SoukFetch
import SoukModel
import SoukTesting
import Testing

@testable import SoukEngine

/// The settings of the server that queries over the graph go to, and where its credentials come from.
@Suite struct EndpointSettingsTests {
  private let temporary: TemporaryHome
  private var home: SoukHome { temporary.home }

  init() throws { temporary = try TemporaryHome() }

  private func credentials(
    _ text: String, mode: mode_t = 0o600
  ) throws -> Result<FetchCredentials?, ServiceError> {
    let path = temporary.folder + "/secret"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    _ = unsafe chmod(path, mode)
    var settings = Settings()
    settings.graphCredentialsFile = path
    return Result { () throws(ServiceError) in try EndpointCredentials(settings).read() }
  }

  @Test func theyAreOffUntilTheyAreSetAndStandInATableOfTheirOwn() throws {
    let file = SettingsFile(home: home, environment: [:])
    #expect(try file.value(of: "backend.v2.endpoint") == "off")
    #expect(try file.value(of: "backend.v2.credentials") == "none")
    try file.set("backend.v2.endpoint", to: "https://Graph.example.org/sparql?default=x")
    try file.set("backend.v2.credentials", to: "/etc/souk/secret")
    try file.set("backend.v2.retries", to: "0")
    try file.set("backend.v2.connect_timeout_ms", to: "250")
    try file.set("gate.backend", to: "v2")
    let text = try String(contentsOfFile: home.configuration, encoding: .utf8)
    #expect(text.hasPrefix("[backend.v2]\n") && text.contains("\nretries = 0\n"))
    let settings = try Settings.load(home, environment: [:])
    #expect(settings.graphEndpoint?.description == "https://graph.example.org/sparql?default=x")
    #expect(settings.graphCredentialsFile == "/etc/souk/secret")
    #expect(settings.graphRetries == 0 && settings.graphConnectTimeout == 250)
    try file.set("backend.v2.endpoint", to: "off")
    #expect(try Settings.load(home, environment: [:]).graphEndpoint == nil)
  }

  @Test(arguments: [
    ("endpoint", "here"), ("endpoint", "ftp://x/"), ("endpoint", "file:///etc/passwd"),
    ("endpoint", "http://ann:tulip@host/"), ("endpoint", "http://host/#x"),
    ("credentials", "secret"), ("retries", "11"), ("retries", "-1"), ("retries", "many"),
    ("connect_timeout_ms", "0"), ("connect_timeout_ms", "60001"),
  ])
  func aValueThatIsNoneIsRefused(_ key: String, _ value: String) throws {
    let error = #expect(throws: ServiceError.self) {
      try SettingsFile(home: home, environment: [:]).set("backend.v2.\(key)", to: value)
    }
    #expect(error?.code == .usage)
  }

  @Test func credentialsAreTheFirstLineOfAFileThatOthersCannotRead() throws {
    #expect(
      try credentials("basic ann:tu lip\nmore\n").get() == FetchCredentials("basic ann:tu lip"))
    #expect(try credentials("bearer tulip\r\n").get() == FetchCredentials("bearer tulip"))
    for mode: mode_t in [0o644, 0o640, 0o602] {
      guard case .failure(let error) = try credentials("bearer tulip", mode: mode) else {
        Issue.record("mode \(mode) was taken")
        continue
      }
      #expect(error.code == .conflict && error.remedy.contains("chmod 600"))
      #expect(!"\(error)".contains("tulip"))
    }
  }

  @Test(arguments: ["", "tulip", "\nbearer tulip", "basic tulip", "bearer tu lip"])
  func aFileThatHoldsNoneIsNamedAndWhatItHoldsIsNot(_ text: String) throws {
    guard case .failure(let error) = try credentials(text) else {
      Issue.record("it was taken")
      return
    }
    #expect(error.code == .malformed && error.message.contains("/secret"))
    #expect(!"\(error)".contains("tulip"))
  }

  @Test func aFileThatIsNotThereIsNamed() {
    var settings = Settings()
    settings.graphCredentialsFile = temporary.folder + "/none"
    let error = #expect(throws: ServiceError.self) { try EndpointCredentials(settings).read() }
    #expect(error?.code == .io && error?.message.contains("/none") == true)
  }

  @Test func theEnvironmentGoesBeforeTheFileAndItsSecretIsNeverShown() throws {
    let variable = EndpointCredentials.variable
    let environment = [variable: "bearer tulip"]
    var settings = try Settings.load(home, environment: environment)
    settings.graphCredentialsFile = "/nowhere"
    #expect(try EndpointCredentials(settings).read() == FetchCredentials("bearer tulip"))
    var dumped = ""
    dump(settings, to: &dumped)
    #expect(!dumped.contains("tulip") && !"\(settings)".contains("tulip"))
    let file = SettingsFile(home: home, environment: environment)
    for key in SettingsKey.allCases {
      #expect(try file.value(of: key.rawValue)?.contains("tulip") == false)
    }
    let error = #expect(throws: ServiceError.self) {
      try Settings.load(home, environment: [variable: "tulip"])
    }
    #expect(error?.code == .usage && error?.message.contains(variable) == true)
    #expect(error?.message.contains("tulip") == false)
  }

  @Test(.enabled(if: BuiltIn.v2, "this build has no graph"))
  func withoutEncryptionCredentialsGoToThisMachineAlone() throws {
    var settings = Settings()
    settings.graphEndpoint = FetchURL("http://graph.example.org/sparql")
    settings.graphCredentials = FetchCredentials("bearer tulip")
    let engine = try temporary.engine(settings: settings)
    defer { engine.close() }
    let error = #expect(throws: ServiceError.self) {
      try engine.ask(GraphQuestion(.text("ASK {}")))
    }
    #expect(error?.code == .conflict && error?.message.contains("in the clear") == true)
  }
}
