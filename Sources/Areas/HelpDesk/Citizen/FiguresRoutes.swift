import Kernel
import Web

extension HelpDeskArea {
    var figuresRoutes: [Route] {
        [.get("/figures", visitor: { visitor in try await showFigures(visitor) })]
    }

    private func showFigures(_ visitor: VisitorContext) async throws -> PortalResponse {
        let period = visitor.request.query["period"].flatMap(FigurePeriod.init(rawValue:)) ?? .year
        let figures = try await figures(period, at: visitor.now)
        let snapshot = catalogue.snapshot
        return try await FiguresPage(
            figures: figures, period: period,
            serviceName: { snapshot.service($0)?.short ?? .verbatim($0) },
            agencyName: { snapshot.agency($0)?.short ?? .verbatim($0) }
        ).response(visitor)
    }
}
