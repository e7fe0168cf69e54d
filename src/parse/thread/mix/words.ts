import { findApi } from '../../../catalog/index.ts';
import { re } from '../../expression.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';
import { NONE, swapsIn, TAKE_AWAY } from '../wording/verbs.ts';
import { aloneMoves, amountOfOne, bareShare, gone, howMuchMore, joins, shareOfOne } from './asked.ts';
import { partBillsIn } from './bill-parts.ts';
import { byPoints, fromOneToOther, movedTo } from './moves.ts';
import { HOSTED, mentionOfParts, partsOfCard, withShareOf } from './parts.ts';
import {
  ALL_MOVES,
  ALL_TO,
  EVEN,
  MOVES_SET,
  NONE_MOVES,
  RATIO,
  SETS,
  STAYS_SET,
  TAKES_ALL,
  TIMES_PART,
  TURNED,
} from './rows.ts';
import { type Card, namesHosted } from './shares.ts';
import { bare, partOf, percentOf, type Split } from './split.ts';

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
    ? mentionOfParts(parts, line)
    : undefined;
};

/** "70/30" and "the other way round": every part at once. */
const wholeSplit = (split: Split): string | undefined => {
  const { line, parts } = split;
  const named = eachNamed(split);
  if (named !== undefined) return named;
  if (parts.length === 2 && TURNED.test(line))
    return mentionOfParts(
      parts.map((one) => ({ ...one, percent: 100 - one.percent })),
      line,
    );
  if (EVEN.test(line))
    return mentionOfParts(
      parts.map((one) => ({ ...one, percent: 100 / parts.length })),
      line,
    );
  const { one, other, third, first = one, second = other, last = third } = RATIO.exec(line)?.groups ?? {};
  const shares = [first, second, last].flatMap((said) => (said === undefined ? [] : [Number(said)]));
  const total = shares.reduce((sum, said) => sum + said, 0);
  // Which of the two is named first is not known of what is hosted.
  const isOrdered = parts.every(({ id }) => id !== HOSTED) || first === second;
  if (!isOrdered || shares.length !== parts.length || (total !== 100 && total !== 10)) return undefined;
  return mentionOfParts(
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
    : mentionOfParts([...parts.map((one) => ({ ...one, percent: 0 })), { id, percent: 100 }], line);
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
      return mentionOfParts(
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

/** "sonnet gets 5% more": of the traffic, where the card splits it. */
const GETS_MORE =
  /^(?<name>[a-z][\w ./-]{0,40}?) (?:(?:can|could|should|would|will) )?(?:gets?|takes?|has|does|do|handles?|serves?|carries) (?<share>\d{1,2}(?:\.\d+)? ?%) (?<way>more|less)(?: of (?:it|that|the (?:traffic|volume|load)))?$/i;

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
  const split: Split = { line: line.replace(GETS_MORE, '$<share> $<way> on $<name>'), parts, idOf };
  for (const read of READ) {
    const said = read(split);
    if (said !== undefined) return said;
  }
  return line;
};
