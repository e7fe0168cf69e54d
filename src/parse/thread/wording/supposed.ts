import { re } from '../../expression.ts';
import { type Rewording, reworded } from '../../text/reworded.ts';

/** What is asked of if something were otherwise: "what would it cost if ops were free?", "were the H100 at 1.50, …". */

const SO = '(?:(?:and|so|but|ok(?:ay)?|then|hm+|well)[\\s,]+)*';
const IT =
  '(?:it|that|this|hosting|self-?hosting|we|they|things|the (?:bill|card|cost|total|verdict|numbers|sums?))';
const EVEN = '(?: (?:still|even|ever|then|also|actually|really|all|just))*';
const COSTS =
  '(?:cost(?: us)?|be|look(?: like)?|come to|come out(?: at)?|change|pay|win|flip|pay off|make sense|break even|be (?:worth it|cheaper|better|enough|dearer|ahead|different))';
/** What follows from it is what a card says. */
const THEN = String.raw`[,;:] (?:then )?(?:would|will|does|do|is|are|what|how|who|which|could|can)\b[^\d?]{0,60}`;

const SUPPOSED: readonly RegExp[] = [
  re`^${SO}if (?<otherwise>\S[^?]*?)(?:${THEN}\?*|\?+)$`,
  re`^${SO}(?:what|how(?: much)?) (?:would|will|could|does|do) ${IT}${EVEN} ${COSTS}(?: (?:much|a month|per month))? if (?<otherwise>\S[^?]*?)\?*$`,
  re`^${SO}(?:would|will|does|do|could|can) ${IT}${EVEN} ${COSTS} (?:if|at|with|on|for|from) (?<otherwise>\S[^?]*?)\?*$`,
  re`^${SO}(?:were|had|should) (?<otherwise>\S[^?]*?), (?:would|will|does|do|what|how|who|could)\b[^?]{0,60}\?*$`,
  re`^${SO}(?:what|how much) (?:would|will|does|do) (?<otherwise>[^?]*\b(?:leases?|contracts?|commitments?|reserv[a-z]+|terms?)\b[^?]*\d[^?]*?) (?:cost(?: us)?|come to|be|look like)(?: (?:instead|then))*\?*$`,
];

/** What would be otherwise; undefined for words that suppose nothing. */
export const supposedIn = (line: string): string | undefined =>
  SUPPOSED.map((pattern) => pattern.exec(line)?.groups?.otherwise).find((found) => found !== undefined);

const FACTS: readonly Rewording[] = [
  [/^(we|they|you|i) (?:could|would|might|did|were to|had to) (?=[a-z])/i, '$1 '],
  [/\b(?:was|were|would be|became)\b/i, 'is'],
  [/\blasted\b/gi, 'last'],
  [/\b(re)?sold\b/gi, '$1sell'],
  [/\b(?:paid)\b/gi, 'pay'],
  [/\bgot\b/gi, 'get'],
  [/\bhad\b/gi, 'have'],
  [/\btook\b/gi, 'take'],
  [/\bran\b/gi, 'run'],
];

/** What would be otherwise, as if it were so: "power were 20 cents" as "power is 20 cents". */
export const asFact = (words: string): string => {
  const fact = reworded(words, FACTS);
  return fact === words ? words : fact.replace(/[?\s]+$/, '');
};

/** Whether what is supposed is a figure, or that something costs nothing: of that a card as it stands says nothing. */
export const supposesFigure = (words: string): boolean =>
  /\d|\b(?:free|nothing|half|double[ds]?|tripled?|twice)\b/i.test(words);
