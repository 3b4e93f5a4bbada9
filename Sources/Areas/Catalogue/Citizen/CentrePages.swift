import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = CatalogueTexts

extension CataloguePages {
    /// The enrolment centres of the region with exact address, room, hours and what to bring (R28–R30).
    func centreList(_ context: VisitorContext) async throws -> PortalResponse {
        let t = context.language
        let region = region(context)
        let overlays = try await context.visit.hooks.centreOverlays(context.now)
        let centres = (region.map { snapshot.centres(in: $0.code) } ?? []).map { $0.with(overlays[$0.id]) }
        let title = region.map { t(T.centresIn($0)) } ?? t(T.centresTitle)
        return try await context.page(title, description: t(T.centresLead), isIndexed: true) {
            h1 { title }
            p(.class("lead")) { t(T.centresLead) }
            if region == nil {
                EmptyState(
                    t(T.centresNeedRegion), text: t(T.regionLead),
                    action: LinkButton(t(T.chooseRegion), href: regionChoicePath(context)))
            } else if centres.isEmpty {
                EmptyState(
                    t(T.noCentres), text: t(T.noCentresText),
                    action: LinkButton(t(T.chooseRegion), href: regionChoicePath(context), kind: .quiet))
            }
            if let bring = centres.first?.bring {
                p {
                    strong { t(T.bring) + ": " }
                    bring.map { t($0) }.joined(separator: ", ") + "."
                }
            }
            PaneGrid {
                for centre in centres {
                    Pane(t(centre.name), href: "/centres/\(centre.id)", level: .h2) {
                        p { Tag(t(T.centreKind(centre.kind)), .info) }
                        p { centre.placeLine(t) }
                        if let phone = centre.phone { p { PhoneLink(phone: phone) } }
                        for line in centre.hours.lines { p { t(line.days) + "\u{00A0}" + t(line.hours) } }
                        p { OpenTag(hours: centre.hours, language: t, now: context.now) }
                        ClosedDays(hours: centre.hours, language: t, now: context.now)
                    }
                }
            }
            if centres.contains(where: \.demo.isDemo) {
                p(.class("muted")) { small { t(T.demoCentres) } }
            }
        }
    }

    func centrePage(_ context: VisitorContext) async throws -> PortalResponse {
        guard let known = snapshot.centre(context.request[parameter: "id"]) else { throw NotFound() }
        let centre = known.with(try await context.visit.hooks.centreOverlays(context.now)[known.id])
        let t = context.language
        return try await context.page(
            t(centre.name), description: centre.placeLine(t), crumbs: [Crumb(t(T.centresTitle), "/centres")],
            isIndexed: true
        ) {
            h1 { t(centre.name) }
            p { Tag(t(T.centreKind(centre.kind)), .info) }
            if centre.services.contains(.code) { p(.class("lead")) { t(T.centresLead) } }
            ClosedDays(hours: centre.hours, language: t, now: context.now)
            if centre.services.isEmpty {
                Banner(.warning) { p { t(T.centreServesNobody) } }
            } else {
                h2 { t(T.centreDoes) }
                ul { for service in centre.offered { li { t(T.name(of: service)) } } }
            }
            h2 { t(T.bring) }
            ul { for item in centre.bring { li { t(item) } } }
            h2 { t(T.place) }
            PlaceList(
                place: centre.placeLine(t), address: centre.address.ru, directions: centre.directions,
                phone: centre.phone,
                hours: centre.hours, demo: centre.demo, language: t,
                now: context.now)
            for line in snapshot.helpLines(for: centre.region) {
                p {
                    t(line.name) + ": "
                    PhoneLink(phone: line.phone)
                }
            }
        }
    }
}
