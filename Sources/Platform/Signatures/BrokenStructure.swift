/// Not built as its standard says. Never leaves the module: who reads the file says what it was to be.
struct BrokenStructure: Error {}
