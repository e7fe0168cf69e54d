import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { countHints } from '../../number-hints.ts';
import { AN_HOUR } from '../../period-names.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { holdsOf, joined, piecesOf, withoutHolds } from '../wording/pieces.ts';

/** A number that is denied and the one that is meant: "15 is too low, 30". */

/** Any number, and not the one in "H100". */
const ANY_NUMBER = String.raw`(?<![\w.])(?:\$?\d[\d.,]*(?: ?(?:[kmbt](?![a-z])|%))?|${COUNT_WORD})`;
const TO = `(?<to>${ANY_NUMBER})`;
const FROM = `(?<from>${ANY_NUMBER})`;
/** What a price is called where nobody says that it is one. */
const PRICE_NOUN = '(?:contract|price|rate|deal|quote|offer|agreement)';
const CONTRASTS: readonly RegExp[] = [
  re`^${FROM}(?: [a-z]+){0,2} (?:is|are|seems?|sounds?|won'?t be|is ?n'?t|are ?n'?t|will not be) (?:way |a bit |far |much )?(?:enough|too (?:many|few|much|little|high|low)|(?:not|never) enough)[\s,;:.-]+(?:(?:make it|set it to|more like|rather|use|take|assume|go with|let'?s (?:take|use|say)|try|say|should be|it'?s) )*${TO}$`,
  re`^(?:the )?${FROM}(?: [a-z]+)? (?:is|was|were|are) (?:from |of |for |just )*(?:last (?:year|month|quarter|week)|(?:the |an? )?(?:old|outdated|wrong|stale|ancient|history|typo|mistake)(?: (?:number|figure|one|count|volume|value|plan|${PRICE_NOUN}))?|then)[\s,;:.-]+(?:[a-z' ]+ )?${TO}(?: (?:people|users|devs|employees|now|today|actually))*$`,
  re`^(?:[a-z]+ ){0,4}(?:(?<counted>${ANY_NUMBER}(?:[ /][a-z]+){2,4})|${TO}(?: [a-z]+)?),? (?:and )?(?:instead of|not|rather than) (?:the )?${FROM}(?: [a-z]+)?$`,
  re`^(?=.*(?:n'?t|not|hardly)\b)(?:[a-z']+ ){0,4}needs? (?:all |the )*${FROM}(?: [a-z]+)?[\s,;:.-]+(?:(?:just|only|maybe|rather|i think) )*${TO}(?: [a-z]+)? (?:(?:should|would|will|is|are|be|also|do) )*(?:sufficient|enough|fine|plenty|ok(?:ay)?|do)$`,
  re`^(?:(?:no|nah|hm+|well|but),? )*(?:no way|never|i do ?n'?t (?:buy|believe|trust|think)|(?:that |it )?can(?:'?t| ?not) be|(?:it|that)(?:'?s| is) not)(?: (?:that |it |this )?(?:it'?s|that'?s|it is|is|the|be))* ${FROM}(?: [a-z]+)?[\s,;:.–-]+(?:(?:it'?s|closer to|more like|try|rather|make it|i'?d say|think|say|about|around) )*${TO}$`,
  re`^${FROM}(?: [a-z]+)? (?:is|was|were|seems?|looks?) (?:(?:a bit|very|way|rather|too|pretty|really) )*(?:optimistic|pessimistic|generous|conservative|ambitious|unrealistic|hopeful|na[iï]ve|bold|steep|wishful(?: thinking)?|a stretch)[\s,;:.?-]+(?:(?:make it|set it to|more like|rather|use|take|assume|go with|let'?s (?:take|use|say)|try|say|should be|it'?s) )*${TO}$`,
  re`^not (?:the )?${ANY_NUMBER},? (?:but |it'?s |rather |more like |closer to )*(?<counted>${ANY_NUMBER}(?:[ /][a-z]+){1,4})$`,
  re`^(?:the |those |our )?${FROM}(?: [a-z]+)? (?:is|was|were|are) (?:only |just )?(?:the |our |an? )?(?:p\d{2}|median|mode|max(?:imum)?|min(?:imum)?|peak|busiest day|worst case|best case|upper (?:bound|end)|lower (?:bound|end))[\s,;:.-]+(?:(?:and|but|the|our) )*(?:mean|average|avg|typical(?:ly)?|median|normal(?:ly)?|usual(?:ly)?)(?: (?:is|was|it'?s|more like|about|around|one))* ${TO}(?: [a-z]+)?$`,
  re`^(?:i|we) (?:typed|wrote|said|put|entered)(?: in)? ${FROM}(?: [a-z]+)?[\s,;:.-]+(?:but |and |it |that )*(?:should (?:have been|be)|(?:i |we )?meant|is really|was meant to be)(?: (?:about|around|only))* ${TO}$`,
  re`^not (?:the )?${FROM},? (?:but |it'?s |rather )?${TO}$`,
  re`^(?:the |those |our )?${FROM}(?: [a-z]+)? (?:(?:is|are|was|were|really|actually|now|probably) )*(?:more like|closer to|nearer to|rather|actually|really|in fact) (?:(?:about|around|like|only|just) )*${TO}(?: [a-z]+)?$`,
  re`^"?(?:the )?${FROM}(?: ?x)?(?: [a-z][a-z\d]*)?"? (?:is|was|are|were|seems?|sounds?|looks?) (?:(?:a bit|very|way|rather|too|pretty|really|quite) )*(?:wrong|off|high|low|much|little)[\s,;:.-]+(?:(?:it'?s|it is|we have|there are|should be|make it|rather|actually) )*(?:(?:the |our )?(?:median|average|avg|mean|typical|normal|real|true)(?: (?:one|number|figure|value))? (?:is |was |about |around |more like )*)?${TO}$`,
];

/** "over 5 years, not 4": it says itself what it counts, and none of 4 GPUs. */
const WITH_UNIT = re`^(?<whole>.*\d ?(?:years?|yrs?|y|months?|weeks?|days?|hours?|hrs?|h|min(?:ute)?s?|cents?|ct)\b[^,;\d]*?),? (?:and )?(?:not|instead of|rather than) (?:the )?${ANY_NUMBER}$`;

/** "15 is too low, 30", without what they count. */
const BARE_CONTRAST = re`^${ANY_NUMBER} (?:is|was|seems?|sounds?) (?:[a-z]+ )*[a-z]+[\s,;:.-]+(?:[a-z]+ )*${ANY_NUMBER}$`;

const sameNumber = (one: string, other: string): boolean =>
  /%$/.test(one) === /%$/.test(other) &&
  scaledNumber(one.replace(/ ?%$/, '')) === scaledNumber(other.replace(/ ?%$/, ''));

/** Where some words hold a number: "6" of "6B tokens" too, whose scale goes without saying. */
const numbersLike = (words: string, number: string): readonly RegExpExecArray[] => {
  const all = [...words.matchAll(new RegExp(ANY_NUMBER, 'gi'))];
  const same = all.filter(([one]) => sameNumber(one, number));
  return same.length > 0 || !/^\d{1,3}(?:\.\d+)?$/.test(number)
    ? same
    : all.filter(([one]) => one.replace(/ ?[kmbt]$/i, '') === number);
};

/** The words before with another number in the place of one that they hold, and that no others do. */
const saidWith = ({ said }: Draft, from: string, to: string): string | undefined => {
  const requests = said['workload.requestsPerMonth']?.words;
  // A number in the name of an API counts nothing.
  const isOfModel = /b$/i.test(from);
  const figures = Object.entries(said).filter(
    ([field]) => field !== 'apis' && (field !== 'selfHosted.model' || isOfModel),
  );
  const all = [...new Set(figures.flatMap(([, { words }]) => words ?? []))];
  // "200k calls x 3k in 400 out" says what "400 out" says by itself.
  const apart = all.filter(
    (words) => !all.some((one) => one !== words && words.includes(one) && numbersLike(one, from).length > 0),
  );
  const [only, ...more] = apart.flatMap((words) => {
    const [at, ...others] = numbersLike(words, from);
    if (at === undefined || others.length > 0) return [];
    const sign = at[0].startsWith('$') && !to.startsWith('$') ? '$' : '';
    // "40k is too low, 60" is 60k.
    const scale = /^\d[\d.]*$/.test(to) && scaledNumber(to) < 1000 ? (/[kmbt]$/i.exec(at[0])?.[0] ?? '') : '';
    const changed = `${words.slice(0, at.index)}${sign}${to}${scale}${words.slice(at.index + at[0].length)}`;
    // "300 users, 20 prompts a day" is that many of each.
    return words === requests ? `${joined(piecesOf(withoutHolds(changed)))}${holdsOf(changed)}` : changed;
  });
  return more.length === 0 ? only : undefined;
};

/** The same where only the figure that is denied says a per cent: "70 is optimistic, 55" below "70% utilization". */
const insteadOf = (before: Draft, from: string, to: string): string | undefined => {
  const said = saidWith(before, from, to);
  const areBare = [from, to].every((number) => /^\d[\d.]*$/.test(number));
  return said === undefined && areBare ? saidWith(before, `${from}%`, `${to}%`) : said;
};

/** Both numbers of a contrast; "75% is wrong, 90" is 90%. */
const numbersIn = ({ from: denied, to: meant }: Readonly<Partial<Record<string, string>>>) => {
  const [from, to] = [denied, meant].map((number) => number?.replace(/[.,]+$/, ''));
  const isPercent = from?.endsWith('%') === true && to !== undefined && /\d$/.test(to);
  // "15 is optimistic, 5%" denies 15%.
  const isOfPercent = to?.endsWith('%') === true && from !== undefined && /\d$/.test(from);
  return { from: isOfPercent ? `${from}%` : from, to: isPercent ? `${to}%` : to };
};

const WAS_WRONG = /^\$?\d\S* (?:is|was) (?:wrong|off|incorrect|a typo|not right|nonsense)\b/i;

const TWO_SIZES =
  /\b(?<size>\d{1,3}(?:\.\d)?) ?b,? (?:instead of|not|rather than) (?:the )?\d{1,3}(?:\.\d)? ?b$/i;

const SAYS_PRICE = re`\b${PRICE_NOUN}\b`;
/** "$4.20/hr", "2.4 an hour": what a price is said with. */
const IS_PRICE = re`\$ ?\d|${AN_HOUR}`;

const STATISTIC = /\b(?:p\d{2}|median|mean|average|avg)\b/i;

/**
 * What is denied stands nowhere on the card: "try 14b instead of 32b" may be of tokens or of a model, and "15 is too low,
 * 30" of anything. Each of these throws the question.
 */
const refuseNowhere = (line: string, from: string, to: string): void => {
  if (SAYS_PRICE.test(line))
    throw notUnderstood(ask`${quoted(line)}: the price of what? The card has none of ${from}.`, [
      `GPUs at ${to.startsWith('$') ? to : `$${to}`}/hr`,
    ]);
  const size = TWO_SIZES.exec(line)?.groups?.size;
  if (size !== undefined)
    throw notUnderstood(ask`${quoted(line)}: tokens a month, or the size of the model?`, [
      `a ${size}B model`,
      `${size}B tokens`,
    ]);
  if (BARE_CONTRAST.test(line))
    throw notUnderstood(
      ask`${quoted(line)}: which number of the card is ${from}? Say what it counts.`,
      // What has a median is as often the size of a request as how many there are.
      STATISTIC.test(line) ? [] : countHints(to),
    );
};

const SAYS_OF_IT = /\b(?:is|was|are|were|seems?|looks?|sounds?|be)\b/i;

/**
 * "60 is wishful. 20?" asks nothing that a card says: the words without their mark, where they say what is wrong with a
 * number. "30, not 3 prompts?" asks which of them it is.
 */
export const withoutDoubt = (line: string): string => {
  const said = line.replace(/\?+\s*$/, '');
  return said !== line && SAYS_OF_IT.test(said) && CONTRASTS.some((pattern) => pattern.test(said))
    ? said
    : line;
};

/** Counts that a card may have, with what they count. */
const COUNTS = [
  ['selfHosted.gpuCount', 'GPUs'],
  ['selfHosted.spareReplicas', 'spares'],
  ['selfHosted.replicas', 'replicas'],
] as const;

/** The words of the card with the number that is meant; undefined where none, or several, hold the one that is denied. */
const meantInstead = (line: string, before: Draft, from: string, to: string): string | undefined => {
  const isOfPrice = SAYS_PRICE.test(line);
  const [only, ...more] = COUNTS.filter(([field]) => before.fields[field] === countIn(from));
  if (only !== undefined && more.length === 0 && !isOfPrice) return `${countIn(to)} ${only[1]}`;
  const changed = insteadOf(before, from, to);
  return changed === undefined || (isOfPrice && !IS_PRICE.test(changed)) ? undefined : changed;
};

/** "2 is too many, 1", "growth 5% not 10%": the number that is denied says what is counted. */
export const withDenied = (line: string, before: Draft): string => {
  const whole = WITH_UNIT.exec(line)?.groups?.whole;
  if (whole !== undefined) return whole;
  for (const pattern of CONTRASTS) {
    const { counted, ...said } = pattern.exec(line)?.groups ?? {};
    const { from, to } = numbersIn(said);
    // "30 prompts a day, not 20": it says itself what it counts.
    if (counted !== undefined) return counted;
    if (from === undefined || to === undefined) continue;
    const changed = meantInstead(line, before, from, to);
    if (changed !== undefined) return changed;
    // "8k was wrong, 7k" below 6k: the nearest figure is meant, or none.
    if (WAS_WRONG.test(line)) return to;
    refuseNowhere(line, from, to);
    return line;
  }
  return line;
};
