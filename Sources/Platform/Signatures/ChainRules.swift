import Foundation
import SwiftASN1
// The public initializer of this module with a date is deprecated in favour of this one.
@_spi(FixedExpiryValidationTime) import X509

/// What a chain must be: RFC 5280, a signer who may sign, issuers who may issue, and no SHA-1.
struct ChainRules: VerifierPolicy {
    let verifyingCriticalExtensions: [ASN1ObjectIdentifier]
    private let time: Date
    private let basics: RFC5280Policy

    init(at time: Date) {
        self.time = time
        basics = RFC5280Policy(fixedExpiryValidationTime: time)
        // Any certificate policy will do, which is what RFC 5280, section 6.1.1, begins with; constraints on
        // policies are not understood and end the way when they are critical.
        verifyingCriticalExtensions =
            basics.verifyingCriticalExtensions + [.X509ExtensionID.extendedKeyUsage, .certificatePolicies]
    }

    func chainMeetsPolicyRequirements(chain: UnverifiedCertificateChain) async -> PolicyEvaluationResult {
        if let fault = fault(of: Array(chain)) { return .failsToMeetPolicy(reason: "\(fault)") }
        return basics.chainMeetsPolicyRequirements(chain: chain)
    }

    /// What is wrong with the chain, of that which a person can be told; RFC 5280 may find more.
    func fault(of chain: [Certificate]) -> SignatureFault? {
        // A root that signs itself in has nobody above who could take it back.
        guard let signer = chain.first, chain.count > 1 else { return .untrusted }
        for certificate in chain {
            if time < certificate.notValidBefore { return .notYetValid }
            if time > certificate.notValidAfter { return .expired }
        }
        guard Self.maySign(signer) else { return .keyUsage }
        guard chain.dropFirst().allSatisfy(Self.mayIssue) else { return .untrusted }
        // The root is trusted for what it is, whoever signed it.
        let isStrong = chain.dropLast().allSatisfy { SigningAlgorithm.taken.contains($0.signatureAlgorithm) }
        return isStrong ? nil : .unsupportedAlgorithm
    }

    /// Key usage of signatures (RFC 5280, section 4.2.1.3) and a purpose of persons: the certificates of web servers
    /// name their owners too, sometimes under the same root.
    private static func maySign(_ certificate: Certificate) -> Bool {
        do {
            if let usage = try certificate.extensions.keyUsage {
                guard usage.digitalSignature || usage.nonRepudiation else { return false }
            }
            guard let purposes = try certificate.extensions.extendedKeyUsage else { return true }
            return purposes.contains { personal.contains($0) }
        } catch {
            // A usage that cannot be read allows nothing.
            return false
        }
    }

    /// Client authentication, protection of mail, signing of documents (RFC 9336), or any.
    private static let personal: Set<ExtendedKeyUsage.Usage> = [
        .clientAuth, .emailProtection, .any, ExtendedKeyUsage.Usage(oid: [1, 3, 6, 1, 5, 5, 7, 3, 36]),
    ]

    /// X509 leaves the key usage of issuers alone.
    private static func mayIssue(_ certificate: Certificate) -> Bool {
        do {
            return try certificate.extensions.keyUsage?.keyCertSign ?? true
        } catch {
            return false
        }
    }
}

extension ASN1ObjectIdentifier {
    fileprivate static let certificatePolicies: Self = [2, 5, 29, 32]
}
