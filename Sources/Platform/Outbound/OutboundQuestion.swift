import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// What is asked of somebody outside.
struct OutboundQuestion: Sendable {
    var method = HTTPMethod.GET
    /// A path under the base, or a whole address.
    let address: String
    var type: String?
    var authorization: String?
    var body: Data?
    /// Whether asking twice does no harm.
    var isRepeatable = true

    func message(base: String) -> HTTPClientRequest {
        var message = HTTPClientRequest(url: address.hasPrefix("/") ? base + address : address)
        message.method = method
        if let type { message.headers.add(name: "Content-Type", value: type) }
        message.headers.add(name: "Accept", value: "application/json")
        message.headers.add(name: "User-Agent", value: "okno")
        if let authorization { message.headers.add(name: "Authorization", value: authorization) }
        if let body { message.body = .bytes(ByteBuffer(bytes: body)) }
        return message
    }
}
