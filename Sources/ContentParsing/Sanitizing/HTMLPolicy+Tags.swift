extension HTMLPolicy {
  /// The element of `html`, where that is one tag of an element that is nowhere published: it is
  /// shown as text.
  func refusedElement(of html: UnsafeBufferPointer<UInt8>) -> String? {
    guard let tag = HTMLTagScanner(bytes: html).tag(at: 0) else { return nil }
    guard ElementRule.all[tag.name] != nil else { return tag.name }
    guard tag.name == "iframe", !tag.isEnd else { return nil }
    let writer = HTMLTagWriter(policy: self, html: html)
    return writer.frameAddress(of: tag) == nil ? tag.name : nil
  }
}
