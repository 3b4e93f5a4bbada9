import Foundation

/// What stands for something else in every copy of a specimen: its number, its ids, its applicant's data.
enum FillSlot: Hashable, Sendable {
    case number
    case person, registration, surname, given, patronymic, birthDate, sex, snils, email, phone
    case snilsLookup, emailLookup, phoneLookup
    /// The id of a row of the specimen, by its order.
    case id(Int)
}

/// What a copy puts in the slots.
struct FillValues: Sendable {
    var slots: [FillSlot: [UInt8]] = [:]
    /// How much later than the specimen, in milliseconds.
    var shift: Int64 = 0
}

/// A text of a specimen cut where copies differ from it: at known strings and, in JSON, at moments.
struct FillTemplate: Sendable {
    enum Piece: Sendable {
        case bytes([UInt8])
        case slot(FillSlot)
        /// Seconds since 2001, as `JSONEncoder` writes a moment.
        case moment(Double)
    }

    private(set) var pieces: [Piece] = []

    /// No copy differs.
    var isFixed: Bool {
        pieces.allSatisfy {
            if case .bytes = $0 { return true }
            return false
        }
    }

    /// - Parameter known: what to look for, the longest first.
    init(_ text: [UInt8], known: [(text: [UInt8], slot: FillSlot)], hasMoments: Bool) {
        var plain: [UInt8] = []
        var index = 0
        var isInString = false
        func flush() {
            if !plain.isEmpty { pieces.append(.bytes(plain)) }
            plain = []
        }
        while index < text.count {
            if let found = known.first(where: { text[index...].starts(with: $0.text) }) {
                flush()
                pieces.append(.slot(found.slot))
                index += found.text.count
                continue
            }
            let byte = text[index]
            if hasMoments, !isInString, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte) {
                let token = text[index...].prefix { Self.numeric.contains($0) }
                index += token.count
                // No other number in what is sealed is near as great: seconds since 2001 from 2020 to 2064.
                if let seconds = Double(String(decoding: token, as: UTF8.self)), (6e8..<2e9).contains(seconds) {
                    flush()
                    pieces.append(.moment(seconds))
                } else {
                    plain += token
                }
                continue
            }
            if byte == UInt8(ascii: "\\"), isInString {
                plain += text[index...].prefix(2)
                index += 2
                continue
            }
            if byte == UInt8(ascii: "\"") { isInString.toggle() }
            plain.append(byte)
            index += 1
        }
        flush()
    }

    func filled(_ values: FillValues) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(pieces.count * 64)
        for piece in pieces {
            switch piece {
            case .bytes(let bytes): text += bytes
            case .slot(let slot): text += values.slots[slot] ?? []
            case .moment(let seconds): text += Array("\(seconds + Double(values.shift) / 1000)".utf8)
            }
        }
        return text
    }

    private static let numeric = Set("0123456789.eE+-".utf8)
}
