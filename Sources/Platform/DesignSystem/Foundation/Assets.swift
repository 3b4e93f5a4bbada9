/// A file that goes out with every page. Its address changes with its content, so browsers may keep it for ever.
package struct Asset: Sendable {
    package let path: String
    package let mediaType: String
    package let bytes: [UInt8]
}

/// The three files of the design.
package enum Assets {
    package static let styleSheet = asset("okno", "css", "text/css; charset=utf-8", StyleSheet.css)
    package static let script = asset("okno", "js", "text/javascript; charset=utf-8", Scripts.js)
    package static let favicon = asset("mark", "svg", "image/svg+xml", "\(Mark.svg)")
    package static let all = [styleSheet, script, favicon]

    private static func asset(_ name: String, _ kind: String, _ mediaType: String, _ content: String) -> Asset {
        Asset(path: "/assets/\(name)-\(contentHash(content)).\(kind)", mediaType: mediaType, bytes: Array(content.utf8))
    }
}
