import Foundation
import X509

/// Whether the certificates of a chain were taken back, by the lists of their issuers.
struct RevocationCheck: Sendable {
    private let lists: [DistinguishedName: [RevocationList]]
    private let isRequired: Bool

    init(_ lists: [RevocationList], isRequired: Bool) {
        // The newest first.
        self.lists = Dictionary(grouping: lists.sorted { $0.thisUpdate > $1.thisUpdate }, by: \.issuer)
        self.isRequired = isRequired
    }

    /// - Parameter chain: from the signer's to the root's. Nobody takes back a root but who takes it off the settings.
    func confirm(_ chain: [Certificate], at time: Date) throws(SignatureFault) {
        for (certificate, issuer) in zip(chain, chain.dropFirst()) {
            // A list counts by the key that signed it: another centre may bear the same name.
            let own = (lists[issuer.subject] ?? []).filter { $0.isSigned(by: issuer) }
            // The newest knows best, even when its time is over: an older one may say what was put right since. A part
            // of a list is believed in what it says, not in what it leaves out.
            let knowing = own.filter(\.isPartial) + own.lazy.filter { !$0.isPartial }.prefix(1)
            let dates = knowing.compactMap { $0.revocation(of: certificate) }
            if let date = dates.min(), date <= time { throw .revoked(at: date) }
            guard !isRequired || own.contains(where: { $0.isCurrent(at: time) }) else { throw .revocationUnknown }
        }
    }
}
