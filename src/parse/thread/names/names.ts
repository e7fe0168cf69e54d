import { findApi, findRentalSeller } from '../../../catalog/index.ts';
import type { Draft } from '../../../domain/draft.ts';
import { groupsOf, re, reAll } from '../../expression.ts';
import { A_FAMILY, A_LINE, API_FAMILY } from '../../names/family-name.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { modelAt } from '../../patterns/looks/seller-at.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { inRuns } from '../apis/runs.ts';
import { withRatioOf } from '../mix/ratio-of.ts';
import { type Card, namesHosted, withParts } from '../mix/shares.ts';
import { withMix } from '../mix/words.ts';
import { isLetIn } from '../wording/sellers.ts';
import { swapsIn, TAKE_AWAY } from '../wording/verbs.ts';
import { refuseByPrice } from './by-price.ts';
import { withFromTo } from './from-to.ts';
import { withVersions } from './versions.ts';

/**
 * Names that point at a card: "nano -> mini", "drop the second one", "the other one", "70% on llama, the rest
 * on sonnet".
 */

/** Every API of the card, and the parts of a mix. */
export const idsOf = ({ fields }: Draft): readonly string[] =>
  (fields.apis ?? []).flatMap(({ id, mix }) => (mix === undefined ? [id] : mix.map((part) => part.id)));

const SIZES = ['nano', 'mini', 'lite', 'pro', 'small', 'medium', 'large', 'max', 'turbo'] as const;
const SIZE = SIZES.join('|');
const isSize = (word: string): boolean => SIZES.some((size) => size === word);
/** A size without its family, where a name is expected. */
const SIZE_ALONE = reAll`(?<=(?:^|, )(?:(?:please|also|then|and|just) )*(?:vs|versus|with|add|${TAKE_AWAY}|use|try|only|just|keep|all (?:on|in|with)|everything on|replace|swap|change|switch(?: to)?) (?:the |to )?|(?:->|=>|→) ?|instead of |,? not |^not |\band |\d ?% (?:on )?|\b(?:with|by|to|for) (?=\S{1,16}$)|^|, )(?<size>${SIZE})(?= ?(?:->|=>|→|instead|only|too|as well|with|by|to|for|and|out\b|in\b|is enough|is fine|(?:is|costs?) (?:now )?\$?\d|(?:before|since|once|when|until|after|because)\b|,|\+|\d|$))`;

/** The words that an id is put together from. */
export const wordsOfId = (id: string): readonly string[] => id.split(/[^a-z0-9.]+/i);

/** The API of the card that has that size, else the one of the same family that has it in the catalog. */
const ofSize = (size: string, ids: readonly string[]): string | undefined => {
  const has = ids.filter((id) => wordsOfId(id).includes(size));
  if (has.length === 1) return has[0];
  const kin = ids.flatMap((id) => {
    const other = wordsOfId(id).find((part) => isSize(part));
    const named = other === undefined ? `${id}-${size}` : id.replace(new RegExp(`\\b${other}\\b`), size);
    return (findApi(named) ?? findApi(`${wordsOfId(id.slice(id.indexOf('/') + 1))[0]} ${size}`))?.id ?? [];
  });
  return new Set(kin).size === 1 ? kin[0] : undefined;
};

const withSizes = (line: string, ids: readonly string[]): string =>
  line.replace(SIZE_ALONE, (word: string) => ofSize(word.toLowerCase(), ids) ?? word);

/** Families and their lines, which make a name with what stands beside them. */
const FAMILIES = `${A_FAMILY}|flash|code|coder|oss|nemo|thinking`;
/** Parts of ids that name nothing by themselves. */
const GENERIC = /\d|^(?:chat|instruct|preview|latest|fast|meta|free|online|text|open|base)$/;
const VERSION = String.raw`(?!\d+(?:\.\d+)?(?:x|\s*%))[a-z]{0,2}\d[\w.]*`;

/** The words of a model's name, without its seller: of "aws/amazon.nova-lite-v1:0" too. */
const namesIn = (id: string): readonly string[] => id.slice(id.indexOf('/') + 1).split(/[^a-z0-9]+/i);

/** Whether some words name an API: with every figure and size of its name, or with none of its figures. */
const isNamedBy = (words: readonly string[], id: string): boolean => {
  const parts = namesIn(id);
  const isExact = parts.every(
    (part) => words.includes(part) || !/\d|^(?:nano|mini|lite|pro|max)$/.test(part),
  );
  return words.every((word) => parts.includes(word)) && (isExact || words.every((word) => !/\d/.test(word)));
};

/** The one API of some that words name: none where a word of them is not its own, as in "flash lite" beside "flash". */
export const pointedAt = (words: readonly string[], ids: readonly string[]): string | undefined => {
  if (words.every((word) => isSize(word))) return undefined;
  const [only, ...more] = ids.filter((id) => isNamedBy(words, id));
  return more.length === 0 ? only : undefined;
};

/** "drop sonnet" below "vs sonnet 4.5": a name is that of the card; what a seller stands before is told from it. */
const withFamilies = (line: string, ids: readonly string[]): string => {
  const own = ids.flatMap(namesIn).filter((part) => part.length > 2 && !GENERIC.test(part));
  const name = [...new Set([...own, ...FAMILIES.split('|'), ...SIZES])].join('|');
  const run = reAll`(?<seller>(?<![a-z])(?!(?:${name}) )[a-z]{1,24} )?(?<![\w/.-])(?<said>(?:${name})(?:[ -](?:${name}|${VERSION}))*)(?![\w/.-])`;
  return line.replace(run, (...found) => {
    const { seller = '', said = '' } = groupsOf(found);
    const isSold = sellerNamed(seller.trim()) !== undefined;
    const id = isSold ? undefined : pointedAt(said.toLowerCase().split(/[^a-z0-9]+/), ids);
    return `${seller}${id ?? said}`;
  });
};

const API_NAME = re`\b(?:(?:${API_FAMILY}|deepseek|kimi)(?:[ -][\d.]+\w?)?|o\d)(?:[ -](?:${A_LINE}|\d[\d.]*))*\b`;
const SAME_FOR =
  /^(?:and )?(?:the )?same (?:thing |discount |price |terms )?(?:for|goes for|applies to|with|on) (?<name>[a-z][\w .-]{1,30}?)(?: (?:too|as well|please))*$/i;

/** "same for opus": what was said last, of another API. */
const sameFor = (line: string, [last = '']: readonly string[] = []): string => {
  const name = SAME_FOR.exec(line)?.groups?.name;
  if (name === undefined || !API_NAME.test(name)) return line;
  if (API_NAME.test(last)) return last.replace(API_NAME, name);
  throw notUnderstood(ask`${quoted(line)}: the same of what? Say it whole.`, [`add ${name}`, `only ${name}`]);
};

const ORDINALS = ['first', 'second', 'third', 'fourth'];
/** What goes on behind an API: behind "the first token" and "the last 7 days" stands what is first or last. */
const GOES_ON =
  '(?:and|or|but|with|by|at|on|in|for|to|from|off|vs|versus|instead|rather|too|as|out|back|again|then|now|only|please|is|was|has|gets?|got|costs?|goes|needs?|should|could|would|will|cheaper)';
const NTH = reAll`\bthe (first|second|third|fourth|last|latter|former)(?: (?:one|api|of them)\b|(?=\s*(?:$|[,.;:!?)→=-]|${GOES_ON}\b)))`;
const OTHER = /\b(?:the )?other(?: (?:one|api))\b|\bthe other(?=$|,| (?:too|as well|instead|and))/gi;

const nth = (word: string, ids: readonly string[]): string | undefined => {
  if (/^(?:last|latter)$/i.test(word)) return ids.at(-1);
  return ids[/^former$/i.test(word) ? 0 : ORDINALS.indexOf(word.toLowerCase())];
};

/** Which of them some words name: an API by a part of its name that no other has. */
export const namedBy = (words: string, ids: readonly string[]): readonly string[] =>
  ids.filter((id) =>
    wordsOfId(id.slice(id.indexOf('/') + 1)).some(
      (part) =>
        part.length > 2 &&
        ids.filter((one) => wordsOfId(one).includes(part)).length === 1 &&
        re`\b${part.replaceAll('.', String.raw`\.`)}\b`.test(words),
    ),
  );

/** "the other one": the one that is not named, here or in what was said last. */
const otherOne = (line: string, ids: readonly string[], [last = '']: readonly string[] = []): string => {
  if (line.search(OTHER) < 0) return line;
  const here = namedBy(line, ids);
  const named = here.length > 0 ? here : namedBy(last, ids);
  const left = ids.filter((id) => !named.includes(id));
  const [only, ...more] = named.length === 0 ? [] : left;
  if (only !== undefined && more.length === 0) return line.replace(OTHER, only);
  throw notUnderstood(
    ask`${quoted(line)}: which one? These are compared with: ${ids.join(', ')}.`,
    ids.map((id) => line.replace(OTHER, id)),
  );
};

const IS_WITH =
  /^(?:(?:that|it|this|the (?:bill|price|api))(?:'s| is| was| runs?) (?:all )?)?(?:(?:host|rent|move|run|put) (?:it |that |them |these |those )?)?(?:(?:with|from|at|on|to|through|via|by|use|try|take|pick|choose|go with) )?(?<seller>[a-z][\w ]{1,20}?)(?: (?:instead|then|please))*$/i;

const NOT_SELLER =
  /^(?:(?:we|they)(?:'re| are)? )?(?:(?:on|via|through|from|with|at|it'?s|use|using|buy|go) )*(?<to>[a-z][\w ]{1,20}?),? (?:and )?not (?:from |at |on |via )?(?<from>[a-z][\w ]{1,20})$/i;

/** "we're on azure, not openai": what the card has of the one is bought at the other. */
const fromOther = (line: string, ids: readonly string[]): string => {
  const { from = '', to = '' } = NOT_SELLER.exec(line)?.groups ?? {};
  const [left, taken] = [sellerNamed(from)?.id, sellerNamed(to)?.id];
  const names = ids.filter((id) => id.startsWith(`${left}/`)).map((id) => id.slice(id.indexOf('/') + 1));
  const isSold = (name: string): boolean => findApi(`${to} ${name}`)?.id.startsWith(`${taken}/`) === true;
  const there = taken === undefined ? undefined : ids.find((id) => id.startsWith(`${taken}/`));
  if (left !== undefined && names.length === 0 && there !== undefined) return `keep ${there}`;
  return taken === undefined || names.length === 0 || !names.every(isSold)
    ? line
    : names.map((name) => `replace ${left}/${name} with ${to} ${name}`).join(', ');
};

/** "runpod is 1.29 now", "and lambda 1.10": the price of an hour there. */
const SELLS_AT =
  /^(?:and )?(?<seller>[a-z][a-z ]{2,20}?) (?:(?:is|are|was|has|at|now|went|raised|dropped|fell|rose|up|down|to|costs?|prices?) )*\$?(?<usd>\d{1,2}\.\d{1,2})(?: ?(?:\/ ?h(?:r|our)?|an hour|per hour))?(?: now)?$/i;

/** "$1.99 on runpod" */
const COSTS_AT_SELLER = re`^(?:(?:${LEAD_IN}|it'?s|for|at|only) )*\$?(?<usd>\d{1,2}\.\d{1,2})(?: ?(?:/ ?h(?:r|our)?|an hour|per hour))? (?:on|at|from|with|via) (?<seller>[a-z][a-z ]{2,20}?)$`;

/**
 * "put it on lambda": the GPUs there. Throws a question where that seller has an API of the card too ("with
 * azure").
 */
const fromSeller = (line: string, { model, before }: Card, ids: readonly string[]): string => {
  const priced = (SELLS_AT.exec(line) ?? COSTS_AT_SELLER.exec(line))?.groups;
  if (priced !== undefined && findRentalSeller(priced.seller ?? '') !== undefined)
    return `GPUs at $${priced.usd}/hr from ${priced.seller}`;
  const seller = IS_WITH.exec(line)?.groups?.seller;
  if (seller === undefined || isLetIn(line, before.fields)) return line;
  const rented = findRentalSeller(seller) === undefined ? line : `from ${seller}`;
  const known = sellerNamed(seller);
  if (known === undefined) return rented;
  const copy =
    rented === line && model !== undefined ? modelAt(model, known, `${seller} ${model}`) : undefined;
  if (copy !== undefined)
    throw notUnderstood(ask`${quoted(line)}: it sells tokens, not GPUs to host on. Compare with its copy?`, [
      `add ${copy}`,
    ]);
  const sold = ids.find((id) => {
    const there = findApi(`${seller} ${id.slice(id.indexOf('/') + 1)}`)?.id;
    return there !== undefined && there !== id;
  });
  if (sold === undefined) return rented;
  throw notUnderstood(ask`${quoted(line)}: ${sold} at ${seller}, or the GPUs from there?`, [
    `replace ${sold} with ${seller} ${sold.slice(sold.indexOf('/') + 1)}`,
    `GPUs from ${seller}`,
  ]);
};

/** "kimi k2 instead of deepseek v3" where that is what is hosted, and sold per token too. */
const withHosted = (line: string, card: Card, ids: readonly string[]): string => {
  const [{ from, to } = { from: '', to: '' }] = swapsIn(line);
  const isRival = ids.some((id) => id.includes(from.trim().toLowerCase().replaceAll(' ', '-')));
  return from !== '' && namesHosted(from, card) && !isRival ? `host ${to}` : line;
};

const COSTS_AT =
  /^(?:and )?(?:what|how much) (?:would|does|will|do) (?<name>[a-z][\w .-]{1,30}?) (?:cost|be|come to)(?: us)? (?<rest>(?:at|with|for|on|if) .*\d.*)$/i;

/** "what would sonnet cost at 5B": the rest is what changes; what is asked about stays where it is. */
const withoutAsked = (line: string, card: Card, ids: readonly string[]): string => {
  const { name, rest } = COSTS_AT.exec(line)?.groups ?? {};
  if (name === undefined || rest === undefined) return line;
  if (
    namesHosted(name, card) ||
    /^(?:it|that|this|they|hosting)$/i.test(name) ||
    namedBy(name, ids).length > 0
  )
    return rest;
  return findApi(name) === undefined ? line : `add ${name}, ${rest.replace(/^(?:at|with|for|on|if) /i, '')}`;
};

/** The words with whole names for those that point at the card. Throws a question where they point at several. */
export const withCardNames = (line: string, card: Card): string => {
  const ids = idsOf(card.before);
  const placed = fromSeller(fromOther(line, ids), card, ids);
  if (ids.length === 0) return placed;
  refuseByPrice(placed, ids);
  const again = sameFor(withoutAsked(placed, card, ids), card.last);
  const counted = withFamilies(again, ids).replace(
    NTH,
    (words: string, word: string) => nth(word, ids) ?? words,
  );
  const others = withSizes(otherOne(withRatioOf(counted, card), ids, card.last), ids);
  const sized = withFromTo(withVersions(others, ids), card, ids);
  const calledSo = (name: string): string =>
    isSize(name.toLowerCase()) ? (ofSize(name.toLowerCase(), ids) ?? name) : name;
  const shared = inRuns(sized, (words) => {
    const mixed = withMix(words, card, calledSo);
    return mixed === words ? withParts(words, card, calledSo) : mixed;
  });
  return shared === sized ? withHosted(sized, card, ids) : shared;
};
