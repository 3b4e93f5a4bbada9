import Foundation

/// Why a signature proves nothing: one case for each sentence that a page can say. None carries what was sent.
package enum SignatureFault: Error, Hashable, Sendable {
    /// More than ``SignatureTrust/limit`` bytes.
    case tooLarge
    /// Neither DER, PEM nor base64 of a CMS SignedData over plain data (RFC 5652).
    case notCMS
    /// Nobody signed it, or it does not carry the certificate of who did.
    case noSigner
    /// Signed by more than one: whose visit would it be?
    case severalSigners
    /// Something else was signed.
    case contentDiffers
    /// The signature does not belong to the key of the certificate, or somebody changed it. A detached signature
    /// without attributes over something else is this too: nothing in it tells the two apart.
    case badSignature
    /// No way leads from the certificate to one of the roots by the rules of RFC 5280.
    case untrusted
    /// The certificate, or one above it, begins later.
    case notYetValid
    /// The certificate, or one above it, has ended.
    case expired
    /// The certificate, or one above it, was taken back.
    case revoked(at: Date)
    /// No list of the issuer tells whether the certificate was taken back: there is none that is current, signed
    /// by the issuer and wholly understood.
    case revocationUnknown
    /// Made by GOST R 34.10 or 34.11, which need a certified program that is not here.
    case gostUnsupported
    /// The certificate is not meant for signatures of a person.
    case keyUsage
    /// A hash, a key or a signature of a kind, or a weakness, that is not taken here.
    case unsupportedAlgorithm
    /// Not the fault of the person: the file with this place in the settings cannot be read.
    case unreadableTrust(TrustPart, at: Int)
}

/// Which of the settings of ``SignatureTrust``.
package enum TrustPart: Hashable, Sendable { case roots, intermediates, revocationLists }
