import CLibPQ
import Foundation

/// Where the database is: libpq's URI, with the parameters of ours taken out of it.
///
/// - Danger: it may hold a password. `description` does not show it, and nothing else prints one.
package struct DatabaseAddress: Sendable, CustomStringConvertible {
    /// What libpq gets, without passwords resolved from files.
    let parameters: [(name: String, value: String)]
    /// Statements are prepared once per connection; `prepared=off` for a pooler that shares connections.
    let isPrepared: Bool
    /// How many connections one node opens at most; `connections=8`.
    let connections: Int

    /// - Throws: `AddressFault` with the reason, without the address.
    package init(_ text: String) throws {
        let (uri, own) = Self.takeOwn(from: text)
        switch own["prepared"] ?? "on" {
        case "on": isPrepared = true
        case "off": isPrepared = false
        default: throw AddressFault(reason: "prepared is on or off")
        }
        guard let number = Int(own["connections"] ?? "8"), (1...200).contains(number) else {
            throw AddressFault(reason: "connections is a number from 1 to 200")
        }
        connections = number
        parameters = try Self.parse(uri)
    }

    package var description: String {
        let shown = ["host", "hostaddr", "port", "dbname", "user"]
        return parameters.filter { shown.contains($0.name) }.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
    }

    /// One of libpq's parameters, as the address gave it.
    package func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

    /// Another address that differs in one of libpq's parameters.
    package func with(_ name: String, _ value: String) -> Self {
        Self(
            parameters: parameters.filter { $0.name != name } + [(name, value)], isPrepared: isPrepared,
            connections: connections)
    }

    package func without(_ name: String) -> Self {
        Self(parameters: parameters.filter { $0.name != name }, isPrepared: isPrepared, connections: connections)
    }

    private init(parameters: [(name: String, value: String)], isPrepared: Bool, connections: Int) {
        self.parameters = parameters
        self.isPrepared = isPrepared
        self.connections = connections
    }

    private static let ownNames: Set<String> = ["prepared", "connections"]

    private static func takeOwn(from text: String) -> (uri: String, own: [String: String]) {
        guard let mark = text.firstIndex(of: "?") else { return (text, [:]) }
        var own: [String: String] = [:]
        let rest = text[text.index(after: mark)...].split(separator: "&").filter { pair in
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard let name = parts.first.map(String.init), ownNames.contains(name) else { return true }
            own[name] = parts.count == 2 ? String(parts[1]) : ""
            return false
        }
        return (text[..<mark] + (rest.isEmpty ? "" : "?" + rest.joined(separator: "&")), own)
    }

    private static func parse(_ uri: String) throws -> [(name: String, value: String)] {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(uri, &message) else {
            // libpq's message may repeat a piece of the address.
            if let message { PQfreemem(message) }
            throw AddressFault(reason: "it is not an address as libpq reads them (postgres://user@host:port/database)")
        }
        defer { PQconninfoFree(options) }
        var found: [(name: String, value: String)] = []
        var option = options
        while let name = option.pointee.keyword {
            if let value = option.pointee.val { found.append((String(cString: name), String(cString: value))) }
            option += 1
        }
        return found
    }
}

/// The address of the database cannot be used. Never repeats the address.
package struct AddressFault: Error, CustomStringConvertible {
    let reason: String
    package var description: String { "the address of the database is not right: \(reason)" }
}
