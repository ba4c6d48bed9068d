extension RegistryText {
  /// The text on one line with every character that could act on a terminal made visible.
  ///
  /// - C0 controls become their Unicode control pictures (ESC → `␛`), DEL becomes `␡`.
  /// - C1 controls, bidirectional controls, zero-width and other invisible format characters,
  ///   private-use, line and paragraph separators become `<U+202E>`.
  /// - Line feeds, carriage returns and tabs become one space each: a field is one line.
  ///
  /// ZERO WIDTH JOINER and variation selectors stay, because emoji and several scripts need them.
  /// Linear in the length; returns the original storage where nothing needs escaping.
  ///
  /// `"a\u{1B}[31mb"` → `"a␛[31mb"`, `""` → `""`.
  package var escaped: String {
    TextEscaper.escape(raw, keepsLineBreaks: false)
  }

  /// As ``escaped``, with line feeds kept, for text that is laid out over several lines.
  package var escapedLines: String {
    TextEscaper.escape(raw, keepsLineBreaks: true)
  }

  /// The first `limit` characters of ``escaped``, read without looking at the rest.
  ///
  /// - Complexity: O(`limit`), whatever the length of the text: a description of a megabyte costs
  ///   no more to show than one line.
  package func escapedPrefix(_ limit: Int) -> String {
    TextEscaper.escape(String(raw.prefix(limit)), keepsLineBreaks: false)
  }
}
