import Catalogue
import DesignSystem
import Kernel
import Markup

/// The fields of `DeliveryForm`, as the registration shows them, on one page with the address.
package struct DeliveryFormFields: Component {
    let form: FormState
    let kinds: [CodeDelivery.Kind]
    let postOffices: [PostOffice]
    let regions: [Region]
    let addressNote: String

    /// - Parameter addressNote: when the address is needed.
    package init(
        form: FormState, ways: DeliveryForm, region: String, catalogue: CatalogueSnapshot, addressNote: String
    ) {
        self.form = form
        kinds = ways.kinds
        postOffices = catalogue.postOffices(in: region)
        regions = catalogue.regions
        self.addressNote = addressNote
    }

    package var body: some HTML {
        DeliveryFields(form: form, kinds: kinds, postOffices: postOffices, centres: [])
        p(.class("muted")) { addressNote }
        AddressFields(form: form, regions: regions)
    }
}
