import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = FederationTexts

/// «Сайты, на которые вы входите через Окно»: what was allowed, and taking it back.
extension FederationArea {
    var ownSitesRoutes: [Route] {
        [
            .get("/cabinet/sites", person: { try await showOwnSites($0) }),
            .post("/cabinet/sites/{id}/withdrawal", person: { context, _ in try await takeWithdrawal(context) }),
        ]
    }

    private static let pageLength = 20

    private func showOwnSites(_ context: CitizenContext) async throws -> PortalResponse {
        let after = context.request.query["after"].flatMap { SiteID($0) }
        let (found, region) = try await context.store.read { tx in
            (
                try tx.consents(of: context.person, after: after, limit: Self.pageLength + 1),
                try accounts.person(context.person, in: tx)?.region
            )
        }
        let (shown, isMore) = (Array(found.prefix(Self.pageLength)), found.count > Self.pageLength)
        let t = context.language
        let zone =
            region.flatMap { catalogue.snapshot.region($0)?.zone } ?? TimeZone(identifier: "Europe/Moscow") ?? .gmt
        let dates = HumanDate(now: context.now, zone: zone, language: t)
        return try await context.page(t(T.ownTitle), crumbs: [Crumb(t(T.cabinet), "/cabinet"), Crumb(t(T.ownTitle))]) {
            h1 { t(T.ownTitle) }
            if context.request.query["done"] != nil { Banner(.good, alert: true) { t(T.withdrawn) } }
            if shown.isEmpty {
                EmptyState(t(T.ownNone), text: t(T.ownNoneText))
            } else {
                p { t(T.ownLead) }
                EntryList {
                    for consent in shown {
                        li(.class("entry")) {
                            h3 { consent.site.name }
                            div(.class("entry-note")) {
                                p {
                                    t(T.learns) + ": "
                                        + consent.scopes.sorted().map { t(T.name(of: $0)).lowercasedFirst }.joined(
                                            separator: "; ")
                                }
                                p { t(T.allowedSince(dates.moment(consent.givenAt), dates.moment(consent.usedAt))) }
                            }
                            ActionForm(action: "/cabinet/sites/\(consent.site.id)/withdrawal", csrf: context.csrf) {
                                ButtonRow { Button(t(T.withdraw), kind: .quiet) }
                            }
                        }
                    }
                }
                Paging(
                    previous: after == nil ? nil : "/cabinet/sites",
                    next: isMore ? shown.last.map { "/cabinet/sites?after=\($0.site.id)" } : nil, language: t)
            }
        }
    }

    private func takeWithdrawal(_ context: CitizenContext) async throws -> PortalResponse {
        guard let id = SiteID(context.request[parameter: "id"]) else { throw NotFound() }
        let (person, now) = (context.person, context.now)
        try await context.store.write { tx in try withdraw(id, by: person, at: now, in: tx) }
        return .redirect("/cabinet/sites?done=1")
    }
}

extension String {
    /// «имя, дату рождения»: inside a sentence; abbreviations stay.
    fileprivate var lowercasedFirst: String {
        guard let second = dropFirst().first, second.isLowercase else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
