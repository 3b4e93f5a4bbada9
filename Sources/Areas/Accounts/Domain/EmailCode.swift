import Kernel

/// The code of a letter to confirm an address: eight digits, shown as «1234 5678».
struct EmailCode: Hashable, Sendable, Sensitive {
    let digits: String

    /// Reads what was typed; separators do not matter.
    init?(_ typed: String) {
        guard typed.utf8.count <= 100 else { return nil }
        let signs = typed.filter { !$0.isWhitespace && $0 != "-" }
        guard signs.utf8.count == 8, signs.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        digits = signs
    }

    private init(known digits: String) { self.digits = digits }

    static func new() -> EmailCode {
        var random = SystemRandomNumberGenerator()
        return EmailCode(known: (0..<8).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined())
    }

    var shown: String { digits.prefix(4) + "\u{00A0}" + digits.suffix(4) }
}
