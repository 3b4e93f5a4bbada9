import Accounts
import Catalogue
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = CentreTexts

/// Everything that an administrator sees of a centre.
struct CentreFile: Sendable {
    /// As it is now.
    let centre: EnrolmentCentre
    let version: Int
    let isChanged: Bool
    let closures: [CentreClosure]
    /// The newest first, each with the name of who made it.
    let changes: [(change: CentreChange, name: String)]
    let staff: [StaffAccount]

    static let mostChanges = 20
    static let mostStaff = 200
}

extension EnrolmentArea {
    func centreFile(_ centre: EnrolmentCentre, at now: Date, in tx: any ReadTransaction) throws -> CentreFile {
        let closures = try closureRows(at: now, in: tx)[centre.id] ?? []
        let (kept, version) = try settings(of: centre.id, in: tx)
        let changes = try tx.all(.changes(of: centre.id, limit: CentreFile.mostChanges)).map { change in
            (change: change, name: try accounts.staffMember(change.staff, in: tx)?.name ?? "")
        }
        return CentreFile(
            centre: centre.with(CentreOverlay(closed: closures.map(\.period), settings: kept)), version: version,
            isChanged: !kept.isEmpty, closures: closures, changes: changes,
            staff: try accounts.staff(at: centre.id, limit: CentreFile.mostStaff, in: tx))
    }
}

/// Who changed what, and the way back to what was shipped.
struct CentreHistory: Component {
    let file: CentreFile
    let csrf: String
    let path: String
    let dates: HumanDate
    let language: Language

    var body: some HTML {
        let t = language
        if !file.changes.isEmpty {
            h2 { t(T.history) }
            DataTable(
                caption: t(T.history), columns: [T.when, T.who, T.what].map { TableColumn(t($0)) },
                rows: file.changes.map { line in
                    TableRow {
                        dates.moment(line.change.at)
                        line.name
                        T.parts(line.change, t)
                    }
                }, showsCaption: false)
        }
        if file.isChanged {
            Details(t(T.revertTitle)) {
                p { t(T.revertText) }
                ActionForm(action: path + "/settings/removal", csrf: csrf) {
                    HiddenField("basis", String(file.version))
                    ButtonRow { Button(t(T.revert), kind: .danger) }
                }
            }
        }
    }
}

/// The clerks of the centre: who works, and who worked there.
struct CentreStaff: Component {
    let staff: [StaffAccount]
    let dates: HumanDate
    let language: Language

    var body: some HTML {
        let t = language
        let (present, left) = (staff.filter { $0.blockedAt == nil }, staff.filter { $0.blockedAt != nil })
        h2 { t(T.clerks) }
        if present.isEmpty {
            EmptyState(t(T.noClerks), text: t(T.noClerksText))
        } else {
            table(present, t(T.clerks))
        }
        if !left.isEmpty { Details(t(T.formerClerks)) { table(left, t(T.formerClerks)) } }
        ButtonRow {
            LinkButton(t(T.inviteClerk), href: "/admin/invitations/new", kind: .quiet)
            LinkButton(t(T.allStaff), href: "/admin", kind: .link)
        }
    }

    private func table(_ members: [StaffAccount], _ caption: String) -> DataTable {
        let t = language
        return DataTable(
            caption: caption, columns: [T.clerk, T.login, T.joined, T.state].map { TableColumn(t($0)) },
            rows: members.map { member in
                TableRow {
                    a(.href("/admin/staff/\(member.id)")) { member.name }
                    member.login.text
                    dates.moment(member.createdAt)
                    Tag(
                        member.blockedAt.map { t(T.left) + " " + dates.moment($0) } ?? t(T.works),
                        member.blockedAt == nil ? .ok : .neutral)
                }
            }, showsCaption: false)
    }
}
