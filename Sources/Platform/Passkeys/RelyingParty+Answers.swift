import Crypto

extension RelyingParty {
    /// Checks the answer to a registration (WebAuthn Level 3, section 7.1) and gives the passkey to keep.
    ///
    /// Whoever calls sees to two things that are not in the answer: that the challenge was this session's and is now
    /// used up, and that no account has a passkey of this `id` yet. A statement about the maker of the device is not
    /// trusted, whatever it says (see `RegisteredPasskey`).
    /// - Throws: any `PasskeyFault` but `wrongSignature` and `clonedAuthenticator`; the first that is found.
    package func check(
        _ answer: RegistrationAnswer, challenge: PasskeyChallenge, verification: UserVerification
    ) throws(PasskeyFault) -> RegisteredPasskey {
        try ClientData.read(answer.clientDataJSON).check(.registration, challenge: challenge, origin: origin)
        let attestation = try AttestationObject(answer.attestationObject)
        let data = attestation.authenticatorData
        try check(data, verification: verification)
        guard let passkey = data.newPasskey else { throw .unreadable(.authenticatorData) }
        return RegisteredPasskey(
            id: passkey.id, key: try PasskeyKey(cose: passkey.publicKey), signCount: data.signCount,
            aaguid: passkey.aaguid, attestationFormat: attestation.format, state: PasskeyState(data.flags))
    }

    /// Checks the answer to a sign-in (WebAuthn Level 3, section 7.2) against the passkey that was kept.
    ///
    /// Whoever calls has found the passkey by the id that came with the answer, sees to it that it is the account's that
    /// is signing in (and the user handle's, when one came), that the challenge was this session's and is now used up,
    /// and keeps the new count.
    /// - Throws: any `PasskeyFault`, the first that is found; `clonedAuthenticator` only after the signature is right.
    package func check(
        _ answer: SignInAnswer, by passkey: StoredPasskey, challenge: PasskeyChallenge, verification: UserVerification
    ) throws(PasskeyFault) -> ProvenSignIn {
        try ClientData.read(answer.clientDataJSON).check(.signIn, challenge: challenge, origin: origin)
        let data = try AuthenticatorData(answer.authenticatorData[...])
        // Only a registration brings a passkey (section 6.1).
        guard data.newPasskey == nil else { throw .unreadable(.authenticatorData) }
        try check(data, verification: verification)
        let signed = answer.authenticatorData + Array(SHA256.hash(data: answer.clientDataJSON))
        guard passkey.key.signed(signed, signature: answer.signature) else { throw .wrongSignature }
        // Devices without a counter, synchronised passkeys among them, say 0 for ever. One that counted has to go on: also
        // a 0 then says that another device answers (section 7.2, step 22).
        guard data.signCount > passkey.signCount || (data.signCount == 0 && passkey.signCount == 0) else {
            throw .clonedAuthenticator
        }
        return ProvenSignIn(signCount: data.signCount, state: PasskeyState(data.flags))
    }

    /// What holds for both kinds of answers.
    private func check(_ data: AuthenticatorData, verification: UserVerification) throws(PasskeyFault) {
        guard data.relyingPartyHash == Array(SHA256.hash(data: Array(id.utf8))) else { throw .wrongRelyingParty }
        guard data.flags.contains(.userPresent) else { throw .userNotPresent }
        guard verification == .preferred || data.flags.contains(.userVerified) else { throw .userNotVerified }
        guard data.flags.contains(.backupEligible) || !data.flags.contains(.backedUp) else {
            throw .impossibleBackupState
        }
    }
}
