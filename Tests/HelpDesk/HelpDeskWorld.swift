import Accounts
import Applications
import Appointments
import Catalogue
import Demo
import Enrolment
import Foundation
import HelpDesk
import Kernel
import Notifications
import Representation
import Storage
import TestSupport
import Web

/// A help desk with its neighbours, two people, two operators and an official of the office in Kaluga, on a real
/// database. The clock stands at Friday, 20 November 2026, 10:00 in Moscow.
struct HelpDeskWorld: Sendable {
    let test: TestPlatform
    let notifications: NotificationsArea
    let accounts: AccountsArea
    let enrolment: EnrolmentArea
    let applications: ApplicationsArea
    let helpDesk: HelpDeskArea
    let mailbox: DemoMailbox
    let ada: Person
    let boris: Person
    let operatorID: StaffID
    let secondOperator: StaffID
    let official: StaffID
    let office: Office

    static let service = "mvd-criminal-record"

    init() async throws {
        test = try await TestPlatform(
            NotificationsArea.migrations + AccountsArea.migrations + EnrolmentArea.migrations
                + RepresentationArea.migrations + AppointmentsArea.migrations + ApplicationsArea.migrations
                + HelpDeskArea.migrations
                + DemoMailbox.migrations, isDemonstration: true)
        let catalogue = TestPlatform.catalogue
        notifications = NotificationsArea(platform: test.platform)
        accounts = AccountsArea(
            platform: test.platform, catalogue: catalogue, notifications: notifications, passwordCost: .quick,
            isStaffFactorRequired: false)
        enrolment = EnrolmentArea(
            platform: test.platform, catalogue: catalogue, notifications: notifications, accounts: accounts)
        applications = ApplicationsArea(
            platform: test.platform, catalogue: catalogue, notifications: notifications, accounts: accounts,
            representation: RepresentationArea(
                platform: test.platform, catalogue: catalogue, notifications: notifications, accounts: accounts),
            appointments: AppointmentsArea(platform: test.platform, catalogue: catalogue))
        helpDesk = HelpDeskArea(
            platform: test.platform, catalogue: catalogue, notifications: notifications, accounts: accounts,
            enrolment: enrolment, applications: applications)
        mailbox = DemoMailbox(platform: test.platform)
        let service = try Self.unwrap(catalogue.snapshot.service(Self.service))
        office = try Self.unwrap(catalogue.snapshot.office(for: service, in: "40"))

        let password = try await accounts.passwords.hash("Синий чайник кипит 9")
        let (area, place, now) = (accounts, office.id, test.clock.now)
        (ada, boris, operatorID, secondOperator, official) = try await test.store.write { tx in
            (
                try area.createPerson(
                    Self.draft("Орлова", "Ада", .female, "112-233-445 95", "ada@example.ru"), password: password,
                    at: now,
                    in: tx),
                try area.createPerson(
                    Self.draft("Смирнов", "Борис", .male, "087-654-303 00", "boris@example.ru"), password: password,
                    at: now, in: tx),
                try area.addStaff(
                    login: StaffLogin("olga.line"), name: "Ольга Линёва", role: .helpOperator, place: nil, region: nil,
                    password: password, at: now, in: tx),
                try area.addStaff(
                    login: StaffLogin("pavel.line"), name: "Павел Линёв", role: .helpOperator, place: nil, region: nil,
                    password: password, at: now, in: tx),
                try area.addStaff(
                    login: StaffLogin("official"), name: "Инна Делова", role: .official, place: place, region: nil,
                    password: password, at: now, in: tx)
            )
        }
    }

    private static func draft(_ surname: String, _ given: String, _ sex: Sex, _ snils: String, _ email: String) throws
        -> PersonDraft
    {
        PersonDraft(
            name: PersonName(surname: try NamePart(surname), given: try NamePart(given), patronymic: nil),
            birthDate: try unwrap(Day(iso: "1990-05-17")), sex: sex, snils: try Snils(snils),
            email: try EmailAddress(email), phone: try PhoneNumber("+79123456789"), region: "40", locality: "Калуга",
            delivery: .centre)
    }

    var now: Date { test.clock.now }

    private struct Absent: Error {}

    static func unwrap<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Absent() }
        return value
    }

    // MARK: Inquiries

    func draft(
        _ sender: InquiryDraft.Sender, _ text: String = "Не открывается страница услуги",
        key: String = UUID().uuidString
    ) throws -> InquiryDraft {
        InquiryDraft(
            sender: sender, topic: .fault, text: try FreeText(text, max: 4_000), from: "/services", language: .ru,
            region: "40", formKey: key)
    }

    func visitor(_ email: String = "guest@example.ru", from address: String = "192.0.2.7") throws -> InquiryDraft.Sender
    {
        .visitor(email: try EmailAddress(email), name: "Гость", address: address)
    }

    @discardableResult
    func send(_ draft: InquiryDraft) async throws -> Inquiry {
        let now = now
        let actor: PortalActor = if case .person(let id) = draft.sender { .person(id) } else { .visitor }
        return try await test.store.write { tx in try helpDesk.send(draft, actor: actor, at: now, in: tx) }
    }

    func deliver() async throws { try await test.deliver(mailbox.handlers) }

    /// What the journal tells about a kind of thing; lines of one moment have no order among them.
    func journal(_ kind: String) async throws -> Set<String> {
        try await test.store.read { tx in
            Set(try tx.all(Query("SELECT action FROM journal WHERE subject_kind = \(kind)") { try $0.text("action") }))
        }
    }

    // MARK: Applications that have ended

    /// Puts a row of an application as it stands at its end (or not yet).
    @discardableResult
    func application(
        of person: PersonID, _ status: ApplicationStatus, service: String? = Self.service, submitted: Date,
        registered: Date? = nil, finished: Date? = nil, registerBy: Date? = nil, stage: RefusalGround.Stage? = nil,
        agency: String = "mvd"
    ) async throws -> ApplicationRecord {
        let id = ApplicationID.new(at: submitted)
        let number = PortalNumber.new(region: "40")
        let keys = test.platform.keys
        let name = PersonName(surname: try NamePart("Орлова"), given: try NamePart("Ада"), patronymic: nil)
        let officeID = office.id
        let applications = applications
        return try await test.store.write { tx in
            try tx.run(
                """
                INSERT INTO application (id, number, kind, person_id, applicant_name, title, service_id, agency_id,
                    office_id, region, status, refusal_stage, copy_version, submitted_at, sent_at, register_by,
                    agency_number, registered_at, answered_at, finished_at, updated_at)
                VALUES (\(id), \(number.text), \(service == nil ? "query" : "application"), \(person),
                    \(keys.seal(json: name, context: "application:\(id):applicant_name")),
                    \(keys.seal(json: Phrase(ru: "Справка о судимости", en: "Criminal record certificate"), context: "application:\(id):title")),
                    \(service), \(agency), \(officeID), '40', \(status), \(stage?.rawValue), 1, \(submitted),
                    \(submitted), \(registerBy), \(registered.map { _ in "К-\(number.text)" }), \(registered),
                    \(registered), \(finished), \(finished ?? submitted))
                """)
            return try Self.unwrap(try applications.application(id: id, in: tx))
        }
    }

    // MARK: Browsers

    func run(_ body: @escaping @Sendable (_ newBrowser: @escaping @Sendable () -> TestBrowser) async throws -> Void)
        async throws
    {
        let accounts = accounts
        var hooks = PortalHooks()
        hooks.principal = { kind, id, tx in try accounts.principal(kind: kind, id: id, tx) }
        hooks.regionName = { code, language in TestPlatform.catalogue.snapshot.region(code).map { language($0.name) } }
        let signIn = Route.get(
            "/test/sign-in/{kind}/{id}",
            visitor: { visitor in
                let (kind, id) = (visitor.request[parameter: "kind"], visitor.request[parameter: "id"])
                guard
                    let principal = try await visitor.store.read({ tx in try accounts.principal(kind: kind, id: id, tx)
                    })
                else { throw NotFound() }
                return try await visitor.open(principal, fallback: "/figures")
            })
        try await TestPortal(
            routes: helpDesk.routes + notifications.routes + mailbox.routes + [signIn], hooks: hooks,
            platform: test.platform
        ).run(body)
    }
}
