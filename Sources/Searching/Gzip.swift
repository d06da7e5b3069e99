internal import CZlib

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Files in gzip's form. Nil where there is no zlib, or a file is damaged.
enum Gzip {
  static func unpacked(_ bytes: [UInt8]) -> [UInt8]? {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { owned(czlib_unpack($0, buffer.count, largestContent)) }
    }
  }

  /// The same content always gives the same bytes.
  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { owned(czlib_pack($0, buffer.count)) }
    }
  }

  private static func owned(_ result: czlib_bytes) -> [UInt8]? {
    guard let start = result.start else { return nil }
    defer { free(start) }
    return Array(UnsafeBufferPointer(start: start, count: result.count))
  }

  private static let largestContent = 1 << 30
}
