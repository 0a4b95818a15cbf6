import CNcurses
import CrossreadCompare
import CrossreadCore

/// A number of terminal columns, or a place in a row counted from zero.
public typealias Column = Int
