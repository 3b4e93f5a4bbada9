import Foundation

/// How long codes live and how often they may be tried (P7 and P8 of the security numbers; NIST SP 800-63A-4, 3.8).
package struct EnrolmentRules: Sendable {
    /// A code given at a counter is entered the same day by most; a week is enough for the rest.
    package var counterCodeLife: TimeInterval = 7 * 86_400
    /// A registered letter waits up to thirty days at the post office.
    package var letterCodeLife: TimeInterval = 30 * 86_400
    /// Wrong tries that kill a code.
    package var triesPerCode = 5
    /// Wrong tries of one account, over all of its codes, for ever.
    package var triesPerAccount = 100
    /// Wrong tries from one network address in a window; beyond them nothing is compared.
    package var triesPerAddress = 30
    package var addressWindow: TimeInterval = 600
    /// Wrong tries of everybody in an hour: the meter that stops a spray over many accounts from many addresses.
    package var triesOverall = 3_000
    package var overallWindow: TimeInterval = 3_600
    /// How long a printed code can be shown and printed again by whoever made it.
    package var printoutLife: TimeInterval = 600
    /// How long a clerk may work on what he has found.
    package var searchLife: TimeInterval = 1_800
    /// Searches of one clerk in an hour.
    package var searchesPerHour = 240
    /// Letters to one person within a year, returned ones included: after them a visit is the way.
    package var lettersPerPerson = 2
    package var letterYear: TimeInterval = 365 * 86_400
    /// Letters that the installation orders on a day; nil: as many as are wanted.
    package var lettersPerDay: Int?
    /// What the letters of a month may cost; nil: whatever they cost.
    package var letterBudget: LetterBudget?
    /// Questions to a register about one person in a day: whoever corrects his data again and again finds out nothing.
    package var registerChecksPerDay = 3
    /// The same about one СНИЛС, whoever states it.
    package var registerChecksPerSnils = 6
    /// Who sends the letters, in lines as on an envelope; nil: the portal's address in the net.
    package var letterSender: String?
    /// Letters that are printed at one go.
    package var lettersPerBatch = 50

    package init() {}
}
