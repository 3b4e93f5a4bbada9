import Foundation
import Signatures
import TestSupport
import Testing

@Suite struct FactsTests {
    private func facts(_ name: String, _ subject: [(String, String)], extensions: [String] = []) async throws
        -> SignerFacts
    {
        let world = try World.shared()
        let person = try world.issue(
            TestCertificate(name, subject: subject, extensions: extensions), by: world.middle)
        let trust = try world.trust(isRevocationRequired: false)
        return try await trust.check(try world.sign(by: person), over: World.challenge, at: World.noon).subject
    }

    @Test func whatIsNotSaidIsNil() async throws {
        let facts = try await facts("facts-bare", [("CN", "Ада")])
        #expect(facts.commonName == "Ада")
        let rest = [
            facts.surname, facts.givenName, facts.email, facts.snils, facts.inn, facts.ogrn, facts.ogrnip,
            facts.organisation, facts.organisationInn, facts.title,
        ]
        #expect(rest.allSatisfy { $0 == nil })
    }

    @Test func numbersHaveTheirDigitsAndNothingElse() async throws {
        let facts = try await facts(
            "facts-numbers", [("CN", "x"), ("1.2.643.100.4", "77070838931"), ("1.2.643.100.5", "30450011600015X")])
        #expect(facts.organisationInn == nil)
        #expect(facts.ogrnip == nil)
    }

    @Test func aNumberSaidTwiceMustBeTheSame() async throws {
        let same = try await facts("facts-same", [("SNILS", "11223344595"), ("SNILS", "11223344595")])
        #expect(same.snils == "11223344595")
        let other = try await facts("facts-other", [("SNILS", "11223344595"), ("SNILS", "11223344594")])
        #expect(other.snils == nil)
    }

    @Test func anOrganisationInTheOldPlaceIsNoPerson() async throws {
        let old = try await facts("facts-old", [("CN", "x"), ("INN", "007707083893")])
        #expect(old.inn == nil)
        #expect(old.organisationInn == "7707083893")
    }

    @Test func theAddressMayStandAmongTheOtherNames() async throws {
        let facts = try await facts(
            "facts-mail", [("CN", "x")], extensions: ["subjectAltName = DNS:example.org,email:ada@example.org"])
        #expect(facts.email == "ada@example.org")
    }

    @Test func textIsTrimmedAndWithoutControlCharacters() async throws {
        let facts = try await facts("facts-text", [("CN", "\"  Ада  \""), ("title", "a\\tb"), ("SN", "\" \"")])
        #expect(facts.commonName == "Ада")
        #expect(facts.surname == nil)
    }
}
