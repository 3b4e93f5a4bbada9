/// The chunks of a PNG, walked without decoding (ISO/IEC 15948): its size, and whether it comes to its end.
struct PNGStructure {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    private(set) var size: PixelSize?
    /// It has a sound header, data and an end.
    private(set) var isWhole = false

    init(_ bytes: [UInt8]) {
        guard bytes.count >= 33, bigEndian(bytes, at: 8, count: 4) == 13, bytes[12..<16].elementsEqual("IHDR".utf8),
            let width = bigEndian(bytes, at: 16, count: 4), let height = bigEndian(bytes, at: 20, count: 4),
            (1...0x7FFF_FFFF).contains(width), (1...0x7FFF_FFFF).contains(height)
        else { return }
        size = PixelSize(width: width, height: height)
        guard Self.isAllowed(depth: bytes[24], colour: bytes[25]), bytes[26] == 0, bytes[27] == 0, bytes[28] <= 1 else {
            return
        }
        var at = 33
        var hasData = false
        while let length = bigEndian(bytes, at: at, count: 4), at + 12 + length <= bytes.count {
            let name = bytes[(at + 4)..<(at + 8)]
            if name.elementsEqual("IDAT".utf8) { hasData = true }
            if name.elementsEqual("IEND".utf8) {
                isWhole = hasData
                return
            }
            at += 12 + length
        }
    }

    private static func isAllowed(depth: UInt8, colour: UInt8) -> Bool {
        switch colour {
        case 0: [1, 2, 4, 8, 16].contains(depth)
        case 3: [1, 2, 4, 8].contains(depth)
        case 2, 4, 6: [8, 16].contains(depth)
        default: false
        }
    }
}
