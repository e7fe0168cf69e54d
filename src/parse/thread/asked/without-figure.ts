import type { Draft } from '../../../domain/draft.ts';
import { nearEnough } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { partIn } from '../../text/figures/number-words.ts';
import type { ThreadContext } from '../context.ts';

/** What people want without the figure it depends on: "what if we quantize", "we're off by 20%", "6 is too few". */

const IF_WE =
  "(?:(?:ok(?:ay)?|and|but|so|then|please|maybe|just|also|what|if|could|can|let'?s|we|they|you|i|would|should|did|do)[\\s,]+)*";
const IT =
  '(?: (?:it|that|this|them|everything|the (?:model|weights|traffic|input|prompts?|requests|volume)|our prompts|more|further|a bit|some|then|too|instead|up|down))*';

const USE = '(?:use|using|take|try|run|host|serve|with|go (?:with|for)|switch to|make it|apply)';

/** How models are served faster, or over more GPUs, by names of which none has a figure on a card. */
const SERVING_TRICK =
  '(?:spec(?:ulative)?[ -]?(?:decod(?:e|ing)|sampling)|draft models?|continuous batching|chunked prefill|prefill[- ]decode (?:split|disaggregation)|disaggregat(?:ed|ion)(?: (?:serving|prefill))?|flash ?attention(?: \\d)?|paged attention|cuda graphs|(?:pipeline|tensor|expert|data|sequence|context)[ -]parallel(?:ism)?|mixed precision|kv[ -]cache (?:offload(?:ing)?|compression)|prefix sharing|early exit)';
/** Where one place is not enough. */
const IN_PLACES =
  '(?:(?:multi|cross|two|dual|several|more than one|second|another|a second)[ -](?:regions?|azs?|zones?|availability zones?|data ?cent(?:er|re)s?|sites?|clouds?)|geo[ -]?redundan(?:t|cy)|disaster recovery|fail-?over (?:sites?|regions?)|active[- ](?:active|passive|standby))';

/** Each verb with what is asked, and lines that answer it. */
const VERBS: readonly (readonly [verb: RegExp, question: string, hints: readonly string[]])[] = [
  [
    re`^${IF_WE}(?:quanti[sz](?:e|ed|ing)|compress(?:ed)? the model|(?:${USE} )?(?:an? |the |its )?quanti[sz]ed (?:version|model|variant|weights|build|one|checkpoint)|${USE} (?:some |more )?quanti[sz]ation)${IT}$`,
    'to which precision?',
    ['int4', 'fp8'],
  ],
  [
    re`^${IF_WE}(?:cach(?:e|ed|ing)|use (?:a |prompt )?cach(?:e|ing))${IT}$`,
    'how much of the input is read from the cache?',
    ['40% cached', '70% cached'],
  ],
  [
    re`^${IF_WE}(?:${USE} |turn on |enable |add )?(?:an? |the )?${SERVING_TRICK}${IT}$`,
    'a card counts what it does to the throughput. What does a replica serve with it?',
    ['2500 tok/s per replica'],
  ],
  [
    re`^${IF_WE}(?:${USE} |add |be |it'?s |must be |needs? |with )?(?:an? )?${IN_PLACES}${IT}$`,
    'a card counts the GPUs and spares that it takes. How many more?',
    ['add a spare', '2x the GPUs'],
  ],
  [
    re`^${IF_WE}(?:grow|(?:keep|start) growing|it grows)${IT}$`,
    'by how much?',
    ['growing 5% a month', 'growing 50% a year'],
  ],
  [
    re`^${IF_WE}(?:batch(?:ed|ing)?|use batch(?:es|ing)?)${IT}$`,
    'how much of it may wait?',
    ['all in batch', '50% batch'],
  ],
  [
    re`^${IF_WE}(?:(?:pay(?:ing)?|paid|it'?s|that'?s|with|is|are|bill(?:ed)?) )*(?:(?:all|no|partial(?:ly)?|full(?:y)?|half|everything|nothing|it|100%) )*(?:up-?\s?front|prepaid|in advance|in arrears|monthly payments?)(?: (?:payment|fee|cost))?$|^${IF_WE}(?:paid|billed|pay(?:ing)? (?:it |that |them )?) ?(?:monthly|quarterly|yearly|annually|by the month)$`,
    'a card counts a price an hour, whenever it is paid. What does an hour come to?',
    ['$2.50/hr'],
  ],
  [
    re`^${IF_WE}(?:it'?s|that'?s|this is|these are|it is|we have|with)(?: all| mostly)? (?:customer|client|personal|user|patient|employee|sensitive|confidential|private|health|medical|financial) (?:data|records|information|info)$`,
    'where may it go?',
    ['data must stay on our own servers', 'data stays in the EU', 'data can go anywhere'],
  ],
];

const PERCENT = String.raw`(?<percent>\d{1,2}(?:\.\d)?) ?%`;
const GUESS =
  '(?:we|you|i|they|everyone|(?:(?:the|our|your|my|this|that|these|those|all) )*(?:estimates?|numbers?|figures?|guess(?:es)?|forecasts?|assumptions?|cards?|projections?|planning))';
const WRONG = '(?:off|wrong|mistaken|out|too (?:high|low|optimistic|pessimistic)|inaccurate)';
const OFF_BY: readonly RegExp[] = [
  re`^${IF_WE}${GUESS}? ?(?:'re|'m|are|am|is|were|was|be|got it|have it)? ?(?:all |just |really |maybe )?${WRONG} by (?:about |around |up to )?${PERCENT}[^\d]*$`,
  re`^${IF_WE}${GUESS} ?(?:'re|'m|are|am|is|were|was|be) (?:all |just |really |maybe |about |around )*${PERCENT} ${WRONG}[^\d]*$`,
];
const SPEED_OFF = re`^${IF_WE}(?:(?:the|our|your|that|its) )*(?:throughput|speed|tok(?:ens)?\/s|tps)(?: (?:estimate|number|figure))? (?:is|was|were|turns out) (?:${WRONG} by (?:about |around )?${PERCENT}|${PERCENT.replace('percent', 'less')} ${WRONG})[^\d]*$`;

const TO_A_PART = /^(?:and |so |then )*(?:down )?to (?:a |one )?(?<part>half|third|quarter|tenth)$/i;

/** "to half" behind a question: of what was asked about, which may be no traffic. Throws the question. */
export const refuseToPart = (
  line: string,
  { last: [newest = ''] = [], isLastCounted }: ThreadContext,
): void => {
  const part = TO_A_PART.exec(line)?.groups?.part;
  if (part === undefined || isLastCounted === true || newest === '') return;
  const times = `${nearEnough(partIn(part))}x`;
  throw notUnderstood(ask`${quoted(line)}: of what? Say what becomes so much.`, [
    `${times} the traffic`,
    `${times} the GPUs`,
  ]);
};

/** Whether words want something of which they say no figure. */
export const lacksFigure = (line: string): boolean => VERBS.some(([pattern]) => pattern.test(line));

/** "we are 20% off" below a card is no discount: of what, and which way? Throws the question, and that for a verb alone. */
export const refuseWithoutFigure = (line: string): void => {
  const verb = VERBS.find(([pattern]) => pattern.test(line));
  if (verb !== undefined) throw notUnderstood(ask`${quoted(line)}: ${verb[1]}`, verb[2]);
  const speed = SPEED_OFF.exec(line)?.groups;
  const percent = speed?.percent ?? speed?.less;
  if (percent !== undefined)
    throw notUnderstood(ask`${quoted(line)}: faster or slower?`, [
      `throughput ${percent}% lower`,
      `throughput ${percent}% higher`,
    ]);
  const by = OFF_BY.map((pattern) => pattern.exec(line)?.groups?.percent).find((one) => one !== undefined);
  if (by !== undefined)
    throw notUnderstood(ask`${quoted(line)}: which figure, and which way? Most often it is the traffic.`, [
      `${by}% more traffic`,
      `${by}% less traffic`,
      `throughput ${by}% lower`,
    ]);
};

const WRONG_COUNT = re`^(?:(?:${LEAD_IN}|no|i think|think)[\s,]+)*(?:only |just )?(?<many>\d{1,4})(?: (?:of (?:them|those)|gpus?|cards?|${GPU_NAME}))? (?:is|are|seems?|looks?|sounds?)(?: (?:way|much|far|a bit|clearly|really|just))* (?:(?<few>too (?:few|little|small)|not (?:enough|sufficient))|too (?:many|much|big)|overkill|more than (?:enough|we need)|(?<other>wrong|not right|incorrect|off))(?: (?:for (?:us|that|this)|i think|imo|no|here))*[.!]*$`;

const WRONG_HOURS = re`^(?:(?:${LEAD_IN}|no|i think|think)[\s,]+)*(?:only |just )?(?<many>\d{1,4}) ?(?:hours?|hrs?|h)(?: (?:of )?ops)?(?: (?:a|per) month)? (?:is|are|seems?|looks?|sounds?)(?: (?:way|much|far|a bit|clearly|really|just))* (?:(?<few>too (?:few|little|low|small|optimistic)|not (?:enough|sufficient|realistic))|too (?:many|much|high|pessimistic))(?: (?:for (?:us|that|this|ops)|i think|imo|if you ask me|no|here))*[.!]*$`;

/** "10 hours is way too low" below so many hours of ops. Throws the question how many it should be. */
const refuseWrongHours = (line: string, { fields }: Draft): void => {
  const { many, few } = WRONG_HOURS.exec(line)?.groups ?? {};
  const hours = fields['selfHosted.ops.hoursPerMonth'];
  if (many === undefined || hours === undefined || Number(many) !== hours) return;
  throw notUnderstood(ask`${quoted(line)}: how many hours of ops a month should it be?`, [
    `${few === undefined ? Math.ceil(hours / 2) : hours * 2} hours of ops`,
  ]);
};

/** "6 is too few" says how many it should not be. Throws the question. */
export const refuseWrongCount = (line: string, before: Draft | undefined): void => {
  if (before !== undefined) refuseWrongHours(line, before);
  const { many, few, other } = WRONG_COUNT.exec(line)?.groups ?? {};
  const count = before?.fields['selfHosted.gpuCount'];
  if (many === undefined || count === undefined || (other !== undefined && Number(many) !== count)) return;
  const fewer = few === undefined ? [Math.floor(count / 2)] : [];
  const more = few !== undefined || other !== undefined ? [count * 2] : [];
  const is = Number(many) === count ? '' : ` The card has ${count} GPUs.`;
  throw notUnderstood(
    ask`${quoted(line)}: how many should it be?${is}`,
    [...fewer, ...more].filter((so) => so > 0).map((so) => `${so} GPU${so === 1 ? '' : 's'}`),
  );
};
