import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = CatalogueTexts

extension CataloguePages {
    /// The first page: search, themes, what is often needed, how it works.
    func home(_ context: VisitorContext) async throws -> PortalResponse {
        let t = context.language
        let services = snapshot.services(in: region(context)?.code)
        let hero = AnyHTML(
            Fragment {
                h1 { t(T.homeTitle) }
                SearchForm(action: "/search", value: "", label: t(T.searchLabel), language: t, large: true)
                p(.class("muted")) {
                    t(T.forExample) + " "
                    for (index, search) in snapshot.featured.searches.enumerated() {
                        if index > 0 { ", " }
                        a(.href("/search?q=" + URLEncoded.encode(t(search)))) { t(search) }
                    }
                }
            })
        return try await context.page(
            t(T.homeTitle), description: t(T.homeDescription), hero: hero, isIndexed: true
        ) {
            regionPrompt(context)
            h2 { t(T.themes) }
            themeChips(services, t)
            if !snapshot.lifeEvents.isEmpty {
                h2 { t(T.lifeEvents) }
                Chips(
                    label: t(T.lifeEvents),
                    snapshot.lifeEvents.prefix(8).map { Chip(t($0.name), href: "/life-events/\($0.id)") }
                        + [Chip(t(T.allLifeEvents), href: "/life-events")])
            }
            h2 { t(T.oftenTaken) }
            PaneGrid {
                for service in featured(among: services) {
                    Pane(t(service.short), href: "/services/\(service.id)") {
                        p { summaryLine(service, region(context), t) }
                    }
                }
            }
            LinkList([
                LinkItem(t(T.allServices), href: "/services", note: t(T.services, services.count)),
                LinkItem(t(T.allAgencies), href: "/agencies"), LinkItem(t(T.centresTitle), href: "/centres"),
            ])
            h2 { t(T.howItWorks) }
            PaneGrid {
                Pane("1. " + t(T.stepRegister), href: "/register") { p { t(T.stepRegisterText) } }
                Pane("2. " + t(T.stepConfirm), href: "/centres") { p { t(T.stepConfirmText) } }
                Pane("3. " + t(T.stepApply), href: "/services") { p { t(T.stepApplyText) } }
            }
        }
    }

    private func themeChips(_ services: [PublicService], _ t: Language) -> some HTML {
        let counts = services.reduce(into: [String: Int]()) { $0[$1.theme, default: 0] += 1 }
        let themes = snapshot.themes.filter { counts[$0.id] != nil }
            .sorted { (counts[$0.id] ?? 0, $1.id) > (counts[$1.id] ?? 0, $0.id) }
        return Chips(
            label: t(T.themes),
            themes.map { Chip(t($0.name), href: "/services?theme=\($0.id)", count: counts[$0.id]) })
    }

    private func featured(among services: [PublicService]) -> [PublicService] {
        snapshot.featured.services.compactMap { slug in services.first { $0.id == slug } }
    }

    /// «МВД России · бесплатно · 30 календарных дней»
    func summaryLine(_ service: PublicService, _ region: Region?, _ t: Language) -> String {
        // Of one version, the one that keeps the line: another may be published meanwhile.
        let published = area.published
        return published.summaryLines.line(of: service.id, region?.code, t) {
            let service = published.snapshot.service(service.id) ?? service
            let conditions = published.snapshot.conditions(of: service, in: region?.code)
            let agency = published.snapshot.agency(service.agency).map { t($0.short) }
            return [
                agency, t(conditions.fee.content.short).lowercased(), t(conditions.term.content.amount).lowercased(),
            ]
            .compactMap { $0 }.joined(separator: " · ")
        }
    }
}
