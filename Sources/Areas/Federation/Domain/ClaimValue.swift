import Foundation

/// A value that another provider says; what else JSON can hold is nothing.
enum ClaimValue: Decodable, Sendable, Hashable {
    case text(String)
    case number(Double)
    case flag(Bool)
    case list([String])
    case nothing

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        // One after the other: none of them failing means anything but «not this».
        if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let list = try? value.decode([String].self) {
            self = .list(list)
        } else {
            self = .nothing
        }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var list: [String]? { if case .list(let list) = self { list } else { nil } }

    /// A moment in seconds since 1970.
    var moment: Date? {
        guard case .number(let seconds) = self, seconds.isFinite, abs(seconds) < 1e11 else { return nil }
        return Date(timeIntervalSince1970: seconds)
    }

    /// As it is compared with what the settings name.
    var word: String? {
        switch self {
        case .text(let text): text
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : nil
        case .list, .nothing: nil
        }
    }
}
