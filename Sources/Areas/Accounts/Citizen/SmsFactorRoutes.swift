import DesignSystem
import Kernel
import Markup
import Storage
import Web

private typealias T = SecurityTexts

/// A code by SMS at signing in: on and off.
extension AccountsArea {
    var smsFactorRoutes: [Route] {
        [
            .get("/cabinet/security/sms", person: { try await smsPage($0, FormState(language: $0.language)) }),
            .post("/cabinet/security/sms", person: { try await takeSms($0, $1) }),
        ]
    }

    /// Whether it can be turned on, and whether it is.
    func smsState(_ person: Person, hasApp: Bool, in tx: any ReadTransaction) throws -> SmsFactorState? {
        guard !hasApp, person.phoneConfirmed else { return nil }
        return SmsFactorState(isOn: try tx.first(.smsFactor(of: person.id)) != nil)
    }

    private func smsPage(_ context: CitizenContext, _ form: FormState) async throws -> PortalResponse {
        let (person, hasApp) = (try await me(context), try await hasFactor(context))
        let state = try await context.store.read { tx in try smsState(person, hasApp: hasApp, in: tx) }
        guard let state else { return .redirect("/cabinet/security") }
        let t = context.language
        return try await securityFrame(context, state.isOn ? T.smsOff : T.smsOn, form) {
            if !state.isOn {
                p(.class("lead")) { t(T.smsLead(person.phone?.masked ?? "")) }
                Banner(.warning) { t(T.smsCaution) }
            }
            ActionForm(action: "/cabinet/security/sms", csrf: context.csrf) {
                HiddenField("turn", state.isOn ? "off" : "on")
                ProofFields(form: form, asksCode: false)
                ButtonRow {
                    Button(t(state.isOn ? T.turnOff : T.turnOn), kind: state.isOn ? .danger : .main)
                    LinkButton(t(T.cancel), href: "/cabinet/security", kind: .link)
                }
            }
        }
    }

    private func takeSms(_ context: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        var form = FormState(language: context.language)
        try await prove(context, input, &form)
        guard form.errors.isEmpty else { return try await smsPage(context, form) }
        let (id, now, isOn) = (context.person, context.now, input["turn"] == "on")
        try await context.store.write { tx in
            if isOn { try turnOnSms(for: id, at: now, in: tx) } else { try turnOffSms(for: id, at: now, in: tx) }
        }
        return .redirect("/cabinet/security?done=\(isOn ? "sms" : "sms-off")")
    }
}

struct SmsFactorState: Sendable {
    let isOn: Bool
}

/// For whoever has no app: the weaker code, with its state.
struct SmsFactorNote: Component {
    let state: SmsFactorState
    let language: Language

    var body: some HTML {
        let t = language
        p {
            t(T.smsNote) + " "
            Tag(t(state.isOn ? T.factorOn : T.factorOff), state.isOn ? .ok : .neutral)
            " "
            a(.class("tap"), .href("/cabinet/security/sms")) { t(state.isOn ? T.turnOff : T.turnOn) }
        }
    }
}
