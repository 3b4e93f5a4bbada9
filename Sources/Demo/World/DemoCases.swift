import Applications
import Appointments
import Casework
import Catalogue
import Foundation
import HelpDesk
import Kernel
import Storage
import Web

/// The applications, drafts, inquiries and reviews of the named world.
struct DemoCases: Sendable {
    let world: DemoWorld
    let staff: [String: StaffID]
    let people: [DemoPerson.Key: PersonID]

    private static let record = "mvd-criminal-record"
    private static let fingerprints = "mvd-fingerprint"

    func build() async throws {
        try await ready()
        try await reviewed()
        try await inProgress()
        try await returned()
        try await refusedIntake()
        try await refused()
        try await fresh()
        try await visits()
        try await inquiry()
    }

    // MARK: The criminal-record certificate

    private func ready() async throws {
        let number = try await apply(.anna, Self.record, daysAgo: 6, hour: 10)
        try await decide(number, [.accept(try AgencyNumber("3/2214"), comment: "")], daysAgo: 6, hour: 15)
        try await decide(
            number,
            [.ready(Readiness(outcome: 0, room: "каб. 12", bring: ["Паспорт"], keptUntil: keptUntil(30), comment: ""))],
            daysAgo: 1, hour: 11)
    }

    /// A service that ended, so that the figures are not empty, with the applicant's review.
    private func reviewed() async throws {
        for (index, key) in [DemoPerson.Key.anna, .sergey, .olga, .nadezhda, .lev, .petr].enumerated() {
            let number = try await apply(key, Self.record, daysAgo: 18 - index, hour: 9)
            try await decide(
                number, [.accept(try AgencyNumber("2/\(400 + index)"), comment: "")], daysAgo: 18 - index, hour: 14)
            try await decide(
                number,
                [
                    .ready(
                        Readiness(
                            outcome: 0, room: "каб. 12", bring: ["Паспорт"], keptUntil: keptUntil(20), comment: "")),
                    .handOver(Handover(receiver: .applicant, comment: "")),
                ], daysAgo: 10 - index, hour: 12)
            try await review(
                number, by: key, marks: [5, 5, 4, 4, 5].map { max(1, $0 - index % 2) }, daysAgo: 9 - index)
        }
    }

    private func inProgress() async throws {
        let number = try await apply(.sergey, Self.record, daysAgo: 3, hour: 12)
        try await decide(number, [.accept(try AgencyNumber("3/2231"), comment: "")], daysAgo: 2, hour: 10)
        try await decide(number, [.start(comment: "Запрос направлен в ГИАЦ МВД России.")], daysAgo: 1, hour: 10)
    }

    private func returned() async throws {
        let number = try await apply(.elmira, Self.record, daysAgo: 2, hour: 16)
        let copy = try await caseFile(number)
        let slot = copy.attachments.first?.slot ?? ""
        try await decide(
            number,
            [
                .returnForCorrection(
                    try AgencyNumber("3/2240"), fields: [slot],
                    comment: "На снимке не читаются серия и номер паспорта. Снимите страницу целиком, без бликов.")
            ], daysAgo: 1, hour: 12)
    }

    private func refusedIntake() async throws {
        let number = try await apply(.olga, Self.record, daysAgo: 4, hour: 11)
        try await decide(
            number,
            [
                .refuseIntake(
                    try AgencyNumber("61-17/3"), grounds: ["I05"],
                    comment:
                        "Снимок страницы с регистрацией обрезан, адрес прочитать нельзя. Подайте заявление ещё раз с полным снимком."
                )
            ], daysAgo: 3, hour: 17)
    }

    private func refused() async throws {
        let number = try await apply(.nadezhda, Self.record, daysAgo: 7, hour: 13)
        try await decide(number, [.accept(try AgencyNumber("3/2199"), comment: "")], daysAgo: 6, hour: 9)
        try await decide(
            number,
            [.refuse(grounds: ["D02"], comment: "Указанная прежняя фамилия не подтверждается записью акта о браке.")],
            daysAgo: 2, hour: 15)
    }

    private func fresh() async throws {
        _ = try await apply(.petr, Self.record, daysAgo: 0, hour: 8)
        _ = try await apply(.petr, "mvdm-foreign-passport-10", daysAgo: 0, hour: 8, sends: false)
    }

    // MARK: Fingerprinting

    /// One waits for the agency, one is offered another time, one is invited.
    private func visits() async throws {
        let now = world.platform.clock.now
        let wishes = try await freeTimes(3)
        guard wishes.count == 3 else { return }  // the calendar does not know the coming days
        _ = try await apply(.dmitry, Self.fingerprints, daysAgo: 0, hour: 8, visit: wishes[0])
        let countered = try await apply(.zoya, Self.fingerprints, daysAgo: 1, hour: 10, visit: wishes[0])
        let invited = try await apply(.timur, Self.fingerprints, daysAgo: 1, hour: 11, visit: wishes[1])
        try await decide(countered, [.accept(try AgencyNumber("Д-118"), comment: "")], daysAgo: 0, hour: 9)
        try await decide(
            countered, [.offer(start: wishes[2], comment: "В это время у нас совещание, предлагаем другое.")], at: now)
        try await decide(invited, [.accept(try AgencyNumber("Д-119"), comment: ""), .invite(comment: "")], at: now)
    }

    private func freeTimes(_ count: Int) async throws -> [Date] {
        let snapshot = world.catalogue.snapshot
        guard let service = snapshot.service(Self.fingerprints), let office = snapshot.office(for: service, in: "40")
        else { return [] }
        let (appointments, now) = (world.appointments, world.platform.clock.now)
        let days = try await world.platform.store.read { tx in
            try appointments.freeSlots(
                office: office.id, minutes: service.visit.minutes, from: Day(of: now, in: office.zone).adding(days: 2),
                days: 14,
                now: now, in: tx)
        }
        let times = days.flatMap(\.times).filter { !$0.isTaken }.map(\.start)
        return times.isEmpty
            ? [] : stride(from: 0, to: times.count, by: max(1, times.count / 5)).prefix(count).map { times[$0] }
    }

    // MARK: The help desk

    private func inquiry() async throws {
        guard let anna = people[.anna], let helper = staff["operator"] else { return }
        let (helpDesk, asked, answered) = (
            world.helpDesk, world.workingMoment(daysAgo: 4, hour: 18), world.workingMoment(daysAgo: 3, hour: 10)
        )
        try await world.platform.store.write { tx in
            let text = try FreeText("Не приходит письмо с кодом подтверждения адреса. Что делать?", max: 4000)
            let number = try helpDesk.send(
                InquiryDraft(
                    sender: .person(anna), topic: .registration, text: text, language: .ru, region: "74",
                    formKey: "demo"),
                actor: .person(anna), at: asked, in: tx
            ).number
            try helpDesk.answer(
                number,
                FreeText(
                    "Анна Павловна, письмо можно запросить ещё раз на странице «Мои данные». Проверьте папку «Спам»: отправитель — «Окно».",
                    max: 4000), by: helper, at: answered, in: tx)
        }
    }

    // MARK: Through the operations

    private func apply(
        _ key: DemoPerson.Key, _ slug: String, daysAgo: Int, hour: Int, visit: Date? = nil, sends: Bool = true
    ) async throws -> PortalNumber {
        guard let person = people[key], let region = DemoPerson.all.first(where: { $0.key == key })?.region,
            let service = world.catalogue.snapshot.service(slug)
        else { throw DemoFault(what: "\(key) and \(slug)") }
        let now = world.workingMoment(daysAgo: daysAgo, hour: hour, minute: Int(slug.utf8.count % 50))
        let zone = world.catalogue.snapshot.office(for: service, in: region)?.zone ?? .gmt
        let number = try await world.applications.applyAtOnce(
            for: service, in: region, person: person,
            answers: Self.answers(visit.map { FreeTime.value(of: $0, in: zone) }),
            sends: sends, at: now)
        if let number { return number }
        guard !sends else { throw DemoFault(what: "sending \(slug)") }
        return PortalNumber.new(region: region)
    }

    /// Drawn once: drawing takes longer than sending.
    private static let pages = (0..<3).map { DemoPicture.page(shade: UInt8(60 + 40 * $0)) }

    /// Answers that any form of the demonstration takes what it needs from.
    static func answers(
        _ visit: String?, slots: [String] = ["passport-identity-page", "passport-residence-page", "identity-document"]
    ) -> FormInput {
        var values = [
            "registration-address": "ул. Садовая, д. 7, кв. 12", "passport-series": "75 12",
            "passport-number": "345678",
            "passport-issued-on-day": "14", "passport-issued-on-month": "5", "passport-issued-on-year": "2016",
            "passport-unit": "740-002", "passport-issued-by": "Отделом УФМС России",
            "purpose": "employment", "delivery": "office", "changed_name": "no", "person": "self", "card_copy": "no",
            "purpose-text": "Получение услуги",
        ]
        if let visit { values["visit_time"] = visit }
        return FormInput(
            values: values.mapValues { [$0] },
            files: slots.enumerated().map { index, slot in
                FormInput.File(
                    field: slot, name: "IMG_20\(43 + index).png", bytes: pages[index % pages.count])
            })
    }

    private func caseFile(_ number: PortalNumber) async throws -> CaseFile {
        let (applications, casework) = (world.applications, world.casework)
        return try await world.platform.store.read { tx in
            guard let record = try applications.application(number: number, in: tx) else { throw NotFound() }
            return try casework.open(number, office: record.office, in: tx)
        }
    }

    private func decide(_ number: PortalNumber, _ decisions: [CaseDecision], daysAgo: Int, hour: Int) async throws {
        try await decide(number, decisions, at: world.workingMoment(daysAgo: daysAgo, hour: hour))
    }

    private func decide(_ number: PortalNumber, _ decisions: [CaseDecision], at now: Date) async throws {
        let (applications, casework, staff) = (world.applications, world.casework, staff)
        try await world.platform.store.write { tx in
            for (index, decision) in decisions.enumerated() {
                guard let record = try applications.application(number: number, in: tx),
                    let official = staff["official.\(record.office)"]
                else { throw DemoFault(what: "an official for \(number.text)") }
                let stamp = try casework.open(number, office: record.office, in: tx).stamp
                try casework.decide(
                    decision, on: number, seen: stamp, by: official, office: record.office,
                    at: now.addingTimeInterval(Double(index * 60)), in: tx)
            }
        }
    }

    private func review(_ number: PortalNumber, by key: DemoPerson.Key, marks: [Int], daysAgo: Int) async throws {
        guard let person = people[key] else { return }
        let (helpDesk, now) = (world.helpDesk, world.workingMoment(daysAgo: daysAgo, hour: 19))
        let given = zip(ReviewCriterion.allCases, marks).compactMap { criterion, mark in
            ReviewMark(mark).map { (criterion, $0) }
        }
        let draft = ReviewDraft(
            marks: Dictionary(given, uniquingKeysWith: { first, _ in first }),
            text: try FreeText("Всё прошло быстро, в назначенное время очереди не было.", max: 2000))
        try await world.platform.store.write { tx in try helpDesk.review(number, by: person, draft, at: now, in: tx) }
    }

    private func keptUntil(_ days: Int) -> Day {
        Day(of: world.platform.clock.now, in: TimeZone(identifier: "Europe/Moscow") ?? .gmt).adding(days: days)
    }
}
