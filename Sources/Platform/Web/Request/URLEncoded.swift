import Foundation

/// `application/x-www-form-urlencoded` (WHATWG URL, 5.1): queries, cookies' neighbours and forms without files.
package enum URLEncoded {
    /// At most this many pairs are read; the rest of a hostile flood is dropped.
    package static let mostPairs = 500

    package static func pairs(_ bytes: some Collection<UInt8>) -> [(name: String, value: String)] {
        var pairs: [(String, String)] = []
        for pair in bytes.split(separator: UInt8(ascii: "&"), maxSplits: mostPairs) {
            if pairs.count == mostPairs { break }
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = halves.first, !name.isEmpty else { continue }
            pairs.append((decode(name), halves.count > 1 ? decode(halves[1]) : ""))
        }
        return pairs
    }

    package static func values(_ bytes: some Collection<UInt8>) -> [String: [String]] {
        pairs(bytes).reduce(into: [:]) { $0[$1.name, default: []].append(TypedText.clean($1.value)) }
    }

    /// Percent-decoding with `+` as space; broken escapes stay as they are, broken UTF-8 is repaired.
    package static func decode(_ bytes: some Collection<UInt8>, plusIsSpace: Bool = true) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "+") where plusIsSpace: decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let first = iterator.next() else {
                    decoded.append(byte)
                    break
                }
                guard let second = iterator.next() else {
                    decoded += [byte, first]
                    break
                }
                if let high = digit(first), let low = digit(second) {
                    decoded.append(high << 4 | low)
                } else {
                    decoded += [byte, first, second]
                }
            default: decoded.append(byte)
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// Encodes a value for a query of ours.
    package static func encode(_ text: String) -> String {
        guard text.utf8.contains(where: { !isUnreserved($0) }) else { return text }
        var encoded: [UInt8] = []
        encoded.reserveCapacity(3 * text.utf8.count)
        for byte in text.utf8 {
            if isUnreserved(byte) {
                encoded.append(byte)
            } else {
                encoded.append(UInt8(ascii: "%"))
                encoded.append(upperDigit(byte >> 4))
                encoded.append(upperDigit(byte & 15))
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func upperDigit(_ half: UInt8) -> UInt8 { half < 10 ? 0x30 + half : 0x37 + half }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

/// Text that a person typed, on its way in.
enum TypedText {
    /// Drops control characters (but line breaks and tabs) and the marks that turn the direction of writing; line
    /// breaks become `\n`.
    static func clean(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnwanted) else { return text }
        let unified = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
        return String(String.UnicodeScalarView(unified.unicodeScalars.filter { !isUnwanted($0) }))
    }

    private static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
