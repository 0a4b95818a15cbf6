import Glibc

/// The time that this thread has had a processor, so that other programs on the machine do not
/// count.
enum ProcessorTime {
  /// The milliseconds that `body` takes.
  static func milliseconds(_ body: () -> Void) -> Double {
    let start = now()
    body()
    return now() - start
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
