import Foundation
import Kernel
import Testing

@testable import Catalogue

/// The loader reads like a compiler: file, line, what is wrong, what was expected; all at once.
@Suite struct LoaderFaultTests {
    @Test func namesFileLineAndWhatWasExpected() throws {
        let copy = try FolderCopy()
        try copy.replace("level: federal", by: "level: federel", in: "mvd-apostille.yaml")
        let fault = try #require(copy.faults().first)
        #expect(fault.file == "mvd-apostille.yaml")
        #expect(fault.line == 12)
        #expect(fault.description.contains("level is “federel”; expected one of federal, regional, municipal"))
    }

    @Test func reportsEveryFaultAtOnce() throws {
        let copy = try FolderCopy()
        try copy.replace("rub: 2500", by: "rub: -1", in: "mvd-apostille.yaml")
        try copy.replace("theme: documents", by: "theme: dokuments", in: "mvd-apostille.yaml")
        try copy.replace("unit: working_day", by: "unit: workday", in: "sfr-pension.yaml")
        try copy.replace("zone: Asia/Barnaul", by: "zone: Asia/Altai", in: "shared/offices.yaml")
        let files = Set(copy.faults().map(\.file))
        #expect(files.isSuperset(of: ["mvd-apostille.yaml", "sfr-pension.yaml", "shared/offices.yaml"]))
    }

    @Test(arguments: [
        ("summary:", "sumary:", "sumary is not known here"),
        ("from: interagency", "from: police", "from is “police”"),
        ("document: official-document", "document: paper", "document is “paper”"),
        ("[I01, I03, I04]", "[I01, D02]", "intake_grounds names “D02”"),
        ("[portal, office, mfc]", "[portal, pigeon]", "channels names “pigeon”"),
        ("id: mvd-apostille\n", "id: mvd-apostile\n", "id is “mvd-apostile”"),
        ("agency: mvd\n", "agency: mvdd\n", "agency names “mvdd”"),
        ("regions: all", "regions: [\"99\"]", "regions names “99”"),
        ("minutes: 30", "minutes: 9999", "minutes is “9999”"),
        ("outcomes:", "outcomes: []\nother:", "there is no outcome"),
        ("url: https://vashkontrol.ru", "url: \"javascript:alert(1)\"", "url is “javascript:alert(1)”"),
    ])
    func aSpoiltServiceIsNamed(old: String, new: String, problem: String) throws {
        let copy = try FolderCopy()
        try copy.replace(old, by: new, in: "mvd-apostille.yaml")
        let faults = copy.faults()
        let fault = try #require(faults.first { $0.problem.contains(problem) }, "\(faults)")
        #expect(fault.line != nil)
    }

    @Test(arguments: [
        "", "- a\n- b\n", "id: [", "id: a\nid: b\n", "\u{0}", "just text", "? {a: b}\n: c\n", "a: &x [*x]\n",
        "id: !!int x",
    ])
    func brokenYAMLIsAFaultAndNoCrash(text: String) throws {
        let copy = try FolderCopy()
        try copy.write(text, to: "broken.yaml")
        #expect(copy.faults().contains { $0.file == "broken.yaml" })
    }

    @Test func aFileThatIsNotUTF8IsAFault() throws {
        let copy = try FolderCopy()
        try Data([0xFF, 0xFE, 0x00, 0xD8]).write(to: copy.url.appendingPathComponent("broken.yaml"))
        #expect(copy.faults().contains { $0.problem == "the file is not UTF-8" })
    }

    @Test func anEmptyFolderIsAFault() {
        let nowhere = URL(fileURLWithPath: "/nowhere/\(UUID().uuidString)")
        #expect(throws: CatalogueFaults.self) { try CatalogueLoader(folder: nowhere).load() }
    }

    @Test func twoOfficesMayNotClaimAServiceAlike() throws {
        let copy = try FolderCopy()
        try copy.replace(
            "serves: {level: regional}", by: "serves: {level: federal}", in: "shared/offices.yaml")
        let fault = try #require(copy.faults().first { $0.problem.contains("is claimed alike by") })
        #expect(fault.file == "shared/offices.yaml" && fault.line != nil)
    }

    @Test func anIdThatStandsTwiceIsNamedWithItsLine() throws {
        let copy = try FolderCopy()
        try copy.replace("id: stateless,", by: "id: citizen,", in: "shared/applicant-categories.yaml")
        let fault = try #require(copy.faults().first { $0.problem == "an entry “citizen” stands twice" })
        #expect(fault.line == 6)
    }

    @Test(arguments: [
        "mon-xyz: \"09:00-18:00\"", "mon: \"18:00-09:00\"", "mon: \"09:00-13:00 12:00-18:00\"", "mon: \"9-18\"",
        "fri-mon: \"09:00-18:00\"",
    ])
    func impossibleHoursAreAFault(hours: String) throws {
        let copy = try FolderCopy()
        try copy.replace(
            "hours: {mon-fri: \"08:00-12:00 13:00-17:00\"}", by: "hours: {\(hours)}", in: "shared/centres.yaml")
        #expect(copy.faults().contains { $0.file == "shared/centres.yaml" })
    }

    @Test func aYearWithoutItsHolidaysIsNoCalendar() throws {
        let copy = try FolderCopy()
        try copy.replace(
            "years: [2025, 2026, 2027]", by: "years: [2025, 2026, 2027, 2028]", in: "shared/production-calendar.yaml")
        #expect(copy.faults().contains { $0.file == "shared/production-calendar.yaml" })
    }
}
