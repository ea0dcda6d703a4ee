/**
 * The words of recovery phrases: 1,024 (2^10) common, kind or plain Danish words of 3 to 8 letters, chosen by hand to
 * be read aloud by someone who is not well. No two share their first four letters or differ by a single letter, so a
 * slip of the pen is noticed rather than taken for another word. Each word carries 10 bits: 13 words make 130.
 * Living phrases are made of them: a word may never be changed or moved.
 */
export const phraseWords: readonly string[] = `
  abrikos adresse aftale aften agern agurk ahorn akkord akvarel album alfabet alsang ananas anelse anemone angle anis
  annonce anorak ansigt antal antik appelsin applaus arbejde arkade arkiv artikel asfalt asters atlas atlet aula
  aurora automat avenue avocado azurblå badebold bager baggrund bagværk bakke balance balkon ballet balsam bambus
  banjo baryton basar basilika basket basun batteri beboer begonia begynde belønne beplante beret besøg beton bevare
  bevæge billede biolog birk biskuit bjerg bjæffe bjælde bjørn blad blande blink blomst blues blyant blæk blæser
  blåbær boble bog bogbus bogfinke boghylde bogorm bogstav bolsje bomuld bonde bouillon bowling bregne brev brille
  brint brise broche brodere broget brosten brun brød bugt buket bukser busk bydel byfest byge byggeri bænk bæver
  bølge børste bånd cafe camping caravan celle cembalo charme chauffør chili cirkel citron cola creme cyan cykel
  cyklist cylinder cypres dag dagbog daggry dagslys dahlia danse delfin deltager depot design detalje diadem dialog
  diamant digt diplom dirigent djærv drama dronning drue dryp drøm dråbe duft dukke dulme dusin dybde dygtig dynamo
  dyrehave dyrke dæk dørmåtte eddike efterår ejendom ekko eksempel elastik elefant elev elg eliksir emalje emne
  enighed enkel etage etiket eventyr fabrik facade fajance falk fantasi fasan favorit ferie fersken fest fiffig figen
  film filur fin finale finke firben firkant fisk fjeder fjeld fjer fjollet fjord flag flamingo flettet flid flittig
  flora flot flue flyder flytte fløde fløjl fnug fodbold forgylde format fornem forstue fortov fred fremtid fresko
  frihed frimærke fristed fritid frodig frokost fromage frost frugt frø fugl fugtig fuldkorn funkle fylde fyrfad
  fyrretræ fyrste fysik fælled følsom gadekær galla galop garage gardin garn gartner gedde gejser generøs genial genre
  genvej geolog gepard gevinst ginseng giraf glans glasur glimt globus glæde glød gobelin godnat golf gondol gong
  gople grantræ gren gruppe gryde græs grævling grønkål guide gul guldfisk gulerod gunstig gylden gymnast gæste gøgl
  gåtur hallo halm hamster hane harmoni hav havelåge havfrue havre hejre heldig hermelin hestesko hikke hilsen himmel
  hindbær historie hjem hjerte hjort hjul hjælp hjørne hobby honning hoppe horisont hornfisk hotel hule humlebi hummer
  hund hurtig hus hval hvede hvile hviske hyacint hyben hygge hyld hytte hæfte høflig højskole høst håndbold ibis ide
  idræt idyl iglo ihærdig ilder ildflue ildsjæl indgang indhold indkøb ingefær insekt isbjørn isfugl ishockey istap
  istid isvaffel iver jade januar jasmin jazz jeans jetfly jolle jonglør jordbær jubel jubilæum judo juli jumbo jungle
  junior kabine kabys kaffe kagle kajak kakao kaktus kalender kalv kamel kamille kammerat kanal kande kanin kano
  kantarel kanvas kapers kaptajn karamel karet karneval karrusel karse karton kastanje katalog kelner keramik kerne
  ketchup kikkert kiks kilde kiosk kirsebær kiwi kjole kjortel klang klarinet klasse klaver klem klister klods klog
  klokke knage knippe knirke knop knyt knækbrød koala kolibri komet komfort kommode kompas koncert kondor konkylie
  kontakt konvolut koral kork kornmark korrekt korsang kortspil kosmos kostume kraftig krans krave kreativ kreds kridt
  kringle krokus krumme krydse krølle kube kuffert kuglepen kultur kundskab kunst kupon kurv kuvert kvidre kvik kvist
  køkken labyrint lagune lakrids laks lama lampe landmand langsom lanterne larve latter lavendel lavvande leg legetøj
  lejr leksikon lektie leopard lerkar lette libelle lilla lime limonade linje liter livlig livret livsglad logbog
  lommebog lomvi loyal lufthavn luksus lulle lupin lygte lykkelig lyrik lysegrøn lystbåd længde lærke læsesal løber
  løfte løjpe løsning løvetand løvfald løvtræ madkurv madpakke magisk magma magnolia maj makrel maler mandarin mango
  manual march marehalm margerit marts maskot medgang medister medvind mejse melodi messing mester mikrofon mikser
  mildne milepæl miljø mimik mimose minde mineral minut mobil model modig modne morgen mosaik mose motion motto mousse
  mulighed munter museum musik musling myg myldre mynte myre mælk mødested mønster mønt måltid måned nabolag natlampe
  navn nektar nellike neon nobel nordlys normal notat november nudel nuttet nydelig nyhed nymåne nysne nytår næb
  nænsom nærvær næse nød nøgle oase odder okarina oktober olie oliven omegn omelet omsorg onsdag opal opdage opera
  opløft opmuntre opskrift optik orange ordbog ordspil organisk original orkester orkide ornament ovenpå paella pagaj
  pakhus palads palet panda panel panorama papegøje papir paprika paraply parfume park pasta pause pavillon peber
  pedal pejs pelikan pensel perle persille piccolo pilot pindsvin pingvin pizza plante platan pludre plukke plæne
  poesi poet pointe pokal polar polka poncho pony popcorn popmusik poppel porre portræt postkort pragt premiere
  primula prisme propel prægtig publikum pude pumpe punkt purløg puste pynt pyramide pæon påfugl rabarber radise rafte
  ragout raket rally ranch raslen redekam refræn regatta regn reklame relief rensdyr reol reporter ringdue rispapir
  robust robåd rodfrugt rolig rosmarin rubin rug rumskib runesten rustik rute rygsæk rytme rytter række rødbede
  rønnebær rør rådyr safari saft saga salat salon saltsø salvie samle samvær sandal sang sansning sauce saxofon scene
  scooter sejl sekund selleri selskab sennep signal sild silhuet silke sirlig sjov sjælden skabelon skakbræt skala
  skema ski skildre skipper skitse skive skjorte skole skorsten skovtur skrædder skvulpe skylle skæg skøjte skønhed
  slalom sløjfe smart smeden smil smut smykke snak snebold snedker snemand snorkel soda solbær soldug solhverv solo
  solsikke sommer sonate sopran spejder spektrum spidskål spinat spire spontan sport sprød spurv spætte staffeli
  stakit starte stearin stemme sten stereo stikling stilk stjerne stol stork strømpe stråle stylte styre støvle sukker
  sundhed super suppe surdej surfer svale svamp svar sværm svæve svømme sweater sydpol syltetøj symbol symfoni synge
  synlig syren sæbe sæson søbred sødmælk søndag taburet tagsten talent talisman tandem tangent taske tastatur taxa
  teater tegning tekop telefon telt tematik tempo tennis tenor teori terrasse tid tidlig tidsel tiger tilfreds tillid
  timelang timian tindre ting tirsdag tivoli tjekke tolk tomat tombola tone torsk torv tredje trekant trend trin
  trivsel trofast tromme tryg trylle træner trætop trøje tuba tulipan tundra turkis turnere tusind tvilling tyttebær
  tænksom tæppe tærte tøffe tømrer tørklæde tålmod udendørs udflugt udgave udkast udsigt udtryk udvej udvikle uge
  ugeblad uld uldgarn uldtrøje undre undulat ungdom univers urban urmager urtete vaffel valmue valnød vandfald vante
  varm varsom vejrhane velkomst velour ven venlig venskab verden vers vigtig vildand vilje villig vimpel vinder vinge
  vinkel viol vippe virke vision vital voks volden vove vugge vækkeur vækst væld værelse værksted værtinde væv våge
  weekend yndig yndling yngre yoga yoghurt ypperlig zebra zenit æble ædelsten ælling ærinde ærlig øje øjeblik økologi
  ømhed ønske ørken ørn ørred øvelse øvre åben årbog årsdag årstid
`.trim().split(/\s+/)
