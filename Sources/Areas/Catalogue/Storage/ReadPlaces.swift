import Foundation
import Kernel

/// Reads the places that receive people: offices, centres, post offices; and the help lines.
extension SharedReader {
    func office(_ entry: DefinitionReader) -> Office? {
        let id = entry.slug()
        let name = entry.phrase("name")
        let expanded = entry.phrase("expanded", optional: true)
        let agency = entry.text("agency")
        let region = entry.text("region")
        let municipality = entry.text("municipality", optional: true)
        let level = entry.choice("level", of: ServiceLevel.self)
        let claims = entry.mapping("serves").map(claims)
        let address = entry.phrase("address")
        let room = entry.phrase("room", optional: true)
        let hours = hours(entry)
        let directions = entry.phrase("directions", optional: true)
        let visits = entry.mapping("visits")
        let minutes = visits?.number("minutes", in: 5...480)
        let capacity = visits?.number("capacity", in: 1...100)
        visits?.finish()
        let phone = phone(entry, optional: true)
        let survey = entry.mapping("survey", optional: true).flatMap { feedbackLink($0, kind: .agencySurvey) }
        let demo = demo(entry)
        let source = entry.source()
        let keywords = entry.keywords("keywords")
        guard let id, let name, let agency, let region, let level, let claims, let address, let hours, let minutes,
            let capacity
        else { return nil }
        return Office(
            id: id, name: name, expanded: expanded, agency: agency, region: region, municipality: municipality,
            level: level, claims: claims, address: address, room: room, directions: directions, hours: hours,
            visitMinutes: minutes, capacity: capacity, phone: phone,
            survey: survey, demo: demo, source: source, keywords: keywords)
    }

    private func claims(_ entry: DefinitionReader) -> Office.Claims {
        defer { entry.finish() }
        return Office.Claims(
            services: Set(entry.texts("services", optional: true)),
            agencies: Set(entry.texts("agencies", optional: true)),
            level: entry.choice("level", of: ServiceLevel.self, optional: true))
    }

    private func phone(_ entry: DefinitionReader, optional: Bool = false) -> PhoneNumber? {
        entry.value("phone", optional: optional, expected: "a telephone number, like 8 (800) 100-10-70") {
            // The refusal is for people who fill in forms; an author is told what was expected.
            try? PhoneNumber($0)
        }
    }

    private func demo(_ entry: DefinitionReader) -> DemoMark {
        guard entry.has("demo") else { return .nothing }
        let words = entry.textOrTexts("demo")
        return words == ["true"] ? .everything : .fields(Set(words))
    }

    func centre(_ entry: DefinitionReader) -> EnrolmentCentre? {
        _ = entry.text("note", optional: true)
        let id = entry.slug()
        let name = entry.phrase("name")
        let kind = entry.choice("kind", of: EnrolmentCentre.Kind.self)
        let region = entry.text("region")
        let locality = entry.phrase("locality")
        let address = entry.phrase("address")
        let room = entry.phrase("room", optional: true)
        let hours = hours(entry)
        let bring = entry.phrases("bring")
        let directions = entry.phrase("directions", optional: true)
        let keywords = entry.keywords("keywords")
        let demo = demo(entry)
        let source = entry.source()
        guard let id, let name, let kind, let region, let locality, let address, let hours else { return nil }
        return EnrolmentCentre(
            id: id, name: name, kind: kind, region: region, locality: locality, address: address, room: room,
            directions: directions, hours: hours, bring: bring, demo: demo, source: source, keywords: keywords)
    }

    func postOffice(_ entry: DefinitionReader) -> PostOffice? {
        let id = entry.slug()
        let region = entry.text("region")
        let index = entry.value("index", expected: "six digits") { Self.digits($0, 6) }
        let address = entry.phrase("address")
        let demo = demo(entry)
        let source = entry.source()
        guard let id, let region, let index, let address else { return nil }
        return PostOffice(id: id, region: region, index: index, address: address, demo: demo, source: source)
    }

    func helpLine(_ entry: DefinitionReader) -> HelpLine? {
        let id = entry.slug()
        let name = entry.phrase("name")
        let phone = phone(entry)
        let isFree = entry.flag("free")
        let scope = entry.value("scope", expected: "national or region") {
            ["national", "region"].contains($0) ? $0 : nil
        }
        let region = entry.text("region", optional: scope != "region")
        let source = entry.source()
        guard let id, let name, let phone, let scope else { return nil }
        return HelpLine(
            id: id, name: name, phone: phone, isFree: isFree,
            scope: scope == "region" ? .region(region ?? "") : .national, source: source)
    }

    /// `zone` and `hours: {mon-thu: "09:00-13:00 14:00-18:00", fri: "09:00-16:00"}`
    private func hours(_ entry: DefinitionReader) -> OfficeHours? {
        let zone = zone(entry)
        guard let table = entry.mapping("hours"), let zone else { return nil }
        var week: [Weekday: [OfficeHours.Interval]] = [:]
        for (days, text) in table.table().sorted(by: { $0.key < $1.key }) {
            guard let weekdays = Self.weekdays(days) else {
                table.report(days, "hours names “\(days)”", expected: "a weekday or two, like mon or mon-fri")
                continue
            }
            guard let intervals = Self.intervals(text) else {
                table.report(
                    days, "the hours are “\(text)”", expected: "intervals in order, like 09:00-13:00 14:00-18:00")
                continue
            }
            for weekday in weekdays {
                if week[weekday] != nil { table.report(days, "\(days) stands twice", expected: "each day once") }
                week[weekday] = intervals
            }
        }
        if week.isEmpty { entry.report("hours", "there are no hours", expected: "at least one weekday") }
        return OfficeHours(week: week, zone: zone, calendar: calendar)
    }

    private static let names: [String: Weekday] = [
        "mon": .monday, "tue": .tuesday, "wed": .wednesday, "thu": .thursday, "fri": .friday, "sat": .saturday,
        "sun": .sunday,
    ]

    private static func weekdays(_ text: String) -> [Weekday]? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { names[String($0)] }
        guard let first = ends.first.flatMap({ $0 }), let last = ends.last.flatMap({ $0 }), ends.count <= 2,
            first <= last
        else { return nil }
        return Weekday.allCases.filter { first <= $0 && $0 <= last }
    }

    private static func intervals(_ text: String) -> [OfficeHours.Interval]? {
        var intervals: [OfficeHours.Interval] = []
        for word in text.split(separator: " ") {
            let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { TimeOfDay(String($0)) }
            guard ends.count == 2, let from = ends.first.flatMap({ $0 }), let to = ends.last.flatMap({ $0 }),
                let interval = OfficeHours.Interval(from: from, to: to),
                intervals.last.map({ $0.to <= from }) ?? true
            else { return nil }
            intervals.append(interval)
        }
        return intervals.isEmpty ? nil : intervals
    }
}
