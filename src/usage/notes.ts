import { count, plural, usd } from '../domain/format.ts';
import { NO_MODEL, type UsageFigures } from '../domain/usage.ts';
import { BESIDE_USAGE } from './apart.ts';
import { spanWords } from './errors.ts';
import { CACHE_UNKNOWN } from './formats/format.ts';
import type { Tally } from './tally.ts';

/** What makes a figure less sure, and what was done with the file, in sentences. */

const exclusions = ({ excluded }: UsageFigures): string[] =>
  excluded.map(({ what, count: n, tokens, usd: paid }) => {
    const size = tokens === null ? '' : `, ${count(tokens)} tokens`;
    const where = what === BESIDE_USAGE ? ', which the bill here is without' : ' of the bill';
    const money = (paid ?? 0) === 0 ? '' : `, ${usd(paid ?? 0)}${where}`;
    return `Left out: ${what} (${count(n)}${size}${money}).`;
  });

const SHORT_DAYS = 7;

const windowNotes = (profile: UsageFigures, series: readonly number[] | null): string[] => {
  const { days, bucket } = profile;
  const notes: string[] = [];
  if (days !== null && days < SHORT_DAYS)
    notes.push(`Only ${spanWords(days)} covered: scaled to a month it is rough.`);
  if (series === null && bucket !== 'counter' && profile.inputTokens !== null)
    notes.push('Rows of days have no peak: the mean is used. An hourly export would show it.');
  const idle = series?.filter((tokens) => tokens === 0).length ?? 0;
  if (idle > 0)
    notes.push(`${plural(idle, 'hour')} without traffic ${idle === 1 ? 'was' : 'were'} counted as zero.`);
  return notes;
};

const moneyNote = ({ usd: stated, moneyStated }: UsageFigures, { money }: Tally): string => {
  if (money.size > 1) return 'No bill was compared.';
  if (moneyStated !== null)
    return `The export states ${count(moneyStated.amount)} ${moneyStated.currency.replaceAll(/[^A-Z]/g, '')}: beside our prices it counts at a dated rate.`;
  return stated === null ? 'The export states no money.' : `The export states ${usd(stated)}.`;
};

/** Cloudflare's ids begin with `@cf/`, Google's end in `@20250929`. */
const STRANGE = /[<>=`\p{Cc}\p{Cf}]|@(?!cf\/|hf\/|\d|default$|latest$)|https?:|^[^a-z0-9(@]/iu;

/** What is in columns that nobody understood is not said to be missing: a cache is, where one of them may be its. */
const leftOutWords = (columns: ReadonlySet<string>, noCache: boolean): string => {
  const names = [...columns].join(', ');
  const one = columns.size === 1;
  const cache = noCache
    ? ` Where ${one ? 'it is' : 'one is'} what a cache gave, call it "Cached input tokens": none is assumed so far, so the API may cost less than estimated.`
    : '';
  return `Left out: the ${one ? 'column' : 'columns'} ${names}, whose ${one ? 'name does' : 'names do'} not say which tokens ${one ? 'it counts' : 'they count'}.${cache}`;
};

const cacheWarnings = (noCache: boolean, { warnings, columnsLeftOut }: Tally): readonly string[] => {
  const known = [...warnings].filter((warning) => !noCache || warning !== CACHE_UNKNOWN);
  if (columnsLeftOut.size > 0) return [leftOutWords(columnsLeftOut, noCache), ...known];
  // A format may have said it already, and it is said once, in its place.
  return noCache ? [...new Set([...warnings, CACHE_UNKNOWN])] : known;
};

const warningsOf = (profile: UsageFigures, tally: Tally): string[] => {
  const noCache = profile.cachedInputTokens === null && (profile.inputTokens ?? 0) > 0;
  const warnings = [...cacheWarnings(noCache, tally)];
  const names = Object.keys(profile.byModel).filter((name) => name !== NO_MODEL);
  if (profile.requests === null && profile.inputTokens !== null)
    warnings.push('The export has no count of requests, so their average size is not known.');
  if (names.some((name) => STRANGE.test(name)))
    warnings.push('Some model names are not those of models: they are shown as plain text.');
  if (tally.unreadable > 0)
    warnings.push(
      `${plural(tally.unreadable, 'row')} could not be read and ${tally.unreadable === 1 ? 'was' : 'were'} left out.`,
    );
  if (tally.money.size > 1) warnings.push('The bill is in several currencies, which were not added.');
  return warnings;
};

/** What a reader must know of the file before its figures; `warned` where one of them makes the answer less sure. */
export const profileNotes = (
  profile: UsageFigures,
  tally: Tally,
  series: readonly number[] | null,
): { notes: string[]; warned: boolean } => {
  const warnings = warningsOf(profile, tally);
  const models = Object.keys(profile.byModel).length;
  const mixed =
    models > 1
      ? [
          `${models} models with prices of their own: one verdict for the part that moves, not for their blend.`,
        ]
      : [];
  const flexTokens = Object.values(profile.byModel).reduce((sum, model) => sum + model.flexTokens, 0);
  const flex =
    flexTokens > 0
      ? [`${count(flexTokens)} tokens are of the flex tier: they are priced as batch, which costs the same.`]
      : [];
  const batch = profile.batchTokens === null ? ['The export does not say which calls were batch.'] : [];
  return {
    notes: [
      ...warnings,
      ...tally.notes,
      ...exclusions(profile),
      ...windowNotes(profile, series),
      ...mixed,
      ...batch,
      ...flex,
      moneyNote(profile, tally),
      'Only totals by hour and model were kept from the file.',
    ],
    warned: warnings.length > 0,
  };
};
