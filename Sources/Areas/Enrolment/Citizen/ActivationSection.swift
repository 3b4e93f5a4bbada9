import DesignSystem
import Kernel
import Markup
import Web

private typealias T = EnrolmentTexts

/// «Подтвердите личность» in the cabinet; nothing once the account is confirmed.
struct ActivationSection: CabinetSection {
    let area: EnrolmentArea

    func section(for citizen: CitizenContext) async throws -> AnyHTML? {
        guard citizen.level != .confirmed else { return nil }
        let (id, now, t) = (citizen.person, citizen.now, citizen.language)
        let found = try await citizen.store.read { tx in
            let person = try area.accounts.person(id, in: tx)
            return (
                try area.state(of: id, at: now, in: tx), person,
                try person.flatMap { try area.identityCheck(of: $0, in: tx) },
                try person.map { try area.centres(in: $0.region, at: now, in: tx) } ?? []
            )
        }
        guard let state = found.0, let person = found.1 else { return nil }
        let centres = found.3
        let dates = area.dates(of: person.region, citizen)
        return AnyHTML(
            Markup.section {
                h2 { t(T.sectionTitle) }
                p { t(T.why) }
                StepBanner(step: state.step, dates: dates, language: t)
                RegisterBanner(check: found.2, language: t)
                if !state.expectsCode { ShortestWay(person: person, centres: centres, now: now, language: t) }
                ButtonRow {
                    LinkButton(
                        t(state.expectsCode ? T.enterButton : T.sectionButton),
                        href: state.expectsCode ? "/cabinet/activation#code" : "/cabinet/activation")
                }
            })
    }
}
