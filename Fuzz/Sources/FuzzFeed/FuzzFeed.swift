import CrossreadIngest

/// Called by libFuzzer with every input that it makes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = Ingest(stated: .feed).read(bytes, of: Input(path: "fuzz"))
  return 0
}
