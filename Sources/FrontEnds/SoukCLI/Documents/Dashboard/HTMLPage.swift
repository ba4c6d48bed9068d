import SoukModel

/// One HTML page that needs no other file, no script and no network.
struct HTMLPage {
  /// What the window is called; plain text.
  let title: String
  /// The parts of the page, in order; markup.
  let body: [String]
  /// When it was made, seconds since 1970.
  let generatedAt: Int64

  /// The whole page.
  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="color-scheme" content="light dark">
    <title>\(HTMLText.of(title))</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <main>
    \(body.joined(separator: "\n"))
    </main>
    <footer>Made by souk \(SoukVersion.current), \(HTMLText.of(Figures.moment(generatedAt))).</footer>
    </body>
    </html>

    """
  }

  /// The headline of a page: what it is, and of when.
  static func header(_ headline: String, at seconds: Int64) -> String {
    """
    <header>
    <h1>\(HTMLText.of(headline))</h1>
    <p><time datetime="\(Figures.timestamp(seconds))">\(HTMLText.of(Figures.moment(seconds)))</time></p>
    </header>
    """
  }

  /// A row of figures, each with what it counts.
  static func tiles(_ figures: [(value: String, label: String)]) -> String {
    let tiles = figures.map { value, label in
      "<li><strong>\(HTMLText.of(value))</strong> \(HTMLText.of(label))</li>"
    }
    return "<ul class=\"tiles\">\(tiles.joined())</ul>"
  }
}
