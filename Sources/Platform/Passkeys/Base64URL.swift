/// Base64url as WebAuthn writes bytes (RFC 4648, section 5): without `=` at the end, and one text only for the bytes.
///
///     Base64URL.encode([0xFB, 0xFF])       // "-_8"
///     try Base64URL.decode("-_8")          // [0xFB, 0xFF]
package enum Base64URL {
    package static func encode(_ bytes: some Sequence<UInt8>) -> String {
        var text = ""
        var kept: UInt32 = 0
        var bits = 0
        for byte in bytes {
            kept = (kept << 8 | UInt32(byte)) & 0xFFFF
            bits += 8
            while bits >= 6 {
                bits -= 6
                text.unicodeScalars.append(sign(of: kept >> bits))
            }
        }
        if bits > 0 { text.unicodeScalars.append(sign(of: kept << (6 - bits))) }
        return text
    }

    /// - Throws: `notBase64URL` for another sign, `=` included, for a length that no bytes have, and for bits left over
    ///   that are not zero.
    package static func decode(_ text: String) throws(PasskeyFault) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count / 4 * 3)
        var kept: UInt32 = 0
        var bits = 0
        for sign in text.utf8 {
            guard let value = value(of: sign) else { throw .notBase64URL }
            kept = (kept << 6 | value) & 0xFFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: kept >> bits))
            }
        }
        guard bits < 6, kept & ((1 << bits) - 1) == 0 else { throw .notBase64URL }
        return bytes
    }

    private static func sign(of value: UInt32) -> Unicode.Scalar {
        let value = UInt8(truncatingIfNeeded: value & 63)
        return switch value {
        case 0..<26: Unicode.Scalar(UInt8(ascii: "A") + value)
        case 26..<52: Unicode.Scalar(UInt8(ascii: "a") + (value - 26))
        case 52..<62: Unicode.Scalar(UInt8(ascii: "0") + (value - 52))
        case 62: "-"
        default: "_"
        }
    }

    private static func value(of sign: UInt8) -> UInt32? {
        switch sign {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(sign - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(sign - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(sign - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "-"): 62
        case UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
