import Catalogue
import Foundation
import Kernel
import Notifications
import Storage
import TestSupport
import Testing
import Web

@testable import Accounts

/// A portal with accounts and nothing else: people to begin with, letters to read, browsers to use it.
final class AccountsWorld: Sendable {
    let test: TestPlatform
    let area: AccountsArea
    let notifications: NotificationsArea
    let portal: TestPortal

    init(missing: [PortalHooks.Sender] = [], cost: PasswordHash.Cost = .quick, staffFactor: Bool = false) async throws {
        test = try await TestPlatform(NotificationsArea.migrations + AccountsArea.migrations)
        notifications = NotificationsArea(platform: test.platform)
        area = AccountsArea(
            platform: test.platform, catalogue: TestPlatform.catalogue, notifications: notifications,
            passwordCost: cost,
            isStaffFactorRequired: staffFactor, answerTime: .zero)
        var hooks = PortalHooks()
        let area = area
        hooks.principal = { try area.principal(kind: $0, id: $1, $2) }
        hooks.regionName = { code, language in TestPlatform.catalogue.snapshot.region(code).map { language($0.name) } }
        hooks.missingSenders = { missing }
        let desks: [Route] = [
            .get("/workplace", staff: { (official: OfficialContext) in .text("workplace of \(official.member.name)") }),
            .get("/support", staff: { (_: OperatorContext) in .text("support") }),
            .get("/wanted", person: { context in .text("wanted by \(context.level.rawValue)") }),
        ]
        portal = TestPortal(
            routes: area.routes + notifications.routes + desks, hooks: hooks, platform: test.platform)
    }

    var store: any Store { test.platform.store }
    var now: Date { test.clock.now }

    func run(_ body: @escaping @Sendable (@escaping @Sendable () -> TestBrowser) async throws -> Void) async throws {
        try await portal.run(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any WriteTransaction) throws -> Value) async throws
        -> Value
    {
        try await store.write(body)
    }

    // MARK: People

    static let password = "лиловый трамвай у переправы"

    static func draft(
        snils: String = "112-233-445 95", email: String = "ada@example.ru", phone: String? = "+7 912 345-67-89",
        surname: String = "Лебедева"
    ) throws -> PersonDraft {
        PersonDraft(
            name: PersonName(
                surname: try NamePart(surname), given: try NamePart("Ада"), patronymic: try NamePart("Сергеевна")),
            birthDate: try #require(Day(iso: "1985-03-27")), sex: .female, snils: try Snils(snils),
            email: try EmailAddress(email), phone: try phone.map { try PhoneNumber($0) }, region: "26",
            locality: "г. Нефтекумск", delivery: .centre)
    }

    /// An account as the wizard would leave it.
    @discardableResult
    func add(_ draft: PersonDraft, password: String = AccountsWorld.password) async throws -> Person {
        let hash = try await area.passwords.hash(password)
        let (area, now) = (area, now)
        return try await write { tx in try area.createPerson(draft, password: hash, at: now, in: tx) }
    }

    /// An account whose identity was proved at a centre.
    @discardableResult
    func addConfirmed(_ draft: PersonDraft) async throws -> Person {
        let person = try await add(draft)
        #expect(try await raise(person.id) == .done)
        return try await self.person(person.id)
    }

    func person(_ id: PersonID) async throws -> Person {
        let area = area
        return try #require(try await store.read { tx in try area.person(id, in: tx) })
    }

    @discardableResult
    func addStaff(
        _ login: String, _ role: StaffRole, place: String? = nil, password: String = "тихий омут за мельницей"
    ) async throws
        -> StaffID
    {
        let hash = try await area.passwords.hash(password)
        let (area, now) = (area, now)
        let name = try StaffLogin(login)
        return try await write { tx in
            try area.addStaff(
                login: name, name: "Сотрудник \(login)", role: role, place: place, region: nil, password: hash, at: now,
                in: tx)
        }
    }

    // MARK: Letters

    var letters: [MailMessage] {
        get async throws {
            let (outbox, now) = (test.platform.outbox, now)
            return try await store.write { tx in
                try outbox.claim([MailMessage.topic], at: now, until: now, limit: 1_000, in: tx).map {
                    try $0.decode(MailMessage.self)
                }
            }
        }
    }

    var messages: [SmsMessage] {
        get async throws {
            let (outbox, now) = (test.platform.outbox, now)
            return try await store.write { tx in
                try outbox.claim([SmsMessage.topic], at: now, until: now, limit: 1_000, in: tx).map {
                    try $0.decode(SmsMessage.self)
                }
            }
        }
    }

    /// Sends the letter of confirmation; answers its code.
    @discardableResult
    func sendLetter(to id: PersonID) async throws -> EmailCode {
        test.clock.advance(by: 1)
        let (area, now) = (area, now)
        try await write { tx in try area.sendEmailCode(to: id, at: now, in: tx) }
        return try #require(EmailCode(try await newestLetter().code))
    }

    @discardableResult
    func sendSms(to id: PersonID) async throws -> SmsCode {
        test.clock.advance(by: 1)
        let (area, now) = (area, now)
        try await write { tx in try area.sendSmsCode(to: id, at: now, in: tx) }
        return try SmsCode(try await newestSmsCode())
    }

    func confirm(_ id: PersonID, _ code: EmailCode, at moment: Date? = nil) async throws -> ConfirmOutcome {
        let (area, now) = (area, moment ?? now)
        return try await write { tx in try area.confirmEmail(of: id, code: code, at: now, in: tx) }
    }

    func confirm(_ id: PersonID, _ code: SmsCode, at moment: Date? = nil) async throws -> ConfirmOutcome {
        let (area, now) = (area, moment ?? now)
        return try await write { tx in try area.confirmPhone(of: id, code: code, at: now, in: tx) }
    }

    func changeEmail(of id: PersonID, to text: String) async throws {
        test.clock.advance(by: 1)
        let (area, now, email) = (area, now, try EmailAddress(text))
        try await write { tx in try area.changeEmail(of: id, to: email, at: now, in: tx) }
    }

    func raise(_ id: PersonID) async throws -> RaiseOutcome {
        let (area, now) = (area, now)
        return try await write { tx in try area.raise(id, to: .confirmed, by: .system("test"), at: now, in: tx) }
    }

    func registration(_ number: PortalNumber) async throws -> Registration {
        let area = area
        return try #require(try await store.read { tx in try area.registration(number: number, in: tx) })
    }

    func principal(_ kind: String, _ id: String) async throws -> Principal? {
        let area = area
        return try await store.read { tx in try area.principal(kind: kind, id: id, tx) }
    }

    func sweep() async throws {
        let (area, now) = (area, now)
        try await write { tx in try area.sweep(at: now, in: tx) }
    }

    /// The eight digits and the path of the link of the newest letter.
    func newestLetter() async throws -> (code: String, path: String) {
        let body = try #require(try await letters.last).body
        let code = try #require(body.firstMatch(of: /([0-9]{4})\u{00A0}([0-9]{4})/))
        let link = try #require(
            body.firstMatch(
                of: /http:\/\/localhost:8080(\/(?:email-confirmation|recovery\/new-password)\/[A-Za-z0-9_-]{43})/))
        return (String(code.1 + code.2), String(link.1))
    }

    func newestSmsCode() async throws -> String {
        let text = try #require(try await messages.last).text
        return String(try #require(text.firstMatch(of: /[0-9]{6}/)).0)
    }
}

/// A valid СНИЛС for a number.
func snils(_ number: Int) -> String {
    let digits = Array(String(format: "%09d", number)).compactMap(\.wholeNumberValue)
    let sum = zip(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    return digits.map(String.init).joined() + String(format: "%02d", sum % 101 % 100)
}

extension TestBrowser {
    /// Signs in on the citizens' page.
    @discardableResult
    func signIn(_ login: String, _ password: String = AccountsWorld.password) async throws -> TestBrowser {
        try await open("/sign-in")
        return try await submit("/sign-in", [("login", login), ("password", password)])
    }
}
