import Kernel

/// Reads the file of one service. What it names elsewhere (documents, grounds) is looked up in what was read before.
struct ServiceReader {
    let documents: [String: CatalogueDocument]
    let grounds: [String: RefusalGround]

    func read(_ root: DefinitionReader) -> PublicService? {
        defer { root.finish() }
        let id = root.slug()
        let name = root.phrase("name")
        let short = root.phrase("short")
        let summary = root.phrase("summary")
        let level = root.choice("level", of: ServiceLevel.self)
        let agency = root.text("agency", expected: "an agency of shared/agencies.yaml")
        let theme = root.text("theme", expected: "a theme of shared/themes.yaml")
        let applicants = root.texts("applicants")
        let regions = root.textOrTexts("regions")
        let portalCode = root.text("portal_code", optional: true)
        let documents = root.mappings("documents", shape: "{document: …, from: …}").compactMap(requirement)
        let term = root.mapping("term", expected: "{count: …, unit: …}").flatMap(term)
        let registrationTerm = root.mapping("registration_term", expected: "{count: …, unit: …}").flatMap(self.term)
        let fee = root.mapping("fee", expected: "{rub: …}").flatMap(fee)
        let shared = sharedGrounds(root, "intake_grounds", .intake) + sharedGrounds(root, "decision_grounds", .decision)
        let sources = root.mapping("sources", optional: true, expected: "{field: source}").map(sources) ?? [:]
        let own =
            root.mappings("own_grounds", optional: true, shape: "{id: …, stage: …, ru: …, en: …}").compactMap {
                ground($0, source: sources["own_grounds"] ?? .recall)
            }
            + root.mappings("suspension_grounds", optional: true, shape: "{id: …, ru: …, en: …}").compactMap {
                ground($0, stage: .suspension, source: sources["suspension_grounds"] ?? .recall)
            }
        let outcomes = root.mappings("outcomes", shape: "{kind: …, ru: …, en: …}").compactMap(outcome)
        let visit = root.mapping("visit", expected: "{need: …}").flatMap(visit)
        let channels = root.texts("channels")
        let consultation = root.texts("consultation").compactMap { text in
            ConsultationWay(rawValue: text)
                ?? report(root, "consultation", text, ConsultationWay.allCases.map(\.rawValue))
        }
        let forms = root.mappings("forms", optional: true, shape: "{id: …, name: …}").compactMap(template)
        let form = root.mapping("form", optional: true, expected: "{steps: […]}").map(FormOutlineReader().read)
        let regional = root.mappings("conditions", optional: true, shape: "{region: …}").compactMap(conditions)
        let feedback = root.mappings("feedback", optional: true, shape: "{kind: …, name: …, url: …}").compactMap {
            feedbackLink($0)
        }
        let guide = guide(root)
        if regions.isEmpty {
            root.report(
                "regions", root.has("regions") ? "regions is empty" : "regions is missing",
                expected: "all, or regions' codes")
        }
        for (key, names) in [
            ("applicants", applicants), ("channels", channels), ("consultation", consultation.map(\.rawValue)),
        ]
        where names.isEmpty && root.has(key) && root.isList(key) {
            root.report(key, "\(key) is empty", expected: "at least one")
        }
        if guide.related.contains(where: { $0 == id }) {
            root.report("related", "related names the service itself", expected: "other services")
        }
        if outcomes.isEmpty, root.isList("outcomes") {
            root.report("outcomes", "there is no outcome", expected: "at least one")
        }
        guard let id, let name, let short, let summary, let level, let agency, let theme, let term,
            let registrationTerm, let fee, let visit
        else { return nil }
        return PublicService(
            id: id, name: name, short: short, summary: summary, level: level, agency: agency, theme: theme,
            applicants: applicants, availability: regions == ["all"] ? .everywhere : .only(regions),
            portalCode: portalCode, documents: documents, term: term, registrationTerm: registrationTerm, fee: fee,
            grounds: shared + own, outcomes: outcomes, visit: visit, channels: channels, consultation: consultation,
            forms: forms, form: form, regional: regional, feedback: feedback, sources: sources,
            guide: guide)
    }

    private func guide(_ root: DefinitionReader) -> ServiceGuide {
        ServiceGuide(
            keywords: root.keywords("keywords"),
            minutesToFill: root.number("time_to_fill", in: 1...240, optional: true),
            legalActs: root.phrases("legal_acts", optional: true), receive: root.texts("receive", optional: true),
            related: root.texts("related", optional: true),
            hosted: root.mapping("hosted", optional: true, expected: "{name: …, url: …}").flatMap { entry in
                defer { entry.finish() }
                let name = entry.phrase("name")
                let url = entry.address("url")
                guard let name, let url else { return nil }
                return HostedElsewhere(name: name, url: url)
            }, account: root.choice("account", of: AccountLevel.self, optional: true))
    }

    private func report<Value>(_ root: DefinitionReader, _ key: String, _ text: String, _ known: [String]) -> Value? {
        root.report(
            key, "\(key) names “\(text)”", expected: "one of " + known.joined(separator: ", "),
            suggestion: NearName.of(text, among: known))
        return nil
    }

    private func requirement(_ entry: DefinitionReader) -> DocumentRequirement? {
        defer { entry.finish() }
        let document = entry.value(
            "document", expected: "a document of shared/documents.yaml", known: documents.keys.sorted()
        ) { documents[$0] }
        let provider = entry.choice("from", of: DocumentRequirement.Provider.self)
        let isApplication = entry.flag("application")
        let isOriginal = entry.flag("original")
        let copy = entry.flag("copy")
        let condition = entry.phrase("when", optional: true)
        let validity = entry.phrase("validity", optional: true)
        let form = entry.phrase("form", optional: true)
        let sample = entry.has("sample") ? entry.address("sample") : nil
        guard let document, let provider else { return nil }
        if document.isHeldByState == true, provider == .applicant {
            entry.report(
                "document", "“\(document.id)” is demanded of the applicant, though state bodies hold it",
                expected: "from: interagency (210-ФЗ, art. 7, part 1, point 2)")
        }
        return DocumentRequirement(
            id: document.id, name: document.name, provider: provider, isApplication: isApplication,
            condition: condition, isOriginal: isOriginal, needsCopyToo: copy, validity: validity, form: form,
            sample: sample)
    }

    private func term(_ entry: DefinitionReader) -> LegalTerm? {
        defer { entry.finish() }
        let count = entry.number("count", in: 1...1000)
        let unit = entry.choice("unit", of: LegalTerm.Unit.self)
        let start = entry.choice("from", of: LegalTerm.Start.self, optional: true)
        let note = entry.phrase("note", optional: true)
        guard let count, let unit else { return nil }
        return LegalTerm(count: count, unit: unit, start: start, note: note)
    }

    private func fee(_ entry: DefinitionReader) -> Fee? {
        defer { entry.finish() }
        let roubles = entry.number("rub", in: 0...10_000_000, optional: true)
        let note = entry.phrase("note", optional: true)
        let items: [Fee.Item] = entry.mappings("table", optional: true, shape: "{name: …, rub: …}").compactMap { row in
            defer { row.finish() }
            let name = row.phrase("name")
            let roubles = row.number("rub", in: 0...10_000_000)
            guard let name, let roubles else { return nil }
            return Fee.Item(name: name, roubles: roubles)
        }
        let exempt = entry.phrases("exempt", optional: true)
        let basis = entry.phrase("basis", optional: true)
        if !["rub", "note", "table"].contains(where: entry.has) {
            entry.report("fee", "the fee says nothing", expected: "rub, table or note")
        }
        return Fee(
            roubles: roubles, items: items, note: note, exempt: exempt.isEmpty ? nil : exempt, basis: basis)
    }

    private func sharedGrounds(
        _ root: DefinitionReader, _ key: String, _ stage: RefusalGround.Stage
    ) -> [RefusalGround] {
        root.texts(key).compactMap { id in
            guard let ground = grounds[id], ground.stage == stage else {
                root.report(
                    key, "\(key) names “\(id)”", expected: "a ground of shared/grounds.yaml of stage \(stage.rawValue)")
                return nil
            }
            return ground
        }
    }

    private func ground(
        _ entry: DefinitionReader, stage known: RefusalGround.Stage? = nil, source: FactSource
    ) -> RefusalGround? {
        defer { entry.finish() }
        let id = entry.slug()
        let stage = known ?? entry.choice("stage", of: RefusalGround.Stage.self)
        let text = entry.phrase()
        guard let id, let stage, let text else { return nil }
        return RefusalGround(id: id, stage: stage, text: text, source: source)
    }

    private func outcome(_ entry: DefinitionReader) -> ServiceOutcome? {
        defer { entry.finish() }
        let kind = entry.choice("kind", of: ServiceOutcome.Kind.self)
        let name = entry.phrase()
        guard let kind, let name else { return nil }
        return ServiceOutcome(kind: kind, name: name)
    }

    private func visit(_ entry: DefinitionReader) -> VisitRule? {
        defer { entry.finish() }
        let need = entry.choice("need", of: VisitRule.Need.self)
        let mode = entry.choice("mode", of: VisitRule.Mode.self, optional: true)
        let minutes = entry.number("minutes", in: 5...480, optional: true)
        let bring = entry.texts("bring", optional: true).compactMap { id in
            documents[id] ?? report(entry, "bring", id, ["the documents of shared/documents.yaml"])
        }
        guard let need else { return nil }
        if need == .required, !entry.has("mode") {
            entry.report("mode", "mode is missing", expected: "propose or pick")
        }
        return VisitRule(need: need, mode: mode, minutes: minutes, bring: bring)
    }

    private func template(_ entry: DefinitionReader) -> FormTemplate? {
        defer { entry.finish() }
        let id = entry.slug()
        let name = entry.phrase("name")
        guard let id, let name else { return nil }
        return FormTemplate(id: id, name: name)
    }

    private func conditions(_ entry: DefinitionReader) -> RegionalConditions? {
        defer { entry.finish() }
        let region = entry.text("region", expected: "a region's code")
        let municipality = entry.text("municipality", optional: true)
        let isAvailable = entry.optionalFlag("available")
        let summary = entry.phrase("summary", optional: true)
        let term = entry.mapping("term", optional: true).flatMap(term)
        let fee = entry.mapping("fee", optional: true).flatMap(fee)
        let note = entry.phrase("note", optional: true)
        let source = entry.source()
        if !["available", "summary", "term", "fee", "note"].contains(where: entry.has) {
            entry.report("region", "the conditions say nothing", expected: "available, term, fee, summary or note")
        }
        return region.map {
            RegionalConditions(
                region: $0, municipality: municipality, isAvailable: isAvailable, term: term, fee: fee,
                summary: summary,
                note: note, source: source)
        }
    }

    private func sources(_ entry: DefinitionReader) -> [String: FactSource] {
        let table = entry.table()
        let known = Set(PublicService.Field.allCases.map(\.rawValue))
        for key in table.keys.sorted() where !known.contains(key) {
            entry.report(
                key, "sources names the field “\(key)”", expected: "one of " + known.sorted().joined(separator: ", "),
                suggestion: NearName.of(key, among: known.sorted()))
        }
        return table.mapValues(FactSource.init)
    }
}

/// Reads a link to a survey or monitoring site; its kind stands in the file or is known from the place.
func feedbackLink(_ entry: DefinitionReader, kind known: FeedbackLink.Kind? = nil) -> FeedbackLink? {
    defer { entry.finish() }
    let kind = known ?? entry.choice("kind", of: FeedbackLink.Kind.self)
    let name = entry.phrase("name")
    let url = entry.address("url")
    guard let kind, let name, let url else { return nil }
    return FeedbackLink(kind: kind, name: name, url: url)
}

extension DefinitionReader {
    /// An address of another site.
    func address(_ key: String) -> String? {
        value(key, expected: "an address with http:// or https://") { text in
            text.hasPrefix("https://") || text.hasPrefix("http://") ? text : nil
        }
    }

    /// `key: {ru: […], en: […]}`; empty when it is not there.
    func keywords(_ key: String) -> Keywords {
        guard let words = mapping(key, optional: true, expected: "{ru: […], en: […]}") else {
            return .none
        }
        defer { words.finish() }
        return Keywords(ru: words.texts("ru", optional: true), en: words.texts("en", optional: true))
    }
}
