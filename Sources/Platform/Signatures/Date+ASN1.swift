import Foundation
import SwiftASN1

extension Date {
    /// Time ::= CHOICE { UTCTime, GeneralizedTime } (RFC 5280, section 4.1.2.5).
    init(asn1 node: ASN1Node) throws {
        switch node.identifier {
        case .utcTime:
            let time = try UTCTime(derEncoded: node)
            self.init(time.year, time.month, time.day, seconds: time.hours * 3600 + time.minutes * 60 + time.seconds)
        default:
            let time = try GeneralizedTime(derEncoded: node)
            self.init(time.year, time.month, time.day, seconds: time.hours * 3600 + time.minutes * 60 + time.seconds)
        }
    }

    /// A day of the Gregorian calendar in UTC, counted from 1970 in years that begin in March; the parts are within
    /// their bounds, which SwiftASN1 sees to, so nothing here can overflow.
    private init(_ year: Int, _ month: Int, _ day: Int, seconds: Int) {
        let years = (month > 2 ? year : year - 1) + 400
        let days = years * 365 + years / 4 - years / 100 + years / 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        self.init(timeIntervalSince1970: Double((days + dayOfYear - 719_468 - 146_097) * 86_400 + seconds))
    }
}
