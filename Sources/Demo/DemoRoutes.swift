import DesignSystem
import Web

/// Pages that exist only in the demonstration.
package enum DemoRoutes {
    package static let all: [Route] = [
        // Every part of the design system with its states.
        .get("/demo/parts", visitor: { context in .html(PartsPage(language: context.language)) })
    ]
}
