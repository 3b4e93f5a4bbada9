import SwiftASN1
import TestSupport
import Testing
import X509

@testable import Signatures

/// Each string type of a name, written by hand.
@Suite struct NameTextTests {
    private func text(_ tag: UInt8, _ bytes: [UInt8]) throws -> String? {
        let any = try ASN1Any(derEncoded: [tag, UInt8(bytes.count)] + bytes)
        return RelativeDistinguishedName.Attribute.Value(asn1Any: any).text
    }

    @Test(arguments: [0x0C, 0x12, 0x13, 0x14, 0x16, 0x1A, 0x1B]) func digitsAreReadInAnyType(_ tag: UInt8) throws {
        #expect(try text(tag, Array("11223344595".utf8)) == "11223344595")
    }

    @Test func wideTypesAreRead() throws {
        #expect(try text(0x1E, [0x04, 0x10, 0x04, 0x34, 0x04, 0x30]) == "Ада")
        #expect(try text(0x1E, [0xD8, 0x3D, 0xDE, 0x00]) == "😀", "a pair of UTF-16")
        #expect(try text(0x1C, [0, 0, 0x04, 0x10, 0, 1, 0xF6, 0x00]) == "А😀")
        #expect(try text(0x14, [0xC4, 0x64, 0x61]) == "Äda", "T.61 as Latin-1")
        #expect(try text(0x0C, Array("Ада".utf8)) == "Ада")
    }

    @Test func brokenStringsHaveNoText() throws {
        #expect(try text(0x0C, [0xFF, 0xFE]) == nil)
        #expect(try text(0x12, [0xD0, 0x90]) == nil)
        #expect(try text(0x1E, [0x04]) == nil)
        #expect(try text(0x1E, [0xD8, 0x3D]) == nil)
        #expect(try text(0x1C, [0, 0x11, 0, 0]) == nil, "beyond the last scalar")
        #expect(try text(0x04, [0x41]) == nil, "an octet string")
        #expect(try text(0x30, []) == nil)
        #expect(try text(0x0C, []) == nil)
        #expect(try text(0x0C, [0x20, 0x20]) == nil)
        #expect(try text(0x0C, [0x41, 0x00, 0x42]) == nil)
        #expect(try text(0x13, [0x2A, 0x41]) == "*A", "a letter the type does not have, as centres write it")
    }
}
