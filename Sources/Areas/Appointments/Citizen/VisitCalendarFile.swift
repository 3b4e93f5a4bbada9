import Foundation
import Kernel

/// A visit as a file for the calendar of a phone (RFC 5545).
package struct VisitCalendarFile: Sendable {
    /// Of the appointment, so that loading the file twice makes one entry.
    package let id: String
    package let start: Date
    package let end: Date
    package let title: String
    package let place: String
    package let text: String
    /// The page of the application.
    package let address: String

    package init(id: String, start: Date, end: Date, title: String, place: String, text: String, address: String) {
        self.id = id
        self.start = start
        self.end = end
        self.title = title
        self.place = place
        self.text = text
        self.address = address
    }

    package static let mediaType = "text/calendar; charset=utf-8"

    /// The file, made at the moment `now`.
    package func content(at now: Date) -> String {
        let lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Okno//Visits//RU", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "BEGIN:VEVENT", "UID:\(Self.escaped(id))@okno", "DTSTAMP:\(Self.utc(now))", "DTSTART:\(Self.utc(start))",
            "DTEND:\(Self.utc(end))", "SUMMARY:\(Self.escaped(title))", "LOCATION:\(Self.escaped(place))",
            "DESCRIPTION:\(Self.escaped(text))", "URL:\(Self.oneLine(address))", "STATUS:CONFIRMED",
            "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(Self.escaped(title))", "TRIGGER:-PT3H", "END:VALARM",
            "END:VEVENT", "END:VCALENDAR",
        ]
        return lines.map(Self.folded).joined(separator: "\r\n") + "\r\n"
    }

    /// UTC, so that the phone's own zone does not matter.
    private static func utc(_ moment: Date) -> String {
        let zone = TimeZone.gmt
        let day = Day(of: moment, in: zone).iso.filter { $0 != "-" }
        let seconds = Int(moment.timeIntervalSince1970.rounded(.down)) % 60
        let time = TimeOfDay(of: moment, in: zone).text.filter { $0 != ":" }
        return "\(day)T\(time)\(seconds < 10 ? "0" : "")\(max(0, seconds))Z"
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\" + String(scalar)
            case "\n": result += "\\n"
            case _ where scalar.properties.generalCategory == .control: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }

    /// Lines of at most 75 octets, continued after a space, never inside a character (section 3.1).
    private static func folded(_ line: String) -> String {
        var result = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if octets + size > 75 {
                result += "\r\n "
                octets = 1
            }
            result.unicodeScalars.append(scalar)
            octets += size
        }
        return result
    }
}
