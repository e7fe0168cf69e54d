import type { Answer } from '../domain/answer.ts';
import { months, percent, plain, usd } from '../domain/format.ts';
import type { Names } from '../words/names.ts';
import { YOUR_PRICE } from '../words/names.ts';
import { listed, oneLine, sentence } from '../words/text.ts';
import type { Line } from './blocks.ts';

/** What money a month does not say: cash and payback, engineer hours, and whether our assumptions carry the verdict. */

const CHANGE_CHARS = 60;

/** "; in 21 months if API prices fall 30% a year". */
const atFallingPrices = (
  { paybackMonthsAtFallingPrices: later }: Answer['assessment']['verdict'],
  { apiPriceFallPerYear: fall }: Answer['scenario'],
): string => {
  if (later === undefined || fall === undefined || fall === 0) return '';
  const when = later === null ? 'never' : `in ${months(later)}`;
  return `; ${when} if API prices fall ${percent(fall)} a year`;
};

/** For owned hardware: what is paid on day one, and when it is back. */
export const cashLine = ({ assessment, scenario }: Answer, names: Names): Line | null => {
  const { selfHosted, verdict } = assessment;
  if (selfHosted.upfrontUsd === undefined) return null;
  const hidden =
    names.hides('selfHosted.procurement.usdPerGpu') || names.hides('selfHosted.procurement.hostUsdPerGpu');
  const upfront = hidden ? `At ${YOUR_PRICE}, paid up front` : `${usd(selfHosted.upfrontUsd)} up front`;
  const against = names.apiById(verdict.against);
  const { paybackMonths } = verdict;
  const { procurement } = scenario.selfHosted;
  const lifeMonths = procurement.kind === 'own' ? procurement.lifeMonths : Number.POSITIVE_INFINITY;
  const outlived =
    paybackMonths !== undefined && paybackMonths !== null && paybackMonths > lifeMonths
      ? `, longer than the ${months(lifeMonths)} that it lasts`
      : '';
  const back =
    paybackMonths === undefined
      ? ''
      : paybackMonths === null
        ? `; never paid back against ${against}`
        : `; paid back in ${months(paybackMonths)} against ${against}${outlived}${atFallingPrices(verdict, scenario)}`;
  return { label: 'Cash', text: `${upfront}${back}.` };
};

/** For an API: the engineer hours that it gives back. */
export const engineerLine = ({ assessment, scenario }: Answer, names: Names): Line | null => {
  const { verdict } = assessment;
  if (verdict.choice !== 'api') return null;
  const { hoursPerMonth, setupHours } = scenario.selfHosted.ops;
  const hours = [
    ...(hoursPerMonth > 0 ? [`${plain(hoursPerMonth)} engineer hours a month`] : []),
    ...(setupHours > 0 ? [`${plain(setupHours)} hours of set-up`] : []),
  ];
  if (hours.length === 0) return null;
  const own = scenario.apis.find(({ id }) => id === verdict.api)?.opsHoursPerMonth ?? 0;
  const less = own > 0 ? `, and needs ${plain(own)} a month itself` : '';
  return {
    label: 'Engineers',
    text: `${names.apiById(verdict.api)} gives back ${listed(hours)}${less}.`,
  };
};

/** Whether the verdict holds when one of our own assumptions changes. */
export const stabilityLine = ({ assessment }: Answer): Line | null => {
  if (assessment.stability.length === 0) return null;
  const changes = (holds: boolean): string[] =>
    assessment.stability
      .filter((variant) => variant.holds === holds)
      .map(({ change }) => oneLine(change, CHANGE_CHARS));
  const held = changes(true);
  const broken = changes(false);
  if (broken.length === 0) return { label: 'Stable', text: `The verdict holds ${listed(held)}.` };
  const needed = broken.filter((change) => change.startsWith('without '));
  const rest = broken.filter((change) => !change.startsWith('without '));
  const parts = [
    ...(needed.length > 0
      ? [`depends on ${listed(needed.map((change) => change.slice('without '.length)))}`]
      : []),
    ...(rest.length > 0 ? [`changes ${listed(rest, 'or')}`] : []),
  ];
  const also = held.length > 0 ? `; it holds ${listed(held)}` : '';
  return { label: 'Depends', text: sentence(`The verdict ${listed(parts)}${also}`) };
};
