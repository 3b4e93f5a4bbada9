/// Data for programs inside a page: JSON-LD, which browsers do not run.
package struct DataBlock: HTML {
    let json: [UInt8]
    package init(json: [UInt8]) { self.json = json }

    package func render(into writer: inout HTMLWriter) {
        writer.raw("<script type=\"application/ld+json\">")
        writer.json(json)
        writer.raw("</script>")
    }
}
