import { modelById } from '../catalog/index.ts';
import { type Draft, type DraftField, fieldsIn } from '../domain/draft.ts';
import { saysMachines } from '../parse/index.ts';
import { isSample } from './hints.ts';

/**
 * Whether a suggested line still says what was typed: a button runs it, and nobody reads it first. What is left out or
 * put in must be what the refusal is about; a unit or a word that nobody typed makes another figure of a number.
 */

/** A line as it was typed, the words of it that were refused, and what was understood of the rest. */
export interface TypedLine {
  readonly text: string;
  readonly refused: readonly string[];
  readonly understood: Draft;
}

/** A line to type instead, with the draft that it is read as. */
interface Suggested extends TypedLine {
  readonly line: string;
  readonly draft: Draft;
}

const figuresIn = (text: string): readonly string[] =>
  (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((figure) => figure.replace(/,(?=\d{3}(?!\d))/g, ''));

const shareFigure = (one: string, other: string): boolean => {
  const known = new Set(figuresIn(one));
  return figuresIn(other).some((figure) => known.has(figure));
};

const wordsOf = ({ said }: Draft, field: DraftField): string => said[field]?.words ?? '';

const isNew = ({ draft, understood }: Suggested, field: DraftField): boolean =>
  draft.fields[field] !== undefined && understood.fields[field] === undefined;

/** What a month comes to, in tokens or in requests: two that are counted alike can be compared. */
const AMOUNTS = [
  'workload.tokensPerMonth',
  'workload.requestsPerMonth',
  'workload.inputTokensPerMonth',
] as const satisfies readonly DraftField[];

const isAskedAmount = ({ draft, refused }: Suggested): boolean =>
  [...AMOUNTS, 'workload.outputTokensPerMonth' as const].some((field) =>
    shareFigure(refused.join(' '), wordsOf(draft, field)),
  );

/** "-K filings" of "10-K filings", "7:2:" of "7:2:1": a part of a word is gone. */
const isTorn = ({ text, line }: Suggested): boolean => {
  const typed = new Set(text.split(/[\s,;]+/));
  return line.split(/[\s,;]+/).some((piece) => /^[-:/]\w|\d[-:/]$|":$/.test(piece) && !typed.has(piece));
};

/** By so much a month may differ from the one that was understood, where nobody was asked about it. */
const MOST_APART = 3;

const isOtherVolume = (suggested: Suggested): boolean => {
  const { line, draft, understood, refused } = suggested;
  if (isSample(line) || isAskedAmount(suggested)) return false;
  const factors = new Set(figuresIn(refused.join(' ')).map(Number));
  return AMOUNTS.some((field) => {
    const [before, now] = [understood.fields[field], draft.fields[field]];
    if (before === undefined || now === undefined) return false;
    const times = now / before;
    // "best of 8": so many times as much is the answer.
    return (times > MOST_APART || times < 1 / MOST_APART) && !factors.has(Math.round(times));
  });
};

/** A model that is asked every day writes more within minutes. */
const LEAST_TOKENS = 100_000;

const FEW_REQUESTS = /^\d{1,2} requests?(?:\/| a )day$/;

/** "6 tokens", "40 requests/day" of a number alone. */
const isTooLittle = (suggested: Suggested): boolean => {
  const { draft, text } = suggested;
  const isFew = (words: string): boolean => FEW_REQUESTS.test(words) && !text.includes(words);
  return (
    (isNew(suggested, 'workload.tokensPerMonth') &&
      (draft.fields['workload.tokensPerMonth'] ?? 0) < LEAST_TOKENS) ||
    fieldsIn(draft.fields).some((field) => isNew(suggested, field) && isFew(wordsOf(draft, field)))
  );
};

const LARGE = /^(?:\d{6,}|\d{3},\d{3}|\d{1,3}(?:,\d{3}){2,})$/;

/** "850000" without a unit is likely what comes in a month: what is left of the line is another question. */
const isLargeNumberGone = ({ line, refused }: Suggested): boolean =>
  refused.some((words) => LARGE.test(words) && !shareFigure(words, line));

const countOf = (text: string, word: RegExp): number => (text.match(word) ?? []).length;

/** "400 meetings a week each" where nobody was asked whose they are. */
const isEachUnasked = (suggested: Suggested): boolean => {
  const { text, line, draft, refused } = suggested;
  return (
    countOf(line, /\beach\b/gi) > countOf(text, /\beach\b/gi) &&
    AMOUNTS.some((field) => isNew(suggested, field) && /\beach$/.test(wordsOf(draft, field))) &&
    !isAskedAmount(suggested) &&
    !shareFigure(refused.join(' '), line)
  );
};

const OF_MACHINES = [
  'selfHosted.gpuCount',
  'selfHosted.procurement.usdPerGpu',
  'selfHosted.procurement.usdPerGpuHour',
  'selfHosted.procurement.usdPerGpuMonth',
] as const satisfies readonly DraftField[];

/** "€2,080 each for extraction alone", "6 GPUs of us": a count or price of machines where none was named. */
const isOfNoMachine = (suggested: Suggested): boolean => {
  const { text, draft, understood } = suggested;
  const isNamed = [draft, understood].some(
    ({ fields }) => fields['selfHosted.gpu'] !== undefined || fields['selfHosted.instance'] !== undefined,
  );
  return !isNamed && !saysMachines(text) && OF_MACHINES.some((field) => isNew(suggested, field));
};

const MONEY = /[$€£¥₹] ?\d|\d ?(?:[$€£¥₹]|cents?\b|ct\b)/;
const SUMS = [
  'selfHosted.procurement.usdPerGpu',
  'selfHosted.otherUsdPerMonth',
] as const satisfies readonly DraftField[];

/** "$15k each" of "$3": a sum of an example in the place of the one that was typed. */
const isOtherSum = (suggested: Suggested): boolean =>
  suggested.refused.some((words) => MONEY.test(words)) &&
  SUMS.some((field) => {
    const words = wordsOf(suggested.draft, field);
    return isNew(suggested, field) && figuresIn(words).length > 0 && !shareFigure(words, suggested.text);
  });

/** "API costs run $2,500 a month": no cost of what is hosted. */
const OF_API = /\b(?:apis?|llms?|tokens?)\b/i;
const BESIDE = 24;

const isApiAsOther = (suggested: Suggested): boolean => {
  const { text, refused } = suggested;
  const isOfApi = refused.some((words) => {
    const at = text.indexOf(words);
    return OF_API.test(words) || (at > 0 && OF_API.test(text.slice(Math.max(0, at - BESIDE), at)));
  });
  return isOfApi && isNew(suggested, 'selfHosted.otherUsdPerMonth');
};

const UNIT = /^(\d[\d.,]{0,12}[kmb]?) (?:GPUs?|tokens|requests\/day)$/i;
const OF_NO_NOUN =
  /^(?:(?:on|at|for|in|with|vs|or|and|to|from|is|are|by|we|our|versus|when|if|plus|than|but|was|were|as|pcs|pieces|x|gpus?|cards?|tok\w*|req\w*)\b|$)/i;
const LEADS_IN = /\b(?:of|in|within|after|until|job|step|phase|task) $/i;

/** Where a number stands that is no part of another, nor of a name; below 0 for nowhere. */
const placeOfNumber = (text: string, number: string): number => {
  let at = text.indexOf(number);
  const isInside = (): boolean =>
    /[\w.$€£]/.test(text.charAt(at - 1)) || /^(?:[.,]?\d|[kmb]\b)/i.test(text.slice(at + number.length));
  while (at >= 0 && isInside()) at = text.indexOf(number, at + 1);
  return at;
};

/** "5 GPUs busy hours", "34 GPUs weeks", "a team of 6 tokens": the number has a noun of its own. */
const isOfOtherNoun = (suggested: Suggested): boolean => {
  const { text, draft, refused } = suggested;
  return fieldsIn(draft.fields).some((field) => {
    const words = wordsOf(draft, field);
    const number = UNIT.exec(words)?.[1];
    if (number === undefined || !isNew(suggested, field) || text.includes(words)) return false;
    const at = placeOfNumber(text, number);
    if (at < 0) return false;
    const behind = text.slice(at + number.length).replace(/^[- ]/, '');
    const clause = /^[^,;.]*/.exec(behind)?.[0] ?? '';
    const noun = /^[a-z]*/i.exec(behind)?.[0] ?? '';
    const gpu = wordsOf(draft, 'selfHosted.gpu');
    const isMachine = gpu !== '' && clause.toLowerCase().includes(gpu.toLowerCase());
    const isRefused = refused.some((one) => one.includes(`${number} ${noun}`));
    return (!OF_NO_NOUN.test(noun) && !isMachine && !isRefused) || LEADS_IN.test(text.slice(0, at));
  });
};

/** "budget for DGX B200" of "budget for 2 DGX B200". */
const isFewerMachines = ({ text, line, refused, draft }: Suggested): boolean => {
  const gpu = wordsOf(draft, 'selfHosted.gpu');
  return (
    gpu !== '' &&
    refused.some(
      (words) => /^\d+$/.test(words) && text.includes(`${words} ${gpu}`) && !line.includes(`${words} ${gpu}`),
    )
  );
};

/** "command a vs llama 70b" of "cohere vs llama 70b": another model is hosted, which nobody was asked about. */
const isOtherModel = ({ draft, understood, refused }: Suggested): boolean => {
  const [before, now] = [understood.fields['selfHosted.model'], draft.fields['selfHosted.model']];
  const words = wordsOf(understood, 'selfHosted.model').toLowerCase();
  return (
    before !== undefined &&
    modelById(before) !== undefined &&
    now !== undefined &&
    before !== now &&
    !refused.some((one) => one.toLowerCase().includes(words) || words.includes(one.toLowerCase()))
  );
};

/** USD: no GPU is bought, or rented for a month, for less. */
const LEAST_PRICES = [
  ['selfHosted.procurement.usdPerGpu', 100],
  ['selfHosted.procurement.usdPerGpuMonth', 20],
] as const satisfies readonly (readonly [DraftField, number])[];

/** "8xH200 $2.75 over 1yr": the price of an hour is taken for that of the card. */
const isTooCheap = (suggested: Suggested): boolean =>
  LEAST_PRICES.some(
    ([field, least]) => isNew(suggested, field) && (suggested.draft.fields[field] ?? least) < least,
  );

const LIES: readonly ((suggested: Suggested) => boolean)[] = [
  isTorn,
  isOtherVolume,
  isTooLittle,
  isLargeNumberGone,
  isEachUnasked,
  isOfNoMachine,
  isOtherSum,
  isApiAsOther,
  isOfOtherNoun,
  isFewerMachines,
  isOtherModel,
  isTooCheap,
];

/** Whether a suggested line, with the draft that it is read as, makes nothing else of what was typed. */
export const isTrueTo = (typed: TypedLine, line: string, draft: Draft): boolean =>
  !LIES.some((lies) => lies({ ...typed, line, draft }));
