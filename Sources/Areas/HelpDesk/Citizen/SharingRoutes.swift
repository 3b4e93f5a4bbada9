import DesignSystem
import Kernel
import Markup
import Storage
import Web

private typealias T = ScreenTexts

/// An applicant lets an operator know on which page he is, and ends it when he likes.
extension HelpDeskArea {
    var sharingRoutes: [Route] {
        [
            .get("/screen", visitor: { try await showSharing($0) }),
            .post("/screen", visitor: { context, _ in try await share(context) }),
            .post("/screen/end", visitor: { context, _ in try await endSharing(context) }),
        ]
    }

    /// - Throws: `NotFound` for whoever is not signed in and for staff.
    private func checkApplicant(_ context: VisitorContext) throws {
        switch context.visit.principal {
        case .person, .registrant: return
        case nil, .staff: throw NotFound()
        }
    }

    private func showSharing(_ context: VisitorContext) async throws -> PortalResponse {
        try checkApplicant(context)
        let screen = try await context.store.read { tx in try context.sharedScreen(in: tx) }
        let t = context.language
        return try await context.page(t(T.title), crumbs: [Crumb(t(T.title))]) {
            h1 { t(T.title) }
            if context.request.query["done"] != nil { Banner(.good, alert: true) { t(T.ended) } }
            if screen?.endsAt != nil {
                Banner(.information) { t(T.joined) }
                EndSharing(csrf: context.csrf, language: t)
            } else {
                p(.class("lead")) { t(T.lead) }
                ActionForm(action: "/screen", csrf: context.csrf) { ButtonRow { Button(t(T.makeCode)) } }
            }
        }
    }

    /// The code stands in the answer itself and nowhere else.
    private func share(_ context: VisitorContext) async throws -> PortalResponse {
        try checkApplicant(context)
        let code = try await context.store.write { tx in try context.shareScreen(in: tx) }
        let t = context.language
        let shown = code.digits.prefix(3) + "\u{00A0}" + code.digits.suffix(3)
        return try await context.page(t(T.title), crumbs: [Crumb(t(T.title))]) {
            h1 { t(T.title) }
            p(.class("lead")) { t(T.readOut) }
            p { b(.class("number")) { String(shown) } }
            p { t(T.codeHolds) }
            EndSharing(csrf: context.csrf, language: t)
        }
    }

    private func endSharing(_ context: VisitorContext) async throws -> PortalResponse {
        try checkApplicant(context)
        try await context.store.write { tx in try context.endSharing(in: tx) }
        return .redirect("/screen?done=1")
    }
}

private struct EndSharing: Component {
    let csrf: String
    let language: Language

    var body: some HTML {
        ActionForm(action: "/screen/end", csrf: csrf) { ButtonRow { Button(language(ScreenTexts.end), kind: .quiet) } }
    }
}
