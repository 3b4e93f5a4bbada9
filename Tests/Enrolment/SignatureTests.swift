import Accounts
import Enrolment
import Foundation
import Kernel
import TestSupport
import Testing

/// Proving identity by an electronic signature, made by OpenSSL as a citizen's program would make it.
@Suite struct SignatureTests {
    /// A root with its list in a folder, as an installation has it, and certificates of people.
    struct Authority {
        let openssl: OpenSSL
        let root: Centre
        let folder: URL

        init() throws {
            openssl = try OpenSSL()
            let name = "root-\(UUID().uuidString)"
            root = try Centre(name, key: .p256, by: openssl)
            folder = openssl.folder.appending(path: "trust-\(UUID().uuidString)")
            for part in ["roots", "lists"] {
                try FileManager.default.createDirectory(
                    at: folder.appending(path: part), withIntermediateDirectories: true)
            }
            try Data(try root.pem).write(to: folder.appending(path: "roots/root.pem"))
            try publishList()
        }

        func publishList() throws {
            let list = try root.list(from: "20261101000000Z", to: "20261201000000Z")
            try Data(list).write(to: folder.appending(path: "lists/root.crl"))
        }

        var roots: SignatureRoots { get throws { try SignatureRoots(folder: folder.path) } }

        /// A certificate, named in the folder of OpenSSL.
        func person(
            snils: String = "11223344595", surname: String = "Лебедева", given: String = "Ада Сергеевна",
            to: String = "20270601000000Z"
        ) throws -> String {
            let name = "person-\(UUID().uuidString)"
            try root.issue(
                TestCertificate(
                    name,
                    subject: [
                        ("C", "RU"), ("SN", surname), ("GN", given), ("CN", "\(surname) \(given)"), ("SNILS", snils),
                    ],
                    key: .rsa, to: to))
            return name
        }

        func sign(_ text: [UInt8], by person: String) throws -> Data {
            let file = "message-\(UUID().uuidString)"
            try Data(text).write(to: openssl.folder.appending(path: "\(file).txt"))
            try openssl.run([
                "cms", "-sign", "-binary", "-in", "\(file).txt", "-out", "\(file).p7s", "-outform", "DER", "-signer",
                "\(person).pem", "-inkey", "\(person).key",
            ])
            return Data(try openssl.read("\(file).p7s"))
        }
    }

    private static let page = "/cabinet/activation/signature"

    /// Takes the text; answers its bytes.
    private func text(_ browser: TestBrowser) async throws -> [UInt8] {
        try await browser.open(Self.page)
        try await browser.submit(Self.page + "/text")
        try await browser.open(Self.page + "/text")
        let bytes = browser.bytes
        try await browser.open(Self.page)
        return bytes
    }

    private func bring(_ signature: Data, _ browser: TestBrowser) async throws {
        try await browser.submit(
            Self.page, [], files: [TestFile("signature", "okno.txt.p7s", signature)])
    }

    @Test func aSignatureConfirmsAtOnce() async throws {
        let authority = try Authority()
        let world = try await EnrolmentWorld(signatures: try authority.roots)
        let ada = try await world.register()
        let key = try authority.person()
        try await world.run { enter in
            let browser = try await enter(.citizen(ada)).open("/cabinet/activation")
            #expect(browser.text.contains("Есть квалифицированная электронная подпись?"))
            let text = try await text(browser)
            #expect(String(decoding: text, as: UTF8.self).contains(ada.registrationNumber.text))
            #expect(!String(decoding: text, as: UTF8.self).contains("Лебедева"))
            try await bring(try authority.sign(text, by: key), browser)
            #expect(browser.address == "/cabinet/activation" && browser.text.contains("Личность подтверждена"))
        }
        #expect(try await world.level(ada) == .confirmed)
    }

    @Test func whatIsWrongIsSaidAndConfirmsNothing() async throws {
        let authority = try Authority()
        let other = try Authority()
        let world = try await EnrolmentWorld(signatures: try authority.roots)
        let ada = try await world.register()
        let (own, anothers, namesake) = (
            try authority.person(), try authority.person(snils: "20000000125", surname: "Иванов", given: "Иван"),
            try authority.person(surname: "Лебедева", given: "Мария Сергеевна")
        )
        let (revoked, expired) = (try authority.person(), try authority.person(to: "20261101000000Z"))
        try authority.root.revoke(revoked, at: "261105000000Z")
        try authority.publishList()
        let foreign = try other.person()
        try await world.run { enter in
            let browser = try await enter(.citizen(ada)).open("/cabinet")
            let text = try await text(browser)
            for (signature, words) in [
                (Data("это не подпись".utf8), "Это не файл подписи"),
                (try authority.sign(text + [0x0A], by: own), "Подписан другой текст"),
                (try authority.sign(text, by: anothers), "в сертификате другой человек"),
                (try authority.sign(text, by: namesake), "в сертификате другой человек"),
                (try authority.sign(text, by: revoked), "Сертификат отозван"),
                (try authority.sign(text, by: expired), "Срок сертификата закончился"),
                (try other.sign(text, by: foreign), "центром, которому портал не доверяет"),
                (Data(count: 300_000), "больше 256 КБ"),
            ] {
                try await bring(signature, browser)
                #expect(browser.status == 422 && browser.text.contains(words), "\(words): \(browser.text.prefix(600))")
            }
            // A text that was replaced meanwhile, and one whose day is over, are signed in vain.
            let late = try authority.sign(text, by: own)
            try await browser.open(Self.page)
            try await browser.submit(Self.page + "/text")
            try await bring(late, browser)
            #expect(browser.status == 422 && browser.text.contains("Подписан другой текст"))
            world.test.clock.advance(by: 86_401)
            let fresh = try await enter(.citizen(ada)).open(Self.page)
            #expect(fresh.text.contains("Получить текст"))
        }
        #expect(try await world.level(ada) != .confirmed)
    }

    /// Lists are read anew: one that is out of date stops signatures, its successor lets them pass again.
    @Test func withoutAFreshListNobodyIsConfirmed() async throws {
        let authority = try Authority()
        let world = try await EnrolmentWorld(signatures: try authority.roots)
        let ada = try await world.register()
        let key = try authority.person()
        let old = try authority.root.list(from: "20261001000000Z", to: "20261101000000Z")
        try Data(old).write(to: authority.folder.appending(path: "lists/root.crl"))
        try await world.run { enter in
            let browser = try await enter(.citizen(ada)).open("/cabinet")
            let text = try await text(browser)
            let signature = try authority.sign(text, by: key)
            try await bring(signature, browser)
            #expect(browser.status == 422 && browser.text.contains("не отозван ли сертификат"))
            // A list that is being copied just now is no reason to fall over.
            try Data("half a li".utf8).write(to: authority.folder.appending(path: "lists/root.crl"))
            try await bring(signature, browser)
            #expect(browser.status == 422 && browser.text.contains("Проверка подписей сейчас не работает"))
            try authority.publishList()
            try await bring(signature, browser)
            #expect(browser.text.contains("Личность подтверждена"))
        }
    }

    @Test func withoutTrustThereIsNoSuchWay() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register()
        try await world.run { enter in
            let browser = try await enter(.citizen(ada)).open("/cabinet/activation")
            #expect(!browser.page.contains(Self.page))
            try await browser.open(Self.page)
            #expect(browser.status == 404)
        }
        #expect(throws: SignatureRoots.Fault.self) { try SignatureRoots(folder: "/nowhere") }
    }
}
