import Foundation

/// `multipart/form-data` (RFC 7578): forms with files, and how much of them is read.
package struct Multipart: Sendable {
    package static let mostParts = 100
    package static let longestField = 200_000
    package static let longestHeader = 8_192
    /// Of all texts of a form together.
    package static let longestTexts = 2 * 1024 * 1024

    /// The boundary in a Content-Type, or nil when the type is not a form with files.
    package static func boundary(in contentType: String) -> String? {
        guard contentType.lowercased().hasPrefix("multipart/form-data") else { return nil }
        for parameter in contentType.split(separator: ";").dropFirst() {
            let halves = parameter.split(separator: "=", maxSplits: 1)
            guard halves.count == 2, halves[0].trimmingCharacters(in: .whitespaces).lowercased() == "boundary" else {
                continue
            }
            let value = halves[1].trimmingCharacters(in: .whitespaces).trimmingCharacters(
                in: CharacterSet(charactersIn: "\""))
            return (1...70).contains(value.utf8.count) ? value : nil
        }
        return nil
    }

    /// Reads a body that is at hand for its texts; files in it are only counted.
    package static func texts(_ body: UnsafeRawBufferPointer, boundary: String) -> FormInput {
        var parser = MultipartParser(boundary: boundary)
        parser.feed(body)
        var values: [String: [String]] = [:]
        var isWhole = false
        while let event = parser.next() {
            switch event {
            case .text(let name, let value): values[name, default: []].append(value)
            case .formEnds: isWhole = true
            case .fileBegins, .fileBytes, .fileEnds: break
            }
        }
        return FormInput(values: values, isCut: !isWhole)
    }

    /// `Content-Disposition: form-data; name="…"; filename="…"` of one part.
    struct Disposition {
        let name: String
        let fileName: String?

        init?(_ header: String) {
            let line = header.components(separatedBy: "\r\n").first {
                $0.lowercased().hasPrefix("content-disposition:")
            }
            guard let line else { return nil }
            let parameters = Self.parameters(line)
            guard let name = parameters["name"], !name.isEmpty, name.utf8.count <= 200 else { return nil }
            self.name = name
            fileName = parameters["filename"]
        }

        /// Quoted values as browsers write them: `"` as `%22`, or with a backslash.
        private static func parameters(_ line: String) -> [String: String] {
            var found: [String: String] = [:]
            var rest = Substring(line)
            while let semicolon = rest.firstIndex(of: ";") {
                rest = rest[rest.index(after: semicolon)...].drop { $0 == " " || $0 == "\t" }
                guard let equals = rest.firstIndex(of: "=") else { break }
                let name = rest[..<equals].lowercased()
                rest = rest[rest.index(after: equals)...]
                var value = ""
                if rest.first == "\"" {
                    rest = rest.dropFirst()
                    while let character = rest.popFirst(), character != "\"" {
                        if character == "\\", let next = rest.first, next == "\"" || next == "\\" {
                            rest = rest.dropFirst()
                            value.append(next)
                        } else {
                            value.append(character)
                        }
                    }
                } else {
                    value = String(rest.prefix { $0 != ";" && !$0.isWhitespace })
                }
                if found[name] == nil { found[name] = value.replacingOccurrences(of: "%22", with: "\"") }
            }
            return found
        }
    }
}
