import Dispatch
import Synchronization

/// For threads that may wait, as those of the browser's errands.
enum Waiting {
  /// What comes of a task, waited for.
  static func value<Value: Sendable>(_ body: @escaping @Sendable () async -> Value?) -> Value? {
    let box = Box<Value>()
    let isDone = DispatchSemaphore(value: 0)
    Task.detached {
      let value = await body()
      box.value.withLock { $0 = value }
      isDone.signal()
    }
    isDone.wait()
    return box.value.withLock { $0 }
  }

  private final class Box<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
