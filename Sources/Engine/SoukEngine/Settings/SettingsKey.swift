/// The keys of the configuration file that souk reads.
package enum SettingsKey: String, Sendable, CaseIterable {
  /// Which backend answers.
  case gateBackend = "gate.backend"
  /// For how many of 100 questions v2 is asked first.
  case gatePercentage = "gate.v2_percentage"
  /// Whether the other backend is asked in the background and compared, where the gate is parallel.
  case gateShadow = "gate.shadow"
  /// Whether v1 answers where v2 fails.
  case gateFallback = "gate.fallback"
  /// After how many milliseconds v2 is given up.
  case gateTimeout = "gate.timeout_ms"
  /// Which SPARQL server answers queries over the graph in place of this machine.
  case graphEndpoint = "backend.v2.endpoint"
  /// Where the credentials for that server are.
  case graphCredentials = "backend.v2.credentials"
  /// How long a connection to that server may take.
  case graphConnectTimeout = "backend.v2.connect_timeout_ms"
  /// How often that server is asked again.
  case graphRetries = "backend.v2.retries"
  /// The roles whose approval the rollout asks for.
  case rolloutSignoffs = "rollout.signoffs"
  /// Where the records of checks are that readiness counts.
  case readinessEvidence = "readiness.evidence"
  /// The theme of the screen.
  case theme = "screen.theme"
  /// How many cells ambiguous signs take.
  case ambiguous = "screen.ambiguous"
  /// Whether the screen is told in lines and not drawn.
  case reader = "screen.reader"
  /// Which indexes are kept.
  case indexes = "catalogue.indexes"
  /// Where apt's package lists are.
  case aptLists = "apt.lists"
  /// What may be installed from which registry although its signature falls short.
  case installAllow = "install.allow"
  /// Where the screen answers Prometheus.
  case metricsListen = "metrics.listen"
  /// From which level on lines are logged.
  case logLevel = "log.level"
  /// Whether the log holds what was searched for.
  case logQueries = "log.queries"
  /// Which OpenTelemetry collector gets figures and traces.
  case collector = "telemetry.otlp_endpoint"
  /// Who is called first when an alert fires.
  case contactFirst = "contact.l1"
  /// Who is called when the first does not get on.
  case contactSecond = "contact.l2"
  /// Who is called when data may be lost or users must be told.
  case contactThird = "contact.l3"

  /// What it is for, in a few words.
  package var summary: String {
    switch self {
    case .gateBackend: "Which backend answers."
    case .gatePercentage: "For how many of 100 questions v2 answers where the gate is parallel."
    case .gateShadow: "Whether parallel asks the other backend too, in the background, to compare."
    case .gateFallback: "Whether v1 answers where v2 fails."
    case .gateTimeout: "After how many milliseconds v1 answers in place of v2; 0 for never."
    case .graphEndpoint:
      "The SPARQL server that answers queries over the graph; off for this machine."
    case .graphCredentials:
      "The file with the credentials for that server, which only you can read."
    case .graphConnectTimeout:
      "After how many milliseconds without a connection that server is given up."
    case .graphRetries: "How often that server is asked again where it did not answer."
    case .rolloutSignoffs: "Roles whose signed approval `souk rollout advance` asks for."
    case .readinessEvidence: "The folder with the records of checks that readiness counts."
    case .theme: "The theme of the screen; auto follows the terminal, light or dark."
    case .ambiguous: "How many cells the terminal gives ± and Greek letters: narrow one, wide two."
    case .reader: "Whether the screen is told line by line, for a screen reader, and not drawn."
    case .indexes: "Which indexes are kept with the catalogue."
    case .aptLists: "The folder of apt's package lists; none to leave apt out."
    case .installAllow: "What may be installed although its signature falls short, by registry."
    case .metricsListen:
      "Where the screen answers Prometheus, such as 127.0.0.1:9464; off for nowhere."
    case .logLevel: "From which level on lines are logged."
    case .logQueries: "Whether the log holds what was searched for."
    case .collector: "The OpenTelemetry collector that gets figures and traces; off for none."
    case .contactFirst: "Who is called first when an alert fires."
    case .contactSecond: "Who is called when the first does not get on."
    case .contactThird: "Who is called when data may be lost or users must be told."
    }
  }

  /// The values it takes, where they are few; empty for others.
  package var choices: [String] {
    switch self {
    case .gateBackend: Gate.allCases.map(\.rawValue)
    case .indexes: ["all", "v1"]
    case .gateShadow, .gateFallback, .logQueries, .reader: ["on", "off"]
    case .ambiguous: AmbiguousWidth.allCases.map(\.rawValue)
    case .logLevel: LogLevel.allCases.map(\.rawValue)
    case .rolloutSignoffs, .readinessEvidence, .gatePercentage, .gateTimeout, .theme, .aptLists,
      .installAllow, .metricsListen, .collector, .contactFirst, .contactSecond, .contactThird,
      .graphEndpoint, .graphCredentials, .graphConnectTimeout, .graphRetries:
      []
    }
  }

  /// The values it takes, in words.
  var form: String {
    switch self {
    case .gateBackend: "v1, v2 or parallel"
    case .gatePercentage: "a whole number from 0 to 100"
    case .gateShadow, .gateFallback, .logQueries, .reader: "on or off"
    case .ambiguous: "auto, narrow or wide"
    case .collector: "off, or an address such as http://127.0.0.1:4318"
    case .graphEndpoint: "off, or an address such as https://graph.example.org/sparql"
    case .graphConnectTimeout: "a whole number from 1 to 60000"
    case .graphRetries: "a whole number from 0 to 10"
    case .contactFirst, .contactSecond, .contactThird: "a text of at most 200 bytes"
    case .logLevel: "debug, info, warning or error"
    case .gateTimeout: "a whole number from 0 to 60000"
    case .rolloutSignoffs: "names with blanks between: lower-case letters, digits and -"
    case .theme: "the name of a theme, or auto"
    case .indexes: "all or v1"
    case .aptLists, .readinessEvidence, .graphCredentials: "a path from the root, or none"
    case .installAllow:
      "REGISTRY:WORD pairs with blanks between, WORD being unsigned, unknown-key, expired or nothing"
    case .metricsListen: "off, a port, or an address of this machine alone such as 127.0.0.1:9464"
    }
  }

  /// The variable of the environment that overrides it; nil for none.
  var variable: String? {
    switch self {
    case .gateBackend: "SOUK_BACKEND"
    case .aptLists: "SOUK_APT_LISTS"
    default: nil
    }
  }

  /// Whether the value is a number in the file.
  var isNumber: Bool {
    [.gatePercentage, .gateTimeout, .graphConnectTimeout, .graphRetries].contains(self)
  }
}
