import type { Answer } from '../../domain/answer.ts';
import { pageOfPackage, quotedBy, type Source } from '../../domain/evidence.ts';
import { dayInWords, usd, usdExact, usdInCents } from '../../domain/format.ts';
import { type ApiField, apiFieldAt, pathOf } from '../../domain/paths.ts';
import { namesFor } from '../names.ts';
import { clip } from '../text.ts';

/** Prices with where they are from and of which day. */

const SOURCE_CHARS = 140;

/** A source that is no longer than its place; one of several parts ends behind a whole one, so that no figure is cut. */
const inShort = (source: string): string => {
  if (source.length <= SOURCE_CHARS) return source;
  const kept = /^.*(?=[,;] )/s.exec(source.slice(0, SOURCE_CHARS - 2))?.[0] ?? '';
  return kept.length > SOURCE_CHARS / 2 ? `${kept}, …` : clip(source, SOURCE_CHARS);
};

/** The API, or the part of a mix, of which a figure is. */
const apiAt = (field: string, { scenario }: Answer): { readonly id: string } | undefined => {
  const at = apiFieldAt(field);
  const api = scenario.apis[at?.api ?? -1];
  return at === null || at.part === null ? api : api?.mix?.[at.part];
};

const whatOf = ({ field }: Source, answer: Answer): string => {
  const at = apiFieldAt(field);
  const names = namesFor(answer, 'asker');
  if (at !== null) return at.part === null ? names.api(at.api) : names.mixPart(at.api, at.part);
  return field.includes('power') ? 'Electricity' : 'The GPU';
};

/** USD from which a price without cents is shown without them. */
const WHOLE_DOLLARS = 100;

/** Rent by the hour in cents, what is bought in dollars where it has no cents; every other price as it stands. */
const priceOf = ({ field }: Source, value: number): string => {
  if (field.endsWith('usdPerGpuHour') && value >= 0.1) return usdInCents(value);
  return value >= WHOLE_DOLLARS && Number.isInteger(value) ? usd(value) : usdExact(value);
};

/** The list behind a package that records it, with its link; the package itself stands where sources are listed. */
const listOf = ({ field, source, kind }: Source, answer: Answer): string => {
  if (kind === 'yours') return 'your price';
  const [link, quoted] = [pageOfPackage(source), quotedBy(source)];
  const api = apiAt(field, answer);
  if (quoted !== undefined) return `${quoted.what}, ${quoted.repository}`;
  if (link === undefined || api === undefined) return inShort(source);
  return `from the prices that ${namesFor(answer, 'asker').seller(api.id)} lists at ${link}`;
};

/** "from the prices that OpenAI lists at https://…, 10 Nov 2026". */
export const originOf = (source: Source, answer: Answer): string => {
  const day = source.date === 'undated' ? 'no date on this price' : dayInWords(source.date);
  return `${listOf(source, answer)}, ${day}`;
};

/** "The GPU at $2.49: your price, 26 Nov 2026." */
export const datedPrice = (source: Source, answer: Answer): string => {
  const at = apiFieldAt(source.field);
  const listed = at === null || apiAt(source.field, answer) === undefined ? '' : listedAt(answer, at);
  if (listed !== '') return `${whatOf(source, answer)}${listed}.`;
  const amount = typeof source.value === 'number' ? ` at ${priceOf(source, source.value)}` : '';
  return `${whatOf(source, answer)}${amount}: ${originOf(source, answer)}.`;
};

/** What the hardware costs, the first of its sources; empty where none is named. */
export const hardwareSources = ({ evidence }: Answer): readonly Source[] =>
  evidence.sources.filter(({ field }) => /procurement|usdPerKwh/.test(field)).slice(0, 1);

/** ": $0.25 in, $2 out a million, from the prices that …" of an API; empty where no price of it has a source. */
export const listPriceWords = (answer: Answer, api: string): string => {
  const at = answer.scenario.apis.findIndex(({ id }) => id === api);
  return listedAt(answer, { api: at, part: null });
};

const listedAt = (answer: Answer, { api, part }: Pick<ApiField, 'api' | 'part'>): string => {
  const path = pathOf('apis', api, ...(part === null ? [] : ['mix', part]));
  const of = (side: string): Source | undefined =>
    answer.evidence.sources.find(({ field }) => field === pathOf(path, `usdPerMillion${side}`));
  const sides = [
    ['in', of('Input')],
    ['out', of('Output')],
  ] as const;
  const named = sides.flatMap(([side, source]) =>
    typeof source?.value === 'number' ? [`${usdExact(source.value)} ${side}`] : [],
  );
  const source = sides.find(([, one]) => one !== undefined)?.[1];
  return source === undefined ? '' : `: ${named.join(', ')} a million, ${originOf(source, answer)}`;
};
