import { isRecord } from '../../json.ts';
import { type Json, list, records, text } from '../json.ts';
import type { Input } from '../state-values.ts';
import type { PickerRow } from './picker.ts';

/** What the stand-in keeps of an input, as Slack's `state.values` has it. */

/** As one plain value or a list of them; null where nothing is kept. */
export function heldValue(state: Json = {}): Input {
  const { selected_option: one, selected_options: several } = state;
  if (one !== undefined) return isRecord(one) ? text(one.value) : null;
  if (several !== undefined) return records(several).map((option) => text(option.value));
  const [, value] = Object.entries(state).find(([key]) => key !== 'type') ?? [];
  if (isRecord(value) && value.type === 'rich_text') return linesOf(value);
  if (Array.isArray(value)) return list(value).map(text);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

const linesOf = ({ elements }: Json): string =>
  records(elements)
    .flatMap((part) => records(part.elements).map((each) => text(each.text)))
    .join('');

/** The options that are kept as chosen: a menu that loads its rows does not know them otherwise. */
export const heldChoices = ({ selected_option: one, selected_options: several }: Json = {}): PickerRow[] =>
  [...records([one]), ...records(several)].map((option) => ({
    value: text(option.value),
    label: isRecord(option.text) ? text(option.text.text) : '',
  }));
