import Kernel

/// What helps to find a service and to understand it, beside what the law fixes.
package struct ServiceGuide: Sendable, Hashable, Codable {
    /// What people say instead of the official name, in each language; a search that says just this finds the service.
    package let keywords: Keywords
    /// How many minutes the form takes.
    package let minutesToFill: Int?
    /// The acts that rule it, beside 210-ФЗ, which rules all.
    package let legalActs: [Phrase]
    /// Ways to receive the outcome: ids of channels.
    package let receive: [String]
    /// Services that people need together with it or take for it.
    package let related: [String]
    /// Another site where it is applied for, instead of here (feature B10).
    package let hosted: HostedElsewhere?
    /// How well the portal has to know who applies; nil is the usual: identity proved (R48).
    package let account: AccountLevel?

    package static let empty = ServiceGuide(
        keywords: .none, minutesToFill: nil, legalActs: [], receive: [], related: [], hosted: nil, account: nil)
}

/// Words that people say, by language.
package struct Keywords: Sendable, Hashable, Codable {
    package let ru: [String]
    package let en: [String]
    package var all: [String] { ru + en }
    package static let none = Keywords(ru: [], en: [])
}

/// A site that does the service in our stead.
package struct HostedElsewhere: Sendable, Hashable, Codable {
    package let name: Phrase
    package let url: String
}
