import Foundation
import Kernel
import Notifications
import Storage
import Web

extension AccountsArea {
    static func deviceCookie(_ visit: Visit) -> String {
        visit.platform.cookie("okno-device")
    }

    /// The token of this browser, if it has one.
    func device(_ visit: Visit) -> SecretToken? {
        // Whatever else stands in the cookie is no token of ours.
        visit.request.cookies[Self.deviceCookie(visit)].flatMap { try? SecretToken($0) }
    }

    /// Before a session is opened, whichever way one signed in: says so in the journal, knows the browser the next time, and tells a citizen of one that was not known.
    /// - Returns: the cookie by which it is known.
    func noteEntry(of principal: Principal, _ context: some PortalContext) async throws -> Cookie {
        let (owner, keys, now) = (FactorOwner(principal), keys, context.now)
        let token = device(context.visit) ?? .new()
        let known = KnownDevice(token, of: owner, keys: keys)
        let name = DeviceName.of(context.request.userAgent)
        try await context.store.write { tx in
            try platform.journal.record(
                JournalEntry(principal.actor, "sign-in.entered", on: owner.kind, owner.id), at: now, in: tx)
            guard try known.use(at: now, in: tx), case .person(let citizen) = principal else { return }
            try tell(citizen.id, SecurityLetters.newDevice(name), at: now, in: tx)
        }
        return Cookie(Self.deviceCookie(context.visit), token.text, maxAge: KnownDevice.lifetime * 86_400)
    }
}
