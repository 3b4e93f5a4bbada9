import DesignSystem
import Kernel
import Markup
import Web

private typealias T = SiteTexts

/// What an administrator says of a site: asked alike whether it is registered or changed.
struct SiteFields: Component {
    let form: FormState

    private static let mostAddresses = 10

    var body: some HTML {
        let t = form.language
        TextField("name", label: t(T.name), hint: t(T.nameHint), in: form, autocomplete: "off", maxLength: 200)
        TextAreaField("redirects", label: t(T.redirects), hint: t(T.addressHint), in: form, rows: 3)
        TextAreaField("logout", label: t(T.logout), hint: t(T.logoutHint), in: form, rows: 2, required: false)
        CheckGroup(
            "scopes", label: t(T.scopes), in: form,
            options: SiteScope.allCases.filter { $0 != .openid }.map {
                ChoiceOption($0.rawValue, t(FederationTexts.name(of: $0)), hint: $0 == .snils ? t(T.snilsHint) : nil)
            }, required: false)
    }

    static func form(of site: Site, language: Language) -> FormState {
        FormState(
            language: language,
            values: [
                "name": [site.name], "redirects": [Site.text(site.redirects)],
                "logout": [Site.text(site.logoutAddresses)], "scopes": site.scopes.map(\.rawValue),
            ])
    }

    /// - Returns: what was typed with what is wrong with it; the draft when nothing is.
    static func read(_ input: FormInput, language: Language) -> (FormState, SiteDraft?) {
        let scopes = input.all("scopes").prefix(10).compactMap { SiteScope(rawValue: $0) }
        var form = FormState(
            language: language,
            values: [
                "name": [String(input["name"].prefix(1_000))], "redirects": [String(input["redirects"].prefix(10_000))],
                "logout": [String(input["logout"].prefix(10_000))], "scopes": scopes.map(\.rawValue),
            ])
        var name: FreeText?
        do {
            name = try FreeText(input["name"], max: 200)
            if name?.isEmpty ?? true { form.errors.add("name", T.enterName) }
        } catch { form.errors.add("name", error.phrase) }
        if name?.text.contains("\n") ?? false { form.errors.add("name", T.enterName) }
        let redirects = addresses("redirects", input, &form)
        if redirects.isEmpty, form.error("redirects") == nil { form.errors.add("redirects", T.enterRedirect) }
        let logout = addresses("logout", input, &form)
        guard form.errors.isEmpty, let name else { return (form, nil) }
        return (
            form,
            SiteDraft(name: name.text, redirects: redirects, logoutAddresses: logout, scopes: Set(scopes))
        )
    }

    private static func addresses(_ field: String, _ input: FormInput, _ form: inout FormState) -> [OutsideAddress] {
        let lines = input[field].split(whereSeparator: \.isWhitespace).map(String.init)
        let addresses = lines.compactMap { OutsideAddress($0) }
        if addresses.count != lines.count { form.errors.add(field, T.wrongAddress) }
        if lines.count > mostAddresses { form.errors.add(field, T.tooManyAddresses(mostAddresses)) }
        return addresses
    }
}
