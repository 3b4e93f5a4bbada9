import Kernel
import Testing

@testable import Accounts

@Suite struct PasswordPolicyTests {
    @Test(arguments: [
        "лиловый трамвай у переправы", "correct horse battery staple", "7#kQ вторник%мох",
        "Zürich läuft über 42 Brücken",
        "кот-в-сапогах пьёт чай", "a1!b2@c3#d4$", "   двенадцать пробелов   ",
    ])
    func takesWhatIsHardToGuess(_ password: String) throws {
        try PasswordPolicy.check(password, own: ["Лебедева", "Ада", "ada@example.ru", "1985"])
    }

    @Test(arguments: [
        ("", PasswordPolicy.Refusal.empty), ("короткий", .tooShort(8)), ("aaaaaaaaaaaaaaa", .tooUniform),
        ("абабабабабабаб", .tooUniform), ("qwertyuiop1234567890", .predictable), ("йцукенгшщзхъ1985", .predictable),
        ("Пароль123456!", .predictable), ("gfhjkm123456789", .predictable), ("Gosuslugi2026!!", .predictable),
        ("1qaz2wsx3edc1985", .predictable), ("passwordpassword", .predictable), ("27031985270385", .predictable),
        ("0987654321098765", .predictable), ("МамаПапаАнна2010", .predictable),
    ])
    func refusesWhatIsTriedFirst(_ password: String, _ refusal: PasswordPolicy.Refusal) {
        #expect(throws: refusal) { try PasswordPolicy.check(password) }
    }

    @Test(arguments: ["Лебедева27031985ада", "kt,tltdf&ada=11223344595", "ada@example.ru1985!", "9123456789Лебедева"])
    func refusesWhatOthersKnowOfThePerson(_ password: String) throws {
        let own = try AccountsWorld.draft().data.ownWords
        #expect(throws: PasswordPolicy.Refusal.self) { try PasswordPolicy.check(password, own: own) }
    }

    @Test func countsCharactersNotBytes() throws {
        #expect(throws: PasswordPolicy.Refusal.tooShort(11)) { try PasswordPolicy.check("мох и туман") }
        #expect(throws: PasswordPolicy.Refusal.tooLong) {
            try PasswordPolicy.check(String(repeating: "мох и туман ", count: 30))
        }
        #expect(throws: PasswordPolicy.Refusal.tooLong) {
            try PasswordPolicy.check(String(repeating: "x", count: 200_000))
        }
        try PasswordPolicy.check(String(repeating: "шёпот? ", count: 5) + "мох и туман 🌫️🌫️")
    }
}

@Suite struct LoginNameTests {
    @Test(arguments: ["112-233-445 95", "11223344595", " 112 233 445-95 ", "112-233-445\u{00A0}95"])
    func readsSnilsInAnyWriting(_ typed: String) throws {
        #expect(LoginName(typed).key == "11223344595")
    }

    @Test(arguments: ["+7 912 345-67-89", "8 (912) 345-67-89", "9123456789"])
    func readsPhones(_ typed: String) {
        guard case .numbers(nil, let phone?) = LoginName(typed) else {
            Issue.record("no phone")
            return
        }
        #expect(phone.e164 == "+79123456789")
    }

    @Test func readsMailWhateverTheCase() { #expect(LoginName(" Ada@Example.RU ").key == "ada@example.ru") }

    @Test(arguments: [
        "", "ада", "@", "'; DROP TABLE person; --", "11223344596", String(repeating: "9", count: 100_000),
    ])
    func anythingElseIsUnknown(_ typed: String) {
        guard case .unknown = LoginName(typed) else {
            Issue.record("taken for a login")
            return
        }
    }
}

@Suite struct PasswordHashTests {
    @Test func keepsNoPasswordAndKnowsItAgain() async throws {
        let world = try await AccountsWorld()
        let keys = world.test.platform.keys
        let hash = try PasswordHash.make("лиловый трамвай", cost: .quick, keys: keys)
        #expect(hash.text.hasPrefix("scrypt$ln=4,r=8,p=1$"))
        #expect(try hash.matches("лиловый трамвай", keys: keys))
        #expect(try !hash.matches("лиловый трамваи", keys: keys))
        #expect(try PasswordHash.make("лиловый трамвай", cost: .quick, keys: keys) != hash)
        #expect("\(hash)" == "•••")
    }

    @Test func composedAndDecomposedLettersAreOnePassword() async throws {
        let keys = try await AccountsWorld().test.platform.keys
        let hash = try PasswordHash.make("ёлка й".decomposedStringWithCanonicalMapping, cost: .quick, keys: keys)
        #expect(try hash.matches("ёлка й".precomposedStringWithCanonicalMapping, keys: keys))
    }

    @Test func anotherPepperKnowsNothing() async throws {
        let (one, other) = (try await AccountsWorld(), try await AccountsWorld())
        let hash = try PasswordHash.make("лиловый трамвай", cost: .quick, keys: one.test.platform.keys)
        #expect(try !hash.matches("лиловый трамвай", keys: other.test.platform.keys))
    }

    @Test func aFullLineIsToldSo() async throws {
        let world = try await AccountsWorld()
        let hasher = PasswordHasher(
            keys: world.test.platform.keys, cost: .init(logN: 12, r: 8, p: 1), atOnce: 1, waiting: 2)
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask { (try? await hasher.hash("лиловый трамвай")) != nil }  // busy is what is counted
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(outcomes.contains(true))
        #expect(outcomes.contains(false))
        _ = try await hasher.hash("а потом снова можно")
    }
}
