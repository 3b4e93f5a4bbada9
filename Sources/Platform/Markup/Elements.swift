// The elements of HTML by their names. A local name in the way (`let label = …`) is passed by with `Markup.label`.

package func head<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("head", attributes, content()) }

package func body<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("body", attributes, content()) }

package func title<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("title", attributes, content()) }

package func header<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("header", attributes, content()) }

package func main<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("main", attributes, content()) }

package func footer<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("footer", attributes, content()) }

package func nav<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("nav", attributes, content()) }

package func section<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("section", attributes, content()) }

package func article<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("article", attributes, content()) }

package func aside<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("aside", attributes, content()) }

package func div<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("div", attributes, content()) }

package func span<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("span", attributes, content()) }

package func h1<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("h1", attributes, content()) }

package func h2<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("h2", attributes, content()) }

package func h3<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("h3", attributes, content()) }

package func h4<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("h4", attributes, content()) }

package func p<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("p", attributes, content()) }

package func a<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("a", attributes, content()) }

package func ul<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("ul", attributes, content()) }

package func ol<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("ol", attributes, content()) }

package func li<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("li", attributes, content()) }

package func dl<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("dl", attributes, content()) }

package func dt<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("dt", attributes, content()) }

package func dd<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("dd", attributes, content()) }

package func b<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("b", attributes, content()) }

package func strong<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("strong", attributes, content()) }

package func em<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("em", attributes, content()) }

package func small<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("small", attributes, content()) }

package func time<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("time", attributes, content()) }

package func table<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("table", attributes, content()) }

package func caption<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("caption", attributes, content()) }

package func thead<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("thead", attributes, content()) }

package func tbody<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("tbody", attributes, content()) }

package func tr<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("tr", attributes, content()) }

package func th<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("th", attributes, content()) }

package func td<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("td", attributes, content()) }

package func form<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("form", attributes, content()) }

package func fieldset<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("fieldset", attributes, content()) }

package func legend<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("legend", attributes, content()) }

package func label<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("label", attributes, content()) }

package func button<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("button", attributes, content()) }

package func select<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("select", attributes, content()) }

package func option<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("option", attributes, content()) }

package func optgroup<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("optgroup", attributes, content()) }

package func details<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("details", attributes, content()) }

package func summary<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("summary", attributes, content()) }

package func figure<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("figure", attributes, content()) }

package func figcaption<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("figcaption", attributes, content()) }

package func output<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("output", attributes, content()) }

package func progress<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("progress", attributes, content()) }

package func svg<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("svg", attributes, content()) }

package func g<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("g", attributes, content()) }

package func path<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("path", attributes, content()) }

package func rect<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("rect", attributes, content()) }

package func circle<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("circle", attributes, content()) }

package func line<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("line", attributes, content()) }

package func polyline<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("polyline", attributes, content()) }

package func abbr<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("abbr", attributes, content()) }

package func address<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("address", attributes, content()) }

package func blockquote<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("blockquote", attributes, content()) }

package func mark<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content = { EmptyHTML() }
) -> Element<Content> { Element("mark", attributes, content()) }

package func meta(_ attributes: Attribute...) -> VoidElement { VoidElement("meta", attributes) }
package func link(_ attributes: Attribute...) -> VoidElement { VoidElement("link", attributes) }
package func input(_ attributes: Attribute...) -> VoidElement { VoidElement("input", attributes) }
package func img(_ attributes: Attribute...) -> VoidElement { VoidElement("img", attributes) }
package func br(_ attributes: Attribute...) -> VoidElement { VoidElement("br", attributes) }
package func hr(_ attributes: Attribute...) -> VoidElement { VoidElement("hr", attributes) }

/// The root of a page, with the document type in front of it.
package func html<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> HTMLPair<Verbatim, Element<Content>> {
    HTMLPair(Verbatim("<!doctype html>\n"), Element("html", attributes, content()))
}

/// A script of this site by its address; there is none with content.
package func script(_ attributes: Attribute...) -> Element<EmptyHTML> { Element("script", attributes, EmptyHTML()) }

/// A field of several lines. The first new line is eaten by browsers, so one is written that is not the person's.
package func textarea(_ attributes: Attribute..., content: () -> String = { "" }) -> Element<TextareaText> {
    Element("textarea", attributes, TextareaText(text: content()))
}

/// Text of an SVG drawing.
package func svgText<Content: HTML>(
    _ attributes: Attribute..., @HTMLBuilder content: () -> Content
) -> Element<Content> { Element("text", attributes, content()) }
