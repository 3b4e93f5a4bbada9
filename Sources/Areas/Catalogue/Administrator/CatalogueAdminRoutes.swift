import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = CatalogueTexts

extension CatalogueArea {
    /// The administration of the catalogue: versions, synonyms, the week's report.
    package var adminRoutes: [Route] {
        [
            .get("/admin/catalogue", staff: { (admin: AdminContext) in try await self.versionList(admin) }),
            .get(
                "/admin/catalogue/versions/{number}",
                staff: { (admin: AdminContext) in try await self.versionPage(admin) }),
            .post(
                "/admin/catalogue/versions/{number}/publication",
                staff: { (admin: AdminContext, _) in try await self.publish(admin) }),
            .post(
                "/admin/catalogue/versions/{number}/withdrawal",
                staff: { (admin: AdminContext, form) in try await self.withdraw(admin, form) }),
            .get("/admin/catalogue/synonyms", staff: { (admin: AdminContext) in try await self.synonymPage(admin) }),
            .post(
                "/admin/catalogue/synonyms",
                staff: { (admin: AdminContext, form) in try await self.takeSynonyms(admin, form) }),
            .get("/admin/catalogue/report", staff: { (admin: AdminContext) in try await self.reportPage(admin) }),
        ]
    }

    private static let pageLength = 50
    private static let mostDifferences = 300
    static let zone = TimeZone(identifier: "Europe/Moscow") ?? .gmt

    private func versionList(_ admin: AdminContext) async throws -> PortalResponse {
        let publisher = admin.visit.platform.catalogue
        let before = admin.request.query["before"].flatMap { Int($0) } ?? .max
        let found = try await publisher.versions(before: before, limit: Self.pageLength + 1)
        let current = try await publisher.publication()?.version
        let shown = found.prefix(Self.pageLength)
        let t = admin.language
        let dates = HumanDate(now: admin.now, zone: Self.zone, language: t)
        return try await admin.page(t(T.catalogue), crumbs: [Crumb(t(T.administration), "/admin")]) {
            h1 { t(T.catalogue) }
            ButtonRow {
                LinkButton(t(T.synonyms), href: "/admin/catalogue/synonyms", kind: .quiet)
                LinkButton(t(T.report), href: "/admin/catalogue/report", kind: .quiet)
            }
            h2 { t(T.versions) }
            p { t(T.howToImport) }
            if shown.isEmpty {
                p { t(T.noVersions) }
            } else {
                DataTable(
                    caption: t(T.versions),
                    columns: [
                        TableColumn(t(T.versionColumn)), TableColumn(t(T.stateColumn)), TableColumn(t(T.originColumn)),
                        TableColumn(t(T.servicesColumn), .number), TableColumn(t(T.authorColumn)),
                        TableColumn(t(T.whenColumn)), TableColumn(t(T.noteColumn)),
                    ],
                    rows: shown.map { version in
                        TableRow {
                            a(.href("/admin/catalogue/versions/\(version.number)")) {
                                t(T.versionNumber(version.number))
                            }
                            state(version, current, t)
                            t(T.origin(version.origin))
                            version.services.grouped
                            version.author
                            dates.moment(version.createdAt)
                            version.note ?? ""
                        }
                    }, showsCaption: false)
            }
            Paging(
                previous: before == .max ? nil : "/admin/catalogue",
                next: found.count > Self.pageLength
                    ? shown.last.map { "/admin/catalogue?before=\($0.number)" } : nil, language: t)
        }
    }

    private func state(_ version: CatalogueVersion, _ current: Int?, _ t: Language) -> Tag {
        if version.number == current { return Tag(t(T.publishedNow), .ok) }
        return version.withdrawnAt == nil ? Tag(t(T.kept), .neutral) : Tag(t(T.withdrawnState), .stop)
    }

    private func version(_ admin: AdminContext) async throws -> CatalogueVersion {
        guard let number = Int(admin.request[parameter: "number"]),
            let version = try await admin.visit.platform.catalogue.version(number)
        else { throw NotFound() }
        return version
    }

    private func versionPage(_ admin: AdminContext, refusal: Phrase? = nil) async throws -> PortalResponse {
        let version = try await version(admin)
        let publisher = admin.visit.platform.catalogue
        let publication = try await publisher.publication()
        let isCurrent = publication?.version == version.number
        var differences: [CatalogueDifference] = []
        if let publication, !isCurrent {
            differences = CompareCatalogues().run(
                try await publisher.files(of: publication.version), try await publisher.files(of: version.number))
        }
        let others = isCurrent ? try await publisher.versions(limit: 20).filter { $0.number != version.number } : []
        let t = admin.language
        let dates = HumanDate(now: admin.now, zone: Self.zone, language: t)
        let path = "/admin/catalogue/versions/\(version.number)"
        var rows = [
            AnswerRow(t(T.stateColumn), html: state(version, publication?.version, t)),
            AnswerRow(t(T.originColumn), t(T.origin(version.origin))), AnswerRow(t(T.authorColumn), version.author),
            AnswerRow(t(T.whenColumn), dates.moment(version.createdAt)),
            AnswerRow(t(T.servicesColumn), version.services.grouped),
        ]
        if let note = version.note { rows.append(AnswerRow(t(T.noteColumn), note)) }
        if let successor = version.successor { rows.append(AnswerRow(t(T.withdrawnState), t(T.replacedBy(successor)))) }
        return try await admin.page(
            t(T.versionNumber(version.number)), status: refusal == nil ? 200 : 422,
            crumbs: [Crumb(t(T.administration), "/admin"), Crumb(t(T.catalogue), "/admin/catalogue")]
        ) {
            h1 { t(T.versionNumber(version.number)) }
            if let refusal { Banner(.stop, alert: true) { p { t(refusal) } } }
            AnswerList(rows, language: t)
            if isCurrent {
                if !others.isEmpty {
                    h2 { t(T.withdraw) }
                    p { t(T.withdrawText) }
                    ActionForm(action: path + "/withdrawal", csrf: admin.csrf) {
                        SelectField(
                            "successor", label: t(T.successor), in: FormState(language: t),
                            options: others.map { ChoiceOption(String($0.number), t(T.versionNumber($0.number))) })
                        ButtonRow { Button(t(T.withdraw), kind: .danger) }
                    }
                }
            } else {
                h2 { t(T.differences) }
                DifferenceTable(differences: differences, most: Self.mostDifferences, language: t)
                p { t(T.publishText) }
                ActionForm(action: path + "/publication", csrf: admin.csrf) { ButtonRow { Button(t(T.publish)) } }
            }
        }
    }

    private func publish(_ admin: AdminContext) async throws -> PortalResponse {
        let version = try await version(admin)
        let publisher = admin.visit.platform.catalogue
        try await publisher.publish(version.number, author: admin.member.name, by: admin.actor, at: admin.now)
        // This node at once, the others within a second.
        try await follow(publisher)
        return .redirect("/admin/catalogue")
    }

    private func withdraw(_ admin: AdminContext, _ form: FormInput) async throws -> PortalResponse {
        let version = try await version(admin)
        guard let successor = Int(form["successor"]) else {
            return try await versionPage(admin, refusal: T.chooseSuccessor)
        }
        let publisher = admin.visit.platform.catalogue
        do {
            try await publisher.withdraw(
                version.number, successor: successor, author: admin.member.name, by: admin.actor, at: admin.now)
        } catch PublicationFault.notPublished {
            return try await versionPage(admin, refusal: T.notPublishedNow)
        } catch is PublicationFault {
            return try await versionPage(admin, refusal: T.chooseSuccessor)
        }
        try await follow(publisher)
        return .redirect("/admin/catalogue")
    }
}

/// What differs, in a table.
struct DifferenceTable: Component {
    let differences: [CatalogueDifference]
    let most: Int
    let language: Language
    private var t: Language { language }

    var body: some HTML {
        if differences.isEmpty {
            p { t(T.noDifferences) }
        } else {
            DataTable(
                caption: t(T.differences),
                columns: [TableColumn(t(T.whereColumn)), TableColumn(t(T.was)), TableColumn(t(T.becomes))],
                rows: differences.prefix(most).map(row), showsCaption: false)
            if differences.count > most { p(.class("muted")) { t(T.moreDifferences(differences.count - most)) } }
        }
    }

    private func row(_ difference: CatalogueDifference) -> TableRow {
        let place = difference.file + (difference.path.isEmpty ? "" : ": " + difference.path)
        let (before, after): (String, String) =
            switch difference.change {
            case .added(let text): ("", text.isEmpty ? t(T.added) : text)
            case .removed(let text): (text.isEmpty ? t(T.removed) : text, "")
            case .changed(let from, let to): (from, to)
            }
        return TableRow {
            place
            before
            after
        }
    }
}
