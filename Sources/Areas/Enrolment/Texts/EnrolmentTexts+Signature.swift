import Foundation
import Kernel
import Signatures
import Web

extension EnrolmentTexts {
    static let signatureTitle = Phrase(ru: "Подтвердить электронной подписью", en: "Confirm by electronic signature")
    static let signatureLink = Phrase(
        ru: "Есть квалифицированная электронная подпись? Подтвердите личность сейчас, никуда не ходя.",
        en: "You have a qualified electronic signature? Prove your identity now, without going anywhere.")
    static let signatureLead = Phrase(
        ru: "Подпишите короткий текст своей подписью. Портал сверит СНИЛС и имя в сертификате с вашими данными.",
        en: "Sign a short text. The portal compares SNILS and name of the certificate with your data.")
    static let makeText = Phrase(ru: "Получить текст", en: "Get the text")
    static let anotherText = Phrase(ru: "Получить другой текст", en: "Get another text")
    static let downloadText = Phrase(ru: "Скачать okno.txt", en: "Download okno.txt")
    static let signatureTake = Phrase(
        ru: "Скачайте текст и ничего в нём не меняйте. Он действует сутки.",
        en: "Download the text and change nothing in it. It holds for a day.")
    static let signatureSign = Phrase(
        ru: "Подпишите файл в своей программе для подписи: отсоединённой подписью или вместе с текстом (CMS).",
        en: "Sign the file in your own program: detached, or along with the text (CMS).")
    static let signatureBring = Phrase(
        ru: "Загрузите сюда файл, который сделала программа.", en: "Upload here the file that the program made.")
    static let signatureFile = Phrase(ru: "Файл подписи", en: "File of the signature")
    static let signatureFileHint = Phrase(
        ru: "Обычно .sig или .p7s, до 256 КБ", en: "Mostly .sig or .p7s, up to 256 KB")
    static let checkSignature = Phrase(ru: "Проверить подпись", en: "Check the signature")
    static let signatureWhich = Phrase(ru: "Какая подпись подойдёт", en: "Which signature will do")
    static let signatureWhichText = Phrase(
        ru:
            "Личная квалифицированная подпись, в сертификате которой есть СНИЛС. Подходит и подпись с универсальной электронной карты, если её сертификат ещё действует: сами карты с 2017 года не выдают.",
        en:
            "A personal qualified signature whose certificate names the SNILS. That of a universal electronic card will do while its certificate holds: cards are not issued since 2017."
    )
    static let signatureGost = Phrase(
        ru: "Подписи по ГОСТ Р 34.10 эта установка пока не проверяет: только RSA и ECDSA.",
        en: "This installation does not check signatures by GOST R 34.10 yet: only RSA and ECDSA.")
    static let otherWays = Phrase(ru: "Другие способы подтвердить личность", en: "Other ways to prove your identity")
    static let signatureMissing = Phrase(ru: "Выберите файл подписи", en: "Choose the file of the signature")
    static let signatureTextOver = Phrase(
        ru: "Текст для подписи устарел. Получите новый и подпишите его",
        en: "The text to be signed is too old. Get a new one and sign it")
    static let signatureOther = Phrase(
        ru: "Подпись верна, но в сертификате другой человек: СНИЛС или имя не совпадают с вашими данными",
        en: "The signature is right, but the certificate is somebody else's: SNILS or name differ from your data")

    /// What is signed: for whom it is, and a secret, so that no signature made for another purpose will do.
    static func textToSign(number: PortalNumber, secret: SecretToken, address: String) -> String {
        """
        Подтверждаю свою личность на портале \(address)
        Номер регистрации: \(number.text)
        Код: \(secret.text)

        """
    }

    static func refusal(of fault: SignatureFault, _ context: some PortalContext) -> Phrase {
        switch fault {
        case .tooLarge:
            Phrase(ru: "Файл больше 256 КБ: это не подпись", en: "The file is larger than 256 KB: no signature")
        case .notCMS:
            Phrase(
                ru: "Это не файл подписи. Нужен файл CMS: .sig или .p7s",
                en: "This is no file of a signature: CMS is needed, .sig or .p7s")
        case .noSigner: Phrase(ru: "В файле нет ни одной подписи", en: "There is no signature in the file")
        case .severalSigners:
            Phrase(ru: "В файле несколько подписей, нужна одна", en: "There are several signatures, one is needed")
        case .contentDiffers:
            Phrase(
                ru: "Подписан другой текст. Скачайте текст ещё раз и подпишите его, не меняя",
                en: "Another text was signed. Download the text again and sign it unchanged")
        case .badSignature: Phrase(ru: "Подпись не сходится с текстом", en: "The signature does not fit the text")
        case .untrusted:
            Phrase(
                ru: "Сертификат выдан центром, которому портал не доверяет",
                en: "The certificate is of an authority that the portal does not trust")
        case .notYetValid: Phrase(ru: "Сертификат ещё не действует", en: "The certificate does not hold yet")
        case .expired: Phrase(ru: "Срок сертификата закончился", en: "The certificate has expired")
        case .revoked(let at):
            revoked(
                HumanDate(now: context.now, zone: .gmt, language: .ru).fullDay(Day(of: at, in: .gmt)),
                HumanDate(now: context.now, zone: .gmt, language: .en).fullDay(Day(of: at, in: .gmt)))
        case .revocationUnknown:
            Phrase(
                ru: "Сейчас нельзя узнать, не отозван ли сертификат. Попробуйте позже или выберите другой способ",
                en: "It cannot be found out now whether the certificate was revoked. Try later or choose another way")
        case .gostUnsupported:
            Phrase(
                ru: "Подпись сделана по ГОСТ: её эта установка пока не проверяет. Выберите другой способ",
                en: "The signature is by GOST, which this installation does not check yet. Choose another way")
        case .keyUsage:
            Phrase(ru: "Этот сертификат не для подписи", en: "This certificate is not meant for signatures")
        case .unsupportedAlgorithm:
            Phrase(
                ru: "Алгоритм подписи не поддерживается: нужны RSA или ECDSA",
                en: "The algorithm is not supported: RSA or ECDSA is needed")
        case .unreadableTrust:
            Phrase(
                ru: "Проверка подписей сейчас не работает. Выберите другой способ или попробуйте позже",
                en: "Signatures cannot be checked now. Choose another way or try later")
        }
    }

    private static func revoked(_ ru: String, _ en: String) -> Phrase {
        Phrase(ru: "Сертификат отозван \(ru)", en: "The certificate was revoked on \(en)")
    }
}
