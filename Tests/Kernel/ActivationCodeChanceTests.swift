import Kernel
import Testing

/// P7 in numbers: a million codes are as even and as different as chance has them. Each with a twin that must be noticed.
@Suite struct ActivationCodeChanceTests {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    private struct Drawn {
        /// How often each of the 32 characters stood at each of the ten places.
        var counts = Array(repeating: Array(repeating: 0, count: 32), count: 10)
        var codes: [UInt64] = []

        /// Codes that were there already.
        var repeats: Int { codes.count - Set(codes).count }

        /// The largest χ² of a place, with 31 degrees of freedom: beyond 100 once in a hundred million fair draws.
        var worst: Double {
            let expected = Double(codes.count) / 32
            return counts.map { place in
                place.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
            }.max() ?? .infinity
        }
    }

    private func draw(_ count: Int, _ random: inout some RandomNumberGenerator) -> Drawn {
        var values = Array(repeating: 0, count: 256)
        for (value, character) in Self.alphabet.enumerated() { values[Int(character)] = value }
        var drawn = Drawn()
        drawn.codes.reserveCapacity(count)
        for _ in 0..<count {
            var packed: UInt64 = 0
            // The eleventh is the check.
            for (place, character) in ActivationCode.new(random: &random).text.utf8.prefix(10).enumerated() {
                let value = values[Int(character)]
                drawn.counts[place][value] += 1
                packed = packed << 5 | UInt64(value)
            }
            drawn.codes.append(packed)
        }
        return drawn
    }

    @Test func aMillionCodesAreEvenAndDifferent() {
        var random = SystemRandomNumberGenerator()
        let drawn = draw(1_000_000, &random)
        #expect(drawn.worst < 100)
        // One repeat in 50 bits comes by chance once in two thousand runs, two never.
        #expect(drawn.repeats <= 1)
    }

    /// Half as many ones as there should be.
    private struct Uneven: RandomNumberGenerator {
        var fair = SystemRandomNumberGenerator()
        mutating func next() -> UInt64 { fair.next() & fair.next() }
    }

    /// A generator that knows some ten thousand numbers only.
    private struct Short: RandomNumberGenerator {
        var state: UInt64 = 0
        mutating func next() -> UInt64 {
            state = (state &* 1_103_515_245 &+ 12_345) % 65_536
            return state << 48
        }
    }

    @Test func anUnevenGeneratorIsNoticed() {
        var random = Uneven()
        #expect(draw(20_000, &random).worst > 100)
    }

    @Test func aShortGeneratorIsNoticed() {
        var random = Short()
        #expect(draw(40_000, &random).repeats > 1)
    }
}
