internal import FileSystem
internal import Foundation
internal import Text

/// A running Pagefind, spoken to as its own wrappers do: one request of JSON in base64 with a comma
/// behind it, and one answer like it. Nothing goes over the disk.
struct PagefindService: ~Copyable {
  private let program: ChildProgram
  private var count = 0

  /// - Parameter log: the file for what Pagefind says apart from its answers.
  init(_ pagefind: Pagefind, log: String) throws(PagefindFailure) {
    do {
      program = try ChildProgram(pagefind.path, ["--service"], log: log)
    } catch {
      throw PagefindFailure("cannot be started: \(error.reason)")
    }
  }

  /// Begins an index that takes every document for one of `language`; returns its number.
  mutating func makeIndex(language: String) throws(PagefindFailure) -> Int {
    let answer = try ask { json in
      json.append("{\"type\":\"NewIndex\",\"config\":{\"force_language\":")
      json.append(jsonString: language)
      json.append("}}")
    }
    guard let number = answer.index_id else { throw PagefindFailure("begins no index") }
    return number
  }

  mutating func add(_ document: SearchDocument, to index: Int) throws(PagefindFailure) {
    _ = try ask { json in
      json.append("{\"type\":\"AddFile\",\"index_id\":")
      json.append(decimal: index)
      json.append(",\"url\":")
      json.append(jsonString: document.url)
      json.append(",\"file_contents\":")
      json.append(jsonString: String(decoding: document.html, as: UTF8.self))
      json.append("}")
    }
  }

  /// The files of an index.
  mutating func files(of index: Int) throws(PagefindFailure) -> [IndexFile] {
    let answer = try ask { json in
      json.append("{\"type\":\"GetFiles\",\"index_id\":")
      json.append(decimal: index)
      json.append("}")
    }
    return try (answer.files ?? []).map { file throws(PagefindFailure) in
      guard let bytes = Data(base64Encoded: file.content) else {
        throw PagefindFailure("gives the file `\(file.path)` in a form that is not known")
      }
      return IndexFile(path: file.path, bytes: Array(bytes))
    }
  }

  private mutating func ask(
    _ write: (inout ByteBuffer) -> Void
  ) throws(PagefindFailure) -> Answer.Payload {
    count += 1
    var json = ByteBuffer(capacity: 4096)
    json.append("{\"message_id\":")
    json.append(decimal: count)
    json.append(",\"payload\":")
    write(&json)
    json.append("}")
    let answer = try exchange(Array(Data(json.bytes).base64EncodedData()) + [Self.end])
    guard let data = Data(base64Encoded: Data(answer)),
      let read = try? JSONDecoder().decode(Answer.self, from: data)
    else { throw PagefindFailure("answers in a form that is not known") }
    guard read.payload.type != "Error" else {
      throw PagefindFailure("reports: \(read.payload.message ?? "an error")")
    }
    return read.payload
  }

  private func exchange(_ request: [UInt8]) throws(PagefindFailure) -> [UInt8] {
    do {
      try program.send(request)
      if let answer = try program.answer(upTo: Self.end, patience: Self.patience) {
        return answer
      }
    } catch {}
    throw PagefindFailure("has ended, or says nothing any more")
  }

  private static let end = UInt8(ascii: ",")
  /// In seconds; making the files of a large index on a slow machine takes a minute or two.
  private static let patience = 600

  private struct Answer: Decodable {
    struct Payload: Decodable {
      let type: String
      let message: String?
      let index_id: Int?
      let files: [File]?
    }

    struct File: Decodable {
      let path: String
      /// In base64.
      let content: String
    }

    let payload: Payload
  }
}

/// Why Pagefind made no index.
package struct PagefindFailure: Error, Hashable, Sendable {
  /// What Pagefind does or does not do, as the end of a sentence.
  package let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
