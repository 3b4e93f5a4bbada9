import Accounts
import Applications
import Appointments
import Casework
import Catalogue
import Enrolment
import Foundation
import HelpDesk
import Kernel
import Storage
import Web

/// The named world of the demonstration: staff, people, and applications in every state, made through the same
/// operations that people use, at moments of the last days.
package struct DemoWorld: Sendable {
    let platform: Platform
    let catalogue: CatalogueArea
    let accounts: AccountsArea
    let appointments: AppointmentsArea
    let applications: ApplicationsArea
    let casework: CaseworkArea
    let helpDesk: HelpDeskArea
    /// Everybody's.
    package static let password = "окно-в-саду-7"

    package init(
        platform: Platform, catalogue: CatalogueArea, accounts: AccountsArea, appointments: AppointmentsArea,
        applications: ApplicationsArea, casework: CaseworkArea, helpDesk: HelpDeskArea
    ) {
        self.platform = platform
        self.catalogue = catalogue
        self.accounts = accounts
        self.appointments = appointments
        self.applications = applications
        self.casework = casework
        self.helpDesk = helpDesk
    }

    /// Who can sign in, for the list that is printed.
    package var staff: [DemoStaff] { DemoStaff.all(of: catalogue.snapshot) }
    package var people: [DemoPerson] { DemoPerson.all }

    /// Fills an empty installation, once however many nodes start. One that has people already is left alone.
    package func build() async throws {
        try await once {
            // One hash for everybody: making it takes a fifth of a second.
            let password = try await accounts.passwords.hash(Self.password)
            let staff = try await addStaff(password)
            let people = try await addPeople(password)
            try await DemoCases(world: self, staff: staff, people: people).build()
        }
    }

    private func addStaff(_ password: PasswordHash) async throws -> [String: StaffID] {
        let (members, accounts, now) = (staff, accounts, platform.clock.now)
        return try await platform.store.write { tx in
            try members.reduce(into: [:]) { ids, member in
                ids[member.login] = try accounts.addStaff(
                    login: StaffLogin(member.login), name: member.name, role: member.role, place: member.place,
                    region: nil, password: password, by: .system("demo"), at: now, in: tx)
            }
        }
    }

    private func addPeople(_ password: PasswordHash) async throws -> [DemoPerson.Key: PersonID] {
        let accounts = accounts
        let registered = workingMoment(daysAgo: 20, hour: 9)
        return try await platform.store.write { tx in
            try DemoPerson.all.reduce(into: [:]) { ids, person in
                let account = try accounts.createPerson(person.draft(), password: password, at: registered, in: tx)
                try accounts.vouchForContacts(of: account.id, at: registered.addingTimeInterval(300), in: tx)
                if !person.isConfirmed { try accounts.tellIdentity(of: account.id, at: registered, in: tx) }
                if person.isConfirmed {
                    let outcome = try accounts.raise(
                        account.id, to: .confirmed, by: .system("demo"), at: registered.addingTimeInterval(86_400),
                        in: tx)
                    guard outcome == .done else { throw DemoFault(what: "confirming \(person.key)") }
                }
                ids[person.key] = account.id
            }
        }
    }

    /// A moment on a working day so many working days ago, by the calendar; weekdays where the calendar does not know.
    func workingMoment(daysAgo: Int, hour: Int, minute: Int = 0) -> Date {
        let zone = TimeZone(identifier: "Europe/Moscow") ?? .gmt
        var day = Day(of: platform.clock.now, in: zone)
        var left = daysAgo
        while left > 0 {
            day = day.adding(days: -1)
            if catalogue.snapshot.calendar.isWorkingDay(day) ?? !day.weekday.isWeekend { left -= 1 }
        }
        guard let time = TimeOfDay(hour: hour, minute: minute) else { return platform.clock.now }
        return min(day.moment(at: time, in: zone), platform.clock.now)
    }
}
