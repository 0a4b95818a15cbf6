import CrossreadTUI
import Synchronization

/// Counts what the threads of a pipeline have done and tells somebody of it.
final class ProgressMeter: Sendable {
  private struct State {
    var progress = LoadingProgress(stage: .reading)
    /// Those of which something was read.
    var files: Set<String> = []
  }

  private let state = Mutex(State())
  private let tell: (@Sendable (LoadingProgress) -> Void)?

  /// Counts nothing where `tell` is nil.
  init(_ tell: (@Sendable (LoadingProgress) -> Void)?) { self.tell = tell }

  func start(_ stage: LoadingProgress.Stage, total: Int = 0) {
    change { state in
      state.progress.stage = stage
      state.progress.done = 0
      state.progress.total = total
      state.progress.weighed = 0
      state.progress.toWeigh = 0
    }
  }

  func countArticle() { change { $0.progress.articleCount += 1 } }
  func countStory() { change { $0.progress.done += 1 } }

  /// So many sentences more are to be weighed, and so many more have been.
  func countSentences(added: Int, done: Int) {
    change { state in
      state.progress.toWeigh += added
      state.progress.weighed += done
    }
  }

  /// A file, or a part of one, has been read; an archive counts when its first part has.
  func countFile(_ path: String) {
    change { state in
      state.files.insert(path)
      state.progress.done = state.files.count
    }
  }

  private func change(_ change: (inout sending State) -> Void) {
    guard let tell else { return }
    tell(
      state.withLock { state in
        change(&state)
        return state.progress
      })
  }
}
