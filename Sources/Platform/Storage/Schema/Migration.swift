/// One step of the schema: a string of its day, never edited once released, that mentions no type of ours.
///
/// Types in use: TEXT, INTEGER, REAL, BLOB; `STRICT` is added by the SQLite driver, other engines translate.
package struct Migration: Sendable {
    /// Unique for ever, ordered by area and number: `accounts-001`.
    package let name: String
    /// Statements separated by `;` at a line's end. Triggers are statements of their own in `statements`.
    package let statements: [String]

    package init(_ name: String, _ statements: String...) {
        self.name = name
        self.statements = statements
    }
}
