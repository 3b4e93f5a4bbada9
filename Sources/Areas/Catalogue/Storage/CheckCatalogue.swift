import Kernel

/// Checks what no single entry can know: ids are unique, every name leads somewhere, routing is unambiguous.
struct CatalogueCheck {
    let parts: CatalogueParts
    let log: FaultLog

    func run() {
        checkUnique()
        let agencies = Set(parts.agencies.map(\.id))
        let regions = Set(parts.regions.map(\.code))
        let services = Set(parts.services.map(\.id))
        for service in parts.services { check(service, agencies, regions) }
        for agency in parts.agencies {
            expect([agency.parent], in: agencies, Place("agencies", agency.id, "parent"), "an agency")
        }
        for function in parts.functions {
            expect([function.agency], in: agencies, Place("functions", function.id, "agency"), "an agency")
        }
        for office in parts.offices {
            expect([office.region], in: regions, Place("offices", office.id, "region"), "a region's code")
            expect([office.agency], in: agencies, Place("offices", office.id, "agency"), "an agency")
            let serves = Place("offices", office.id, "serves")
            expect(office.claims.agencies.sorted(), in: agencies, serves, "agencies")
            expect(office.claims.services.sorted(), in: services, serves, "services")
        }
        for centre in parts.centres {
            expect([centre.region], in: regions, Place("centres", centre.id, "region"), "a region's code")
        }
        for post in parts.postOffices {
            expect([post.region], in: regions, Place("post-offices", post.id, "region"), "a region's code")
        }
        for line in parts.helpLines {
            guard case .region(let code) = line.scope else { continue }
            expect([code], in: regions, Place("help-lines", line.id, "region"), "a region's code")
        }
        expect(parts.featured.services, in: services, Place("featured", "", "services"), "services")
        checkRouting(regions)
    }

    /// Where something stands: a file, an entry, a key.
    private struct Place {
        let file: String
        let entry: String
        let key: String

        init(_ shared: String, _ entry: String, _ key: String) {
            file = "shared/\(shared).yaml"
            self.entry = entry
            self.key = key
        }

        init(service: String, _ key: String) {
            file = service + ".yaml"
            entry = service
            self.key = key
        }
    }

    private func expect(_ names: [String?], in known: Set<String>, _ place: Place, _ expected: String) {
        for case let name? in names where !known.contains(name) {
            log.report(
                place.file, log.line(place.key, of: place.entry, in: place.file),
                "\(place.key) names “\(name)”, which is not known", expected: expected)
        }
    }

    private func check(_ service: PublicService, _ agencies: Set<String>, _ regions: Set<String>) {
        func place(_ key: String) -> Place { Place(service: service.id, key) }
        expect([service.agency], in: agencies, place("agency"), "an agency of shared/agencies.yaml")
        expect([service.theme], in: Set(parts.themes.map(\.id)), place("theme"), "a theme of shared/themes.yaml")
        expect(
            service.applicants, in: Set(parts.categories.map(\.id)), place("applicants"),
            "categories of shared/applicant-categories.yaml")
        expect(
            service.channels, in: Set(parts.channels.map(\.id)), place("channels"), "channels of shared/channels.yaml")
        if case .only(let codes) = service.availability {
            expect(codes, in: regions, place("regions"), "regions' codes")
        }
        expect(service.regional.map(\.region), in: regions, place("conditions"), "a region's code")
        unique(service.documents.map(\.id), place("documents"), "a document")
        unique(service.grounds.map(\.id), place("decision_grounds"), "a ground")
    }

    private func checkUnique() {
        shared(parts.regions.map(\.code), "regions")
        shared(parts.themes.map(\.id), "themes")
        shared(parts.categories.map(\.id), "applicant-categories")
        shared(parts.channels.map(\.id), "channels")
        shared(parts.documents.map(\.id), "documents")
        shared(parts.grounds.map(\.id), "grounds")
        shared(parts.agencies.map(\.id), "agencies")
        shared(parts.functions.map(\.id), "functions")
        shared(parts.offices.map(\.id), "offices")
        shared(parts.centres.map(\.id), "centres")
        shared(parts.postOffices.map(\.id), "post-offices")
        shared(parts.helpLines.map(\.id), "help-lines")
        shared(parts.legalTexts.map(\.kind.rawValue), "legal-texts")
        for kind in LegalText.Kind.allCases where !parts.legalTexts.contains(where: { $0.kind == kind }) {
            log.report("shared/legal-texts.yaml", 1, "there is no text “\(kind.rawValue)”", expected: "one")
        }
        var forms: Set<String> = []
        for service in parts.services {
            for form in service.forms where !forms.insert(form.id).inserted {
                unique([form.id, form.id], Place(service: service.id, "forms"), "a form")
            }
        }
    }

    /// The ids of a shared file; the line is that of the last of those that are alike.
    private func shared(_ ids: [String], _ file: String) {
        var seen: Set<String> = []
        for id in ids where !seen.insert(id).inserted { unique([id, id], Place(file, id, ""), "an entry") }
    }

    private func unique(_ ids: [String], _ place: Place, _ what: String) {
        var seen: Set<String> = []
        for id in ids where !seen.insert(id).inserted {
            log.report(
                place.file, log.line(place.key, of: place.entry, in: place.file), "\(what) “\(id)” stands twice",
                expected: "each id once")
        }
    }

    /// Two offices of a region must not claim a service equally: an application would go to either.
    private func checkRouting(_ regions: Set<String>) {
        for region in regions.sorted() {
            let offices = parts.offices.filter { $0.region == region }
            guard !offices.isEmpty else { continue }
            for service in parts.services where service.availability.includes(region) {
                let claims = offices.compactMap { office in office.claim(on: service).map { (office.id, $0) } }
                let best = claims.map(\.1).max()
                let winners = claims.filter { $0.1 == best }.map(\.0)
                guard let last = winners.last, winners.count > 1 else { continue }
                log.report(
                    "shared/offices.yaml", log.line("serves", of: last, in: "shared/offices.yaml"),
                    "in region \(region) “\(service.id)” is claimed alike by " + winners.joined(separator: ", "),
                    expected: "one office with the narrowest claim")
            }
        }
    }
}
