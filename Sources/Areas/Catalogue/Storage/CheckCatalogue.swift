import Kernel

/// Checks what no single entry can know: ids are unique, every name leads somewhere, routing is unambiguous.
struct CatalogueCheck {
    let parts: CatalogueParts
    let log: FaultLog

    func run() {
        checkUnique()
        let agencies = Set(parts.agencies.map(\.id))
        let regions = Set(parts.regions.map(\.code))
        for service in parts.services { check(service, agencies, regions) }
        let services = Set(parts.services.map(\.id))
        for agency in parts.agencies {
            if let parent = agency.parent { expect(agencies, parent, "agencies", agency.id, "an agency as parent") }
        }
        for function in parts.functions { expect(agencies, function.agency, "functions", function.id, "an agency") }
        for office in parts.offices {
            expect(regions, office.region, "offices", office.id, "a region's code")
            expect(agencies, office.agency, "offices", office.id, "an agency")
            for claim in office.claims.agencies { expect(agencies, claim, "offices", office.id, "an agency") }
            for claim in office.claims.services { expect(services, claim, "offices", office.id, "a service") }
        }
        for centre in parts.centres { expect(regions, centre.region, "centres", centre.id, "a region's code") }
        for post in parts.postOffices { expect(regions, post.region, "post-offices", post.id, "a region's code") }
        for line in parts.helpLines {
            if case .region(let code) = line.scope { expect(regions, code, "help-lines", line.id, "a region's code") }
        }
        for slug in parts.featured.services { expect(services, slug, "featured", slug, "a service") }
        checkRouting(regions)
    }

    private func expect(_ known: Set<String>, _ name: String, _ file: String, _ entry: String, _ expected: String) {
        guard !known.contains(name) else { return }
        log.report("shared/\(file).yaml", nil, "\(entry) names “\(name)”", expected: expected)
    }

    private func check(_ service: PublicService, _ agencies: Set<String>, _ regions: Set<String>) {
        let file = service.id + ".yaml"
        func expect(_ known: some Sequence<String>, _ names: [String], _ what: String) {
            let known = Set(known)
            for name in names where !known.contains(name) {
                log.report(file, nil, "“\(name)” is not known", expected: what)
            }
        }
        expect(agencies, [service.agency], "an agency of shared/agencies.yaml")
        expect(parts.themes.map(\.id), [service.theme], "a theme of shared/themes.yaml")
        expect(parts.categories.map(\.id), service.applicants, "a category of shared/applicant-categories.yaml")
        expect(parts.channels.map(\.id), service.channels, "a channel of shared/channels.yaml")
        if case .only(let codes) = service.availability { expect(regions, codes, "a region's code") }
        expect(regions, service.regional.map(\.region), "a region's code")
        unique(service.documents.map(\.id), file, "a document")
        unique(service.grounds.map(\.id), file, "a ground")
    }

    private func checkUnique() {
        unique(parts.regions.map(\.code), "shared/regions.yaml", "a region")
        unique(parts.themes.map(\.id), "shared/themes.yaml", "a theme")
        unique(parts.categories.map(\.id), "shared/applicant-categories.yaml", "a category")
        unique(parts.channels.map(\.id), "shared/channels.yaml", "a channel")
        unique(parts.documents.map(\.id), "shared/documents.yaml", "a document")
        unique(parts.grounds.map(\.id), "shared/grounds.yaml", "a ground")
        unique(parts.agencies.map(\.id), "shared/agencies.yaml", "an agency")
        unique(parts.functions.map(\.id), "shared/functions.yaml", "a function")
        unique(parts.offices.map(\.id), "shared/offices.yaml", "an office")
        unique(parts.centres.map(\.id), "shared/centres.yaml", "a centre")
        unique(parts.postOffices.map(\.id), "shared/post-offices.yaml", "a post office")
        unique(parts.helpLines.map(\.id), "shared/help-lines.yaml", "a help line")
        unique(parts.legalTexts.map(\.kind.rawValue), "shared/legal-texts.yaml", "a text")
        for kind in LegalText.Kind.allCases where !parts.legalTexts.contains(where: { $0.kind == kind }) {
            log.report("shared/legal-texts.yaml", nil, "there is no text “\(kind.rawValue)”", expected: "one")
        }
        unique(parts.services.flatMap(\.forms).map(\.id), ".", "a form")
    }

    private func unique(_ ids: [String], _ file: String, _ what: String) {
        var seen: Set<String> = []
        for id in ids where !seen.insert(id).inserted {
            log.report(file, nil, "\(what) “\(id)” stands twice", expected: "each id once")
        }
    }

    /// Two offices of a region must not claim a service equally: an application would go to either.
    private func checkRouting(_ regions: Set<String>) {
        for region in regions.sorted() {
            let offices = parts.offices.filter { $0.region == region }
            guard !offices.isEmpty else { continue }
            for service in parts.services where service.availability.includes(region) {
                let claims = offices.compactMap { office in office.claim(on: service).map { (office.id, $0) } }
                guard let best = claims.map(\.1).max() else { continue }
                let winners = claims.filter { $0.1 == best }.map(\.0)
                if winners.count > 1 {
                    log.report(
                        "shared/offices.yaml", nil,
                        "in region \(region) “\(service.id)” is claimed alike by " + winners.joined(separator: ", "),
                        expected: "one office with the narrowest claim")
                }
            }
        }
    }
}
