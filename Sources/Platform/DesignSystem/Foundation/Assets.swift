/// A file that goes out with pages. Its address changes with its content, so browsers may keep it for ever.
package struct Asset: Sendable {
    package let path: String
    package let mediaType: String
    package let bytes: [UInt8]
}

/// The files of the design.
package enum Assets {
    package static let styleSheet = asset("okno", "css", "text/css; charset=utf-8", StyleSheet.css)
    package static let script = asset("okno", "js", "text/javascript; charset=utf-8", Scripts.js)
    package static let favicon = asset("mark", "svg", "image/svg+xml", "\(Mark.svg)")
    /// Of the few pages on which a password is chosen.
    package static let passwordScript = asset("password", "js", "text/javascript; charset=utf-8", PasswordMeter.js)
    package static let all = [styleSheet, script, favicon, passwordScript]

    private static func asset(_ name: String, _ kind: String, _ mediaType: String, _ content: String) -> Asset {
        Asset(path: "/assets/\(name)-\(contentHash(content)).\(kind)", mediaType: mediaType, bytes: Array(content.utf8))
    }
}
