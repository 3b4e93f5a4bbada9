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
        for service in parts.services { check(service, agencies, regions, services) }
        for agency in parts.agencies {
            expect([agency.parent], in: agencies, Place("agencies", agency.id, "parent"), "an agency")
        }
        for agency in parts.agencies {
            expect([agency.region], in: regions, Place("agencies", agency.id, "region"), "a region's code")
        }
        checkGuides(agencies, regions, services)
        for function in parts.functions {
            expect([function.agency], in: agencies, Place("functions", function.id, "agency"), "an agency")
        }
        for office in parts.offices {
            expect([office.region], in: regions, Place("offices", office.id, "region"), "a region's code")
            expect([office.agency], in: agencies, Place("offices", office.id, "agency"), "an agency")
            let own = Set(parts.municipalities.filter { $0.region == office.region }.map(\.id))
            expect(
                [office.municipality], in: own, Place("offices", office.id, "municipality"),
                "a municipality of region \(office.region)")
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
    struct Place {
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

    /// With more faults among more names something else is wrong than a letter here and there, and looking takes long.
    private static let mostComparisons = 1_000_000

    private func expect(_ names: [String?], in known: Set<String>, _ place: Place, _ expected: String) {
        for case let name? in names where !known.contains(name) {
            log.report(
                place.file, log.place(place.key, of: place.entry, in: place.file, naming: name),
                "\(place.key) names “\(name)”, which is not known", expected: expected,
                suggestion: known.count * log.all.count < Self.mostComparisons
                    ? NearName.of(name, among: known.sorted()) : nil)
        }
    }

    private func check(
        _ service: PublicService, _ agencies: Set<String>, _ regions: Set<String>, _ services: Set<String>
    ) {
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
        for local in service.regional {
            let own = Set(parts.municipalities.filter { $0.region == local.region }.map(\.id))
            expect([local.municipality], in: own, place("conditions"), "a municipality of region \(local.region)")
        }
        unique(service.regional.map { "\($0.region)/\($0.municipality ?? "")" }, place("conditions"), "a place")
        expect(
            service.guide.receive, in: Set(parts.channels.map(\.id)), place("receive"),
            "channels of shared/channels.yaml")
        expect(service.guide.related, in: services, place("related"), "a service")
        unique(service.documents.map(\.id), place("documents"), "a document")
        unique(service.applicants, place("applicants"), "a category")
        unique(service.channels, place("channels"), "a channel")
        unique(service.guide.receive, place("receive"), "a channel")
        unique(service.guide.related, place("related"), "a service")
        unique(service.grounds.map(\.id), place("decision_grounds"), "a ground")
    }

    /// What leads people to services leads somewhere.
    private func checkGuides(_ agencies: Set<String>, _ regions: Set<String>, _ services: Set<String>) {
        for municipality in parts.municipalities {
            expect(
                [municipality.region], in: regions, Place("municipalities", municipality.id, "region"),
                "a region's code")
        }
        for event in parts.lifeEvents {
            expect(event.services, in: services, Place("life-events", event.id, "steps"), "services")
        }
        for old in parts.withdrawn {
            expect([old.successor], in: services, Place("withdrawn", old.id, "successor"), "a service")
            if services.contains(old.id) {
                log.report(
                    "shared/withdrawn.yaml", log.place("id", of: old.id, in: "shared/withdrawn.yaml"),
                    "“\(old.id)” is withdrawn, but \(old.id).yaml offers it", expected: "one of the two")
            }
        }
        for document in parts.documents {
            let place = Place("documents", document.id, "issued_by")
            switch document.issuer {
            case .agency(let id): expect([id], in: agencies, place, "an agency")
            case .service(let id): expect([id], in: services, place, "a service")
            case nil: break
            }
        }
        for screening in parts.screenings { check(screening, services) }
    }

    private func check(_ screening: Screening, _ services: Set<String>) {
        func place(_ key: String) -> Place { Place("screenings", screening.service, key) }
        expect([screening.service], in: services, place("service"), "a service")
        expect(screening.results.map(\.service), in: services, place("results"), "a service")
        unique(screening.questions.map(\.id), place("questions"), "a question")
        var earlier: [String: Screening.Question] = [:]
        for question in screening.questions {
            if let condition = question.condition,
                earlier[condition.field]?.options.contains(where: { $0.id == condition.answer }) != true
            {
                log.report(
                    "shared/screenings.yaml",
                    log.place("questions", of: screening.service, in: "shared/screenings.yaml"),
                    "“\(question.id)” depends on “\(condition.field)” = “\(condition.answer)”",
                    expected: "an earlier question and one of its options")
            }
            earlier[question.id] = question
        }
        let fields = parts.services.first { $0.id == screening.service }?.form?.steps.flatMap(\.fields) ?? []
        for line in screening.prefill {
            let field = fields.first { $0.id == line.field }
            let known = Set(field?.options.map(\.id) ?? [])
            let options = earlier[line.question]?.options.map(\.id) ?? []
            if options.isEmpty || field?.kind != .choice || known.isDisjoint(with: options) {
                log.report(
                    "shared/screenings.yaml", log.place("prefill", of: screening.service, in: "shared/screenings.yaml"),
                    "“\(line.question)” cannot fill in “\(line.field)”",
                    expected: "a question and a choice of the form that have options in common")
            }
        }
    }

    private func checkUnique() {
        shared(parts.lifeEvents.map(\.id), "life-events")
        shared(parts.screenings.map(\.service), "screenings")
        shared(parts.municipalities.map(\.id), "municipalities")
        shared(parts.withdrawn.map(\.id), "withdrawn")
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
            log.report("shared/legal-texts.yaml", nil, "there is no text “\(kind.rawValue)”", expected: "one")
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
                place.file, log.place(place.key, of: place.entry, in: place.file, naming: id, last: true),
                "\(what) “\(id)” stands twice",
                expected: "each id once")
        }
    }
}
