/// A table as spreadsheets here open it: UTF-8 with a mark, semicolons, every cell quoted (RFC 4180 but for the separator).
package struct SpreadsheetTable: Sendable {
    /// Row by row, the head first.
    package let rows: [[String]]

    package init(_ rows: [[String]]) { self.rows = rows }

    package var csv: String {
        "\u{FEFF}" + rows.map { $0.map(Self.cell).joined(separator: ";") + "\r\n" }.joined()
    }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe.
    private static func cell(_ text: String) -> String {
        let harmless = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
        return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
    }
}
