import Dispatch
import Synchronization

/// Does work beside the thread that asks for it, which stays free to hear that nobody wants it any
/// more.
final class Workshop {
  private final class Job<Result: Sendable>: Sendable {
    let result = Mutex<Result?>(nil)
    let done = DispatchSemaphore(value: 0)
  }

  /// So long nothing but the work is waited for: most is done by then.
  private static let patience = DispatchTimeInterval.milliseconds(5)
  /// So long work that is no longer wanted may take to end by itself, so that no file that it writes
  /// is left half done.
  private static let grace = DispatchTimeInterval.milliseconds(30)

  private var queue = DispatchQueue(label: "crossread.work")

  /// What the work comes to; nil where it was no longer wanted, as `isUnwanted` said, which is asked
  /// again and again and may take its time. Such work goes on unheard; what comes after it does not
  /// wait for it.
  func result<Result: Sendable>(
    of work: @escaping @Sendable () -> Result, unless isUnwanted: () -> Bool
  ) -> Result? {
    let job = Job<Result>()
    queue.async {
      let result = work()
      job.result.withLock { $0 = result }
      job.done.signal()
    }
    var isDone = job.done.wait(timeout: .now() + Self.patience) == .success
    while !isDone {
      let isUnwanted = isUnwanted()
      isDone = job.done.wait(timeout: .now() + (isUnwanted ? Self.grace : .seconds(0))) == .success
      if isUnwanted, !isDone {
        queue = DispatchQueue(label: "crossread.work")
        return nil
      }
    }
    return job.result.withLock { $0 }
  }
}
