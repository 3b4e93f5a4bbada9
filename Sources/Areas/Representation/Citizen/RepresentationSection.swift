import DesignSystem
import Kernel
import Markup
import Storage
import Web

private typealias R = RepresentationTexts

/// «Действовать за других» on the cabinet's first page, with what waits for an answer.
struct RepresentationSection: CabinetSection {
    let area: RepresentationArea

    func section(for citizen: CitizenContext) async throws -> AnyHTML? {
        let t = citizen.language
        let waiting = try await citizen.store.read { tx in
            guard let person = try area.accounts.person(citizen.person, in: tx), person.level == .confirmed else {
                return 0
            }
            return try tx.all(RightQueries(keys: area.keys).offered(to: person.snils))
                .count { !$0.isExpired(at: citizen.now) }
        }
        return AnyHTML(
            Markup.section {
                h2 { t(R.section) }
                if waiting > 0 {
                    Banner(.information) { a(.href("/cabinet/mandates")) { t(R.waits(waiting)) } }
                }
                LinkList([
                    LinkItem(t(FamilyTexts.title), href: "/cabinet/family", note: t(FamilyTexts.note)),
                    LinkItem(t(MandateTexts.title), href: "/cabinet/mandates", note: t(MandateTexts.note)),
                ])
            })
    }
}
