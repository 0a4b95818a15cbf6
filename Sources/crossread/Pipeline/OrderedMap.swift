import Glibc

/// Runs `transform` on every input, as many at a time as there are cores, and hands the results
/// to `consume` in the order of the inputs.
///
/// At most a few results wait for their turn, so memory does not grow with the inputs.
func orderedMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], transform: @escaping @Sendable (Input) -> Output,
  consume: (Output) -> Void
) async {
  let window = 3 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  await withTaskGroup(of: (number: Int, output: Output).self) { group in
    var started = 0
    var waiting: [Int: Output] = [:]
    for next in inputs.indices {
      while waiting[next] == nil {
        while started < inputs.count, started - next < window {
          let (number, input) = (started, inputs[started])
          group.addTask { (number, transform(input)) }
          started += 1
        }
        guard let done = await group.next() else { return }
        waiting[done.number] = done.output
      }
      if let output = waiting.removeValue(forKey: next) { consume(output) }
    }
  }
}
