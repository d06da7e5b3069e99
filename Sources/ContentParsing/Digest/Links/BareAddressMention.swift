internal import Text

/// An address without `https://`, such as `arxiv.org/abs/2602.21193`, which Markdown takes for text.
enum BareAddressMention {
  /// The first one in `text`; nil where there is none.
  static func first(in text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "/")) else { return nil }
    return text.split { $0.isWhitespace || "|｜,，、;；()（）<>".contains($0) }
      .first { word in
        hosts.contains { word.lowercased().hasPrefix($0) && word.utf8.count > $0.utf8.count }
      }
      .map(String.init)
  }

  private static let hosts = [
    "arxiv.org/", "doi.org/", "github.com/", "huggingface.co/", "hf.co/", "openreview.net/",
    "aclanthology.org/", "alphaxiv.org/",
  ]
}
