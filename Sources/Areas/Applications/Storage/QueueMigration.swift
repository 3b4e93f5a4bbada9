import Storage

extension ApplicationsArea {
    /// The queue in the order of its pages; the index before it could not be read in that order, and the whole queue
    /// of an office was sorted for one page.
    static let queueMigration = Migration(
        "applications-003-queue",
        """
        CREATE INDEX application_queue ON application (office_id, status, (COALESCE(register_by, 253402300800000)), id)
        """,
        "DROP INDEX application_of_office")
}
