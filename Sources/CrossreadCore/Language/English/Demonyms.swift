/// Adjectives and nouns of nationality, religion and party: capitalised, but not names.
///
/// From general knowledge: the adjectives of the member states of the United Nations, of continents
/// and large peoples, of world religions, and of political families.
enum Demonyms {
  /// Lower-cased adjective to the lower-cased country; empty where it is no country's.
  static let country: WordMap<String> = {
    var table: [String: String] = [:]
    for line in nations.split(separator: "\n") {
      let words = line.split(separator: ":")
      guard words.count == 2 else { continue }
      for adjective in words[1].split(separator: " ") {
        table[String(adjective)] = String(words[0])
        if !adjective.hasSuffix("s"), !adjective.hasSuffix("sh"), !adjective.hasSuffix("ch"),
          !adjective.hasSuffix("ese")
        {
          table[adjective + "s"] = String(words[0])
        }
      }
    }
    for word in others.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      table[String(word)] = ""
    }
    return WordMap(table)
  }()

  private static let nations = """
    afghanistan:afghan afghani
    albania:albanian
    algeria:algerian
    argentina:argentine argentinian
    armenia:armenian
    australia:australian aussie
    austria:austrian
    azerbaijan:azerbaijani azeri
    bahrain:bahraini
    bangladesh:bangladeshi
    belarus:belarusian belarussian
    belgium:belgian
    bolivia:bolivian
    bosnia and herzegovina:bosnian
    brazil:brazilian
    united kingdom:british briton brit english scottish welsh englishman scot
    bulgaria:bulgarian
    cambodia:cambodian
    cameroon:cameroonian
    canada:canadian
    chad:chadian
    chile:chilean
    china:chinese
    colombia:colombian
    democratic republic of the congo:congolese
    costa rica:costa-rican
    croatia:croatian croat
    cuba:cuban
    cyprus:cypriot
    czechia:czech
    denmark:danish dane
    dominican republic:dominican
    ecuador:ecuadorean ecuadorian
    egypt:egyptian
    el salvador:salvadoran
    eritrea:eritrean
    estonia:estonian
    ethiopia:ethiopian
    finland:finnish finn
    france:french frenchman frenchwoman
    georgia:georgian
    germany:german
    ghana:ghanaian
    greece:greek
    guatemala:guatemalan
    haiti:haitian
    honduras:honduran
    hungary:hungarian
    iceland:icelandic icelander
    india:indian
    indonesia:indonesian
    iran:iranian
    iraq:iraqi
    ireland:irish irishman
    israel:israeli
    italy:italian
    ivory coast:ivorian
    jamaica:jamaican
    japan:japanese
    jordan:jordanian
    kazakhstan:kazakh
    kenya:kenyan
    kosovo:kosovar kosovan
    kuwait:kuwaiti
    kyrgyzstan:kyrgyz
    laos:laotian
    latvia:latvian
    lebanon:lebanese
    liberia:liberian
    libya:libyan
    lithuania:lithuanian
    luxembourg:luxembourgish
    malaysia:malaysian
    mali:malian
    malta:maltese
    mexico:mexican
    moldova:moldovan
    mongolia:mongolian
    morocco:moroccan
    mozambique:mozambican
    myanmar:burmese
    namibia:namibian
    nepal:nepalese nepali
    netherlands:dutch dutchman
    new zealand:kiwi
    nicaragua:nicaraguan
    nigeria:nigerian
    north korea:north-korean
    norway:norwegian
    oman:omani
    pakistan:pakistani
    palestinian territory:palestinian
    panama:panamanian
    paraguay:paraguayan
    peru:peruvian
    philippines:philippine filipino filipina
    poland:polish pole
    portugal:portuguese
    qatar:qatari
    romania:romanian
    russia:russian
    rwanda:rwandan
    saudi arabia:saudi
    senegal:senegalese
    serbia:serbian serb
    sierra leone:sierra-leonean
    singapore:singaporean
    slovakia:slovak slovakian
    slovenia:slovenian slovene
    somalia:somali
    south africa:south-african
    south korea:korean
    spain:spanish spaniard
    sri lanka:sri-lankan
    sudan:sudanese
    sweden:swedish swede
    switzerland:swiss
    syria:syrian
    taiwan:taiwanese
    tajikistan:tajik
    tanzania:tanzanian
    thailand:thai
    tunisia:tunisian
    turkey:turkish turk
    turkmenistan:turkmen
    uganda:ugandan
    ukraine:ukrainian
    united arab emirates:emirati
    united states:american
    uruguay:uruguayan
    uzbekistan:uzbek
    venezuela:venezuelan
    vietnam:vietnamese
    yemen:yemeni
    zambia:zambian
    zimbabwe:zimbabwean
    """

  private static let others = """
    african africans asian asians european europeans arab arabs arabic kurdish kurd kurds tibetan tibetans
    chechen chechens hispanic hispanics latino latinos latina latinas latin caucasian caucasians black
    native western westerner westerners northern southern eastern southerner southerners northerner
    catholic catholics protestant protestants muslim muslims islamic islamist islamists christian
    christians jewish jew jews hindu hindus sikh sikhs buddhist buddhists sunni sunnis shiite shiites shia
    mormon mormons evangelical evangelicals orthodox baptist methodist lutheran presbyterian episcopal
    anglican roman
    republican republicans democrat democrats democratic communist communists marxist marxists leninist
    socialist socialists conservative conservatives liberal liberals tory tories libertarian
    libertarians nazi nazis neo-nazi neo-nazis fascist zionist zionists soviet soviets
    texan texans californian californians floridian floridians londoner londoners parisian parisians
    hawaiian hawaiians alaskan alaskans virginian virginians bostonian nordic scandinavian baltic
    balkan slavic persian persians ottoman byzantine victorian elizabethan renaissance medieval
    anglo-saxon afro-american african-american african-americans asian-american asian-americans
    mexican-american cuban-american arab-american asian-pacific pacific atlantic mediterranean andean
    olympic constitutional presidential congressional senatorial gubernatorial
    """
}
