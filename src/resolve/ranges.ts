import { type Draft, type DraftField, type DraftFields, fieldsIn } from '../domain/draft.ts';
import type { StatedRange } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { figuresByPath } from '../engine/cases/figures.ts';

/** What a stated range moves: the draft is resolved at either end, and the scenarios are laid side by side. */

/** The one number of a value that has one: of a bill its USD, of a stated throughput its tokens a second. */
const numberIn = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.values(value).find((member): member is number => typeof member === 'number');
};

const withNumber = (value: unknown, number: number): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([name, member]) => [name, typeof member === 'number' ? number : member]),
      )
    : number;

/**
 * The fleet's shape, model and GPU stay those of the middle, and so do the APIs: a range of a figure is no choice of
 * hardware or seller.
 */
const pinned = ({ fields }: Draft, { selfHosted, apis }: Scenario): Partial<DraftFields> => ({
  apis: apis.map(({ id, role }) => ({ ...fields.apis?.find((api) => api.id === id), id, role })),
  'selfHosted.model': selfHosted.model,
  'selfHosted.gpu': selfHosted.gpu,
  'selfHosted.precision': selfHosted.precision,
  ...(fields['selfHosted.gpuCount'] === undefined && {
    'selfHosted.gpusPerReplica': selfHosted.gpusPerReplica,
  }),
});

const EMPTY: StatedRange['moves'] = [];

/**
 * Every range of a draft with what it moves. A range that does not hold its field's value any more, because that was
 * changed since, is none.
 */
export const statedRanges = (
  draft: Draft,
  scenario: Scenario,
  scenarioOf: (draft: Draft) => Scenario,
): StatedRange[] => {
  const at = (field: DraftField, value: number): ReadonlyMap<string, number> => {
    const fields = {
      ...draft.fields,
      ...pinned(draft, scenario),
      [field]: withNumber(draft.fields[field], value),
    };
    return new Map(figuresByPath(scenarioOf({ ...draft, fields, said: {} })));
  };
  return fieldsIn(draft.fields).flatMap((field) => {
    const range = draft.said[field]?.range;
    const likely = numberIn(draft.fields[field]);
    if (range === undefined || likely === undefined || range.low >= range.high) return [];
    const { low, high } = range;
    if (likely < low || likely > high) return [];
    const [atLow, atHigh] = [at(field, low), at(field, high)];
    const moves = figuresByPath(scenario).flatMap(([path, value]) => {
      const [a, b] = [atLow.get(path), atHigh.get(path)];
      return a === undefined || b === undefined || (a === value && b === value)
        ? EMPTY
        : [{ path, low: a, likely: value, high: b }];
    });
    return [{ field, low, likely, high, moves }];
  });
};
