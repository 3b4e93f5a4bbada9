/// SQL as areas write it, with `?` for values, turned into PostgreSQL's `$1`, `$2`, ….
enum StatementText {
    /// Leaves quoted text, quoted names and comments alone.
    static func numbered(_ text: String) -> String {
        var answer: [UInt8] = []
        answer.reserveCapacity(text.utf8.count + 16)
        var number = 0
        var closing: [UInt8] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if let end = closing.last {
                answer.append(byte)
                if byte == end, end != UInt8(ascii: "*") {
                    closing.removeLast()
                } else if end == UInt8(ascii: "*"), byte == end, next == UInt8(ascii: "/") {
                    answer.append(next)
                    index += 1
                    closing.removeLast()
                }
            } else {
                switch (byte, next) {
                case (UInt8(ascii: "?"), _):
                    number += 1
                    answer += Array("$\(number)".utf8)
                case (UInt8(ascii: "'"), _), (UInt8(ascii: "\""), _):
                    closing.append(byte)
                    answer.append(byte)
                case (UInt8(ascii: "-"), UInt8(ascii: "-")):
                    closing.append(UInt8(ascii: "\n"))
                    answer.append(byte)
                case (UInt8(ascii: "/"), UInt8(ascii: "*")):
                    closing.append(UInt8(ascii: "*"))
                    answer += [byte, next]
                    index += 1
                default: answer.append(byte)
                }
            }
            index += 1
        }
        return String(decoding: answer, as: UTF8.self)
    }
}
