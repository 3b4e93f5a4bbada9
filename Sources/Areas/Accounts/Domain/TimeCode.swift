import Kernel

/// Six digits from an authenticator app.
struct TimeCode: CheckedText, Sensitive {
    let digits: String

    init(_ typed: String) throws(Refusal) {
        // The same shape as a code by SMS, with the refusal of this one.
        guard let code = try? SmsCode(typed) else { throw Refusal() }
        digits = code.digits
    }

    struct Refusal: ValueRefusal {
        var phrase: Phrase { SecurityTexts.codeShape }
    }

    var stored: String { digits }
}

/// What somebody types as his second factor.
enum SecondCode: Sendable {
    case time(TimeCode)
    /// One of the codes that were printed for the day when the telephone is gone.
    case recovery(ActivationCode)

    /// - Throws: the refusal of an app's code, which is what most type.
    init(_ typed: String) throws(TimeCode.Refusal) {
        if let code = try? ActivationCode(typed) {
            self = .recovery(code)
        } else {
            self = .time(try TimeCode(typed))
        }
    }
}
