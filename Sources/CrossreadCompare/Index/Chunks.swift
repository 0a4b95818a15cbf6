import Dispatch
import Synchronization

/// Work on a range of numbers, done on all cores.
enum Chunks {
  /// What `body` makes of each run of up to `size` numbers of `0..<count`, in their order; it is called
  /// from several threads at a time where there is more than one run.
  static func map<Result: Sendable>(
    _ count: Int, by size: Int, _ body: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let starts = Array(stride(from: 0, to: count, by: size))
    @Sendable func run(_ number: Int) -> Range<Int> {
      starts[number]..<min(count, starts[number] + size)
    }
    guard starts.count > 1 else { return starts.indices.map { body(run($0)) } }
    let results = Mutex([Result?](repeating: nil, count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { number in
      let result = body(run(number))
      results.withLock { $0[number] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
