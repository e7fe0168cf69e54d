import type { DraftApi, SaidFields } from '../../../domain/draft.ts';
import { idsWithParts } from '../../../domain/draft-api.ts';
import { re } from '../../expression.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { standsBy } from '../../stand-by-words.ts';
import { remixed } from '../mix/parts.ts';
import { CHOOSE, KEEP, LEAD, NONE, swapsIn, TAKE_AWAY } from '../wording/verbs.ts';
import { discountOf, listedOf, onePriceOf, termsOf } from './api-terms.ts';
import { type ApiEdit, apisIn, areNamesAlone, onlyApisNamed } from './apis-named.ts';

/** One piece of a mention as a change of the APIs that are compared with: one in, out, or in place of another. */

const PATTERNS = {
  remove: re`^${LEAD}(?:${TAKE_AWAY}|${NONE}|cut) (?<to>.+)$|^(?<too>[^\d$].*) out$`,
  add: re`^${LEAD}(?:add|adding|include|including|plus|compare (?:it )?(?:with|to)|also (?:add|vs)?|as well as|bring|throw in|put in) (?<to>.+)$|^(?<too>[^\d$].*) in$`,
  also: /^(?:also|and also|and) (?:vs |add )?(?<to>.+)$|^(?<too>.+) (?:too|as well|is what we (?:use|have|run|pay(?: for)?))(?: (?:today|now|anyway))?$/i,
  only: re`^${LEAD}(?:${KEEP}) (?:only|just) (?<to>.+)$`,
  keep: re`^${LEAD}(?:${KEEP}) (?<to>.+)$|^(?<too>.+) (?:is|are) (?:good )?(?:enough|fine|plenty)(?: for (?:us|this|now))?$`,
} as const;

const KEEPS = re`^${LEAD}(?:${KEEP})\b`;

const EVERY = re`^(?:(?:both|all)(?: (?:of )?(?:the )?(?:them|those|these|two|apis|models|rivals))?|(?:them|those|these)(?: all| both)?|(?:(?:the|those|these|our) )?(?:two|apis|rivals|others)(?: apis| rivals)?|everything|every api)$`;

const swapOf = async (segment: string, known: SaidFields): Promise<ApiEdit | undefined> => {
  for (const swap of swapsIn(segment)) {
    if (EVERY.test(swap.from) && known.apis !== undefined) {
      const apis = await onlyApisNamed(swap.to, known);
      if (apis !== undefined) return { kind: 'only', apis, words: segment };
    }
    const [from, apis] = [await onlyApisNamed(swap.from, known), await onlyApisNamed(swap.to, known)];
    if (from !== undefined && apis !== undefined) return { kind: 'swap', from, apis, words: segment };
  }
  return undefined;
};

/** "drop haiku once the contract ends": from when is no sum of a month. */
const WHEN = / (?:once|when|as soon as|after|before|until|because|since) .*$/i;

const WITH_DISCOUNT =
  /,? (?:with|at|w\/|for|and)(?: an?| our)? (?<many>\d+(?:\.\d+)?) ?% (?:off|discount|rebate)$/i;

/** "haiku with 10% off": an API that comes with its own discount. */
const withOwnDiscount = async (
  words: string,
  known: SaidFields,
): Promise<readonly DraftApi[] | undefined> => {
  const discount = Number(WITH_DISCOUNT.exec(words)?.groups?.many ?? 0) / 100;
  const apis = await onlyApisNamed(words.replace(WITH_DISCOUNT, ''), known);
  return discount > 0 && discount < 1 ? apis?.map((api) => ({ ...api, discount })) : apis;
};

const namedOf = async (segment: string, known: SaidFields): Promise<ApiEdit | undefined> => {
  for (const [pattern, kind] of [
    [PATTERNS.remove, 'remove'],
    [PATTERNS.add, 'add'],
    [PATTERNS.also, 'add'],
    [PATTERNS.only, 'only'],
    [PATTERNS.keep, 'keep'],
  ] as const) {
    const groups = pattern.exec(kind === 'remove' ? segment.replace(WHEN, '') : segment)?.groups;
    const words = groups?.to ?? groups?.too;
    if (kind === 'remove' && words !== undefined && EVERY.test(words))
      return { kind: 'clear', words: segment };
    const apis = words === undefined ? undefined : await withOwnDiscount(words, known);
    if (apis !== undefined && (kind === 'add' || areNamesAlone(apis))) return { kind, apis, words: segment };
  }
  return undefined;
};

/** "drop sonnet, gpt-5": the second goes the way of the first; "vs haiku" and "try haiku" behind it come. */
const likeLast = async (
  segment: string,
  last: ApiEdit | undefined,
  known: SaidFields,
): Promise<ApiEdit | undefined> => {
  if (
    /^(?:only|just)\b/i.test(segment) ||
    last === undefined ||
    (last.kind !== 'add' && last.kind !== 'remove')
  )
    return undefined;
  const apis = await onlyApisNamed(segment, known);
  const kind = /^(?:vs|versus|against|try|use|take|with|go with|rather)\b/i.test(segment) ? 'add' : last.kind;
  return apis === undefined || !areNamesAlone(apis) ? undefined : { kind, apis, words: segment };
};

const CHOOSES = re`\b(?:vs|versus|only|just|against|compared?|instead|rather|switch|everything|all|${CHOOSE}|with|from|on|at|to|rest|remainder)\b|[%$]`;

const SOLD_AT = /^(?<name>[a-z][\w ./-]*?) (?:on|via|at|from|through) (?<seller>[a-z][\w .-]{1,20})$/i;

/** "haiku", "gpt-oss on groq": without a word that chooses it before the others, or says what is left to it. */
const isBeside = (segment: string): boolean => {
  const { name = '', seller = '' } = SOLD_AT.exec(segment)?.groups ?? {};
  return !CHOOSES.test(name !== '' && sellerNamed(seller) !== undefined ? name : segment);
};

/** "what about haiku?": a name alone comes beside those that are compared with. */
const nameAlone = async (segment: string, known: SaidFields): Promise<ApiEdit | undefined> => {
  const named = isBeside(segment) ? await apisIn(segment, known) : undefined;
  return named?.isAll === true && areNamesAlone(named.apis)
    ? { kind: 'add', apis: named.apis, words: segment }
    : undefined;
};

const REMIX = re`^${LEAD}(?:the|our) (?:mix|split) (?:is|becomes|should be|would be) (?<now>\D.*|\d.*%.*)$`;

/** "the mix is 80% haiku 20% opus": of the one that the card has; what stands beside it stays. */
const remixOf = async (segment: string, known: SaidFields): Promise<ApiEdit | undefined> => {
  const now = REMIX.exec(segment)?.groups?.now;
  const from = known.apis?.filter(({ mix }) => mix !== undefined) ?? [];
  if (now === undefined || from.length !== 1) return undefined;
  const apis = (await onlyApisNamed(now, known))?.map((api) => remixed(from[0] ?? api, api));
  if (apis?.length !== 1) return undefined;
  return apis[0]?.id === from[0]?.id
    ? { kind: 'keep', apis, words: segment }
    : { kind: 'swap', from, apis, words: segment };
};

const editOf = async (
  segment: string,
  known: SaidFields,
  last: ApiEdit | undefined,
): Promise<ApiEdit | undefined> =>
  (await remixOf(segment, known)) ??
  (await listedOf(segment, known)) ??
  (await swapOf(segment, known)) ??
  (await namedOf(segment, known)) ??
  (await discountOf(segment, known)) ??
  (await termsOf(segment, known)) ??
  onePriceOf(segment, known) ??
  (await likeLast(segment, last, known)) ??
  (known.apis !== undefined ? await nameAlone(segment, known) : undefined);

/** "keep mini and flash" below three: do the others go? Throws the question; behind what goes they are said to stay. */
export const refuseKept = (edits: readonly ApiEdit[], isAlone: boolean, known: SaidFields): void => {
  const [edit, ...more] = edits;
  if (edit?.kind !== 'keep' || more.length > 0 || !isAlone || !KEEPS.test(edit.words)) return;
  const ids = idsWithParts(known.apis ?? []);
  const kept = edit.apis.map(({ id }) => id);
  if (known.apis?.some(({ mix }) => mix !== undefined) === true || kept.length >= ids.length) return;
  if (!kept.every((id) => ids.includes(id))) return;
  throw notUnderstood(
    ask`${quoted(edit.words)}: do the others go? ${ids.filter((id) => !kept.includes(id)).join(', ')} would.`,
    [`only ${kept.join(' and ')}`],
  );
};

/**
 * The change of APIs that a piece of a mention asks for, if any. `last`: that of the piece before. One that stands by
 * for hosting is read as a line, which says how it is costed.
 */
export const apiEditOf = async (
  segment: string,
  known: SaidFields,
  last: ApiEdit | undefined,
): Promise<ApiEdit | undefined> => {
  const edit = await editOf(segment, known, last);
  const isKept = edit?.kind === 'add' || edit?.kind === 'keep' || edit?.kind === 'only';
  return isKept && standsBy(segment) ? undefined : edit;
};
