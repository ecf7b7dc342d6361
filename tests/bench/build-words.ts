/** The words that posts are made of, by language. Plural noun phrases, alike as subject and as object; `{x}` and `{y}` stand for two of them. */

export const locales = ['en', 'it', 'de'] as const;
export type Locale = (typeof locales)[number];

export interface Words {
  readonly things: readonly string[];
  readonly titles: readonly string[];
  readonly headings: readonly string[];
  readonly doings: readonly string[];
  readonly tails: readonly string[];
  /** `{t}` is a term of the glossary. */
  readonly naming: readonly string[];
  readonly leads: readonly string[];
  readonly closings: readonly string[];
  /** What a term is. */
  readonly definitions: readonly string[];
  /** Where it is seen, so that no two terms are explained alike. */
  readonly seen: string;
}

/** Items on lines of their own. */
const lines = (text: string): string[] => text.trim().split(/\n\s*/u);

export const words: Readonly<Record<Locale, Words>> = {
  en: {
    things: lines(`long headlines
      winter campaigns
      customer letters
      product photos
      release notes
      trade fairs
      press offices
      editorial calendars
      survey results
      broken links
      price lists
      guest authors
      regional offices
      support tickets
      open vacancies
      first impressions
      chat groups
      screenshots
      hiring stories
      quarterly figures
      recipe videos
      museum visits
      delivery routes`),
    titles: lines(`How {x} changed the way we plan {y}
      Why {x} deserve more care than {y}
      A field guide to {x} for teams with {y}
      What {x} taught us about {y}
      Seven small repairs for {x} and {y}
      Before you publish {x}, look at {y}
      The quiet work behind {x} and {y}
      {x}, {y} and the price of haste`),
    headings: lines(`Where {x} begin
      What {x} cost
      Three questions about {x}
      How {x} grow old
      A checklist for {x}
      When {x} are enough
      What readers expect of {x}
      {x} on small screens`),
    doings: lines(`cost less than {y}
      rarely survive without {y}
      say more than {y} ever did
      depend on {y} more than anyone admits
      replace {y} in small teams
      explain {y} better than a meeting
      arrive a day before {y}
      hide {y} from those who need them
      prepare the ground for {y}
      take as long as {y} and last longer
      bring {y} into order
      look like {y} until somebody counts
      make {y} worth the trouble
      travel further than {y}
      compete with {y} for the same five minutes
      answer what {y} leave open`),
    tails: lines(`which nobody noticed before the spring
      and the figures of two years agree
      although the budget says otherwise
      as anyone who answers the mail on Mondays knows
      even when the first draft was written in a hurry
      and that is where most plans come apart
      because people pass on what makes them look helpful
      unless a single person is responsible for both
      so we measured again and found the same
      and no tool has changed that so far
      while the rest of the page stays as it was
      at least in the nine companies that we asked
      which is cheap to try and easy to undo
      and the second reader decides within seconds
      if the picture keeps what the words promise
      long before anyone opens the page`),
    naming: lines(`The {t} shows it first.
      In most reports the {t} is missing, and with it the reason.
      Look at the {t} before you touch anything else.
      None of this needs a better {t}; it needs a calmer one.`),
    leads: lines(`We looked at {x} in nine companies and asked what {y} have to do with them.
      A short report on {x} and {y}, with the figures of two quarters.
      Everybody plans {x}; few ask whether {y} are ready.
      Where {x} and {y} meet, most plans come apart.`),
    closings: lines(`The answer is short.
      What to try first, what to leave alone, and what it costs.
      With a checklist for the first week, and one for the weeks after.
      Three repairs that took an afternoon, and one that needed a whole winter of patience.`),
    definitions: lines(`How much of what is published reaches people who did not ask for it, counted over a week.
      The part of a message that is left when a network has cut it to its own measure.
      What a reader sees of a page before it is opened, and what makes the difference.
      A figure that says how often readers hand something on without being asked.`),
    seen: 'Best seen in {x} and {y}.',
  },
  it: {
    things: lines(`i titoli lunghi
      le campagne invernali
      le lettere dei clienti
      le foto dei prodotti
      le note di versione
      le fiere di settore
      gli uffici stampa
      i calendari editoriali
      i sondaggi brevi
      i link interrotti
      i listini prezzi
      gli autori ospiti
      le sedi locali
      le richieste aperte
      le offerte di lavoro
      le prime impressioni
      i gruppi di chat
      le schermate
      le storie del personale
      i conti trimestrali
      le ricette filmate
      le visite al museo
      le consegne in ritardo`),
    titles: lines(`Perché {x} valgono più che {y}
      Come {x} hanno cambiato {y}
      Prima {x}, poi {y}: una prova
      Che cosa cambiano {x} per {y}
      Sette rimedi per {x} e {y}
      Il lavoro dietro {x} e {y}
      Una guida pratica per {x} e {y}
      Quando {x} incontrano {y}`),
    headings: lines(`Dove cominciano {x}
      Quanto costano {x}
      Tre domande per {x}
      Come invecchiano {x}
      Una lista per {x}
      Quando bastano {x}
      Chi aspetta {x}
      Sul telefono {x} cambiano`),
    doings: lines(`costano meno che {y}
      raramente durano senza {y}
      dicono più che {y}
      contano quanto {y}, anche se nessuno lo ammette
      sostituiscono {y} nelle squadre piccole
      spiegano {y} meglio che una riunione
      arrivano un giorno dopo e trovano {y}
      nascondono {y} proprio a chi ne ha bisogno
      preparano il terreno per {y}
      mettono in ordine {y}
      sembrano {y} finché qualcuno non conta
      rendono utili {y}
      vanno più lontano che {y}
      rispondono dove {y} tacciono
      fanno dimenticare {y}
      seguono {y} di una settimana`),
    tails: lines(`cosa che nessuno aveva notato prima della primavera
      e le cifre di due anni lo confermano
      anche se il bilancio dice altro
      come sa chi risponde alla posta il lunedì
      perfino quando la prima stesura è nata in fretta
      ed è qui che i piani si disfano
      perché si passa parola quando fa fare bella figura
      a meno che una sola persona risponda per tutti
      perciò abbiamo misurato ancora, con lo stesso esito
      e finora nessuno strumento lo ha cambiato
      mentre il resto della pagina rimane com'era
      almeno nelle nove aziende che abbiamo sentito
      il che costa poco e si disfa in fretta
      e chi legge decide in pochi secondi
      se l'immagine mantiene quello che le parole promettono
      molto prima che qualcuno apra la pagina`),
    naming: lines(`Lo mostra per primo {t}.
      In molti rapporti manca {t}, e con esso il motivo.
      Prima di toccare altro, controllate {t}.
      Non serve altro che {t}, usato con più calma.`),
    leads: lines(`Abbiamo osservato {x} in nove aziende per capire quanto contano {y}.
      Un breve rapporto su come nascono {x} e {y}, con le cifre di due trimestri.
      Tutti preparano {x}; pochi si chiedono se {y} sono pronti.
      Dove {x} incontrano {y}, molti piani si disfano.`),
    closings: lines(`La risposta è breve.
      Che cosa provare subito, che cosa lasciare stare, e quanto costa.
      Con una lista per la prima settimana, e una per quelle che seguono.
      Tre rimedi che hanno chiesto un pomeriggio, e uno che ha chiesto un inverno intero.`),
    definitions: lines(`Quanto di ciò che si pubblica arriva a chi non lo aveva chiesto, contato in una settimana.
      La parte di un messaggio che rimane quando una rete lo ha tagliato sulla propria misura.
      Quello che si vede di una pagina prima di aprirla, e che spesso fa la differenza.
      Una cifra che dice quante volte si passa parola senza che nessuno lo chieda.`),
    seen: 'Si vede dove {x} incontrano {y}.',
  },
  de: {
    things: lines(`lange Überschriften
      Winterkampagnen
      Briefe von Kunden
      Produktfotos
      Versionshinweise
      Fachmessen
      Pressestellen
      Redaktionspläne
      kurze Umfragen
      tote Verweise
      Preislisten
      Gastautoren
      Zweigstellen
      Supportanfragen
      offene Stellen
      erste Eindrücke
      Chatgruppen
      Bildschirmfotos
      Berichte der Kollegen
      Quartalszahlen
      Kochvideos
      Museumsbesuche
      verspätete Lieferungen`),
    titles: lines(`Warum {x} mehr zählen als {y}
      Wie {x} und {y} zusammenhängen
      Was {x} und {y} wirklich kosten
      Wer {x} plant, braucht auch {y}
      Sieben Handgriffe für {x} und {y}
      {x}, {y} und die stille Arbeit
      Ein Leitfaden für {x} und {y}
      Wenn {x} wichtiger werden als {y}`),
    headings: lines(`Wo {x} beginnen
      Was {x} kosten
      Drei Fragen an {x}
      Wie {x} altern
      Eine Liste für {x}
      Wann {x} genügen
      Wer {x} erwartet
      Am Telefon wirken {x} anders`),
    doings: lines(`kosten weniger als {y}
      überleben selten ohne {y}
      sagen mehr als {y}
      zählen so viel wie {y}
      ersetzen {y} in kleinen Gruppen
      erklären {y} besser als eine Sitzung
      kommen einen Tag zu spät und finden {y}
      verdecken {y} vor denen, die sie brauchen
      bereiten den Boden für {y}
      bringen {y} in Ordnung
      gleichen {y}, bis jemand nachzählt
      machen {y} der Mühe wert
      reisen weiter als {y}
      antworten, wo {y} schweigen
      lassen {y} vergessen
      kosten so viel Zeit wie {y} und halten länger`),
    tails: lines(`was vor dem Frühling niemandem auffiel
      und die Zahlen zweier Jahre sagen dasselbe
      obwohl der Haushalt anderes vorsieht
      wie jeder weiß, der montags die Post beantwortet
      selbst wenn der erste Entwurf in Eile entstand
      und hier zerfallen die meisten Pläne
      weil man weitersagt, was einen gut aussehen lässt
      solange nicht eine Person für beides zuständig ist
      darum haben wir noch einmal gemessen
      und kein Werkzeug hat das bisher geändert
      während der Rest der Seite bleibt, wie er war
      jedenfalls in den neun Firmen, die wir fragten
      was billig zu versuchen und leicht zu ändern ist
      und wer liest, entscheidet in Sekunden
      wenn das Bild hält, was die Worte versprechen
      lange bevor jemand die Seite öffnet`),
    naming: lines(`Zuerst zeigt es das Stichwort {t}.
      In vielen Berichten fehlt {t}, und damit der Grund.
      Vor allem anderen lohnt ein Blick auf {t}.
      Dafür braucht niemand mehr {t}, nur mehr Ruhe.`),
    leads: lines(`Wir haben in neun Firmen gefragt, was {x} und {y} miteinander zu tun haben.
      Ein kurzer Bericht über {x} und {y}, mit den Zahlen zweier Quartale.
      Alle planen {x}; wenige fragen, ob {y} bereit sind.
      Wo {x} auf {y} treffen, zerfallen die meisten Pläne.`),
    closings: lines(`Die Antwort ist kurz.
      Was zuerst zu versuchen ist, was zu lassen, und was es kostet.
      Mit einer Liste für die erste Woche, und einer für die Wochen danach.
      Drei Reparaturen, die einen Nachmittag brauchten, und eine, die einen ganzen Winter brauchte.`),
    definitions: lines(`Wie viel von dem, was erscheint, Menschen erreicht, die nicht danach gefragt haben.
      Der Teil einer Nachricht, der übrig ist, wenn ein Netz sie auf sein Maß geschnitten hat.
      Was man von einer Seite sieht, bevor man sie öffnet, und was oft den Ausschlag gibt.
      Eine Zahl, die sagt, wie oft etwas weitergesagt wird, ohne dass jemand darum bittet.`),
    seen: 'So zeigen es {x} und {y}.',
  },
};

/** Terms are made of these, a thousand of them: `organic reach`, `native snippet`. */
export const modifiers =
  'referral organic paid dark canonical social inbound outbound native sponsored syndicated evergreen seasonal branded earned owned shared viral local mobile visual semantic structured cached signed federated rendered tracked anonymous returning lapsed qualified weighted blended rolling nested deferred lazy ranked layered'.split(
    ' ',
  );
export const heads = lines(`traffic
  reach
  snippet
  audience
  funnel
  segment
  cohort
  signal
  attribution
  impression
  sentiment
  engagement
  placement
  excerpt
  referrer
  hashtag
  permalink
  backlink
  landing page
  call to action
  content hub
  share count
  bounce rate
  reply rate
  scroll depth`);
