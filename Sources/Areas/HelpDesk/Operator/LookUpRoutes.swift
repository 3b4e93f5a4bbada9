import DesignSystem
import Kernel
import Storage
import Web

extension HelpDeskArea {
    var lookUpRoutes: [Route] {
        [
            .get("/support/registrations/{number}", staff: { (desk: OperatorContext) in try await registration(desk) })
        ]
    }

    private func registration(_ desk: OperatorContext) async throws -> PortalResponse {
        // What is no number is nobody's registration.
        guard let number = try? PortalNumber(desk.request[parameter: "number"]) else { throw NotFound() }
        let (actor, now) = (desk.actor, desk.now)
        let card = try await desk.store.write { tx in try lookUp(number, by: actor, at: now, in: tx) }
        let region = (card.person?.region ?? card.registration.region)
            .flatMap { catalogue.snapshot.region($0) }
        return try await RegistrationPage(
            card: card, region: region?.name, dates: dates(desk)
        ).response(desk)
    }
}
