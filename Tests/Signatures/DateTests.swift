import Foundation
import SwiftASN1
import TestSupport
import Testing

@testable import Signatures

@Suite struct DateTests {
    private func date(_ text: String) throws -> Date {
        let tag: UInt8 = text.utf8.count == 13 ? 0x17 : 0x18
        return try Date(asn1: DER.parse([tag, UInt8(text.utf8.count)] + Array(text.utf8)))
    }

    @Test(arguments: [
        ("700101000000Z", 0.0), ("491231235959Z", 2_524_607_999), ("500101000000Z", -631_152_000),
        ("240229120000Z", 1_709_208_000), ("20260310120000Z", 1_773_144_000), ("00000101000000Z", -62_167_219_200),
        ("00000229000000Z", -62_162_121_600), ("99991231235959Z", 253_402_300_799), ("19000301000000Z", -2_203_891_200),
    ])
    func timesAreRead(_ text: String, _ seconds: Double) throws {
        #expect(try date(text) == Date(timeIntervalSince1970: seconds))
    }

    @Test func everyDayOfManyYearsIsTheNext() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for number in stride(from: 0, to: 80_000, by: 13) {
            let day = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day], from: day)
            let text = [(parts.year, 4), (parts.month, 2), (parts.day, 2)].map { part, width in
                String(repeating: "0", count: max(0, width - "\(part ?? 0)".count)) + "\(part ?? 0)"
            }.joined()
            #expect(try date(text + "000000Z") == day)
        }
    }

    @Test(arguments: ["260230000000Z", "261301000000Z", "20260310120000", "2603101200Z", "260310250000Z", ""])
    func whatIsNoTimeIsRefused(_ text: String) throws {
        #expect(throws: (any Error).self) { try date(text) }
    }
}
