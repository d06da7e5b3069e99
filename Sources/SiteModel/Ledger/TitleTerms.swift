/// The words of a title that may tell what it is about.
enum TitleTerms {
  /// In lower case, each once, in order: words of at least three letters without those that stand
  /// in every other title, and Chinese in pairs of characters.
  static func of(_ title: String) -> [String] {
    var terms: [String] = []
    for word in words(of: title) {
      let candidates = word.isHan ? word.pairs : [word.text]
      for term in candidates where !terms.contains(term) && !lightWords.contains(term) {
        terms.append(term)
      }
    }
    return terms
  }

  private struct Word {
    let text: String
    let isHan: Bool

    var pairs: [String] {
      let scalars = Array(text.unicodeScalars)
      return zip(scalars, scalars.dropFirst()).map { String($0) + String($1) }
    }
  }

  private static func words(of title: String) -> [Word] {
    var title = title
    let plain = title.withUTF8 { bytes in
      bytes.allSatisfy { $0 < 0x80 } ? plainWords(of: bytes) : nil
    }
    return plain
      ?? title.unicodeScalars.split { !isPart($0) }.compactMap { run in
        let text = String(run).lowercased()
        let isHan = run.contains { 0x4E00...0x9FFF ~= $0.value }
        return run.count < (isHan ? 2 : 3) ? nil : Word(text: text, isHan: isHan)
      }
  }

  /// The same of ASCII, as most titles are.
  private static func plainWords(of title: UnsafeBufferPointer<UInt8>) -> [Word] {
    title.split { !isPart(Unicode.Scalar($0)) }.compactMap { run in
      guard run.count >= 3 else { return nil }
      let text = String(unsafeUninitializedCapacity: run.count) { bytes in
        for (offset, byte) in run.enumerated() {
          bytes[offset] = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
        }
        return run.count
      }
      return Word(text: text, isHan: false)
    }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else {
      return "a"..."z" ~= scalar || "A"..."Z" ~= scalar || "0"..."9" ~= scalar
    }
    return scalar.properties.isAlphabetic
  }

  private static let lightWords: Set<String> = [
    "and", "are", "based", "beyond", "can", "does", "efficient", "for", "from", "how", "into",
    "its", "large", "learning", "model", "models", "more", "not", "over", "that", "the", "their",
    "them", "through", "toward", "towards", "under", "using", "via", "what", "when", "with",
    "without", "your",
  ]
}
