import Foundation
import Kernel
import Testing

@testable import Web

@Suite struct FormReadingTests {
    @Test func readsWhatABrowserSends() {
        let values = URLEncoded.values("name=%D0%90%D0%B4%D0%B0+L&x=1&x=2&empty=&=nameless&bad=%zz%4".utf8)
        #expect(values["name"] == ["Ада L"])
        #expect(values["x"] == ["1", "2"])
        #expect(values["empty"] == [""])
        #expect(values["bad"] == ["%zz%4"])
        #expect(values[""] == nil)
    }

    @Test func controlAndDirectionMarksAreDropped() {
        #expect(URLEncoded.values("t=a%00b%E2%80%AEc%0D%0Ad%07".utf8)["t"] == ["abc\nd"])
    }

    /// No input may end the process: mutated bodies and queries, many thousand.
    @Test func nothingTraps() {
        var random = SystemRandomNumberGenerator()
        let seed = Array(
            "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a;\\\"\"\r\n\r\nabc\r\n--b\r\nContent-Disposition: form-data; name=t\r\n\r\nx=%D0&y=%\r\n--b--"
                .utf8)
        for _ in 0..<20_000 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: at)
                default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: at)
                }
                if bytes.isEmpty { bytes = [0] }
            }
            _ = URLEncoded.values(bytes)
            _ = Multipart.boundary(in: "multipart/form-data; " + String(decoding: bytes, as: UTF8.self))
        }
    }
}
