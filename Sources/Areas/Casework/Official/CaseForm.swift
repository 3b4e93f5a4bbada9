import Applications
import Appointments
import DesignSystem
import Foundation
import Images
import Kernel
import Web

private typealias T = CaseworkTexts

/// Translates the form of an act into a decision. What the decision itself may be is checked where it is made.
struct CaseForm {
    let act: CaseAct
    let file: CaseFile
    let now: Date

    /// - Throws: `FieldErrors`.
    func read(_ input: FormInput) throws -> CaseDecision {
        var errors = FieldErrors()
        let number = readNumber(input, &errors)
        let comment = input["comment"]
        if act.isFinal, !input.isOn("confirm") { errors.add("confirm", act == .handOver ? T.checkDocument : T.confirm) }
        let decision: CaseDecision?
        switch act {
        case .register: decision = number.map { .register($0) }
        case .accept: decision = .accept(number, comment: comment)
        case .refuseIntake: decision = .refuseIntake(number, grounds: input.all("grounds"), comment: comment)
        case .returnForCorrection:
            decision = .returnForCorrection(number, fields: input.all("fields"), comment: comment)
        case .start: decision = .start(comment: comment)
        case .invite: decision = .invite(comment: comment)
        case .offer: decision = offer(input, &errors)
        case .recordVisit: decision = visit(input, &errors)
        case .ready: decision = ready(input, &errors)
        case .handOver: decision = handOver(input, &errors)
        case .refuse: decision = .refuse(grounds: input.all("grounds"), comment: comment)
        case .answer: decision = .answer(text: input["answer"], file: nil)
        }
        errors.add(missing(input))
        try errors.throwIfAny()
        // Every reader that gives nothing has said why.
        guard let decision else { throw FieldErrors("number", T.enterNumber) }
        return decision
    }

    /// What is plainly missing, told together with the rest.
    private func missing(_ input: FormInput) -> FieldErrors {
        var errors = FieldErrors()
        switch act {
        case .refuse, .refuseIntake:
            if input.all("grounds").isEmpty { errors.add("grounds", T.chooseGround) }
            if input["comment"].isEmpty { errors.add("comment", T.explainRefusal) }
        case .returnForCorrection:
            if input.all("fields").isEmpty { errors.add("fields", T.chooseFields) }
            if input["comment"].isEmpty { errors.add("comment", T.explainCorrection) }
        case .answer:
            if input["answer"].isEmpty { errors.add("answer", T.writeAnswer) }
        default: break
        }
        return errors
    }

    /// Whether the form of this act asks for the agency's number.
    var asksNumber: Bool {
        [.register, .accept, .refuseIntake, .returnForCorrection].contains(act) && file.record.status == .submitted
            && file.record.agencyNumber == nil
    }

    private func readNumber(_ input: FormInput, _ errors: inout FieldErrors) -> AgencyNumber? {
        // It was checked when it was given.
        if let kept = file.record.agencyNumber, act == .register { return try? AgencyNumber(kept) }
        guard asksNumber else { return nil }
        do { return try AgencyNumber(input["number"]) } catch {
            errors.add("number", error.phrase)
            return nil
        }
    }

    private func offer(_ input: FormInput, _ errors: inout FieldErrors) -> CaseDecision? {
        guard let start = FreeTime.start(from: input["slot"], in: file.office.zone) else {
            errors.add("slot", T.chooseTime)
            return nil
        }
        return .offer(start: start, comment: input["comment"])
    }

    private func visit(_ input: FormInput, _ errors: inout FieldErrors) -> CaseDecision? {
        guard ["yes", "no"].contains(input["came"]) else {
            errors.add("came", T.chooseCame)
            return nil
        }
        let findings = file.originals.compactMap { document in
            OriginalFinding(rawValue: input[document.field]).map { (document.id, $0) }
        }
        return .recordVisit(
            VisitRecord(
                came: input["came"] == "yes", findings: Dictionary(findings, uniquingKeysWith: { first, _ in first }),
                providedAtOnce: input["next"] == "provided", comment: input["comment"]))
    }

    private func ready(_ input: FormInput, _ errors: inout FieldErrors) -> CaseDecision? {
        let names = DateField.parts("kept")
        let kept: Day
        do {
            kept = try Day(day: input[names.day], month: input[names.month], year: input[names.year])
        } catch {
            errors.add("kept", error.phrase)
            return nil
        }
        let lines = input["bring"].split(whereSeparator: \.isNewline).map(String.init)
        return .ready(
            Readiness(
                outcome: Int(input["outcome"]), room: input["room"], bring: lines, keptUntil: kept,
                comment: input["comment"]))
    }

    private func handOver(_ input: FormInput, _ errors: inout FieldErrors) -> CaseDecision? {
        switch input["receiver"] {
        case "applicant": return .handOver(Handover(receiver: .applicant, comment: input["comment"]))
        case "representative":
            return .handOver(
                Handover(receiver: .representative(name: input["representative"]), comment: input["comment"]))
        default:
            errors.add("receiver", T.chooseReceiver)
            return nil
        }
    }
}

extension CaseDecision {
    /// The answer with its file.
    func with(_ file: StatusFacts.File?) -> CaseDecision {
        guard case .answer(let text, _) = self else { return self }
        return .answer(text: text, file: file)
    }
}

extension CaseworkArea {
    /// The file of an answer, checked by its content; nil when none was chosen.
    /// - Throws: `FieldErrors`.
    func readUpload(_ act: CaseAct, _ input: FormInput) async throws -> (file: FormInput.File, kind: FileKind)? {
        guard act == .answer, let file = input.file("file") else { return nil }
        guard file.size <= AttachmentCheck.mostBytes else {
            throw FieldErrors("file", AttachmentRefusal.tooLarge(file.size).phrase)
        }
        guard !input.isCut, !file.isCut else { throw FieldErrors("file", T.fileCut) }
        switch try await file.attachmentKind(on: platform) {
        case .failure(let refusal): throw FieldErrors("file", refusal.phrase)
        case .success(let kind): return (file, kind)
        }
    }

    /// Keeps the file of an answer: from now on it is named by the answer's event, or deleted.
    func keep(_ upload: (file: FormInput.File, kind: FileKind), of input: FormInput) async throws -> StatusFacts.File {
        let stored = try await upload.file.stored(in: platform.files)
        input.claim(stored)
        return StatusFacts.File(
            name: FileName.clean(upload.file.name), contentType: upload.kind.contentType, stored: stored)
    }
}
