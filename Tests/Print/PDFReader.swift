import Foundation

/// Reads back what the printer wrote, without another program: the text of every page, line by line. Knows what cairo
/// makes of PDF 1.4 and no more.
struct PDFReader {
    private(set) var pages: [String] = []
    /// The title among the metadata.
    private(set) var title: String?

    enum Failure: Error { case broken(String) }

    private struct Object {
        let head: String
        let stream: ArraySlice<UInt8>?
    }

    private let bytes: [UInt8]
    private var objects: [Int: Object] = [:]
    private var fonts: [String: [Int: String]] = [:]

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        objects = try readObjects()
        for object in objects.values { title = title ?? Self.title(object.head) }
        for object in objects.values {
            for match in object.head.matches(of: #/\/(f-\d+-\d+) (\d+) 0 R/#) {
                fonts[String(match.1)] = try characters(ofFont: Int(match.2) ?? 0)
            }
        }
        guard let tree = objects.values.first(where: { $0.head.contains("/Type /Pages") }),
            let kids = tree.head.firstMatch(of: #/\/Kids \[([^\]]*)\]/#)
        else { throw Failure.broken("no pages") }
        for match in kids.1.matches(of: #/(\d+) 0 R/#) {
            guard let page = objects[Int(match.1) ?? 0],
                let contents = page.head.firstMatch(of: #/\/Contents (\d+) 0 R/#)
            else { throw Failure.broken("no contents") }
            var text = PDFContent(fonts: fonts)
            text.read(try inflated(Int(contents.1) ?? 0))
            pages.append(text.text)
        }
    }

    /// The objects, by the table at the end that says where each begins.
    private func readObjects() throws -> [Int: Object] {
        let tail = Self.latin(bytes.suffix(64))
        guard let start = tail.firstMatch(of: #/startxref\s+(\d+)\s+%%EOF/#).flatMap({ Int($0.1) }),
            start < bytes.count
        else { throw Failure.broken("no table") }
        var objects: [Int: Object] = [:]
        for (number, entry) in Self.latin(bytes[start...]).matches(of: #/(\d{10}) \d{5} ([nf])/#).enumerated()
        where entry.2 == "n" {
            guard let at = Int(entry.1), let end = place(of: "endobj", from: at) else {
                throw Failure.broken("object \(number)")
            }
            if let stream = place(of: "stream\n", from: at), stream < end,
                let last = place(of: "\nendstream", from: stream)
            {
                objects[number] = Object(head: Self.latin(bytes[at..<stream]), stream: bytes[(stream + 7)..<last])
            } else {
                objects[number] = Object(head: Self.latin(bytes[at..<end]), stream: nil)
            }
        }
        return objects
    }

    /// What each code of a font means.
    private func characters(ofFont number: Int) throws -> [Int: String] {
        guard let map = objects[number]?.head.firstMatch(of: #/\/ToUnicode (\d+) 0 R/#) else { return [:] }
        var characters: [Int: String] = [:]
        for match in Self.latin(try inflated(Int(map.1) ?? 0)[...]).matches(of: #/\n<([0-9a-f]+)> <([0-9a-f]+)>/#) {
            // The range of all codes is written like a character.
            guard match.2 != "ff", match.2 != "ffff" else { continue }
            characters[Int(match.1, radix: 16) ?? 0] = PDFContent.utf16(PDFContent.hex(match.2))
        }
        return characters
    }

    private func inflated(_ number: Int) throws -> [UInt8] {
        guard let stream = objects[number]?.stream else { throw Failure.broken("stream \(number)") }
        return try Inflate.zlib(stream)
    }

    private static func title(_ head: String) -> String? {
        if let match = head.firstMatch(of: #/\/Title \(([^)]*)\)/#) { return String(match.1) }
        guard let match = head.firstMatch(of: #/\/Title <([0-9A-Fa-f]+)>/#) else { return nil }
        return PDFContent.utf16(PDFContent.hex(match.1))
    }

    private func place(of text: String, from start: Int) -> Int? {
        let pattern = Array(text.utf8)
        var at = start
        while at + pattern.count <= bytes.count {
            if bytes[at] == pattern[0], bytes[at..<(at + pattern.count)].elementsEqual(pattern) { return at }
            at += 1
        }
        return nil
    }

    static func latin(_ bytes: ArraySlice<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: bytes.lazy.map { Unicode.Scalar($0) })
        return String(scalars)
    }
}

/// The drawing of a page, of which only the text is of interest.
struct PDFContent {
    private(set) var text = ""
    private var font: [Int: String] = [:]
    private var codeLength = 1
    private var lastName = ""
    /// The text of a span that says itself what its glyphs mean, as ligatures do.
    private var spoken: String?
    private var isInSpan = false
    private let fonts: [String: [Int: String]]

    init(fonts: [String: [Int: String]]) { self.fonts = fonts }

    mutating func read(_ bytes: [UInt8]) {
        var at = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "("): show(Self.literal(bytes, &at))
            case UInt8(ascii: "<") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "<"): at += 2
            case UInt8(ascii: "<"):
                let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex
                let string = Self.hex(Substring(PDFReader.latin(bytes[(at + 1)..<end])))
                if lastName == "/ActualText" { spoken = Self.utf16(string) } else { show(string) }
                lastName = ""
                at = end + 1
            case let byte where Self.ends.contains(byte): at += 1
            default:
                let end = bytes[(at + 1)...].firstIndex { Self.ends.contains($0) || $0 == UInt8(ascii: "/") }
                perform(PDFReader.latin(bytes[at..<(end ?? bytes.endIndex)]))
                at = end ?? bytes.endIndex
            }
        }
    }

    private static let ends = Set(" \n\r\t[]()<>".utf8)

    private mutating func perform(_ word: String) {
        switch word {
        case "Tf":
            font = fonts[String(lastName.dropFirst())] ?? [:]
            // cairo writes Latin letters with codes of one byte, all others with two: its second subset and on.
            codeLength = lastName.hasSuffix("-0") ? 1 : 2
        case "BDC":
            text += spoken ?? ""
            isInSpan = spoken != nil
            spoken = nil
        case "EMC": isInSpan = false
        case "Tm", "Td", "ET": if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
        default: if word.hasPrefix("/") { lastName = word }
        }
    }

    private mutating func show(_ string: [UInt8]) {
        guard !isInSpan else { return }
        var at = 0
        while at + codeLength <= string.count {
            let code = string[at..<(at + codeLength)].reduce(0) { $0 << 8 | Int($1) }
            text += font[code] ?? "\u{FFFD}"
            at += codeLength
        }
    }

    private static func literal(_ bytes: [UInt8], _ at: inout Int) -> [UInt8] {
        var string: [UInt8] = []
        at += 1
        while at < bytes.count, bytes[at] != UInt8(ascii: ")") {
            if bytes[at] == UInt8(ascii: "\\") {
                at += 1
                let digits = bytes[at...].prefix(3).prefix { (48..<56).contains($0) }
                if digits.count == 3 {
                    string.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 << 3 | Int($1 - 48) }))
                    at += 3
                    continue
                }
            }
            if at < bytes.count { string.append(bytes[at]) }
            at += 1
        }
        at += 1
        return string
    }

    static func hex(_ digits: Substring) -> [UInt8] {
        let values = digits.compactMap(\.hexDigitValue)
        return stride(from: 0, to: values.count - 1, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
    }

    static func utf16(_ bytes: [UInt8]) -> String {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return String(decoding: units.first == 0xFEFF ? Array(units.dropFirst()) : units, as: UTF16.self)
    }
}
