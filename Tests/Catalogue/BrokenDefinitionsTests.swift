import Foundation
import Testing

@testable import Catalogue

/// A file with one thing wrong, and what the author must be told: the comment `expect` at its top.
struct BrokenFile: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// Where it stands in a catalogue: `012-no-space-after-colon.yaml`, `shared/agencies.yaml`.
    let path: String
    /// The fault as the compiler says it.
    let expected: String

    var testDescription: String { name }

    init?(name: String, text: String) {
        func comment(_ key: String) -> String? {
            text.split(separator: "\n").prefix(2).first { $0.hasPrefix("# \(key): ") }
                .map { String($0.dropFirst(key.count + 4)) }
        }
        guard let expected = comment("expect") else { return nil }
        self.name = name
        self.text = text
        path = comment("file") ?? name
        self.expected = path + ":" + expected
    }
}

/// The fixtures of `Broken/`, each read once.
enum Broken {
    /// Each is a service of its own: all are added to the shipped folder at once.
    static let services = files("services")
    /// Each stands for a shared file: one load each.
    static let shared = files("shared")

    private static func files(_ part: String) -> [BrokenFile] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Broken/\(part)")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
                .flatMap { BrokenFile(name: name, text: $0) }
        }
    }

    static let shipped = CatalogueFiles(folder: Shipped.folder)

    /// The shipped catalogue with every broken service in it.
    static let everything = {
        var files = shipped
        for file in services { files[file.path] = Data(file.text.utf8) }
        return files
    }()

    /// What is wrong with `everything`, by file.
    static let faults = Dictionary(grouping: Broken.faults(of: everything), by: \.file)

    /// The same as the compiler prints it.
    static func said(of files: CatalogueFiles) -> [String] { faults(of: files).map(\.description) }

    static func faults(of files: CatalogueFiles) -> [CatalogueFault] {
        do {
            _ = try CatalogueLoader(files).load()
            return []
        } catch {
            return error.faults
        }
    }

    /// The file in a small world: what most names lead to, and the services that the file itself names.
    static func world(of file: BrokenFile) -> CatalogueFiles {
        let shared = ["agencies", "regions", "production-calendar"].map { "shared/\($0).yaml" }
        var files = CatalogueFiles(
            shipped.contents.filter { path, _ in
                path.contains("/") ? shared.contains(path) : file.text.contains(path.dropLast(".yaml".count))
            })
        files[file.path] = Data(file.text.utf8)
        return files
    }

    /// The shipped catalogue with the service `kite`, spoilt.
    static func kite(
        text: String = "Разрешение запустить змея.", spoilt: (String) -> Data = { Data($0.utf8) }
    ) -> CatalogueFiles {
        var files = shipped
        let service = """
            id: kite
            name: {ru: Запуск змея, en: Flying a kite}
            short: {ru: Змей, en: Kite}
            summary:
              ru: \(text)
              en: A permit to fly a kite.
            level: municipal
            agency: local-admin
            theme: security
            applicants: [citizen]
            regions: all
            documents: [{document: application, from: applicant, application: true}]
            term: {count: 10, unit: working_day, from: registration}
            registration_term: {count: 1, unit: working_day}
            fee: {rub: 0}
            intake_grounds: [I01]
            decision_grounds: [D02]
            outcomes: [{kind: positive, ru: Разрешение, en: Permit}]
            visit: {need: none}
            channels: [portal]
            consultation: [help_line]

            """
        files["kite.yaml"] = spoilt(service)
        return files
    }
}

/// Whoever writes a definition wrongly is told where, what stands there and what was expected, in words for an author.
@Suite struct BrokenDefinitionsTests {
    @Test func thereAreEnoughOfThem() {
        #expect(Broken.services.count + Broken.shared.count >= 200)
        #expect(Broken.services.count >= 150)
        #expect(Broken.shared.count >= 50)
        #expect(Set(Broken.services.map(\.path)).count == Broken.services.count)
    }

    @Test(arguments: Broken.services)
    func aBrokenServiceIsNamed(file: BrokenFile) {
        let faults = Broken.faults[file.path] ?? []
        #expect(faults.map(\.description).contains(file.expected), "\(file.expected) is not among \(faults)")
        #expect(faults.count <= 3, "\(faults)")
    }

    @Test(arguments: Broken.shared)
    func aBrokenSharedFileIsNamed(file: BrokenFile) {
        let faults = Broken.faults(of: Broken.world(of: file)).filter { $0.file == file.path }
        #expect(faults.map(\.description).contains(file.expected), "\(file.expected) is not among \(faults)")
    }

    @Test func aBrokenCatalogueIsNeverReturned() {
        #expect(throws: CatalogueFaults.self) { try CatalogueLoader(Broken.everything).load() }
        #expect(throws: CatalogueFaults.self) { try CatalogueLoader(CatalogueFiles()).load() }
    }

    @Test func whatIsHiddenOrTooLongIsNamedWithItsPlace() {
        let hidden = Broken.faults(of: Broken.kite(text: "Зме\u{0}й"))
        #expect(hidden.count == 1 && hidden.first?.file == "kite.yaml", "\(hidden)")
        #expect(
            Broken.said(of: Broken.kite(text: String(repeating: "ж", count: 5001))) == [
                "kite.yaml:5:7: ru is too long: 5001 letters; expected at most 5000"
            ])
        #expect(
            Broken.said(of: Broken.kite { Data([0xFF, 0xFE]) + Data($0.utf8) }) == [
                "kite.yaml: the file is not UTF-8; expected UTF-8"
            ])
    }
}
