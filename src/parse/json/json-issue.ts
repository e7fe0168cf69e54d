import type * as z from 'zod';
import { isRecord } from '../../json.ts';
import { valueIn } from '../../keys.ts';

/** What a schema has against a value of a JSON document, as the end of a sentence. */

/** JSON spells a number that is too large as null; lists and objects may be as deep as they are long. */
const shown = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'an object';
  if (value === undefined) return 'missing';
  const isTooLarge = typeof value === 'number' && !Number.isFinite(value);
  const text = isTooLarge ? 'too large for a number' : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
};

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object with named fields',
  record: 'an object with named fields',
  string: 'text',
  int: 'a whole number',
  null: 'null',
};
const kindOf = (expected: string): string => valueIn(KINDS, expected) ?? `a ${expected}`;

/** The first words of a message that no schema of ours wrote. */
const isUnworded = ({ message }: z.core.$ZodIssue): boolean =>
  /^(?:Invalid|Too (?:small|big)|Unrecognized)\b/.test(message);

const tooSmall = ({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string => {
  if (origin === 'string') return 'must not be empty';
  if (origin === 'array') return `must be a list of at least ${minimum}`;
  return inclusive === false ? `must be more than ${minimum}` : `must be ${minimum} or more`;
};

const tooBig = ({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): string => {
  if (origin === 'string') return `must have at most ${maximum} characters`;
  if (origin === 'array') return `must be a list of at most ${maximum}`;
  return inclusive === false ? `must be less than ${maximum}` : `must be ${maximum} or less`;
};

/** The kinds that any of a union's members takes, where that is all that is wrong. */
const kindsOfAny = ({ errors }: z.core.$ZodIssueInvalidUnion): string => {
  const kinds = errors.flatMap(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0 ? [kindOf(first.expected)] : [],
  );
  return kinds.length === 0 ? 'is not possible' : `must be ${[...new Set(kinds)].join(' or ')}`;
};

const expectation = (issue: z.core.$ZodIssue): string => {
  if (!isUnworded(issue)) return issue.message;
  switch (issue.code) {
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return `must be ${kindOf(issue.expected)}`;
    case 'invalid_union':
      return kindsOfAny(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    default:
      return 'is not possible';
  }
};

/** Where a union's members say less than what may be typed. */
const requirement = (issue: z.core.$ZodIssue, path: string): string => {
  if (path.endsWith('.replicas')) return 'must be a whole number of 1 or more, or "auto"';
  if (path.endsWith('.then.kind')) return 'must be one of rent, own';
  if (path.endsWith('procurement.kind')) return 'must be one of rent, own, paid';
  return expectation(issue);
};

/** What is at a path below a value; undefined where nothing is. */
const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) => (isRecord(at) || Array.isArray(at) ? Reflect.get(at, key) : undefined),
    value,
  );

/** `evidence.sources[0].value must be a number or text; it is a list`, for the first of what a schema found. */
export const whatIsWrong = (issues: readonly z.core.$ZodIssue[], value: unknown, name: string): string => {
  const [issue] = issues;
  if (issue === undefined) return `${name} is not possible`;
  const path = issue.path.reduce<string>(
    (before, key) => (typeof key === 'number' ? `${before}[${key}]` : `${before}.${String(key)}`),
    name,
  );
  return `${path} ${requirement(issue, path)}; it is ${shown(valueAt(value, issue.path))}`;
};
