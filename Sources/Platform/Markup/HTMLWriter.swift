/// The bytes of a page while it is written. Everything that comes from outside passes `text` or `attribute`, which
/// escape; bytes as they are come only from texts known when the program was compiled (`StaticString`).
package struct HTMLWriter: Sendable {
    /// What has been written so far, UTF-8.
    package var bytes: [UInt8] = []

    package init(reserving capacity: Int = 16_384) { bytes.reserveCapacity(capacity) }

    /// Writes text of the program itself, unescaped: a run-time string cannot get here.
    package mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes JSON as the content of a data block: `<`, `>` and `&` as JSON's own escapes, so that nothing in it can end
    /// the block.
    package mutating func json(_ json: [UInt8]) {
        for byte in json {
            switch byte {
            case UInt8(ascii: "<"): raw("\\u003c")
            case UInt8(ascii: ">"): raw("\\u003e")
            case UInt8(ascii: "&"): raw("\\u0026")
            default: bytes.append(byte)
            }
        }
    }

    /// Writes text between tags: `&`, `<`, `>` escaped, control and direction-changing characters dropped.
    package mutating func text(_ text: String) { append(text, quoted: false) }

    /// Writes ` name="value"`, the value escaped for double quotes.
    package mutating func attribute(_ name: StaticString, _ value: String) {
        bytes.append(UInt8(ascii: " "))
        raw(name)
        raw("=\"")
        append(value, quoted: true)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes ` name`, an attribute that is true by being there.
    package mutating func attribute(_ name: StaticString) {
        bytes.append(UInt8(ascii: " "))
        raw(name)
    }

    /// Writes ` name="value"` under a name that was checked with `AttributeName`.
    package mutating func attribute(_ name: AttributeName, _ value: String) {
        bytes.append(UInt8(ascii: " "))
        append(name.text, quoted: true)
        raw("=\"")
        append(value, quoted: true)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes an attribute's value, escaped for double quotes.
    mutating func value(_ value: String) { append(value, quoted: true) }

    private mutating func append(_ text: String, quoted: Bool) {
        var text = text
        text.withUTF8 { source in
            var runStart = 0
            var index = 0
            let end = source.count
            while index < end {
                let byte = source[index]
                guard UnsafeText.needsALook(byte) else {
                    index += 1
                    continue
                }
                var replacement: StaticString?
                var length = 1
                switch byte {
                case UInt8(ascii: "&"): replacement = "&amp;"
                case UInt8(ascii: "<"): replacement = "&lt;"
                case UInt8(ascii: ">"): replacement = "&gt;"
                case UInt8(ascii: "\""): replacement = quoted ? "&quot;" : nil
                default:
                    length = UnsafeText.droppedLength(source, at: index)
                    if length > 0 { replacement = "" }
                    length = max(length, 1)
                }
                if let replacement {
                    bytes.append(contentsOf: source[runStart..<index])
                    raw(replacement)
                    runStart = index + length
                }
                index += length
            }
            bytes.append(contentsOf: source[runStart..<end])
        }
    }
}

/// Which characters never reach a page: controls other than tab and new line, and the controls of writing direction,
/// which make a name or an address read differently from what it is (Unicode TR 36).
enum UnsafeText {
    /// Whether the scanner has to stop at this byte; false for all of plain Latin and Cyrillic text.
    @inline(__always)
    static func needsALook(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A: false
        case 0x00..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x7F, 0xC2, 0xD8, 0xE2: true
        default: false
        }
    }

    /// The length in bytes of the character at `index` if it must be dropped, 0 if it may stay.
    static func droppedLength(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let second = index + 1 < source.count ? source[index + 1] : 0
        let third = index + 2 < source.count ? source[index + 2] : 0
        switch (source[index], second, third) {
        case (0x09, _, _), (0x0A, _, _): return 0
        case (0x00..<0x20, _, _), (0x7F, _, _): return 1
        case (0xC2, 0x80...0x9F, _): return 2  // C1 controls
        case (0xD8, 0x9C, _): return 2  // U+061C
        case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE): return 3  // U+200E/F, U+202A–E
        case (0xE2, 0x81, 0xA6...0xA9): return 3  // U+2066–9
        default: return 0
        }
    }
}
