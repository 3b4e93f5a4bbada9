import Foundation
import Kernel
import Web

/// Another provider that people may sign in here by, as the installation names it (OpenID Connect Core 1.0, code flow).
package struct SignInProvider: Sendable {
    /// In addresses and in the database: it stays when the label changes.
    package let id: String
    /// As discovery and tokens have it, letter by letter.
    package let issuer: OutsideAddress
    package let clientID: String
    package let secret: String
    /// «ЕСИА»: as people know it.
    package let label: Phrase
    package let scopes: [String]
    package let claims: ClaimNames
    /// What its claim of the level says of people whose documents it compared.
    package let proved: Set<String>
    /// Whether such people are confirmed here by its word.
    package let isTrustedForProof: Bool

    package init(
        id: String, issuer: OutsideAddress, clientID: String, secret: String, label: Phrase,
        scopes: [String] = ["openid", "profile"], claims: ClaimNames = ClaimNames(), proved: Set<String> = [],
        isTrustedForProof: Bool = false
    ) {
        self.id = id
        self.issuer = issuer
        self.clientID = clientID
        self.secret = secret
        self.label = label
        self.scopes = scopes
        self.claims = claims
        self.proved = proved
        self.isTrustedForProof = isTrustedForProof
    }

    /// «a-z0-9-», thirty at most.
    package static func isID(_ text: String) -> Bool {
        (1...30).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
            }
    }

    /// Which of its claims say what; those of OpenID Connect Core 1.0, 5.1 where nothing else is set.
    package struct ClaimNames: Sendable, Hashable {
        package var snils = "snils"
        package var surname = "family_name"
        package var given = "given_name"
        package var patronymic = "middle_name"
        package var birthDate = "birthdate"
        package var sex = "gender"
        package var email = "email"
        package var phone = "phone_number"
        package var level = "acr"

        package init() {}
    }
}

/// Why another provider did not sign somebody in.
enum ProviderFault: Error, Equatable {
    /// It does not answer, or says that it is in trouble.
    case down
    /// What it answered is not believed.
    case refused(Reason)

    /// Stands in the journal.
    enum Reason: String {
        case answer, metadata, malformed, algorithm, key, signature, issuer, audience, expired, issued, nonce, subject
        case accessToken = "access-token"
    }
}
