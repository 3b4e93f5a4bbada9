import Foundation
import Kernel
import Markup
import Storage
import Web
import ZipArchive

/// Everything that the portal keeps of a person, as one ZIP: JSON for programs, a page to read, the files as they were
/// sent. Written while it is sent, so that no copy of it lies anywhere.
struct WriteArchive: Sendable {
    let sections: [ArchiveSection]
    let files: any FileStore
    let dates: HumanDate

    private typealias T = RecordsTexts

    var stream: PortalResponse.BodyStream {
        { send in
            let archive = try ZipArchive()
            try archive.add(T.pageName(dates.language), Data(page), at: dates.now)
            try archive.add("style.css", Data(Self.style.utf8), at: dates.now)
            try archive.add("data.json", Data(json.bytes), at: dates.now)
            try await send(archive.take())
            var missing: [String] = []
            var written: Set<String> = []
            for file in sections.flatMap(\.records).flatMap(\.allFiles) where written.insert(file.path).inserted {
                do {
                    try archive.add(
                        file.path, try await files.read(file.stored), at: dates.now, isPacked: false)
                } catch FileStoreFault.missing {
                    missing.append(file.path)
                }
                try await send(archive.take())
            }
            if !missing.isEmpty {
                let text = dates.language(T.missingFiles) + "\n" + missing.joined(separator: "\n") + "\n"
                try archive.add("missing.txt", Data(text.utf8), at: dates.now)
            }
            try archive.close()
            try await send(archive.take())
        }
    }

    // MARK: For programs

    /// `{"format": "okno-archive/1", "made_at": …, "sections": {"person": [{…}], …}}`; moments as RFC 3339 in UTC.
    var json: JSONValue {
        .table([
            ("format", .text("okno-archive/1")), ("made_at", .text(Self.rfc3339(dates.now))),
            ("sections", .table(sections.map { ($0.name, Self.json($0)) })),
        ])
    }

    private static func json(_ section: ArchiveSection) -> JSONValue { .list(section.records.map(json)) }

    private static func json(_ record: ArchiveRecord) -> JSONValue {
        var members = record.fields.map { (name: $0.name, value: json($0.value)) }
        if !record.files.isEmpty {
            members.append(
                (
                    "files",
                    .list(
                        record.files.map {
                            .table([
                                ("path", .text($0.path)), ("size", .number($0.stored.size)),
                                ("sha256", .text($0.stored.sha256)),
                            ])
                        })
                ))
        }
        return .table(members + record.parts.map { ($0.name, json($0)) })
    }

    private static func json(_ value: ArchiveField.Value) -> JSONValue {
        switch value {
        case .text(let text): .text(plain(text))
        case .phrase(let phrase): .table([("ru", .text(plain(phrase.ru))), ("en", .text(plain(phrase.en)))])
        case .moment(let moment): .text(rfc3339(moment))
        case .day(let day): .text(day.iso)
        case .number(let number): .number(number)
        case .flag(let flag): .flag(flag)
        }
    }

    /// Spaces that do not part are for people's eyes.
    private static func plain(_ text: String) -> String { text.replacing("\u{00A0}", with: " ") }

    private static func rfc3339(_ moment: Date) -> String { moment.formatted(.iso8601) }

    // MARK: For people

    var page: [UInt8] {
        var writer = HTMLWriter()
        ArchivePage(sections: sections, dates: dates).render(into: &writer)
        return writer.bytes
    }

    private static let style = """
        body { font: 1rem/1.5 sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; }
        dl { display: grid; grid-template-columns: minmax(8rem, 15rem) 1fr; gap: .25rem 1rem; }
        dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
        section { border-top: 1px solid #ccc; } section section { margin-left: 1rem; }
        """
}

extension ArchiveRecord {
    fileprivate var allFiles: [ArchiveFile] { files + parts.flatMap(\.records).flatMap(\.allFiles) }
}

/// The page of the archive: opened from a folder, without the portal.
private struct ArchivePage: Component {
    let sections: [ArchiveSection]
    let dates: HumanDate

    var body: some HTML {
        let t = dates.language
        html(.lang(t.rawValue)) {
            head {
                meta(.charset("utf-8"))
                meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
                title { t(RecordsTexts.archiveTitle) }
                link(.rel("stylesheet"), .href("style.css"))
            }
            Markup.body {
                h1 { t(RecordsTexts.archiveTitle) }
                p { t(RecordsTexts.archiveOf(dates.fullDay(dates.today))) }
                for part in sections { ArchivePart(part: part, dates: dates, depth: 0) }
            }
        }
    }
}

private struct ArchivePart: Component {
    let part: ArchiveSection
    let dates: HumanDate
    /// How many parts it lies in; nothing lies deeper than three.
    let depth: Int

    var body: some HTML {
        let t = dates.language
        section {
            if depth == 0 { h2 { t(part.title) } } else { h3 { t(part.title) } }
            if part.records.isEmpty { p { t(RecordsTexts.nothing) } }
            for record in part.records {
                if let title = record.title { h3 { title } }
                dl {
                    for field in record.fields {
                        dt { t(field.label) }
                        dd { text(field.value) }
                    }
                    for file in record.files {
                        dt { t(RecordsTexts.file) }
                        dd { a(.href(file.path)) { file.path.split(separator: "/").last.map(String.init) ?? "" } }
                    }
                }
                if depth < 3 {
                    for inner in record.parts { AnyHTML(ArchivePart(part: inner, dates: dates, depth: depth + 1)) }
                }
            }
        }
    }

    private func text(_ value: ArchiveField.Value) -> String {
        let t = dates.language
        return switch value {
        case .text(let text): text
        case .phrase(let phrase): t(phrase)
        case .moment(let moment): dates.moment(moment)
        case .day(let day): dates.fullDay(day)
        case .number(let number): String(number)
        case .flag(let flag): t(flag ? RecordsTexts.yes : RecordsTexts.no)
        }
    }
}
