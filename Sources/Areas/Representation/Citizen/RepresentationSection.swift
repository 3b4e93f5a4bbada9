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
        let offers = try await citizen.store.read { tx -> [ActingRight] in
            guard let person = try area.accounts.person(citizen.person, in: tx), person.level == .confirmed else {
                return []
            }
            return try tx.all(RightQueries(keys: area.keys).offered(to: person.snils))
                .filter { !$0.isExpired(at: citizen.now) }
        }
        let isMandate = offers.contains { $0.role == .mandate }
        return AnyHTML(
            Markup.section {
                h2 { t(R.section) }
                if !offers.isEmpty {
                    Banner(.information) {
                        a(.href(isMandate ? "/cabinet/mandates" : "/cabinet/organisations")) {
                            t(R.waits(offers.count))
                        }
                    }
                }
                LinkList([
                    LinkItem(t(FamilyTexts.title), href: "/cabinet/family", note: t(FamilyTexts.note)),
                    LinkItem(t(MandateTexts.title), href: "/cabinet/mandates", note: t(MandateTexts.note)),
                    LinkItem(
                        t(OrganisationTexts.title), href: "/cabinet/organisations", note: t(OrganisationTexts.note)),
                ])
            })
    }
}
