/// Lets a page be written as Swift: elements, strings (escaped), `if`, `switch`, `for`.
/// What is only known as `any HTML` stands as `AnyHTML(x)`; boxing everything would be slow.
@resultBuilder
package enum HTMLBuilder {
    package static func buildExpression<Content: HTML>(_ content: Content) -> Content { content }

    package static func buildBlock() -> EmptyHTML { EmptyHTML() }
    package static func buildBlock<Content: HTML>(_ content: Content) -> Content { content }
    package static func buildBlock<each Content: HTML>(_ content: repeat each Content) -> HTMLGroup<repeat each Content>
    {
        HTMLGroup(repeat each content)
    }

    package static func buildOptional<Content: HTML>(_ content: Content?) -> Content? { content }
    package static func buildEither<First: HTML, Second: HTML>(first: First) -> EitherHTML<First, Second> {
        .first(first)
    }
    package static func buildEither<First: HTML, Second: HTML>(second: Second) -> EitherHTML<First, Second> {
        .second(second)
    }
    package static func buildArray<Content: HTML>(_ content: [Content]) -> HTMLList<Content> {
        HTMLList(items: content)
    }
}
