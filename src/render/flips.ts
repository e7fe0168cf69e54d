import type { Answer } from '../domain/answer.ts';
import type { Flip } from '../domain/assessment.ts';
import {
  percent,
  plain,
  plural,
  tokensPerSecond,
  tokenVolume,
  usd,
  usdPerMillion,
} from '../domain/format.ts';
import type { Names } from '../words/names.ts';
import { listed, sentence } from '../words/text.ts';
import type { Line } from './blocks.ts';

/** What would change the verdict, in words: the card names the two nearest, each of another input. */

const SHOWN_FLIPS = 2;

const sellers = ({ sellers: listedSellers }: Flip): string =>
  listedSellers === undefined ? '' : `: ${listedSellers.beyond} of ${plural(listedSellers.of, 'seller')}`;

/** The condition alone: "below 910 tok/s a replica". */
export const flipCondition = (flip: Flip, names: Names): string => {
  const { input, side, value } = flip;
  const underOrOver = side === 'below' ? 'under' : 'over';
  switch (input) {
    case 'volume':
      return `${side} ${tokenVolume(value)} a month`;
    case 'throughput':
      return `${side} ${tokensPerSecond(value)} a replica`;
    case 'speed-floor':
      return `with a floor ${underOrOver} ${tokensPerSecond(value)} for each user`;
    case 'gpu-price':
      return `${underOrOver} ${usd(value)} per ${flip.field.endsWith('usdPerGpuHour') ? 'GPU-hour' : 'GPU'}${sellers(flip)}`;
    case 'api-price':
      return flip.api === flip.to.api
        ? `${underOrOver} ${usdPerMillion(value)}`
        : `with ${names.apiById(flip.api ?? '')} ${underOrOver} ${usdPerMillion(value)}`;
    case 'input-share':
      return `${side} ${percent(value)} input`;
    case 'cached-share':
      return `with ${underOrOver} ${percent(value)} of the input cached`;
    case 'ops-hours':
      return `${side} ${plain(value)} ops hours a month`;
    case 'spares':
      return value === 0 ? 'without a spare' : `with ${plural(value, 'spare')}`;
    default:
      return input satisfies never;
  }
};

/** What the verdict becomes: "to hosting it". */
export const flipTarget = ({ to, changes }: Flip, names: Names): string => {
  if (changes === 'choice') return `to ${to.choice === 'self-host' ? 'hosting it' : names.apiById(to.api)}`;
  const regimes = {
    infeasible: 'too small a fleet',
    api: 'the dearer choice',
    fragile: 'fragile',
    robust: 'robust',
  };
  return `to ${regimes[to.regime]}`;
};

const nearest = (flips: readonly Flip[], names: Names, answer: Answer): readonly Flip[] => {
  const shown = flips.filter(
    ({ changes, api }) =>
      changes === 'choice' &&
      (api === undefined || !names.hidesApi(answer.scenario.apis.findIndex(({ id }) => id === api))),
  );
  return shown
    .filter(({ input }, at) => shown.findIndex((flip) => flip.input === input) === at)
    .slice(0, SHOWN_FLIPS);
};

/** null where nothing that we vary changes the choice, or nobody asked. */
export const flipLine = (answer: Answer, names: Names): Line | null => {
  const flips = nearest(answer.assessment.flips ?? [], names, answer);
  if (flips.length === 0) return null;
  const [first, second] = flips.map((flip) => ({
    to: flipTarget(flip, names),
    when: flipCondition(flip, names),
  }));
  const words =
    second === undefined
      ? `${first?.to} ${first?.when}`
      : first?.to === second.to
        ? `${first.to} ${first.when}, or ${second.when}`
        : listed([`${first?.to} ${first?.when}`, `${second.to} ${second.when}`], 'or');
  return { label: 'Flips', text: sentence(words) };
};
