import { apiName, findApi, namesRelease, nearestApi, withoutEffort } from '../../../catalog/index.ts';
import { wordsOf } from '../../beside.ts';
import { resold, sellerNamed, whichModel } from '../../names/rival-seller.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import { nounAt, skipMarks } from '../../quantities.ts';
import { addApi, type Reading, use } from '../../reading.ts';
import { effortBehind } from '../../text/lexing/look-alikes.ts';
import { type NamedAt, unreadNames } from '../looks/hosted.ts';
import { memberOfFamily } from './families.ts';
import { hostsUnknownModel, noteClosed } from './hosted-by-api-name.ts';

/** An API by its name: who sells it, and what is said of that. */

const FOR = /^ for (?:the |our )?$/i;

/** "azure for sonnet": where the seller stands; none where another word does. */
const sellerFor = ({ atoms, text }: Reading, at: number): readonly number[] => {
  const before = atoms.findLastIndex(({ kind }, index) => index < at && kind === 'seller');
  const between = before < 0 ? '' : text.slice(atoms[before]?.end, atoms[at]?.start);
  return FOR.test(between) ? [before] : [];
};

/** The API with the seller that stands beside it: "gpt-5 on azure", "vertex claude sonnet", "azure for gpt-5". */
const sold = (reading: Reading, { at, atom }: NamedAt): { id: string; first: number; end: number } => {
  const { atoms } = reading;
  const plain = { id: atom.id, first: at, end: nounAt(atoms, at + 1, 'api') ? at + 2 : at + 1 };
  const behind = skipMarks(atoms, at + 1, ['on', 'from', 'at'], 1);
  for (const from of [behind, at - 1, ...sellerFor(reading, at)]) {
    const seller = atoms[from];
    if (seller?.kind !== 'seller' && seller?.kind !== 'unknown') continue;
    const isBehind = from === behind;
    const name = wordsOf(reading, from, from + 1);
    const next = atoms[from + 1];
    if (isBehind && (next?.kind === 'gpu' || next?.kind === 'number') && from === at + 1) continue;
    const found = resold(name, atom.id);
    if (found === null) continue;
    const first = Math.min(at, from);
    const end = Math.max(at, from) + 1;
    if (found === 'unsold')
      throw notUnderstood(
        say`I have no price for ${quoted(wordsOf(reading, first, end))}: name the API alone, or give its prices, such as "vs $3/$15".`,
        [
          atom.id,
          ...nearestApi(`${name.toLowerCase()}/${atom.id.slice(atom.id.indexOf('/') + 1)}`).slice(0, 2),
        ],
      );
    if (found.note !== undefined) reading.notes.push(found.note);
    return { id: found.id, first, end };
  }
  return plain;
};

/** "deepseek api" beside a hosted DeepSeek: the same model at its maker. */
export const ofHosted = (words: string, hosted: NamedAt | undefined): string | undefined => {
  const seller = sellerNamed(words);
  return seller === undefined || hosted === undefined
    ? undefined
    : findApi(`${seller.id} ${hosted.atom.id}`)?.id;
};

/** "deepseek v3 vs deepseek": where the maker sells another generation by now, that is said. */
export const noteNewest = (
  reading: Reading,
  words: string,
  id: string,
  hosted: NamedAt | undefined,
): void => {
  const seller = sellerNamed(words);
  if (
    seller === undefined ||
    hosted === undefined ||
    !hosted.atom.id.startsWith(words.toLowerCase().split(/[^a-z]/)[0] ?? '')
  )
    return;
  reading.notes.push(
    `${quoted(words)} is read as what ${seller.name} sells as its newest, ${apiName(id)}: we know no price of ${wordsOf(reading, hosted.at, hosted.at + 1)} there.`,
  );
};

/** Between whose models they are and who sells them: "openai via azure". */
const SOLD_BY = / (?:via|through|on|at|from|in|over) /i;

/** "openai", "openai via azure": whose models differ by a factor of fifty. */
const refuseSellerAlone = (reading: Reading, words: string, id: string): void => {
  const [maker = '', by = maker] = words.split(SOLD_BY);
  const seller = sellerNamed(maker) && sellerNamed(by);
  // "aws/global.anthropic.claude-opus-5" names its maker before the model.
  const model = id
    .slice(id.indexOf('/') + 1)
    .replace(/^.*\.(?=[a-z])/, '')
    .toLowerCase();
  if (seller === undefined || model.includes(maker.toLowerCase().split(/[^a-z]/)[0] ?? '')) return;
  throw whichModel(reading, words, seller.id);
};

/** What the seller of `words` asks for another name of the line; undefined where that is none of its models. */
const soldBy = (reading: Reading, { at, atom }: NamedAt, words: string): string | undefined => {
  if (atom.kind !== 'api' || sellerNamed(wordsOf(reading, at, at + 1)) !== undefined) return undefined;
  const found = resold(words, atom.id);
  return found === null || found === 'unsold' ? undefined : found.id;
};

/** A rival without its price, which may stand beside its name: `at` is where that looks for it. */
export const nameApi = (reading: Reading, id: string, words: string, first: number, at = first): void => {
  reading.named.set(at, id);
  // A custom API has no price in the catalog: it becomes a rival when its typed price is read.
  if (!id.startsWith('custom/')) addApi(reading, { id }, words, first);
};

/** "gpt-5-2025-08-07" without a price of its own: that of the model is taken, and said. */
const noteRelease = (reading: Reading, words: string, id: string): void => {
  if (namesRelease(words) && !namesRelease(id))
    reading.notes.push(
      `${quoted(words)} is counted at the price of ${apiName(id)}, of which it is a release.`,
    );
};

const IN_BRACKETS = /^ \((?:x?high|medium|low|minimal|none|thinking)\)/i;

/** "gpt-5-high", "gpt-5 (high)": how hard a model thinks is paid for by the token that it writes, and that is said. */
const readEffort = (reading: Reading, end: number, id: string): void => {
  const { atoms, text } = reading;
  const name = atoms[end - 1];
  if (name === undefined) return;
  const bracket = IN_BRACKETS.exec(text.slice(name.end, name.end + 12))?.[0] ?? '';
  const behind = bracket === '' ? effortBehind(text.toLowerCase(), name.start, name.end) : bracket;
  const words = text.slice(name.start, name.end) + behind;
  if (behind !== '' && atoms[end]?.start === name.end + (bracket === '' ? 1 : 2)) use(reading, end);
  else if (withoutEffort(words.toLowerCase()) === undefined || withoutEffort(id) !== undefined) return;
  reading.notes.push(
    `${quoted(words)} is counted at the price of ${apiName(id)}: how hard a model thinks changes how much it writes, not what a token costs.`,
  );
};

/** "opus 4.5 for 25 devs, claude code": the program beside the model that it uses is no second API. */
const isProgramOfOther = ({ atoms, text }: Reading, at: number): boolean => {
  const { start = 0, end = 0 } = atoms[at] ?? {};
  return (
    /^claude code\b/i.test(text.slice(start, end + ' code'.length)) &&
    atoms.some((atom, other) => other !== at && atom.kind === 'api' && /claude/.test(atom.id))
  );
};

/** Reads an API that the line names: as a rival, or as the model that is hosted where its name says its size. Throws where nothing sells it. */
export const readApi = (reading: Reading, place: NamedAt, hosted: NamedAt | undefined): void => {
  if (isProgramOfOther(reading, place.at)) {
    use(reading, place.at);
    return;
  }
  if (hostsUnknownModel(reading, place.at, place.atom.id)) return;
  noteClosed(reading, place);
  const found = sold(reading, place);
  const { first, end } = found;
  use(reading, first, end);
  const named = wordsOf(reading, first, end).replace(/ api$/i, '');
  noteRelease(reading, named, found.id);
  readEffort(reading, end, found.id);
  // "OpenAI invoice … on gpt-5", "Azure OpenAI costs us … (gpt-4o)": a seller beside a model that it sells.
  for (const other of sellerNamed(named) === undefined ? [] : unreadNames(reading)) {
    const there = soldBy(reading, other, named);
    if (there === undefined) continue;
    use(reading, other.at);
    nameApi(reading, there, wordsOf(reading, other.at, other.at + 1), other.at);
    return;
  }
  const member = memberOfFamily(reading, place);
  if (member !== undefined) {
    reading.notes.push(`${quoted(named)} is read as ${apiName(member.atom.id)}, which is named too.`);
    if (reading.atoms[member.at]?.kind !== 'api') {
      use(reading, member.at);
      nameApi(reading, member.atom.id, wordsOf(reading, member.at, member.at + 1), place.at);
    }
    return;
  }
  const own = ofHosted(named, hosted);
  const id = own ?? found.id;
  if (own === undefined) noteNewest(reading, named, id, hosted);
  if (id === found.id) refuseSellerAlone(reading, named, id);
  nameApi(reading, id, wordsOf(reading, first, end), first, place.at);
};
