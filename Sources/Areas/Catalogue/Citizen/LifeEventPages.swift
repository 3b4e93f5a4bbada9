import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = CatalogueTexts

extension CataloguePages {
    /// All life events.
    func lifeEventList(_ context: VisitorContext) async throws -> PortalResponse {
        let t = context.language
        let events = snapshot.lifeEvents
        return try await context.page(t(T.lifeEvents), description: t(T.lifeEventsLead), isIndexed: true) {
            h1 { t(T.lifeEvents) }
            p(.class("lead")) { t(T.lifeEventsLead) }
            if events.isEmpty {
                EmptyState(
                    t(T.nothingFits), text: "", action: LinkButton(t(T.allServices), href: "/services", kind: .quiet))
            }
            PaneGrid {
                for event in events {
                    Pane(t(event.name), href: "/life-events/\(event.id)") { p { t(event.summary) } }
                }
            }
        }
    }

    /// One life event: its steps in order, each with the services that it needs.
    func lifeEventPage(_ context: VisitorContext) async throws -> PortalResponse {
        let snapshot = snapshot
        guard let event = snapshot.lifeEvent(context.request[parameter: "slug"]) else { throw NotFound() }
        let t = context.language
        let region = region(context)
        return try await context.page(
            t(event.name), description: t(event.summary), crumbs: [Crumb(t(T.lifeEvents), "/life-events")],
            isIndexed: true
        ) {
            h1 { t(event.name) }
            p(.class("lead")) { t(event.summary) }
            if event.source.isRecall {
                Banner(.warning) { p { t(T.caution) } }
            }
            regionPrompt(context)
            ol(.class("steps-list")) {
                for step in event.steps {
                    li {
                        h2 { t(step.title) }
                        if let when = step.when {
                            p { Tag(t(when), .info) }
                        }
                        if let text = step.text {
                            p { t(text) }
                        }
                        let services = step.services.compactMap(snapshot.service)
                        if services.isEmpty {
                            p(.class("muted")) { t(T.outsidePortal) }
                        } else {
                            LinkList(
                                services.map { service in
                                    let isHere = region.map { service.isAvailable(in: $0.code) } ?? true
                                    return LinkItem(
                                        t(service.short), href: inRegion("/services/\(service.id)", context),
                                        note: isHere ? summaryLine(service, region, t) : t(T.notInYourRegion))
                                })
                        }
                    }
                }
            }
        }
    }
}
