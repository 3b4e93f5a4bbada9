/// Lets a page be written as Swift: elements, strings (escaped), `if`, `switch`, `for`.
/// What is only known as `any HTML` stands as `AnyHTML(x)`; boxing everything would be slow.
@resultBuilder
package enum HTMLBuilder {
    package static func buildExpression<Content: HTML>(_ content: Content) -> Content { content }

    package static func buildBlock() -> EmptyHTML { EmptyHTML() }
    package static func buildPartialBlock<Content: HTML>(first: Content) -> Content { first }
    package static func buildPartialBlock<First: HTML, Next: HTML>(
        accumulated: First, next: Next
    ) -> HTMLPair<First, Next> { HTMLPair(accumulated, next) }

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
