/// Tells what a file is by its content, and whether it is whole, without decoding it.
package enum FileSniffer {
    /// What was found in a file.
    package struct Finding: Sendable, Hashable {
        package let kind: FileKind
        /// The size of a picture, nil for anything else.
        package let size: PixelSize?
        /// It begins as its kind and does not go on or end so.
        package let isBroken: Bool
    }

    /// The kind of a file by its first bytes.
    package static func kind(of bytes: [UInt8]) -> FileKind {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: PNGStructure.signature) { return .png }
        if isHEIC(bytes) { return .heic }
        // Readers look for the header in the first 1024 bytes (ISO 32000-1, annex H, note 13).
        if position(of: "%PDF-", in: bytes, within: 0..<min(bytes.count, 1024)) != nil { return .pdf }
        return .other
    }

    /// The kind, the size and the wholeness of a file.
    package static func inspect(_ bytes: [UInt8]) -> Finding {
        switch kind(of: bytes) {
        case .jpeg:
            let structure = JPEGStructure(bytes)
            return Finding(kind: .jpeg, size: structure.size, isBroken: !structure.isWhole)
        case .png:
            let structure = PNGStructure(bytes)
            return Finding(kind: .png, size: structure.size, isBroken: !structure.isWhole)
        case .pdf:
            return Finding(kind: .pdf, size: nil, isBroken: !hasPDFEnd(bytes))
        case let kind:
            return Finding(kind: kind, size: nil, isBroken: false)
        }
    }

    /// Whether a PDF's end is among these bytes; what stands behind it is nobody's business.
    static func hasPDFEnd(_ bytes: [UInt8]) -> Bool {
        position(of: "%%EOF", in: bytes, within: 0..<bytes.count) != nil
    }

    /// ISO base media with a brand of HEIF as its main or among its compatible ones (ISO/IEC 23008-12).
    private static func isHEIC(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 16, bytes[4..<8].elementsEqual("ftyp".utf8) else { return false }
        let length = min(bigEndian(bytes, at: 0, count: 4) ?? 0, bytes.count, 256)
        let brands = stride(from: 8, to: max(length - 3, 9), by: 4).map { at in
            String(decoding: bytes[at..<min(at + 4, bytes.count)], as: UTF8.self)
        }
        return !brands.contains("avif")
            && brands.contains { ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"].contains($0) }
    }

    private static func position(of text: String, in bytes: [UInt8], within range: Range<Int>) -> Int? {
        let pattern = Array(text.utf8)
        guard let first = pattern.first else { return nil }
        var from = range.lowerBound
        while let found = index(of: first, in: bytes, from: from), found + pattern.count <= range.upperBound {
            if bytes[found..<(found + pattern.count)].elementsEqual(pattern) { return found }
            from = found + 1
        }
        return nil
    }
}
