import Foundation
import X509

/// Who signed, as the certificate says it. Personal: shows itself as «•••» wherever it is printed by accident.
package struct SignedBy: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    package let subject: SignerFacts

    /// The number of the certificate at its issuer, in capital hexadecimal digits.
    package let serialNumber: String
    /// The name of the issuer as RFC 4514 writes it, the nearest part first.
    package let issuer: String
    package let validFrom: Date
    package let validTo: Date

    /// When it was signed by the clock of the signer, who may say what he likes: to show, never to decide.
    package let claimedAt: Date?

    init(_ certificate: Certificate, claimedAt: Date?) {
        subject = SignerFacts(certificate)
        serialNumber = certificate.serialNumber.bytes.map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
        issuer = certificate.issuer.written
        validFrom = certificate.notValidBefore
        validTo = certificate.notValidAfter
        self.claimedAt = claimedAt
    }

    package var description: String { "•••" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
