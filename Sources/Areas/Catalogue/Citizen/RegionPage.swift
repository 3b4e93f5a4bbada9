import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = CatalogueTexts

extension CataloguePages {
    /// The choice of the region (R49): all 89 by district, a filter that also works without scripts.
    func regionChoice(_ context: VisitorContext) async throws -> PortalResponse {
        try await regionPage(context, error: nil)
    }

    /// Keeps the choice and goes back to where the visitor was.
    func chooseRegion(_ context: VisitorContext, _ form: FormInput) async throws -> PortalResponse {
        guard let region = snapshot.region(form["region"]) else {
            return try await regionPage(context, error: T.unknownRegion)
        }
        return PortalResponse.redirect(back(form["return"], to: region)).remembering(region: region.code)
    }

    /// The address to go back to; a region that it names gives way to the new one.
    private func back(_ text: String, to region: Region) -> String {
        guard let path = LocalPath(text)?.text, let mark = path.firstIndex(of: "?") else {
            return LocalPath(text)?.text ?? "/"
        }
        let pairs = path[path.index(after: mark)...].split(separator: "&").map(String.init)
        let changed = pairs.map { $0.hasPrefix("region=") ? "region=" + region.code : $0 }
        return path[..<mark] + (changed.isEmpty ? "" : "?" + changed.joined(separator: "&"))
    }

    private func regionPage(_ context: VisitorContext, error: Phrase?) async throws -> PortalResponse {
        let t = context.language
        let query = String((context.request.query["q"] ?? "").prefix(100))
        let back = LocalPath(context.request.query["return"] ?? "")?.text ?? "/"
        let groups = grouped(matching: query, t)
        return try await context.page(t(T.regionTitle), status: error == nil ? 200 : 422, isIndexed: error == nil) {
            h1 { t(T.regionTitle) }
            if let error {
                Banner(.stop, alert: true) { p { t(error) } }
            }
            p(.class("lead")) { t(T.regionLead) }
            if let region = region(context) {
                p {
                    t(T.yourRegion) + " "
                    strong { t(region.name) }
                }
            }
            filterForm(query, back: back, t)
            if groups.isEmpty {
                EmptyState(
                    t(T.noRegion), text: t(T.noRegionText),
                    action: LinkButton(
                        t(T.showAllRegions), href: "/region?return=" + URLEncoded.encode(back), kind: .quiet))
            } else {
                ActionForm(action: "/region", csrf: context.csrf) {
                    HiddenField("return", back)
                    div(.id("regions")) {
                        for group in groups {
                            h2 { group.name }
                            ul(.class("links cols")) {
                                for region in group.regions {
                                    li { Button(t(region.name), kind: .link, name: "region", value: region.code) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func filterForm(_ query: String, back: String, _ t: Language) -> some HTML {
        form(.action("/region"), .method(.get), .role("search"), .class("search")) {
            input(.type("hidden"), .name("return"), .value(back))
            Markup.label(.for("q")) { t(T.regionFilter) }
            div(.class("search-line")) {
                input(
                    .type("search"), .name("q"), .id("q"), .value(query), .maxlength(100), .autocomplete("off"),
                    .data("filter", "regions"))
                button(.type("submit"), .class("button main")) { t(T.show) }
            }
        }
    }

    private func grouped(matching query: String, _ t: Language) -> [(name: String, regions: [Region])] {
        let wanted = folded(query)
        let regions = snapshot.regions.filter { region in
            wanted.isEmpty
                || [region.name.ru, region.name.en, region.centre.ru, region.centre.en, region.code].contains {
                    folded($0).contains(wanted)
                }
        }
        let groups = Dictionary(grouping: regions) { region in
            region.district.map { t($0) + " " + t(T.districtSuffix) } ?? t(T.otherRegions)
        }
        let order = snapshot.regions.map { region in
            region.district.map { t($0) + " " + t(T.districtSuffix) } ?? t(T.otherRegions)
        }
        var seen: Set<String> = []
        return order.filter { seen.insert($0).inserted }.compactMap { name in
            guard let members = groups[name] else { return nil }
            return (name, members.sorted { folded(t($0.name)) < folded(t($1.name)) })
        }
        .sorted { first, second in
            (first.name == t(T.otherRegions) ? 1 : 0, first.name) < (
                second.name == t(T.otherRegions) ? 1 : 0, second.name
            )
        }
    }

    private func folded(_ text: String) -> String {
        text.lowercased().replacingOccurrences(of: "ё", with: "е").trimmingCharacters(in: .whitespaces)
    }
}
