import { findApi, findRentalSeller } from '../../catalog/index.ts';
import type { Draft, DraftApi } from '../../domain/draft.ts';
import { re, reAll } from '../expression.ts';
import { sellerNamed } from '../names/rival-seller.ts';
import { modelAt } from '../patterns/seller-at.ts';
import { notUnderstood, quoted } from '../problems.ts';
import { PART, partIn } from '../text/number-words.ts';
import { swapsIn, TAKE_AWAY } from './verbs.ts';

/**
 * Names that point at a card: "nano -> mini", "drop the second one", "the other one", "70% on llama, the rest
 * on sonnet".
 */

interface Card {
  readonly before: Draft;
  readonly model?: string;
  readonly last?: readonly string[];
}

/** Every API of the card, and the parts of a mix. */
const idsOf = ({ before }: Card): readonly string[] =>
  (before.fields.apis ?? []).flatMap(({ id, mix }: DraftApi) =>
    mix === undefined ? [id] : mix.map((part) => part.id),
  );

const SIZES = ['nano', 'mini', 'lite', 'pro', 'small', 'medium', 'large', 'max', 'turbo'] as const;
const SIZE = SIZES.join('|');
/** A size without its family, where a name is expected. */
const SIZE_ALONE = reAll`(?<=(?:^|, )(?:(?:please|also|then|and|just) )*(?:vs|versus|with|add|${TAKE_AWAY}|use|try|only|just|keep|all (?:on|in|with)|everything on|replace|swap|change|switch(?: to)?) (?:the |to )?|(?:->|=>|→) ?|instead of |,? not |\band |\d ?% (?:on )?|\b(?:with|by|to|for) (?=\S+$)|^|, )(?<size>${SIZE})(?= ?(?:->|=>|→|instead|only|too|as well|with|by|to|for|and|out\b|in\b|is enough|is fine|(?:is|costs?) (?:now )?\$?\d|(?:before|since|once|when|until|after|because)\b|,|\+|\d|$))`;

const partsOf = (id: string): readonly string[] => id.split(/[^a-z0-9.]+/i);

/** The API of the card that has that size, else the one of the same family that has it in the catalog. */
const ofSize = (size: string, ids: readonly string[]): string | undefined => {
  const has = ids.filter((id) => partsOf(id).includes(size));
  if (has.length === 1) return has[0];
  const kin = ids.flatMap((id) => {
    const other = partsOf(id).find((part) => (SIZES as readonly string[]).includes(part));
    const named = other === undefined ? `${id}-${size}` : id.replace(new RegExp(`\\b${other}\\b`), size);
    return (findApi(named) ?? findApi(`${partsOf(id.slice(id.indexOf('/') + 1))[0]} ${size}`))?.id ?? [];
  });
  return new Set(kin).size === 1 ? kin[0] : undefined;
};

const withSizes = (line: string, ids: readonly string[]): string =>
  line.replace(SIZE_ALONE, (word: string) => ofSize(word.toLowerCase(), ids) ?? word);

/** Families and their lines, which make a name with what stands beside them. */
const FAMILIES =
  'claude|gemini|gpt|grok|deepseek|kimi|glm|llama|qwen|mistral|sonnet|opus|haiku|fable|flash|code|coder|oss|nemo|thinking';
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

/** The one API of the card that some words name. */
const pointedAt = (words: readonly string[], ids: readonly string[]): string | undefined => {
  if (words.every((word) => SIZES.includes(word as never))) return undefined;
  const [only, ...more] = ids.filter((id) => isNamedBy(words, id));
  return more.length === 0 ? only : undefined;
};

/** "drop sonnet" below "vs sonnet 4.5": a name is that of the card; what a seller stands before is told from it. */
const withFamilies = (line: string, ids: readonly string[]): string => {
  const own = ids.flatMap(namesIn).filter((part) => part.length > 2 && !GENERIC.test(part));
  const name = [...new Set([...own, ...FAMILIES.split('|'), ...SIZES])].join('|');
  const run = reAll`(?<seller>[a-z]+ )?(?<![\w/.-])(?<said>(?:${name})(?:[ -](?:${name}|${VERSION}))*)(?![\w/.-])`;
  return line.replace(run, (...found) => {
    const { seller = '', said = '' } = found.at(-1) as Record<string, string>;
    const isSold = sellerNamed(seller.trim()) !== undefined;
    const id = isSold ? undefined : pointedAt(said.toLowerCase().split(/[^a-z0-9]+/), ids);
    return `${seller}${id ?? said}`;
  });
};

const API_NAME =
  /\b(?:(?:claude|gpt|gemini|grok|deepseek|kimi|glm)(?:[ -][\d.]+\w?)?|sonnet|opus|haiku|o\d)(?:[ -](?:mini|nano|pro|flash|lite|large|small|sonnet|opus|haiku|\d[\d.]*))*\b/i;
const SAME_FOR =
  /^(?:and )?(?:the )?same (?:thing |discount |price |terms )?(?:for|goes for|applies to|with|on) (?<name>[a-z][\w .-]{1,30}?)(?: (?:too|as well|please))*$/i;

/** "same for opus": what was said last, of another API. */
const sameFor = (line: string, [last = '']: readonly string[] = []): string => {
  const name = SAME_FOR.exec(line)?.groups?.name;
  if (name === undefined || !API_NAME.test(name)) return line;
  if (API_NAME.test(last)) return last.replace(API_NAME, name);
  throw notUnderstood(`${quoted(line)}: the same of what? Say it whole.`, [`add ${name}`, `only ${name}`]);
};

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const NTH =
  /\bthe (first|second|third|fourth|last|latter|former)(?: (?:one|api|of them))?\b(?! (?:half|month|year|week|card|thing|place))/gi;
const OTHER = /\b(?:the )?other(?: (?:one|api))\b|\bthe other(?=$|,| (?:too|as well|instead|and))/gi;

const nth = (word: string, ids: readonly string[]): string | undefined => {
  if (/^(?:last|latter)$/i.test(word)) return ids.at(-1);
  return ids[/^former$/i.test(word) ? 0 : ORDINALS.indexOf(word.toLowerCase())];
};

/** Which of them some words name: an API by a part of its name that no other has. */
const namedBy = (words: string, ids: readonly string[]): readonly string[] =>
  ids.filter((id) =>
    partsOf(id.slice(id.indexOf('/') + 1)).some(
      (part) =>
        part.length > 2 &&
        ids.filter((one) => partsOf(one).includes(part)).length === 1 &&
        re`\b${part.replaceAll('.', String.raw`\.`)}\b`.test(words),
    ),
  );

/** "the other one": the one that is not named, here or in what was said last. */
const others = (line: string, ids: readonly string[], [last = '']: readonly string[] = []): string => {
  if (line.search(OTHER) < 0) return line;
  const here = namedBy(line, ids);
  const named = here.length > 0 ? here : namedBy(last, ids);
  const left = ids.filter((id) => !named.includes(id));
  const [only, ...more] = named.length === 0 ? [] : left;
  if (only !== undefined && more.length === 0) return line.replace(OTHER, only);
  throw notUnderstood(
    `${quoted(line)}: which one? These are compared with: ${ids.join(', ')}.`,
    ids.map((id) => line.replace(OTHER, id)),
  );
};

const SHARE = String.raw`(?<share>\d{1,2}(?:\.\d+)?(?= ?%)|half|third|quarter|fifth|tenth|${PART})`;
const SOME = `(?: ?%)?(?: of (?:it|that|the (?:traffic|volume|tokens|requests|load|work)|our (?:traffic|volume)|(?:the )?requests))?`;
const TO = `(?: (?:(?:is|goes|go|runs?|stays?|could|can|would|should|be|moved?|sent|served) )*(?:on|to|for|with|by|through|at|using|in)(?: the)?)?`;
const WITH_REST = re`^(?:(?:make|split|send|run|put|route|move|do|use|try|have) (?:it |that |them )?)?${SHARE}${SOME}${TO} (?<one>[^,;%]+?)(?:,| and| ,and|, and|;)+ (?:the |all the |everything )?(?:rest|remainder|others?|else|remaining)${TO} (?<other>[^,;%]+)$`;
const PART_FIRST = re`^(?:(?:we|i|you|they) )?(?:(?:can|could|would|might|should|will) )?(?:(?:make|split|send|run|put|route|move|do|use|try|have|escalate|hand|pass|forward|delegate|give|offload|push) )?${SHARE}${SOME}(?: (?:on|to|with|through|using))? (?<one>(?!off |of |less |more |cheaper )[a-z][^,;%]{1,30})$`;
const PART_LAST = re`^(?:use |try |with )?(?<one>[a-z][^,;%\d]*?[^,;%]{0,12}?) (?:for|on) ${SHARE}${SOME}(?: only)?$`;

const percentOf = (share: string): number => Math.round(100 * partIn(share)) || Number(share);

const isHosted = (name: string, { model }: Card): boolean =>
  /^(?:hosting|self[- ]?host(?:ed|ing)?|(?:our )?(?:own )?(?:gpus?|hardware)|the open model|ourselves)$/i.test(
    name.trim(),
  ) ||
  (model?.startsWith(name.trim().toLowerCase().replaceAll(' ', '-')) ?? false);

/** A share of one and the rest of another, beside what else is compared with. */
const split = (card: Card, share: number, one: string, other: string): string => {
  const parts = [one, other].map((name) => findApi(name)?.id);
  const rest = (card.before.fields.apis ?? []).filter(
    ({ id, mix }) => mix === undefined && !parts.includes(id),
  );
  const beside = rest.map(({ id }) => `, vs ${id}`).join('');
  if (isHosted(one, card)) return `${share}/${100 - share} between ${card.model} and ${other}${beside}`;
  if (isHosted(other, card)) return `${share}/${100 - share} between ${one} and ${card.model}${beside}`;
  return `vs ${share}% ${one} ${100 - share}% ${other}${beside}`;
};

const NAME_FIRST = re`^(?:use )?(?<one>[a-z][^,;%]*?) (?:(?:only|just) )?(?:for|on|at|takes?|gets?|does) (?:(?:only|just|about|the|hard|harder|hardest|difficult|easy|easier|complex|simple|urgent|important|remaining|top|other|first|last) )*${SHARE}${SOME}(?=,| and)`;
/** "haiku for the rest" */
const REST_LAST = re`(?<=[,;]|\band) ?(?<other>[a-z][^,;%\d]*?[^,;%]{0,12}?) (?:for|on|takes|gets|does) (?:the |all the )?(?:rest|remainder|others?|remaining)$`;

/** A share and what takes the rest: that which is named, or the one that is compared with. */
const withParts = (typed: string, card: Card): string => {
  const line = typed
    .replace(NAME_FIRST, (...said) => {
      const { one = '', share = '' } = said.at(-1) as Record<string, string>;
      return `${share}${/\d/.test(share) ? '%' : ''} on ${one}`;
    })
    .replace(REST_LAST, ' the rest on $<other>');
  const { share, one, other } = WITH_REST.exec(line)?.groups ?? {};
  if (share !== undefined && one !== undefined && other !== undefined)
    return split(card, percentOf(share), one, other);
  const part = (PART_FIRST.exec(line) ?? PART_LAST.exec(line))?.groups;
  const name = part?.one;
  if (part?.share === undefined || name === undefined) return line;
  const known = isHosted(name, card) || findApi(name) !== undefined;
  const apis = card.before.fields.apis ?? [];
  // "80% mini" of a mix of two leaves the rest to the other one.
  const mix = apis.find((api) => api.mix?.some(({ id }) => id === findApi(name)?.id))?.mix ?? [];
  const rivals = [...mix, ...apis.filter((api) => api.mix === undefined)].filter(
    ({ id }) => id !== findApi(name)?.id,
  );
  const [only, ...more] = rivals;
  if (!known || only === undefined) return line;
  const percent = percentOf(part.share);
  if (more.length === 0) return split(card, percent, name, only.id);
  throw notUnderstood(
    `${quoted(line)}: and which takes the other ${100 - percent}%?`,
    rivals.map(({ id }) => split(card, percent, name, id)),
  );
};

const IS_WITH =
  /^(?:(?:that|it|this|the (?:bill|price|api))(?:'s| is| was| runs?) (?:all )?)?(?:(?:host|rent|move|run|put) (?:it |that |them |these |those )?)?(?:(?:with|from|at|on|to|through|via|by|use|try) )?(?<seller>[a-z][\w ]{1,20}?)(?: (?:instead|then|please))*$/i;

/**
 * "put it on lambda": the GPUs there. Throws a question where that seller has an API of the card too ("with
 * azure").
 */
const fromSeller = (line: string, { model }: Card, ids: readonly string[]): string => {
  const seller = IS_WITH.exec(line)?.groups?.seller;
  if (seller === undefined) return line;
  const rented = findRentalSeller(seller) === undefined ? line : `from ${seller}`;
  const known = sellerNamed(seller);
  if (known === undefined) return rented;
  const copy =
    rented === line && model !== undefined ? modelAt(model, known, `${seller} ${model}`) : undefined;
  if (copy !== undefined)
    throw notUnderstood(`${quoted(line)}: it sells tokens, and no GPUs to host on. Compare with its copy?`, [
      `add ${copy}`,
    ]);
  const sold = ids.find((id) => {
    const there = findApi(`${seller} ${id.slice(id.indexOf('/') + 1)}`)?.id;
    return there !== undefined && there !== id;
  });
  if (sold === undefined) return rented;
  throw notUnderstood(`${quoted(line)}: ${sold} at ${seller}, or the GPUs from there?`, [
    `replace ${sold} with ${seller} ${sold.slice(sold.indexOf('/') + 1)}`,
    `GPUs from ${seller}`,
  ]);
};

/** "kimi k2 instead of deepseek v3" where that is what is hosted, and sold per token too. */
const withHosted = (line: string, card: Card, ids: readonly string[]): string => {
  const [{ from, to } = { from: '', to: '' }] = swapsIn(line);
  const isRival = ids.some((id) => id.includes(from.trim().toLowerCase().replaceAll(' ', '-')));
  return from !== '' && isHosted(from, card) && !isRival ? `host ${to}` : line;
};

const COSTS_AT =
  /^(?:and )?(?:what|how much) (?:would|does|will|do) (?<name>[a-z][\w .-]{1,30}?) (?:cost|be|come to)(?: us)? (?<rest>(?:at|with|for|on|if) .*\d.*)$/i;

/** "what would sonnet cost at 5B": the rest is what changes; what is asked about stays where it is. */
const withoutAsked = (line: string, card: Card, ids: readonly string[]): string => {
  const { name, rest } = COSTS_AT.exec(line)?.groups ?? {};
  if (name === undefined || rest === undefined) return line;
  if (isHosted(name, card) || /^(?:it|that|this|they|hosting)$/i.test(name) || namedBy(name, ids).length > 0)
    return rest;
  return findApi(name) === undefined ? line : `add ${name}, ${rest.replace(/^(?:at|with|for|on|if) /i, '')}`;
};

/** The words with whole names for those that point at the card. Throws a question where they point at several. */
export const withCardNames = (line: string, card: Card): string => {
  const ids = idsOf(card);
  const placed = fromSeller(line, card, ids);
  if (ids.length === 0) return placed;
  const again = sameFor(withoutAsked(placed, card, ids), card.last);
  const counted = withFamilies(again, ids).replace(
    NTH,
    (words: string, word: string) => nth(word, ids) ?? words,
  );
  return withHosted(withParts(withSizes(others(counted, ids, card.last), ids), card), card, ids);
};
