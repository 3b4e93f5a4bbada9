import Foundation
import Testing

@testable import Web

@Suite struct JSONValueTests {
    @Test func itReadsBackAsFoundationReadsIt() throws {
        let words = "«Окно» \"\\ \n\t\r \u{1} \u{1F} \u{7F} \u{2028} 🪟 </script>"
        let value = JSONValue.object([
            ("text", .text(words)), ("number", .number(-42)), ("flag", .flag(true)), ("none", nil),
            ("list", .list([.number(1), .text(""), .list([])])), ("table", .table([("ключ \"", .flag(false))])),
        ])
        let read = try JSONSerialization.jsonObject(with: Data(value.bytes)) as? [String: Any]
        #expect(read?["text"] as? String == words)
        #expect(read?["number"] as? Int == -42)
        #expect(read?["flag"] as? Bool == true)
        #expect(read?.keys.contains("none") == false)
        #expect((read?["list"] as? [Any])?.count == 3)
        #expect((read?["table"] as? [String: Bool])?["ключ \""] == false)
    }
}
