import CQREncode

/// A text as a QR code (ISO/IEC 18004), drawn as SVG: for a telephone's camera and for a hand-held scanner.
package struct QRCode: Sendable {
    /// Modules in a row.
    package let side: Int
    /// Row by row: whether a module is dark.
    private let dark: [Bool]

    /// The quiet zone around it, in modules.
    private static let quiet = 4
    /// More than any telephone reads well.
    private static let longest = 1000

    /// Nil for what has no room in a code.
    package init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= Self.longest, !text.utf8.contains(0),
            let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
        else { return nil }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        guard (1...200).contains(side), let modules = code.pointee.data else { return nil }
        self.side = side
        dark = UnsafeBufferPointer(start: modules, count: side * side).map { $0 & 1 == 1 }
    }

    package func isDark(row: Int, column: Int) -> Bool {
        guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
        return dark[row * side + column]
    }

    /// Width and height in modules, with the quiet zone.
    package var whole: Int { side + 2 * Self.quiet }

    /// The dark modules as the path of an SVG picture of `whole` by `whole`: a stroke for every run in a row.
    package var path: String {
        var path = ""
        for row in 0..<side {
            var column = 0
            while column < side {
                guard isDark(row: row, column: column) else {
                    column += 1
                    continue
                }
                let start = column
                while isDark(row: row, column: column) { column += 1 }
                path += "M\(start + Self.quiet) \(row + Self.quiet)h\(column - start)v1h-\(column - start)z"
            }
        }
        return path
    }
}
