/** The words by which names of columns and keys say what they hold, in English, German, French and Spanish. */

/** A set of the words in a text, which stand apart by one space. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words in names of columns and keys, by what they say. */
export const WORDS = {
  input: wordSet('input inputs in prompt prompts eingabe entree entrada ingresso invoer'),
  output: wordSet(
    'output outputs out completion completions candidates generated ausgabe sortie salida uscita uitvoer',
  ),
  /** These say less than the rest of a path such as `response.usage.input_tokens`. */
  asked: wordSet('request requests'),
  answered: wordSet('response responses generation'),
  cache: wordSet('cache cached caching'),
  write: wordSet('write writes written create creation created'),
  read: wordSet('read reads hit hits'),
  miss: wordSet('miss misses no non not without excl excluding ohne exkl sans sin'),
  /** What no cache had, and what a cache had among the rest. */
  fresh: wordSet('new fresh neu neue'),
  within: wordSet('incl including inkl'),
  /** Tokens inside the output or the input, told again. */
  part: wordSet('audio image video accepted rejected'),
  /** The same, or beside the output where the total says so. */
  thought: wordSet('reasoning thinking thoughts'),
  /** All there is where nothing but text goes in and out, and else a part. */
  text: wordSet('text'),
  /** No sum: a mean, a limit, a speed, a price. */
  noSum: wordSet(
    'avg average mean median max min p50 p90 p95 p99 per rate ratio share percent pct limit limits quota budget remaining saved second seconds sec s ms latency speed throughput ttft tps price prices cost costs usd eur first cumulative cumulated cumul kumuliert acumulado running mtd ytd',
  ),
  /** What is asked for, and not what was used. */
  askedFor: wordSet(
    'config configuration settings setting params parameters options default defaults spec schema example',
  ),
  requests: wordSet(
    'requests request calls call invocations anfragen aufrufe requetes appels peticiones solicitudes solicitacoes requisicoes richieste verzoeken',
  ),
  cost: wordSet(
    'cost costs spend spent charge charges charged kosten cout couts coste costo costi usd eur gbp',
  ),
  time: wordSet(
    'timestamp time ts datetime date day hour month week created started recorded datum zeit zeitstempel tag stunde monat woche jour heure mois semaine fecha dia hora mes mese semana kalenderwoche kw quarter quartal trimestre period periode zeitraum periodo',
  ),
  month: wordSet('month months monat mois mes mese'),
  week: wordSet('week weeks woche semaine semana kalenderwoche kw'),
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
    'token count counts total totals sum usage used num number n of the en de d details detail llm gen ai attributes metrics api billed processed inference hit hits read content ephemeral 5m 1h from aus',
  ),
  requests: wordSet('num number n count total sum of the api model llm successful success'),
  cost: wordSet('total amount estimated reported actual official api llm in us net usage metrics'),
  when: wordSet(
    'at on utc gmt request start started starting begin beginning commencing vom event usage generated bucket interval period log logging logged ms iso unix nano ns epoch',
  ),
  model: wordSet(
    'name id response request gen ai base served provided destination ls attributes meta metadata extra foundation body usage used',
  ),
};
