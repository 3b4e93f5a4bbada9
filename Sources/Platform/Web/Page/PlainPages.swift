import DesignSystem
import Kernel
import Markup

private typealias T = WebTexts

/// The pages of the edge: what is absent, refused, too much or broken.
extension VisitorContext {
    /// - Parameter form: what was sent, when the same form may be sent again by one button.
    func message(
        _ title: Phrase, _ text: Phrase, status: Int, back: LocalPath? = nil, again form: FormInput? = nil
    ) async -> PortalResponse {
        let t = language
        do {
            return try await page(t(title), status: status) {
                h1 { t(title) }
                p(.class("lead")) { t(text) }
                if let form, form.isWhole, !form.values.isEmpty, let path = LocalPath(request.path) {
                    ReplayForm(path: path, values: form.keepable, csrf: csrf, button: t(T.sendAgain))
                }
                ButtonRow {
                    if let back { LinkButton(t(T.backToForm), href: back.text) }
                    LinkButton(t(T.home), href: "/", kind: .quiet)
                }
            }
        } catch {
            // The frame itself needs the database; without it the words still have to reach the person.
            return .text("\(t(title))\n\n\(t(text))\n", status: status)
        }
    }

    /// Files go to `…/files` below the page of their form, which can be opened again.
    func tooLarge() async -> PortalResponse {
        let files = "/files"
        let form = request.path.hasSuffix(files) ? LocalPath(String(request.path.dropLast(files.count))) : nil
        return await message(T.tooLargeTitle, T.tooLargeText, status: 413, back: form)
    }

    /// Not there: what one looked for may be found by its name.
    func notFound() async -> PortalResponse {
        let t = language
        do {
            return try await page(t(T.notFoundTitle), status: 404) {
                h1 { t(T.notFoundTitle) }
                p(.class("lead")) { t(T.notFoundText) }
                SearchForm(action: "/search", value: "", label: t(T.searchInstead), language: t, large: true)
                ButtonRow { LinkButton(t(T.home), href: "/", kind: .quiet) }
            }
        } catch {
            // The frame itself needs the database; without it the words still have to reach the person.
            return .text("\(t(T.notFoundTitle))\n\n\(t(T.notFoundText))\n", status: 404)
        }
    }

    func busy(_ form: FormInput = FormInput()) async -> PortalResponse {
        var response = await message(T.busyTitle, T.busyText, status: 503, again: form)
        response.headers.append(("Retry-After", "5"))
        return response
    }

    /// The database cannot be reached: nothing was accepted, and it may be back in a moment.
    func away(_ form: FormInput) async -> PortalResponse {
        var response = await message(T.awayTitle, T.awayText, status: 503, again: form)
        response.headers.append(("Retry-After", "10"))
        return response
    }

    /// The commit was sent and its answer lost. Sending again does no harm: what was accepted is not accepted twice.
    func outcomeUnknown(_ form: FormInput) async -> PortalResponse {
        await message(T.unknownTitle, T.unknownText, status: 500, again: form)
    }

    /// The disk is full: nothing was accepted, and waiting a moment will not help.
    func notStored(_ form: FormInput) async -> PortalResponse {
        var response = await message(T.notStoredTitle, T.notStoredText, status: 503, again: form)
        response.headers.append(("Retry-After", "60"))
        return response
    }

    func fault() async -> PortalResponse { await message(T.faultTitle, T.faultText(request.id), status: 500) }

    func tooMany(_ retryAfter: Int) async -> PortalResponse {
        var response = await message(T.manyTriesTitle, T.manyTriesText(retryAfter), status: 429)
        response.headers.append(("Retry-After", String(retryAfter)))
        return response
    }

    func refused(_ errors: FieldErrors) async -> PortalResponse {
        await message(T.wrongInputTitle, errors.list.first?.phrase ?? T.foreignFormText, status: 422)
    }

    /// The store of files is full or out of order: nothing was accepted, and what was typed can be sent again.
    func notAccepted(_ form: FormInput) async -> PortalResponse {
        let t = language
        var response: PortalResponse
        do {
            guard let path = LocalPath(request.path) else { throw NotFound() }
            response = try await page(t(T.notAcceptedTitle), status: 503) {
                h1 { t(T.notAcceptedTitle) }
                p(.class("lead")) { t(T.notAcceptedText) }
                ReplayForm(path: path, values: form.keepable, csrf: csrf, button: t(T.sendWithoutFiles))
            }
        } catch {
            response = await message(T.notAcceptedTitle, T.notAcceptedText, status: 503)
        }
        response.headers.append(("Retry-After", "30"))
        return response
    }

    /// A form of our own whose token belongs to an earlier session: nothing done, offered to be sent again.
    func staleForm(_ form: FormInput) async -> PortalResponse {
        let t = language
        guard request.isSameOrigin == true, let path = LocalPath(request.path) else {
            return await message(T.foreignFormTitle, T.foreignFormText, status: 403)
        }
        do {
            return try await page(t(T.foreignFormTitle), status: 403) {
                h1 { t(T.foreignFormTitle) }
                p { t(T.resumeText) }
                ReplayForm(path: path, values: form.keepable, csrf: csrf, button: t(T.resumeButton))
            }
        } catch {
            return await message(T.foreignFormTitle, T.foreignFormText, status: 403)
        }
    }
}

/// A form whose fields are hidden and full already: one button sends them again.
struct ReplayForm: Component {
    let path: LocalPath
    let values: [String: [String]]
    let csrf: String
    let button: String

    var body: some HTML {
        ActionForm(action: path.text, csrf: csrf) {
            for (name, texts) in values.sorted(by: { $0.key < $1.key }) {
                for text in texts { HiddenField(name, text) }
            }
            ButtonRow { Button(button) }
        }
    }
}
