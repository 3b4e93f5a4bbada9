import Foundation

/// `multipart/form-data` (RFC 7578): forms with files. Written for hostile bodies: bounded in parts, header size and
/// field size; never traps; a body that ends too early is said to be cut.
package struct Multipart: Sendable {
    package static let mostParts = 100
    package static let longestField = 200_000
    package static let longestHeader = 8_192

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

    /// Reads a body. `longestFile` bounds each file; what is longer is marked as cut.
    package static func parse(_ body: Data, boundary: String, longestFile: Int) -> FormInput {
        let body = body.startIndex == 0 ? body : Data(body)
        let mark = Data("--\(boundary)".utf8)
        let separator = Data("\r\n--\(boundary)".utf8)
        var values: [String: [String]] = [:]
        var files: [FormInput.File] = []
        guard let first = body.range(of: mark) else { return FormInput(isCut: true) }
        var position = first.upperBound
        for _ in 0..<mostParts {
            if body[position...].starts(with: Data("--".utf8)) { return FormInput(values: values, files: files) }
            guard let lineEnd = body.range(of: Data("\r\n".utf8), in: position..<body.endIndex),
                let headerEnd = body.range(
                    of: Data("\r\n\r\n".utf8),
                    in: lineEnd.lowerBound..<min(body.endIndex, lineEnd.lowerBound + longestHeader))
            else { return FormInput(values: values, files: files, isCut: true) }
            let header = String(decoding: body[lineEnd.lowerBound..<headerEnd.lowerBound], as: UTF8.self)
            let contentEnd = body.range(of: separator, in: headerEnd.upperBound..<body.endIndex)
            let content = body[headerEnd.upperBound..<(contentEnd?.lowerBound ?? body.endIndex)]
            if let disposition = Disposition(header) {
                if let fileName = disposition.fileName {
                    files.append(
                        FormInput.File(
                            field: disposition.name, name: TypedText.clean(fileName),
                            bytes: Data(content.prefix(longestFile + 1)),
                            isCut: content.count > longestFile + 1 || contentEnd == nil))
                } else {
                    let text = String(decoding: content.prefix(longestField), as: UTF8.self)
                    values[disposition.name, default: []].append(TypedText.clean(text))
                }
            }
            guard let contentEnd else { return FormInput(values: values, files: files, isCut: true) }
            position = contentEnd.upperBound
        }
        return FormInput(values: values, files: files)
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
