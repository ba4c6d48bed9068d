package import SoukFetch
import SoukHTTP
package import SoukModel
import SoukRollout
package import SoukTrust

/// What a person set, with defaults where nothing is set and the environment above all.
package struct Settings: Hashable, Sendable {
  /// Which backend answers.
  package var gate: Gate = .v1
  /// For how many of 100 questions v2 is asked first where the gate is `parallel`.
  package var v2Percentage: Int = 50
  /// Whether the other backend is asked in the background where the gate is `parallel`.
  package var shadows = true
  /// Whether v1 answers where v2 fails.
  package var fallsBack = true
  /// After how many milliseconds v2 is given up, where the gate chose it; 0 for never.
  package var timeoutMilliseconds = 80
  /// The roles whose approval `souk rollout advance` asks for.
  package var signoffs: [String] = []
  /// The folder with the records of checks that readiness counts; nil for none.
  package var evidence: String?
  /// The name of the theme; nil for the first one.
  package var theme: String?
  /// How many cells ambiguous signs take on the terminal.
  package var ambiguousWidth = AmbiguousWidth.auto
  /// Whether the screen is told in lines and not drawn.
  package var narrates = false
  /// The backends whose indexes are kept, where they are built in.
  package var indexes: [BackendKind] = BackendKind.allCases
  /// The folder of apt's package lists; nil for none.
  package var aptLists: String? = "/var/lib/apt/lists"
  /// What may be installed although its signature falls short, by registry; the default of its kind
  /// for one that is not here.
  package var installRules: [RegistryName: Set<Allowance>] = [:]
  /// Where the screen answers Prometheus; nil for nowhere.
  package var metricsAddress: String?
  /// From which level on lines are logged.
  package var logLevel: LogLevel = .info
  /// Whether the log holds what was searched for.
  package var logsQueries = false
  /// The collector that gets figures and traces; nil for none.
  package var collector: FetchURL?
  /// The SPARQL server that answers queries over the graph; nil for this machine.
  package var graphEndpoint: FetchURL?
  /// The file with the credentials for that server; nil for none.
  package var graphCredentialsFile: String?
  /// The credentials that the environment gives, which go before the file's.
  package var graphCredentials: FetchCredentials?
  /// How long a connection to that server may take, in milliseconds.
  package var graphConnectTimeout = 5_000
  /// How often that server is asked again where it did not answer.
  package var graphRetries = 2
  /// Who is called first, second and third; empty where nobody was named.
  package var contacts = ["", "", ""]

  /// Makes settings of nothing but defaults.
  package init() {}

  /// Reads the configuration file, where there is one, and what the environment overrides.
  ///
  /// - Throws: `ServiceError.malformed` where the file or a value in it cannot be read, naming both;
  ///   `ServiceError.usage` where a variable of the environment holds no value of its setting.
  package static func load(
    _ home: SoukHome, environment: [String: String]
  ) throws(ServiceError) -> Settings {
    var settings = Settings()
    let file = try ConfigurationFile(path: home.configuration)
    for setting in SettingsKey.allCases {
      guard let value = file.value(setting.rawValue) else { continue }
      guard settings.take(value, for: setting) else {
        throw ServiceError(
          .malformed,
          "\(RegistryText(home.configuration).escaped): “\(RegistryText(value).escapedPrefix(60))” "
            + "is not a value of \(setting.rawValue).",
          remedy: "It takes \(setting.form). Set it with `souk config set`.")
      }
    }
    for setting in SettingsKey.allCases {
      guard let variable = setting.variable, let value = environment[variable], !value.isEmpty
      else { continue }
      guard settings.take(value, for: setting) else {
        throw ServiceError(
          .usage, "\(variable): “\(RegistryText(value).escapedPrefix(60))” is not a value of it.",
          remedy: "It takes \(setting.form).")
      }
    }
    if let line = environment[EndpointCredentials.variable], !line.isEmpty {
      guard let credentials = FetchCredentials(line) else {
        throw QueryServiceWording.noCredentials(EndpointCredentials.variable, .usage)
      }
      settings.graphCredentials = credentials
    }
    return settings
  }

  /// The value of a key as text, the default where none was set; nil for an unknown key.
  package func value(for key: String) -> String? {
    guard let setting = SettingsKey(rawValue: key) else { return nil }
    return switch setting {
    case .gateBackend: gate.rawValue
    case .gatePercentage: "\(v2Percentage)"
    case .gateShadow: shadows ? "on" : "off"
    case .gateFallback: fallsBack ? "on" : "off"
    case .gateTimeout: "\(timeoutMilliseconds)"
    case .graphEndpoint: graphEndpoint?.description ?? "off"
    case .graphCredentials: graphCredentialsFile ?? "none"
    case .graphConnectTimeout: "\(graphConnectTimeout)"
    case .graphRetries: "\(graphRetries)"
    case .rolloutSignoffs: signoffs.joined(separator: " ")
    case .readinessEvidence: evidence ?? "none"
    case .theme: theme ?? ""
    case .ambiguous: ambiguousWidth.rawValue
    case .reader: narrates ? "on" : "off"
    case .indexes: indexes == [.v1] ? "v1" : "all"
    case .aptLists: aptLists ?? "none"
    case .installAllow: InstallRulesText.text(installRules)
    case .metricsListen: metricsAddress ?? "off"
    case .logLevel: logLevel.rawValue
    case .logQueries: logsQueries ? "on" : "off"
    case .collector: collector?.description ?? "off"
    case .contactFirst: contacts[0]
    case .contactSecond: contacts[1]
    case .contactThird: contacts[2]
    }
  }

  /// Takes a value from text.
  ///
  /// - Returns: false where the text is no value of the setting; nothing changed then.
  mutating func take(_ value: String, for setting: SettingsKey) -> Bool {
    switch setting {
    case .gateBackend:
      guard let gate = Gate(rawValue: value) else { return false }
      self.gate = gate
    case .gatePercentage:
      guard let percentage = Int(value), (0...100).contains(percentage) else { return false }
      v2Percentage = percentage
    case .gateShadow, .gateFallback, .logQueries, .reader:
      // TOML has truth values of its own, and whoever writes the file may use them.
      guard ["on", "off", "true", "false"].contains(value) else { return false }
      let isOn = value == "on" || value == "true"
      switch setting {
      case .gateShadow: shadows = isOn
      case .gateFallback: fallsBack = isOn
      case .reader: narrates = isOn
      default: logsQueries = isOn
      }
    case .gateTimeout:
      guard let limit = Int(value), (0...60_000).contains(limit) else { return false }
      timeoutMilliseconds = limit
    case .rolloutSignoffs:
      let roles = value.split(separator: " ").map(String.init)
      guard roles.count <= 20, roles.allSatisfy(RolloutRole.isName) else { return false }
      signoffs = roles
    case .theme:
      guard value.utf8.count <= 100 else { return false }
      theme = value.isEmpty ? nil : value
    case .ambiguous:
      guard let width = AmbiguousWidth(rawValue: value) else { return false }
      ambiguousWidth = width
    case .indexes:
      guard value == "all" || value == "v1" else { return false }
      indexes = value == "v1" ? [.v1] : BackendKind.allCases
    case .aptLists, .readinessEvidence, .graphCredentials:
      guard value == "none" || value.hasPrefix("/") else { return false }
      let path = value == "none" ? nil : value
      switch setting {
      case .aptLists: aptLists = path
      case .readinessEvidence: evidence = path
      default: graphCredentialsFile = path
      }
    case .graphEndpoint:
      let url = FetchURL(value)
      guard value == "off" || url != nil else { return false }
      graphEndpoint = url
    case .graphConnectTimeout:
      guard let limit = Int(value), (1...60_000).contains(limit) else { return false }
      graphConnectTimeout = limit
    case .graphRetries:
      guard let count = Int(value), (0...10).contains(count) else { return false }
      graphRetries = count
    case .installAllow:
      guard let rules = InstallRulesText.rules(value) else { return false }
      installRules = rules
    case .metricsListen:
      guard value == "off" || ListenAddress(value)?.isLoopback == true else { return false }
      metricsAddress = value == "off" ? nil : value
    case .logLevel:
      guard let level = LogLevel(rawValue: value) else { return false }
      logLevel = level
    case .collector:
      let url = FetchURL(value)
      // A path is put behind it, which a query would swallow.
      guard value == "off" || url != nil, !value.contains("?") else { return false }
      collector = url
    case .contactFirst, .contactSecond, .contactThird:
      guard value.utf8.count <= 200 else { return false }
      contacts[setting == .contactFirst ? 0 : setting == .contactSecond ? 1 : 2] = value
    }
    return true
  }
}
