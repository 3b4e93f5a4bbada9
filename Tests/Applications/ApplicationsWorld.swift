import Accounts
import Appointments
import Catalogue
import Forms
import Foundation
import Kernel
import Notifications
import Representation
import Storage
import TestSupport
import Web

@testable import Applications

/// Ada and Boris with confirmed accounts, Vera without, and the catalogue that ships. The clock stands at Friday,
/// 20 November 2026, 10:00 in Moscow.
final class ApplicationsWorld: Sendable {
    let test: TestPlatform
    let catalogue: CatalogueArea
    let notifications: NotificationsArea
    let accounts: AccountsArea
    let appointments: AppointmentsArea
    let applications: ApplicationsArea
    let ada: PersonID
    let boris: PersonID
    let vera: PersonID
    /// An official of Kaluga's information centre, and a stranger among the staff.
    let official = StaffID.new(at: TestPlatform.morning)

    static let region = "40"
    static let certificate = "mvd-criminal-record"
    static let fingerprints = "mvd-fingerprint"

    init(catalogue: CatalogueArea = TestPlatform.catalogue) async throws {
        self.catalogue = catalogue
        test = try await TestPlatform(
            NotificationsArea.migrations + AccountsArea.migrations + RepresentationArea.migrations
                + AppointmentsArea.migrations
                + ApplicationsArea.migrations)
        let platform = test.platform
        notifications = NotificationsArea(platform: platform)
        accounts = AccountsArea(
            platform: platform, catalogue: catalogue, notifications: notifications, passwordCost: .quick,
            isStaffFactorRequired: false)
        appointments = AppointmentsArea(platform: platform, catalogue: catalogue)
        applications = ApplicationsArea(
            platform: platform, catalogue: catalogue, notifications: notifications, accounts: accounts,
            representation: RepresentationArea(
                platform: platform, catalogue: catalogue, notifications: notifications, accounts: accounts),
            appointments: appointments)
        let hash = try await accounts.passwords.hash("correct horse 1")
        let (accounts, now) = (accounts, test.clock.now)
        let drafts = [
            try Self.person("Лебедева", "Ада", "Сергеевна", "112-233-445 95", "ada@example.org"),
            try Self.person("Орлов", "Борис", nil, "087-654-303 00", "boris@example.org"),
            try Self.person("Сорокина", "Вера", "Ильинична", "123-456-789 64", "vera@example.org"),
        ]
        let ids = try await test.store.write { tx in
            try drafts.enumerated().map { index, draft in
                let person = try accounts.createPerson(draft, password: hash, at: now, in: tx)
                if index < 2 {
                    _ = try accounts.raise(person.id, to: .confirmed, by: .system("test"), at: now, in: tx)
                }
                return person.id
            }
        }
        (ada, boris, vera) = (ids[0], ids[1], ids[2])
    }

    private static func person(
        _ surname: String, _ given: String, _ patronymic: String?, _ snils: String, _ email: String
    ) throws -> PersonDraft {
        PersonDraft(
            name: PersonName(
                surname: try NamePart(surname), given: try NamePart(given),
                patronymic: try patronymic.map { try NamePart($0) }),
            birthDate: Day(number: 7_000), sex: .female, snils: try Snils(snils), email: try EmailAddress(email),
            region: region, locality: "Калуга", delivery: .centre)
    }

    var now: Date { test.clock.now }

    func service(_ slug: String = certificate) throws -> PublicService {
        guard let service = catalogue.snapshot.service(slug) else { throw NotFound() }
        return service
    }

    // MARK: Walking through a form

    /// Answers that every form of the catalogue takes what it needs from.
    func answers(visit: Date? = nil, zone: TimeZone = .gmt) -> [String: String] {
        var values = [
            "registration-address": "248000, г. Калуга, ул. Ленина, д. 5", "passport-series": "29 10",
            "passport-number": "123456", "passport-unit": "400-012", "passport-issued-by": "ОВД города Калуги",
            "passport-issued-on-day": "14", "passport-issued-on-month": "5", "passport-issued-on-year": "2010",
            "purpose": "employment", "delivery": "office", "changed_name": "no", "person": "self", "card_copy": "no",
            "purpose-text": "Получить услугу",
        ]
        if let visit {
            let wish = FreeTime.value(of: visit, in: zone)
            values["visit_time"] = wish
            values["visit-time-wish"] = wish
        }
        return values
    }

    /// A complete draft, ready to be sent.
    func draft(
        _ slug: String = certificate, of person: PersonID? = nil, acting subject: SubjectRef? = nil,
        region: String = region, changing: [String: String] = [:]
    ) async throws -> DraftID {
        let person = person ?? ada
        let service = try service(slug)
        let office = catalogue.snapshot.office(for: service, in: region)
        let visit = try await freeTime(service, office)
        let id = try await BeginDraft(area: applications).run(
            .service(service), region: region, person: person, acting: subject, anew: true, at: now)
        let values = answers(visit: visit, zone: office?.zone ?? .gmt)
            .merging(outlineAnswers(service)) { own, _ in own }.merging(changing) { $1 }
        let definition = ApplicationForm.definition(of: service)
        for step in definition.steps {
            let files = step.fields.filter(\.isFile).map {
                FormInput.File(field: $0.id, name: "скан.png", bytes: Samples.png)
            }
            let form = FormInput(values: values.mapValues { [$0] }, files: files)
            let version = try await version(of: id, person)
            _ = try await SaveDraft(area: applications).run(
                id, step: step.id, form, version: version, of: person, at: now)
            _ = try await KeepFiles(area: applications).run(id, step: step.id, form, of: person, at: now)
        }
        return id
    }

    /// Something for every question of the service's own form: of choices the first.
    private func outlineAnswers(_ service: PublicService) -> [String: String] {
        var answers: [String: String] = [:]
        for field in service.form?.steps.flatMap(\.fields) ?? [] {
            switch field.kind {
            case .choice: answers[field.id] = field.options.first?.id
            case .check: answers[field.id] = "1"
            case .text, .longText: answers[field.id] = String("Текст".prefix(field.maxLength ?? 100))
            case .visitTime: break
            case .day:
                for (part, text) in [("day", "14"), ("month", "3"), ("year", "2024")] {
                    answers["\(field.id)-\(part)"] = text
                }
            }
        }
        return answers
    }

    func freeTime(_ service: PublicService, _ office: Office?) async throws -> Date? {
        guard let office else { return nil }
        let (appointments, now) = (appointments, now)
        return try await test.store.read { tx in
            try appointments.freeSlots(
                office: office.id, minutes: service.visit.minutes, from: Day(of: now, in: office.zone).adding(days: 1),
                days: 10, now: now, in: tx
            ).flatMap(\.times).first { !$0.isTaken }?.start
        }
    }

    func open(_ id: DraftID, _ person: PersonID) async throws -> OpenDraft {
        let (applications, now) = (applications, now)
        return try await test.store.read { tx in
            try ReadDraft(area: applications).open(id, of: person, at: now, in: tx)
        }
    }

    func version(of id: DraftID, _ person: PersonID) async throws -> Int { try await open(id, person).draft.version }

    func submit(_ id: DraftID, of person: PersonID? = nil) async throws -> SubmitDraft.Outcome {
        try await SubmitDraft(area: applications).run(id, of: person ?? ada, at: now)
    }

    /// A sent application.
    func apply(_ slug: String = certificate, of person: PersonID? = nil) async throws -> ApplicationRecord {
        guard case .sent(let number) = try await submit(draft(slug, of: person), of: person) else { throw NotFound() }
        return try await record(number)
    }

    func record(_ number: PortalNumber) async throws -> ApplicationRecord {
        let applications = applications
        let found = try await test.store.read { tx in try applications.application(number: number, in: tx) }
        guard let found else { throw NotFound() }
        return found
    }

    func move(
        _ record: ApplicationRecord, to status: ApplicationStatus, expecting: Set<ApplicationStatus>? = nil,
        comment: String? = nil, facts: StatusFacts = StatusFacts()
    ) async throws {
        let (applications, official, now) = (applications, official, now)
        let notice = StatusNotice.draft(
            record, "application.\(status.rawValue)", title: .verbatim("Новое состояние"),
            text: .verbatim("Подробности"))
        try await test.store.write { tx in
            try applications.move(
                record.id, to: status, expecting: expecting ?? [record.status], actor: .staff(official, .official),
                comment: comment, facts: facts, notice: notice, at: now, in: tx)
        }
    }

    func history(_ record: ApplicationRecord) async throws -> [StatusEvent] {
        let applications = applications
        return try await test.store.read { tx in try applications.history(of: record.id, in: tx) }
    }

    func count(_ sql: SQL) async throws -> Int { try await test.store.read { tx in try tx.count(sql) } }

    // MARK: The browser

    /// Uses the portal's own pages; `/test/sign-in/{id}` signs somebody in.
    func run(_ body: @escaping @Sendable (_ newBrowser: @escaping @Sendable () -> TestBrowser) async throws -> Void)
        async throws
    {
        var hooks = PortalHooks()
        let (accounts, catalogue, notifications) = (accounts, catalogue, notifications)
        hooks.principal = { kind, id, tx in try accounts.principal(kind: kind, id: id, tx) }
        hooks.unreadNotices = { person in try await notifications.unread(person) }
        hooks.regionName = { code, language in catalogue.snapshot.region(code).map { language($0.name) } }
        let signIn = Route.get(
            "/test/sign-in/{id}",
            visitor: { visitor in
                guard let id = PersonID(visitor.request[parameter: "id"]) else { throw NotFound() }
                return try await visitor.open(
                    .person(.init(id: id, level: .simplified, name: "")), fallback: "/cabinet/drafts")
            })
        let routes = applications.routes + notifications.routes + [signIn]
        try await TestPortal(routes: routes, hooks: hooks, platform: test.platform).run(body)
    }
}

/// Files for slots.
enum Samples {
    static let png = bytes(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")
    static let pdf = Data(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
            .utf8)
    static let heic =
        Data([0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 0, 0, 0] + Array("mif1heic".utf8)) + Data(count: 100)

    private static func bytes(_ text: String) -> Data { Data(base64Encoded: text) ?? Data() }
}
