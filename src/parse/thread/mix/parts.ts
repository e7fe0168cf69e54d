import type { DraftApi } from '../../../domain/draft.ts';
import { inShort, toType } from '../../../domain/round.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import type { Card } from './shares.ts';
import { withTermsBefore } from './terms.ts';

/** The parts into which a card splits its traffic, and what becomes of their shares. */

/** The part that is hosted, where a card splits the traffic between that and one API. */
export const HOSTED = 'hosting';

/** One part: an API by its id, or `HOSTED`. */
export interface PartOfTraffic {
  readonly id: string;
  /** Of the whole traffic, 0 to 100. */
  readonly percent: number;
}

/** The parts of a card: of its one mix, or what is hosted and what stays with its one API; undefined where it splits nothing. */
export const partsOfCard = ({ before }: Card): readonly PartOfTraffic[] | undefined => {
  const apis = before.fields.apis ?? [];
  const [mixed, ...more] = apis.filter(({ mix }) => mix !== undefined);
  if (mixed?.mix !== undefined)
    return more.length > 0
      ? undefined
      : mixed.mix.map(({ id, share }) => ({ id, percent: toType(100 * share) }));
  const moved = before.fields['workload.movedShare'];
  const [only, ...others] = apis;
  if (moved === undefined || moved >= 1 || only === undefined || others.length > 0) return undefined;
  return [
    { id: HOSTED, percent: toType(100 * moved) },
    { id: only.id, percent: toType(100 - 100 * moved) },
  ];
};

/** Each API once. */
const sumOf = (parts: readonly PartOfTraffic[]): readonly PartOfTraffic[] =>
  [...new Set(parts.map(({ id }) => id))].map((id) => ({
    id,
    percent: parts.reduce((sum, part) => (part.id === id ? sum + part.percent : sum), 0),
  }));

/** A mention that makes the parts of a card these. Throws where nothing would be hosted, or more than there is. */
export const mentionOfParts = (parts: readonly PartOfTraffic[], words: string): string => {
  const left = sumOf(parts).filter(({ percent }) => percent > 1e-6);
  const hosted = parts.find(({ id }) => id === HOSTED);
  if (left.some(({ percent }) => percent > 100 + 1e-6) || parts.some(({ percent }) => percent < -1e-6))
    throw notUnderstood(
      say`${quoted(words)}: there is not that much of it. Type the shares as they should be.`,
      [],
    );
  if (hosted !== undefined && hosted.percent <= 1e-6)
    throw notUnderstood(
      say`${quoted(words)}: then nothing is hosted, and there is nothing to compare. The other way round works: all of it can be hosted.`,
      ['100% could move'],
    );
  if (hosted !== undefined) return `${toType(hosted.percent)}% could move`;
  const [only, ...more] = left;
  return more.length === 0
    ? `the mix is ${only?.id}`
    : `the mix is ${left.map(({ id, percent }) => `${toType(percent)}% ${id}`).join(' ')}`;
};

const without = (parts: readonly PartOfTraffic[], id: string): readonly PartOfTraffic[] =>
  parts.filter((part) => part.id !== id);

/**
 * Every way in which one part gets a share: each other part gives what it takes where it has that much, and then all
 * of them in proportion. The part may be none of them yet.
 */
export const waysToGive = (
  parts: readonly PartOfTraffic[],
  id: string,
  percent: number,
): readonly (readonly PartOfTraffic[])[] => {
  const known = parts.find((part) => part.id === id)?.percent ?? 0;
  const by = percent - known;
  const others = without(parts, id);
  const place = (rest: readonly PartOfTraffic[]): readonly PartOfTraffic[] =>
    known === 0
      ? [...rest, { id, percent }]
      : parts.map((part) =>
          part.id === id ? { id, percent } : (rest.find((one) => one.id === part.id) ?? part),
        );
  const fromOne = others
    .filter((part) => part.percent >= by)
    .map((from) =>
      place(others.map((part) => (part === from ? { ...part, percent: part.percent - by } : part))),
    );
  const ofAll = others.map((part) => ({
    ...part,
    percent: (part.percent * (100 - percent)) / (100 - known),
  }));
  return others.length === 1 ? [place(ofAll)] : [...fromOne, place(ofAll)];
};

/** The mention in which one part has that share. Throws the question where several could give it. */
export const withShareOf = (
  parts: readonly PartOfTraffic[],
  id: string,
  percent: number,
  words: string,
): string => {
  if (parts.some((part) => part.id === HOSTED) && !parts.some((part) => part.id === id))
    throw notUnderstood(
      say`${quoted(words)}: a card splits the traffic between what is hosted and one API. Put that API in the place of the other, or compare with it.`,
      [`replace ${without(parts, HOSTED)[0]?.id} with ${id}`, `add ${id}`],
    );
  const [only, ...more] = waysToGive(parts, id, percent);
  if (only !== undefined && more.length === 0) return mentionOfParts(only, words);
  throw notUnderstood(
    ask`${quoted(words)}: and from which does it take that? Type the mix as it should be.`,
    [only, ...more].map((way) => mentionOfParts(way ?? [], words)),
  );
};

/** The mention in which so many points of the whole go from one part to another. */
export const withPoints = (
  parts: readonly PartOfTraffic[],
  { from, to, points }: { readonly from: string; readonly to: string; readonly points: number },
  words: string,
): string =>
  mentionOfParts(
    [...parts, ...(parts.some(({ id }) => id === to) ? [] : [{ id: to, percent: 0 }])].map((part) => ({
      ...part,
      percent: part.percent + (part.id === to ? points : part.id === from ? -points : 0),
    })),
    words,
  );

/** The mention in which one part goes: several ways, which are asked about. */
export const refuseGone = (parts: readonly PartOfTraffic[], part: PartOfTraffic, words: string): never => {
  const others = without(parts, part.id);
  const isAlone = others.length === 1 && others[0]?.id !== HOSTED;
  const ways =
    part.id === HOSTED ? [] : waysToGive(parts, part.id, 0).map((way) => mentionOfParts(way, words));
  throw notUnderstood(
    part.id === HOSTED
      ? say`${quoted(words)}: what is hosted is what the card is about. Type which share of the traffic it takes.`
      : ask`${quoted(words)}: who takes its ${inShort(part.percent)}%, or is that traffic gone?`,
    [
      ...ways,
      ...(isAlone ? [`${toType(100 - part.percent)}% of the volume, the mix is ${others[0]?.id}`] : []),
    ],
  );
};

/** The API with its own terms in which one mix takes the place of another. */
export const remixed = (known: DraftApi, now: DraftApi): DraftApi =>
  now.mix === undefined ? now : { ...known, ...now, mix: withTermsBefore(now.mix, known.mix ?? []) };
