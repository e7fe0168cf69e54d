import * as z from 'zod';
import { LlmcostError } from '../errors.ts';
import { valueIn } from '../keys.ts';

/** A tool's arguments, held to its schema. What is wrong is said in our words, with a call that works. */

/** What a tool is called with, once it is read: what its schema names and nothing else. */
export type ToolArguments<Shape extends z.ZodRawShape> = z.infer<z.ZodObject<Shape, z.core.$strict>>;

/** A tool's arguments, with an example that a refusal can show. */
export interface Takes<Shape extends z.ZodRawShape> {
  readonly name: string;
  readonly input: Shape;
  /** Arguments that work. */
  readonly example: Readonly<Record<string, unknown>>;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  record: 'a JSON object',
  object: 'a JSON object',
  number: 'a number',
};

/** What was given, in a word; nothing of it is repeated. */
const givenAs = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a JSON object' : (valueIn(KINDS, typeof value) ?? 'something else');
};

const LONGEST_NAME = 40;

const quoted = (names: readonly string[]): string =>
  names.map((name) => `\`${name.slice(0, LONGEST_NAME)}\``).join(', ');

const oneOf = (values: readonly unknown[]): string => values.map(String).join(', ');

const wrongType = (name: string, expected: string, value: unknown): string => {
  const kind = valueIn(KINDS, expected) ?? expected;
  if (value === undefined) return `\`${name}\` is missing: it is ${kind}.`;
  const isJsonText = typeof value === 'string' && /^\s*\{/.test(value);
  const instead = isJsonText && expected !== 'string' ? ' Give it as JSON, without quotes around it.' : '';
  return `\`${name}\` is ${kind}, not ${givenAs(value)}.${instead}`;
};

const sentenceOf = (
  issue: z.core.$ZodIssue,
  takes: readonly string[],
  given: Readonly<Record<string, unknown>>,
): string => {
  const name = String(issue.path[0] ?? '');
  const value = given[name];
  switch (issue.code) {
    case 'unrecognized_keys':
      return `There is no ${quoted(issue.keys)} here: say it in the words of ${quoted(takes.includes('line') ? ['line'] : takes)}.`;
    case 'invalid_type':
      return wrongType(name, issue.expected, value);
    case 'invalid_value':
      return `\`${name}\` is one of ${oneOf(issue.values)}.`;
    case 'too_small':
      return `\`${name}\` is empty.`;
    default:
      return `\`${name}\` cannot be read.`;
  }
};

/** What is null was not said: agents send it for what they leave out. */
const said = (given: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));

/** Throws LlmcostError `wrong-use` for arguments that the tool does not take. */
export const argumentsFor = <Shape extends z.ZodRawShape>(
  { name, input, example }: Takes<Shape>,
  given: Readonly<Record<string, unknown>>,
): ToolArguments<Shape> => {
  const values = said(given);
  const read = z.strictObject(input).safeParse(values);
  if (read.success) return read.data;
  const sentences = read.error.issues.map((issue) => sentenceOf(issue, Object.keys(input), values));
  const works = JSON.stringify(example);
  throw new LlmcostError(
    'wrong-use',
    `${name} does not take that. ${sentences.join(' ')} For example: ${works}.`,
    [works],
  );
};
