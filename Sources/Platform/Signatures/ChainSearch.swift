import Foundation
import X509

/// The way from the certificate of a signer to a root.
struct ChainSearch: Sendable {
    private let roots: CertificateStore
    private let intermediates: [Certificate]

    init(roots: [Certificate], intermediates: [Certificate]) {
        self.roots = CertificateStore(roots)
        self.intermediates = intermediates
    }

    /// The certificates from the signer's to the root's.
    func chain(
        from signer: Certificate, carried: [CertificateOutline], at time: Date
    ) async throws(SignatureFault) -> [Certificate] {
        let between = intermediates + Self.chosen(of: carried, above: signer)
        let rules = ChainRules(at: time)
        var verifier = Verifier(rootCertificates: roots) { rules }
        switch await verifier.validate(leaf: signer, intermediates: CertificateStore(between)) {
        case .validCertificate(let chain): return Array(chain)
        case .couldNotValidate(let failures):
            throw failures.lazy.compactMap { rules.fault(of: Array($0.chain)) }.first ?? .untrusted
        }
    }

    /// The most certificates of a message that are tried.
    ///
    /// X509 tries every way, and certificates that all issue each other have more ways than there is time.
    private static let most = 5

    /// Those of the message that may stand above the signer's, the nearest first. Those that issued themselves are
    /// roots, which the message cannot bring.
    private static func chosen(of carried: [CertificateOutline], above signer: Certificate) -> [Certificate] {
        // One that cannot be read leads nowhere.
        var left = carried.compactMap { try? $0.certificate() }.filter { $0.subject != $0.issuer }
        var names: Set<DistinguishedName> = [signer.issuer]
        var chosen: [Certificate] = []
        while chosen.count < most, let place = left.firstIndex(where: { names.contains($0.subject) }) {
            let next = left.remove(at: place)
            names.insert(next.issuer)
            chosen.append(next)
        }
        return chosen
    }
}
