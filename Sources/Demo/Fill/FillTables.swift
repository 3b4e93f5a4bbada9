import Foundation
import Storage

/// A table that a specimen has rows in: its columns, and what its sealed columns are bound to.
struct FillTable: Sendable {
    let name: String
    let columns: [String]
    /// The context of a sealed column, from the texts of its row.
    let contexts: [String: @Sendable ((String) -> String) -> String]

    init(
        _ name: String, _ columns: String, sealed contexts: [String: @Sendable ((String) -> String) -> String] = [:]
    ) {
        self.name = name
        self.columns = columns.split(separator: " ").map(String.init)
        self.contexts = contexts
    }

    /// Of an account, in the order in which rows may refer to each other.
    static let ofPerson: [FillTable] = [
        FillTable(
            "person",
            """
            id number level region language data snils_lookup email_lookup phone_lookup email_confirmed_at \
            phone_confirmed_at password_hash created_at changed_at identity_changed_at
            """,
            sealed: ["data": { "person:\($0("id")):data" }]),
        FillTable(
            "registration", "id number step region answers password_hash person_id created_at changed_at",
            sealed: ["answers": { "registration:\($0("id")):answers" }]),
        FillTable("consent", "id registration_id kind text_hash given_at"),
        FillTable(
            "notice_contact", "person_id email email_confirmed language updated_at",
            sealed: ["email": { "notice_contact:\($0("person_id")):email" }]),
    ]

    /// Of an application, in the same order.
    static let ofApplication: [FillTable] = [
        FillTable(
            "application",
            """
            id number kind person_id applicant_name title service_id service_version agency_id office_id region status \
            refusal_stage copy_version submitted_at sent_at register_by agency_number registered_at answered_at \
            finished_at updated_at
            """,
            sealed: [
                "applicant_name": { "application:\($0("id")):applicant_name" },
                "title": { "application:\($0("id")):title" },
            ]),
        FillTable(
            "application_copy", "application_id version draft_id content created_at",
            sealed: ["content": { "application:\($0("application_id")):copy:\($0("version"))" }]),
        FillTable(
            "application_event",
            "application_id sequence from_status status refusal_stage actor_kind actor_id at content",
            sealed: ["content": { "application:\($0("application_id")):event:\($0("sequence"))" }]),
        FillTable(
            "application_file",
            "id application_id copy_version slot name kind file_key size sha256 created_at",
            sealed: ["name": { "upload:\($0("id")):name" }]),
        FillTable(
            "application_draft",
            """
            id person_id kind service_id agency_id region content version corrects_id state open_key application_id \
            created_at updated_at
            """,
            sealed: ["content": { "application_draft:\($0("id")):content" }]),
        FillTable(
            "visit_proposal",
            """
            id subject_kind subject_id turn person_id office_id starts_at ends_at side staff_id comment proposed_at \
            expires_at state answered_at answer_comment
            """,
            sealed: [
                "comment": { "visit_proposal:\($0("id")):comment" },
                "answer_comment": { "visit_proposal:\($0("id")):answer" },
            ]),
        FillTable(
            "appointment",
            """
            id proposal_id subject_kind subject_id turn person_id office_id starts_at ends_at place agreed_at state \
            outcome outcome_note outcome_at outcome_by released_at release_reason
            """,
            sealed: [
                "outcome_note": { "appointment:\($0("id")):note" },
                "release_reason": { "appointment:\($0("id")):reason" },
            ]),
        FillTable("visit_cell", "office_id starts_at ends_at place proposal_id held_until"),
        FillTable(
            "review",
            """
            id application_id person_id service_id agency_id office_id region time_mark queue_mark courtesy_mark \
            comfort_mark information_mark content created_at
            """,
            sealed: ["content": { "review:\($0("id")):content" }]),
        FillTable(
            "served_application",
            """
            application_id service_id agency_id outcome finished_at days registered_in_time provided_in_time
            """),
        FillTable(
            "notice", "id person_id position kind content subject_kind subject_id link created_at read_at",
            sealed: ["content": { "notice:\($0("id")):content" }]),
    ]

    /// The journal comes last: its lines are chained when they are written.
    static let journal = FillTable(
        "journal", "id at actor_kind actor_id action subject_kind subject_id reason details own_hash")

    static let seal = FillTable("journal_seal", "position journal_id chain_hash sealed_at")
}
