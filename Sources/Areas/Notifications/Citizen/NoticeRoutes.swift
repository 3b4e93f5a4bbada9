import Foundation
import Kernel
import Web

extension NotificationsArea {
    var noticeRoutes: [Route] {
        [
            .get("/cabinet/notices", person: { citizen in try await list(citizen) }),
            .post("/cabinet/notices/reading", person: { citizen, form in try await readAll(citizen, form) }),
            .get("/cabinet/notices/{id}", person: { citizen in try await one(citizen) }),
        ]
    }

    private func list(_ citizen: CitizenContext) async throws -> PortalResponse {
        let query = citizen.request.query
        let unreadOnly = query["show"] == "unread"
        let window = NoticeWindow(before: query["before"], after: query["after"])
        let found = try await citizen.store.read { tx in
            try page(of: citizen.person, window, unreadOnly: unreadOnly, in: tx)
        }
        return try await NoticeListPage(
            page: found, unreadOnly: unreadOnly, isNewest: window == .newest, dates: dates(citizen)
        ).response(citizen)
    }

    private func one(_ citizen: CitizenContext) async throws -> PortalResponse {
        guard let id = NoticeID(citizen.request[parameter: "id"]) else { throw NotFound() }
        let now = citizen.now
        let notice = try await citizen.store.write { tx in try open(id, of: citizen.person, at: now, in: tx) }
        return try await NoticeFullPage(notice: notice, dates: dates(citizen)).response(citizen)
    }

    private func readAll(_ citizen: CitizenContext, _ form: FormInput) async throws -> PortalResponse {
        guard let position = Int(form["upto"]), position > 0 else { return .redirect("/cabinet/notices") }
        let now = citizen.now
        try await citizen.store.write { tx in
            try markAllRead(of: citizen.person, upTo: position, at: now, in: tx)
        }
        return .redirect("/cabinet/notices")
    }

    func dates(_ citizen: CitizenContext) -> HumanDate {
        let zone = citizen.region.flatMap(zone) ?? TimeZone(identifier: "Europe/Moscow") ?? .gmt
        return HumanDate(now: citizen.now, zone: zone, language: citizen.language)
    }
}

extension NoticeWindow {
    /// From an address; nonsense shows the newest.
    init(before: String?, after: String?) {
        if let place = before.flatMap({ NoticePlace($0) }) {
            self = .before(place)
        } else if let place = after.flatMap({ NoticePlace($0) }) {
            self = .after(place)
        } else {
            self = .newest
        }
    }
}
