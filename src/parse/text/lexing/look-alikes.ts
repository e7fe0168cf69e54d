import {
  findModel,
  MODELS,
  modelOfId,
  nearestApi,
  pastedId,
  sellerOf,
  sizesOfFamily,
  withoutEffort,
} from '../../../catalog/index.ts';
import { lazy } from '../../../lazy.ts';
import {
  ask,
  impossible,
  longerThanKnown,
  noText,
  notUnderstood,
  quoted,
  say,
  unknownModelName,
  whichModelIs,
} from '../../problems.ts';
import { matchAt } from '../figures/numbers.ts';
import { apiAt, SLASHED } from './api-in-text.ts';
import { phrases } from './products.ts';
import { sizedNameAt } from './sized-names.ts';

/** Numbers and names that look like something known and are something else. */

/** "1.500 requests", "$98.000": one dot before three digits may separate thousands. */
const DOT_THOUSANDS =
  /(?:(?:[€£₹₺₪₴₫] ?|r\$ ?|(?:eur|chf|brl|gbp) )[1-9]\d{0,2}\.\d00|\$?[1-9]\d{0,2}\.000|[1-9]\d{0,2}\.\d{3}(?= ?(?:tok|tkn|req|rps|rpm|qps|tps|tpm|chat|call|quer|message|prompt|in\b|out\b|input|output)| (?:[a-z]{3,12} )?(?:tickets|docs|documents|pages|e-?mails|words|users|employees|devs|developers|customers|patients|students|contracts|invoices|conversations|questions|records|articles|orders|reports)\b))(?![\d.]| ?[kmb]n?\b)|[1-9]\d{0,2}\.\d{3}(?= (?:[kmb]\b|million|billion|thousand|mio))|[1-9]\d{0,2}\.\d{2}0(?=(?:[kmb]\b|million|billion))|[1-9]\d{0,2}\.\d00(?= ?(?:(?:usd|eur|euros?|chf|gbp|dollars?|bucks|pounds?)\b|[€£]))/iy;

/** Refuses numbers that can be read in two ways, such as "1,5". Throws `not-understood` with both. */
export const refuseOddNumbers = (text: string, at: number): void => {
  const commaDecimal = matchAt(/\$?\d+,\d{1,2}(?![\d,])[a-z]*/iy, text, at);
  if (commaDecimal) {
    const written = commaDecimal[0].replace(',', '.');
    throw notUnderstood(
      ask`${quoted(commaDecimal[0])} could mean two things: write ${written}, or put a space after the comma.`,
      [written],
    );
  }
  const thousands = matchAt(DOT_THOUSANDS, text, at);
  if (thousands) {
    const written = thousands[0];
    const whole = written.replace('.', '');
    const sign = /^\D*/.exec(written)?.[0] ?? '';
    const decimal = `${sign}${Number(written.slice(sign.length))}`;
    throw notUnderstood(
      ask`${quoted(written)} could mean two things: write ${whole}, or ${decimal.replace(/^\$/, '')}.`,
      [whole, decimal],
    );
  }
  const date = matchAt(
    /\d{4}-\d{1,2}-\d{1,2}(?!\d)|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d| ?[a-z])|\d{1,2}\/\d{1,2}\/\d{2,4}(?!\d)|\d{1,2}:\d{2}(?: ?[ap]m)?(?![\d:])/iy,
    text,
    at,
  );
  if (date && !/^\d{1,2}:\d{2}$/.test(date[0]))
    throw notUnderstood(say`I do not use dates and times such as ${quoted(date[0])}: leave it out.`);
};

/** "1e400" is no number that can be counted with, whatever stands behind it. */
export const refuseEndless = (words: string, value: number): void => {
  if (!Number.isFinite(value))
    throw impossible(say`${quoted(words)} is too large: type a smaller one, such as "500M tokens".`, [
      '500M tokens',
    ]);
};

const CHUNK = /[a-z0-9][a-z0-9._:@/-]{0,140}/y;
const HARMLESS_SUFFIX =
  /^-(?:based|level|class|style|like|ish|compatible|powered|backed|only|hour|hours|hosted|served|driven|hf|ft|instruct|api|server|box|node)s?(?![a-z0-9])/;

const EFFORT = /^-[a-z]{3,8}(?![a-z0-9-])/;

/** The effort behind the name of an API that ends at `end`, with its hyphen: "-high"; empty where none stands there. */
export const effortBehind = (lower: string, start: number, end: number): string => {
  const effort = EFFORT.exec(lower.slice(end, end + 12))?.[0] ?? '';
  return effort !== '' && withoutEffort(lower.slice(start, end) + effort) !== undefined ? effort : '';
};

/** "glm-4.6-air", "kimi-dev": words of a name that mean something alone, and behind its hyphen make it another model's. */
const OTHER_EDITION =
  /^-(?:h-)?(?:air|dev|researcher|audio|vision|guard|code|coder|pro|ultra|xl|nano|micro|tiny)(?![a-z0-9])/;

/**
 * "gpt-5-ultra" is no gpt-5: a name that goes on is another name.
 * Undefined where the name ends as it should.
 */
const longerName = (lower: string, start: number, end: number, kind: string): string | undefined => {
  const rest = lower.slice(end, end + 24);
  // "deepseek-ocr": behind a family alone any word makes another model of it.
  const isFamily = kind === 'model' && !/\d/.test(lower.slice(start, end));
  const goesOn = kind === 'api' || isFamily ? /^[-_.:@][a-z0-9]/ : /^[-_.:@][a-z]*\d/;
  if (kind === 'gpu' && /^[-_]\d{1,3}(?: ?gb|(?![\w.-]))/.test(rest)) return undefined;
  // "gemini 4.5": what is known may hold a space, and the name goes on behind it.
  const name = (): string | undefined => {
    const from = lower.lastIndexOf(' ', end - 1) + 1;
    const chunk = matchAt(CHUNK, lower, Math.max(start, from))?.[0].replace(/[.:/-]+$/, '');
    return chunk && lower.slice(start, Math.max(start, from)) + chunk;
  };
  if (kind === 'model' && OTHER_EDITION.test(rest)) return name();
  if (kind === 'api' && effortBehind(lower, start, end) !== '') return undefined;
  if (!goesOn.test(rest) || HARMLESS_SUFFIX.test(rest)) return undefined;
  return kind !== 'api' && phrases().longest(lower, end + 1) ? undefined : name();
};

const ODD_BITS =
  /(?<![a-z0-9.])(?:(?:ud-)?i?q([12356])_[a-z0-9_]+|([2356]|\d\.\d+|32)[ -]?(?:bits?|bpw|bits? per weight)\b|(?:int|fp|float)[ -]?([2356]|32)\b)/i;

/** "Q5_K_M", "IQ2_XS", "fp32": other bits than those that we count, and none of those is put in their place. */
export const refuseOddBits = (text: string): void => {
  const [words, quantized, spelled, typed] = ODD_BITS.exec(text) ?? [];
  const bits = quantized ?? spelled ?? typed;
  if (words === undefined) return;
  const near = Number(bits) > 16 ? ['fp16'] : Number(bits) > 4 ? ['int8', 'int4'] : ['int4'];
  throw notUnderstood(
    ask`${quoted(words)} holds about ${bits ?? ''} bits a weight, and we count 4, 8 or 16: type ${near.join(' or ')} for an estimate with those.`,
    near,
  );
};

const BEHIND_VERSUS = /\b(?:vs\.?|versus) $/;

/** Behind "vs", and before the slash of who sells what others make, a seller is no account that publishes weights. */
const isSurelySold = (lower: string, at: number, slashed: string): boolean => {
  const kind = sellerOf(slashed)?.kind;
  return kind === 'direct' || kind === 'router' || BEHIND_VERSUS.test(lower.slice(0, at));
};

/** Accounts of the Hub whose models we know. */
const publishers = lazy(() => new Set(MODELS.flatMap(({ hub }) => hub?.split('/')[0]?.toLowerCase() ?? [])));

/** "qwen3-32b/llama-70b": two names of which either is meant. */
const isProduct = (words: string): boolean => {
  const phrase = phrases().longest(words, 0);
  return phrase?.end === words.length && (phrase.meaning.kind === 'model' || phrase.meaning.kind === 'api');
};

/** Behind "vs": "sambanova/llama-3.3-70b" is of a seller that we do not know, and not of the account that made it. */
const isOfStranger = (lower: string, at: number, slashed: string): boolean => {
  const before = slashed.slice(0, slashed.indexOf('/'));
  return (
    BEHIND_VERSUS.test(lower.slice(0, at)) &&
    modelOfId(slashed) !== undefined &&
    !publishers().has(before) &&
    !isProduct(before)
  );
};

/** "google/gemma-7b-it": a maker publishes models that it does not sell, by a name that says their size, or that we know. */
const isPublished = (slashed: string, model: string): boolean =>
  sellerOf(slashed)?.kind === 'maker' &&
  (sizedNameAt(model, 0) !== null || phrases().longest(model, 0)?.meaning.kind === 'model');

/** "openai/gpt-99", "deepinfra/meta-llama/…": a known seller with a model that it does not sell. */
export const refuseUnsold = (lower: string, at: number): void => {
  const slashed = matchAt(SLASHED, lower, at)?.[0].replace(/[.:/+]+$/, '');
  if (slashed === undefined || pastedId(slashed) !== undefined) return;
  if (sellerOf(slashed) === undefined && !isOfStranger(lower, at, slashed)) return;
  const model = slashed.slice(slashed.indexOf('/') + 1);
  const whole = apiAt(lower, at + slashed.length - model.length);
  if (whole?.end === at + slashed.length) return;
  const isOpen =
    phrases().longest(slashed, 0)?.end === slashed.length ||
    modelOfId(slashed) !== undefined ||
    isPublished(slashed, model);
  if (isOpen && !isSurelySold(lower, at, slashed)) return;
  // "publishers/moonshotai/models/…": what stands in its place would stand in the path.
  const isInPath = lower[at - 1] === '/';
  const hints = isInPath ? [] : [...nearestApi(slashed), 'vs $3/$15'];
  throw notUnderstood(
    say`I do not know the API ${quoted(slashed)}: give its prices, such as "vs $3/$15", or another name.`,
    hints,
  );
};

/** "gpt-realtime", "gpt-4o-audio-preview": of a maker of text, and none. */
const NO_TEXT = /[-.](?:realtime|audio|tts|transcribe|image|video)(?![a-z])/;

/** Refuses a known name that goes on into an unknown one. Throws `not-understood`. */
export const refuseLonger = (lower: string, start: number, end: number, kind: string): void => {
  const name = longerName(lower, start, end, kind);
  if (name === undefined) return;
  // "gemma-3-27": billions are often left unsaid.
  const sized = findModel(`${name}b`)?.id;
  // "phi-3": another of its line is another model, a generation that we know asks which of it is meant, and a size
  // makes it one of its own.
  const ofGeneration = kind === 'model' ? sizesOfFamily(name.replaceAll('-', ' ')) : [];
  if (ofGeneration.length > 0) throw whichModelIs(name, ofGeneration);
  if (kind === 'model' && sized === undefined && !/\d[bt]\b/.test(name)) throw unknownModelName(name);
  const known = sized ?? lower.slice(start, end);
  if (kind === 'api' && NO_TEXT.test(name)) throw notUnderstood(noText(name), []);
  throw longerThanKnown(name, known);
};
