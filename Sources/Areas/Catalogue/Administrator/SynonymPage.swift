import DesignSystem
import Foundation
import Kernel
import Markup
import SearchIndex
import Web

private typealias T = CatalogueTexts

extension CatalogueArea {
    private static let mostTried = 5

    func synonymPage(_ admin: AdminContext) async throws -> PortalResponse {
        let published = published
        let text = SynonymText.text(of: published.snapshot.synonyms)
        return try await synonymPage(
            admin, FormState(language: admin.language, values: ["lines": [text], "q": [""]]), basis: published.number,
            tried: nil)
    }

    /// - Parameter basis: the version whose rules are edited.
    private func synonymPage(
        _ admin: AdminContext, _ form: FormState, basis: Int, tried: (now: [String], then: [String])?
    ) async throws -> PortalResponse {
        let t = admin.language
        return try await admin.page(
            t(T.synonyms), status: form.errors.isEmpty ? 200 : 422,
            crumbs: [Crumb(t(T.administration), "/admin"), Crumb(t(T.catalogue), "/admin/catalogue")]
        ) {
            h1 { t(T.synonyms) }
            p { t(T.synonymsText) }
            ErrorSummary(in: form)
            if admin.visit.request.query["done"] == "1" { Banner(.good) { p { t(T.synonymsPublished) } } }
            if let tried {
                h2 { t(T.wouldFind) }
                TriedList(titles: tried.then, language: t)
                h2 { t(T.findsNow) }
                TriedList(titles: tried.now, language: t)
            }
            ActionForm(action: "/admin/catalogue/synonyms", csrf: admin.csrf) {
                HiddenField("basis", String(basis))
                TextField("q", label: t(T.tryQuery), in: form, required: false, maxLength: 200)
                TextAreaField("lines", label: t(T.synonymLines), in: form, rows: 18, required: false)
                ButtonRow {
                    Button(t(T.tryIt), kind: .quiet, name: "do", value: "try")
                    Button(t(T.publishSynonyms), name: "do", value: "publish")
                }
            }
        }
    }

    func takeSynonyms(_ admin: AdminContext, _ input: FormInput) async throws -> PortalResponse {
        let published = published
        let lines = input.raw("lines")
        let query = String(input["q"].prefix(200))
        let basis = Int(input["basis"]) ?? 0
        var form = FormState(language: admin.language, values: ["lines": [lines], "q": [query]])
        let synonyms: [SearchSynonym]
        do { synonyms = try SynonymText.read(lines) } catch {
            switch error {
            case .unreadable(let number, let text): form.errors.add("lines", T.unreadableLine(number, text))
            case .tooMany(let most): form.errors.add("lines", T.tooManyLines(most))
            }
            return try await synonymPage(admin, form, basis: basis, tried: nil)
        }
        guard input["do"] == "publish" else {
            guard !query.isEmpty else {
                form.errors.add("q", T.queryToTry)
                return try await synonymPage(admin, form, basis: basis, tried: nil)
            }
            let tried = tried(query, synonyms, published, admin)
            return try await synonymPage(admin, form, basis: basis, tried: tried)
        }
        let publisher = admin.visit.platform.catalogue
        guard let current = try await publisher.publication()?.version, current == basis else {
            // Somebody else's rules stay, and so do the changes made here; both are shown before anything is published.
            let latest = try await publisher.publication()?.version ?? basis
            let merged = SynonymText.merged(
                synonyms, try await rules(of: latest, publisher), basis: try await rules(of: basis, publisher))
            form = FormState(
                language: admin.language, values: ["lines": [SynonymText.text(of: merged)], "q": [query]])
            form.errors.add("lines", T.changedMeanwhile)
            return try await synonymPage(admin, form, basis: latest, tried: nil)
        }
        var files = try await publisher.files(of: current)
        files[SynonymText.path] = SynonymText.file(synonyms)
        do {
            _ = try await publisher.take(
                files, origin: .edited, author: admin.member.name, note: admin.language(T.synonymsEdited),
                publish: true,
                by: admin.actor, at: admin.now)
        } catch PublicationFault.faults(let faults) {
            let first = faults.first.map(\.description) ?? ""
            form.errors.add("lines", Phrase(ru: first, en: first))
            return try await synonymPage(admin, form, basis: basis, tried: nil)
        }
        try await follow(publisher)
        return .redirect("/admin/catalogue/synonyms?done=1")
    }

    private func rules(of version: Int, _ publisher: PublishCatalogue) async throws -> [SearchSynonym] {
        // The number comes along in the form, so it may be of no version.
        guard try await publisher.version(version) != nil else { return [] }
        return try CatalogueLoader(try await publisher.files(of: version)).synonyms()
    }

    /// What the query finds now and with the rules as they are typed.
    private func tried(
        _ query: String, _ synonyms: [SearchSynonym], _ published: PublishedCatalogue, _ admin: AdminContext
    ) -> (now: [String], then: [String]) {
        let snapshot = published.snapshot
        let index = SearchIndex(snapshot.searchDocuments(), synonyms: synonyms, cues: CatalogueSnapshot.searchCues)
        let t = admin.language
        func titles(_ index: SearchIndex) -> [String] {
            index.search(query, region: admin.region, limit: Self.mostTried).hits.compactMap(snapshot.resolve).map {
                $0.title(t)
            }
        }
        return (titles(published.index), titles(index))
    }
}

private struct TriedList: Component {
    let titles: [String]
    let language: Language

    var body: some HTML {
        if titles.isEmpty {
            p { language(T.nothingAtAll) }
        } else {
            ol { for title in titles { li { title } } }
        }
    }
}
