import Accounts
import Applications
import Appointments
import Casework
import Catalogue
import Foundation
import HelpDesk
import Kernel
import Storage
import Web

/// Makes the applications that a fill copies: in every office, in every state, through the operations that people use.
struct FillSpecimenMaker: Sendable {
    let world: DemoWorld
    let officials: [String: StaffID]
    /// The applicant of each region.
    let applicants: [String: PersonID]
    let servicesPerOffice: Int

    private static let visits = "mvd-fingerprint"

    /// How a specimen goes on after it was sent.
    private enum Story: CaseIterable {
        case sent, registered, accepted, inWork, returned, ready, completed, notAccepted, refused, withdrawn
    }

    private enum VisitStory: CaseIterable { case wished, offered, invited }

    func make() async throws {
        let snapshot = world.catalogue.snapshot
        for office in snapshot.offices {
            guard let person = applicants[office.region], let official = officials[office.id] else { continue }
            let served = snapshot.services(in: office.region).filter {
                snapshot.office(for: $0, in: office.region)?.id == office.id
            }
            for service in served.filter({ Self.isSimple($0) }).prefix(servicesPerOffice) {
                for story in Story.allCases { try await tell(story, service, office, person, official) }
            }
            guard let service = served.first(where: { $0.id == Self.visits }) else { continue }
            let times = try await freeTimes(service, office)
            for (index, story) in VisitStory.allCases.enumerated() where index + 4 < times.count {
                try await tell(story, service, office, person, official, times[index], other: times[index + 4])
            }
        }
        while try await world.helpDesk.countServed() == 500 {}
    }

    /// Its form is made from the definition alone, and nobody has to come.
    private static func isSimple(_ service: PublicService) -> Bool {
        service.form == nil && service.visit.need != .required && service.documents.filter(\.isRequiredSlot).count <= 2
    }

    // MARK: Without a visit

    private func tell(
        _ story: Story, _ service: PublicService, _ office: Office, _ person: PersonID, _ official: StaffID
    ) async throws {
        let now = world.platform.clock.now
        let isOver = [Story.ready, .completed, .refused].contains(story)
        let sentAt =
            story == .sent ? now.addingTimeInterval(-60) : world.workingMoment(daysAgo: isOver ? 6 : 3, hour: 10)
        let number = try await send(service, office, person, nil, at: sentAt)
        let answered = min(sentAt.addingTimeInterval(5 * 3600), now)
        let later = min(sentAt.addingTimeInterval(50 * 3600), now)
        let accept = CaseDecision.accept(try AgencyNumber(number.text), comment: "")
        switch story {
        case .sent: break
        case .registered:
            try await decide(number, [.register(try AgencyNumber(number.text))], office, official, at: answered)
        case .accepted: try await decide(number, [accept], office, official, at: answered)
        case .inWork:
            try await decide(number, [accept], office, official, at: answered)
            try await decide(number, [.start(comment: "Запрос направлен.")], office, official, at: later)
        case .returned:
            guard let field = try await file(number, office).copy.sections.first?.rows.first?.field else { return }
            try await decide(
                number,
                [
                    .returnForCorrection(
                        try AgencyNumber(number.text), fields: [field], comment: "Проверьте адрес: дом не указан.")
                ], office, official, at: answered)
        case .ready:
            try await decide(number, [accept], office, official, at: answered)
            try await decide(number, [ready], office, official, at: later)
        case .completed:
            try await decide(number, [accept], office, official, at: answered)
            try await decide(
                number, [ready, .handOver(Handover(receiver: .applicant, comment: ""))], office, official, at: later)
            try await review(number, by: person, at: later.addingTimeInterval(3600))
        case .notAccepted:
            guard let ground = service.grounds(at: .intake).first else { return }
            try await decide(
                number,
                [
                    .refuseIntake(
                        try AgencyNumber(number.text), grounds: [ground.id], comment: "Снимок прочитать нельзя.")
                ],
                office, official, at: answered)
        case .refused:
            guard let ground = service.grounds(at: .decision).first else { return }
            try await decide(number, [accept], office, official, at: answered)
            try await decide(
                number, [.refuse(grounds: [ground.id], comment: "Сведения не подтверждены.")], office, official,
                at: later)
        case .withdrawn: try await world.applications.withdraw(number, of: person, at: answered)
        }
    }

    private var ready: CaseDecision {
        let keptUntil = Day(of: world.platform.clock.now, in: .gmt).adding(days: 30)
        return .ready(Readiness(outcome: 0, room: "каб. 3", bring: ["Паспорт"], keptUntil: keptUntil, comment: ""))
    }

    // MARK: With a visit

    private func tell(
        _ story: VisitStory, _ service: PublicService, _ office: Office, _ person: PersonID, _ official: StaffID,
        _ wish: Date, other: Date
    ) async throws {
        let now = world.platform.clock.now
        let sentAt = world.workingMoment(daysAgo: 1, hour: 10)
        let number = try await send(service, office, person, wish, at: sentAt)
        guard story != .wished else { return }
        let answered = min(sentAt.addingTimeInterval(4 * 3600), now)
        try await decide(number, [.accept(try AgencyNumber(number.text), comment: "")], office, official, at: answered)
        switch story {
        case .wished: break
        case .offered:
            try await decide(
                number, [.offer(start: other, comment: "В это время совещание.")], office, official, at: now)
        case .invited:
            try await decide(number, [.invite(comment: "")], office, official, at: now)
        }
    }

    private func freeTimes(_ service: PublicService, _ office: Office) async throws -> [Date] {
        let (appointments, now) = (world.appointments, world.platform.clock.now)
        return try await world.platform.store.read { tx in
            try appointments.freeSlots(
                office: office.id, minutes: service.visit.minutes, from: Day(of: now, in: office.zone).adding(days: 2),
                days: 10, now: now, in: tx)
        }.flatMap(\.times).filter { !$0.isTaken }.map(\.start)
    }

    // MARK: Through the operations

    private func send(
        _ service: PublicService, _ office: Office, _ person: PersonID, _ visit: Date?, at now: Date
    ) async throws -> PortalNumber {
        let slots = service.documents.filter(\.isRequiredSlot).map(\.id)
        let sent = try await world.applications.applyAtOnce(
            for: service, in: office.region, person: person,
            answers: DemoCases.answers(visit.map { FreeTime.value(of: $0, in: office.zone) }, slots: slots), at: now)
        guard let sent else { throw DemoFault(what: "sending \(service.id)") }
        return sent
    }

    private func file(_ number: PortalNumber, _ office: Office) async throws -> CaseFile {
        let casework = world.casework
        return try await world.platform.store.read { tx in try casework.open(number, office: office.id, in: tx) }
    }

    private func decide(
        _ number: PortalNumber, _ decisions: [CaseDecision], _ office: Office, _ official: StaffID, at now: Date
    ) async throws {
        let (applications, casework) = (world.applications, world.casework)
        try await world.platform.store.write { tx in
            for (index, decision) in decisions.enumerated() {
                let moment = now.addingTimeInterval(Double(index * 60))
                let file = try casework.open(number, office: office.id, in: tx)
                if index == 0 {
                    try applications.noteReading(
                        of: file.record.id, by: .staff(official, .official), at: moment, in: tx)
                }
                try casework.decide(
                    decision, on: number, seen: file.stamp, by: official, office: office.id, at: moment, in: tx)
            }
        }
    }

    private func review(_ number: PortalNumber, by person: PersonID, at now: Date) async throws {
        let helpDesk = world.helpDesk
        let marks = ReviewCriterion.allCases.compactMap { criterion in ReviewMark(4).map { (criterion, $0) } }
        let draft = ReviewDraft(
            marks: Dictionary(marks, uniquingKeysWith: { first, _ in first }),
            text: try FreeText("Всё сделали в срок.", max: 2000))
        try await world.platform.store.write { tx in try helpDesk.review(number, by: person, draft, at: now, in: tx) }
    }
}
