import CReadingModel

/// Linear models that decide which words report something, what they report, and who does.
package struct AttributionModel: Sendable {
  /// Is the word a cue's head?
  package let cues: LinearModel
  /// Is the part of its sentence what a cue reports?
  package let parts: LinearModel
  /// Does what is reported end here, though the parse goes on?
  package let ends: LinearModel
  /// Does the phrase name who reports? The highest score wins.
  package let speakers: LinearModel
  package let clusters: ClusterTable

  /// The weights embedded in the program.
  package static let embedded = AttributionModel(
    ModelFile(
      bytes: UnsafeRawBufferPointer(
        start: crossread_attribution_model(), count: crossread_attribution_model_size())),
    clusters: ClusterTable(ModelFile.embedded.section("clus")))

  package init(_ file: ModelFile, clusters: ClusterTable) {
    cues = LinearModel(file.section("qcue"))
    parts = LinearModel(file.section("qprt"))
    ends = LinearModel(file.section("qend"))
    speakers = LinearModel(file.section("qspk"))
    self.clusters = clusters
  }

  package var isEmpty: Bool { cues.isEmpty || parts.isEmpty || ends.isEmpty || speakers.isEmpty }
}
