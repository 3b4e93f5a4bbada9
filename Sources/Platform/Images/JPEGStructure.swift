import Foundation

/// The markers of a JPEG, walked without decoding (ITU-T T.81, annex B): its size, and whether it comes to its end.
struct JPEGStructure {
    private(set) var size: PixelSize?
    /// It has a frame, at least one scan and an end. Whatever follows the end is nobody's business.
    private(set) var isWhole = false

    /// Progressive pictures have about ten scans. Each one runs over all pixels, so thousands would be an attack.
    private static let mostScans = 100

    init(_ bytes: [UInt8]) {
        var at = 2
        var scans = 0
        while let marker = Self.nextMarker(in: bytes, from: at) {
            at = marker.end
            switch marker.code {
            case 0xD9:
                isWhole = size != nil && scans > 0 && scans <= Self.mostScans
                return
            case 0x01, 0xD0...0xD8: continue
            default: break
            }
            guard let length = bigEndian(bytes, at: at, count: 2), length >= 2, at + length <= bytes.count else {
                return
            }
            switch marker.code {
            case 0xC4, 0xC8, 0xCC: break
            case 0xC0...0xCF:
                // A second frame belongs to hierarchical pictures, which no telephone takes and no browser shows.
                guard size == nil, length >= 8, let height = bigEndian(bytes, at: at + 3, count: 2),
                    let width = bigEndian(bytes, at: at + 5, count: 2), width > 0, height > 0
                else { return }
                size = PixelSize(width: width, height: height)
            case 0xDA: scans += 1
            default: break
            }
            at += length
        }
    }

    /// The next marker, past the data of a scan: FF 00 is a byte of data there, FF FF a filling.
    private static func nextMarker(in bytes: [UInt8], from start: Int) -> (code: UInt8, end: Int)? {
        var from = start
        while let found = index(of: 0xFF, in: bytes, from: from), found + 1 < bytes.count {
            switch bytes[found + 1] {
            case 0x00: from = found + 2
            case 0xFF: from = found + 1
            case let code: return (code, found + 2)
            }
        }
        return nil
    }
}

/// The big-endian number of one to seven bytes at a place, nil where the bytes end.
func bigEndian(_ bytes: [UInt8], at start: Int, count: Int) -> Int? {
    guard start >= 0, count <= 7, start <= bytes.count - count else { return nil }
    return bytes[start..<(start + count)].reduce(0) { $0 << 8 | Int($1) }
}

/// The first place of a byte, by the machine's own search: files have twenty million of them.
func index(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    guard start >= 0, start < bytes.count else { return nil }
    return bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress, let found = memchr(base + start, Int32(byte), buffer.count - start) else {
            return nil
        }
        return UnsafeRawPointer(found) - base
    }
}
