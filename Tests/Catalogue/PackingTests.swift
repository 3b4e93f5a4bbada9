import Foundation
import Packing
import Testing

@testable import Catalogue

/// Packed values are read back as they were; bytes that are none are refused and end nothing.
@Suite struct PackingTests {
    private enum Shape: Codable, Hashable {
        case point
        case line([Int])
        case named(String, width: Int?)
    }

    private struct Thing: Codable, Hashable {
        var name: String
        var number: Int
        var maybe: String?
        var flag: Bool?
        var shapes: [Shape]
        var table: [String: [String]]
        var inner: [Thing]
    }

    private let thing = Thing(
        name: "Ёж", number: .min, maybe: nil, flag: true,
        shapes: [.point, .line([-1, 0, .max]), .named("", width: nil)],
        table: ["б": ["в"], "а": []],
        inner: [Thing(name: "Ёж", number: 64, maybe: "", flag: nil, shapes: [], table: [:], inner: [])])

    @Test func comesBackAsItWas() throws {
        let bytes = try PackedEncoder.encode(thing)
        #expect(try PackedDecoder.decode(Thing.self, from: bytes) == thing)
        #expect(try PackedEncoder.encode(thing) == bytes)
    }

    @Test func everyServiceComesBack() throws {
        let services = try Shipped.snapshot().services
        #expect(try PackedDecoder.decode([PublicService].self, from: try PackedEncoder.encode(services)) == services)
    }

    @Test func cutAndSpoiltBytesAreRefused() throws {
        let bytes = try PackedEncoder.encode(thing)
        for length in 0..<bytes.count {
            #expect(throws: DecodingError.self) {
                try PackedDecoder.decode(Thing.self, from: Array(bytes.prefix(length)))
            }
        }
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<3_000 {
            var spoilt = bytes
            for _ in 0..<3 {
                spoilt[Int.random(in: spoilt.indices, using: &generator)] = .random(in: 0...255, using: &generator)
            }
            // It may be another value; it may not be a trap.
            _ = try? PackedDecoder.decode(Thing.self, from: spoilt)
        }
    }
}
