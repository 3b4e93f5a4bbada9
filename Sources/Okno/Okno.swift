@main struct Okno { static func main() { print("okno") } }
