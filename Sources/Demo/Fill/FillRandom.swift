import Foundation

/// Numbers that look random and are the same for the same seed (SplitMix64), so that a fill can be repeated.
struct FillRandom: RandomNumberGenerator {
    private var state: UInt64

    /// - Parameter parts: what the numbers belong to: the seed, a batch, a person.
    init(_ parts: UInt64...) {
        state = 0x0D0D_5EED
        for part in parts {
            state ^= part &* 0x9E37_79B9_7F4A_7C15
            _ = next()
        }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 up to, but not including, 1.
    mutating func share() -> Double { Double(next() >> 11) / Double(1 << 53) }

    /// The place of a weight in a list, the greater the likelier; 0 of an empty list.
    mutating func place(by weights: [Double]) -> Int {
        var left = share() * weights.reduce(0, +)
        for (index, weight) in weights.enumerated() {
            left -= weight
            if left < 0 { return index }
        }
        return max(0, weights.count - 1)
    }

    /// The text of a UUIDv7 of the moment.
    mutating func id(at milliseconds: Int64) -> [UInt8] {
        let (time, high, low) = (UInt64(max(0, milliseconds)), next(), next())
        let first = (time << 16) | 0x7000 | (high & 0x0FFF)
        let second = 0x8000_0000_0000_0000 | (low & 0x3FFF_FFFF_FFFF_FFFF)
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for index in 0..<16 {
            let byte = UInt8(truncatingIfNeeded: (index < 8 ? first : second) >> UInt64(56 - 8 * (index % 8)))
            text.append(Self.digits[Int(byte >> 4)])
            text.append(Self.digits[Int(byte & 15)])
            if [3, 5, 7, 9].contains(index) { text.append(UInt8(ascii: "-")) }
        }
        return text
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
