import Foundation

/// Where the parts of the program lie that are files: beside an installed program, or in the folder it was started in.
enum InstalledPlace {
    /// The folder of service definitions where no setting names one: `../share/okno/services` as seen from the program,
    /// if it lies in a `bin`, else `services` in the current folder.
    static var services: String {
        // The link of the kernel, not the first argument: that can be anything.
        guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return "services"  // no /proc: nothing can be said of the program's place
        }
        let bin = URL(fileURLWithPath: program).deletingLastPathComponent()
        let shared = bin.deletingLastPathComponent().appendingPathComponent("share/okno/services").path
        var isFolder = ObjCBool(false)
        let exists = FileManager.default.fileExists(atPath: shared, isDirectory: &isFolder)
        return bin.lastPathComponent == "bin" && exists && isFolder.boolValue ? shared : "services"
    }
}
