import { type Draft, differenceFrom, fieldsThatDiffer } from '../domain/draft.ts';
import { LlmcostError, orWhyRefused, unlessRefused } from '../errors.ts';
import { isSameJson } from '../json.ts';
import {
  addsToLast,
  asksOfCard,
  corrects,
  countsOnFromLast,
  goingOn,
  pointsAtLast,
  speaksOfTry,
  type ThreadWords,
} from '../parse/index.ts';
import { isSameToRead } from '../words/look.ts';
import { type Hearing, hearingOf, type ReadOrRefused, type Standing, type Tried } from './hearing.ts';
import { editOf } from './mention.ts';

/**
 * Which state of a thread a mention stands on, in Slack and in a terminal alike: what the thread keeps, or a try that
 * nobody kept. A terminal keeps every try at once, so that there both are one.
 */

/** A mention where it stands, read there. */
export interface Stood {
  readonly hearing: Hearing;
  /** What the words are read as, or why they are not. */
  readonly said: ReadOrRefused;
  /** The thread as these words see it: `draft` is what they start from, `tried` the try that they speak of. */
  readonly standing: Standing;
  /** Whether a colleague tried what they stand on. */
  readonly isOthers: boolean;
}

const openOf = (tried: Tried | undefined): Tried | undefined =>
  tried?.isKept === false && tried.isCurrent ? tried : undefined;

/** The try that everybody sees last, where nothing was kept since. */
export const tryInView = ({ tried, shown }: Standing): Tried | undefined => shown ?? openOf(tried);

const areThere = (...tries: readonly (Tried | undefined)[]): readonly Tried[] =>
  tries.filter((one) => one !== undefined);

/** The tries that words may lean on, the likelier first; none where they stand for themselves. */
const triesMeant = (standing: Standing, text: string): readonly Tried[] => {
  const { tried, shown, last: [newest = ''] = [] } = standing;
  if (goingOn(text).isGoingOn) return areThere(tried ?? shown);
  if (addsToLast(text)) return areThere(openOf(tried) ?? shown);
  if (countsOnFromLast(text)) return areThere(openOf(tried));
  if (corrects(text))
    // What takes the place of refused words stands where those did.
    return standing.isLastRefused === true && shown === undefined
      ? triesMeant({ ...standing, isLastRefused: false }, newest)
      : areThere(openOf(tried), shown);
  return pointsAtLast(text) ? areThere(tryInView(standing)) : [];
};

/** The thread as words see it that lean on a try; what a colleague tried is spoken of in the colleague's words. */
const seenFrom = (standing: Standing, meant: Tried, side: 'before' | 'after'): Standing => {
  const { before, after, words, isKept } = meant;
  const { draft, stages } = standing;
  const from = isKept ? after : meant[side];
  const isThread = from === draft || fieldsThatDiffer(from, draft).length === 0;
  const isOnTry = side === 'after' && fieldsThatDiffer(before, draft).length > 0;
  const steps = [
    { draft: from, ...(side === 'after' && words !== undefined && { words }) },
    ...(isOnTry && !isKept ? [{ draft: before }] : []),
  ];
  const isLast = meant === standing.shown || standing.last?.[0] === words;
  const ofOthers = {
    last: words === undefined ? [] : [words],
    isLastRefused: false,
    lastChange: differenceFrom(before, after),
  };
  return {
    ...standing,
    ...(meant === standing.shown && ofOthers),
    draft: from,
    tried: meant,
    // A question that was asked since is what words may go on from, and changes nothing.
    isLastCounted: standing.isLastCounted === true || (isLast && !isKept && side === 'after'),
    stages: isThread ? stages : async () => [...steps, ...(await stages())],
  };
};

const heardOn = async (standing: Standing, text: string): Promise<Stood> => {
  const hearing = hearingOf(standing, text);
  const said = await orWhyRefused(hearing.read(hearing.words));
  return { hearing, said, standing, isOthers: false };
};

const on = async (
  standing: Standing,
  text: string,
  meant: Tried,
  side: 'before' | 'after',
): Promise<Stood> => ({
  ...(await heardOn(seenFrom(standing, meant, side), text)),
  isOthers: meant === standing.shown,
});

/** What a change makes of what it starts from; undefined of other words, and of what changes nothing. */
const madeOf = async ({ said, hearing: { from, by, answer } }: Stood): Promise<Draft | undefined> => {
  if (said instanceof LlmcostError || said.kind !== 'change') return undefined;
  const card = await answer(from);
  const made = await unlessRefused(
    Promise.resolve().then(() => answer(editOf(said, by).next(from, card.scenario))),
  );
  return made === undefined || isSameToRead(card, made) ? undefined : made.draft;
};

/** The fields in which two drafts differ, and whether an API that has a name has other terms. */
const partsMoved = (one: Draft, other: Draft): readonly string[] => {
  const hasOtherTerms = other.fields.apis?.some((now) => {
    const { id, ...terms } = now;
    const before = one.fields.apis?.find((api) => api.id === id);
    if (before !== undefined) return !isSameJson(before, now);
    return Object.keys(terms).length > 0 && !id.startsWith('custom/');
  });
  return [...fieldsThatDiffer(one, other), ...(hasOtherTerms === true ? ['terms'] : [])];
};

const takesAway = (said: ReadOrRefused): boolean =>
  !(said instanceof LlmcostError) &&
  said.kind === 'change' &&
  said.edits.some(({ kind }) => kind === 'remove');

/** A correction in the place of the try that it corrects; undefined where it leaves some of that as it is. */
const inPlaceOf = async (standing: Standing, text: string, meant: Tried): Promise<Stood | undefined> => {
  const isDirect = meant === standing.shown || standing.lastChange !== undefined;
  if (!isDirect || meant.isKept || !corrects(text)) return undefined;
  const stood = await on(standing, text, meant, 'before');
  const made = await madeOf(stood);
  // "no sonnet" takes away, and corrects nothing that came.
  if (made === undefined || takesAway(stood.said)) return undefined;
  const moved = partsMoved(meant.before, made);
  const isWhole = partsMoved(meant.before, meant.after).every((part) => moved.includes(part));
  return isWhole ? stood : undefined;
};

/** Words on the first of some tries on which they are understood, else on the first. */
const onOneOf = async (
  standing: Standing,
  text: string,
  tries: readonly Tried[],
): Promise<Stood | undefined> => {
  const asTried: Stood[] = [];
  for (const meant of tries) {
    const stood = (await inPlaceOf(standing, text, meant)) ?? (await on(standing, text, meant, 'after'));
    if (!(stood.said instanceof LlmcostError)) return stood;
    asTried.push(stood);
  }
  return asTried[0];
};

const ASKS: ReadonlySet<ThreadWords['kind']> = new Set(['question', 'check']);
const DOES: ReadonlySet<ThreadWords['kind']> = new Set(['change', 'undo', 'back']);

/** The person's own try, where a change that was read of the thread speaks of that one. */
const ownSpokenOf = async (stood: Stood): Promise<Tried | undefined> => {
  const { said, standing } = stood;
  const own = openOf(standing.tried);
  if (own === undefined || said instanceof LlmcostError || said.kind !== 'change') return undefined;
  if (!speaksOfTry(said, own.after, standing.draft)) return undefined;
  if (!takesAway(said)) return own;
  // What the try took away already is no more to be had of it.
  const [made, has] = [await madeOf(stood), own.after].map((draft) =>
    draft?.fields.apis?.map(({ id }) => id),
  );
  return made !== undefined && has !== undefined && isSameJson(made.toSorted(), has.toSorted())
    ? undefined
    : own;
};

/**
 * Where a mention stands, and what it says there. Words that lean on a try go on from it ("and int4", "double that"),
 * a correction stands in its place ("no, three"), and a question is of the person's own try until something else is
 * tried or kept. All others start from what the thread keeps, but for those that take an API from among those of a try or
 * name what only that has; what cannot be said of the thread, or changes nothing there, is of the try.
 */
export const standsOn = async (standing: Standing, text: string): Promise<Stood> => {
  const leaning = await onOneOf(standing, text, triesMeant(standing, text));
  if (leaning !== undefined) return leaning;
  const stood = await heardOn(standing, text);
  const view = tryInView(standing);
  const { said } = stood;
  if (view === undefined || asksOfCard(text)) return stood;
  const own = await ownSpokenOf(stood);
  if (own !== undefined) return on(standing, text, own, 'after');
  const isRefused = said instanceof LlmcostError;
  if (!isRefused && ASKS.has(said.kind))
    return view === standing.shown ? stood : on(standing, text, view, 'after');
  const mayBeOfTry = isRefused || (said.kind === 'change' && (await madeOf(stood)) === undefined);
  if (!mayBeOfTry) return stood;
  const onTry = await on(standing, text, view, 'after');
  const does = !(onTry.said instanceof LlmcostError) && DOES.has(onTry.said.kind);
  const isNothing = does && onTry.said.kind === 'change' && (await madeOf(onTry)) === undefined;
  return does && !isNothing ? onTry : stood;
};
