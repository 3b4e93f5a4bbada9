import Foundation
import Kernel
import Storage

extension RightQueries {
    /// Claims to be the head that wait for the present one, or that he declined; newest first.
    func claims(_ state: ActingRight.State, before: RightID?, limit: Int) -> Query<ActingRight> {
        // Greater than any id.
        let bound = before?.text ?? "g"
        return Query(
            """
            SELECT * FROM acting_right WHERE role = 'head' AND state = \(state) AND id < \(bound)
            ORDER BY id DESC LIMIT \(limit)
            """, decode: right)
    }

    func decision(on claim: RightID) -> Query<ClaimDecision> {
        Query("SELECT * FROM claim_decision WHERE claim_id = \(claim)") { [keys] row in
            ClaimDecision(
                claim: claim, outcome: try row.choice("outcome"),
                papers: try keys.open(json: row.data("papers"), context: ClaimDecision.context(claim)),
                proposedBy: try row.id("proposed_by"), proposedAt: try row.moment("proposed_at"),
                decidedAt: try row.optionalMoment("decided_at"))
        }
    }
}
