import Foundation
import Storage

/// When a plan is good for a table that grows for ever.
///
/// A statement may look up, walk an index in the order of its answer up to a limit, or take all that belongs to one
/// person, application or visit. It may not read a big table from end to end, nor sort or count what grows with the
/// number of all applications.
struct PlanRule: Sendable {
    /// The tables with more rows than one person or one page has.
    let big: Set<String>

    /// Columns that name one thing with few rows: what a search by them finds may be sorted and counted.
    private static let narrow = [
        "id", "person_id", "application_id", "draft_id", "subject_id", "registration_id", "search_id", "inquiry_id",
        "letter_id", "proposal_id", "number", "batch", "code_id", "token_hash", "subject_hash", "address_hash",
        "file_key",
        "preview_key", "snils_lookup", "email_lookup", "phone_lookup", "principal_id", "login", "link_hash", "rowid",
        "journal_id", "position", "message_id", "hash", "open_key", "agency_number", "form_hash", "code_hash",
        "tracking", "proposal", "only_row",
    ]

    /// What is wrong with a plan; nil when nothing is.
    func fault(_ plan: [String], of text: String, on engine: Engine) -> String? {
        engine == .sqlite ? sqlite(plan, text) : postgres(plan, text)
    }

    // MARK: SQLite

    private func sqlite(_ plan: [String], _ text: String) -> String? {
        var isWide = false
        for line in plan {
            if let table = Self.capture("^SCAN (\\w+)", line).flatMap({ table($0, in: text) }), big.contains(table) {
                // A walk in the order of the answer ends with the limit, unless rows are passed over on the way.
                let isWalk =
                    text.contains("LIMIT") && !text.replacing("WHERE 1 = 1 ORDER", with: "ORDER").contains("WHERE")
                    && !text.contains("JOIN")
                if !isWalk { return "reads all of \(table)" }
                isWide = true
            }
            if let search = Self.capture("^SEARCH (\\w+)", line).flatMap({ table($0, in: text) }), big.contains(search)
            {
                let columns = Self.captures("(\\w+)=\\?", line)
                // The greatest or the least of an index is its end.
                let isEnd = !line.contains("(") && (text.contains("max(") || text.contains("min("))
                // Those that have none are many.
                let narrow = columns.filter { Self.narrow.contains($0) && !text.contains(" \($0) IS NULL") }
                if !isEnd, narrow.isEmpty { isWide = true }
            }
        }
        guard isWide else { return nil }
        if !text.contains("LIMIT") { return "takes as much as there is" }
        // Sorting what limited parts gave is bounded by their limits.
        let isOfParts = text.contains("AS part ")
        if isOfParts {
            for (line, next) in zip(plan, plan.dropFirst()) where next.contains("TEMP B-TREE") {
                guard Self.capture("^SEARCH (\\w+)", line).flatMap({ table($0, in: text) }).map(big.contains) == true
                else { continue }
                if !Self.captures("(\\w+)=\\?", line).contains(where: Self.narrow.contains) { return "sorts a part" }
            }
        }
        if !isOfParts, let sort = plan.first(where: { $0.contains("TEMP B-TREE") }) { return sort }
        return nil
    }

    /// The table behind a name of the plan; nil for a part of the statement itself.
    private func table(_ name: String, in text: String) -> String? {
        if big.contains(name) { return name }
        return Self.capture("(?:FROM|JOIN|UPDATE)\\s+(\\w+)\\s+(?:AS\\s+)?\(name)\\b", text)
    }

    // MARK: PostgreSQL

    /// More rows than this are neither sorted nor gone through.
    private static let most = 1500
    /// What a walk may cost as a whole, in the planner's units; through all applications of the test it is some five times
    /// as much.
    private static let dearest = 1500.0

    private func postgres(_ plan: [String], _ text: String) -> String? {
        // Inside a limit no more is read than the limit asks for, unless something is sorted on the way.
        var limits: [Int] = []
        for (index, line) in plan.enumerated() {
            let depth = line.prefix { $0 == " " }.count
            limits.removeAll { $0 >= depth }
            guard let rows = Self.capture("rows=(\\d+)", line).flatMap({ Int($0) }) else { continue }
            if let table = Self.capture("Seq Scan on (\\w+)", line), big.contains(table) {
                // The first rows that come, whichever they are.
                let isAny = !limits.isEmpty && !plan.dropFirst(index + 1).contains { $0.contains("Filter:") }
                if !isAny { return "reads all of \(table)" }
            }
            // A walk through an index, not to a place in it, that passes over nearly everything shows only by its cost.
            if line.contains("Index Scan"), plan.dropFirst(index + 1).first?.contains("Filter:") == true,
                let cost = Self.capture("cost=[0-9.]+\\.\\.([0-9.]+)", line).flatMap({ Double($0) }),
                cost > Self.dearest
            {
                return "walks through all of an index: \(line.trimmingCharacters(in: .whitespaces))"
            }
            if line.contains("Limit ") { limits.append(depth) }
            let isSort = line.contains("Sort ") || line.contains("Aggregate ") || line.contains("Unique ")
            if isSort { limits = [] }
            if rows > Self.most, limits.isEmpty, line.contains("Scan") {
                return "goes through \(rows) rows: \(line.trimmingCharacters(in: .whitespaces))"
            }
        }
        return nil
    }

    // MARK: Reading plans

    private static func capture(_ pattern: String, _ text: String) -> String? { captures(pattern, text).first }

    private static func captures(_ pattern: String, _ text: String) -> [String] {
        // A pattern that is none finds nothing, and the twin of the test fails.
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
        let whole = text as NSString
        return expression.matches(in: text, range: NSRange(location: 0, length: whole.length)).compactMap { match in
            match.numberOfRanges > 1 && match.range(at: 1).location != NSNotFound
                ? whole.substring(with: match.range(at: 1)) : nil
        }
    }
}
