import type { DraftField } from '../../domain/draft.ts';
import { FIELDS } from '../../domain/fields/index.ts';
import { scaledText, shareText } from '../text/figures/short-number.ts';
import { lowerCase } from '../text/lexing/place.ts';
import { phrases } from '../text/lexing/products.ts';

/** A field by itself: in the words of its row, by the name of the catalog, or by the field's own name. */

/** Letters of strings that a chat would change are written as escapes, which every JSON reader takes back. */
const escaped = (json: string): string =>
  json.replace(
    /[^A-Za-z0-9./\-"\\{}[\]:,+]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** "workload.batchShare=0.3": the field's own name, which says it exactly. */
export const assigned = (field: DraftField, value: unknown): string => {
  if (typeof value === 'number' || typeof value === 'boolean') return `${field}=${value}`;
  return `${field}=${escaped(JSON.stringify(value))}`;
};

/** The id as a line knows it; null where a line would read it as something else. */
export const idInLine = (kind: 'gpu' | 'model', id: string): string | null => {
  const lower = lowerCase(id);
  const match = phrases().longest(lower, 0);
  const meaning = match?.end === lower.length ? match.meaning : null;
  return meaning?.kind === kind && meaning.id === id && !/^\d+$/.test(id) ? id : null;
};

/** The number as a line takes it; null where a line would not give it back exactly. */
const numberText = (field: DraftField, value: number): string | null => {
  switch (FIELDS[field].dimension) {
    case 'share':
      return shareText(value);
    case 'usd':
      return `$${scaledText(value)}`;
    case 'tokens':
      return scaledText(value);
    default:
      return String(value);
  }
};

/** As the field's row says that it is typed; null where its words would not give the value back. */
export const inRow = (field: DraftField, value: unknown): string | null => {
  const { typed, plausible, says = [] } = FIELDS[field];
  if (typeof value !== 'number' || typed === undefined) {
    const said = says.find(([one, , how]) => one === value && how === undefined);
    return typeof value === 'number' ? null : (said?.[1].split('|', 1)[0] ?? null);
  }
  const [from, to] = plausible ?? [0, Number.POSITIVE_INFINITY];
  const text = value < from || value > to ? null : numberText(field, value);
  return text === null ? null : typed.replace('{}', text);
};
