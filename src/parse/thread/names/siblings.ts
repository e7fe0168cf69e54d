import { findGpu, findModel, MODELS } from '../../../catalog/index.ts';
import { defined } from '../../../defined.ts';
import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { isModelFamily } from '../../names/slips.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import type { ThreadContext } from '../context.ts';
import { NONE, TAKE_AWAY, LEAD as VERB_LEAD } from '../wording/verbs.ts';

/** A size alone: that of a model beside the hosted one ("try the 70b"), or the tokens of a month ("2B on lambda"). */

const SIZE = String.raw`(?<size>\d+(?:\.\d+)?) ?b(?:-a\d+(?:\.\d+)?b)?`;
const LEAD = `(?:(?:try|use|host|run|take|with|on|to|switch to|go (?:with|to|for)|rather|make it|say|at|maybe|(?:something )?(?:like|around)) )*`;
/** What stands before a model that somebody considers: "what if we take", "how about", "make it". */
const MAYBE =
  "(?:(?:what if|what about|how about|if|and|so|but|ok(?:ay)?|or|maybe|perhaps|let'?s|we|i|you|could|can|should|would|just|also|try|trying|use|using|used|host|hosted|run|ran|take|took|taking|make (?:it|that|this)|say|at|with|on|to|switch(?:ed)? to|(?:go|went) (?:with|to|for)|rather)[, ]+)*";
const OF_SIZE = '(?:smaller |bigger |larger |little |big |small |dense )*';
const A_MODEL = '(?:ones?|models?|versions?|variants?|siblings?|brothers?)';
const THEN = '(?<then>(?:,| on| at| and| instead(?! of)| then| with).*)?';
const IS_ENOUGH =
  "(?: (?:is|would be|'?s|will be)(?: (?:good|fine|plenty|quite|more than|just))* (?:enough|fine|ok(?:ay)?|plenty)(?: for us)?| (?:would|will) do)?";
/** "take the 30b instead", "what about an 8b", "14b model", "smaller model, 14b", "try 30b-a3b": a model, and no tokens. */
const THE_SIZE: readonly RegExp[] = [
  re`^${MAYBE}(?:the|their|an?) ${OF_SIZE}${SIZE}(?: ${A_MODEL})?${IS_ENOUGH}${THEN}$`,
  // "what if its 3B" is of what it is, and no model's.
  re`^${MAYBE}its ${OF_SIZE}${SIZE} ${A_MODEL}${IS_ENOUGH}${THEN}$`,
  re`^${MAYBE}${OF_SIZE}${SIZE} ${A_MODEL}${IS_ENOUGH}${THEN}$`,
  re`^${MAYBE}(?:an? |the )?(?:smaller|bigger|larger|little|small) ${A_MODEL}[,:]? (?:like |say |maybe )?(?:the |an? )?${SIZE}${THEN}$`,
  re`^${MAYBE}(?<size>\d+(?:\.\d+)?)b-a\d+(?:\.\d+)?b${THEN}$`,
];
const SIZE_ALONE = re`^${LEAD}${SIZE}(?<then>(?:,| on| at| and| instead(?! of)| then| with).*)?$`;

/** What people do with a model, and with no volume. */
const USES = /^(?:use|try|run|host|take|go with|switch to)\b/i;

/** How much further off than this a size is from the volume of a card that it hardly is one. */
const AS_FAR = 10;

/** The model of the same family that has that size, of its own generation first. */
const siblingOf = (model: string, size: string): string | undefined => {
  const family = /^[a-z]+/i.exec(model)?.[0] ?? '';
  const generation = /^[a-z]+-?\d+(?:\.\d+)?(?=-)/i.exec(model)?.[0] ?? family;
  const named = findModel(`${generation}-${size}b`) ?? findModel(`${family} ${size}b`);
  return named?.id ?? MODELS.find(({ id }) => id.startsWith(`${generation}-${size}b-`))?.id;
};

/** Models of that size in other families, most hosted first. */
const othersOf = (size: string): readonly string[] =>
  ['qwen3', 'llama', 'gemma 3', 'mistral'].flatMap((family) => findModel(`${family} ${size}b`)?.id ?? []);

const OF_MODEL = /\bmodels?\b|^(?:(?:an?|something|anything) )?(?:smaller|bigger|larger)\b/i;
const HAS_SIZE = /\d ?b\b/i;

/** The families that some words name which tell of a model and of no size; undefined for other words. */
const modelsSpokenOf = (words = ''): readonly string[] | undefined => {
  const named = (words.toLowerCase().match(/[a-z][\w.]*/g) ?? []).filter(isModelFamily);
  return HAS_SIZE.test(words) || (named.length === 0 && !OF_MODEL.test(words)) ? undefined : named;
};

/** "32b" below far fewer tokens, or behind "a smaller model?": throws the question whether it is a model of that size. */
const refuseAsModel = (
  { line, size, then }: Readonly<Record<'line' | 'size' | 'then', string>>,
  { fields }: Draft,
  { model = '', last: [newest] = [] }: Pick<ThreadContext, 'model' | 'last'>,
): void => {
  const { 'workload.inputTokensPerMonth': input = 0, 'workload.outputTokensPerMonth': output = 0 } = fields;
  const volume = fields['workload.tokensPerMonth'] ?? input + output;
  const spoken = modelsSpokenOf(newest);
  // Below a bill, or requests, nobody spoke of tokens.
  const isFar = scaledNumber(`${size}b`) >= AS_FAR * volume;
  if (fields['selfHosted.model'] === undefined || !(isFar || spoken !== undefined || USES.test(line))) return;
  const ofFamilies = (spoken ?? []).map((family) => siblingOf(family, size));
  const others = isFar || spoken !== undefined ? othersOf(size) : [];
  const found = [...ofFamilies, siblingOf(model, size), ...others];
  const [one] = found.filter((id) => id !== undefined && id !== model);
  if (one === undefined) return;
  throw notUnderstood(ask`${quoted(line)}: tokens a month, or the size of the model?`, [
    `host ${one}${then}`,
    `${size}B tokens${then}`,
  ]);
};

const OF_BUILD = '(?:ones?|versions?|cards?|variants?|gpus?|models?|boxes|types?|flavou?rs?|builds?)';
const BUILD = '(?:pcie|sxm\\d?|nvl|\\d{2,3} ?gb)';
const VARIANT = re`^(?:(?:no|sorry|wait|actually|oops|(?:that'?s |it'?s |this is )?(?:the )?wrong (?:card|gpu|one|version|variant)|not (?:the |that )?(?:right )?(?:card|gpu|one))[\s,;:.!-]+)*(?:(?:try|use|host on|run on|take|with|on|to|switch to|go (?:with|to|for)|rather|make it|we have|get|it'?s|it is|its|that'?s|they'?re|they are|i meant?|we meant?|should be|ours (?:is|are|have|has)|(?:they|the (?:seller|vendor|provider)|[a-z]{3,12}) (?:gave|sold|shipped|sent) us|(?:we|i)(?:'ve)? got) )*(?:the |an? )?(?<variant>${BUILD})(?: ${OF_BUILD})?(?:,? (?:and )?not (?:the )?${BUILD}(?: ${OF_BUILD})?)?(?<then> instead)?[.!]*$`;

/** Whether a mention names another build of a GPU, and nothing else. */
export const saysBuild = (line: string): boolean => VARIANT.test(line);

/** "use pcie ones": the GPU of the card in another build; the words themselves where it has none. */
export const withVariant = (line: string, { fields }: Draft): string => {
  const variant = VARIANT.exec(line)?.groups?.variant;
  const family = fields['selfHosted.gpu']?.split('-', 1)[0];
  return (variant && family && findGpu(`${family} ${variant}`)?.id) || line;
};

const WHAT_WE_RUN =
  /^(?:the )?(?<name>[a-z][\w .-]{1,40}?) is what we(?:'re| are)? (?:(?:now|actually|really|already|would|will) )*(?:run|running|host|hosting|serve|serving|deploy|self-?host)(?: (?:now|today|anyway|these days|ourselves|in prod(?:uction)?))*$/i;

/** "llama 4 maverick is what we run now": an open model that somebody runs is hosted, also where it is sold. */
export const withWhatWeRun = (line: string): string => {
  const name = WHAT_WE_RUN.exec(line)?.groups?.name;
  return name === undefined || findModel(name) === undefined ? line : `host ${name}`;
};

/** "too expensive, try the 70b": what the last clause says, behind an opinion. */
const CLAUSES = /^(?<before>[^\d]*[^\d,;.:][,;.:]) (?<last>[^,;]+)$/;

/** The words without an opinion before what says a size. */
const withoutOpinion = (line: string): string => {
  const { last } = CLAUSES.exec(line)?.groups ?? {};
  return last !== undefined && USES.test(last) && SIZE_ALONE.test(last) ? last : line;
};

/** The words with the name that a size stands for. Throws a question where it may be a volume too. */
export const withSibling = (
  typed: string,
  before: Draft,
  { model, last }: Pick<ThreadContext, 'model' | 'last'>,
): string => {
  const line = withoutOpinion(typed);
  const the = THE_SIZE.map((pattern) => pattern.exec(line)?.groups).find((found) => found !== undefined);
  const { size, then = '' } = the ?? SIZE_ALONE.exec(line)?.groups ?? {};
  if (size === undefined || model === undefined) return line;
  const sized = siblingOf(model, size);
  const volume = before.fields['workload.tokensPerMonth'];
  if (the !== undefined && sized !== undefined) return `host ${sized}${then}`;
  // A model that was told by its size has no family, and any other size.
  if (the !== undefined && before.fields['selfHosted.modelSpec'] === undefined)
    throw notUnderstood(
      say`${quoted(line)}: the card hosts ${model}, and we know none of its family with ${size}B parameters. Type the model by its name.`,
      othersOf(size).map((id) => `${id}${then}`),
    );
  refuseAsModel({ line, size, then }, before, defined({ model, last }));
  // "2B on lambda" below a volume of tokens is no model of that size.
  return volume === undefined || then === '' || before.fields['selfHosted.modelSpec'] !== undefined
    ? line
    : `${size}B tokens${then.replace(/^ (?:instead|then)/, '').replace(/^ (?=on|at|with)/, ', ')}`;
};

/** "only deepseek" below DeepSeek V3: that one, another of its family, or its API? */
export const refuseFamily = ({ fields, said }: Draft, { before, model }: ThreadContext): void => {
  const [words = '', other] = [said['selfHosted.model']?.words, fields['selfHosted.model']];
  const hosted = before?.fields['selfHosted.model'] ?? model;
  const family = words.toLowerCase();
  if (other === undefined || other === hosted || !isModelFamily(family)) return;
  if (hosted?.startsWith(`${family}-`) !== true) return;
  // "kimi on 16 gpus" may only speak of the one that is hosted.
  const rest = Object.entries(said).flatMap(([field, one]) =>
    field === 'selfHosted.model' ? [] : (one.words ?? []),
  );
  throw notUnderstood(
    ask`${quoted(words)}: the card hosts ${hosted}. Host another of them, or compare with an API?`,
    [...(rest.length > 0 ? [[...new Set(rest)].join(', ')] : []), `host ${other}`, `vs ${family} api`],
  );
};

const FAMILY_GONE = re`^${VERB_LEAD}(?:${TAKE_AWAY}|${NONE}) (?:the |our )?(?<family>[a-z][\w.-]*)(?: (?:one|model))?$|^(?:the |our )?(?<out>[a-z][\w.-]*) (?:is|are) (?:out|gone|off the table)$`;

/** "remove mistral" below a Mistral that is hosted: it is not known what is hosted instead, nor that its seller is meant. */
export const refuseFamilyGone = (line: string, { before, model }: ThreadContext): void => {
  const { family, out = family } = FAMILY_GONE.exec(line)?.groups ?? {};
  const hosted = before?.fields['selfHosted.model'] ?? model;
  const name = out?.toLowerCase() ?? '';
  if (!isModelFamily(name) || hosted?.startsWith(`${name}-`) !== true) return;
  if (before?.fields.apis?.some(({ id }) => id.includes(name)) === true) return;
  throw notUnderstood(
    say`${quoted(line)}: the card hosts ${hosted}, and compares with no API of that name. Type what is hosted instead, or that the API may not be chosen.`,
    [name === 'llama' ? 'host qwen3 32b' : 'host llama 70b', `no ${name} api`],
  );
};
