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
            (try area.state(of: id, at: now, in: tx), try area.accounts.person(id, in: tx)?.region)
        }
        guard let state = found.0 else { return nil }
        let dates = area.dates(of: found.1, citizen)
        return AnyHTML(
            Markup.section {
                h2 { t(T.sectionTitle) }
                p { t(T.why) }
                StepBanner(step: state.step, dates: dates, language: t)
                ButtonRow {
                    LinkButton(
                        t(state.expectsCode ? T.enterButton : T.sectionButton),
                        href: state.expectsCode ? "/cabinet/activation#code" : "/cabinet/activation")
                }
            })
    }
}
