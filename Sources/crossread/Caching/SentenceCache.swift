import CrossreadCompare
import CrossreadIngest
import CrossreadMeaning
import Synchronization

/// What the model has made of sentences, kept from one run to the next: a file for each article below
/// `$XDG_CACHE_HOME/crossread`, which may be deleted at any time.
///
/// That something cannot be read or kept is no reason to say anything: the model reads the sentence again.
final class SentenceCache: SentenceMemory {
  private struct Known {
    var file: SentenceFile
    var isChanged = false
  }

  private struct State {
    var articles: [String: Known] = [:]
    /// Bytes of all sentences that are known.
    var bytes = 0
  }

  private let files: KeptFiles
  private let fingerprint: UInt32
  private let state = Mutex(State())

  /// The most bytes that the files have together, those that were used longest ago go first; and that are
  /// held in memory.
  static let limit = 64_000_000

  /// Nil where there is no folder for it, or no model.
  init?(environment: [String: String], model: MeaningModel? = .shared) {
    guard let model,
      let folder = UserFolder.cache.path("crossread/sentences", environment: environment)
    else { return nil }
    files = KeptFiles(folder: folder)
    fingerprint = model.fingerprint
  }

  func sentence(_ utf8: [UInt8], ofArticle id: String) -> EncodedSentence? {
    let key = SentenceFile.Key(utf8)
    return state.withLock { state in
      open(id, &state)
      return state.articles[id]?.file.sentences[key]
    }
  }

  func keep(_ sentence: EncodedSentence, of utf8: [UInt8], article id: String) {
    let key = SentenceFile.Key(utf8)
    state.withLock { state in
      open(id, &state)
      guard state.bytes < Self.limit, state.articles[id]?.file.sentences[key] == nil else { return }
      state.articles[id]?.file.sentences[key] = sentence
      state.articles[id]?.isChanged = true
      state.bytes += sentence.size
    }
  }

  /// Reads the file of an article, if it has not been read.
  private func open(_ id: String, _ state: inout State) {
    guard state.articles[id] == nil else { return }
    let file = state.bytes < Self.limit ? read(id) : nil
    state.articles[id] = Known(file: file ?? SentenceFile(fingerprint: fingerprint))
    state.bytes += file?.sentences.values.reduce(0) { $0 + $1.size } ?? 0
  }

  private func read(_ id: String) -> SentenceFile? {
    files.read(id, limit: Self.limit).flatMap { SentenceFile($0, fingerprint: fingerprint) }
  }

  /// Writes what is new, and takes away what is too much.
  func save() {
    let changed = state.withLock { state in
      let changed = state.articles.filter(\.value.isChanged).mapValues(\.file)
      for id in changed.keys { state.articles[id]?.isChanged = false }
      return changed
    }
    let written = changed.sorted { $0.key < $1.key }.map { ($0.key, $0.value.bytes) }
    files.write(written, limit: Self.limit)
  }
}
