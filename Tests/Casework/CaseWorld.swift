import Accounts
import Appointments
import Casework
import Catalogue
import Foundation
import Kernel
import Notifications
import Representation
import Storage
import TestSupport
import Testing
import Web

@testable import Applications

/// An applicant, officials of two offices, and applications on a real database. The clock stands at Friday,
/// 20 November 2026, 10:00 in Moscow: what is sent then is to be answered by the end of Monday.
final class CaseWorld: Sendable {
    let test: TestPlatform
    let accounts: AccountsArea
    let appointments: AppointmentsArea
    let applications: ApplicationsArea
    let casework: CaseworkArea
    let portal: TestPortal
    let ada: PersonID
    /// Of the information centre in Kaluga.
    let vera: StaffID
    let boris: StaffID
    /// Of another office.
    let stranger: StaffID
    static let kaluga = "ic-umvd-kaluga"
    static let altai = "gu-mvd-altai"
    static let password = "длинный пароль сотрудника"

    init() async throws {
        test = try await TestPlatform(
            NotificationsArea.migrations + AccountsArea.migrations + RepresentationArea.migrations
                + AppointmentsArea.migrations
                + ApplicationsArea.migrations + CaseworkArea.migrations)
        let catalogue = TestPlatform.catalogue
        let platform = test.platform
        let notifications = NotificationsArea(platform: platform)
        let accounts = AccountsArea(
            platform: platform, catalogue: catalogue, notifications: notifications, passwordCost: .quick,
            isStaffFactorRequired: false)
        let appointments = AppointmentsArea(platform: platform, catalogue: catalogue)
        let applications = ApplicationsArea(
            platform: platform, catalogue: catalogue, notifications: notifications, accounts: accounts,
            representation: RepresentationArea(
                platform: platform, catalogue: catalogue, notifications: notifications, accounts: accounts),
            appointments: appointments)
        casework = CaseworkArea(
            platform: platform, catalogue: catalogue, notifications: notifications, accounts: accounts,
            appointments: appointments, applications: applications)
        self.accounts = accounts
        self.appointments = appointments
        self.applications = applications
        var hooks = PortalHooks()
        hooks.principal = { kind, id, tx in try accounts.principal(kind: kind, id: id, tx) }
        portal = TestPortal(
            routes: accounts.routes + applications.routes + casework.routes, hooks: hooks, platform: platform)

        let now = test.clock.now
        let hash = try await accounts.passwords.hash(Self.password)
        let draft = try PersonDraft(
            name: PersonName(surname: NamePart("Орлова"), given: NamePart("Анна"), patronymic: NamePart("Петровна")),
            birthDate: try #require(Day(iso: "1990-05-14")), sex: .female, snils: Snils("11223344595"),
            email: EmailAddress("orlova@example.org"), phone: PhoneNumber("+79123456789"), region: "40",
            locality: "Калуга", delivery: .centre)
        (ada, vera, boris, stranger) = try await test.store.write { tx in
            let person = try accounts.createPerson(draft, password: hash, at: now, in: tx).id
            _ = try accounts.raise(person, to: .confirmed, by: .system("test"), at: now, in: tx)
            func official(_ login: String, _ name: String, _ place: String) throws -> StaffID {
                try accounts.addStaff(
                    login: StaffLogin(login), name: name, role: .official, place: place, region: nil, password: hash,
                    at: now,
                    in: tx)
            }
            return (
                person, try official("vera", "Соколова В. И.", Self.kaluga),
                try official("boris", "Ким Б. Д.", Self.kaluga),
                try official("altai", "Волков С. И.", Self.altai)
            )
        }
    }

    // MARK: Applying

    static let pdf = Data("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".utf8)
    private static let png =
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
        ?? Data()

    private static let passport = [
        "registration-address": ["г. Калуга, ул. Ленина, д. 1"], "passport-series": ["2910"],
        "passport-number": ["123456"], "passport-issued-on-day": ["1"], "passport-issued-on-month": ["6"],
        "passport-issued-on-year": ["2010"], "passport-unit": ["400-001"], "passport-issued-by": ["ОВД г. Калуги"],
    ]

    /// A certificate of criminal record (S0), with two pages of the passport.
    func applyForCertificate(in region: String = "40", acting subject: SubjectRef? = nil) async throws -> PortalNumber {
        let answers = ["purpose": ["employment"], "delivery": ["office"], "changed_name": ["no"]]
        return try await apply(
            "mvd-criminal-record", region, answers,
            files: [
                .init(field: "passport-identity-page", name: "face.png", bytes: Self.png),
                .init(field: "passport-residence-page", name: "stamp.pdf", bytes: Self.pdf),
            ], acting: subject)
    }

    /// Voluntary fingerprinting (S1), wishing for a time of the office's own clock.
    func applyForFingerprints(at time: String = "2026-11-23T10:00", in region: String = "40") async throws
        -> PortalNumber
    {
        try await apply(
            "mvd-fingerprint", region, ["person": ["self"], "card_copy": ["no"], "visit_time": [time]],
            files: [.init(field: "identity-document", name: "passport.pdf", bytes: Self.pdf)])
    }

    private func apply(
        _ slug: String, _ region: String, _ answers: [String: [String]], files: [FormInput.File],
        acting subject: SubjectRef? = nil
    ) async throws -> PortalNumber {
        let service = try #require(TestPlatform.catalogue.snapshot.service(slug))
        let input = FormInput(values: answers.merging(Self.passport) { own, _ in own }, files: files)
        let number = try await applications.applyAtOnce(
            for: service, in: region, person: ada, acting: subject, answers: input, at: test.clock.now)
        return try #require(number)
    }

    /// A query to the Ministry of Internal Affairs.
    func sendQuery() async throws -> PortalNumber {
        let agency = try #require(TestPlatform.catalogue.snapshot.agency("mvd"))
        let now = test.clock.now
        let id = try await BeginDraft(area: applications).run(
            .query(agency), region: "40", person: ada, anew: true, at: now)
        let input = FormInput(values: ["query-subject": ["О сроках"], "query-text": ["Когда будет готово?"]])
        for step in ApplicationForm.query.steps {
            let version = try await test.store.read { [applications, ada] tx in
                try ReadDraft(area: applications).open(id, of: ada, at: now, in: tx).draft.version
            }
            _ = try await SaveDraft(area: applications).run(
                id, step: step.id, input, version: version, of: ada, at: now)
        }
        guard case .sent(let number) = try await SubmitDraft(area: applications).run(id, of: ada, at: now) else {
            throw NotFound()
        }
        return number
    }

    // MARK: Deciding

    func file(_ number: PortalNumber, office: String = CaseWorld.kaluga) async throws -> CaseFile {
        try await test.store.read { [casework] tx in try casework.open(number, office: office, in: tx) }
    }

    /// Decides by what the file says now, or by an older stamp.
    func decide(
        _ decision: CaseDecision, _ number: PortalNumber, by official: StaffID? = nil, seen stamp: String? = nil,
        office: String = CaseWorld.kaluga
    ) async throws {
        var seen = stamp ?? ""
        if stamp == nil { seen = try await file(number, office: office).stamp }
        let shown = seen
        let (id, now) = (official ?? vera, test.clock.now)
        try await test.store.write { [casework] tx in
            try casework.decide(decision, on: number, seen: shown, by: id, office: office, at: now, in: tx)
        }
    }

    func accept(_ number: PortalNumber, as own: String, office: String = CaseWorld.kaluga) async throws {
        try await decide(.accept(try AgencyNumber(own), comment: ""), number, office: office)
    }

    func status(_ number: PortalNumber) async throws -> ApplicationStatus? {
        try await test.store.read { [applications] tx in try applications.application(number: number, in: tx)?.status }
    }

    func notices() async throws -> Int {
        try await test.store.read { tx in try tx.count("SELECT count(*) AS n FROM notice") }
    }

    func journal(_ action: String) async throws -> Int {
        try await test.store.read { tx in try tx.count("SELECT count(*) AS n FROM journal WHERE action = \(action)") }
    }

    /// A moment of Kaluga's clock.
    func at(_ day: String, _ time: String) throws -> Date {
        let zone = try #require(TimeZone(identifier: "Europe/Moscow"))
        return try #require(Day(iso: day)).moment(at: try #require(TimeOfDay(time)), in: zone)
    }
}

extension TestBrowser {
    func signIn(_ login: String) async throws {
        try await open("/staff/sign-in").submit("/staff/sign-in", [("login", login), ("password", CaseWorld.password)])
        #expect(address == "/workplace", "\(login) could not sign in: \(text.prefix(200))")
    }
}
