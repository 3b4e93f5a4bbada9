import Accounts
import Catalogue
import DesignSystem
import Kernel
import Markup
import Web

private typealias T = EnrolmentTexts

/// Choosing another way for the code.
struct DeliveryPage {
    let region: String
    let catalogue: CatalogueSnapshot
    let allowance: LetterAllowance
    let dates: HumanDate
    let form: FormState

    func response(_ citizen: CitizenContext, status: Int = 200) async throws -> PortalResponse {
        let t = citizen.language
        let crumbs = [Crumb(t(T.cabinet), "/cabinet"), Crumb(t(T.title), "/cabinet/activation")]
        return try await citizen.page(t(T.deliveryTitle), status: status, crumbs: crumbs) {
            h1 { t(T.deliveryTitle) }
            ErrorSummary(in: form)
            AllowanceBanner(allowance: allowance, dates: dates)
            ActionForm(action: "/cabinet/activation/delivery", csrf: citizen.csrf) {
                DeliveryFormFields(
                    form: form, ways: DeliveryForm(region: region, catalogue: catalogue, now: citizen.now),
                    region: region,
                    catalogue: catalogue, addressNote: t(T.addressOnly))
                ButtonRow { Button(t(T.saveDelivery)) }
            }
        }
    }
}

extension CodeDelivery {
    /// As the fields of `DeliveryForm` want it.
    func formValues(_ catalogue: CatalogueSnapshot, _ region: String) -> [String: [String]] {
        var values = ["delivery": [kind.rawValue], "address-region": [region]]
        switch self {
        case .centre, .postOffice: break
        case .letterToPostOffice(let id): values["post-office"] = [id]
        case .letterToAddress(let address):
            values["address-index"] = [address.index.digits]
            values["address-region"] = [catalogue.regions.first { $0.name.ru == address.region }?.code ?? region]
            values["address-locality"] = [address.locality.text]
            values["address-street"] = [address.street?.text ?? ""]
            values["address-house"] = [address.house.text]
            values["address-flat"] = [address.flat?.text ?? ""]
        }
        return values
    }
}
