import CrossreadIngest
import Testing

@Suite struct WebAddressTests {
  /// RFC 3986, section 5.4.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), (";x", "http://a/b/c/;x"),
    ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("..", "http://a/b/"),
    ("../g", "http://a/b/g"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
    ("/./g", "http://a/g"), ("g;x=1/../y", "http://a/b/c/y"), ("mailto:x", "mailto:x"),
  ])
  func resolvesReferences(reference: String, address: String) {
    #expect(WebAddress("http://a/b/c/d;p?q").resolving(reference).description == address)
  }

  @Test(arguments: [
    ("https://user@Example.org:8080/a", "example.org"), ("http://[::1]:80/", "::1"),
    ("mailto:x@y", nil), ("/a", nil), ("http:///a", nil),
  ])
  func namesTheHost(address: String, host: String?) {
    #expect(WebAddress(address).host == host)
  }
}
