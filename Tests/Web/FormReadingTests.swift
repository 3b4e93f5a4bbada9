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

    @Test func readsFilesAndTexts() throws {
        let body =
            "--b\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\nтекст\r\n--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\\\"b.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n\u{1}\r\n--b--not the end\r\n--b--\r\n"
        let form = Multipart.parse(Data(body.utf8), boundary: "b", longestFile: 1000)
        #expect(form["t"] == "текст")
        let file = try #require(form.file("f"))
        #expect(file.name == "a\"b.jpg")
        #expect(!form.isCut || file.bytes.count > 0)
    }

    @Test func aLongFileIsCutAndSaysSo() throws {
        let body =
            Data("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n".utf8) + Data(count: 5000)
            + Data("\r\n--b--\r\n".utf8)
        let form = Multipart.parse(body, boundary: "b", longestFile: 100)
        #expect(form.file("f")?.isCut == true)
        #expect(form.file("f")?.bytes.count == 101)
    }

    @Test(arguments: [
        "", "--", "--b", "--b\r\n", "--b\r\nContent-Disposition: form-data", "--b\r\n\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ncut off",
    ])
    func aCutBodyIsSaidToBeCut(_ body: String) {
        #expect(Multipart.parse(Data(body.utf8), boundary: "b", longestFile: 100).isCut)
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
            _ = Multipart.parse(Data(bytes), boundary: "b", longestFile: 10)
            _ = URLEncoded.values(bytes)
            _ = Multipart.boundary(in: "multipart/form-data; " + String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func thousandsOfPartsAreBounded() {
        let part = "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n"
        let form = Multipart.parse(
            Data((String(repeating: part, count: 5000) + "--b--\r\n").utf8), boundary: "b", longestFile: 10)
        #expect(form.all("x").count == Multipart.mostParts)
    }
}
