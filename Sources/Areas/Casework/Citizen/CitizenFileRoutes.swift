import Applications
import Appointments
import Foundation
import Kernel
import Storage
import Web

private typealias T = CaseworkTexts

extension CaseworkArea {
    /// The agreed visit of one's own application, for the calendar of a phone.
    var citizenRoutes: [Route] { [.get("/applications/{number}/visit.ics", person: { try await visitFile($0) })] }

    private func visitFile(_ citizen: CitizenContext) async throws -> PortalResponse {
        let record = try await own(citizen)
        let visit = try await platform.store.read { tx in
            try appointments.current(of: .application(record.id.text), in: tx)?.held
        }
        guard let visit, let office = catalogue.snapshot.office(visit.office) else { throw NotFound() }
        let t = citizen.language
        let service = record.service.flatMap(catalogue.snapshot.service)
        let bring = service?.visit.bring.map { t($0.name) } ?? []
        let place = StatusFacts.Place(office)
        let file = VisitCalendarFile(
            id: visit.id.text, start: visit.start, end: visit.end, title: "\(t(record.title)), \(record.number.text)",
            place: "\(t(office.name)), \(t(place.text))",
            text: ([t(T.bringLabel)] + bring).joined(separator: "\n"), address: platform.publicAddress(record.path))
        var response = PortalResponse.text(file.content(at: citizen.now), type: VisitCalendarFile.mediaType)
        response.headers.append(("Content-Disposition", "attachment; filename=\"\(record.number.text).ics\""))
        return response
    }

    private func own(_ citizen: CitizenContext) async throws -> ApplicationRecord {
        let typed = citizen.request[parameter: "number"]
        guard let number = try? PortalNumber(typed) else { throw NotFound() }  // what is no number names nothing
        let person = citizen.person
        guard
            let record = try await platform.store.read({ tx in
                try applications.application(number: number, of: person, in: tx)
            })
        else { throw NotFound() }
        return record
    }
}
