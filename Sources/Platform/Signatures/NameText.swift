import SwiftASN1
import X509

extension RelativeDistinguishedName.Attribute.Value {
    /// The value as text, cleaned, whichever of the string types of X.680 it has; nil when it is none or broken.
    ///
    /// `String(value)` of X509 knows three of them only; numbers of certificates are NumericString.
    var text: String? {
        var serializer = DER.Serializer()
        // A value that is no DER has no text, and a certificate with one may have all the others.
        guard (try? serializer.serialize(ASN1Any(self))) != nil,
            let node = try? DER.parse(serializer.serializedBytes), case .primitive(let bytes) = node.content
        else { return nil }
        return Self.decoded(bytes, as: node.identifier)?.cleaned
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>, as type: ASN1Identifier) -> String? {
        switch type {
        case .utf8String: return String(validating: bytes, as: UTF8.self)
        case .numericString, .printableString, .ia5String, .visibleString, .generalString:
            return bytes.allSatisfy { $0 < 0x80 } ? String(decoding: bytes, as: UTF8.self) : nil
        case .teletexString:
            // T.61 is Latin-1 to everybody who writes it.
            return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        case .bmpString: return units(bytes, UInt16.self).flatMap { String(validating: $0, as: UTF16.self) }
        case .universalString: return units(bytes, UInt32.self).flatMap { String(validating: $0, as: UTF32.self) }
        default: return nil
        }
    }

    /// Big-endian numbers; nil when the last one is short.
    private static func units<Unit: FixedWidthInteger>(_ bytes: ArraySlice<UInt8>, _: Unit.Type) -> [Unit]? {
        let width = MemoryLayout<Unit>.size
        guard bytes.count.isMultiple(of: width) else { return nil }
        var units: [Unit] = []
        var rest = bytes
        while !rest.isEmpty {
            units.append(rest.prefix(width).reduce(0) { $0 << 8 | Unit($1) })
            rest = rest.dropFirst(width)
        }
        return units
    }
}

extension String {
    /// Without blanks around; nil when nothing is left, or when a control character stands in it or the sign that X509
    /// puts where UTF-8 is broken.
    var cleaned: String? {
        guard unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control && $0 != "\u{FFFD}" }) else {
            return nil
        }
        let start = drop { $0.isWhitespace }
        let blanks = start.reversed().prefix { $0.isWhitespace }.count
        return start.count > blanks ? String(start.dropLast(blanks)) : nil
    }
}
