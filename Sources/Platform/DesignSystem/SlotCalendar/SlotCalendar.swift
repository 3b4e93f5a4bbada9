import Kernel
import Markup

/// A time that can be chosen, or cannot any more.
package struct FreeSlot: Sendable {
    package let value: String
    package let time: String
    package let exact: String
    package let taken: Bool

    /// - Parameter exact: day and time in full, for the ear and the pointer.
    package init(_ value: String, _ time: String, exact: String, taken: Bool = false) {
        self.value = value
        self.time = time
        self.exact = exact
        self.taken = taken
    }
}

/// A day with its times.
package struct SlotDay: Sendable {
    package let title: String
    package let slots: [FreeSlot]

    package init(_ title: String, slots: [FreeSlot]) {
        self.title = title
        self.slots = slots
    }
}

/// Free times by day; one of them is chosen.
package struct SlotCalendar: Component {
    let name: String
    let label: String
    let hint: String?
    let form: FormState
    let days: [SlotDay]

    package init(
        _ name: String, label: String, hint: String? = nil, in form: FormState, days: [SlotDay]
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.form = form
        self.days = days
    }

    /// How many days are open at once; the rest wait behind «Другие дни».
    private static let daysAtOnce = 4

    package var body: some HTML {
        let first = days.flatMap(\.slots).first { !$0.taken }?.value
        let later = days.dropFirst(Self.daysAtOnce)
        GroupFrame(name, label: label, hint: hint, in: form, required: true) {
            for (index, day) in days.prefix(Self.daysAtOnce).enumerated() {
                SlotDayRow(name: name, day: day, index: index, firstFree: first, form: form)
            }
            if !later.isEmpty {
                Details(form.language(DesignTexts.moreDays), open: holdsTheChosen(later)) {
                    for (index, day) in later.enumerated() {
                        SlotDayRow(name: name, day: day, index: index + Self.daysAtOnce, firstFree: first, form: form)
                    }
                }
            }
        }
    }

    // What is chosen must be seen, and the first free time is where the summary of errors leads.
    private func holdsTheChosen(_ later: ArraySlice<SlotDay>) -> Bool {
        let isChosen = later.contains { $0.slots.contains { !$0.taken && form.has(name, value: $0.value) } }
        return isChosen || days.prefix(Self.daysAtOnce).allSatisfy { $0.slots.allSatisfy(\.taken) }
    }

    static let css: StaticString = """
        .day{margin:0 0 1rem}
        .day-title{font-weight:700;margin:0 0 .4rem}
        .slots{display:flex;flex-wrap:wrap;gap:.5rem}
        .slot{position:relative}
        .slot input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
        .slot label{display:flex;align-items:center;justify-content:center;min-width:4.75rem;min-height:44px;padding:0 .75rem;border:2px solid var(--field);border-radius:6px;background:var(--paper);font-variant-numeric:tabular-nums}
        .slot input:hover+label{border-color:var(--glass)}
        .slot input:checked+label{background:var(--glass);border-color:var(--glass);color:var(--on-glass);font-weight:700}
        .slot input:checked+label::before{content:"✓ ";white-space:pre}
        .slot input:disabled{cursor:default}
        .slot input:disabled+label{border:2px dashed var(--line);background:var(--mist);color:var(--muted);text-decoration:line-through}
        .slot input:focus-visible+label{outline:3px solid var(--ring);box-shadow:0 0 0 6px var(--light)}
        """
}

struct SlotDayRow: Component {
    let name: String
    let day: SlotDay
    let index: Int
    let firstFree: String?
    let form: FormState

    var body: some HTML {
        let group = FieldID(name).text
        div(.class("day"), .role("group"), .aria("labelledby", "\(group)-day\(index)")) {
            p(.class("day-title"), .id("\(group)-day\(index)")) { day.title }
            div(.class("slots")) {
                for (place, slot) in day.slots.enumerated() {
                    SlotChoice(
                        name: name, slot: slot, form: form,
                        id: slot.value == firstFree ? group : "\(group)-\(index)-\(place)")
                }
            }
        }
    }
}

struct SlotChoice: Component {
    let name: String
    let slot: FreeSlot
    let form: FormState
    let id: String

    var body: some HTML {
        div(.class("slot")) {
            input(
                .type("radio"), .name(name), .value(slot.value), .id(id), .when(slot.taken, .disabled),
                .when(!slot.taken && form.has(name, value: slot.value), .checked))
            Markup.label(.for(id), .title(slot.exact)) {
                slot.time
                if slot.taken {
                    span(.class("visually-hidden")) { ", " + form.language(DesignTexts.taken) }
                }
            }
        }
    }
}
