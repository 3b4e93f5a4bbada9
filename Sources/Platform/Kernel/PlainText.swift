import Foundation

extension String {
    /// Whether it is made of printable ASCII and Russian letters only, without a space at either end: then it is composed,
    /// trimmed and visible as it is, which is most of what is read, and need not be looked at scalar by scalar.
    var isPlain: Bool {
        guard utf8.first != 0x20, utf8.last != 0x20 else { return false }
        return utf8.isPlain(ascii: 0x20...0x7E)
    }

    /// Without white space and line ends around it.
    package var trimmed: String { isPlain ? self : trimmingCharacters(in: .whitespacesAndNewlines) }

    /// Whether it is made of Russian letters only.
    var isRussianWord: Bool { utf8.isPlain(ascii: nil) }
}

extension String.UTF8View {
    /// Whether there is nothing but Russian letters and ASCII of the range.
    fileprivate func isPlain(ascii: ClosedRange<UInt8>?) -> Bool {
        var lead: UInt8?
        for byte in self {
            switch (lead, byte) {
            case (nil, 0xD0), (nil, 0xD1): lead = byte
            // А…Я, а…п and Ё; р…я and ё.
            case (0xD0, 0x90...0xBF), (0xD0, 0x81), (0xD1, 0x80...0x8F), (0xD1, 0x91): lead = nil
            case (nil, _) where ascii?.contains(byte) == true: continue
            default: return false
            }
        }
        return lead == nil
    }
}
