/// What the browser answered to a registration: two members of the `response` of `navigator.credentials.create()`.
package struct RegistrationAnswer: Hashable, Sendable {
    package let clientDataJSON: [UInt8]
    package let attestationObject: [UInt8]

    package init(clientDataJSON: [UInt8], attestationObject: [UInt8]) {
        self.clientDataJSON = clientDataJSON
        self.attestationObject = attestationObject
    }

    /// From the texts in base64url, as `toJSON()` of the browser writes them.
    /// - Throws: `notBase64URL`.
    package init(clientDataJSON: String, attestationObject: String) throws(PasskeyFault) {
        self.init(
            clientDataJSON: try Base64URL.decode(clientDataJSON),
            attestationObject: try Base64URL.decode(attestationObject))
    }
}

/// What the browser answered to a sign-in: three members of the `response` of `navigator.credentials.get()`.
package struct SignInAnswer: Hashable, Sendable {
    package let clientDataJSON: [UInt8]
    package let authenticatorData: [UInt8]
    package let signature: [UInt8]

    package init(clientDataJSON: [UInt8], authenticatorData: [UInt8], signature: [UInt8]) {
        self.clientDataJSON = clientDataJSON
        self.authenticatorData = authenticatorData
        self.signature = signature
    }

    /// From the texts in base64url, as `toJSON()` of the browser writes them.
    /// - Throws: `notBase64URL`.
    package init(clientDataJSON: String, authenticatorData: String, signature: String) throws(PasskeyFault) {
        self.init(
            clientDataJSON: try Base64URL.decode(clientDataJSON),
            authenticatorData: try Base64URL.decode(authenticatorData), signature: try Base64URL.decode(signature))
    }
}

extension RegistrationAnswer {
    /// The challenge that the browser says it answers, to be looked up; nil for what is no answer at all.
    package var challenge: PasskeyChallenge? { ClientData.challenge(in: clientDataJSON) }
}

extension SignInAnswer {
    /// The challenge that the browser says it answers, to be looked up; nil for what is no answer at all.
    package var challenge: PasskeyChallenge? { ClientData.challenge(in: clientDataJSON) }
}
