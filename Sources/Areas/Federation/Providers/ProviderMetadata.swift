import Foundation
import Web

/// What a provider says of itself (OpenID Connect Discovery 1.0, 3), as far as it is used here.
struct ProviderMetadata: Sendable {
    let authorization: OutsideAddress
    let token: OutsideAddress
    let keys: OutsideAddress
    let userinfo: OutsideAddress?
    let endSession: OutsideAddress?
    /// Whether its answers name it (RFC 9207): then one that does not is not its own.
    let namesItself: Bool
    let takesSecretInForm: Bool

    /// - Throws: `ProviderFault`: it calls itself by another name, or leads to addresses without TLS.
    init(_ json: Data, of provider: SignInProvider) throws(ProviderFault) {
        /// https, or http on this machine where the provider itself is there.
        func address(_ text: String) -> OutsideAddress? {
            guard let address = OutsideAddress(text) else { return nil }
            return provider.issuer.text.hasPrefix("https:") && !text.hasPrefix("https:") ? nil : address
        }
        // Whatever is wrong with it, it is no description of a provider.
        guard let answer = try? JSONDecoder().decode([String: ClaimValue].self, from: json),
            answer["issuer"]?.text == provider.issuer.text,
            let authorization = answer["authorization_endpoint"]?.text.flatMap(address),
            let token = answer["token_endpoint"]?.text.flatMap(address),
            let keys = answer["jwks_uri"]?.text.flatMap(address)
        else { throw .refused(.metadata) }
        self.authorization = authorization
        self.token = token
        self.keys = keys
        userinfo = answer["userinfo_endpoint"]?.text.flatMap(address)
        endSession = answer["end_session_endpoint"]?.text.flatMap(address)
        namesItself = answer["authorization_response_iss_parameter_supported"] == .flag(true)
        let methods = answer["token_endpoint_auth_methods_supported"]?.list ?? []
        takesSecretInForm = methods.contains("client_secret_post") && !methods.contains("client_secret_basic")
    }
}
