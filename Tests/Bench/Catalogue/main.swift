// BenchCatalogue make FOLDER COUNT : a catalogue of so many services, made from those of `services/`, each with overrides in
// ten regions. BenchCatalogue search FOLDER QUERIES : how long searches and suggestions take inside the process; JSON.
import Catalogue
import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 3, let action = arguments.first, let last = arguments.last else {
    print("BenchCatalogue make FOLDER COUNT | search FOLDER QUERIES")
    exit(64)
}
let folder = URL(fileURLWithPath: arguments[2])

if action == "make" {
    try make(folder, count: Int(last) ?? 10_000)
} else {
    try measure(folder, queries: URL(fileURLWithPath: last))
}

func make(_ folder: URL, count: Int) throws {
    let shipped = CatalogueFiles(folder: URL(fileURLWithPath: "services"))
    let originals = shipped.contents.filter { !$0.key.contains("/") }.sorted { $0.key < $1.key }
    let regions = ["22", "26", "40", "61", "74", "77", "78", "16", "54", "66"]
    try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("shared"), withIntermediateDirectories: true)
    for (path, data) in shipped.contents where path.contains("/") {
        try data.write(to: folder.appendingPathComponent(path))
    }
    let syllables = ["бе", "ло", "ка", "мен", "ро", "го", "сос", "но", "ви", "тре", "зер", "лу", "ман", "пе", "шко"]
    for number in 0..<count {
        let (path, data) = originals[number % originals.count]
        let slug = String(path.dropLast(5))
        let round = number / originals.count
        // The first of each keeps its name, so that what others say of it holds.
        guard round > 0 else {
            try data.write(to: folder.appendingPathComponent(path))
            continue
        }
        let name = [round % 15, (round / 15 + 7) % 15, (number * 7) % 15].map { syllables[$0] }.joined().capitalized
        var lines: [String] = []
        var section = ""
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.hasPrefix(" "), let colon = line.firstIndex(of: ":") { section = String(line[..<colon]) }
            if section == "conditions" { continue }
            switch line {
            case "id: \(slug)": lines.append("id: \(slug)-\(number)")
            case "  - id: \(slug)": lines.append("  - id: \(slug)-\(number)")
            case "feedback:":
                lines.append("conditions:")
                for (index, region) in regions.enumerated() {
                    lines.append(
                        "  - {region: \"\(region)\", term: {count: \(5 + index), unit: working_day, from: registration}, note: {ru: Местное условие \(name), en: Local terms \(number)}, source: demo}"
                    )
                }
                lines.append(String(line))
            default:
                let isTitle = section == "short" && line.hasPrefix("  ru: ")
                lines.append(
                    isTitle
                        ? retitled(line, name) : String(line).replacing("id: \(slug)-", with: "id: \(slug)-\(number)-"))
            }
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: folder.appendingPathComponent("\(slug)-\(number).yaml"))
    }
}

func retitled(_ line: Substring, _ name: String) -> String {
    line.hasSuffix("\"") ? line.dropLast() + ", посёлок \(name)\"" : line + " в посёлке \(name)"
}

func measure(_ folder: URL, queries: URL) throws {
    let area = try CatalogueArea(folder: folder)
    let lines = try FileManager.default.contentsOfDirectory(atPath: queries.path).filter { $0.hasSuffix(".tsv") }
        .sorted()
        .flatMap { try String(contentsOf: queries.appendingPathComponent($0), encoding: .utf8).split(separator: "\n") }
        .filter { !$0.hasPrefix("#") }.compactMap { $0.split(separator: "\t").first.map(String.init) }
    func times(_ queries: [String], limit: Int) -> [Double] {
        var times: [Double] = []
        for round in 0..<4 {
            for query in queries {
                let start = DispatchTime.now().uptimeNanoseconds
                _ = area.search(query, region: "74", limit: limit)
                if round > 0 { times.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000) }
            }
        }
        return times.sorted()
    }
    // A suggestion is asked for at every letter.
    let begun = lines.flatMap { query in (3...max(3, query.count)).map { String(query.prefix($0)) } }
    let searches = times(lines, limit: 20)
    let suggestions = times(Array(begun.prefix(6_000)), limit: 6)
    func at(_ times: [Double], _ share: Double) -> Double {
        times[min(times.count - 1, Int(Double(times.count) * share))]
    }
    print(
        "{\"services\": \(area.snapshot.services.count), \"searches\": \(searches.count), \"search_p50\": \(at(searches, 0.5)), \"search_p99\": \(at(searches, 0.99)), \"suggest_p50\": \(at(suggestions, 0.5)), \"suggest_p99\": \(at(suggestions, 0.99))}"
    )
}
