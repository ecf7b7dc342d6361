/*
 * Words that are nobody's terms. Two grades a language, written down by hand:
 * - `grammar`: articles, prepositions, pronouns, auxiliaries. No phrase begins or ends with one.
 * - `everyday`: what any text on any subject says. None is asked for alone, nor is a phrase that holds nothing else.
 * A language without a list is helped by the words that stand in nearly all of its texts.
 */

interface StopWords {
  readonly grammar: string;
  readonly everyday: string;
}

const lists: Readonly<Record<string, StopWords>> = {
  en: {
    grammar: `a an the this that these those and or but nor so yet if then else than as at by for from in into of off on onto out over to up upon with within
      without about above across after again against all almost along already also although always am among any anybody anyone anything are aren't around away
      back be became because become been before behind being below beside besides between beyond both can can't cannot could couldn't did didn't do does doesn't
      doing don't done down during each either enough even ever every everybody everyone everything everywhere few fewer first had has hasn't have haven't having
      he hence her here hers herself him himself his how however i i'm isn't is it it's its itself just last later least less let like many may maybe me might
      mine more most much must my myself near nearly neither never next no nobody none not nothing now nowhere often once one ones only other others otherwise our
      ours ourselves own per perhaps quite rather same second seldom several shall she should shouldn't since some somebody someone something sometimes somewhere
      soon still such that's their theirs them themselves there therefore they they're third though through throughout thus together too toward towards twice two
      three four five six seven eight nine ten under unless until us very via was wasn't we were weren't what what's whatever when whenever where whereas wherever
      whether which while who whoever whole whom whose why will won't would wouldn't you you're your yours yourself yourselves hundred thousand million half`,
    everyday: `able accept add afternoon age ago agree allow answer appear april arrive ask august bad beautiful begin began begun believe best better big belong bit
      black blue body book born bottom bought bring brought build built business busy buy call came car care carry case catch cause cell change cheap check child children
      choose choice city clean clear clearly close cold come company complete consider contain continue copy correct cost count country couple course create cut
      danger date day dead deal december decide deep depend describe difference different difficult direct do door double doubt draw drive drop early earn easier
      easily easy eat edge effect end enter entire equal especially evening exact exactly example expect explain eye face fact fail fall family far fast father
      february feel felt figure fill final finally find fine finish fit follow food foot forget form former forward found free friday friend front full future
      game gave general get give given glad go goal goes going gone good got great green ground group grow guess hand happen happy hard head hear heard heart help
      high hold home hope hour house human idea important include indeed inside instead interest january job join july june keep kept kind knew know known lack
      land language large late lead learn leave left length letter level life light line list little live local long look lose loss lost lot love low made main
      make making man manner march mark matter mean meaning meant meet member men mention mind minute miss mistake moment monday money month morning mother move
      name narrow nature necessary need new news nice night normal note notice november number october offer office old open opinion order original outside page
      paper paragraph part particular party pass past pay people percent perfect person picture piece place plain plan play please point possible power practice
      present pretty price print private probably problem produce promise proper prove public pull purpose push put question quick quickly quiet quite raise ran
      rare reach read reader reading ready real really reason receive recent red remain remember remove repeat replace reply report rest result return right risk
      road room round rule run safe said sale sat saturday save saw say says see seem seen self sell send sense sent sentence separate september serious serve set
      shape share short show shown side sign simple simply single sit site situation size slow small sold solve sort sound space speak special spend spoke stand
      start state stay step stood stop story straight street strong study subject sudden suggest sum summer sunday sure surprise system table take taken talk
      tell tend test text thank thing think third thought thursday time title today told tomorrow took top total touch town tried tries true trust truth try
      tuesday turn type understand unit use used useful user usual usually value version view visit voice wait walk want warm watch water way wednesday week
      weight well went white wide win winter wish woman women wonder word wore work world worse worst worth write writer writing written wrong wrote year
      yesterday young english italian german french`,
  },
  it: {
    grammar: `a ad agli ai al alcun alcuni alla alle allo allora altrettanto altri altro anche ancora anzi appena assai attraverso avanti avere avendo aveva avevano
      avrebbe avrà basta bene c'è che chi chiunque ci ciascuno ciò cioè circa come con contro così cosa cui da dagli dai dal dalla dalle dallo davanti davvero degli
      dei del dell della delle dello dentro deve devono di dietro dopo dove dovrebbe dunque durante e è ebbe ecco ed egli ella era erano eri ero essa esse essendo
      esser essere essi ex fa fanno fare fatto fino forse fra fu fuori furono già gli ha hanno ho i il in infatti infine insieme intanto intorno invece io la là
      lì le lei li lo loro lui lungo ma mai male me meglio meno mentre mi mia mie miei mio molto ne né neanche negli nei nel nella nelle nello nemmeno neppure
      nessuno niente no noi non nostro nulla o od oggi ogni ognuno oltre oppure ora ormai ovunque ovvero parecchio per perché perciò perfino però più piuttosto
      po poco poi poiché poter potrebbe può possono prima primo proprio può pur pure qua qual qualche qualcosa qualcuno quale quali qualsiasi qualunque quando quanto
      quasi quel quella quelle quelli quello questa queste questi questo qui quindi sa sarà sarebbe se sé secondo sei sembra sempre senza si sì sia siamo siano
      siete solo soltanto sono sopra sotto sta stanno stata state stati stato stesso su sua subito sue sugli sui sul sulla sulle sullo suo suoi tale tali talvolta
      tanto te tra tranne troppo tu tua tue tuo tuoi tutta tutte tutti tutto ultimo un una uno va vale vanno verso vi via vicino voi volta volte vostro vuole
      due tre quattro cinque dieci cento mille metà mezzo`,
    everyday: `abbastanza accade accanto accettare acqua agosto aiutare aiuto alto amico ampio anno andare aperto aprile aprire arrivare articolo aspettare attesa
      attenzione autunno avanzare azienda basso bello bianco bisogna bisogno bravo breve bufera buono cambiare cambiamento campo capire capo cara casa caso causa
      cercare certo chiamare chiaro chiedere chiudere chiuso città colore cominciare completo comune conoscere conosciuto conta contare contenere continuare coppia
      corpo correre corretto corso corto cosa costa costo creare credere dare data davanti decidere decisione denaro destra detto deve dice dicembre dicono differenza
      difficile dimenticare dire diretto diritto diventare diverso domanda domani domenica donna dovere dubbio effetto elenco entrare errore esattamente esempio
      esiste estate età euro faccia facile facilmente famiglia febbraio fermo figlio figura fila finale fine finire finito foglio fondo forma forte freddo fretta
      frase gennaio gente giorno giovane giovedì girare giro giugno giusto gran grande gratis grazie guardare gruppo idea ieri immaginare importa importante impresa
      inglese italiano inizio iniziare intero interno inutile inverno largo lasciare lato lavorare lavoro legge leggere leggero letto lento lettera lettore lettura
      libero libro linea lingua lista locale lontano luce luglio luna lunedì luogo maggio maggiore mano mandare mancare mancanza maniera mare martedì marzo massimo
      mattina mattino medio meno mese mercoledì mettere messo migliore minimo minore minuto modo molto momento mondo mostrare motivo muovere nascere nascosto
      naturale necessario nero nome normale nota notare notizia notte novembre numero nuovo occhio offrire ognuno opera opinione ora ordine ore ottimo ottobre
      paese pagina paio pane parola parlare parte particolare partire passare passato passo paura pensare perdere perfetto periodo permettere persona persone pesare
      peso pezzo piacere piano piccolo pieno poco popolo porta portare posto potere povero pratica preciso prendere presente presto prezzo privato probabile problema
      promessa pronto proposito prova provare pubblico punto quadro questione ragione raro realtà recente regola resto restare ricevere ricordare ricordo ridurre
      riga rimanere ripetere rispetto risposta rispondere risultato riuscire rosso sabato sala salire sapere sbagliare sbagliato scegliere scelta scopo scritto
      scrittura scrivere secolo seguire semplice semplicemente sentire sera serio servire servizio settembre settimana sicuro significare significato signore sinistra
      sistema situazione smettere sola soldi sole sorta spazio specie spesso spiegare stampa stanza stare storia strada stretto strumento studio successo suono
      superare tagliare tiene tardi tavola tavolo tema temere tempo tenere termine terra terzo testo tipo titolo toccare togliere tornare totale trattare trovare ufficio
      umano unico unire uomo usare uso usato utile valere valore vario vecchio vedere veloce venerdì venire vento verde vero versione viaggio vicino vincere viene visita
      visitare vista visto vita vivere vivo voce voglia volere volontà volto vuoto`,
  },
  de: {
    grammar: `aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beide beim bereits bis bin bist da dabei dadurch
      dafür dagegen daher damit danach dann daran darauf daraus darf darin darüber das dass davon dazu dein deine dem den denen denn der deren des deshalb dessen
      die dies diese diesem diesen dieser dieses doch dort du durch eben ein eine einem einen einer eines einige einmal er erst es etwa etwas euch euer für gegen
      gibt habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins ist ja jede jedem jeden jeder jedes jedoch
      jetzt kann kein keine keinem keinen keiner können könnte machen macht man manche mehr mein meine mich mir mit muss müssen nach neben nein nicht nichts noch nun
      nur ob oder ohne schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so sogar solche soll sollen sollte sondern sonst sowie über um und uns
      unser unsere unter viel viele vom von vor war waren warum was weil welche welcher wenn wer werden wie wieder will wir wird wo wurde wurden zu zum zur zwar
      zwischen zwei drei`,
    everyday: `arbeit art beispiel besser bild bleiben bringen ende fall finden frage früh ganz geben gehen gleich groß gut heute hoch jahr kommen lang lassen leben
      leicht lesen leute liegen mal mensch monat name neu nehmen ort person problem recht sache sagen schreiben sehen seite stehen stelle stunde suchen tag teil text
      tun verwenden wann weg weit welt wenig wichtig wissen woche wort zeigen zeit zahl`,
  },
  fr: {
    grammar: `a à afin ai ainsi alors après as au aucun aucune aujourd'hui auquel aussi autant autre autres aux avait avant avec avez avoir avons beaucoup bien bon ça
      car ce ceci cela celle celles celui cependant ces cet cette ceux chacun chaque chez ci comme comment d dans de depuis des dès deux doit donc dont du elle elles
      en encore entre est et étaient était étant été être eu faire fait fois font hors il ils je jusque l la là le les leur leurs lors lorsque lui ma mais malgré me
      même mêmes mes moi moins mon ne ni nos notre nous on ont ou où par parce pas pendant peu peut peuvent plus plusieurs pour pourquoi près puis qu quand que quel
      quelle quelles quels quelque quelques qui quoi rien sa sans se selon sera ses si sinon soi soit son sont sous souvent sur ta tant te tel telle tels tes toi ton
      toujours tous tout toute toutes très trois trop tu un une va vers voici voilà vos votre vous vont y n s qu'il qu'elle qu'un c'est n'est d'un d'une`,
    everyday: `aller an année arriver avis besoin cas changer chose côté croire demander dernier devoir dire donner exemple façon femme fin grand heure homme idée jour
      laisser lieu lire livre long main manière mettre mieux mois moment monde montrer mot nom nombre nouveau ouvrir page part partie passer pays penser personne petit
      place point porter pouvoir premier prendre problème question raison rendre rester savoir semaine seul suivre sujet temps tenir texte titre travail trouver type
      utiliser valeur venir vie ville voir vouloir vrai`,
  },
  es: {
    grammar: `a al algo algún alguna algunas alguno algunos allí ante antes aquel aquella aquí así aun aún aunque bajo bien cada casi como cómo con contra cual cuál
      cuando cuándo cuanto de del desde donde dónde dos durante e el él ella ellas ello ellos en entonces entre era eran eres es esa esas ese eso esos esta está
      están estar estas este esto estos fue fueron ha había han hasta hay hemos incluso ir la las le les lo los luego más me mediante menos mi mis mismo mucho muchos
      muy nada ni ningún no nos nosotros nuestra nuestro o os otra otras otro otros para pero poco por porque pues puede pueden que qué quien quién se sea según ser
      será si sí sido siempre sin sino sobre solo sólo son soy su sus tal también tampoco tan tanto te tener tiene tienen toda todas todo todos tras tres tu tú un una
      unas uno unos usted varios y ya yo`,
    everyday: `año ayudar buscar buen bueno cambiar caso ciudad comenzar conocer creer cosa crear dar deber decir dejar día ejemplo empresa encontrar entender escribir
      estado final forma gran grande grupo hablar hacer hecho hombre hora idea importante leer libro llamar llegar llevar lugar mano manera mayor mejor mes momento
      mostrar mujer mundo necesitar nombre nuevo número página país palabra parte pasar pensar permitir persona poder poner pregunta primer problema punto querer saber
      salir seguir semana sentir servir sistema tarde tema texto tiempo tipo título tomar trabajo trabajar usar uso utilizar valor vez veces ver vida`,
  },
  pt: {
    grammar: `a à ainda algo alguém algum alguma alguns ante antes ao aos após aquela aquele aquilo as às assim até cada com como contra da das de dela dele deles depois
      desde dessa desse desta deste do dois dos duas durante e é ela elas ele eles em enquanto entre era eram essa essas esse esses esta está estão estar estas este
      estes eu foi foram há isso isto já lá lhe mais mas me mesmo meu minha muito muitos na não nas nem nenhum no nos nós nossa nosso num numa o onde os ou outra
      outras outro outros para pela pelas pelo pelos pode podem por porque portanto pouco quais qual quando quanto que quê quem se seja sem sempre ser será seu seus
      si só sob sobre são sua suas também tanto te tem têm ter toda todas todo todos três tu tudo um uma uns você vocês`,
    everyday: `ano ajudar bom caso chegar cidade coisa começar conhecer criar dar dever dia dizer empresa encontrar escrever estado exemplo fazer ficar forma grande grupo
      hora homem ideia importante ler livro lugar mão maneira melhor mês momento mostrar mudar mulher mundo nome novo número página país palavra parte passar pensar
      pessoa poder ponto pôr pergunta precisar primeiro problema querer saber seguir semana sistema tempo texto tipo título tomar trabalho usar uso valor vez ver vida
      vir`,
  },
};

/** The words of a language that are no terms, each as `fold` has it. */
export interface StopList {
  readonly grammar: ReadonlySet<string>;
  readonly everyday: ReadonlySet<string>;
  /** Whether the language has a list of its own. */
  readonly written: boolean;
}

export function stopList(locale: string, fold: (word: string) => string): StopList {
  const language = locale.split('-')[0] ?? locale;
  const list = lists[language];
  const formsOf = verbForms[language] ?? (() => []);
  const words = (text = '') => text.split(/\s+/u).filter(Boolean);
  return {
    grammar: new Set(words(list?.grammar).map(fold)),
    everyday: new Set(words(list?.everyday).flatMap((word) => [word, ...formsOf(word)].map(fold))),
    written: list !== undefined,
  };
}

/** The lists hold verbs once; most of their forms follow, roughly, since what is no word does no harm. */
const verbForms: Readonly<Record<string, (word: string) => readonly string[]>> = {
  en: (word) => {
    const stem = word.replace(/e$/u, '');
    const last = stem.at(-1) ?? '';
    return [`${stem}ed`, `${stem}ing`, `${stem}${last}ed`, `${stem}${last}ing`, stem.replace(/y$/u, 'ied'), `${stem}er`];
  },
  it: (word) => (/[aei]re$/u.test(word) ? ['a', 'ato', 'ito', 'uto', 'ando', 'endo', 'ano', 'ono'].map((ending) => word.slice(0, -3) + ending) : []),
  es: (word) => (/[aei]r$/u.test(word) ? ['a', 'ado', 'ido', 'ando', 'iendo', 'an', 'en'].map((ending) => word.slice(0, -2) + ending) : []),
  pt: (word) => (/[aei]r$/u.test(word) ? ['a', 'ado', 'ido', 'ando', 'endo', 'am', 'em'].map((ending) => word.slice(0, -2) + ending) : []),
  fr: (word) => (/[ei]r$/u.test(word) ? ['e', 'é', 'ée', 'i', 'ent', 'ant', 'it'].map((ending) => word.slice(0, -2) + ending) : []),
};
