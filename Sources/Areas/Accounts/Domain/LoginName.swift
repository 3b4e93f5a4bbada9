import Kernel

/// What somebody typed to sign in with: СНИЛС in any writing, phone or e-mail (R46).
enum LoginName: Sendable, Hashable {
    case email(EmailAddress)
    /// Eleven digits can be both; СНИЛС is tried first, since a phone can be written with its plus.
    case numbers(snils: Snils?, phone: PhoneNumber?)
    /// Nothing that an account could have. Handled as any unknown login.
    case unknown(String)

    init(_ typed: String) {
        let text = String(typed.prefix(300))
        if text.contains("@") {
            // Why it is no address does not matter here.
            self = (try? EmailAddress(text)).map(Self.email) ?? .unknown(text)
            return
        }
        let phone = try? PhoneNumber(text)
        let snils = text.contains("+") ? nil : try? Snils(text)
        self = snils == nil && phone == nil ? .unknown(text) : .numbers(snils: snils, phone: phone)
    }

    /// The same for every writing of the same login: attempts are counted under it.
    var key: String {
        switch self {
        case .email(let address): address.key
        case .numbers(let snils, let phone): snils?.digits ?? phone?.e164 ?? ""
        case .unknown(let text): text.lowercased()
        }
    }
}
