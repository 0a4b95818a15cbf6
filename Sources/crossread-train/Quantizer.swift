import CrossreadCore

/// Turns averaged weights into 8-bit ones.
enum Quantizer {
  /// One step for a whole model, chosen so that all but one weight in a thousand fits.
  static func step(_ features: [(key: UInt64, weights: [Float])]) -> Float {
    var sizes: [Float] = []
    for feature in features {
      for weight in feature.weights where weight != 0 { sizes.append(abs(weight)) }
    }
    guard !sizes.isEmpty else { return 1 }
    sizes.sort()
    return max(sizes[Int(Double(sizes.count - 1) * 0.999)] / 127, 1e-6)
  }

  static func quantize(_ weight: Float, step: Float) -> Int8 {
    Int8(max(-127, min(127, (weight / step).rounded())))
  }

  /// Packs a model of many classes. Weights of less than `least` steps are left out.
  static func sparse(
    _ features: [(key: UInt64, weights: [Float])], classCount: Int, groupBits: Int, least: Int8
  ) -> (bytes: [UInt8], dropped: Int) {
    let step = step(features)
    let rows = features.map { feature in
      (
        key: feature.key,
        weights: feature.weights.enumerated().compactMap { label, weight in
          let small = quantize(weight, step: step)
          return abs(small) >= least ? (label: label, weight: small) : nil
        }
      )
    }
    return SparseWeights.pack(rows, classCount: classCount, groupBits: groupBits)
  }

  /// Packs a model of three choices.
  static func pairs(
    _ features: [(key: UInt64, weights: [Float])], groupBits: Int
  ) -> (bytes: [UInt8], dropped: Int) {
    let differences = features.map { feature in
      let base = feature.weights[0]
      return (key: feature.key, weights: [feature.weights[1] - base, feature.weights[2] - base])
    }
    let step = step(differences)
    let rows = differences.map { feature in
      (
        key: feature.key, second: quantize(feature.weights[0], step: step),
        third: quantize(feature.weights[1], step: step)
      )
    }.filter { $0.second != 0 || $0.third != 0 }
    return PairWeights.pack(rows, groupBits: groupBits)
  }
}

/// Keeps packed weights alive for as long as the program runs, so that models can read them.
func immortal(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
  let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
  copy.copyBytes(from: bytes)
  return UnsafeRawBufferPointer(copy)
}
