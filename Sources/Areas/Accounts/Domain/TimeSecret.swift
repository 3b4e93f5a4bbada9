import Crypto
import Foundation
import Storage

/// What an authenticator app and the portal share: 160 bits from which both make a code of six digits for every half
/// minute (TOTP: RFC 6238 with SHA-1, which is what all apps read).
struct TimeSecret: Sendable, Hashable {
    let bytes: [UInt8]

    /// Seconds for which a code holds.
    static let period = 30
    private static let digits = 6
    /// A telephone's clock may be a period early or late (RFC 6238, part 5.2).
    private static let drift = 1

    /// A new secret from the system's secure randomness.
    static func new() -> TimeSecret {
        var random = SystemRandomNumberGenerator()
        return TimeSecret(bytes: (0..<20).map { _ in UInt8.random(in: 0...255, using: &random) })
    }

    /// The number of the half minute since 1970.
    static func step(at moment: Date) -> Int {
        let seconds = max(0, min(moment.timeIntervalSince1970, 1e11))
        return Int(seconds) / period
    }

    /// The code of a half minute, with its leading zeros.
    func code(step: Int) -> String {
        let counter = withUnsafeBytes(of: UInt64(max(0, step)).bigEndian) { Array($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: bytes)))
        let offset = Int(mac.last ?? 0) & 15
        let number = mac.dropFirst(offset).prefix(4).reduce(0 as UInt32) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: Self.digits - text.count) + text
    }

    /// Which half minute a typed code is of, if it may be now.
    /// - Parameter last: the step of the code that was taken last: that one and older ones work no more.
    func step(of typed: TimeCode, at now: Date, after last: Int) -> Int? {
        let present = Self.step(at: now)
        // All are compared, so that it takes as long whichever it is.
        let fitting = ((present - Self.drift)...(present + Self.drift)).filter {
            sameSecret(code(step: $0), typed.digits)
        }
        return fitting.first { $0 > last }
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    /// As an app wants it typed (RFC 4648, base 32 without padding).
    var base32: String {
        var text = ""
        var (buffer, bits) = (0 as UInt32, 0)
        for byte in bytes {
            buffer = (buffer << 8 | UInt32(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(Self.alphabet[Int(buffer >> UInt32(bits)) & 31])
            }
        }
        if bits > 0 { text.append(Self.alphabet[Int(buffer << UInt32(5 - bits)) & 31]) }
        return text
    }

    /// In groups of four, for people who type it.
    var shown: String {
        stride(from: 0, to: base32.count, by: 4).map { String(base32.dropFirst($0).prefix(4)) }.joined(separator: " ")
    }

    /// What the QR code says to an app.
    /// - Parameter account: by which the owner knows it among his others: never a number of a document.
    func address(account: String, issuer: String) -> String {
        func part(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "okno"
        }
        return "otpauth://totp/\(part(issuer)):\(part(account))?secret=\(base32)&issuer=\(part(issuer))"
    }
}
