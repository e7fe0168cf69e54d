import { findModel } from '../../../catalog/index.ts';
import { inShort, toType } from '../../../domain/round.ts';
import { HOSTED, mentionOfParts, type PartOfTraffic, refuseGone, waysToGive, withShareOf } from './parts.ts';
import {
  AMOUNTS,
  COMES_IN,
  COMES_IN_WITH,
  HOSTS,
  ONE_MOVES_ALONE,
  PART_GONE,
  SHARE_ALONE,
  SHARE_WITHOUT_SIGN,
  SOME_MORE,
  STAYS,
} from './rows.ts';
import { asked, partOf, percentOf, type Split } from './split.ts';

/** What leaves open what becomes of the other parts. Each of these throws the question, or finds nothing to ask. */

/** "only sonnet moves": what the others do costs the same whatever is chosen. */
export const aloneMoves = (split: Split): string | undefined => {
  const hosts = HOSTS.exec(split.line)?.groups;
  const only = ONE_MOVES_ALONE.exec(split.line)?.groups?.name ?? hosts?.name ?? hosts?.hosted ?? hosts?.done;
  const stays = STAYS.exec(split.line)?.groups?.name;
  const id = split.idOf(only ?? stays);
  if (id === undefined) return undefined;
  const known = split.parts.find((one) => one.id === id);
  // "host qwen3 14b": another model takes the place of the hosted one, though it is sold per token too.
  const another = hosts?.hosted;
  if (known === undefined && another !== undefined && findModel(another) !== undefined) return undefined;
  if (known === undefined)
    return asked(split, `${id} is not on this card. These share its traffic: ${namesOf(split.parts)}.`, [
      `add ${id}`,
    ]);
  if (split.parts.some((one) => one.id === HOSTED)) return undefined;
  const moving = split.parts.filter((one) => (one === known) === (only !== undefined));
  const percent = moving.reduce((sum, one) => sum + one.percent, 0);
  const alone = moving.map((one) => ({ ...one, percent: (100 * one.percent) / percent }));
  return asked(
    split,
    `it is ${inShort(known.percent)}% of the mix, as before. What stays on an API costs the same whatever is chosen: to cost only the ${inShort(percent)}% that could be hosted, type that.`,
    [`${toType(percent)}% of the volume, ${mentionOfParts(alone, split.line)}`],
  );
};

const namesOf = (parts: readonly PartOfTraffic[]): string => parts.map(({ id }) => id).join(', ');

/** "drop the opus part": what becomes of its traffic is not said. */
export const gone = (split: Split): string | undefined => {
  const part = partOf(split, PART_GONE.exec(split.line)?.groups?.name);
  return part === undefined ? undefined : refuseGone(split.parts, part, split.line);
};

/** "4B on haiku": all that there is, or its part of it? */
export const amountOfOne = (split: Split): string | undefined => {
  for (const row of AMOUNTS) {
    const { amount, period = '', name } = row.exec(split.line)?.groups ?? {};
    const part = partOf(split, name);
    if (amount === undefined || part === undefined) continue;
    const tokens = `${amount} tokens${period}`;
    const [, number = '', scale = ''] = /^([\d.,]+) ?(\D*)$/.exec(amount) ?? [];
    const whole = toType((100 * Number(number.replaceAll(',', ''))) / part.percent);
    return asked(split, `is that all there is, or its ${inShort(part.percent)}% alone?`, [
      tokens,
      ...(part.id === HOSTED ? [] : [`${tokens}, the mix is ${part.id}`]),
      `${whole}${scale} tokens${period}`,
    ]);
  }
  return undefined;
};

/** "make it 15%": of which part? */
export const shareOfOne = (split: Split): string | undefined => {
  const said = SHARE_ALONE.exec(split.line)?.groups?.share;
  if (said === undefined) return undefined;
  const percent = percentOf(said);
  const ways = split.parts.flatMap(({ id }) =>
    waysToGive(split.parts, id, percent).map((way) => mentionOfParts(way, split.line)),
  );
  return asked(split, `a share of what? These share the traffic: ${namesOf(split.parts)}.`, [
    ...ways,
    `${toType(percent)}% util`,
  ]);
};

/** "less opus": by how much is asked, with steps. */
export const howMuchMore = (split: Split): string | undefined => {
  const { how = '', name } = SOME_MORE.exec(split.line)?.groups ?? {};
  const known = partOf(split, name);
  if (known === undefined) return undefined;
  const by = /more/i.test(how) ? 1 : -1;
  const steps = [10, 20].map((points) => known.percent + by * points);
  return asked(
    split,
    `by how much? It is ${inShort(known.percent)}% now.`,
    steps
      .filter((percent) => percent > 0 && percent < 100)
      .flatMap((percent) => waysToGive(split.parts, known.id, percent).slice(-1))
      .map((way) => mentionOfParts(way, split.line)),
  );
};

/** "sonnet does 70": per cent, or something else? */
export const bareShare = (split: Split): string | undefined => {
  const { name, share } = SHARE_WITHOUT_SIGN.exec(split.line)?.groups ?? {};
  const known = partOf(split, name);
  if (known === undefined || share === undefined) return undefined;
  return asked(
    split,
    `${share}% of the traffic? It is ${inShort(known.percent)}% now.`,
    waysToGive(split.parts, known.id, Number(share)).map((way) => mentionOfParts(way, split.line)),
  );
};

/** "add sonnet to the mix": with which share is asked, with a tenth as an example. */
export const joins = (split: Split): string | undefined => {
  const named = COMES_IN_WITH.exec(split.line)?.groups;
  const newcomer = split.idOf(named?.name);
  if (named?.share !== undefined && newcomer !== undefined)
    return withShareOf(split.parts, newcomer, percentOf(named.share), split.line);
  const id = split.idOf(COMES_IN.exec(split.line)?.groups?.name);
  if (id === undefined || split.parts.some((one) => one.id === id || one.id === HOSTED)) return undefined;
  const tenth = waysToGive(split.parts, id, 10).slice(-1);
  return asked(split, 'with which share of the traffic? Or compare with it beside the mix.', [
    ...tenth.map((way) => mentionOfParts(way, split.line)),
    `add ${id}`,
  ]);
};
