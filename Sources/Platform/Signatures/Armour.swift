import Foundation

/// The wrapping of a file: none (DER or BER), PEM (RFC 7468), or base64 alone.
enum Armour {
    /// What is inside, in order; nothing when it is no wrapping at all.
    ///
    /// The labels of PEM are not looked at: what is inside shows what it is. Line ends may be lost, as they are when
    /// somebody pastes into a field of one line.
    static func opened(_ file: [UInt8]) -> [[UInt8]] {
        // A SEQUENCE; as text it would be «0», with which base64 of a SEQUENCE never begins.
        if file.first == 0x30 { return [file] }
        var documents: [[UInt8]] = []
        var rest = file[...]
        while let begin = rest.firstRange(of: Self.begin) {
            guard let label = rest[begin.upperBound...].firstRange(of: Self.dashes),
                let end = rest[label.upperBound...].firstRange(of: Self.end),
                let tail = rest[end.upperBound...].firstRange(of: Self.dashes),
                let document = base64(rest[label.upperBound..<end.lowerBound])
            else { return [] }
            documents.append(document)
            rest = rest[tail.upperBound...]
        }
        guard documents.isEmpty else { return documents }
        return base64(file.starts(with: Self.byteOrderMark) ? file.dropFirst(3) : file[...]).map { [$0] } ?? []
    }

    private static let begin = Array("-----BEGIN ".utf8)
    private static let end = Array("-----END ".utf8)
    private static let dashes = Array("-----".utf8)
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func base64(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let letters = text.filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        guard !letters.isEmpty, let data = Data(base64Encoded: Data(letters)) else { return nil }
        return Array(data)
    }
}
