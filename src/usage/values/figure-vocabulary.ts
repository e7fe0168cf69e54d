/** The words by which names of columns and keys say what they hold, in English, German, French and Spanish. */

/** A set of the words in a text, which stand apart by one space. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words in names of columns and keys, by what they say. */
export const WORDS = {
  input: wordSet(
    'input inputs in prompt prompts sent eingabe eingaben eing gesendet gesendete entree entrees envoyes entrada entradas enviados ingresso invoer',
  ),
  output: wordSet(
    'output outputs out completion completions candidates generated received ausgabe ausg empfangen empfangene sortie sorties recus salida salidas recibidos saida saidas uscita uitvoer',
  ),
  /** These say less than the rest of a path such as `response.usage.input_tokens`. */
  asked: wordSet('request requests'),
  answered: wordSet('response responses generation'),
  cache: wordSet(
    'cache cached caching caches cachees gecacht gecachte gecachten gecached antememoire zwischengesp zwischengespeichert zwischengespeicherte zwischengespeicherten zwischenspeicher',
  ),
  write: wordSet(
    'write writes written create creation created schreib schreiben geschrieben geschriebene ecriture ecritures escritura escrituras escritos',
  ),
  read: wordSet(
    'read reads hit hits treffer lese lesen gelesen gelesene lecture lectures lus lectura lecturas leidos aciertos',
  ),
  miss: wordSet(
    'miss misses no non not without excl excluding ohne exkl nicht hors sans sin sem senza zonder',
  ),
  hit: wordSet('hit hits treffer aciertos'),
  /** What no cache had, and what a cache had among the rest. */
  fresh: wordSet('new fresh neu neue'),
  within: wordSet('incl including inkl einschl inklusive compris incluidos'),
  /** Tokens inside the output or the input, told again. */
  part: wordSet('audio image video accepted rejected'),
  /** The same, or beside the output where the total says so. */
  thought: wordSet('reasoning thinking thoughts'),
  /** All there is where nothing but text goes in and out, and else a part. */
  text: wordSet('text'),
  /** Both sides together. */
  total: wordSet('total totals sum gesamt summe'),
  price: wordSet('price prices preis preise prix precio precios'),
  /** No sum: a mean, a limit, a speed, a price. */
  noSum: wordSet(
    'avg average mean median max min p50 p90 p95 p99 per rate ratio share percent pct limit limits quota budget remaining saved second seconds sec s ms latency speed throughput ttft tps price prices cost costs usd eur first cumulative cumulated cumul kumuliert acumulado running mtd ytd anteil quote prozent taux pourcentage tasa porcentaje durchschnitt moyenne promedio',
  ),
  /** What is asked for, and not what was used. */
  askedFor: wordSet(
    'config configuration settings setting params parameters options default defaults spec schema example',
  ),
  requests: wordSet(
    'requests request calls call invocations anfragen aufrufe requetes appels peticiones llamadas solicitudes solicitacoes requisicoes richieste verzoeken',
  ),
  cost: wordSet(
    'cost costs spend spent charge charges charged kosten betrag cout couts montant coste costes costo costos importe gasto costi importo bedrag',
  ),
  time: wordSet(
    'timestamp time ts datetime date day hour month week created started recorded datum zeit zeitstempel tag stunde monat woche jour heure mois semaine fecha dia hora mes mese semana kalenderwoche kw quarter quartal trimestre period periode zeitraum periodo',
  ),
  month: wordSet('month months monat mois mes mese'),
  week: wordSet('week weeks woche semaine semana kalenderwoche kw'),
  year: wordSet('year jahr annee ano anno jaar'),
  hour: wordSet('hour stunde heure hora ora uur'),
  /** Times of which the name does not say how long they are. */
  span: wordSet('quarter quartal trimestre period periode zeitraum periodo'),
  end: wordSet('end ended ending ends until bis fin hasta ende'),
  model: wordSet('model models modell modele modelo modello llm'),
  zones: wordSet('cet cest est edt cst cdt mst mdt pst pdt pt et ist jst bst sgt aest local'),
  currencies: wordSet('usd eur gbp jpy chf cad aud inr sek nok dkk pln brl cny'),
};

/** Words that stand around a figure and say nothing of whom it is. */
export const AROUND = {
  tokens: wordSet(
    'token count counts total totals sum gesamt summe usage used num number n nr o anzahl nombre numero details detail llm gen ai attributes metrics api billed processed inference content prefix kv ephemeral 5m 1h',
  ),
  requests: wordSet(
    'num number n nr o anzahl anz nombre numero count total gesamt sum api model llm successful success',
  ),
  cost: wordSet('total gesamt amount estimated reported actual official api llm in us net usage metrics'),
  when: wordSet(
    'at on utc gmt request start started starting begin beginning commencing vom event usage generated bucket interval period log logging logged ms iso unix nano ns epoch calendar billing invoice abrechnungs rechnungs kalender nutzungs verbrauchs leistungs',
  ),
  model: wordSet(
    'name id version response request gen ai base served provided destination ls attributes meta metadata extra foundation body usage used',
  ),
  /** Small words between the others, as in "davon aus dem Cache" and "de los cuales en caché". */
  between: wordSet(
    'of the which them thereof from mis mise almacenados davon aus dem der den im von dont en de du des d le la les el los las del desde ellos cuales di cui waarvan uit van dos quais em do da',
  ),
};
