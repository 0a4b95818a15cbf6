import Glibc

/// Runs `transform` on every input and hands the results to `consume` in the order of the inputs.
///
/// At most `jobs` run at a time: as many as there are cores where it is nil, and never more.
/// At most a few results wait for their turn, so memory does not grow with the inputs.
func orderedMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], jobs: Int? = nil, transform: @escaping @Sendable (Input) -> Output,
  consume: (Output) -> Void
) async {
  let window = 3 * (jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  // Without a limit the next inputs wait in line, so that no core ever waits for work.
  let limit = jobs ?? window
  await withTaskGroup(of: (number: Int, output: Output).self) { group in
    var started = 0
    var running = 0
    var waiting: [Int: Output] = [:]
    for next in inputs.indices {
      while waiting[next] == nil {
        while started < inputs.count, started - next < window, running < limit {
          let (number, input) = (started, inputs[started])
          group.addTask { (number, transform(input)) }
          started += 1
          running += 1
        }
        guard let done = await group.next() else { return }
        running -= 1
        waiting[done.number] = done.output
      }
      if let output = waiting.removeValue(forKey: next) { consume(output) }
    }
  }
}
