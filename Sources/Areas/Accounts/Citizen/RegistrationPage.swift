import Catalogue
import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = AccountsTexts

/// The frame of every step: where one is, what is wrong, the way on and back, and who helps.
struct RegistrationPage {
    let area: AccountsArea
    let step: RegistrationStep
    let number: PortalNumber?
    let form: FormState
    let region: String?

    func response(
        _ context: some PortalContext, title: Phrase, button: Phrase = T.next, @HTMLBuilder content: () -> some HTML
    ) async throws -> PortalResponse {
        let t = context.language
        let lines = area.catalogue.snapshot.helpLines(for: region ?? context.region)
        return try await context.page(t(title), status: form.errors.isEmpty ? 200 : 422) {
            WithSide {
                WizardSteps(Self.titles.map { t($0) }, current: Self.position(of: step), language: t)
                h1 { t(title) }
                ErrorSummary(in: form)
                ActionForm(action: step.path, csrf: context.csrf, warnsUnsaved: true) {
                    content()
                    ButtonRow {
                        Button(t(button))
                        if let previous = step.previous {
                            LinkButton(t(T.back), href: previous.path, kind: .link)
                        }
                    }
                }
            } side: {
                HelpNote(lines: lines, number: number, language: t)
            }
        }
    }

    private static let titles = [
        T.stepLocation, T.stepTerms, T.stepConsent, T.stepDelivery, T.stepPerson, T.stepPassword, T.stepCheck,
    ]

    private static func position(of step: RegistrationStep) -> Int {
        (RegistrationStep.allCases.firstIndex(of: step) ?? 0) + 1
    }
}
