import { inShort } from '../../../domain/round.ts';
import { HOSTED, type PartOfTraffic, withPoints, withShareOf } from './parts.ts';
import {
  FOR_PART,
  FRACTION_GOES,
  FRACTION_TO,
  FROM_TO,
  GONE_TO,
  LESS,
  MORE_MOVES,
  MORE_TO,
  MOVE_TO,
  PART_TO,
} from './rows.ts';
import { asked, partOf, percentOf, type Split } from './split.ts';

/** Traffic that moves between the parts of a card, by points of all of it or by a share of what a part has. */

/** Points of the whole, or a share of what the one part has: lines for both where they differ. */
const pointsOrShare = (split: Split, from: PartOfTraffic, to: string, many: number): string => {
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
        `${inShort(many)} points of all the traffic, or ${inShort(many)}% of its ${inShort(from.percent)}%?`,
        [points, ofPart],
      );
};

/** "move 10 points from opus to haiku", "move half of opus to haiku", "send the opus share to haiku". */
export const fromOneToOther = (split: Split): string | undefined => {
  const { line, parts } = split;
  const moved = FROM_TO.exec(line)?.groups;
  const [from, to] = [partOf(split, moved?.from), split.idOf(moved?.to)];
  if (moved !== undefined && from !== undefined && to !== undefined) {
    const points = moved.points ?? (moved.more === undefined ? undefined : moved.share);
    return points === undefined
      ? pointsOrShare(split, from, to, percentOf(moved.share ?? ''))
      : withPoints(parts, { from: from.id, to, points: percentOf(points) }, line);
  }
  const some = [FRACTION_TO, FRACTION_GOES, PART_TO, FOR_PART, GONE_TO]
    .map((row) => row.exec(line))
    .find((found) => found !== null)?.groups;
  const [less, more] = [partOf(split, some?.from), split.idOf(some?.to)];
  if (some === undefined || less === undefined || more === undefined || less.id === more) return undefined;
  const points = some.share === undefined ? less.percent : (less.percent * percentOf(some.share)) / 100;
  return withPoints(parts, { from: less.id, to: more, points }, line);
};

/** "another 10% to haiku", "10% less opus": by how much a share changes. */
export const byPoints = (split: Split): string | undefined => {
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
const lessOf = (split: Split, part: PartOfTraffic, many: number, isPoints: boolean): string => {
  const points = withLess(split, part, many);
  const ofPart = withLess(split, part, (part.percent * many) / 100);
  if (isPoints) return points;
  return many >= part.percent ? ofPart : asked(split, eitherOf(many, part), [points, ofPart]);
};

const eitherOf = (many: number, { percent }: PartOfTraffic): string =>
  `${inShort(many)} points of all the traffic, or ${inShort(many)}% of its ${inShort(percent)}%?`;

const withLess = ({ parts, line }: Split, { id, percent }: PartOfTraffic, points: number): string =>
  withShareOf(parts, id, Math.max(0, percent - points), line);

/** "move 10% to haiku", which has 70: so much more of it, or so much in all? */
export const movedTo = (split: Split): string | undefined => {
  const found = MOVE_TO.exec(split.line)?.groups;
  const to = partOf(split, found?.name);
  if (found === undefined || to === undefined) return undefined;
  const many = percentOf(found.share ?? '');
  const all = (): string => withShareOf(split.parts, to.id, many, split.line);
  const more = (): string => withShareOf(split.parts, to.id, to.percent + many, split.line);
  if (to.percent + many > 100) return all();
  return many <= to.percent
    ? more()
    : asked(split, `so much in all, or on top of its ${inShort(to.percent)}%?`, [all(), more()]);
};
