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
        struct Answer: Decodable {
            let issuer: String
            let authorization_endpoint: String
            let token_endpoint: String
            let jwks_uri: String
            let userinfo_endpoint: String?
            let end_session_endpoint: String?
            let token_endpoint_auth_methods_supported: [String]?
            let authorization_response_iss_parameter_supported: Bool?
        }
        /// https, or http on this machine where the provider itself is there.
        func address(_ text: String) -> OutsideAddress? {
            guard let address = OutsideAddress(text) else { return nil }
            return provider.issuer.text.hasPrefix("https:") && !text.hasPrefix("https:") ? nil : address
        }
        // Whatever is wrong with it, it is no description of a provider.
        guard let answer = try? JSONDecoder().decode(Answer.self, from: json), answer.issuer == provider.issuer.text,
            let authorization = address(answer.authorization_endpoint), let token = address(answer.token_endpoint),
            let keys = address(answer.jwks_uri)
        else { throw .refused(.metadata) }
        self.authorization = authorization
        self.token = token
        self.keys = keys
        userinfo = answer.userinfo_endpoint.flatMap(address)
        endSession = answer.end_session_endpoint.flatMap(address)
        namesItself = answer.authorization_response_iss_parameter_supported ?? false
        let methods = answer.token_endpoint_auth_methods_supported ?? []
        takesSecretInForm = methods.contains("client_secret_post") && !methods.contains("client_secret_basic")
    }
}
