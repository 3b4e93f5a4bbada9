import DesignSystem
import Foundation
import Kernel
import Markup
import Storage

private typealias T = WebTexts

/// The routes of the frame itself: leaving, going on after an interruption, health, metrics.
enum WebRoutes {
    static func all(edge: Edge) -> [Route] {
        [
            .post("/sign-out", signedIn: { context, _ in try await context.close() }),
            .get("/resume", signedIn: { try await resume($0) }),
            .post("/resume/drop", signedIn: { context, _ in try await drop(context) }),
            .get("/health/live", visitor: { _ in .text("ok\n") }),
            .get("/health/ready", visitor: { try await ready($0) }),
            .get("/metrics", visitor: { try await metrics($0, edge.metrics) }),
        ]
    }

    /// Offers the form that was interrupted by the end of a session.
    private static func resume(_ context: VisitorContext) async throws -> PortalResponse {
        let visit = context.visit
        guard let token = context.request.cookies[SessionCookies.resume], let principal = visit.principal else {
            return .redirect("/cabinet")
        }
        let form = try await context.store.read { tx in
            try InterruptedForm.find(token, of: principal, keys: visit.platform.keys, in: tx)
        }
        guard let form, let path = LocalPath(form.path) else { return .redirect("/cabinet") }
        let t = context.language
        let page = try await context.page(t(T.resumeTitle)) {
            h1 { t(T.resumeTitle) }
            p { t(T.resumeText) }
            ReplayForm(path: path, values: form.values, csrf: context.csrf, button: t(T.resumeButton))
            ActionForm(action: "/resume/drop", csrf: context.csrf) { Button(t(T.resumeDrop), kind: .link) }
        }
        // Once offered it can be reloaded for a while, but a later sign-in leads where it should.
        return page.with(cookie: Cookie(SessionCookies.resume, token, maxAge: 900))
    }

    private static func drop(_ context: VisitorContext) async throws -> PortalResponse {
        if let token = context.request.cookies[SessionCookies.resume] {
            let keys = context.visit.platform.keys
            try await context.store.write { tx in try InterruptedForm.forget(token, keys: keys, in: tx) }
        }
        return .redirect("/cabinet").with(cookie: Cookie(SessionCookies.resume, "", maxAge: 0))
    }

    /// Ready: the database answers and the journal is being sealed. What is missing by configuration is named.
    private static func ready(_ context: VisitorContext) async throws -> PortalResponse {
        let platform = context.visit.platform
        let now = context.now
        let missing = context.visit.hooks.missingSenders().map {
            JSONValue.text("no \($0.rawValue) sender is configured")
        }
        var facts: [(name: StaticString, value: JSONValue?)] = [("missing", .list(missing))]
        var isReady = false
        do {
            let age = try await platform.store.read { tx in try platform.journal.oldestUnsealed(at: now, in: tx) } ?? 0
            isReady = age < 60
            facts += [("database", .text("ok")), ("journalUnsealedSeconds", .number(Int(age)))]
        } catch StorageFault.connection {
            facts.append(("database", .text("down")))
        } catch let fault as StorageFault {
            facts.append(("database", .text(fault.passesByWaiting ? "busy" : "failing")))
        }
        facts.append(("ready", .flag(isReady)))
        return .json(.object(facts), status: isReady ? 200 : 503)
    }

    private static func metrics(_ context: VisitorContext, _ metrics: Metrics) async throws -> PortalResponse {
        // Measurements are for the machine itself and what watches it there.
        guard ["127.0.0.1", "::1", ""].contains(context.request.address) else { throw NotFound() }
        let platform = context.visit.platform
        let now = context.now
        let (waiting, unsealed) = try await platform.store.read { tx in
            (
                try tx.all(Outbox.waiting()).map(\.count).reduce(0, +),
                try platform.journal.oldestUnsealed(at: now, in: tx) ?? 0
            )
        }
        let counts = (platform.store as? CountedStore)?.counts ?? (reads: 0, writes: 0)
        return .text(
            metrics.text(
                counters: [
                    ("okno_store_reads_total", "Reading transactions of the main store.", counts.reads),
                    ("okno_store_writes_total", "Writing transactions of the main store.", counts.writes),
                ],
                gauges: [
                    ("okno_outbox_waiting", "Events that wait for delivery.", Double(waiting)),
                    (
                        "okno_journal_unsealed_seconds", "Age of the oldest journal line outside the chain.",
                        max(0, unsealed)
                    ),
                ]), type: "text/plain; version=0.0.4; charset=utf-8")
    }
}
