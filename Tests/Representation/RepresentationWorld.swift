import Accounts
import Catalogue
import Foundation
import Kernel
import Notifications
import Storage
import TestSupport
import Web

@testable import Representation

/// Ada, Boris and Clara with confirmed accounts, Vera without, in Kaluga. The clock stands at Friday, 20 November 2026,
/// 10:00 in Moscow.
final class RepresentationWorld: Sendable {
    let test: TestPlatform
    let accounts: AccountsArea
    let notifications: NotificationsArea
    let area: RepresentationArea
    let ada: PersonID
    let boris: PersonID
    let clara: PersonID
    let vera: PersonID

    static let snils = [
        "ada": "112-233-445 95", "boris": "087-654-303 00", "clara": "112-233-604 92", "vera": "123-456-789 64",
    ]

    init() async throws {
        test = try await TestPlatform(
            NotificationsArea.migrations + AccountsArea.migrations + RepresentationArea.migrations)
        notifications = NotificationsArea(platform: test.platform)
        accounts = AccountsArea(
            platform: test.platform, catalogue: TestPlatform.catalogue, notifications: notifications,
            passwordCost: .quick, isStaffFactorRequired: false)
        area = RepresentationArea(
            platform: test.platform, catalogue: TestPlatform.catalogue, notifications: notifications, accounts: accounts
        )
        let hash = try await accounts.passwords.hash("correct horse 1")
        let (accounts, now) = (accounts, test.clock.now)
        let people = [
            ("Лебедева", "Ада", "ada"), ("Орлов", "Борис", "boris"), ("Белова", "Клара", "clara"),
            ("Сорокина", "Вера", "vera"),
        ]
        let ids = try await test.store.write { tx in
            try people.map { surname, given, key in
                let draft = PersonDraft(
                    name: PersonName(
                        surname: try NamePart(surname), given: try NamePart(given), patronymic: nil),
                    birthDate: Day(number: 7_000), sex: .female, snils: try Snils(Self.snils[key] ?? ""),
                    email: try EmailAddress("\(key)@example.org"), region: "40", locality: "Калуга", delivery: .centre)
                let person = try accounts.createPerson(draft, password: hash, at: now, in: tx)
                if key != "vera" {
                    _ = try accounts.raise(person.id, to: .confirmed, by: .system("test"), at: now, in: tx)
                }
                return person.id
            }
        }
        (ada, boris, clara, vera) = (ids[0], ids[1], ids[2], ids[3])
    }

    var now: Date { test.clock.now }

    func count(_ sql: SQL) async throws -> Int { try await test.store.read { tx in try tx.count(sql) } }

    /// Uses this area's pages; `/test/sign-in/{id}` signs somebody in.
    func run(_ body: @escaping @Sendable (_ newBrowser: @escaping @Sendable () -> TestBrowser) async throws -> Void)
        async throws
    {
        var hooks = PortalHooks()
        let accounts = accounts
        hooks.principal = { kind, id, tx in try accounts.principal(kind: kind, id: id, tx) }
        let signIn = Route.get(
            "/test/sign-in/{id}",
            visitor: { visitor in
                guard let id = PersonID(visitor.request[parameter: "id"]) else { throw NotFound() }
                return try await visitor.open(
                    .person(.init(id: id, level: .simplified, name: "")), fallback: "/cabinet/family")
            })
        let asStaff = Route.get(
            "/test/staff/{id}",
            visitor: { visitor in
                let id = visitor.request[parameter: "id"]
                guard
                    let member = try await visitor.store.read({ tx in
                        try accounts.principal(kind: "staff", id: id, tx)
                    })
                else { throw NotFound() }
                return try await visitor.open(member, fallback: "/admin/organisations")
            })
        try await TestPortal(routes: area.routes + [signIn, asStaff], hooks: hooks, platform: test.platform).run(body)
    }
}
