import { apiName } from '../catalog/index.ts';
import { isCounted, type Source } from '../domain/evidence.ts';
import { dayInWords } from '../domain/format.ts';
import type { Api, Scenario } from '../domain/scenario.ts';
import type { Context } from './context.ts';

const API_FIELD = /^apis\[(\d+)\]/;

const what = (source: Source, apis: readonly Api[], gpuName: string): string => {
  const index = API_FIELD.exec(source.field)?.[1];
  const api = index === undefined ? undefined : apis[Number(index)];
  return api === undefined ? `the price of ${gpuName}` : apiName(api.id);
};

/** When it was last seen to hold, or that nobody has looked since it was published. */
const age = ({ date, published, confirmed }: Source): string => {
  if (confirmed !== undefined) return `last confirmed on ${dayInWords(confirmed)}`;
  return published === undefined
    ? dayInWords(date)
    : `published on ${dayInWords(published)}, confirmed by nobody`;
};

/** One warning for all figures of the bills that are too old, or of unknown age, to decide on without looking them up. */
export const warnOfStalePrices = (
  { ledger }: Context,
  { apis, selfHosted }: Pick<Scenario, 'apis' | 'selfHosted'>,
  gpuName: string,
): void => {
  const old = new Map(
    ledger.sources
      .filter((source) => source.stale && isCounted(source, selfHosted.procurement))
      .map((source) => [what(source, apis, gpuName), age(source)]),
  );
  if (old.size === 0) return;
  const list = [...old].map(([name, date]) => `${name} (${date})`).join(', ');
  ledger.warn(
    'stale-price',
    `Look these prices up before you decide, nobody has confirmed them for over 90 days: ${list}.`,
  );
};
