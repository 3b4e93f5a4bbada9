import Accounts
import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Demo
@testable import Okno

/// What only a counter can do: join two accounts of one person, take over a new name, and look twice.
@Suite struct DeskStory {
    private static let clerk = "clerk.rostelecom-barnaul"
    private static let evidence: [(String, String)] =
        ["surname", "given", "patronymic", "birthDate", "sex", "likeness", "snils"].map { ("compared", $0) }
        + [("document", "passport"), ("series", "75 14"), ("number", "123456")]

    /// A second registration of Anna's, made with another address.
    private func secondOfAnna(_ world: JourneyWorld, given: String = "Анна", email: String = "anna.two@example.org")
        async throws -> PersonID
    {
        let anna = try world.person(.anna)
        let draft = PersonDraft(
            name: PersonName(
                surname: try NamePart("Орлова"), given: try NamePart(given), patronymic: try NamePart("Павловна")),
            birthDate: try #require(Day(iso: "1988-04-12")), sex: .female, snils: try Snils(anna.snils),
            email: try EmailAddress(email), region: "74", locality: "г. Челябинск", delivery: .centre)
        let (accounts, now) = (world.portal.accounts, world.test.clock.now)
        let hash = try await accounts.passwords.hash(DemoWorld.password)
        return try await world.test.platform.store.write { tx in
            let person = try accounts.createPerson(draft, password: hash, at: now, in: tx)
            try accounts.vouchForContacts(of: person.id, at: now, in: tx)
            return person.id
        }
    }

    private func drafts(_ world: JourneyWorld, of id: PersonID) async throws -> Int {
        try await world.test.platform.store.read { tx in
            try tx.count("SELECT count(*) AS n FROM application_draft WHERE person_id = \(id) AND state = 'open'")
        }
    }

    private func find(_ desk: TestBrowser, _ snils: String, _ id: PersonID) async throws -> String {
        try await desk.open("/enrolment").submit("/enrolment/searches", [("query", snils)])
        let path = "/enrolment/registrations/\(id)"
        try await desk.open(path)
        #expect(desk.address == path)
        return path
    }

    @Test func twoAccountsOfOnePersonAreJoinedAtTheCounter() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (desk, second, later) = (newBrowser(), newBrowser(), newBrowser())
            let anna = try world.person(.anna)
            let other = try await secondOfAnna(world)
            let holder = try #require(
                try await world.test.platform.store.read { tx in
                    try world.portal.accounts.people(withSnils: Snils(anna.snils), in: tx).first {
                        $0.level == .confirmed
                    }
                }?.id)
            try await second.open("/sign-in")
                .submit("/sign-in", [("login", "anna.two@example.org"), ("password", DemoWorld.password)])
            #expect(second.address == "/cabinet")
            _ = try await second.begins("mvd-criminal-record", region: "74")
            let before = try await drafts(world, of: holder)

            try await desk.signIn(staff: Self.clerk)
            let path = try await find(desk, anna.snils, other)
            desk.sees("Объединить с подтверждённой записью")
            try await desk.submit(path + "/merging", [("compared", "surname"), ("document", "passport")])
            #expect(desk.status == 422)
            #expect(try await drafts(world, of: holder) == before)
            try await desk.submit(path + "/merging", Self.evidence)
            desk.sees("Орлова Анна Павловна")
            let code = String(
                try #require(desk.text.firstMatch(of: /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/)).output)

            #expect(try await drafts(world, of: holder) == before + 1)
            #expect(try await drafts(world, of: other) == 0)
            try await second.open("/cabinet")
            #expect(second.address == "/sign-in", "the other account has ended")
            try await second.submit(
                "/sign-in", [("login", "anna.two@example.org"), ("password", DemoWorld.password)])
            #expect(second.address == "/sign-in")
            try await later.open("/recovery/counter").submit(
                "/recovery/counter", [("snils", anna.snils), ("code", code)])
            #expect(later.address.hasPrefix("/recovery/new-password/"))
            try await desk.open("/enrolment/journal")
            desk.sees("доступ или данные")
            try await world.deliver()
            try await later.open("/demo/mailbox?q=anna.two%40example.org")
            later.sees("Регистрация объединена")
        }
    }

    @Test func whoIsSomebodyElseIsNotJoined() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let desk = newBrowser()
            let anna = try world.person(.anna)
            let other = try await secondOfAnna(world, given: "Инна", email: "inna@example.org")
            try await desk.signIn(staff: Self.clerk)
            let path = try await find(desk, anna.snils, other)
            try await desk.submit(path + "/merging", Self.evidence)
            #expect(desk.status == 422)
            desk.sees("Объединить нельзя")
            let isThere = try await world.test.platform.store.read { tx in
                try world.portal.accounts.person(other, in: tx) != nil
            }
            #expect(isThere)
            // A clerk who did not search for it finds nothing.
            let stranger = newBrowser()
            try await stranger.signIn(staff: "clerk.mfc-neftekumsk")
            try await stranger.open("/enrolment")
            try await stranger.post(path + "/merging", Self.evidence + [("check", PersonID.new(at: .now).text)])
            #expect(stranger.status == 404)
        }
    }

    @Test func aNewNameIsTakenOverFromTheNewPassport() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (desk, anna) = (newBrowser(), newBrowser())
            let person = try world.person(.anna)
            let id = try #require(
                try await world.test.platform.store.read { tx in
                    try world.portal.accounts.people(withSnils: Snils(person.snils), in: tx).first
                }?.id)
            try await desk.signIn(staff: Self.clerk)
            let path = try await find(desk, person.snils, id)
            try await desk.open(path + "/name")
            #expect(desk.page.contains("Орлова"))
            try await desk.submit(
                path + "/name", [("surname", "Соколова-Орлова"), ("birth-year", "2031")] + Self.evidence)
            #expect(desk.status == 422)
            #expect(desk.page.contains("Соколова-Орлова"), "nothing typed is lost")
            try await desk.submit(
                path + "/name", [("surname", "Соколова-Орлова"), ("birth-year", "1988")] + Self.evidence)
            desk.sees("Данные изменены")
            try await anna.signIn(person)
            try await anna.open("/cabinet/profile")
            anna.sees("Соколова-Орлова", "Личность подтверждена")
            try await anna.open("/cabinet/security/history")
            anna.sees("Изменены личные данные в центре")
        }
    }

    /// What an administrator changes of a centre is seen by citizens and at its desk at once.
    @Test func aCentreIsSetUpByAnAdministrator() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (admin, desk, visitor) = (newBrowser(), newBrowser(), newBrowser())
            let path = "/admin/centres/rostelecom-barnaul"
            try await visitor.open("/centres/rostelecom-barnaul")
            visitor.sees("окно 3", "Что здесь делают", "Возвращение доступа в кабинет")
            try await admin.signIn(staff: "admin")
            try await admin.open(path + "/settings")
            try await admin.submit(
                path + "/settings",
                [
                    ("hours-6", "10:00-15:00"), ("break-6", "12:00-12:30"), ("rooms", "окно 8"),
                    ("phone", "8 (3852) 55-44-33"),
                    ("services", "code"), ("services", "registration"),
                ])
            admin.sees("Сохранено", "Сотрудники центра")
            try await visitor.open("/centres/rostelecom-barnaul")
            visitor.sees("окно 8", "обед 12:00–12:30", "(3852)")
            visitor.seesNo("окно 3", "Возвращение доступа в кабинет")
            try await desk.signIn(staff: Self.clerk)
            desk.sees("окно 8")
        }
    }

    /// After five wrong codes a new one needs two clerks of the centre, on one day.
    @Test func afterFiveWrongCodesTwoClerksLook() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (first, second, maria) = (newBrowser(), newBrowser(), newBrowser())
            let person = try world.person(.maria)
            let id = try #require(
                try await world.test.platform.store.read { tx in
                    try world.portal.accounts.people(withSnils: Snils(person.snils), in: tx).first
                }?.id)
            try await first.signIn(staff: Self.clerk)
            var evidence = Self.evidence
            let path = try await find(first, person.snils, id)
            try await first.submit(path + "/code", evidence)
            #expect(first.address.hasPrefix("/enrolment/slips/"))
            try await maria.signIn(person)
            try await maria.open("/cabinet/activation")
            for _ in 0..<5 { try await maria.submit("/cabinet/activation", [("code", ActivationCode.new().printed)]) }

            _ = try await find(first, person.snils, id)
            first.sees("новый код выдают два сотрудника")
            try await first.submit(path + "/code", evidence)
            first.sees("Теперь их должен сверить второй сотрудник")
            // Not by himself, however often.
            evidence.append(("again", "1"))
            try await first.submit(path + "/code", evidence)
            #expect(first.address == path)

            let (accounts, now) = (world.portal.accounts, world.test.clock.now)
            let hash = try await accounts.passwords.hash(DemoWorld.password)
            let login = try StaffLogin("clerk.second")
            try await world.test.platform.store.write { tx in
                _ = try accounts.addStaff(
                    login: login, name: "Второй Сотрудник", role: .clerk, place: "rostelecom-barnaul", region: nil,
                    password: hash, at: now, in: tx)
            }
            try await second.signIn(staff: "clerk.second")
            _ = try await find(second, person.snils, id)
            second.sees("Первый сотрудник сверил документы")
            try await second.submit(path + "/code", Self.evidence)
            #expect(second.address.hasPrefix("/enrolment/slips/"))
        }
    }
}
