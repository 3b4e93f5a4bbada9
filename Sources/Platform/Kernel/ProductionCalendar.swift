/// Which days people work, by the yearly decrees of the government (Labour Code, art. 112).
///
/// Outside the years it holds it answers nil, "unknown": a decree that does not exist yet cannot be guessed.
package struct ProductionCalendar: Sendable, Equatable {
    /// What a row says of a day; days without a row work from Monday to Friday.
    package enum Kind: String, Sendable, Codable, CaseIterable {
        case holiday
        case dayOffMoved = "day_off_moved"
        case workingSaturday = "working_saturday"
        case shortDay = "short_day"
    }

    package struct Row: Sendable, Hashable {
        package let day: Day
        package let kind: Kind

        package init(_ day: Day, _ kind: Kind) {
            self.day = day
            self.kind = kind
        }
    }

    /// What keeps a table from being a calendar.
    package enum Fault: Error, Equatable, CustomStringConvertible {
        case badRow(line: Int)
        case contradiction(Day)
        case incompleteYear(Int)

        package var description: String {
            switch self {
            case .badRow(let line): "line \(line): expected a day (YYYY-MM-DD) and a kind"
            case .contradiction(let day): "\(day): both a working day and a day off"
            case .incompleteYear(let year): "\(year): 1 January is not a holiday, so the year is not complete"
            }
        }
    }

    private let daysOff: Set<Day>
    private let workingWeekends: Set<Day>
    private let shortDays: Set<Day>
    /// The years it can answer for.
    package let years: Set<Int>

    package init(rows: [Row]) throws(Fault) {
        func days(_ kinds: Set<Kind>) -> Set<Day> { Set(rows.filter { kinds.contains($0.kind) }.map(\.day)) }
        daysOff = days([.holiday, .dayOffMoved])
        workingWeekends = days([.workingSaturday])
        shortDays = days([.shortDay])
        years = Set(rows.map(\.day.year))
        if let day = daysOff.intersection(workingWeekends.union(shortDays)).min() { throw .contradiction(day) }
        for year in years.sorted() {
            guard let newYear = Day(year: year, month: 1, day: 1), daysOff.contains(newYear) else {
                throw .incompleteYear(year)
            }
        }
    }

    /// Reads the table `date,kind,…` with its heading; further columns are for people.
    package init(csv: String) throws(Fault) {
        var rows: [Row] = []
        for (index, line) in csv.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        where index > 0 && !line.isEmpty {
            let columns = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
            guard columns.count >= 2, let day = Day(iso: String(columns[0])),
                let kind = Kind(rawValue: String(columns[1]))
            else { throw .badRow(line: index + 1) }
            rows.append(Row(day, kind))
        }
        try self.init(rows: rows)
    }

    /// Nil outside the years it holds.
    package func isWorkingDay(_ day: Day) -> Bool? {
        guard years.contains(day.year) else { return nil }
        if daysOff.contains(day) { return false }
        return !day.weekday.isWeekend || workingWeekends.contains(day)
    }

    /// Whether the decree names it a holiday or a moved day off; an ordinary Saturday or Sunday is not such a day.
    package func isDayOff(_ day: Day) -> Bool? { years.contains(day.year) ? daysOff.contains(day) : nil }

    /// Whether the working day is an hour shorter.
    package func isShort(_ day: Day) -> Bool? { years.contains(day.year) ? shortDays.contains(day) : nil }

    /// The n-th working day after the day, which itself does not count (Civil Code, art. 191).
    package func nthWorkingDay(after day: Day, n: Int) -> Day? {
        guard n >= 1 else { return nil }
        var found = 0
        var current = day
        while found < n {
            let next = current.adding(days: 1)
            guard next > current, let works = isWorkingDay(next) else { return nil }
            current = next
            if works { found += 1 }
        }
        return current
    }

    /// The day itself when it is a working one, otherwise the next: a request of a day off is registered then.
    package func workingDay(onOrAfter day: Day) -> Day? {
        guard let works = isWorkingDay(day) else { return nil }
        return works ? day : nthWorkingDay(after: day, n: 1)
    }
}
