import { findApi } from '../../catalog/index.ts';
import { re } from '../expression.ts';
import { COUNT_WORD } from '../text/number-words.ts';
import { partBillsIn } from './bill-parts.ts';
import { aloneMoves, amountOfOne, bareShare, gone, howMuchMore, joins, shareOfOne } from './mix-asked.ts';
import { HOSTED, lineOf, type Part, partsOfCard, shownShare, withPoints, withShareOf } from './mix-parts.ts';
import {
  ALL_MOVES,
  ALL_TO,
  EVEN,
  FOR_PART,
  FRACTION_TO,
  FROM_TO,
  GONE_TO,
  LESS,
  MORE_MOVES,
  MORE_TO,
  MOVE_TO,
  MOVES_SET,
  NONE_MOVES,
  PART_TO,
  RATIO,
  SETS,
  STAYS_SET,
  TAKES_ALL,
  TIMES_PART,
  TURNED,
} from './mix-rows.ts';
import { asked, bare, partOf, percentOf, type Split } from './mix-split.ts';
import { type Card, namesHosted } from './shares.ts';
import { NONE, swapsIn, TAKE_AWAY } from './verbs.ts';

/**
 * What a mention means below a card that splits its traffic, between several APIs or between one and what is hosted:
 * one that names a part changes that part.
 */

const NAME_AND_SHARE = /^(?:the )?(?<name>[a-z][\w ./-]{0,60}?):? (?<share>\d{1,3})(?: ?%)?$/i;

/** "haiku 60, sonnet 30, opus 10": a name and its share, one after the other, 100 together. */
const eachNamed = ({ line, idOf }: Split): string | undefined => {
  const pieces = line.split(/,? and |[,;] ?/i).map((piece) => NAME_AND_SHARE.exec(piece)?.groups);
  const parts = pieces.flatMap((groups) => {
    const id = idOf(groups?.name);
    return id === undefined ? [] : [{ id, percent: Number(groups?.share) }];
  });
  const total = parts.reduce((sum, { percent }) => sum + percent, 0);
  return parts.length > 1 && parts.length === pieces.length && total === 100
    ? lineOf(parts, line)
    : undefined;
};

/** "70/30" and "the other way round": every part at once. */
const wholeSplit = (split: Split): string | undefined => {
  const { line, parts } = split;
  const named = eachNamed(split);
  if (named !== undefined) return named;
  if (parts.length === 2 && TURNED.test(line))
    return lineOf(
      parts.map((one) => ({ ...one, percent: 100 - one.percent })),
      line,
    );
  if (EVEN.test(line))
    return lineOf(
      parts.map((one) => ({ ...one, percent: 100 / parts.length })),
      line,
    );
  const { one, other, third, first = one, second = other, last = third } = RATIO.exec(line)?.groups ?? {};
  const shares = [first, second, last].flatMap((said) => (said === undefined ? [] : [Number(said)]));
  const total = shares.reduce((sum, said) => sum + said, 0);
  // Which of the two is named first is not known of what is hosted.
  const isOrdered = parts.every(({ id }) => id !== HOSTED) || first === second;
  if (!isOrdered || shares.length !== parts.length || (total !== 100 && total !== 10)) return undefined;
  return lineOf(
    parts.map(({ id }, at) => ({ id, percent: (100 * (shares[at] ?? 0)) / total })),
    line,
  );
};

/** "all on haiku": one takes everything. */
const allToOne = (split: Split): string | undefined => {
  const { line, parts } = split;
  const isSplit = parts.some(({ id }) => id === HOSTED);
  if (isSplit && ALL_MOVES.test(line)) return '100% could move';
  if (isSplit && NONE_MOVES.test(line)) return withShareOf(parts, HOSTED, 0, line);
  const name = (ALL_TO.exec(line) ?? TAKES_ALL.exec(line))?.groups?.name;
  const id = split.idOf(name);
  if (id === undefined) return undefined;
  return isSplit && !parts.some((one) => one.id === id)
    ? undefined
    : lineOf([...parts.map((one) => ({ ...one, percent: 0 })), { id, percent: 100 }], line);
};

/** Points of the whole, or a share of what the one part has: lines for both where they differ. */
const pointsOrShare = (split: Split, from: Part, to: string, many: number): string => {
  const points = withPoints(
    split.parts,
    { from: from.id, to, points: Math.min(many, from.percent) },
    split.line,
  );
  const ofPart = withPoints(
    split.parts,
    { from: from.id, to, points: (from.percent * many) / 100 },
    split.line,
  );
  return many >= from.percent
    ? points
    : asked(
        split,
        `${shownShare(many)} points of all the traffic, or ${shownShare(many)}% of its ${shownShare(from.percent)}%?`,
        [points, ofPart],
      );
};

/** "move 10 points from opus to haiku", "move half of opus to haiku", "send the opus share to haiku". */
const fromOneToOther = (split: Split): string | undefined => {
  const { line, parts } = split;
  const moved = FROM_TO.exec(line)?.groups;
  const [from, to] = [partOf(split, moved?.from), split.idOf(moved?.to)];
  if (moved !== undefined && from !== undefined && to !== undefined) {
    const points = moved.points ?? (moved.more === undefined ? undefined : moved.share);
    return points === undefined
      ? pointsOrShare(split, from, to, percentOf(moved.share ?? ''))
      : withPoints(parts, { from: from.id, to, points: percentOf(points) }, line);
  }
  const some = [FRACTION_TO, PART_TO, FOR_PART, GONE_TO]
    .map((row) => row.exec(line))
    .find((found) => found !== null)?.groups;
  const [less, more] = [partOf(split, some?.from), split.idOf(some?.to)];
  if (some === undefined || less === undefined || more === undefined || less.id === more) return undefined;
  const points = some.share === undefined ? less.percent : (less.percent * percentOf(some.share)) / 100;
  return withPoints(parts, { from: less.id, to: more, points }, line);
};

/** "another 10% to haiku", "10% less opus": by how much a share changes. */
const byPoints = (split: Split): string | undefined => {
  const { line, parts } = split;
  const more = MORE_TO.exec(line)?.groups;
  const grows = partOf(split, more?.name);
  if (more !== undefined && grows !== undefined)
    return withShareOf(parts, grows.id, grows.percent + percentOf(more.share ?? more.then ?? ''), line);
  const newcomer = split.idOf(more?.name);
  if (newcomer !== undefined && more !== undefined)
    return withShareOf(parts, newcomer, percentOf(more.share ?? more.then ?? ''), line);
  const moves = parts.find(({ id }) => id === HOSTED) && MORE_MOVES.exec(line)?.groups;
  if (moves)
    return withShareOf(
      parts,
      HOSTED,
      (parts[0]?.percent ?? 0) + percentOf(moves.share ?? moves.then ?? ''),
      line,
    );
  const less = LESS.exec(line)?.groups;
  const falls = partOf(split, less?.name ?? less?.lower);
  return less === undefined || falls === undefined
    ? undefined
    : lessOf(split, falls, percentOf(less.share ?? less.part ?? ''), (less.points ?? less.pp) !== undefined);
};

/** "10% less opus" of 30: points of the whole, or a share of what it has; no more points go than there are. */
const lessOf = (split: Split, part: Part, many: number, isPoints: boolean): string => {
  const points = withLess(split, part, many);
  const ofPart = withLess(split, part, (part.percent * many) / 100);
  if (isPoints) return points;
  return many >= part.percent ? ofPart : asked(split, eitherOf(many, part), [points, ofPart]);
};

const eitherOf = (many: number, { percent }: Part): string =>
  `${shownShare(many)} points of all the traffic, or ${shownShare(many)}% of its ${shownShare(percent)}%?`;

const withLess = ({ parts, line }: Split, { id, percent }: Part, points: number): string =>
  withShareOf(parts, id, Math.max(0, percent - points), line);

/** "move 10% to haiku", which has 70: so much more of it, or so much in all? */
const movedTo = (split: Split): string | undefined => {
  const found = MOVE_TO.exec(split.line)?.groups;
  const to = partOf(split, found?.name);
  if (found === undefined || to === undefined) return undefined;
  const many = percentOf(found.share ?? '');
  const all = (): string => withShareOf(split.parts, to.id, many, split.line);
  const more = (): string => withShareOf(split.parts, to.id, to.percent + many, split.line);
  if (to.percent + many > 100) return all();
  return many <= to.percent
    ? more()
    : asked(split, `so much in all, or on top of its ${shownShare(to.percent)}%?`, [all(), more()]);
};

/** "haiku takes half", "10% opus", "opus is too much, make it 15%". */
const oneShare = (split: Split): string | undefined => {
  const { line, parts } = split;
  const isHosted = parts.some(({ id }) => id === HOSTED);
  const stays = isHosted ? STAYS_SET.exec(line)?.groups : undefined;
  if (stays !== undefined && (stays.name === undefined || partOf(split, stays.name)?.id !== HOSTED))
    return withShareOf(
      parts,
      HOSTED,
      100 - (stays.none === undefined ? percentOf(stays.share ?? '') : 0),
      line,
    );
  for (const row of SETS) {
    const found = row.exec(line)?.groups;
    const id = split.idOf(found?.name);
    if (id !== undefined) return withShareOf(parts, id, percentOf(found?.share ?? ''), line);
  }
  const moves = isHosted ? MOVES_SET.exec(line)?.groups?.share : undefined;
  return moves === undefined || !/move|host|shift/i.test(line)
    ? undefined
    : withShareOf(parts, HOSTED, percentOf(moves), line);
};

/** "opus -> sonnet": its share is that of the other. */
const swappedPart = (split: Split): string | undefined => {
  if (split.parts.some(({ id }) => id === HOSTED)) return undefined;
  for (const { from, to } of swapsIn(split.line)) {
    const [gone, comes] = [partOf(split, from), split.idOf(to)];
    if (gone !== undefined && comes !== undefined)
      return lineOf(
        split.parts.map((one) => (one === gone ? { ...one, id: comes } : one)),
        split.line,
      );
  }
  return undefined;
};

/** "halve the opus share" */
const timesOf = (split: Split): string | undefined => {
  const { times = 'half', name, less } = TIMES_PART.exec(split.line)?.groups ?? {};
  const known = partOf(split, name ?? less);
  const factor = times.startsWith('hal') ? 0.5 : times.startsWith('tri') ? 3 : 2;
  return known === undefined
    ? undefined
    : withShareOf(split.parts, known.id, known.percent * factor, split.line);
};

const READ: readonly ((split: Split) => string | undefined)[] = [
  wholeSplit,
  allToOne,
  fromOneToOther,
  byPoints,
  howMuchMore,
  movedTo,
  aloneMoves,
  oneShare,
  swappedPart,
  gone,
  amountOfOne,
  timesOf,
  shareOfOne,
  bareShare,
  joins,
];

/** Looked for first: what of a mention could be of a part. */
const SOME_PART = re`%|\b(?:half|all|everything|nothing|none|split|mix|ratio|even|evenly|equal|equally|other way|flip|swap|third|quarter|move[ds]?|host(?:s|ed|ing)?|on|stays?|remains?|part|share|instead|points?|less|${COUNT_WORD}|${TAKE_AWAY}|${NONE}|replace|switch|to)\b|->|→|\d ?[kmbt]\b|\d[/:-]\d|\d,? (?:and )?[a-z]`;

/**
 * The words with the shares that they leave to the parts of a card. `calledSo` is the API of the card that a size alone
 * names. Throws a question where several could be meant.
 */
export const withMix = (line: string, card: Card, calledSo: (name: string) => string): string => {
  const parts = SOME_PART.test(line) ? partsOfCard(card) : undefined;
  if (parts === undefined || partBillsIn(line, card.before) !== undefined) return line;
  const idOf = (name: string | undefined): string | undefined => {
    if (name === undefined) return undefined;
    const called = bare(name);
    if (namesHosted(called, card)) return parts.some(({ id }) => id === HOSTED) ? HOSTED : undefined;
    return findApi(calledSo(called))?.id;
  };
  const split: Split = { line, parts, idOf };
  for (const read of READ) {
    const said = read(split);
    if (said !== undefined) return said;
  }
  return line;
};
