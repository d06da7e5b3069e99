internal import FileSystem
internal import Foundation

extension SystemError {
  /// Why Foundation could not do something with a file, in words.
  static func reason(of error: any Error) -> String {
    if let error = error as? SystemError { return error.reason }
    if case OpenFile.Failure.system(let error) = error { return error.reason }
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let underlying, underlying.domain == NSPOSIXErrorDomain else {
      return (error as? CocoaError).flatMap { posixCodes[$0.code] }
        .map { SystemError(code: $0.rawValue).reason } ?? error.localizedDescription
    }
    return SystemError(code: Int32(underlying.code)).reason
  }

  /// What Foundation tells without the system's own error.
  private static let posixCodes: [CocoaError.Code: POSIXErrorCode] = [
    .fileWriteNoPermission: .EACCES, .fileReadNoPermission: .EACCES, .fileNoSuchFile: .ENOENT,
    .fileReadNoSuchFile: .ENOENT, .fileWriteOutOfSpace: .ENOSPC,
    .fileWriteVolumeReadOnly: .EROFS, .fileWriteFileExists: .EEXIST,
  ]
}
