import Foundation
import Kernel
import SearchIndex
import Web

/// The catalogue as open data: lists by key, each thing by itself, the same for everybody.
extension CataloguePages {
    private static let mostRows = 200

    /// A page of a list: `?after=` the last key, `?limit=` up to 200. Answers know a version (`ETag`), by which one who
    /// asks again is told that nothing changed.
    private func list<Thing>(
        _ context: VisitorContext, _ name: StaticString, _ things: [Thing], key: (Thing) -> String,
        row: (Thing) -> JSONValue
    ) -> PortalResponse {
        let values = context.request.query
        let limit = min(max(values["limit"].flatMap { Int($0) } ?? 50, 1), Self.mostRows)
        let after = values["after"] ?? ""
        let sorted = things.sorted { key($0) < key($1) }.drop { key($0) <= after && !after.isEmpty }
        let shown = sorted.prefix(limit)
        let next = sorted.count > limit ? shown.last.map { key($0) } : nil
        let filters = values.filter { ["region", "limit"].contains($0.key) }.sorted { $0.key < $1.key }
            .map { "&\($0.key)=\(URLEncoded.encode($0.value))" }.joined()
        let following = next.map {
            JSONValue.text(context.request.path + "?after=" + URLEncoded.encode($0) + filters)
        }
        return tagged(
            context,
            .object([
                (name: name, value: .list(shown.map(row))), (name: "total", value: .number(things.count)),
                (name: "next", value: following ?? .null),
            ]))
    }

    /// The answer with its tag, or 304 for one who has it.
    private func tagged(_ context: VisitorContext, _ value: JSONValue) -> PortalResponse {
        let bytes = value.bytes
        let tag = "\"" + ContentTag.of(bytes) + "\""
        if !context.request.knownTags.isDisjoint(with: [tag, "*"]) {
            return PortalResponse(status: 304, headers: [("ETag", tag)])
        }
        return PortalResponse(
            headers: [
                ("Content-Type", "application/json; charset=utf-8"), ("ETag", tag),
                ("Cache-Control", "no-cache"),
                ("Access-Control-Allow-Origin", "*"),
            ], body: bytes)
    }

    func servicesAPI(_ context: VisitorContext) async throws -> PortalResponse {
        // By the address alone: the same for everybody, whatever region somebody remembers.
        let region = context.request.query["region"]
        let services =
            region == nil
            ? snapshot.services : region.flatMap(snapshot.region).map { snapshot.services(in: $0.code) } ?? []
        return list(context, "services", services, key: \.id) { service in
            .members([
                "id": .text(service.id), "name": Self.phrase(service.name), "short": Self.phrase(service.short),
                "summary": Self.phrase(service.summary), "level": .text(service.level.rawValue),
                "agency": .text(service.agency), "theme": .text(service.theme),
                "applicants": .list(service.applicants.map { .text($0) }), "electronic": .flag(service.isElectronic),
                "address": .text(context.visit.publicAddress("/services/\(service.id)")),
            ])
        }
    }

    /// A service in full, in CPSV-AP's words (JSON-LD), with the terms and fees of `?region=` and `?municipality=`. One that
    /// was withdrawn leads to its successor, as its page does.
    func serviceAPI(_ context: VisitorContext) async throws -> PortalResponse {
        let slug = context.request[parameter: "slug"]
        guard let service = snapshot.service(slug) else {
            let old = snapshot.withdrawn(slug)
            if let successor = old?.successor.flatMap(snapshot.service) {
                return .moved("/api/v1/services/\(successor.id)")
            }
            return old == nil ? problem(404, "Not Found") : problem(410, "Gone")
        }
        let values = context.request.query
        let region = values["region"].flatMap(snapshot.region)
        if values["region"] != nil, region == nil { return problem(404, "Not Found") }
        let municipality = values["municipality"].flatMap(snapshot.municipality)
        if values["municipality"] != nil, municipality == nil || municipality?.region != region?.code {
            return problem(404, "Not Found")
        }
        let linked = LinkedCatalogue(
            snapshot: snapshot, base: context.visit.publicAddress(""),
            place: region.map { ($0.code, municipality?.id) })
        return tagged(context, linked.document(of: service))
    }

    /// A fault in the form of RFC 9457.
    private func problem(_ status: Int, _ title: String) -> PortalResponse {
        var response = PortalResponse.json(
            .members(["type": .text("about:blank"), "title": .text(title), "status": .number(status)]), status: status)
        response.headers.removeAll { $0.name == "Content-Type" }
        response.headers += [("Content-Type", "application/problem+json"), ("Access-Control-Allow-Origin", "*")]
        return response
    }

    func organisationsAPI(_ context: VisitorContext) async throws -> PortalResponse {
        let region = context.request.query["region"]
        let agencies = snapshot.agencies.filter { region == nil || $0.region == nil || $0.region == region }
        return list(context, "organisations", agencies, key: \.id) { agency in
            .members([
                "id": .text(agency.id), "name": Self.phrase(agency.name), "short": Self.phrase(agency.short),
                "level": .text(agency.level.rawValue), "kind": .text(agency.kind.rawValue),
                "parent": agency.parent.map { .text($0) }, "region": agency.region.map { .text($0) },
                "address": .text(context.visit.publicAddress("/agencies/\(agency.id)")),
            ])
        }
    }

    func officesAPI(_ context: VisitorContext) async throws -> PortalResponse {
        let region = context.request.query["region"]
        let offices = snapshot.offices.filter { region == nil || $0.region == region }
        return list(context, "offices", offices, key: \.id) { office in
            .members([
                "id": .text(office.id), "name": Self.phrase(office.name), "agency": .text(office.agency),
                "region": .text(office.region), "place": Self.phrase(office.address),
                "phone": office.phone.map { .text($0.e164) }, "hours": Self.phrase(office.hours.text),
                "zone": .text(office.zone.identifier), "demonstration": .flag(office.demo.isDemo),
                "address": .text(context.visit.publicAddress("/offices/\(office.id)")),
            ])
        }
    }

    func documentsAPI(_ context: VisitorContext) async throws -> PortalResponse {
        list(context, "documents", snapshot.documents.filter { !$0.isApplication }, key: \.id) { document in
            .members([
                "id": .text(document.id), "name": Self.phrase(document.name),
                "about": document.about.map(Self.phrase),
                "address": .text(context.visit.publicAddress("/documents/\(document.id)")),
            ])
        }
    }

    func lifeEventsAPI(_ context: VisitorContext) async throws -> PortalResponse {
        list(context, "life_events", snapshot.lifeEvents, key: \.id) { event in
            .members([
                "id": .text(event.id), "name": Self.phrase(event.name), "summary": Self.phrase(event.summary),
                "steps": .list(
                    event.steps.map { step in
                        .members([
                            "title": Self.phrase(step.title),
                            "services": .list(step.services.map { .text($0) }),
                        ])
                    }), "address": .text(context.visit.publicAddress("/life-events/\(event.id)")),
            ])
        }
    }

    func regionsAPI(_ context: VisitorContext) async throws -> PortalResponse {
        list(context, "regions", snapshot.regions, key: \.code) { region in
            .members([
                "id": .text(region.code), "name": Self.phrase(region.name), "zone": .text(region.zone.identifier),
                "oktmo": .text(region.oktmo), "okato": .text(region.okato),
            ])
        }
    }

    static func phrase(_ phrase: Phrase) -> JSONValue {
        .members(["ru": .text(phrase.ru), "en": phrase.en == phrase.ru ? nil : .text(phrase.en)])
    }
}
