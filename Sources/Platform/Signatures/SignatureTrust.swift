import Foundation
import X509

/// Whose signatures count: the roots, the certificates between, and the lists of those taken back.
///
/// Made once from the files of the settings and never changed; new lists make a new one. Reads no clock, no file and
/// no network.
///
/// ```swift
/// let trust = try SignatureTrust(roots: [rootFile], revocationLists: lists)
/// let person = try await trust.check(uploaded, over: Array(challenge.utf8), at: clock.now)
/// ```
package struct SignatureTrust: Sendable {
    /// The longest signature that is read, in bytes as sent.
    package static let limit = 256 * 1024

    private let chains: ChainSearch
    private let revocation: RevocationCheck

    /// Reads the files, each DER or PEM; a PEM file may hold several.
    /// - Parameter isRevocationRequired: without a current list of every issuer of the chain nobody is let in. When
    ///   false, only what a list says against a certificate counts: a list that is missing lets it pass.
    /// - Throws: `unreadableTrust` with the place of the file, or `gostUnsupported`.
    package init(
        roots: [[UInt8]], intermediates: [[UInt8]] = [], revocationLists: [[UInt8]] = [],
        isRevocationRequired: Bool = true
    ) throws(SignatureFault) {
        chains = ChainSearch(
            roots: try TrustFiles.certificates(in: roots, of: .roots),
            intermediates: try TrustFiles.certificates(in: intermediates, of: .intermediates))
        revocation = RevocationCheck(
            try TrustFiles.revocationLists(in: revocationLists), isRequired: isRevocationRequired)
    }

    /// Who signed exactly this content, by a certificate that counts at this time.
    ///
    /// - Parameters:
    ///   - signature: CMS SignedData as DER, BER, PEM or base64, detached or with the content inside.
    ///   - content: the bytes the portal gave to be signed; the content inside must equal them.
    ///   - time: the time of the check, from the clock of the portal; never from the signature.
    package func check(
        _ signature: [UInt8], over content: [UInt8], at time: Date
    ) async throws(SignatureFault) -> SignedBy {
        guard signature.count <= Self.limit else { throw .tooLarge }
        // Outside of 1970…9999 the clock is broken, and X509 ends the process on such a date.
        guard (0...253_402_300_799).contains(time.timeIntervalSince1970) else { throw .untrusted }
        let message = try SignedMessage(file: signature)
        let signer = try message.onlySigner()
        let certificate = try message.certificate(of: signer)
        try message.confirm(signer, with: certificate, over: content)
        let chain = try await chains.chain(from: certificate, carried: message.certificates, at: time)
        try revocation.confirm(chain, at: time)
        return SignedBy(certificate, claimedAt: signer.attributes?.signingTime)
    }
}
