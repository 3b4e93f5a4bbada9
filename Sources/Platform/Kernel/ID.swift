import Foundation

/// The identifier of a row: a UUIDv7 (RFC 9562) typed by what it identifies, so that the id of an
/// application cannot be handed over where an appointment is meant.
///
/// Time-ordered, so newer rows have greater ids; never shown to people (they see numbers) and not a secret.
package struct ID<Entity>: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// Lower-case canonical text of the UUID, 36 characters.
    package let text: String

    /// Reads canonical text; nil for anything else, so an address with a broken id is simply not found.
    package init?(_ text: String) {
        guard Self.isCanonical(text) else { return nil }
        self.text = text.lowercased()
    }

    /// 8-4-4-4-12 hexadecimal digits.
    private static func isCanonical(_ text: String) -> Bool {
        guard text.utf8.count == 36 else { return false }
        return text.utf8.enumerated().allSatisfy { place, byte in
            switch place {
            case 8, 13, 18, 23: byte == UInt8(ascii: "-")
            default: (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
            }
        }
    }

    private init(checked text: String) { self.text = text }

    /// A new id at the moment `now`.
    package static func new(at now: Date, random: inout some RandomNumberGenerator) -> Self {
        let milliseconds = UInt64(max(0, now.timeIntervalSince1970 * 1000))
        var bytes = [UInt8](repeating: 0, count: 16)
        for index in 0..<6 { bytes[index] = UInt8(truncatingIfNeeded: milliseconds >> UInt64(8 * (5 - index))) }
        let tail = (random.next() as UInt64, random.next() as UInt64)
        for index in 6..<8 { bytes[index] = UInt8(truncatingIfNeeded: tail.0 >> UInt64(8 * index)) }
        for index in 8..<16 { bytes[index] = UInt8(truncatingIfNeeded: tail.1 >> UInt64(8 * (index - 8))) }
        bytes[6] = 0x70 | (bytes[6] & 0x0F)
        bytes[8] = 0x80 | (bytes[8] & 0x3F)
        return Self(checked: written(bytes))
    }

    private static func written(_ bytes: [UInt8]) -> String {
        func digit(_ half: UInt8) -> UInt8 { half < 10 ? 0x30 + half : 0x57 + half }
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for (place, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(place) { text.append(UInt8(ascii: "-")) }
            text.append(digit(byte >> 4))
            text.append(digit(byte & 15))
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// A new id at the moment `now`, from the system's secure randomness.
    package static func new(at now: Date) -> Self {
        var random = SystemRandomNumberGenerator()
        return new(at: now, random: &random)
    }

    /// The least id of the moment: what was made from then on has a greater one, or this.
    package static func least(at moment: Date) -> Self {
        let milliseconds = UInt64(max(0, moment.timeIntervalSince1970 * 1000))
        let hex = String(milliseconds, radix: 16)
        let time = String(repeating: "0", count: max(0, 12 - hex.count)) + hex
        return Self(checked: "\(time.prefix(8))-\(time.dropFirst(8))-0000-0000-000000000000")
    }

    /// When it was made, to the millisecond; of an id that is no UUIDv7 a meaningless moment.
    package var madeAt: Date {
        let milliseconds = UInt64(text.replacing("-", with: "").prefix(12), radix: 16) ?? 0
        return Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
    package var description: String { text }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a UUID")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
