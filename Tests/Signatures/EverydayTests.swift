import Foundation
import Signatures
import TestSupport
import Testing

@Suite struct EverydayTests {
    struct Way: CustomTestStringConvertible, Sendable {
        let person: String
        let digest: String
        let isAttached: Bool
        let hasAttributes: Bool
        var testDescription: String {
            "\(person) \(digest) \(isAttached ? "attached" : "detached") \(hasAttributes ? "" : "without attributes")"
        }
    }

    static let ways: [Way] = ["ada-rsa", "ada-p256", "ada-p384", "ada-p521"].flatMap { person in
        ["sha256", "sha384", "sha512"].flatMap { digest in
            [true, false].flatMap { isAttached in
                [true, false].map {
                    Way(person: person, digest: digest, isAttached: isAttached, hasAttributes: $0)
                }
            }
        }
    }

    @Test(arguments: ways) func aSignedChallengeTellsWhoSigned(_ way: Way) async throws {
        let world = try World.shared()
        let signature = try world.sign(
            by: way.person,
            options: ["-md", way.digest] + (way.isAttached ? ["-nodetach"] : [])
                + (way.hasAttributes ? [] : ["-noattr"]))
        let person = try await world.trust().check(signature, over: World.challenge, at: World.noon)
        #expect(person.subject.snils == "11223344595")
        #expect((person.claimedAt != nil) == way.hasAttributes)
    }

    @Test func theCertificateIsTold() async throws {
        let world = try World.shared()
        let person = try await world.trust().check(
            try world.sign(by: "ada-rsa"), over: World.challenge, at: World.noon)
        #expect(person.subject.surname == "Лавлейс")
        #expect(person.subject.givenName == "Ада Джорджевна")
        #expect(person.subject.commonName == "Лавлейс Ада Джорджевна")
        #expect(person.subject.email == "ada@example.org")
        #expect(person.subject.inn == "500100732259")
        #expect(person.subject.ogrnip == "304500116000157")
        #expect(person.subject.ogrn == "1027700132195")
        #expect(person.subject.organisationInn == "7707083893")
        #expect(person.subject.organisation == "ООО \"Машина, и сыновья\"")
        #expect(person.subject.title == "Инженер")
        #expect(person.issuer == "CN=Middle,O=Centre,C=RU")
        #expect(person.serialNumber == "1000")
        #expect(person.validFrom == (try day("2025-01-01")))
        #expect(person.validTo == (try day("2027-01-01")))
        let claimed = try #require(person.claimedAt)
        #expect(abs(claimed.timeIntervalSinceNow) < 3600, "OpenSSL signs by the clock of this machine")
    }

    @Test func nothingOfThePersonIsPrintedByAccident() async throws {
        let world = try World.shared()
        let person = try await world.trust().check(
            try world.sign(by: "ada-p256"), over: World.challenge, at: World.noon)
        #expect("\(person) \(person.subject)" == "••• •••")
        var dumped = ""
        dump(person, to: &dumped)
        #expect(!dumped.contains("11223344595") && !dumped.contains("Лавлейс"))
        #expect(!String(reflecting: person).contains("Лавлейс"))
    }
}
