import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = AccountsTexts

/// The part of changing a contact that whoever reads the old one does.
extension AccountsArea {
    /// The change under way; nil when nothing waits.
    func change(_ kind: ContactKind, _ context: CitizenContext) async throws -> ContactChange? {
        let (id, now) = (context.person, context.now)
        return try await context.store.read { tx in
            guard let person = try person(id, in: tx) else { return nil }
            let waits = kind == .email ? person.data.nextEmail != nil : person.data.nextPhone != nil
            return waits ? try tx.first(.change(of: kind, of: id, at: now)) : nil
        }
    }

    func takeOldCode(_ context: CitizenContext, _ input: FormInput, _ kind: ContactKind) async throws -> PortalResponse
    {
        let (id, now) = (context.person, context.now)
        let code = String(input["old-code"].filter(\.isASCII).filter(\.isNumber).prefix(20))
        var form = FormState(language: context.language)
        switch code.isEmpty
            ? nil : try await context.store.write({ tx in try proveOld(kind, code: code, of: id, at: now, in: tx) })
        {
        case nil: form.errors.add("old-code", T.oldCodeEmpty)
        case .done: return .redirect("/cabinet?done=\(kind.rawValue)")
        case .awaitsOld, .awaitsNew, .awaitsOwner: return .redirect("/cabinet/profile/\(kind.rawValue)")
        case .wrong(let left): form.errors.add("old-code", T.codeWrong(left))
        case .expired: form.errors.add("old-code", T.codeExpired)
        case .taken: form.errors.add("email", T.emailTaken)
        }
        return kind == .email ? try await emailPage(context, form) : try await phonePage(context, form)
    }

    func resendOldCode(_ context: CitizenContext, _ input: FormInput, _ kind: ContactKind) async throws
        -> PortalResponse
    {
        let (id, now) = (context.person, context.now)
        let place = ContactKind(rawValue: input["to"]) ?? kind
        try await context.store.write { tx in try sendOldCode(kind, by: place, to: id, at: now, in: tx) }
        return .redirect("/cabinet/profile/\(kind.rawValue)?sent=1")
    }
}

/// The code that went to the old contact, or to the other one by who has lost it.
struct OldContactProof: Component {
    let change: ContactChange
    let person: Person
    let form: FormState
    let csrf: String
    let now: Date

    private var path: String { "/cabinet/profile/\(change.kind.rawValue)/old" }
    private var canOtherSpeak: Bool { person.isSettled(change.kind.other, at: now) }

    var body: some HTML {
        let t = form.language
        h2 { t(change.kind == .email ? T.oldEmail : T.oldPhone) }
        if change.isOldProved {
            p { Tag(t(T.oldProved), .ok) }
        } else {
            p { t(T.oldCodeSent(shown(change.sentTo ?? change.kind))) }
            ActionForm(action: path + "/confirmation", csrf: csrf) {
                TextField(
                    "old-code", label: t(T.oldCode), in: form, kind: .smsCode, width: .short, maxLength: 12)
                ButtonRow { Button(t(T.confirm)) }
            }
            ActionForm(action: path + "/message", csrf: csrf) {
                HiddenField("to", (change.sentTo ?? change.kind).rawValue)
                ButtonRow { Button(t(T.sendAgain), kind: .link) }
            }
            Details(t(T.oldLost)) {
                if canOtherSpeak, change.sentTo != change.kind.other {
                    p { t(T.oldByOther(shown(change.kind.other))) }
                    ActionForm(action: path + "/message", csrf: csrf) {
                        HiddenField("to", change.kind.other.rawValue)
                        ButtonRow { Button(t(T.sendThere), kind: .quiet) }
                    }
                }
                p {
                    t(T.oldByCounter) + " "
                    a(.href("/centres")) { t(T.centres) }
                }
            }
        }
    }

    private func shown(_ place: ContactKind) -> String {
        place == .email ? person.email.text : person.phone?.display ?? ""
    }
}
