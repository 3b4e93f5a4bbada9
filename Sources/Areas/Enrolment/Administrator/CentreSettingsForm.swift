import Catalogue
import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = CentreTexts

/// The form of a centre's settings: filled from what holds, read with everything that is wrong at once.
struct CentreSettingsForm: TypedFields {
    static let mostRooms = 40
    static let longestRoom = 60
    static let longestNote = 300
    private static let longestTyped = 4_000

    let input: FormInput
    var errors = FieldErrors()

    init(_ input: FormInput) { self.input = input }

    func typed(_ field: String) -> String { String(input[field].prefix(Self.longestTyped)) }

    static func hoursField(_ day: Weekday) -> String { "hours-\(day.rawValue)" }
    static func breakField(_ day: Weekday) -> String { "break-\(day.rawValue)" }

    // MARK: Filling

    /// What holds now, as it would be typed.
    static func values(of centre: EnrolmentCentre, _ t: Language) -> [String: [String]] {
        var values: [String: [String]] = [
            "rooms": [centre.room.map { t($0).split(separator: ", ").joined(separator: "\n") } ?? ""],
            "phone": [centre.phone?.display ?? ""], "note": [centre.directions.map { t($0) } ?? ""],
            "services": centre.offered.map(\.rawValue),
        ]
        for day in Weekday.allCases {
            let spans = centre.hours.week[day] ?? []
            guard let first = spans.first, let last = spans.last else { continue }
            values[hoursField(day)] = [text(first.from.minutes, last.to.minutes)]
            if spans.count == 2 { values[breakField(day)] = [text(first.to.minutes, last.from.minutes)] }
        }
        return values
    }

    private static func text(_ from: Int, _ to: Int) -> String {
        [from, to].compactMap { TimeOfDay(minutes: $0)?.text }.joined(separator: "–")
    }

    // MARK: Reading

    /// What differs from the shipped data; what is like it stays nil, to follow the catalogue.
    /// - Throws: `FieldErrors`.
    mutating func settings(shipped: EnrolmentCentre, _ t: Language) throws -> CentreSettings {
        var settings = CentreSettings()
        var week: [Int: [CentreSettings.Span]] = [:]
        for day in Weekday.allCases {
            let spans = spans(day)
            if !spans.isEmpty { week[day.rawValue] = spans }
        }
        let rooms = readRooms()
        let phone: PhoneNumber? = optional("phone")
        let note = optionalLine("note", max: Self.longestNote)?.text ?? ""
        let services = Set(input.all("services").compactMap(CentreService.init))
        try errors.throwIfAny()
        if shipped.hours.with(week).week != shipped.hours.week { settings.week = week }
        if rooms.joined(separator: ", ") != shipped.room.map({ t($0) }) ?? "" { settings.rooms = rooms }
        if phone != shipped.phone { settings.phone = phone }
        if note != shipped.directions.map({ t($0) }) ?? "" { settings.note = note }
        if services != shipped.services { settings.services = services }
        return settings
    }

    private mutating func spans(_ day: Weekday) -> [CentreSettings.Span] {
        let (hours, pause) = (Self.hoursField(day), Self.breakField(day))
        let rest = span(pause)
        guard let open = span(hours) else {
            if typed(hours).isEmpty, !typed(pause).isEmpty { errors.add(pause, T.breakWithoutHours(day)) }
            return []
        }
        guard let rest else { return [open] }
        guard open.from < rest.from, rest.to < open.to else {
            errors.add(pause, T.breakOutside(day))
            return []
        }
        return [.init(from: open.from, to: rest.from), .init(from: rest.to, to: open.to)]
    }

    /// «9:00–18:00», with whatever stroke and spaces; nil for an empty field and for a wrong one, which is noted.
    private mutating func span(_ field: String) -> CentreSettings.Span? {
        let text = typed(field)
        guard !text.isEmpty else { return nil }
        let sides = text.filter { !$0.isWhitespace }.split(
            omittingEmptySubsequences: false, whereSeparator: { "-–—".contains($0) })
        guard sides.count == 2, let from = sides.first.flatMap({ TimeOfDay(String($0)) }),
            let to = sides.last.flatMap({ TimeOfDay(String($0)) })
        else {
            errors.add(field, T.hoursShape)
            return nil
        }
        guard from < to else {
            errors.add(field, T.opensAfterClosing)
            return nil
        }
        return .init(from: from.minutes, to: to.minutes)
    }

    private mutating func readRooms() -> [String] {
        let lines = input.raw("rooms").prefix(Self.longestTyped).split(whereSeparator: \.isNewline)
            .map { String($0).trimmed }.filter { !$0.isEmpty }
        if lines.count > Self.mostRooms { errors.add("rooms", T.tooManyRooms) }
        // The comma parts them where they are told in a row.
        if lines.contains(where: { $0.count > Self.longestRoom || $0.contains(",") }) {
            errors.add("rooms", T.roomShape)
        }
        if Set(lines.map { $0.lowercased() }).count != lines.count { errors.add("rooms", T.roomTwice) }
        return lines
    }
}

/// Hours of each day with a break, desks, telephone, the way there, and what is done.
struct CentreSettingsFields: Component {
    let form: FormState

    var body: some HTML {
        let t = form.language
        Fieldset(label: t(T.hours), hint: t(T.hoursHint)) {
            for day in Weekday.allCases {
                FieldColumns {
                    TextField(
                        CentreSettingsForm.hoursField(day), label: T.dayLabel(day, t), in: form, autocomplete: "off",
                        required: false, saysOptional: false, width: .short, maxLength: 20)
                    TextField(
                        CentreSettingsForm.breakField(day), label: T.breakLabel(day, t), in: form, autocomplete: "off",
                        required: false, saysOptional: false, width: .short, maxLength: 20)
                }
            }
        }
        TextAreaField("rooms", label: t(T.rooms), hint: t(T.roomsHint), in: form, rows: 4, required: false)
        TextField(
            "phone", label: t(T.phone), in: form, kind: .tel, autocomplete: "off", required: false, width: .medium,
            maxLength: 30)
        TextField(
            "note", label: t(T.note), hint: t(T.noteHint), in: form, autocomplete: "off", required: false,
            maxLength: CentreSettingsForm.longestNote)
        CheckGroup(
            "services", label: t(T.services), hint: t(T.servicesHint), in: form,
            options: CentreService.allCases.map { ChoiceOption($0.rawValue, t(CatalogueTexts.name(of: $0))) },
            required: false)
    }
}
