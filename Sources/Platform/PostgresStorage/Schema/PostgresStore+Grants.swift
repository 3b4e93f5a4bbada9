import Foundation
import Storage

extension PostgresStore {
    /// Lets a role run the portal on this database: it reads and writes rows, changes no schema, and cannot take back
    /// what an append-only table holds.
    ///
    /// What is append-only is asked of the database: the tables with triggers that refuse every change.
    package func grant(to role: String) async throws {
        try await alone { tx in
            let name = Self.quoted(role)
            let tables = try tx.all(
                Query(Self.openness) { row in
                    (try row.text("name"), try row.bool("keeps_rows"), try row.bool("keeps_content"))
                })
            try tx.command("GRANT USAGE ON SCHEMA \(Self.quoted(try Self.schema(tx))) TO \(name)")
            for (table, keepsRows, keepsContent) in tables {
                var rights = ["SELECT"]
                if table != "schema_migration" {
                    rights.append("INSERT")
                    if !keepsContent { rights.append("UPDATE") }
                    if !keepsRows { rights.append("DELETE") }
                }
                try tx.command("REVOKE ALL ON \(Self.quoted(table)) FROM \(name)")
                try tx.command("GRANT \(rights.joined(separator: ", ")) ON \(Self.quoted(table)) TO \(name)")
            }
        }
    }

    private static func schema(_ tx: PostgresTransaction) throws -> String {
        try tx.first(Query("SELECT current_schema()::text AS name") { try $0.text("name") }) ?? "public"
    }

    /// The bits of `tgtype`: 8 is DELETE, 16 is UPDATE.
    private static let openness: SQL = """
        SELECT c.relname::text AS name,
            EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgfoid = to_regproc('refuse_change')
                AND t.tgtype & 8 <> 0 AND t.tgqual IS NULL) AS keeps_rows,
            EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgfoid = to_regproc('refuse_change')
                AND t.tgtype & 16 <> 0 AND t.tgqual IS NULL) AS keeps_content
        FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
        ORDER BY c.relname
        """

    private static func quoted(_ name: String) -> String {
        "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}
