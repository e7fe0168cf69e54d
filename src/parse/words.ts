import { WEEKDAYS } from '../domain/day.ts';
import { ALL_FIELDS, FIELDS } from '../domain/fields/index.ts';
import { GROUP_NOUNS, PERSONS } from '../domain/people.ts';
import { entriesOf } from '../keys.ts';
import type { GrammarNoun, Mark, Meaning, Unit } from './atoms.ts';

/**
 * The words of the grammar; those of a field stand in its row. Phrases are separated by `|`; a plural s is understood
 * at every word's end.
 */

/** The spellings of each unit, apart by a bar. */
export const UNITS: Readonly<Record<Unit, string>> = {
  token: 'token|tokenów|tokenow|токен|токена|токенов|токены|tok|tkn|tk|toks',
  request:
    'request|req|rq|requests|chat|call|query|queries|message|msg|conversation|prompt request|completion request|api call|inference|inferences|generation|summary|summaries|document|doc|ticket|invocation|hit|email|e mail|mail|question|turn|session|classification|article|transaction|lookup|search|report|review|comment|post|pdf|file|resume|cv|contract|transcript|note|row|record|item|listing|description|suggestion|lead|case|claim|order|event|log line|alert|tweet|paper|step|task|job|round|notification|interaction|sms|text message|anfrage|anfragen|dokument|dokumente|frage|fragen|nachricht|nachrichten|requête|requete|richiesta|richieste|solicitud|solicitudes|conversación|conversaciones|conversa|conversas|mensaje|pregunta|llamada|documento|consulta|petición|aanvraag|rag query|chunk|passage|snippet|pr|pull request|merge request|diff|patch|patches',
  second: 'second|sec|s',
  minute: 'minute|min',
  hour: 'hour|hr|h|std|stunde|stunden|heure|hora|ora|uur',
  day: 'day|日|天|d|calendar day|tag|jour|día|dia|giorno|dag',
  workday: 'workday|working day|work day|business day|weekday',
  'weekend-day': 'weekend day|day of the weekend',
  week: 'week|wk|woche|semaine|semana|settimana',
  month: 'month|月|个月|ヶ月|mo|mth|mnth|mon|monat|monate|monaten|meses|mesi|mês|mois|mese|maand',
  year: 'year|年|yr|y|annum|jahr|jahre|jahren|ans|années|años|anni|año|anno|jaar',
  quarter: 'quarter|qtr',
  fortnight: 'fortnight',
  shift: 'shift',
  gpu: 'gpu|card|accelerator|chip|gpu card|graphics card',
  replica: 'replica|pod|copy|copies|instance',
  server: 'dgx|hgx|server|serveur|servidor|servidores|node|box|boxes|machine|host machine',
  kwh: 'kwh|kilowatt hour|kw h|kw hour|kilowatthour',
  watt: 'w|watt',
  kilowatt: 'kw|kilowatt',
  kilobyte: 'kb|kilobyte|kib',
  megabyte: 'mb|megabyte|mib',
  gigabyte: 'gb|gig|gigabyte|g|gib',
  terabyte: 'tb|terabyte|tib',
  fte: 'fte|infra guy|it guy|ops guy|devops guy|infra person|ops person|devops person|infra engineer|platform engineer|contractor|freelancer|technician|admin|administrator|it admin|full engineer|full time engineer|full time sre|full time equivalent|headcount|engineer|sre|devops engineer|mlops engineer|ml engineer|mle|sysadmin|dba|data engineer|database admin|database administrator|cloud engineer|network admin|network engineer|linux admin|system administrator|systems administrator|systems engineer',
  million: 'million|mil|mn|mm|m|mtok|mtoken|million token|mtoks',
  thousand: 'thousand|k|ktok|k tok|ktoken|thousand token',
  user: `${PERSONS}|${GROUP_NOUNS}`,
  model: 'parameter|param|adapter',
  word: 'word|wort|worte|wörter',
  page: 'page|seite|seiten|página|páginas|pagina',
  paragraph: 'paragraph',
  sentence: 'sentence',
  character: 'character|char|letter of text',
};

/** Nouns that are no field's own. */
const NOUNS: Readonly<Record<GrammarNoun, string>> = {
  input:
    'input|eingabe|entrée|entrées|entree|entrada|uncached in|fresh in|uncached input|uncached input token|uncached prompt|fresh input|fresh token|fresh prompt token|non cached input|new input|retrieved|retrieved token|rag context|prompt|in token|input token|prompt token|token input|inputs|prefill|inbound|rein|hinein',
  output:
    'output|reply length|answer length|response length|reply size|answer size|response size|ausgabe|antwort|antworten|sortie|sorties|réponse|réponses|reponse|respuesta|respuestas|salida|risposta|risposte|completion|out token|output token|completion token|tokens out|token output|generated|generated token|response|answer|reply|replies|gen|decode|outbound|decoded|raus|heraus',
  fleet:
    'fleet|cluster|in total|overall|aggregate|altogether|all together|whole fleet|whole cluster|entire fleet|combined|across the fleet|across all gpus|across all',
  api: 'api|provider|vendor|endpoint|managed api|hosted api|api vendor|llm api|apis',
  context:
    'context|kontext|contexte|contexto|contesto|context length|context window|prompt length|prompt size|input length|isl|input size|ctx|max model len|max model length|max seq len|max context',
  uplift: 'uplift|surcharge|regional uplift|regional surcharge|residency surcharge',
  half: 'double|twice|triple|halve|halved|doubled|tripled|half',
};

const MARKS: Readonly<Record<Mark, string>> = {
  per: 'per|every|jeden|each and every',
  a: 'a|an|une|una',
  each: 'je|jeweils|jeder|jede|jedes|chacun|chacune|chaque|cada|cada uno|cada una|each|ea|apiece|a piece|a pop|respectively',
  at: 'at|@',
  in: 'in',
  out: 'out',
  off: 'off|off of|instead of|rather than|away from|against|compared to|compared with|compare to|compare with|compare against|compare|comparing|relative to|replace|replacing|swap|swap out|swapping|swapping out|or use|drop|dropping|ditch|leave|moving from|migrate from|or pay|alternative to|statt|anstatt|anstelle von|au lieu de|remplacer|en vez de|en lugar de|reemplazar|invece di|em vez de|in plaats van',
  on: 'on|en|em|with|via|using|by|for|mit|auf|für|fuer|bei|avec|sur|pour|con|com|para|met',
  over: 'over|across|within',
  of: 'of|von|vom|de|del',
  to: 'to|till|until|thru|through|up to',
  and: 'and|or|plus|nor|as well as|und|oder|et|ou',
  no: "no|without|zero|not|never|none|excluding|exclude|except|except for|apart from|aside from|anything but|all but|everything but|ignore|ignoring|skip|skipping|avoid|avoiding|remove|removing|forget|forget about|leave out|leaving out|take out|get rid of|other than|don't|dont|do not|can't|cant|cannot|won't|isn't|is not|aren't|are not|mustn't|must not|banned from|barred from|forbidden to|prohibited from",
  denied:
    "not an option|is not an option|isn't an option|are not an option|aren't an option|no option|is no option|not possible|is not possible|isn't possible|not allowed|is not allowed|isn't allowed|are not allowed|not supported|is not supported|isn't supported|not needed|is not needed|isn't needed|not required|not included|is not included|out of the question|is out of the question|are out of the question|aside|excluded|is excluded|ruled out|is ruled out|are ruled out|doesn't apply|does not apply|won't work|will not work|doesn't work",
  between: 'between',
  from: 'from',
  versus: 'vs|versus|v|gegen|gegenüber|contre|contra|contro|tegen',
  own: 'own|eigen|eigene|eigener|eigenes|eigenen|propre|propres|propio|propia|ours|owned|owning|buy|bought|buying|purchase|purchased|purchasing|on prem|on premise|on premises|onprem|onpremise|we own|our own hardware|own hardware|our own gpus|our own servers|in our datacenter|in our data center|capex|gekauft|gekaufte|gekauften|kaufen|acheter|acheté|comprar|comprado|kopen|gekocht|self owned|bare metal we own|our own metal|own metal|own iron',
  rent: 'rent|mieten|miete|zur miete|gemietet|gemietete|gemieteten|louer|loué|louée|loués|louées|en location|à la location|alquilar|alquilado|alquilada|alquilados|alquiladas|alquiler|en alquiler|de alquiler|alugar|alugado|alugados|alugadas|huren|gehuurd|te huur|noleggiare|noleggiati|noleggiate|a noleggio|in affitto|affittare|affittati|affittate|rented|rental|renting|rentals|hire|hired|lease|leased|leasing|cloud gpu|gpu cloud|gpu rental|cloud rental',
  billed:
    'billed|billed for|running|run for|switched on|turned on|powered on|on for|up for|billed hours|billed hour|uptime|runs|runtime|active for|only on|only up|only running|spin up|spinning up|spun up|fire up|boot up|turn on|switch on',
  'switched-off':
    'switched off|turned off|turn off|shut down|shutdown|powered off|powered down|switch off|spun down|scaled to zero|scale to zero|scales to zero|scaling to zero|autoscale to zero|autoscales to zero|autoscaled to zero|scale to 0|scales to 0|turned down|shut off|stopped|paused|hibernated|deallocated|switched down|turn it off|turn them off|shut them down|shut it down|switch it off|switch them off|turning off',
  night: 'night|overnight|at night|nights',
  weekend:
    'weekend|on weekends|at weekends|saturday and sunday|sat and sun|sat/sun|sat sun|sat+sun|sa/so|sa+so|sa so|samstag und sonntag|am wochenende|wochenende|saturdays and sundays|saturday/sunday',
  only: 'only|exclusively',
  hosting:
    'self host|self hosted|selfhosted|self hosting|selfhost|hosting|deploy|deploying|deployed|serve|serving|run',
  workdays:
    'mon fri|monday to friday|mon to fri|mo fr|monday friday|weekdays only|workdays only|working days only',
  preview: 'preview',
  help: 'help|manual|instructions|examples|how does this work|what can you do|commands',
  comma: '',
  stop: '',
  colon: '',
  equals: 'equals',
  slash: '',
  times: 'times|multiplied by',
  plus: '',
  minus: 'minus',
  dash: '',
  'power-of': '',
  open: '',
  close: '',
};

/** "every friday", "on sundays", "friday nights": once a week. */
const ON_ONE_DAY = WEEKDAYS.map((name) => name.toLowerCase())
  .flatMap((day) => [
    `every ${day}`,
    `each ${day}`,
    `per ${day}`,
    `on ${day}s`,
    `on ${day} night`,
    `${day} nights`,
    `on ${day} nights`,
  ])
  .join('|');

const PERIODS: readonly (readonly [Unit, string])[] = [
  ['second', 'secondly'],
  ['hour', 'hourly|hrly'],
  ['day', 'once a day|once per day|once daily|once every day'],
  ['week', 'once a week|once per week|once weekly|once every week'],
  ['month', 'once a month|once per month|once monthly|once every month'],
  ['hour', 'pro stunde|pro std|per uur|por hora|par heure|all ora|a ora'],
  [
    'day',
    'daily|每天|每日|毎日|p/d|pd|p d|pro tag|am tag|par jour|por dia|por día|al giorno|dziennie|в день|al dia|al día|al jour|täglich|taeglich|giornalieri|giornaliero|giornaliere|diarios|diario|diarias|diaria|quotidien|quotidiens|per dag|nightly|nachts|jede nacht|every night|each night|per night|a night',
  ],
  [
    'workday',
    'pro arbeitstag|je arbeitstag|pro werktag|par jour ouvré|par jour ouvrable|por día laborable|por dia útil|al giorno lavorativo',
  ],
  ['week', `${ON_ONE_DAY}|weekly|p/w|pw|p w|pro woche|par semaine|por semana|a settimana`],
  [
    'month',
    'monthly|每月|每个月|毎月|mthly|p/m|pm|p m|pcm|per calendar month|pro monat|im monat|monatlich|mensuel|mensuels|mensuales|mensual|mensili|mensile|per maand|par mois|por mes|al mes|al mese|miesięcznie|miesiecznie|na miesiąc|в месяц|por mês|ao mês|/mes',
  ],
  ['quarter', 'quarterly|once a quarter|once per quarter|once every quarter'],
  [
    'year',
    'once a year|once per year|once every year|yearly|annually|annual|pa|im jahr|pro jahr|jährlich|jaehrlich|par an|por año|al año|all anno',
  ],
];

const RATES: readonly (readonly ['token' | 'request' | 'user', Unit, string])[] = [
  ['user', 'day', 'dau|daily active|daily active user|daily user|active user a day'],
  ['user', 'week', 'wau|weekly active|weekly active user|weekly user'],
  ['user', 'month', 'mau|monthly active|monthly active user|monthly user'],
  ['token', 'second', 'tps|tok/s|toks/s|tokens/s|tok/sec|tokens/sec|t/s'],
  ['token', 'minute', 'tpm'],
  ['token', 'day', 'tpd'],
  ['request', 'second', 'rps|qps|q/s|q/sec|r/s'],
  ['request', 'minute', 'rpm|qpm'],
  ['request', 'hour', 'rph|q/h|q/hr'],
  ['request', 'day', 'rpd|q/day|q/d'],
  ['request', 'month', 'q/month|q/mo'],
];

/** Words of ordinary prose that carry no number: they are not named back. */
const FILLER =
  "k8s|k3s|kubernetes|verbrauchen|verbraucht|vs code|vscode|visual studio code|exl2|exl3|exllama|exllamav2|mlx|the|this|that|these|those|it|its|it's|we|we're|we've|we'd|our|us|i|i'm|me|my|you|your|they|them|their|is|are|was|were|be|been|being|am|do|does|did|doing|have|has|had|having|should|would|could|can|will|shall|may|might|must|please|pls|plz|thanks|thank you|thx|hi|hey|hello|cheers|what|which|who|when|where|why|how|if|then|so|but|as|than|just|sustained|sustain|burning|burned|sends|send|handles|handle|handling|process|processes|processing|processed|about|around|roughly|approximately|approx|circa|ca|some|any|all|also|too|still|even|really|actually|currently|now|today|right now|these days|nowadays|at the moment|lately|there|here|let's|lets|like|want|need|needs|think|thinking|thoughts|wondering|consider|considering|make sense|makes sense|do the job|does the job|do the trick|does the trick|sense|worth|worth it|move|moving|switch|switching|migrate|migrating|keep|keeping|stay|staying|stick|sticking|go|going|get|getting|put|use|used|uses|ran|served|serves|ourselves|ourself|myself|yourself|estimate|calculate|calc|cost|costs|costing|price|priced|pricing|cheaper|cheapest|cheap|expensive|better|best|break even|breakeven|model|models|llm|llms|open model|open source|open weights|open weight|weights|ai|inference on|llmcost|vs.|say|assume|assuming|assumption|given|based|llama cpp|hardware|infra|infrastructure|setup is|production|prod|month's|current|expected|expect|average|avg|mean|typical|typically|total|totally|rate|share|ratio|mix|split|size|sized|price is|it is|there is|there are|month each way|all in|all included|all inclusive|everything included|etc|e.g|eg|i.e|ie|because|since|while|would be|will be|and then|into|onto|up|down|more|less|most|least|much|many|lot|lots|new|old|per se|yes|ok|okay|well|fine|alright|im schnitt|im durchschnitt|durchschnittlich|en moyenne|de media|in media|good enough|acceptable|whether|versus paying|paying for|to pay|instead|same|different|via api|make|makes|made|folks|guys|everyone|quick question|quick one|quick|anyone|know|tell|show|give|see|check|look|looking|find|out there|pay per token|pay as you go|payg|each way|per api|need to|have to|trying to|try|planning|plan|plans|option|options|budgeted|precision|quantized|quantised|quantization|quantize|quantise|quantizing|quant|weights in|format|engine|serving engine|backend|runtime engine|price of|worth of|month or so|or so|ish|reasoning|instruct|wanna|q|traffic is|unit|units|number|amount|count|memory|ram|vram|hbm|hbm2|hbm2e|hbm3|hbm3e|nvlink|gguf|imatrix|during|mostly|mainly|only when|on traite|on utilise|on consomme|on fait|on envoie|gastamos|usamos|wir|haben|brauchen|nutzen|zahlen|lohnt|lohnen|sich|das|der|die|ist|sind|etwa|rund|aktuell|derzeit|momentan|statt dessen|nous|avons|combien|les|des|est|nos|notre|tenemos|cuanto|cuánto|cuesta|los|las|nuestro|nuestra|abbiamo|quanto|costa|hoeveel|wij|hebben|onze|kunnen|beter|zelf|draaien|dan|unser|unsere|kostet|kosten|was kostet|ou bien|aujourd'hui|hoy|oggi|heute";

/** Where something is; that data must stay there is said outright ("EU only"). */
const PLACES = 'in the us|in the usa|in the states';

/** Things that only sound like ours: a number beside them is refused. */
const OTHER_THINGS =
  'gpu memory utilization|gpu memory utilisation|memory utilization|memory utilisation|gpu mem util|mem util|bandwidth utilization|flops utilization|model flops utilization|cpu utilization|cpu load|disk utilization';

const split = (phrases: string): string[] => phrases.split('|').filter((phrase) => phrase !== '');

/** Every phrase with its meaning; none stands twice. */
export const vocabulary = (): readonly (readonly [string, Meaning])[] => {
  const entries: (readonly [string, Meaning])[] = [];
  const add = (phrases: string, meaning: Meaning): void => {
    for (const phrase of split(phrases)) entries.push([phrase, meaning]);
  };
  const rows = ALL_FIELDS.map((field) => [field, FIELDS[field]] as const);
  for (const [field, { says = [] }] of rows)
    for (const [value, phrases, how] of says)
      add(phrases, { kind: 'phrase', fields: { [field]: value, ...how?.also }, soft: how?.soft ?? false });
  for (const [unit, phrases] of entriesOf(UNITS)) add(phrases, { kind: 'unit', unit });
  for (const [, { noun, opposite }] of rows)
    for (const [name, phrases] of [noun, opposite].filter((one) => one !== undefined))
      add(phrases, { kind: 'noun', noun: name });
  for (const [noun, phrases] of entriesOf(NOUNS)) add(phrases, { kind: 'noun', noun });
  for (const [mark, phrases] of entriesOf(MARKS)) add(phrases, { kind: 'mark', mark });
  for (const [unit, phrases] of PERIODS) add(phrases, { kind: 'period', unit });
  for (const [unit, period, phrases] of RATES) add(phrases, { kind: 'rate', unit, period });
  add(OTHER_THINGS, { kind: 'unknown', text: 'memory utilization' });
  add(PLACES, { kind: 'unknown', text: 'in the US' });
  add(FILLER, { kind: 'filler' });
  return entries;
};
