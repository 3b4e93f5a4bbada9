import Foundation
import Kernel
import Web

extension CataloguePages {
    /// What search engines may read: the public site (R2), nothing of a person or of staff.
    func robots(_ context: VisitorContext) -> PortalResponse {
        let closed = [
            "/cabinet", "/drafts", "/applications", "/register", "/sign-in", "/recovery", "/enrolment", "/workplace",
            "/support", "/admin", "/demo", "/api", "/search", "/region",
        ]
        let lines =
            ["User-agent: *"] + closed.map { "Disallow: " + $0 }
            + ["Allow: /", "Sitemap: " + context.visit.publicAddress("/sitemap.xml"), ""]
        return .text(lines.joined(separator: "\n"))
    }

    /// Every public page of the catalogue.
    func sitemap(_ context: VisitorContext) -> PortalResponse {
        let paths =
            ["/", "/services", "/agencies", "/functions", "/centres", "/help", "/terms", "/privacy", "/accessibility"]
            + snapshot.services.flatMap { ["/services/\($0.id)", "/services/\($0.id)/form"] }
            + ["/life-events"] + snapshot.lifeEvents.map { "/life-events/\($0.id)" }
            + snapshot.agencies.map { "/agencies/\($0.id)" } + snapshot.offices.map { "/offices/\($0.id)" }
            + snapshot.centres.map { "/centres/\($0.id)" }
            + snapshot.documents.filter { !$0.isApplication }.map { "/documents/\($0.id)" }
        // Ids are checked when the files are read: nothing in these addresses needs escaping in XML.
        let entries = paths.map { "<url><loc>" + context.visit.publicAddress($0) + "</loc></url>" }
        return .text(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(entries.joined(separator: "\n"))
            </urlset>

            """, type: "application/xml; charset=utf-8")
    }
}
