import CArchive
import Foundation

/// A ZIP archive that is written piece by piece: what was written so far is taken away by `take` and sent.
///
/// Names are UTF-8, archives and files may be longer than 4 GiB (ZIP64). Used by one task at a time.
package final class ZipArchive {
    private let archive: OpaquePointer
    private let output = Output()

    /// What libarchive hands out, until it is taken.
    private final class Output {
        var bytes: [UInt8] = []
    }

    /// - Throws: `ZipFault` when libarchive cannot write ZIP.
    package init() throws {
        guard let archive = archive_write_new() else { throw ZipFault(step: "new") }
        self.archive = archive
        try check(archive_write_set_format_zip(archive), "format")
        try check(archive_write_set_options(archive, "zip:hdrcharset=UTF-8"), "charset")
        // Without blocks: what is written comes out at once, and nothing is padded.
        try check(archive_write_set_bytes_per_block(archive, 0), "blocks")
        try check(archive_write_set_bytes_in_last_block(archive, 1), "blocks")
        let opened = archive_write_open(
            archive, Unmanaged.passUnretained(output).toOpaque(), nil,
            { _, output, bytes, count in
                guard let output, let bytes else { return -1 }
                let all = UnsafeRawBufferPointer(start: bytes, count: count)
                Unmanaged<Output>.fromOpaque(output).takeUnretainedValue().bytes.append(contentsOf: all)
                return count
            }, nil)
        try check(opened, "open")
    }

    deinit { archive_write_free(archive) }

    /// Adds a file.
    /// - Parameters:
    ///   - name: with `/` between folders.
    ///   - isPacked: whether it is worth compressing; photographs are not.
    package func add(_ name: String, _ content: some DataProtocol, at moment: Date, isPacked: Bool = true) throws {
        guard let entry = archive_entry_new() else { throw ZipFault(step: "entry") }
        defer { archive_entry_free(entry) }
        try check(
            isPacked
                ? archive_write_zip_set_compression_deflate(archive) : archive_write_zip_set_compression_store(archive),
            "compression")
        archive_entry_set_pathname_utf8(entry, name)
        archive_entry_set_filetype(entry, 0o100000)  // a plain file
        archive_entry_set_perm(entry, 0o644)
        archive_entry_set_size(entry, Int64(content.count))
        archive_entry_set_mtime(entry, time_t(moment.timeIntervalSince1970), 0)
        try check(archive_write_header(archive, entry), "header")
        for region in content.regions {
            let written = region.withUnsafeBytes { bytes in
                bytes.isEmpty ? 0 : archive_write_data(archive, bytes.baseAddress, bytes.count)
            }
            guard written == region.count else { throw ZipFault(step: "data") }
        }
        try check(archive_write_finish_entry(archive), "end of a file")
    }

    /// Writes the list of files, which ends the archive.
    package func close() throws { try check(archive_write_close(archive), "close") }

    /// What was written since the last time.
    package func take() -> [UInt8] {
        defer { output.bytes = [] }
        return output.bytes
    }

    private func check(_ result: Int32, _ step: String) throws {
        guard result >= ARCHIVE_WARN else { throw ZipFault(step: step) }
    }
}

/// libarchive refused; names the step, never a file.
package struct ZipFault: Error, Sendable {
    package let step: String
}
