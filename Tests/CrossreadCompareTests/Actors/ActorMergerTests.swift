import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

@Suite struct ActorMergerTests {
  /// One article for each list of entities, each entity given by its kind and its forms.
  private func actors(_ articles: [[(EntityKind, [String])]]) -> [Actor] {
    let readings = articles.enumerated().map { number, entities in
      TestReading.make(
        ArticleText(""), file: "\(number)",
        entities: entities.enumerated().map { id, entity in
          Entity(id: id, name: entity.1[0], kind: entity.0, names: entity.1)
        })
    }
    return ActorMerger().actors(of: readings)
  }

  @Test(arguments: [
    (EntityKind.person, "Laurent Fabius", "Fabius"),
    (.person, "Robert S. Mueller III", "Robert Mueller"),
    (.person, "Bill Clinton", "William Clinton"),
    (.person, "Angela Merkel", "Angela Merkle"),
    (.person, "J. Christopher Hale", "Chris Hale"),
    (.person, "A. Barry Hale", "Barry Hale"),
    (.place, "Calif.", "California"),
    (.place, "Ft. Myers", "Fort Myers"),
    (.organization, "National Security Agency", "NSA"),
    (.organization, "F.B.I.", "FBI"),
    (.organization, "Federal Bureau of Investigation", "F.B.I."),
    (.organization, "Der Spiegel", "Der Speigel"),
    (.organization, "US National Security Agency", "National Security Agency"),
    (.organization, "House Committee on Rivers and Harbors", "House Rivers and Harbors Committee"),
    (.organization, "Senate Fisheries Committee", "Senate Fisheries"),
    (.organization, "Holm Marine Group", "Holm Marine Group LLC"),
    (.organization, "Old Sailors Relief Fund", "Old Sailors Relief Funds"),
    (.organization, "Office of Ships", "Office of Ships and Harbors"),
  ])
  func joinsFormsOfOneName(kind: EntityKind, a: String, b: String) {
    #expect(actors([[(kind, [a])], [(kind, [b])]]).count == 1)
    #expect(actors([[(kind, [b])], [(kind, [a])]]).count == 1)
  }

  @Test(arguments: [
    ("Michelle Obama", "Barack Obama"), ("Mr. Clinton", "Mrs. Clinton"),
    ("John Smith", "Jane Smith"), ("John Kerry", "Bob Corker"), ("J. Robert Hale", "Susan Hale"),
  ])
  func keepsDifferentPeopleApart(a: String, b: String) {
    #expect(actors([[(.person, [a])], [(.person, [b])]]).count == 2)
  }

  @Test(arguments: [
    ("Senate Fisheries Committee", "House Fisheries Committee"),
    ("Senate Fisheries Committee", "Senate Harbors Committee"),
    ("Holm Commission", "Holm Company"), ("Rivers Ministry", "Rivers"),
    ("Marsh Port Agency", "Marsh Port Commission"),
  ])
  func keepsDifferentBodiesApart(a: String, b: String) {
    #expect(actors([[(.organization, [a])], [(.organization, [b])]]).count == 2)
  }

  @Test func aFullNameIsOneActorWhateverItIsTakenFor() {
    #expect(actors([[(.person, ["Ansar Elm"])], [(.organization, ["Ansar Elm"])]]).count == 1)
    #expect(actors([[(.person, ["Elm"])], [(.place, ["Elm"])]]).count == 2)
    #expect(actors([[(.person, ["Ada Elm"]), (.place, ["Ada Elm"])]]).count == 2)
  }

  @Test func givesALoneSurnameToItsOneBearerWithTheRightHonorific() {
    let actors = actors([
      [
        (.person, ["Hillary Clinton", "Mrs. Clinton"]), (.person, ["Bill Clinton", "Mr. Clinton"]),
      ],
      [(.person, ["Mrs. Clinton"])],
    ])
    #expect(actors.first?.name == "Hillary Clinton")
    #expect(actors.first?.articles == [0, 1])
  }

  @Test func tellsFatherAndSonApartWhereAnArticleDoes() {
    let actors = actors([
      [(.person, ["Lars Berg"]), (.person, ["Lars Berg Jr."])], [(.person, ["Lars Berg Jr."])],
      [(.person, ["Lars M. Berg"])],
    ])
    #expect(actors.map(\.articles) == [[0, 1], [0, 2]])
    #expect(actors[0].name == "Lars Berg Jr.")
  }

  @Test(arguments: [
    (["BOSTON"], "Boston"), (["NEW HAVEN", "New Haven"], "New Haven"),
    (["Calif.", "California"], "California"), (["U.S."], "U.S."), (["UAE"], "UAE"),
  ])
  func namesPlacesAsTheyAreWrittenInAText(names: [String], expected: String) {
    #expect(actors([[(.place, names)]]).map(\.name) == [expected])
  }

  @Test func tellsASonFromWhomAnArticleOnlyCallsByTheSurname() {
    let actors = actors([
      [(.person, ["Lars Berg", "Berg"])], [(.person, ["Berg"]), (.person, ["Lars Berg Jr."])],
    ])
    #expect(actors.map(\.name).sorted() == ["Lars Berg", "Lars Berg Jr."])
    #expect(actors.first { $0.name == "Lars Berg" }?.articles == [0, 1])
  }

  @Test func takesAJuniorForOneWhoIsNamedWithoutIt() {
    #expect(actors([[(.person, ["Lars Berg"])], [(.person, ["Lars Berg Jr."])]]).count == 1)
  }

  @Test func joinsOneNameThoughItsKindWasReadDifferently() {
    let actors = actors([[(.organization, ["White House"])], [(.place, ["White House"])]])
    #expect(actors.count == 1)
  }

  @Test func doesNotDependOnTheOrderOfArticles() {
    let a: [(EntityKind, [String])] = [(.person, ["Laurent Fabius"]), (.place, ["Paris"])]
    let b: [(EntityKind, [String])] = [(.person, ["Fabius"]), (.person, ["John Kerry"])]
    #expect(Set(actors([a, b]).map(\.name)) == Set(actors([b, a]).map(\.name)))
  }
}
