import { findApi, findRentalSeller } from '../../../catalog/index.ts';
import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { modelsOf, sellerNamed } from '../../names/rival-seller.ts';
import { isModelFamily } from '../../names/slips.ts';
import { modelAt } from '../../patterns/looks/seller-at.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import type { ThreadContext } from '../context.ts';
import { sidesOf, swapsIn } from '../wording/verbs.ts';

/** A seller of tokens alone, or several: of what is hosted, where they sell that, and of what the card has of theirs. */

const LEAD =
  "(?:(?:also|please|and|ok|now|maybe|but|so|then|let'?s|we|i|have|get|see|show|me|put|i'?d like(?: to (?:see|have))?) )*";
/** Where in a card it goes, and that it was there before. */
const TAIL =
  '(?: (?:too|as well|also|instead|please|again|back(?: in)?|in(?: there)?|there|(?:in(?:to)?|to|on) (?:the |our )?(?:mix|list|comparison|card|table)))*[?!.]*';
const SELLER = String.raw`[a-z][\w .]{1,30}?`;
const ADDS = '(?:vs|versus|add|include|compare (?:it )?(?:with|to|against)|what about|how about)';

const SELLER_ALONE = re`^(?<lead>(?:(?:also|please|and|ok|now) )*${ADDS} )(?<seller>[a-z][\w .-]{1,30}?)(?<tail>(?: (?:too|as well|instead|please|to the (?:list|comparison)))*[?!.]*)$`;
/** "include fireworks and deepinfra", "groq & novita in the mix as well" */
const SELLERS_TOO = re`^${LEAD}(?:(?:${ADDS}|with) )?(?<sellers>[a-z][\w .,&+-]{1,80}?)${TAIL}$`;
const ADDS_OR_TOO = re`^${LEAD}(?:${ADDS}|with) |(?: (?:too|as well|also|again|back|in|in there|(?:in(?:to)?|to) (?:the |our )?(?:mix|list|comparison|card|table)))[?!.]*$`;
const BETWEEN = /,? (?:and|plus|&|\+) |, /;
/** "and openai?" asks for one of its models beside the others. */
const SELLER_ASKED = /^and (?<seller>[a-z][\w .-]{1,24}?) ?\?+$/i;

/** "groq out", "together back in": of one in a list of such. */
const COMES = re`^(?:(?:and|so|but|then|put|bring|let|with) )*(?<seller>${SELLER}) (?:(?:is|comes|goes|back) )*in(?: again| too)?$`;
const GOES = re`^(?:(?:and|so|but|then|throw|kick|take|with) )*(?<seller>${SELLER}) (?:(?:comes|goes) )*out(?: again| too)?$`;
/** "I'd rather stay with groq" */
const STAYS = re`^(?:(?:no|nah|ok|actually|but|then|let'?s|(?:i|we)(?:'d|'ll)?|would|rather|prefer to|want to|should|just)[\s,]+)*(?:stay|stick|keep) (?:(?:with|to|on) )?(?:the )?(?<seller>${SELLER})(?: (?:then|please|for now|after all|though))*[.!]*$`;
/** "prompts are 40% cached on anthropic": whose cache it is. */
const CACHED_AT = re`^(?<what>(?=.*\bcach(?:ed?|es|ing)\b).*\d ?%.*?) (?:on|at|by|with|from) (?<seller>${SELLER})[.!]*$`;
/** "not together, groq": of two of which the card has one. */
const NOT_BUT = [
  re`^(?:(?:no|nah|sorry|wait|actually)[\s,]+)*not (?:the )?(?<from>${SELLER})(?:,|;| but|, but) (?:(?:but|rather|use|take|try) )*(?<to>${SELLER})$`,
];
const OF_SWAP = / (?:instead|please|then|now|now on|too|there)$/i;

/** What a thread says of its sellers. */
interface Around {
  /** The hosted model, said or by default. */
  readonly model: string | undefined;
  /** The APIs of the card. */
  readonly ids: readonly string[];
  /** Ids of sellers that are ruled out. */
  readonly out: readonly string[];
}

type Seller = NonNullable<ReturnType<typeof sellerNamed>>;

/** Who sells tokens by that name alone: no maker's model, and no cloud, which is more than that. */
const aloneIn = (words: string): Seller | undefined => {
  const known = isModelFamily(words.toLowerCase()) ? undefined : sellerNamed(words);
  return known?.kind === 'cloud' ? undefined : known;
};

/** The hosted model at a seller of it. */
const copyAt = (name: string, { model }: Around): string | undefined => {
  const known = aloneIn(name);
  return model === undefined || known === undefined ? undefined : modelAt(model, known, `${name} ${model}`);
};

/** What the card compares with of a seller, where that is one API. */
const onCard = (name: string, { ids }: Around): string | undefined => {
  const known = aloneIn(name);
  const [id, ...more] = ids.filter((one) => one.startsWith(`${known?.id}/`));
  return more.length === 0 ? id : undefined;
};

/** That an API comes, and that its seller may be chosen again where a rule is against it. */
const comes = (names: readonly string[], ids: readonly string[], { ids: there, out }: Around): string => {
  const allowed = names.filter((name) => out.includes(aloneIn(name)?.id ?? ''));
  const more = ids.filter((id) => !there.includes(id));
  // What holds already is said whole, and answered so.
  const added =
    more.length > 0 || allowed.length === 0 ? [`add ${(more.length > 0 ? more : ids).join(' and ')}`] : [];
  return [...allowed.map((name) => `${name} is allowed again`), ...added].join(', ');
};

/** Throws the question where one of several sellers has no price of the hosted model, and the others are known. */
const refuseWithoutCopy = (line: string, names: readonly string[], around: Around, goes?: string): void => {
  const [without, ...more] = names.filter((name) => copyAt(name, around) === undefined);
  if (without === undefined || more.length > 0 || around.model === undefined) return;
  const known = aloneIn(without);
  if (known === undefined || known.kind === 'maker') return;
  const others = names.flatMap((name) => copyAt(name, around) ?? []);
  const theirs = modelsOf(known.id).map((id) => [...others, id].join(' and '));
  const comes = (ids: string): string => (goes === undefined ? `add ${ids}` : `replace ${goes} with ${ids}`);
  throw notUnderstood(
    ask`${quoted(line)}: ${known.name} has no price of ${around.model} that we know. With which of its models?`,
    [...(others.length === 0 ? [] : [comes(others.join(' and '))]), ...theirs.map(comes)],
  );
};

/** "include fireworks and deepinfra too": an API of each; undefined for other words. */
const added = (line: string, around: Around): string | undefined => {
  if (!ADDS_OR_TOO.test(line)) return undefined;
  const names = SELLERS_TOO.exec(line)?.groups?.sellers?.trim().split(BETWEEN);
  if (names === undefined || names.some((name) => aloneIn(name) === undefined)) return undefined;
  if (
    names.length === 1 &&
    !/ (?:too|as well|also|again|back|in|mix|list|comparison|card|table)[?!.]*$/i.test(line)
  )
    return undefined;
  if (names.length > 1) refuseWithoutCopy(line, names, around);
  const ids = names.flatMap((name) => copyAt(name, around) ?? []);
  return ids.length === names.length ? comes(names, ids, around) : undefined;
};

/** "swap together for fireworks": what the card has of the one, and what the other sells of the hosted model. */
const swapped = (line: string, around: Around): string | undefined => {
  for (const { from, to } of [...swapsIn(line), ...sidesOf(line.replace(/[.!]+$/, ''), NOT_BUT)]) {
    const name = to.trim().replace(OF_SWAP, '').replace(/^the /i, '');
    const id = onCard(from.trim(), around);
    if (id === undefined || aloneIn(name) === undefined || onCard(name, around) !== undefined) continue;
    refuseWithoutCopy(line, [name], around, id);
    const copy = copyAt(name, around);
    if (copy !== undefined && copy !== id) return `replace ${id} with ${copy}`;
  }
  return undefined;
};

/** "together back in, groq out": each of them a seller that comes or goes. */
const inAndOut = (line: string, around: Around): string | undefined => {
  const said = line
    .replace(/[.!]+$/, '')
    .split(/, (?:and )?| and /)
    .map((piece) => {
      const name = COMES.exec(piece)?.groups?.seller;
      const goes = GOES.exec(piece)?.groups?.seller;
      const copy = name === undefined ? undefined : copyAt(name, around);
      if (name !== undefined && copy !== undefined) return comes([name], [copy], around);
      const id = goes === undefined ? undefined : onCard(goes, around);
      return id === undefined ? undefined : `drop ${id}`;
    });
  const pieces = said.filter((piece) => piece !== undefined);
  // Behind "drop" another name would go with the first.
  const [drops, others] = [true, false].map((goes) =>
    pieces.filter((piece) => piece.startsWith('drop') === goes),
  );
  return pieces.length < said.length ? undefined : [...(others ?? []), ...(drops ?? [])].join(', ');
};

const stayed = (line: string, around: Around): string | undefined => {
  const name = STAYS.exec(line)?.groups?.seller;
  if (name === undefined || aloneIn(name) === undefined) return undefined;
  const isOut = around.out.includes(aloneIn(name)?.id ?? '');
  const id = onCard(name, around);
  if (id !== undefined) return isOut ? comes([name], [id], around) : `keep ${id}`;
  const copy = copyAt(name, around);
  const [only, ...others] = around.ids;
  if (copy === undefined) return undefined;
  // What came for it goes again.
  return only !== undefined && others.length === 0 && !isOut
    ? `replace ${only} with ${copy}`
    : comes([name], [copy], around);
};

/** Whose cache it is, of those that the card compares with, changes no share of it. */
const cached = (line: string, around: Around): string | undefined => {
  const { what, seller = '' } = CACHED_AT.exec(line)?.groups ?? {};
  const known = sellerNamed(seller);
  return known !== undefined && around.ids.some((id) => id.startsWith(`${known.id}/`)) ? what : undefined;
};

const NAME_ALONE = re`^(?:(?:the|their|of|its|with|for|on|ok|it'?s|maybe|please|so|then|and|take|use|we|i)[\s,]+)*(?<name>[a-z][\w .-]{1,30}?)(?: (?:please|then|there|of course|obviously))*[.!]*$`;

/** "haiku" behind "vs bedrock", of which we asked the model: that model at that seller; undefined for other words. */
export const modelOfSeller = (
  line: string,
  { isLastRefused, last: [newest = ''] = [] }: Pick<ThreadContext, 'isLastRefused' | 'last'>,
): string | undefined => {
  const { lead = '', seller = '' } = SELLER_ALONE.exec(newest)?.groups ?? {};
  const name = NAME_ALONE.exec(line)?.groups?.name;
  if (isLastRefused !== true || name === undefined || sellerNamed(seller) === undefined) return undefined;
  return findApi(name) === undefined && !isModelFamily(name.toLowerCase())
    ? undefined
    : `${lead}${seller} ${name}`;
};

/** "compare with groq too": a seller alone is that of the hosted model, where it sells that. */
export const withSellerOf = (line: string, model: string | undefined, before: Draft | undefined): string => {
  const ids = (before?.fields.apis ?? []).filter(({ mix }) => mix === undefined).map(({ id }) => id);
  const around = { model, ids, out: before?.fields['constraints.excludedSellers'] ?? [] };
  for (const read of [added, swapped, inAndOut, stayed, cached]) {
    const said = read(line, around);
    if (said !== undefined) return said;
  }
  const name = SELLER_ASKED.exec(line)?.groups?.seller;
  if (name !== undefined && aloneIn(name) !== undefined && findRentalSeller(name) === undefined)
    return `add ${copyAt(name, around) ?? name}`;
  const { lead = '', seller = '', tail = '' } = SELLER_ALONE.exec(line)?.groups ?? {};
  const known = sellerNamed(seller);
  if (model === undefined || known === undefined || known.kind === 'cloud') return line;
  const id = modelAt(model, known, `${seller} ${model}`);
  return id === undefined ? line : `${lead}${id}${tail}`;
};
