import Kernel
import Markup
package struct PartsPage: HTML {
    static let css: StaticString = ".part{border-top:1px solid var(--line);padding-top:.5rem;margin-top:2rem}"
    package func render(into writer: inout HTMLWriter) {}
}
