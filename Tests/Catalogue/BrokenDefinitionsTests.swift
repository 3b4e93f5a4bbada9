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

    /// The shipped files and one more document, one that state bodies hold themselves.
    static let shipped = {
        var files = CatalogueFiles(folder: Shipped.folder)
        let held = "  - {id: held-by-the-state, ru: Запись, en: Entry, held_by_state: true}\n"
        files["shared/documents.yaml"]?.append(Data(held.utf8))
        return files
    }()

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
        text: String = "Разрешение запустить змея.", spoilt: (String) throws -> Data = { Data($0.utf8) }
    ) rethrows -> CatalogueFiles {
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
        files["kite.yaml"] = try spoilt(service)
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

    /// What is written wrongly is not missing, and what lacks one key has no others too many.
    @Test(arguments: [
        "no-outcomes", "outcome-without-kind", "outcome-kind-misspelt", "own-ground-without-stage",
        "own-ground-stage-unknown", "suspension-ground-without-id", "blank-without-id", "fee-row-without-roubles",
        "fee-row-without-name", "fee-row-too-dear", "fee-below-zero", "fee-with-a-space", "fee-with-its-currency",
        "number-beyond-all-bounds", "conditions-term-without-unit", "available-off", "visit-mode-unknown",
        "outcomes-is-a-group", "form-field-kind-misspelt", "form-option-without-russian", "form-option-without-id",
        "form-when-without-field",
    ])
    func oneMistakeIsOneFault(name: String) throws {
        let file = try #require(Broken.services.first { $0.name.dropFirst("000-".count) == "\(name).yaml" })
        let faults = Broken.faults[file.path] ?? []
        #expect(faults.count == 1, "\(faults)")
    }

    @Test func theFilesThatAreWellWrittenHaveNoFaults() {
        let others = Set(Broken.faults.keys).subtracting(Broken.services.map(\.path))
        // Its form has a namesake in `blank-of-another-service`.
        #expect(others.isSubset(of: ["mvd-apostille.yaml"]), "\(others)")
    }

    // MARK: nothing of it is served

    @Test func aCatalogueWithBrokenServicesIsNeverReturned() {
        #expect(throws: CatalogueFaults.self) { try CatalogueLoader(Broken.everything).load() }
    }

    @Test(arguments: stride(from: 0, to: Broken.services.count, by: 24).map { Broken.services[$0] })
    func oneBrokenServiceIsEnough(file: BrokenFile) {
        var files = Broken.shipped
        files[file.path] = Data(file.text.utf8)
        #expect(throws: CatalogueFaults.self) { try CatalogueLoader(files).load() }
    }

    // MARK: what one file does to others

    @Test(arguments: [
        ("zags-birth.yaml", "level: regional", "level: regionall"),
        ("shared/agencies.yaml", "level: federal", "level: fedral"),
        ("shared/documents.yaml", "ru: Паспорт,", "rus: Паспорт,"),
    ])
    func whoNamesWhatIsBrokenIsNotBlamed(path: String, old: String, new: String) throws {
        var files = Broken.shipped
        let text = try String(decoding: #require(files[path]), as: UTF8.self)
        try #require(text.contains(old))
        files[path] = Data(text.replacing(old, with: new, maxReplacements: 1).utf8)
        #expect(Set(Broken.faults(of: files).map(\.file)) == [path])
    }

    @Test func aFaultOfAMisnamedServiceStandsInItsOwnFile() {
        let files = Broken.kite { text in
            Data(text.replacing("id: kite", with: "id: kit").replacing("security", with: "sekurity").utf8)
        }
        #expect(
            Set(Broken.said(of: files)) == [
                "kite.yaml:1:1: id is “kit”; expected the name of the file without .yaml",
                "kite.yaml:9:1: theme names “sekurity”, which is not known; expected a theme of shared/themes.yaml; "
                    + "did you mean “security”?",
            ])
    }

    // MARK: files that are no text at all, and texts that are too much

    @Test func aServiceLikeTheBrokenOnesButRightHasNoFault() {
        #expect(Broken.said(of: Broken.kite()) == [])
    }

    @Test func theMarkOfUTF8AndTheLineEndsOfWindowsAreNoFault() {
        let files = Broken.kite { Data([0xEF, 0xBB, 0xBF]) + Data($0.replacing("\n", with: "\r\n").utf8) }
        #expect(Broken.said(of: files) == [])
    }

    @Test func theEncodingOfOldWindowsIsNamed() {
        let files = Broken.kite { text in
            Data(
                text.unicodeScalars.map { scalar in
                    let letter = (0x410...0x44F).contains(scalar.value)
                    return UInt8(truncatingIfNeeded: letter ? scalar.value - 0x350 : scalar.value)
                })
        }
        #expect(Broken.said(of: files) == ["kite.yaml: the file is not UTF-8; expected UTF-8"])
    }

    @Test(arguments: [String.Encoding.utf16, .utf32])
    func aWiderEncodingIsNamed(encoding: String.Encoding) throws {
        let files = try Broken.kite { try #require($0.data(using: encoding)) }
        #expect(Broken.said(of: files) == ["kite.yaml: the file is not UTF-8; expected UTF-8"])
    }

    @Test func aNullCharacterIsNamedWithItsPlace() {
        #expect(
            Broken.said(of: Broken.kite(text: "Зме\u{0}й")) == [
                "kite.yaml:5:10: the character U+0000 cannot be seen; expected a text without it"
            ])
    }

    @Test func aTextThatIsTooLongIsNamedWithItsLength() {
        let files = Broken.kite(text: String(repeating: "змей ", count: 1000) + "я")
        #expect(Broken.said(of: files) == ["kite.yaml:5:7: ru is too long: 5001 letters; expected at most 5000"])
    }

    @Test func aFileThatIsTooLargeIsNamedWithItsSize() {
        let files = Broken.kite { _ in Data(repeating: 0x23, count: CatalogueFiles.largestFile + 1) }
        #expect(Broken.said(of: files) == ["kite.yaml: the file has 2000001 bytes; expected at most 2000000"])
    }

    @Test func anEmptyFileIsNamed() {
        let files = Broken.kite { _ in Data() }
        #expect(Broken.said(of: files) == ["kite.yaml:1:1: the file is empty; expected keys and values"])
    }

    @Test(arguments: [
        "agencies", "applicant-categories", "centres", "channels", "documents", "featured", "functions", "grounds",
        "help-lines", "legal-texts", "offices", "post-offices", "production-calendar", "regions", "themes",
    ])
    func aSharedFileThatIsNotThereIsNamed(name: String) {
        var files = Broken.shipped
        files["shared/\(name).yaml"] = nil
        #expect(
            Broken.said(of: files) == [
                "shared/\(name).yaml: there is no such file; expected it in the catalogue's folder"
            ])
    }
}
