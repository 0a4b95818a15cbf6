import CMeaningModel
import CMemory
import CReadingModel

/// Memory that is of use only while articles are read and compared.
enum SpareMemory {
  /// Gives back what reading and comparing took: the weights of the models, which are read anew from the
  /// program's file when they are asked next, and what was freed.
  static func giveBack() {
    let weights = [
      (crossread_meaning_weights(), crossread_meaning_weights_size()),
      (crossread_reading_model(), crossread_reading_model_size()),
      (crossread_attribution_model(), crossread_attribution_model_size()),
    ]
    for (start, size) in weights { crossread_memory_let_go(start, size) }
    crossread_memory_return_freed()
  }
}
