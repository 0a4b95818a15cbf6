import Glibc

/// What the programs that were run and have ended took, all together.
struct ResourceUse {
  let processorSeconds: Double
  /// The most that any one of them held in memory.
  let peakKilobytes: Int

  static var ofChildren: ResourceUse {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    func seconds(_ time: timeval) -> Double {
      Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
    }
    return ResourceUse(
      processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakKilobytes: usage.ru_maxrss)
  }
}
