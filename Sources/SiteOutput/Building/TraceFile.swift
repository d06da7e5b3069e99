package import Diagnostics
internal import FileSystem
internal import Text

/// A trace in the format that chrome://tracing and https://ui.perfetto.dev open: complete events
/// ("X") of the Trace Event Format, times in microseconds.
package struct TraceFile {
  private let trace: BuildTrace

  package init(_ trace: BuildTrace) {
    self.trace = trace
  }

  package var bytes: [UInt8] {
    var buffer = ByteBuffer(capacity: 4096)
    buffer.append("{\"traceEvents\": [")
    for (position, event) in trace.events.enumerated() {
      buffer.append(position == 0 ? "\n" : ",\n")
      append(event, to: &buffer)
    }
    buffer.append("\n]}\n")
    return buffer.bytes
  }

  private func append(_ event: BuildTrace.Event, to buffer: inout ByteBuffer) {
    buffer.append("{\"ph\": \"X\", \"pid\": 1, \"tid\": ")
    buffer.append(decimal: event.thread)
    buffer.append(", \"cat\": ")
    buffer.append(jsonString: event.category.rawValue)
    buffer.append(", \"name\": ")
    buffer.append(jsonString: event.name)
    buffer.append(", \"ts\": ")
    buffer.append(text: Self.microseconds(event.start))
    buffer.append(", \"dur\": ")
    buffer.append(text: Self.microseconds(event.duration))
    buffer.append("}")
  }

  private static func microseconds(_ nanoseconds: Int) -> String {
    let fraction = String(nanoseconds % 1000)
    return "\(nanoseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }

  /// Writes the file, in the place of an older one.
  package func write(to path: String) throws(Diagnostic) {
    let disk = Disk()
    do throws(SystemError) {
      try disk.makeFolders(FilePath.parent(path))
      try disk.removeTree(path)
      try disk.createFile(path, bytes)
    } catch {
      throw Diagnostic(
        .error, "unwritable-file", "the trace cannot be written: \(error.reason)",
        fix: "Check the folder's permissions and the space on the disk",
        at: SourceLocation(path: path))
    }
  }
}
