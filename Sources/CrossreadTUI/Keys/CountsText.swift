/// What help and documentation say of numbers before keys.
enum CountsText {
  static let help = """
    A number before a key that moves repeats it: 12 j. Before g or G it is the row, in an article \
    the paragraph, to go to. In the lists, where 1 to 4 choose a pane, a number starts with 0 or 5 \
    to 9: 0 1 2 j.
    """
}
