import Foundation
import Kernel
import TestSupport
import Testing
import Web

/// What people do with any page: read it, follow its links, look into their mail.
extension TestBrowser {
    /// The page says all of it.
    func sees(_ words: String..., at place: SourceLocation = #_sourceLocation) {
        let read = text
        for each in words {
            #expect(read.contains(each), "\(address), \(status): \(read.prefix(1_500))", sourceLocation: place)
        }
    }

    /// The page says none of it.
    func seesNo(_ words: String..., at place: SourceLocation = #_sourceLocation) {
        let read = text
        for each in words { #expect(!read.contains(each), "\(each) at \(address)", sourceLocation: place) }
    }

    /// The form came back with what is wrong.
    func isRefused(_ words: String, at place: SourceLocation = #_sourceLocation) {
        #expect(status == 422, "\(address)", sourceLocation: place)
        sees(words, at: place)
    }

    /// The page that one has come to, its query aside.
    func isAt(_ path: String, at place: SourceLocation = #_sourceLocation) {
        #expect(address.prefix { $0 != "?" } == path, "\(status): \(text.prefix(800))", sourceLocation: place)
    }

    /// The addresses of the links of the page that begin so.
    func links(_ beginning: String) -> [String] {
        page.matches(of: /href="([^"]*)"/).map { String($0.1).replacingOccurrences(of: "&amp;", with: "&") }
            .filter { $0.hasPrefix(beginning) }
    }

    /// Follows the first link that begins so.
    func follow(_ beginning: String, at place: SourceLocation = #_sourceLocation) async throws {
        let link = try #require(links(beginning).first, "no link to \(beginning) at \(address)", sourceLocation: place)
        try await open(link)
    }

    /// The first number of the portal on the page: «26-7K3M-9PXA».
    func portalNumber() throws -> String {
        String(try #require(text.firstMatch(of: /\b[0-9]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/), "\(text.prefix(800))").output)
    }

    /// What the newest fitting message to the address says at the pattern's group.
    func message(to address: String, _ pattern: Regex<(Substring, Substring)>) async throws -> String {
        try await readMail(of: address) { $0.text.firstMatch(of: pattern).map { String($0.1) } }
    }

    /// The newest link that begins so in the letters to the address.
    func linkInLetter(to address: String, _ beginning: String) async throws -> String {
        try await readMail(of: address) { $0.links(beginning).first }
    }

    private func readMail(of address: String, _ find: (TestBrowser) -> String?) async throws -> String {
        try await open("/demo/mailbox?q=" + URLEncoded.encode(address))
        for link in links("/demo/mailbox/") {
            try await open(link)
            if let found = find(self) { return found }
        }
        throw NoSuchMessage(address: address)
    }

    /// Times that can still be chosen.
    func freeTimes(_ field: String) -> [String] {
        page.matches(of: /<input([^>]*)>/).map { String($0.1) }
            .filter { $0.contains("name=\"\(field)\"") && !$0.contains(" disabled") }
            .compactMap { $0.firstMatch(of: /value="([^"]+)"/).map { String($0.1) } }
    }

    /// The code in large type on a slip or a letter.
    func printedCode() throws -> String {
        String(try #require(page.firstMatch(of: /printed-code">([0-9A-Z-]{13})</), "\(text.prefix(800))").1)
    }

    /// What was sent is this file, byte by byte.
    func has(_ file: Data) -> Bool { bytes == Array(file) }

    func signOut() async throws { try await submit("/sign-out") }

    /// Signs in on the citizens' page.
    func signIn(_ login: String, _ password: String) async throws {
        try await open("/sign-in").submit("/sign-in", [("login", login), ("password", password)])
    }
}

struct NoSuchMessage: Error {
    let address: String
}
