import { isApiId } from '../../catalog/index.ts';
import {
  ALL_FIELDS,
  type Draft,
  type DraftApi,
  type DraftField,
  type DraftFields,
  isDraftField,
} from '../../domain/draft.ts';
import { FIELDS, FIELDS_OF_OWN, type Measure } from '../../domain/fields/index.ts';
import { entriesOf } from '../../keys.ts';
import { type FormValue, type FormValues, type InputName, inputChars } from '../../wire/form.ts';
import { codePoints, MENU } from '../../wire/limits.ts';
import { billWords, typedApi } from '../print/rivals.ts';
import { typedThroughput } from '../print/together.ts';
import { percentText, periodText, scaledText } from '../text/figures/short-number.ts';

/** A draft as what stands in the inputs of the form, so that it can be changed there. */

/** The measure that a resolution takes first, where several are said. */
const measureOf = (fields: DraftFields): Measure => {
  if (
    fields['workload.inputTokensPerMonth'] !== undefined ||
    fields['workload.outputTokensPerMonth'] !== undefined
  )
    return 'split';
  if (fields['workload.bill'] !== undefined) return 'bill';
  return fields['workload.tokensPerMonth'] === undefined && fields['workload.requestsPerMonth'] !== undefined
    ? 'requests'
    : 'tokens';
};

const numberText = (field: DraftField, value: number): string => {
  const { dimension, per } = FIELDS[field];
  if (dimension === 'share') return percentText(value) ?? String(value);
  const isVolume = per === 'month' && (dimension === 'tokens' || dimension === 'requests');
  return (isVolume ? periodText(value) : null) ?? scaledText(value);
};

/** The text of a field's value, which reads back as the same value; null for a field without an input of its own. */
const textOf = (field: DraftField, fields: DraftFields): string | null => {
  const { 'workload.bill': bill, apis = [] } = fields;
  if (field === 'workload.bill')
    return bill === undefined ? null : (billWords(bill, apis) ?? JSON.stringify(bill));
  if (field === 'selfHosted.throughput') return typedThroughput(fields);
  const value = fields[field];
  if (typeof value === 'number') return numberText(field, value);
  if (Array.isArray(value)) return JSON.stringify(value);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : null;
};

const isPlain = (api: DraftApi): boolean =>
  Object.keys(api).length === 1 && isApiId(api.id) && api.id.length <= MENU.optionValue;

/** Known names first go into the menu, in their order; anything else, and all from there on, is text. */
const apiValues = (all: readonly DraftApi[]): FormValues => {
  // Of an API that is named twice the first counts: a menu takes each option once.
  const apis = all.filter((api, at) => all.findIndex(({ id }) => id === api.id) === at);
  const firstOther = apis.findIndex((api) => !isPlain(api));
  const menu = firstOther < 0 ? apis : apis.slice(0, firstOther);
  const others = firstOther < 0 ? [] : apis.slice(firstOther);
  const words = others.map((api) => typedApi(api, apis));
  const text = words.every((word) => word !== null) ? words.join(', ') : JSON.stringify(others);
  return {
    ...(menu.length > 0 && { apis: menu.map(({ id }) => id) }),
    ...(others.length > 0 && { 'apis.own': text }),
  };
};

const boxesOf = (fields: DraftFields): string[] => {
  const residency = fields['constraints.dataResidency'];
  return [
    ...(residency === undefined || residency === 'none' ? [] : [residency]),
    ...(fields['constraints.frontierReasoning'] === true ? ['frontier'] : []),
  ];
};

/** Whether an input takes this value: a menu no empty or long one, an input no text above its limit. */
const fits = (name: InputName, value: FormValue): boolean => {
  if (typeof value !== 'string') return value.length <= MENU.options;
  const isMenu = isDraftField(name) && FIELDS[name].input === 'search';
  return value.trim() !== '' && codePoints(value) <= (isMenu ? MENU.optionValue : inputChars(name));
};

/**
 * What stands in the form for a draft. `kept` are the fields that no input can hold, such as a list of prices that is
 * longer than an input: they stay as they are.
 */
export const formValues = ({ fields }: Pick<Draft, 'fields'>): { values: FormValues; kept: DraftField[] } => {
  const values: Partial<Record<InputName, FormValue>> = { measure: measureOf(fields) };
  const kept: DraftField[] = [];
  const put = (field: DraftField, given: FormValues): void => {
    const entries = entriesOf(given);
    if (entries.every(([name, value]) => fits(name, value))) Object.assign(values, given);
    else kept.push(field);
  };
  for (const field of ALL_FIELDS) {
    const text = textOf(field, fields);
    if (FIELDS[field].input === 'none') {
      if (fields[field] !== undefined) kept.push(field);
    } else if (field === 'apis' && fields.apis !== undefined) put(field, apiValues(fields.apis));
    else if (FIELDS[field].input !== 'check' && text !== null) put(field, { [field]: text });
  }
  const boxes = boxesOf(fields);
  if (boxes.length > 0) values.constraints = boxes;
  if (
    values['selfHosted.procurement.kind'] === undefined &&
    FIELDS_OF_OWN.some((field) => fields[field] !== undefined)
  )
    values['selfHosted.procurement.kind'] = 'own';
  return { values, kept };
};
