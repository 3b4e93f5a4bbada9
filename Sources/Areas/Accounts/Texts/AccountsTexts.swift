import Kernel

package enum AccountsTexts {
    static let loginShape = Phrase(
        ru: "Логин\u{00A0}— от 3 до 40 знаков: латинские буквы, цифры, точка, дефис, подчёркивание",
        en: "A login has 3 to 40 characters: Latin letters, digits, dot, hyphen, underscore")
}
