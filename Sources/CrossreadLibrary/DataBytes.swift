import Foundation

/// Bytes as the database takes and gives them.
typealias DataBytes = Data

extension [UInt8] {
  var data: DataBytes { Data(self) }
}
