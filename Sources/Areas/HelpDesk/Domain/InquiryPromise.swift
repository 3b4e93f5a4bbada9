import Foundation
import Kernel

/// The term of an answer. Law 59-ФЗ is remembered as 3 days to register and 30 to answer; until its text has been
/// compared, the portal states 30 days as its own promise and registers at once.
enum InquiryPromise {
    static let days = 30

    /// The end of the last day, the day of registration not counted.
    static func answerBy(registeredAt: Date, zone: TimeZone) -> Date {
        Day(of: registeredAt, in: zone).adding(days: days).end(in: zone)
    }
}
