import DesignSystem
import Foundation
import Images
import Kernel
import Markup
import Storage
import Web

private typealias O = OwnPagesTexts

extension ApplicationsArea {
    func receipt(_ citizen: CitizenContext) async throws -> PortalResponse {
        let own = try await own(citizen)
        guard let copy = try await platform.store.read({ tx in try copy(of: own.record.id, in: tx) }) else {
            throw NotFound()
        }
        let t = citizen.language
        let page = ReceiptPage(own: own, copy: copy, language: t)
        return try await citizen.page(
            t(O.receipt), crumbs: crumbs(own, O.receipt, t),
            printLine: "\(ApplicationTexts.number(own.record.number)) · \(own.time.full(copy.submittedAt, t))"
        ) { page }
    }

    /// The copy that counts, or an earlier one by `?version=`.
    func answers(_ citizen: CitizenContext) async throws -> PortalResponse {
        let own = try await own(citizen)
        let version = citizen.request.query["version"].flatMap { Int($0) } ?? own.record.copyVersion
        guard let copy = try await platform.store.read({ tx in try copy(of: own.record.id, version: version, in: tx) })
        else { throw NotFound() }
        let t = citizen.language
        let page = CopyPage(own: own, copy: copy, language: t)
        return try await citizen.page(
            t(ApplicationTexts.answers), crumbs: crumbs(own, ApplicationTexts.answers, t),
            printLine: "\(ApplicationTexts.number(own.record.number)) · \(own.time.full(copy.submittedAt, t))"
        ) { page }
    }

    func readings(_ citizen: CitizenContext) async throws -> PortalResponse {
        let own = try await own(citizen)
        let before = citizen.request.query["before"].map { String($0.prefix(40)) }
        let readings = try await platform.store.read { tx in
            try ReadReadings(area: self).page(of: own.record.id, before: before, in: tx)
        }
        let t = citizen.language
        let next =
            readings.count == ReadReadings.pageSize
            ? readings.last.map { "\(own.path)/readings?before=\($0.id)" } : nil
        return try await citizen.page(t(O.readingsTitle), crumbs: crumbs(own, O.readingsTitle, t)) {
            h1 { t(O.readingsTitle) }
            p { "\(t(own.record.title)), " + ApplicationTexts.number(own.record.number) }
            p { t(O.readingsText) }
            ReadingList(readings: readings, own: own, language: t)
            Paging(previous: before == nil ? nil : own.path + "/readings", next: next, language: t)
        }
    }
}

/// Number, time, addressee and contents of what was sent, for paper.
struct ReceiptPage: Component {
    let own: OwnApplication
    let copy: SubmittedCopy
    let language: Language

    var body: some HTML {
        let t = language
        h1 {
            t(O.receipt) + " "
            span(.class("muted nowrap")) { ApplicationTexts.number(own.record.number) }
        }
        ButtonRow { PrintButton(language: language) }
        AnswerList(rows, language: language)
        h2 { t(O.files) }
        FilesWithSums(files: copy.files, language: language)
        p(.class("muted")) { t(O.signature) }
    }

    private var rows: [AnswerRow] {
        let t = language
        let record = own.record
        var rows = [
            AnswerRow(t(ApplicationTexts.numberLabel), record.number.text),
            AnswerRow(t(O.sentAt), own.time.full(copy.submittedAt, language)),
            AnswerRow(t(O.applicant), copy.applicant.name.full),
            AnswerRow(t(record.kind == .query ? O.subject : O.service), t(own.service?.name ?? record.title)),
        ]
        if let subject = copy.subject {
            rows.insert(AnswerRow(t(SubjectTexts.forWhom), t(subject.label.text)), at: 3)
            rows.insert(AnswerRow(t(SubjectTexts.ground), t(subject.ground)), at: 4)
        }
        if let helpers = copy.helpers {
            rows.append(AnswerRow(t(TogetherTexts.helped), helpers.map { t($0) }.joined(separator: ", ")))
        }
        if let agency = own.agency { rows.append(AnswerRow(t(O.agency), t(agency.name))) }
        if let office = own.office {
            rows.append(AnswerRow(t(O.office), t(office.name) + ", " + t(StatusFacts.Place(office).text)))
        }
        if let deadline = record.registerBy {
            rows.append(AnswerRow(t(O.answerBy), own.time.dates(own.now, language).until(deadline)))
        } else {
            rows.append(AnswerRow(t(O.answerBy), t(ApplicationTexts.noDeadline)))
        }
        if let number = record.agencyNumber { rows.append(AnswerRow(t(O.agencyNumber), number)) }
        return rows
    }
}

private struct FilesWithSums: Component {
    let files: [SubmittedCopy.File]
    let language: Language

    var body: some HTML {
        let t = language
        if files.isEmpty {
            p { t(O.noFiles) }
        } else {
            ul {
                for file in files {
                    li {
                        "\(t(file.slotTitle)): \(file.name) · \(ByteSize.text(file.size, in: t))"
                        br()
                        small(.class("muted")) { "\(t(O.checksum)): \(file.sha256)" }
                    }
                }
            }
        }
    }
}

/// What was sent, as it was shown then.
struct CopyPage: Component {
    let own: OwnApplication
    let copy: SubmittedCopy
    let language: Language

    var body: some HTML {
        let t = language
        h1 {
            t(ApplicationTexts.answers) + " "
            span(.class("muted nowrap")) { ApplicationTexts.number(own.record.number) }
        }
        p { t(O.unchangeable) }
        if own.record.copyVersion > 1 {
            Chips(
                label: t(O.copies),
                (1...own.record.copyVersion).map { version in
                    Chip(
                        t(O.copy(version)), href: "\(own.path)/answers?version=\(version)",
                        current: version == copy.version)
                })
        }
        p(.class("muted")) { t(O.sentAt) + " " + own.time.full(copy.submittedAt, language) }
        ButtonRow { PrintButton(language: language) }
        if let subject = copy.subject {
            h2 { t(SubjectTexts.forWhom) }
            AnswerList(SubjectRows.all(subject, language), language: language)
        }
        h2 { t(copy.subject == nil ? O.applicant : SubjectTexts.representative) }
        AnswerList(
            KnownData.rows(copy.applicant, language)
                + (copy.helpers.map { helpers in
                    [AnswerRow(t(TogetherTexts.helped), helpers.map { t($0) }.joined(separator: ", "))]
                } ?? []), language: language)
        for part in copy.sections { CopySection(part: part, language: language) }
        h2 { t(O.files) }
        if copy.files.isEmpty {
            p { t(O.noFiles) }
        } else {
            OwnFiles(files: copy.files, path: own.path, language: language)
        }
    }
}

private struct CopySection: Component {
    let part: SubmittedCopy.Section
    let language: Language

    var body: some HTML {
        h2 { language(part.title) }
        AnswerList(part.rows.map { AnswerRow(language($0.label), language($0.value)) }, language: language)
    }
}

private struct OwnFiles: Component {
    let files: [SubmittedCopy.File]
    let path: String
    let language: Language

    var body: some HTML {
        let t = language
        ul {
            for file in files {
                li {
                    "\(t(file.slotTitle)): \(file.name) · \(ByteSize.text(file.size, in: t)) "
                    a(.href("\(path)/files/\(file.id)")) {
                        t(FileKind(rawValue: file.kind)?.isPicture == true ? O.view : O.download)
                        span(.class("visually-hidden")) { ": " + file.name }
                    }
                }
            }
        }
    }
}

private struct ReadingList: Component {
    let readings: [StaffReading]
    let own: OwnApplication
    let language: Language

    var body: some HTML {
        let t = language
        if readings.isEmpty {
            EmptyState(t(O.noReadings), text: t(O.noReadingsText))
        } else {
            EntryList {
                for reading in readings {
                    Entry(
                        [reading.name ?? t(O.someStaff), reading.place.map { t($0) }].compactMap { $0 }.joined(
                            separator: ", "),
                        href: nil, language: t, level: .h2
                    ) {
                        p { own.time.dates(own.now, t).moment(reading.at) + " · " + t(what(reading)) }
                    }
                }
            }
        }
    }

    private func what(_ reading: StaffReading) -> Phrase {
        guard reading.action == "application.file.read" else { return O.openedApplication }
        return reading.details.contains("\"preview\"") ? O.openedPreview : O.openedOriginal
    }
}
