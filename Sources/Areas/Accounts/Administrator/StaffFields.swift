import Catalogue
import DesignSystem
import Kernel
import Markup
import Web

private typealias T = AccountsTexts

/// Who a new member of staff is: asked alike whether he is added or invited.
struct StaffDraft: Sendable {
    let login: StaffLogin
    let name: String
    let role: StaffRole
    /// Of an official the office, of a clerk the centre.
    let place: String?
}

struct StaffFields: Component {
    let form: FormState
    let snapshot: CatalogueSnapshot

    var body: some HTML {
        let t = form.language
        let offices = snapshot.offices.map { ChoiceOption($0.id, t($0.name)) }.sorted { $0.label < $1.label }
        let centres = snapshot.centres.map { ChoiceOption($0.id, "\(t($0.name)), \(t($0.locality))") }
        TextField(
            "login", label: t(T.staffLogin), hint: t(T.loginShape), in: form, autocomplete: "off", width: .medium,
            maxLength: 40)
        TextField("name", label: t(T.staffName), in: form, autocomplete: "off", maxLength: 200)
        ChoiceGroup(
            "role", label: t(T.staffRole), in: form,
            options: StaffRole.allCases.map { ChoiceOption($0.rawValue, t(T.role($0))) })
        SelectField(
            "office", label: t(T.staffOffice), hint: t(T.staffOfficeHint), in: form, options: offices, required: false)
        SelectField(
            "centre", label: t(T.staffCentre), hint: t(T.staffCentreHint), in: form, options: centres, required: false)
    }
}

extension AccountsArea {
    /// - Parameter also: other fields of the form, read by the caller.
    /// - Returns: what was typed with what is wrong with it; the draft when nothing is.
    func readStaff(_ input: FormInput, also: [String] = []) -> (AnswerReader, StaffDraft?) {
        let fields = ["login", "name", "role", "office", "centre"] + also
        let values = Dictionary(uniqueKeysWithValues: fields.map { ($0, String(input[$0].prefix(1_000))) })
        var reader = AnswerReader(RegistrationAnswers(values: values))
        let login: StaffLogin? = reader.required("login", T.enterStaffLogin)
        let name = reader.line("name", max: 200, missing: T.enterName)
        let role: StaffRole? = reader.choice("role", T.chooseRole)
        let place = place(of: role, &reader)
        guard reader.errors.isEmpty, let login, let name, let role else { return (reader, nil) }
        return (reader, StaffDraft(login: login, name: name.text, role: role, place: place))
    }

    private func place(of role: StaffRole?, _ reader: inout AnswerReader) -> String? {
        let snapshot = catalogue.snapshot
        switch role {
        case .official:
            guard let office = snapshot.office(reader.answers["office"]) else {
                reader.errors.add("office", T.chooseOffice)
                return nil
            }
            return office.id
        case .clerk:
            guard let centre = snapshot.centre(reader.answers["centre"]) else {
                reader.errors.add("centre", T.chooseCentre)
                return nil
            }
            return centre.id
        default: return nil
        }
    }
}
