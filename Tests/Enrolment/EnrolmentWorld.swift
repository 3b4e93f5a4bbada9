import Accounts
import Catalogue
import Enrolment
import Foundation
import Kernel
import Notifications
import Storage
import TestSupport
import Web

/// A few applicants, the clerks of the eight centres and two postal clerks, on a real database. The clock stands at
/// Friday, 20 November 2026, 10:00 in Moscow.
struct EnrolmentWorld: Sendable {
    let test: TestPlatform
    let notifications: NotificationsArea
    let accounts: AccountsArea
    let enrolment: EnrolmentArea
    let rules: EnrolmentRules

    static let snils = ["112-233-445 95", "087-654-303 00"]
    static let adas = "112-233-445 95"

    init(
        signatures: SignatureRoots? = nil, register: (any IdentityRegister)? = nil,
        _ change: (inout EnrolmentRules) -> Void = { _ in }
    ) async throws {
        var rules = EnrolmentRules()
        change(&rules)
        self.rules = rules
        test = try await TestPlatform(
            NotificationsArea.migrations + AccountsArea.migrations + EnrolmentArea.migrations)
        notifications = NotificationsArea(platform: test.platform)
        accounts = AccountsArea(
            platform: test.platform, catalogue: TestPlatform.catalogue, notifications: notifications,
            passwordCost: .quick, isStaffFactorRequired: false)
        enrolment = EnrolmentArea(
            platform: test.platform, catalogue: TestPlatform.catalogue, notifications: notifications,
            accounts: accounts, rules: rules, signatures: signatures, register: register)
    }

    var now: Date { test.clock.now }

    // MARK: People

    /// An account as the registration leaves it, with its e-mail confirmed unless said otherwise.
    @discardableResult
    func register(
        _ surname: String = "Лебедева", _ given: String = "Ада", _ patronymic: String? = "Сергеевна",
        snils: String = Self.adas, region: String = "22", delivery: CodeDelivery = .centre, emailConfirmed: Bool = true,
        language: Language = .ru
    ) async throws -> Person {
        let now = now
        let draft = PersonDraft(
            name: PersonName(
                surname: try NamePart(surname), given: try NamePart(given),
                patronymic: try patronymic.map { try NamePart($0) }),
            birthDate: try required(Day(iso: "1990-03-14")), sex: .female, snils: try Snils(snils),
            email: try EmailAddress("ada-\(UUID().uuidString.prefix(8))@example.ru"), region: region,
            locality: "г. Барнаул", delivery: delivery, language: language)
        let password = try await accounts.passwords.hash("three wise words")
        return try await test.store.write { tx in
            let person = try accounts.createPerson(draft, password: password, at: now, in: tx)
            guard emailConfirmed else { return person }
            try tx.run("UPDATE person SET email_confirmed_at = \(now), level = 'standard' WHERE id = \(person.id)")
            try notifications.setContact(
                of: person.id, email: person.email, emailConfirmed: true, language: language, at: now, in: tx)
            return try required(accounts.person(person.id, in: tx))
        }
    }

    static func address(_ house: String = "5") throws -> CodeDelivery {
        .letterToAddress(
            PostalAddress(
                index: try PostalIndex("656056"), region: "Алтайский край",
                locality: try FreeText("г. Барнаул", max: 100), street: try FreeText("ул. Ленина", max: 100),
                house: try FreeText(house, max: 30), flat: nil))
    }

    func clerk(_ login: String = "clerk", at centre: String = "rostelecom-barnaul") async throws -> StaffID {
        try await staff(login, .clerk, place: centre)
    }

    func postalClerk(_ login: String = "postal") async throws -> StaffID {
        try await staff(login, .postalClerk, place: nil)
    }

    func administrator() async throws -> StaffID { try await staff("boss", .administrator, place: nil) }

    /// The id of the only closed period.
    func closure() async throws -> String {
        let found = try await test.store.read { tx in
            try tx.first(Query("SELECT id FROM centre_closure") { try $0.text("id") })
        }
        return try required(found)
    }

    private func staff(_ login: String, _ role: StaffRole, place: String?) async throws -> StaffID {
        let now = now
        let password = try await accounts.passwords.hash("three wise words")
        return try await test.store.write { tx in
            try accounts.addStaff(
                login: StaffLogin(login), name: "Сотрудник \(login)", role: role, place: place, region: nil,
                password: password, at: now, in: tx)
        }
    }

    // MARK: Operations

    static let evidence = DeskEvidence(
        compared: Set(ComparedItem.allCases), document: .passport, documentNumber: "7514123456")

    /// Finds the person by СНИЛС and issues a code, as a clerk does; answers what the slip says.
    func issue(
        _ person: Person, by clerk: StaffID, at centre: String = "rostelecom-barnaul",
        evidence: DeskEvidence = Self.evidence
    ) async throws -> ActivationCode {
        let now = now
        return try await test.store.write { tx in
            _ = try enrolment.search(.snils(person.snils), by: clerk, centre: centre, at: now, in: tx)
            let check = DeskCheckID.new(at: now)
            let batch = try enrolment.issueAtDesk(
                check, to: person.id, evidence, by: clerk, centre: centre, at: now, in: tx)
            return try required(enrolment.printedCodes(of: batch, staff: clerk, at: now, in: tx).first)
        }
    }

    /// The first of two clerks compares the documents.
    func look(at person: Person, by clerk: StaffID, centre: String = "rostelecom-barnaul") async throws {
        let now = now
        try await test.store.write { tx in
            try enrolment.noteFirstLook(at: person.id, by: clerk, centre: centre, at: now, in: tx)
        }
    }

    func enter(_ code: ActivationCode, _ person: Person, from address: String = "192.0.2.1") async throws
        -> RedeemOutcome
    {
        let now = now
        return try await test.store.write { tx in
            try enrolment.redeem(code, of: person.id, from: address, at: now, in: tx)
        }
    }

    func state(_ person: Person) async throws -> ActivationState {
        let now = now
        return try await test.store.read { tx in try required(enrolment.state(of: person.id, at: now, in: tx)) }
    }

    func level(_ person: Person) async throws -> AccountLevel? {
        try await test.store.read { tx in try accounts.person(person.id, in: tx)?.level }
    }

    func order(_ person: Person) async throws -> OrderOutcome {
        let now = now
        return try await test.store.write { tx in
            try enrolment.orderLetter(for: person.id, by: .person(person.id), at: now, in: tx)
        }
    }

    func printLetter(of person: Person, by clerk: StaffID) async throws -> (ActivationLetterID, ActivationCode) {
        let now = now
        return try await test.store.write { tx in
            let letter = try required(enrolment.state(of: person.id, at: now, in: tx)?.letter)
            let batch = try enrolment.printLetters([letter.id], by: clerk, at: now, in: tx)
            return (letter.id, try required(enrolment.printedCodes(of: batch.id, staff: clerk, at: now, in: tx).first))
        }
    }

    func count(_ sql: SQL) async throws -> Int { try await test.store.read { tx in try tx.count(sql) } }

    /// The actions of the journal, in order, with their details.
    func journal(_ action: String) async throws -> [String] {
        try await test.store.read { tx in
            try tx.all(
                Query("SELECT details FROM journal WHERE action = \(action) ORDER BY id") { try $0.text("details") })
        }
    }

    // MARK: Pages

    func run(
        _ body:
            @escaping @Sendable (_ enter: @escaping @Sendable (Visitor) async throws -> TestBrowser) async throws ->
            Void
    )
        async throws
    {
        let accounts = accounts
        var hooks = PortalHooks()
        hooks.principal = { kind, id, tx in try accounts.principal(kind: kind, id: id, tx) }
        hooks.unreadNotices = { [notifications] person in try await notifications.unread(person) }
        hooks.regionName = { code, language in TestPlatform.catalogue.snapshot.region(code).map { language($0.name) } }
        let signIn = Route.get(
            "/test/sign-in/{kind}/{id}",
            visitor: { visitor in
                let (kind, id) = (visitor.request[parameter: "kind"], visitor.request[parameter: "id"])
                let found = try await visitor.store.read { tx in try accounts.principal(kind: kind, id: id, tx) }
                guard let found else { throw NotFound() }
                return try await visitor.open(found, fallback: "/test/in")
            })
        let signedIn = Route.get("/test/in", visitor: { visitor in try await visitor.page("in") { "in" } })
        let section = Route.get(
            "/test/cabinet",
            person: { [enrolment] citizen in
                let section = try await enrolment.cabinetSection.section(for: citizen)
                return try await citizen.page("cabinet") { if let section { section } }
            })
        try await TestPortal(
            routes: enrolment.routes + notifications.routes + accounts.routes + [signIn, signedIn, section],
            hooks: hooks, platform: test.platform
        ).run { newBrowser in
            try await body { visitor in
                let browser = newBrowser()
                switch visitor {
                case .nobody: break
                case .citizen(let person): try await browser.open("/test/sign-in/person/\(person.id)")
                case .staff(let id): try await browser.open("/test/sign-in/staff/\(id)")
                }
                return browser
            }
        }
    }
}

enum Visitor: Sendable {
    case nobody
    case citizen(Person)
    case staff(StaffID)
}

struct Missing: Error {}

func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
}
