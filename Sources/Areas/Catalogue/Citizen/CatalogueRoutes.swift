import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = CatalogueTexts

/// The public site: everything that is read without signing in.
struct CataloguePages: Sendable {
    let area: CatalogueArea
    var snapshot: CatalogueSnapshot { area.snapshot }

    var routes: [Route] {
        [
            .get("/", visitor: home).alikeForAll,
            .get("/region", visitor: regionChoice),
            .post("/region", visitor: chooseRegion),
            .get("/services", visitor: serviceList).alikeForAll,
            .get("/services/{slug}", visitor: serviceCard).alikeForAll,
            .get("/services/{slug}/form", visitor: printableForm).alikeForAll,
            .get("/agencies", visitor: agencyList).alikeForAll,
            .get("/agencies/{slug}", visitor: agencyPage).alikeForAll,
            .get("/functions", visitor: functionList).alikeForAll,
            .get("/offices/{id}", visitor: officePage).alikeForAll,
            .get("/centres", visitor: centreList),
            .get("/centres/{id}", visitor: centrePage),
            .get("/documents/{slug}", visitor: documentPage).alikeForAll,
            .get("/forms/{slug}", visitor: formPage).alikeForAll,
            .get("/forms/{slug}/blank", visitor: blankPDF),
            .get("/forms/{slug}/sample", visitor: samplePDF),
            .post("/services/{slug}/wanted", visitor: wantOnline),
            .get("/services/{slug}/screening", visitor: screeningStart),
            .post("/services/{slug}/screening", visitor: screeningStep),
            .get("/life-events", visitor: lifeEventList).alikeForAll,
            .get("/life-events/{slug}", visitor: lifeEventPage).alikeForAll,
            .get("/search", visitor: searchPage),
            .post("/search/helped", visitor: takeHelped),
            .get(
                "/api/openapi.json",
                visitor: { _ in .text(OpenAPIDocument.json, type: "application/json; charset=utf-8") }),
            .get("/api/v1/search", visitor: searchAPI),
            .get("/api/v1/suggestions", visitor: suggestionsAPI),
            .get("/api/v1/services", visitor: servicesAPI),
            .get("/api/v1/services/{slug}", visitor: serviceAPI),
            .get("/api/v1/organisations", visitor: organisationsAPI),
            .get("/api/v1/offices", visitor: officesAPI),
            .get("/api/v1/documents", visitor: documentsAPI),
            .get("/api/v1/life-events", visitor: lifeEventsAPI),
            .get("/api/v1/regions", visitor: regionsAPI),
            .get("/help", visitor: helpPage).alikeForAll,
            .get("/terms", visitor: { try await legalPage($0, [.terms]) }).alikeForAll,
            .get("/privacy", visitor: { try await legalPage($0, [.privacy, .consent]) }).alikeForAll,
            .get("/accessibility", visitor: { try await legalPage($0, [.accessibility]) }).alikeForAll,
            .get("/robots.txt", visitor: { robots($0) }).alikeForAll,
            .get("/sitemap.xml", visitor: { sitemap($0) }).alikeForAll,
        ]
    }

    /// The visitor's region, if it is one of ours.
    func region(_ context: VisitorContext) -> Region? { context.region.flatMap(snapshot.region) }

    /// A path of ours with the region that this page's own address names; a remembered one needs no naming.
    func inRegion(_ path: String, _ context: VisitorContext) -> String {
        guard context.request.query["region"] != nil, let region = region(context) else { return path }
        return path + (path.contains("?") ? "&" : "?") + "region=" + region.code
    }

    /// The code of the region that this page's own address names, for forms that ask on.
    func namedRegion(_ context: VisitorContext) -> String? {
        context.request.query["region"] == nil ? nil : region(context)?.code
    }

    /// Where a region is chosen so that one comes back here.
    func regionChoicePath(_ context: VisitorContext) -> String {
        let query = context.request.query.filter { $0.key != "region" }.sorted { $0.key < $1.key }
            .map { "\(URLEncoded.encode($0.key))=\(URLEncoded.encode($0.value))" }.joined(separator: "&")
        let here = context.request.path + (query.isEmpty ? "" : "?" + query)
        return "/region?return=" + URLEncoded.encode(here)
    }

    /// Asks for the region where lists depend on it (R49).
    func regionPrompt(_ context: VisitorContext, _ why: Phrase = CatalogueTexts.chooseRegionWhy) -> AnyHTML? {
        guard region(context) == nil else { return nil }
        let t = context.language
        return AnyHTML(
            Banner(.information, title: t(T.chooseRegionFirst)) {
                p { t(why) }
                p { LinkButton(t(T.chooseRegion), href: regionChoicePath(context)) }
            })
    }
}

extension CatalogueArea {
    /// The routes of the public site.
    package var routes: [Route] { CataloguePages(area: self).routes + adminRoutes }

    /// Gives the frame of pages the names of regions and the help lines.
    package func install(in hooks: inout PortalHooks) {
        hooks.publication = { self.number }
        hooks.regionName = { code, language in self.snapshot.region(code).map { language($0.name) } }
        hooks.helpLines = { region in self.snapshot.helpLines(for: region).map(\.phone.display) }
    }
}
