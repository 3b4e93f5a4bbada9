import Foundation
import Kernel
import Storage

/// The app's secret between the page that shows it and the form that proves it.
extension AccountsArea {
    private struct SetUpSecret: Codable {
        let secret: [UInt8]
        let at: Date
    }

    /// The secret travels in the form, sealed for its owner, so that an abandoned set-up leaves nothing behind.
    func sealSetUp(_ secret: TimeSecret, for owner: FactorOwner, at now: Date) throws -> String {
        try keys.seal(json: SetUpSecret(secret: secret.bytes, at: now), context: "set-up:" + owner.context)
            .base64EncodedString()
    }

    /// Nil for another's, a forged or an old one.
    func openSetUp(_ sealed: String, for owner: FactorOwner, at now: Date) -> TimeSecret? {
        guard let data = Data(base64Encoded: String(sealed.prefix(2_000))),
            // A stranger's bytes: whatever is wrong with them, they are none of ours.
            let kept = try? keys.open(json: data, as: SetUpSecret.self, context: "set-up:" + owner.context),
            kept.secret.count == 20, now.timeIntervalSince(kept.at) < 3_600
        else { return nil }
        return TimeSecret(bytes: kept.secret)
    }
}
