import Testing

@testable import Passkeys

@Suite struct KeyTests {
    private func key(_ algorithm: PasskeyKey.Algorithm, _ changes: [Int: CBOR?]) throws -> PasskeyKey {
        var members = try #require(SoftAuthenticator(algorithm).coseKey.map)
        for (label, value) in changes { members[CBOR(label)] = value }
        return try PasskeyKey(cose: .map(members))
    }

    private static let ones = CBOR.bytes([UInt8](repeating: 1, count: 32))

    @Test(
        arguments: [
            // RS256, ES384, EdDSA by its newer number, and none.
            (.es256, [3: CBOR(-257)], .unsupportedAlgorithm), (.es256, [3: CBOR(-35)], .unsupportedAlgorithm),
            (.edDSA, [3: CBOR(-19)], .unsupportedAlgorithm), (.es256, [3: nil], .unsupportedAlgorithm),
            (.es256, [3: .unsigned(.max)], .unsupportedAlgorithm),
            // Another kind, another curve.
            (.es256, [1: CBOR(1)], .badPublicKey), (.es256, [-1: CBOR(2)], .badPublicKey),
            (.edDSA, [1: CBOR(2)], .badPublicKey), (.edDSA, [-1: CBOR(7)], .badPublicKey),
            (.es256, [3: CBOR(-8)], .badPublicKey), (.edDSA, [3: CBOR(-7)], .badPublicKey),
            // Coordinates that lack, are short, are compressed, are no point.
            (.es256, [-2: nil], .badPublicKey), (.es256, [-3: nil], .badPublicKey),
            (.es256, [-3: .flag(true)], .badPublicKey), (.es256, [-2: .bytes([1])], .badPublicKey),
            (.es256, [-2: ones, -3: ones], .badPublicKey), (.edDSA, [-2: .bytes([])], .badPublicKey),
            (
                .es256, [-2: .bytes([UInt8](repeating: 0, count: 32)), -3: .bytes([UInt8](repeating: 0, count: 32))],
                .badPublicKey
            ),
            (.es256, [-2: .bytes([UInt8](repeating: 255, count: 32))], .badPublicKey),
        ] as [(PasskeyKey.Algorithm, [Int: CBOR?], PasskeyFault)])
    func anotherKeyIsRefused(algorithm: PasskeyKey.Algorithm, changes: [Int: CBOR?], fault: PasskeyFault) {
        #expect(throws: fault) { try key(algorithm, changes) }
    }

    @Test func whatIsNoMapIsNoKey() {
        #expect(throws: PasskeyFault.unsupportedAlgorithm) { try PasskeyKey(cose: .array([])) }
        #expect(throws: PasskeyFault.unsupportedAlgorithm) { try PasskeyKey(cose: .map([:])) }
    }

    @Test(arguments: PasskeyKey.Algorithm.allCases, [0, 1, 31, 33, 63, 65])
    func aKeptKeyOfAnotherLengthIsRefused(algorithm: PasskeyKey.Algorithm, count: Int) {
        #expect(throws: PasskeyFault.badPublicKey) {
            try PasskeyKey(algorithm: algorithm, bytes: [UInt8](repeating: 1, count: count))
        }
    }

    @Test func theNumbersOfTheAlgorithmsAreThoseOfTheRegistry() {
        #expect(PasskeyKey.Algorithm(rawValue: -7) == .es256)
        #expect(PasskeyKey.Algorithm(rawValue: -8) == .edDSA)
        #expect(PasskeyKey.Algorithm(rawValue: 0) == nil)
    }
}
