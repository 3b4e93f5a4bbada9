/// The schema cannot be brought up to date.
package enum MigrationFault: Error, Equatable, CustomStringConvertible {
    case edited(String)
    case newerThanThisProgram(String)

    package var description: String {
        switch self {
        case .edited(let name): "migration \(name) was changed after it had been applied"
        case .newerThanThisProgram(let name): "the database has migration \(name), which this program does not know"
        }
    }
}
