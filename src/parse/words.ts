import type { Mark, Meaning, Noun, Unit } from './atoms.ts';

/** The words of the grammar. Phrases are separated by `|`; a plural s is understood at every word's end. */

const UNITS: Readonly<Record<Unit, string>> = {
  token: 'token|tok|tkn|tk|toks',
  request:
    'request|req|requests|chat|call|query|queries|message|msg|conversation|prompt request|completion request|api call|inference|inferences|generation|summary|summaries|document|doc|ticket|invocation|hit|email|e mail|mail|question|turn|session|classification|article|transaction|lookup|search|report|review|comment|post|anfrage|dokument|dokumente|frage|nachricht|rag query|chunk|passage|snippet',
  second: 'second|sec|s',
  minute: 'minute|min',
  hour: 'hour|hr|h',
  day: 'day|d|calendar day|tag',
  workday: 'workday|working day|work day|business day|weekday',
  week: 'week|wk',
  month: 'month|mo|mth|mnth|mon|monat',
  year: 'year|yr|y|annum',
  quarter: 'quarter',
  fortnight: 'fortnight',
  gpu: 'gpu|card|accelerator|gpu card|graphics card',
  replica: 'replica|copy|copies|instance',
  server: 'dgx|hgx|server|node|box|boxes|machine|host machine',
  kwh: 'kwh|kilowatt hour|kw h|kw hour|kilowatthour',
  watt: 'w|watt',
  kilowatt: 'kw|kilowatt',
  gigabyte: 'gb|gig|gigabyte|g|gib',
  fte: 'fte|full time engineer|full time equivalent|headcount|engineer|sre|devops engineer|mlops engineer|ml engineer|sysadmin',
  million: 'million|mil|mn|mm|m|mtok|mtoken|million token|mtoks',
  thousand: 'thousand|k|ktok|k tok|ktoken|thousand token',
  user: 'user|dev|developer|person|persons|student|staff|colleague|analyst|subscriber|member|nutzer|customer|seat|people|employee|developer|client|agent|team|company|companies|region|app|service|product',
  model: 'parameter|param|adapter',
  word: 'word|wort|worte|wörter',
  page: 'page|seite',
  character: 'character|char|letter of text',
};

const NOUNS: Readonly<Record<Noun, string>> = {
  util: 'util|utilization|utilisation|utilized|utilised|utilzation|utiliztion|load|busy|average load|planned load|gpu utilization|gpu utilisation|gpu util|avg util|average utilization|average utilisation|load factor|duty cycle|occupancy|mean load|capacity|full capacity',
  idle: 'idle|unused',
  cached:
    'cached|cache|cache hit|cache hits|cache hit rate|cached input|cached prompt|cached token|prompt cache|prompt caching|prompt cached|cache rate|hit rate|cache reads|cached share|prefix cache|kv cache hit|cacheable|prompt cache hit|prompt cache hit rate|input cached|of input cached|from cache|in cache|cache read|cached read|read from cache|cache reads',
  batch:
    'batch|batched|batch api|batchable|batch mode|offline|batch share|async batch|can wait|batch traffic|batch processing|batch job',
  discount:
    'discount|rebate|negotiated discount|enterprise discount|volume discount|committed discount|reduction|discounted|edp|price cut',
  residual: 'residual|residual value|resale|resale value|salvage|salvage value|resell|residual share',
  capital:
    'cost of capital|capital cost|interest|interest rate|wacc|discount rate|financing|apr|annual cost of capital|capital charge',
  maintenance:
    'maintenance|support contract|annual maintenance|maintenance contract|hardware support|warranty',
  input:
    'input|retrieved|retrieved token|rag context|prompt|in token|input token|prompt token|token input|inputs|prefill|inbound',
  output:
    'output|completion|out token|output token|completion token|tokens out|token output|generated|generated token|response|answer|reply|replies|gen|decode|outbound|decoded',
  ops: 'ops|operations|ops time|ops hour|ops hours|ops work|devops|engineering|engineering time|engineering hours|engineer time|engineer hour|engineer hours|eng hour|eng time|eng|ops people|ops labor|ops labour|admin|babysitting|mlops|dev hour|dev time|staff time|labor|labour|maintenance work|upkeep|man hour|person hour|ops effort|oncall|on call|sre time|sre hour|operating time',
  setup:
    'setup|set up|initial setup|setup time|set up time|onboarding|bring up|installation|migration|one off setup|one time setup',
  host: 'host|chassis|host server|server share|per gpu host|host cost|host share|host overhead',
  other:
    'other|other cost|rack|rack space|storage|egress|tooling|licence|license|licenses|licences|colo fee|colocation|colo|networking|network cost|monitoring|bandwidth|misc|miscellaneous|overhead|extra|extras|software',
  power: 'power|electricity|energy|power price|electricity price|power cost|tdp|electric',
  pue: 'pue|power usage effectiveness',
  peak: 'peak|spike|spikes|burst|peaks|surge|peak to average|peak to average ratio|peak traffic|peak load|peak factor|peak average|spiky|headroom|peaking',
  concurrency:
    'concurrency|concurrent|concurrent request|concurrent user|batch size|max batch|max batch size|max num seqs|parallel request|simultaneous request|in flight|at once|in parallel|simultaneous|concurrently|concurrency limit|max concurrency',
  'tensor-parallel':
    'tp|tensor parallel|tensor parallelism|tensor parallel size|tp size|gpus per replica|gpu per replica|gpu per copy|gpus each replica',
  spare:
    'spare|spare replica|standby|hot spare|backup replica|failover replica|spare copy|redundant replica|standby replica|hot standby|spares',
  throughput:
    'throughput|speed|measured|benchmark|benchmarked|serving rate|we measured|measured throughput|bench',
  fleet:
    'fleet|cluster|in total|overall|aggregate|altogether|all together|whole fleet|whole cluster|entire fleet|combined|across the fleet|across all gpus|across all',
  volume:
    'volume|traffic|usage|workload|demand|monthly volume|we serve|token volume|consumption|token usage|token count|we use|we process|we do|we burn|throughput needed|demand of',
  bill: 'bill|spend|invoice|spending|we pay|paying|pay|api bill|costs us|budget|spent|we spend|our bill|charges us|api spend|monthly bill|charged',
  life: 'life|lifetime|useful life|lifespan|life time|depreciated|depreciation|amortized|amortised|amortization|amortisation|depreciate|amortize|amortise|depreciated over|amortized over|amortised over|written off over|write off|straight line',
  api: 'api|provider|vendor|endpoint|managed api|hosted api|api vendor|llm api|apis',
  context: 'context|context length|context window|prompt length|prompt size|input length|isl|input size|ctx',
  uplift: 'uplift|surcharge|regional uplift|regional surcharge|residency surcharge',
  growth: 'growing|growth|grow|grows|growing by|growth of',
  'cache-write':
    'cache write|cache writes|cache creation|cache written|cache creation input|written to cache',
  half: 'double|twice|triple|halve|halved|doubled|tripled|half',
};

const MARKS: Readonly<Record<Mark, string>> = {
  per: 'per|every|each and every',
  a: 'a|an',
  each: 'je|each|ea|apiece|a piece|a pop|respectively',
  at: 'at|@',
  in: 'in',
  out: 'out',
  off: 'off|off of|instead of|rather than|away from|against|compared to|compared with|compare to|compare with|compare against|compare|comparing|relative to|replace|replacing|or use|drop|dropping|ditch|leave|moving from|migrate from|or pay|alternative to',
  on: 'on|with|via|using|by|for',
  over: 'over|across|within',
  of: 'of',
  to: 'to|till|until|thru|through|up to',
  and: 'and|or|plus|nor|as well as',
  no: 'no|without|zero|not|never|none',
  between: 'between',
  from: 'from',
  versus: 'vs|versus|v',
  own: 'own|ours|owned|owning|buy|bought|buying|purchase|purchased|purchasing|on prem|on premise|on premises|onprem|onpremise|we own|our own hardware|own hardware|our own gpus|our own servers|in our datacenter|in our data center|capex|self owned|bare metal we own|our own metal|own metal|own iron',
  rent: 'rent|rented|rental|renting|rentals|hire|hired|lease|leased|leasing|cloud gpu|gpu cloud|gpu rental|cloud rental',
  billed:
    'billed|billed for|running|run for|switched on|turned on|powered on|on for|up for|billed hours|billed hour|uptime|runs|runtime|active for',
  'switched-off':
    'switched off|turned off|turn off|shut down|shutdown|powered off|powered down|switch off|spun down|scaled to zero|scale to zero|turned down|shut off|stopped|switched down|turn it off|turn them off|shut them down|shut it down|switch it off|switch them off|turning off',
  night: 'night|overnight|at night|nights',
  weekend: 'weekend|on weekends|at weekends|saturday and sunday|sat and sun',
  only: 'only|exclusively',
  hosting:
    'self host|self hosted|selfhosted|self hosting|selfhost|host|hosting|deploy|deploying|deployed|serve|serving|run',
  workdays:
    'mon fri|monday to friday|mon to fri|mo fr|monday friday|weekdays only|workdays only|working days only',
  preview: 'preview',
  help: 'help|usage|manual|instructions|examples|how does this work|what can you do|commands',
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

const PERIODS: readonly (readonly [Unit, string])[] = [
  ['second', 'secondly'],
  ['hour', 'hourly|hrly'],
  ['day', 'daily|p/d|pd|pro tag|am tag|nightly|every night|each night|per night|a night'],
  ['week', 'weekly'],
  ['month', 'monthly|mthly|p/m|pm|p m|pcm|per calendar month|pro monat|im monat'],
  ['year', 'yearly|annually|annual|pa'],
];

const RATES: readonly (readonly ['token' | 'request' | 'user', Unit, string])[] = [
  ['user', 'day', 'dau|daily active user|daily user|active user a day'],
  ['user', 'month', 'mau|monthly active user|monthly user'],
  ['token', 'second', 'tps|tok/s|toks/s|tokens/s|tok/sec|tokens/sec|t/s'],
  ['token', 'minute', 'tpm'],
  ['token', 'day', 'tpd'],
  ['request', 'second', 'rps|qps'],
  ['request', 'minute', 'rpm|qpm'],
  ['request', 'hour', 'rph'],
  ['request', 'day', 'rpd'],
];

/** Words of ordinary prose that carry no number: they are not named back. */
const FILLER =
  "the|this|that|these|those|it|its|it's|we|we're|we've|we'd|our|us|i|i'm|me|my|you|your|they|them|their|is|are|was|were|be|been|being|am|do|does|did|doing|have|has|had|having|should|would|could|can|will|shall|may|might|must|please|pls|plz|thanks|thank you|thx|hi|hey|hello|cheers|what|which|who|when|where|why|how|if|then|so|but|as|than|just|about|around|roughly|approximately|approx|circa|ca|some|any|all|also|too|still|even|really|actually|currently|now|today|right now|there|here|let's|lets|like|want|need|needs|think|thinking|thoughts|wondering|consider|considering|make sense|makes sense|sense|worth|worth it|move|moving|switch|switching|migrate|migrating|keep|stay|go|going|get|getting|put|use|used|uses|ran|served|serves|ourselves|ourself|myself|yourself|estimate|calculate|calc|cost|costs|costing|price|priced|pricing|cheaper|cheapest|cheap|expensive|better|best|break even|breakeven|model|models|llm|llms|open model|open source|open weights|open weight|weights|ai|inference on|llmcost|vs.|say|assume|assuming|assumption|given|based|llama cpp|hardware|infra|infrastructure|setup is|production|prod|dev|month's|current|expected|expect|average|avg|mean|typical|typically|total|totally|rate|share|ratio|mix|split|size|sized|price is|it is|there is|there are|month each way|etc|e.g|eg|i.e|ie|because|since|while|would be|will be|and then|into|onto|up|down|more|less|most|least|much|many|lot|lots|new|old|every month|per se|yes|ok|okay|well|fine|alright|good enough|acceptable|whether|versus paying|paying for|to pay|instead|same|different|other than|via api|make|makes|made|team|folks|guys|everyone|question|quick question|quick|anyone|know|tell|show|give|see|check|look|looking|find|out there|people|pay per token|pay as you go|payg|each way|per api|process|processing|handle|handling|need to|have to|trying to|try|planning|plan|plans|option|options|budgeted|precision|quantized|quantised|quantization|quant|weights in|format|engine|serving engine|backend|runtime engine|price of|worth of|month or so|or so|ish|reasoning|instruct|wanna|q|traffic is|unit|units|number|amount|count|memory|vram|hbm|hbm2|hbm2e|hbm3|hbm3e|nvlink|during|mostly|mainly|only when";

/** Phrases that set fields by themselves. Soft ones give way to anything that is said outright. */
const PHRASES: readonly (readonly [Extract<Meaning, { kind: 'phrase' }>['fields'], string, boolean?])[] = [
  [
    { 'selfHosted.precision': 'fp16' },
    'fp16|bf16|bfloat16|float16|16 bit|half precision|16bit|fp 16|bf 16|full precision|unquantized|unquantised',
  ],
  [{ 'selfHosted.precision': 'fp8' }, 'fp8|fp 8|float8|e4m3|8 bit float|w8a8 fp8|fp8 w8a8|fp8 quantized'],
  [{ 'selfHosted.precision': 'int8' }, 'int8|int 8|8 bit|8bit|w8a8|w8a16|q8|q8_0'],
  [
    { 'selfHosted.precision': 'int4' },
    'int4|int 4|4 bit|4bit|bnb 4bit|bnb 4 bit|awq|gptq|w4a16|w4a8|q4|q4_k_m|awq int4|gptq int4|int4 awq|int4 gptq|awq 4 bit|gptq 4 bit|4 bit awq|4 bit gptq|four bit|u4|int4 quantized',
  ],
  [{ 'selfHosted.precision': 'fp4' }, 'fp4|nvfp4|fp 4|nvidia fp4'],
  [{ 'selfHosted.precision': 'mxfp4' }, 'mxfp4|mx fp4'],
  [{ 'selfHosted.servingEngine': 'vllm' }, 'vllm|v llm'],
  [{ 'selfHosted.servingEngine': 'sglang' }, 'sglang|sg lang|sgl'],
  [
    { 'selfHosted.servingEngine': 'tensorrt-llm' },
    'tensorrt llm|trt llm|trtllm|tensorrt|tensor rt|tensor rt llm|trt',
  ],
  [{ 'selfHosted.procurement.market': 'on-demand' }, 'on demand|ondemand|pay by the hour'],
  [
    { 'selfHosted.procurement.market': 'spot' },
    'spot|preemptible|interruptible|spot instance|spot market|spot price',
  ],
  [
    { 'selfHosted.procurement.market': 'reserved' },
    'reserved|commitment|reservation|reserved instance|committed use|committed|long term contract|1 year contract|one year contract|1 yr contract|3 year contract|1 year commitment|3 year commitment|1 year commit|3 year commit|1 year reserved|3 year reserved|1 yr reserved|3 yr reserved|1y reserved|3y reserved|one year reserved|three year reserved|reserved for 1 year|reserved for a year|reserved for 3 years',
  ],
  [
    { 'workload.trafficShape': 'bursty' },
    'bursty|burst traffic|spiky traffic|bursty traffic|spiky load|unpredictable traffic',
  ],
  [
    { 'workload.trafficShape': 'steady' },
    'steady|flat traffic|steady traffic|steady load|constant traffic|constant load|flat load|steady state',
  ],
  [
    { 'workload.trafficShape': 'office-hours' },
    'weekdays 9 5|weekdays 9 17|weekdays 9 to 5|weekdays 9 to 17|mon fri 9 5|monday to friday 9 to 5|9 17|office hour|business hour|working hour|work hour|9 to 5|9 5|nine to five|daytime only|workday hours|only during the day|weekday office hours|during the day',
  ],
  [
    { 'selfHosted.spareReplicas': 1 },
    'n+1|n + 1|n plus 1|n plus one|with redundancy|redundant|high availability|highly available|ha|with failover|with a spare|with spare|redundancy|failover|with ha',
  ],
  [{ 'selfHosted.spareReplicas': 2 }, 'n+2|n + 2|n plus 2|n plus two'],
  [{ 'selfHosted.spareReplicas': 3 }, 'n+3|n + 3|n plus 3'],
  [
    { 'selfHosted.spareReplicas': 0 },
    "no redundancy|without redundancy|no spare|no spares|without a spare|without spare|without spares|no failover|non redundant|nonredundant|n+0|no ha|no standby|no backup|zero spares|no redundant|without failover|no spare replica|no need for redundancy|dont need redundancy|don't need redundancy|single point of failure is ok",
  ],
  [
    { 'selfHosted.ops.hoursPerMonth': 0, 'selfHosted.ops.setupHours': 0 },
    'no ops|no ops time|zero ops|without ops|no ops cost|no ops costs|no engineering|no engineering time|ignore ops|no operations|no labor|no labour|ops free|excluding ops|no ops hours|exclude ops|not counting ops|free ops',
  ],
  [
    { 'selfHosted.ops.setupHours': 0 },
    'no setup|no set up|no setup cost|zero setup|no setup time|without setup|already set up',
  ],
  [
    { 'selfHosted.power.none': true },
    'no power|no power cost|no power costs|power included|electricity included|no electricity|incl power|including power|excluding power|power is included|electricity is included|without power|ignore power',
  ],
  [
    { 'selfHosted.power.usdPerKwh': 0 },
    'free power|free electricity|electricity is free|power is free|solar|solar power|solar powered|own solar|free solar',
  ],
  [{ 'selfHosted.otherUsdPerMonth': 0 }, 'no other costs|no other cost'],
  [
    { 'workload.cachedInputShare': 0 },
    'no caching|no cache|no cached|uncached|without caching|no prompt caching|not cached|without cache|nothing cached|nothing is cached',
  ],
  [
    { 'workload.batchShare': 0 },
    'no batch|no batching|nothing in batch|all real time|realtime only|real time only|interactive only',
  ],
  [
    { 'workload.batchShare': 1 },
    'all batch|all in batch|everything in batch|all batched|fully batched|batch only|everything can wait|only batch',
  ],
  [{ 'apis.discount': 0 }, 'no discount|list price|at list price|list prices|without discount'],
  [
    { 'selfHosted.procurement.residualShare': 0 },
    'no residual|no residual value|no resale|no resale value|no salvage|worthless at the end',
  ],
  [
    { 'constraints.dataResidency': 'region' },
    'data residency|eu data only|eu data residency only|eu hosting only|data residency in the eu|eu based only|eu only|europe only|must stay in the eu|must stay in europe|stay in the eu|stay in europe|stays in the eu|eu data residency|in the eu only|us only|usa only|uk only|germany only|gdpr|data must stay in the eu|data must stay in europe|data stays in the eu|data must stay in germany|data must stay in the us|stay in the us|stay in the uk|stay in germany|in country|eu region|eu region only|eu hosted|region locked|regional only|only in the eu|only in europe|must be in the eu|must be in europe|data in the eu|data in europe|keep data in the eu|keep data in europe|keep it in the eu|data sovereignty|eu residency|residency|in region|stay in country|must stay in switzerland|must stay in canada|canada only|switzerland only|australia only|india only|japan only',
  ],
  [
    { 'constraints.dataResidency': 'own-infrastructure' },
    "can't leave our network|cant leave our network|cannot leave our network|can not leave our network|can't leave the network|can't leave our infrastructure|cannot leave our infrastructure|can't leave our infra|cannot leave our infra|cannot leave the network|must not leave our network|must not leave our infrastructure|never leaves our network|never leave our network|data can't leave|data cannot leave|data cant leave|can't leave the building|cannot leave the building|can't leave the company|cannot leave the company|must not leave the company|can't leave our premises|cannot leave our premises|can't leave our datacenter|cannot leave our datacenter|can't leave our data center|cannot leave our data center|can't leave our vpc|cannot leave our vpc|must stay in our network|must stay in house|must stay on prem|must be on prem|has to be on prem|has to stay on prem|stay on our network|stays on our network|stay in our network|stays in our network|stay on our own infrastructure|own infrastructure only|our infrastructure only|own infrastructure|airgapped|air gapped|air gap|airgap|data must not leave|no data may leave|data may not leave|data stays in house|no third party|no third parties|no external api|no external apis|private network only|can't leave our own network|can't send data out|can't leave our servers|cannot leave our servers|can't go outside|must stay inside our network|must remain on prem|not allowed to leave|isn't allowed to leave|can't leave",
  ],
  [
    { 'constraints.frontierReasoning': true },
    'frontier reasoning|needs frontier reasoning|needs frontier|frontier|frontier only|frontier model|frontier quality|top reasoning|frontier grade|best reasoning|need frontier|needs the best model|state of the art reasoning|sota reasoning|top tier reasoning',
  ],
  [
    { 'constraints.frontierReasoning': false },
    "no frontier|no frontier reasoning|not frontier|no need for frontier|no frontier needed|without frontier|doesn't need frontier|does not need frontier|don't need frontier",
  ],
  [
    { 'constraints.dataResidency': 'none' },
    'no data residency|no residency|no residency requirement|no data residency requirement|no gdpr',
  ],
  [
    { 'selfHosted.procurement.billedHoursPerMonth': 730 },
    '24/7|24x7|24 7|always on|around the clock|round the clock|full month|24 hours a day|24h a day|24 hours per day',
  ],
  [
    { 'constraints.dataResidency': 'own-infrastructure', 'selfHosted.procurement.kind': 'own' },
    'on prem only|on premise only|on premises only|onprem only|must run on prem|only on prem|must be on premises|strictly on prem',
    true,
  ],
  [{ 'selfHosted.procurement.kind': 'rent' }, 'cloud|in the cloud|neocloud|the cloud', true],
  [{ 'selfHosted.procurement.kind': 'own' }, 'in house hardware', true],
  [{ 'selfHosted.gpuCount': 1 }, 'single gpu|one gpu'],
  [
    { 'workload.oneTime': true },
    'once|one time|one off|one time job|one off job|just once|only once|single run|one shot job|backfill|one time backfill|historical backfill|backlog',
  ],
  [
    { 'workload.kind': 'embedding' },
    'embedding|embed|embeds|embedding model|text embedding|vector embedding|rerank|reranking|reranker|vectorize|vectorise',
  ],
  [
    { 'selfHosted.fineTuned': true },
    'fine tuned|finetuned|fine tune|finetune|our finetune|custom fine tune|lora|lora adapter|qlora',
  ],
  [
    { 'selfHosted.procurement.kind': 'paid' },
    'already mine|already ours|already paid|already paid for|already own|already owned|already bought|already have|already there|sunk|sunk cost|paid off|fully depreciated|written off already',
  ],
  [
    { 'selfHosted.ops.hoursPerMonth': 0, 'selfHosted.ops.setupHours': 0 },
    'my time is free|our time is free|time is free|my own time is free|my time free|staff time free|staff time is free|staff is free|labor is free|labour is free|free labor|free labour|ops is free|ops are free|ops time is free|my time costs nothing|i run it myself|hobby project',
  ],
  [
    { 'selfHosted.procurement.kind': 'own' },
    'at home|homelab|home lab|home server|under my desk|my rig|rig|in my basement|home rig',
    true,
  ],
  [
    { 'selfHosted.noSpeedFloor': true },
    'no speed floor|any speed|speed does not matter|latency does not matter|latency doesnt matter',
  ],
  [{ 'selfHosted.gpusPerReplica': 1 }, 'tp1'],
  [{ 'selfHosted.gpusPerReplica': 2 }, 'tp2'],
  [{ 'selfHosted.gpusPerReplica': 4 }, 'tp4'],
  [{ 'selfHosted.gpusPerReplica': 8 }, 'tp8'],
  [{ 'selfHosted.gpusPerReplica': 16 }, 'tp16'],
];

/** Where something is; that data must stay there is said outright ("EU only"). */
const PLACES = 'in the us|in the usa|in the states';

/** Things that only sound like ours: a number beside them is refused. */
const OTHER_THINGS =
  'gpu memory utilization|gpu memory utilisation|memory utilization|memory utilisation|gpu mem util|mem util|bandwidth utilization|flops utilization|model flops utilization|cpu utilization|cpu load|disk utilization';

const split = (phrases: string): string[] => phrases.split('|').filter((phrase) => phrase !== '');

/** Every phrase with its meaning, first come first kept. */
export const vocabulary = (): readonly (readonly [string, Meaning])[] => {
  const entries: (readonly [string, Meaning])[] = [];
  const add = (phrases: string, meaning: Meaning): void => {
    for (const phrase of split(phrases)) entries.push([phrase, meaning]);
  };
  for (const [fields, phrases, soft] of PHRASES)
    add(phrases, { kind: 'phrase', fields, soft: soft ?? false });
  for (const [unit, phrases] of Object.entries(UNITS) as [Unit, string][])
    add(phrases, { kind: 'unit', unit });
  for (const [noun, phrases] of Object.entries(NOUNS) as [Noun, string][])
    add(phrases, { kind: 'noun', noun });
  for (const [mark, phrases] of Object.entries(MARKS) as [Mark, string][])
    add(phrases, { kind: 'mark', mark });
  for (const [unit, phrases] of PERIODS) add(phrases, { kind: 'period', unit });
  for (const [unit, period, phrases] of RATES) add(phrases, { kind: 'rate', unit, period });
  add(OTHER_THINGS, { kind: 'unknown', text: 'memory utilization' });
  add(PLACES, { kind: 'unknown', text: 'in the US' });
  add(FILLER, { kind: 'filler' });
  return entries;
};
