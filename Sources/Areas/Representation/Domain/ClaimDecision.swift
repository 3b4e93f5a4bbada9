import Foundation
import Kernel
import Storage

/// What the portal decided of a claim to be the head, by papers that an administrator saw (docs/decisions/0032). Another
/// head needs two administrators; a refusal changes nothing and needs one.
struct ClaimDecision: Sendable {
    enum Outcome: String, Sendable, SQLBindable, CaseIterable { case changed, refused }

    /// What was looked at: sealed. No copy of the papers is kept.
    struct Papers: Codable, Sendable, Sensitive {
        /// The number of the extract of ЕГРЮЛ or ЕГРИП.
        let extract: String
        let day: Day
        let remark: String?
    }

    let claim: RightID
    let outcome: Outcome
    let papers: Papers
    let proposedBy: StaffID
    let proposedAt: Date
    let decidedAt: Date?

    static func context(_ claim: RightID) -> String { "claim_decision:\(claim):papers" }
}

/// A claim with all that an administrator looks at.
struct ClaimFile: Sendable {
    let claim: ActingRight
    let organisation: Organisation
    /// Nil where the head has gone.
    let head: ActingRight?
    let decision: ClaimDecision?
    /// Who proposed it, by name.
    let proposer: String?

    var isWaiting: Bool { decision.map { $0.decidedAt == nil } ?? false }

    /// What a second administrator agrees to: this proposal, and this head who loses his place. It travels with the form.
    var shown: String {
        let moment = decision.map { String(Int64(($0.proposedAt.timeIntervalSince1970 * 1000).rounded())) } ?? ""
        return moment + "." + (head?.id.text ?? "")
    }
}
