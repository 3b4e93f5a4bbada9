import Foundation
import TestSupport
import Testing

@testable import Demo

/// How people fill in and send the forms of the stories, and what officials do with them.
enum Pages {
    /// Photographs of the two named pages of a passport.
    static let identity = DemoPicture.page(shade: 60)
    static let residence = DemoPicture.page(shade: 100)
    static let better = DemoPicture.page(shade: 140)
}

extension TestBrowser {
    static let passport: [(String, String)] = [
        ("registration-address", "356880, г. Нефтекумск, ул. Волкова, д. 12, кв. 5"), ("passport-series", "07 14"),
        ("passport-number", "847291"), ("passport-issued-on-day", "14"), ("passport-issued-on-month", "7"),
        ("passport-issued-on-year", "2023"), ("passport-unit", "260-012"),
        ("passport-issued-by", "ОВД города Нефтекумска"),
    ]

    /// Begins an application; answers the address of its draft.
    func begins(_ service: String, region: String) async throws -> String {
        try await open("/services/\(service)/application?region=\(region)")
        try await submit("/services/\(service)/application")
        let id = try #require(address.firstMatch(of: /^\/drafts\/[0-9a-f-]{36}/), "\(address): \(text.prefix(800))")
        return String(id.output)
    }

    /// Answers all questions of the certificate, up to its documents.
    func answersCertificate(_ draft: String) async throws {
        try await submit(draft + "/applicant", Self.passport)
        try await submit(draft + "/certificate", [("purpose", "employment"), ("delivery", "office")])
        try await submit(draft + "/names", [("changed_name", "no")])
        try await submit(draft + "/cases")
        isAt(draft + "/documents")
    }

    /// Attaches the two pages; stands on the check page then.
    func attachesPassport(_ draft: String) async throws {
        try await submit(
            draft + "/documents/files",
            files: [
                TestFile("passport-identity-page", "паспорт.png", Pages.identity),
                TestFile("passport-residence-page", "прописка.png", Pages.residence),
            ])
        isAt(draft + "/check")
    }

    /// Sends the draft; answers the number.
    func sends(_ draft: String) async throws -> String {
        try await submit(draft + "/submission")
        return try numberInAddress()
    }

    /// The whole way to the number of an application for the certificate.
    func appliesForCertificate(region: String) async throws -> String {
        let draft = try await begins("mvd-criminal-record", region: region)
        try await answersCertificate(draft)
        try await attachesPassport(draft)
        return try await sends(draft)
    }

    /// Fingerprinting up to the choice of a time; answers the draft.
    func comesToTheTimes() async throws -> String {
        let draft = try await begins("mvd-fingerprint", region: "40")
        if address.hasPrefix(draft + "/applicant") { try await submit(draft + "/applicant", Self.passport) }
        try await submit(draft + "/registration", [("person", "self"), ("card_copy", "no")])
        isAt(draft + "/visit")
        return draft
    }

    /// From the chosen time to the number.
    func appliesForFingerprints(_ draft: String, at time: String) async throws -> String {
        try await submit(draft + "/visit", [("visit_time", time)])
        if address.hasPrefix(draft + "/cases") { try await submit(draft + "/cases") }
        try await submit(
            draft + "/documents/files", files: [TestFile("identity-document", "паспорт.png", Pages.identity)])
        isAt(draft + "/check")
        return try await sends(draft)
    }

    func numberInAddress() throws -> String {
        let found = try #require(
            address.firstMatch(of: /^\/applications\/([0-9]{2}-[0-9A-Z]{4}-[0-9A-Z]{4})/),
            "\(address): \(text.prefix(1_200))")
        return String(found.1)
    }

    // MARK: The official's side

    /// Opens an act's form and sends it.
    func does(_ act: String, on number: String, _ fields: [(String, String)], files: [TestFile] = []) async throws {
        let path = "/workplace/applications/\(number)/\(act)"
        try await open(path)
        try await submit(path, fields, files: files)
    }

    /// The act was carried out.
    func hasDone(_ act: String, at place: SourceLocation = #_sourceLocation) {
        #expect(address.hasSuffix("?done=\(act)"), "\(address): \(text.prefix(1_200))", sourceLocation: place)
    }

    /// Registers under the agency's number and accepts.
    func accepts(_ number: String, as agencyNumber: String) async throws {
        try await does("acceptance", on: number, [("number", agencyNumber)])
        hasDone("acceptance")
    }
}
