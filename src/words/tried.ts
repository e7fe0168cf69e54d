import { type Draft, type DraftField, fieldsIn } from '../domain/draft.ts';
import { typedAs } from '../domain/fields/figure.ts';
import { valueAt } from '../domain/fields/value-at.ts';
import { plain, plural, tokenVolume, usd } from '../domain/format.ts';
import { toTenths } from '../domain/round.ts';
import { MONTHS_PER_YEAR } from '../domain/units.ts';
import { isSameJson } from '../json.ts';
import type { SaidSubject } from './subject.ts';
import { FIGURES, figuredWords, movedIn, saysOneOf } from './tried-figures.ts';

/** What a what-if made different, a piece each: before → after. */

/** Sizes of a request, which a line says by words of its own. */
const TYPED: Readonly<Partial<Record<DraftField, string>>> = {
  'workload.requestInputTokens': '{} in',
  'workload.requestOutputTokens': '{} out',
};

/** A field's number as people type it: "60% cached"; undefined where it has none, or may not be told. */
const typedOf = (field: DraftField, { scenario, names }: SaidSubject): string | undefined => {
  const value = valueAt(scenario, field);
  return typeof value !== 'number' || names.hides(field)
    ? undefined
    : typedAs(field, value, 'short', TYPED[field]);
};

/** "60% cached → 80% cached"; undefined where either side has no such figure, or both have the same. */
const movedFrom = (field: DraftField, before: SaidSubject, after: SaidSubject): string | undefined => {
  const [from, to] = [typedOf(field, before), typedOf(field, after)];
  return from === undefined || to === undefined || from === to ? undefined : `${from} → ${to}`;
};

/** Whether a field comes to what it came to before, whoever said it. */
const isUnmoved = (field: DraftField, before: SaidSubject, after: SaidSubject): boolean => {
  const now = valueAt(after.scenario, field);
  return now !== undefined && isSameJson(valueAt(before.scenario, field) ?? null, now);
};

const changedFields = (before: Draft, after: Draft): DraftField[] =>
  fieldsIn({ ...before.fields, ...after.fields }).filter(
    (field) => !isSameJson(before.fields[field], after.fields[field]),
  );

const idsOf = ({ draft }: SaidSubject): readonly string[] => (draft.fields.apis ?? []).map(({ id }) => id);

const sortedApis = ({ draft }: SaidSubject) =>
  (draft.fields.apis ?? []).toSorted((one, other) => (one.id < other.id ? -1 : 1));

/** "capacity: $18,000 a month for 3B tokens → by the token": bought on other terms, unless nobody may know. */
const boughtTried = (before: SaidSubject, after: SaidSubject): string | undefined => {
  const termsOf = ({ scenario, names }: SaidSubject): string | undefined => {
    const at = scenario.apis.findIndex(({ usdPerMonth = 0 }) => usdPerMonth > 0);
    if (at < 0) return 'by the token';
    if (names.hidesApi(at)) return undefined;
    const { usdPerMonth = 0, capacityTokensPerMonth: capacity } = scenario.apis[at] ?? {};
    return `${usd(usdPerMonth)} a month${capacity === undefined ? '' : ` for ${tokenVolume(capacity)}`}`;
  };
  const [from, to] = [termsOf(before), termsOf(after)];
  return from === undefined || to === undefined || from === to ? undefined : `capacity: ${from} → ${to}`;
};

/** "your mix" would not say which came or went. */
const calledIn = ({ names, scenario }: SaidSubject, id: string): string =>
  scenario.apis.some((api) => api.id === id && api.mix !== undefined) ? names.apiById(id) : names.short(id);

/** Whether an API goes with its seller, which is told then. */
const goesWithSeller = (
  id: string,
  { draft: before }: SaidSubject,
  { draft: after }: SaidSubject,
): boolean => {
  const isOut = ({ fields }: SaidSubject['draft']): boolean =>
    (fields['constraints.excludedSellers'] ?? []).some((seller) => id.startsWith(`${seller}/`));
  return isOut(after) && !isOut(before);
};

/** Which APIs came and went; undefined where they are the same ones on other terms. */
const apisTried = (before: SaidSubject, after: SaidSubject): readonly string[] | undefined => {
  // An API whose bill was said stays, whether or not it is named beside that.
  const isThere = (id: string): boolean => after.scenario.apis.some((api) => api.id === id);
  const went = idsOf(before).filter((id) => !idsOf(after).includes(id) && !isThere(id));
  const gone = went.filter((id) => !goesWithSeller(id, before, after));
  // What is left of the card when others go did not come.
  const isOld = (id: string): boolean => went.length > 0 && before.scenario.apis.some((api) => api.id === id);
  const came = idsOf(after).filter((id) => !idsOf(before).includes(id) && !isOld(id));
  if (came.length + gone.length === 0 && went.length > 0) return [];
  if (came.length + gone.length === 0) {
    const bought = boughtTried(before, after);
    if (bought !== undefined) return [bought];
    return isSameJson(sortedApis(before), sortedApis(after)) ? [] : undefined;
  }
  const [one, other] = [came, gone].map((ids) => (ids.length === 1 ? ids[0] : undefined));
  // A mix by its spend becomes one by its tokens, with the same parts.
  if (one !== undefined && other !== undefined && calledIn(before, other) === calledIn(after, one))
    return undefined;
  if (one !== undefined && other !== undefined)
    return [`${calledIn(before, other)} → ${calledIn(after, one)}`];
  return [
    ...came.map((id) => `vs ${calledIn(after, id)}`),
    ...gone.map((id) => `without ${calledIn(before, id)}`),
  ];
};

/** "Claude Opus 5.5 −30%", "at list price": APIs of which nothing else than the discount is another, and anybody may know. */
const discountsTried = (before: SaidSubject, after: SaidSubject): readonly string[] | undefined => {
  const atList = (side: SaidSubject) => sortedApis(side).map(({ discount: _, ...api }) => api);
  const isHidden = after.scenario.apis.some((_, at) => after.names.hidesApi(at));
  // "no discount" says of all of them what no name would say shorter.
  const isOfAll = after.draft.said.apis?.words === after.draft.said['apis.discount']?.words;
  if (isHidden || isOfAll || !isSameJson(atList(before), atList(after))) return undefined;
  const offOf = ({ scenario }: SaidSubject, id: string): number =>
    scenario.apis.find((api) => api.id === id)?.discount ?? 0;
  const less = (off: number): string => (off === 0 ? 'list price' : `−${plain(100 * off)}%`);
  return sortedApis(after).flatMap(({ id }) => {
    const [then, now] = [offOf(before, id), offOf(after, id)];
    if (then === now) return [];
    return [`${calledIn(after, id)} ${then === 0 ? '' : `${less(then)} → `}${less(now)}`];
  });
};

/** What was said, with names of APIs in the place of ids, and "a third" as 33.3%. */
const inNames = (said: string, { draft, names }: SaidSubject): string =>
  (draft.fields.apis ?? [])
    .reduce((words, { id }) => words.replaceAll(id, names.short(id)), said)
    .replace(/\d+\.\d{3,}(?= ?%)/g, (share) => String(toTenths(Number(share))));

/** What holds where a field is no longer said, if that is more than "without" its words. */
const UNSAID: Readonly<Partial<Record<DraftField, string>>> = {
  'workload.oneTime': 'every month',
  'constraints.excludedSellers': 'no seller ruled out',
};

/** Whether what took a field away is told of another that the same words had said: "no residency" of "US only". */
const isToldByOther = (gone: DraftField, { draft: before }: SaidSubject, { draft }: SaidSubject): boolean =>
  changedFields(before, draft).some(
    (field) =>
      Object.hasOwn(draft.fields, field) &&
      draft.said[field]?.words !== undefined &&
      before.said[field]?.words === before.said[gone]?.words,
  );

const MARKET = 'selfHosted.procurement.market';
const TERM = 'selfHosted.procurement.termMonths';

/** "reserved for 3 years", as a savings plan is too; undefined where no time is said. */
const reservedWords = ({ draft: { fields } }: SaidSubject): string | undefined => {
  const term = fields[TERM];
  if (fields[MARKET] !== 'reserved' || term === undefined) return undefined;
  return `reserved for ${term % MONTHS_PER_YEAR === 0 ? plural(term / MONTHS_PER_YEAR, 'year') : plural(term, 'month')}`;
};

/** What was tried of a reservation, which its way and its time say together. */
const reservationTried = (field: DraftField, after: SaidSubject): readonly string[] | undefined => {
  if (field !== MARKET && field !== TERM) return undefined;
  const now = reservedWords(after);
  if (now !== undefined) return [now];
  // A time goes with the reservation that it was of, which is told.
  return field === TERM && after.draft.fields[TERM] === undefined ? [] : undefined;
};

/** What was tried of a field that no figure says shorter. */
const wordsTried = (field: DraftField, before: SaidSubject, after: SaidSubject): readonly string[] => {
  const apis = field === 'apis' ? apisTried(before, after) : undefined;
  if (apis !== undefined) return apis;
  const discounts = field === 'apis' ? discountsTried(before, after) : undefined;
  if (discounts !== undefined) return discounts;
  const reserved = reservationTried(field, after);
  if (reserved !== undefined) return reserved;
  const moved = movedFrom(field, before, after);
  if (moved !== undefined) return [moved];
  // "25B tokens, $1.2/hr" says that GPUs are rented, as they were.
  if (isUnmoved(field, before, after)) return [];
  const said = after.draft.said[field]?.words;
  if (said !== undefined) return [inNames(said, after)];
  // A price that was said stands in the place of the seller's.
  const isPriced = after.draft.fields['selfHosted.procurement.usdPerGpuHour'] !== undefined;
  if (field === 'selfHosted.procurement.seller' && isPriced) return [];
  const gone = before.draft.said[field]?.words;
  if (gone === undefined || Object.hasOwn(after.draft.fields, field) || isToldByOther(field, before, after))
    return [];
  return [UNSAID[field] ?? `without ${gone}`];
};

/** What was tried, a piece each, and what moved with it. Words that people typed stand where no figure says it shorter. */
export const triedOf = (before: SaidSubject, after: SaidSubject): readonly string[] => {
  const fields = changedFields(before.draft, after.draft);
  const told = FIGURES.filter((figure) => saysOneOf(figure, fields));
  const others = fields
    .filter((field) => !FIGURES.some((figure) => saysOneOf(figure, [field])))
    .flatMap((field) => wordsTried(field, before, after));
  const tried = new Set([...movedIn(told, before, after), ...others]);
  // "2 GPUs", where the volume needs as many by itself.
  if (tried.size === 0) for (const { words } of told) tried.add(figuredWords(words(after)));
  const following = FIGURES.filter(
    (figure) => !told.includes(figure) && figure.follows?.(after, before) === true,
  );
  return [...new Set([...tried, ...movedIn(following, before, after)])];
};
