import Glibc

/// Runs `transform` on every input and hands the results to `consume` in the order of the inputs.
///
/// At most `jobs` run at a time: as many as there are cores where it is nil. More than four for each
/// core would only wait, and are not taken.
/// At most a few results wait for their turn, so memory does not grow with the inputs, which are
/// asked for only as they are needed.
func orderedMap<Input: Sendable, Output: Sendable>(
  _ inputs: some Sequence<Input>, jobs: Int? = nil,
  transform: @escaping @Sendable (Input) -> Output,
  consume: (Output) -> Void
) async {
  // One after another needs no tasks, and waking a thread for each costs a twentieth of the time.
  if jobs == 1 { return inputs.forEach { consume(transform($0)) } }
  let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  let jobs = jobs.map { min($0, 4 * cores) }
  let window = 3 * (jobs ?? cores)
  // Without a limit the next inputs wait in line, so that no core ever waits for work.
  let limit = jobs ?? window
  await withTaskGroup(of: (number: Int, output: Output).self) { group in
    var iterator = inputs.makeIterator()
    var isAtEnd = false
    var started = 0
    var running = 0
    var next = 0
    var waiting: [Int: Output] = [:]
    while true {
      while !isAtEnd, started - next < window, running < limit {
        guard let input = iterator.next() else {
          isAtEnd = true
          break
        }
        let number = started
        group.addTask { (number, transform(input)) }
        started += 1
        running += 1
      }
      if let output = waiting.removeValue(forKey: next) {
        consume(output)
        next += 1
        continue
      }
      guard let done = await group.next() else { return }
      running -= 1
      waiting[done.number] = done.output
    }
  }
}
