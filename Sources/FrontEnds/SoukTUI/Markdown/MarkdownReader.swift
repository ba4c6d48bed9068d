/// Reads the part of Markdown that readmes are written in: headings, lists, code, quotations, links.
///
/// What is not understood is shown as it stands: a readme is never refused. One pass, O(text).
struct MarkdownReader {
  private var blocks: [MarkdownBlock] = []
  private var paragraph: [Substring] = []
  private var fence: Substring?

  /// How many blocks are read at the most.
  static let limit = 5_000

  /// The blocks of a text.
  static func blocks(of text: String) -> [MarkdownBlock] {
    var reader = MarkdownReader()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard reader.blocks.count < limit else { break }
      reader.take(line.last == "\r" ? line.dropLast() : line)
    }
    reader.flush()
    return reader.blocks
  }

  private mutating func take(_ line: Substring) {
    let text = line.drop(while: \.isWhitespace)
    let indent = line.count - text.count
    if let mark = fence {
      if text.hasPrefix(mark) {
        fence = nil
      } else {
        blocks.append(.code(String(line)))
      }
      return
    }
    if text.hasPrefix("```") || text.hasPrefix("~~~") {
      flush()
      fence = text.prefix(3)
      return
    }
    if text.isEmpty { return flush() }
    if indent >= 4, paragraph.isEmpty, !Self.isItem(text) {
      blocks.append(.code(String(line.dropFirst(4))))
      return
    }
    if let heading = Self.heading(text) {
      flush()
      blocks.append(heading)
    } else if Self.isRule(text) {
      underline(text)
    } else if let item = Self.item(text, indent: indent) {
      flush()
      blocks.append(item)
    } else if text.first == ">" {
      flush()
      blocks.append(.quote(Self.spans(of: text.dropFirst().drop(while: \.isWhitespace))))
    } else if indent >= 2, paragraph.isEmpty,
      case .item(let depth, let number, let spans)? = blocks.last
    {
      blocks[blocks.count - 1] = .item(
        depth: depth, number: number, spans + [MarkdownSpan(text: " ")] + Self.spans(of: text))
    } else {
      paragraph.append(text)
    }
  }

  /// A line of `=` or `-` under a text makes that a heading; alone it is a rule.
  private mutating func underline(_ text: Substring) {
    guard !paragraph.isEmpty, text.first == "=" || text.first == "-" else {
      flush()
      blocks.append(text.first == "=" ? .paragraph([MarkdownSpan(text: String(text))]) : .rule)
      return
    }
    let title = paragraph.joined(separator: " ")
    paragraph = []
    blocks.append(.heading(text.first == "=" ? 1 : 2, Self.spans(of: title[...])))
  }

  private mutating func flush() {
    guard !paragraph.isEmpty else { return }
    let text = paragraph.joined(separator: " ")
    paragraph = []
    blocks.append(.paragraph(Self.spans(of: text[...])))
  }

  private static func heading(_ text: Substring) -> MarkdownBlock? {
    let level = text.prefix { $0 == "#" }.count
    guard (1...6).contains(level), text.dropFirst(level).first?.isWhitespace == true else {
      return nil
    }
    var title = text.dropFirst(level + 1)
    while title.last == "#" || title.last?.isWhitespace == true { title = title.dropLast() }
    return .heading(level, spans(of: title))
  }

  private static func isRule(_ text: Substring) -> Bool {
    let marks = text.filter { !$0.isWhitespace }
    guard marks.count >= 3, let first = marks.first, "-*_=".contains(first) else { return false }
    return marks.allSatisfy { $0 == first }
  }

  private static func isItem(_ text: Substring) -> Bool { item(text, indent: 0) != nil }

  private static func item(_ text: Substring, indent: Int) -> MarkdownBlock? {
    let depth = min(6, indent / 2)
    if let first = text.first, "-*+".contains(first), text.dropFirst().first?.isWhitespace == true {
      return .item(depth: depth, number: nil, spans(of: text.dropFirst(2)))
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard (1...4).contains(digits.count), let number = Int(digits),
      rest.first == "." || rest.first == ")", rest.dropFirst().first?.isWhitespace == true
    else { return nil }
    return .item(depth: depth, number: number, spans(of: rest.dropFirst(2)))
  }

  /// The pieces of a line: code, emphasis, links; an open mark is text.
  static func spans(of text: Substring) -> [MarkdownSpan] {
    var spans: [MarkdownSpan] = []
    var plain = ""
    var rest = text
    func end(_ spans: inout [MarkdownSpan], _ plain: inout String) {
      if !plain.isEmpty { spans.append(MarkdownSpan(text: plain)) }
      plain = ""
    }
    while let first = rest.first {
      if let (found, behind) = piece(rest, first) {
        end(&spans, &plain)
        spans += found
        rest = behind
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    end(&spans, &plain)
    return spans
  }

  private static func piece(
    _ rest: Substring, _ first: Character
  ) -> ([MarkdownSpan], Substring)? {
    switch first {
    case "`": return enclosed(rest, "`", .code)
    case "*" where rest.hasPrefix("**"): return enclosed(rest, "**", .strong)
    case "_" where rest.hasPrefix("__"): return enclosed(rest, "__", .strong)
    case "*": return enclosed(rest, "*", .strong)
    case "!" where rest.dropFirst().first == "[": return link(rest.dropFirst())
    case "[": return link(rest)
    case "<": return address(rest)
    default: return nil
    }
  }

  private static func enclosed(
    _ rest: Substring, _ mark: Substring, _ kind: MarkdownSpan.Kind
  ) -> ([MarkdownSpan], Substring)? {
    let inner = rest.dropFirst(mark.count)
    guard let end = inner.prefix(400).firstRange(of: mark), end.lowerBound > inner.startIndex,
      inner.first?.isWhitespace == false
    else { return nil }
    let text = String(inner[..<end.lowerBound])
    return ([MarkdownSpan(text: text, kind: kind)], rest[end.upperBound...])
  }

  private static func link(_ rest: Substring) -> ([MarkdownSpan], Substring)? {
    guard let close = rest.prefix(400).firstIndex(of: "]") else { return nil }
    let words = rest[rest.index(after: rest.startIndex)..<close]
    let behind = rest[rest.index(after: close)...]
    guard behind.first == "(", let end = behind.prefix(1_000).firstIndex(of: ")") else {
      return nil
    }
    let target = behind[behind.index(after: behind.startIndex)..<end].prefix { !$0.isWhitespace }
    let address = target == words ? "" : " <\(target)>"
    return (
      [MarkdownSpan(text: String(words), kind: .strong), MarkdownSpan(text: address, kind: .link)]
        .filter { !$0.text.isEmpty },
      behind[behind.index(after: end)...]
    )
  }

  private static func address(_ rest: Substring) -> ([MarkdownSpan], Substring)? {
    guard let end = rest.prefix(1_000).firstIndex(of: ">") else { return nil }
    let inner = rest[rest.index(after: rest.startIndex)..<end]
    guard inner.hasPrefix("https://") || inner.hasPrefix("http://") else { return nil }
    return ([MarkdownSpan(text: String(inner), kind: .link)], rest[rest.index(after: end)...])
  }
}
