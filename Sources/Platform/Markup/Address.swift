/// Whether an address may stand in a link, a form or an image: http, https, mailto, tel, otpauth (an app for codes), or a path of this site.
///
/// Anything else (`javascript:`, `data:`, `//host`, addresses with hidden characters) is refused, and the attribute is
/// left out.
package enum Address {
    package static func isSafe(_ address: String) -> Bool {
        var address = address
        return address.withUTF8 { source in
            guard let first = source.first else { return true }
            if first == UInt8(ascii: " ") { return false }
            var scheme: Int?
            var schemeMayCome = true
            for (index, byte) in source.enumerated() {
                switch byte {
                case 0x00..<0x20, 0x7F, UInt8(ascii: "\\"): return false
                case UInt8(ascii: ":"):
                    if schemeMayCome { scheme = index }
                    schemeMayCome = false
                case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): schemeMayCome = false
                case 0xC2, 0xD8, 0xE2:
                    if UnsafeText.droppedLength(source, at: index) > 0 { return false }
                default: break
                }
            }
            if let scheme {
                let name = source[..<scheme].map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
                return allowed.contains { $0.elementsEqual(name) }
            }
            let second = source.count > 1 ? source[1] : 0
            return !(first == UInt8(ascii: "/") && second == UInt8(ascii: "/"))
        }
    }

    private static let allowed: [[UInt8]] = ["https", "http", "mailto", "tel", "otpauth"].map { Array($0.utf8) }
}
