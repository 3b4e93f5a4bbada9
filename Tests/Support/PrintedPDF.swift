import Foundation

/// What a PDF shows, read by another program: poppler's `pdftotext -bbox` says every word with its place.
package struct PrintedPDF: Sendable {
    package struct Word: Sendable {
        package let text: String
        /// In millimetres from the upper left corner of the paper.
        package let left, top, right, bottom: Double

        package func isWithin(left: Double, top: Double, width: Double, height: Double) -> Bool {
            // Numbers in a PDF are rounded.
            self.left > left - 0.05 && self.top > top - 0.05 && right < left + width + 0.05
                && bottom < top + height + 0.05
        }

        package func touches(left: Double, top: Double, width: Double, height: Double) -> Bool {
            self.left < left + width && right > left && self.top < top + height && bottom > top
        }
    }

    /// The words of every page.
    package let pages: [[Word]]

    package enum Failure: Error { case unreadable(String) }

    package init(_ bytes: [UInt8]) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("okno-\(UUID().uuidString).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let (reader, output) = (Process(), Pipe())
        reader.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
        reader.arguments = ["-bbox", file.path, "-"]
        reader.standardOutput = output
        try reader.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        reader.waitUntilExit()
        guard reader.terminationStatus == 0 else { throw Failure.unreadable(String(text.prefix(200))) }
        let word = try Regex(
            #"<word xMin="([0-9.-]+)" yMin="([0-9.-]+)" xMax="([0-9.-]+)" yMax="([0-9.-]+)">(.*?)</word>"#,
            as: (Substring, Substring, Substring, Substring, Substring, Substring).self)
        pages = text.components(separatedBy: "<page ").dropFirst().map { page in
            page.matches(of: word).map { match in
                let edges = [match.output.1, match.output.2, match.output.3, match.output.4].map {
                    (Double($0) ?? .nan) / 72 * 25.4
                }
                return Word(
                    text: String(match.output.5), left: edges[0], top: edges[1], right: edges[2], bottom: edges[3])
            }
        }
    }

    /// All words, a space between two.
    package var text: String { pages.joined().map(\.text).joined(separator: " ") }

    /// The activation codes in it, in the order of the pages.
    package var codes: [Word] {
        pages.joined().filter { $0.text.wholeMatch(of: /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/) != nil }
    }

    package var code: String? { codes.first?.text }

    /// What a scanner reads of a part of the first page: drawn by poppler, read by zbar.
    /// - Parameter area: in millimetres from the upper left corner.
    package static func scan(_ bytes: [UInt8], left: Double, top: Double, width: Double, height: Double) throws
        -> [String]
    {
        let name = FileManager.default.temporaryDirectory.appendingPathComponent("okno-\(UUID().uuidString)").path
        try Data(bytes).write(to: URL(fileURLWithPath: name + ".pdf"))
        defer {
            for kind in [".pdf", ".png"] { try? FileManager.default.removeItem(atPath: name + kind) }  // gone is gone
        }
        let dots = 300.0
        func place(_ millimetres: Double) -> String { String(Int((millimetres / 25.4 * dots).rounded())) }
        _ = try run(
            "/usr/bin/pdftoppm",
            [
                "-png", "-singlefile", "-f", "1", "-l", "1", "-r", String(Int(dots)), "-x", place(left), "-y",
                place(top), "-W", place(width), "-H", place(height), name + ".pdf", name,
            ])
        return try run("/usr/bin/zbarimg", ["--raw", "--quiet", name + ".png"]).split(separator: "\n").map(String.init)
    }

    private static func run(_ program: String, _ arguments: [String]) throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }
}
