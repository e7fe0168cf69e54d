import { isRecord } from '../../json.ts';
import { valueIn } from '../../keys.ts';
import { type Json, lengthOf } from '../json.ts';

/** Takes one complaint: the words and the JSON pointer, as Slack prints them. */
export type Report = (message: string, pointer: string) => void;
/** Reports what Slack has against a value. `at` is the pointer to it: `/blocks/0/text`. */
export type Check = (value: unknown, at: string, report: Report) => void;
/** A field of an object, optional unless it says so. */
export type Field = Check | { required: Check };
/** The fields of an object; a name that is not among them is reported. */
export type Fields = Readonly<Record<string, Field>>;

/** A field that must be there. */
export const required = (check: Check): Field => ({ required: check });

/** Nothing is wrong with any value. */
export const anything: Check = () => {};

/** true or false. */
export const boolean: Check = (value, at, report) => {
  if (typeof value !== 'boolean') report('must be a boolean', at);
};

/** A text of `min` to `max` code points, as Slack counts them. */
export const string = (max: number, min = 1): Check => {
  return (value, at, report) => {
    if (typeof value !== 'string') return report('must be a string', at);
    const length = lengthOf(value);
    if (length < min) report(`must be more than ${min - 1} characters`, at);
    if (length > max) report(`must be less than ${max + 1} characters`, at);
  };
};

/** A finite number from `min` to `max`, whole where asked. */
export const number = (min = -Infinity, max = Infinity, whole = false): Check => {
  return (value, at, report) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return report('must be a number', at);
    if (whole && !Number.isInteger(value)) report('must be an integer', at);
    if (value < min) report(`must be greater than or equal to ${min}`, at);
    if (value > max) report(`must be less than or equal to ${max}`, at);
  };
};

/** A text of some pattern; `words` are said where it is not. */
export const matching = (pattern: RegExp, words: string): Check => {
  return (value, at, report) => {
    if (typeof value !== 'string' || !pattern.test(value)) report(words, at);
  };
};

/** One of a few texts. */
export const oneOf = (...values: readonly string[]): Check => {
  return (value, at, report) => {
    if (typeof value !== 'string' || !values.includes(value)) report('must be a valid enum value', at);
  };
};

/** A list of `min` to `max` items, each checked. */
export const items = (check: Check, min: number, max: number): Check => {
  return (value, at, report) => {
    if (!Array.isArray(value)) return report('must be an array', at);
    if (value.length < min) report(`must have at least ${min} item${min === 1 ? '' : 's'}`, at);
    if (value.length > max) return report(`no more than ${max} items allowed`, at);
    value.forEach((item, index) => {
      check(item, `${at}/${index}`, report);
    });
  };
};

const checkField = (
  name: string,
  field: Fields[string],
  value: unknown,
  at: string,
  report: Report,
): void => {
  const [check, isRequired] = typeof field === 'function' ? [field, false] : [field.required, true];
  // Slack takes an explicit null for an absent optional field.
  if (value !== undefined && value !== null) check(value, `${at}/${name}`, report);
  else if (isRequired) report(`missing required field: ${name}`, at);
};

/** An object with these fields and no others; `also` looks at the whole once each field has been seen. */
export const object = (fields: Fields, also?: (value: Json, at: string, report: Report) => void): Check => {
  return (value, at, report) => {
    if (!isRecord(value)) return report('must be an object', at);
    for (const [name, field] of Object.entries(fields)) checkField(name, field, value[name], at, report);
    for (const name of Object.keys(value))
      if (!Object.hasOwn(fields, name)) report(`invalid additional property: ${name}`, at);
    also?.(value, at, report);
  };
};

/** One of several objects, told apart by `type`. */
export const byType = (table: Readonly<Record<string, Check>>): Check => {
  return (value, at, report) => {
    if (!isRecord(value)) return report('must be an object', at);
    const type = value.type;
    if (typeof type !== 'string') return report('missing required field: type', at);
    const check = valueIn(table, type);
    if (check === undefined) return report(`unsupported type: ${type}`, `${at}/type`);
    check(value, at, report);
  };
};
