import Foundation
import Kernel
import Storage

extension Query where Output == StaffAccount {
    fileprivate static var columns: SQL { "id, login, name, role, place, region, created_at, blocked_at" }

    static func staff(_ id: StaffID) -> Self {
        Query("SELECT \(sql: columns) FROM staff WHERE id = \(id)", decode: { try StaffAccount($0) })
    }

    /// Everybody who works, or worked, in an office or centre, by login.
    static func staff(at place: String, limit: Int) -> Self {
        Query("SELECT \(sql: columns) FROM staff WHERE place = \(place) ORDER BY login LIMIT \(limit)") {
            try StaffAccount($0)
        }
    }

    /// A page of all staff by login, after the given one.
    static func staff(after login: String, limit: Int) -> Self {
        Query("SELECT \(sql: columns) FROM staff WHERE login > \(login) ORDER BY login LIMIT \(limit)") {
            try StaffAccount($0)
        }
    }
}

/// A member of staff with what only signing in may see.
struct StaffCredentials: Sendable {
    let account: StaffAccount
    let password: PasswordHash
}

extension Query where Output == StaffCredentials {
    static func credentials(staff login: StaffLogin) -> Self {
        Query("SELECT \(sql: Query<StaffAccount>.columns), password_hash FROM staff WHERE login = \(login.text)") {
            StaffCredentials(
                account: try StaffAccount($0), password: PasswordHash(text: try $0.text("password_hash")))
        }
    }
}

extension StaffAccount {
    init(_ row: Row) throws {
        id = try row.id("id")
        login = try StaffLogin(row.text("login"))
        name = try row.text("name")
        role = try row.choice("role")
        place = try row.optionalText("place")
        region = try row.optionalText("region")
        createdAt = try row.moment("created_at")
        blockedAt = try row.optionalMoment("blocked_at")
    }
}
