internal import Text

/// How links are written.
protocol LinkStyle {
  /// - Parameter label: written already.
  func link(_ label: String, to address: String, _ styles: InlineStyles) -> String
}

/// Links that lead where they say.
struct Anchors: LinkStyle {
  func link(_ label: String, to address: String, _ styles: InlineStyles) -> String {
    var buffer = ByteBuffer()
    buffer.append(text: address, escaping: .html)
    return "<a href=\"\(buffer.string)\" style=\"\(styles.link)\">\(label)</a>"
  }
}

/// Links as their text with a number that stands for the address in a list of sources; addresses
/// that are allowed stay links. It gathers the sources while a text is written.
final class NumberedSources: LinkStyle {
  struct Source {
    let name: String
    let address: String
  }

  /// In the order of their numbers, from 1. Each address is there once.
  private(set) var sources: [Source] = []
  private var numbers: [String: Int] = [:]
  private let isAllowed: (String) -> Bool

  init(isAllowed: @escaping (String) -> Bool) {
    self.isAllowed = isAllowed
  }

  func link(_ label: String, to address: String, _ styles: InlineStyles) -> String {
    if isAllowed(address) { return Anchors().link(label, to: address, styles) }
    let number = number(of: address, label)
    return "\(label)<span style=\"font-size:12px;color:\(styles.colors.accent)\">[\(number)]</span>"
  }

  private func number(of address: String, _ label: String) -> Int {
    if let known = numbers[address] { return known }
    sources.append(Source(name: label, address: address))
    numbers[address] = sources.count
    return sources.count
  }
}
