import * as z from 'zod';
import {
  ALL_FIELDS,
  Draft,
  type DraftField,
  type DraftFields,
  fieldsIn,
  isDraftField,
  setIn,
} from '../../domain/draft.ts';
import { FIELDS, PAYING } from '../../domain/fields/index.ts';
import { pathOf } from '../../domain/paths.ts';
import { Api, Own, Paid, Procurement, Rent, SaidTerms, Scenario } from '../../domain/scenario.ts';
import { LlmcostError } from '../../errors.ts';
import { isRecord } from '../../json.ts';
import { whatIsWrong } from './json-issue.ts';
import {
  invalid,
  refuseOtherKind,
  refuseUnknown,
  refuseUnknownWithin,
  type Shape,
  shapeOf,
} from './unknown-names.ts';

/** A partial scenario as JSON becomes a draft: every leaf is a field that somebody said. */

type Fields = Record<string, unknown>;

/** The field that stands at a path of a scenario; a path without one is that of a part, whose leaves are fields. */
const FIELD_AT: ReadonlyMap<string, DraftField> = new Map(
  ALL_FIELDS.map((field) => [FIELDS[field].scenarioPath ?? field, field]),
);

/** Hardware however it is paid for: names of any kind, and what comes afterwards as people say it. */
const PROCUREMENT: Shape = {
  ...Own.shape,
  ...Rent.shape,
  ...Paid.shape,
  kind: z.enum(['rent', 'own', 'paid']),
  // biome-ignore lint/suspicious/noThenProperty: the name that the documents give it
  then: SaidTerms,
};

const partAt = (path: string, schema: z.core.$ZodType): Shape | undefined => {
  if (path === PAYING) return PROCUREMENT;
  return FIELD_AT.has(path) ? undefined : shapeOf(schema);
};

const within = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const recordAt = (value: unknown, path: string): Readonly<Record<string, unknown>> => {
  if (!isRecord(value)) throw invalid(`${path} must be an object with named fields`);
  return value;
};

const leaf = (schema: z.core.$ZodType, value: unknown, path: string): unknown => {
  refuseUnknownWithin(schema, value, path);
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  throw invalid(whatIsWrong(result.error.issues, value, path));
};

/** Writes what an object says: its leaves, and those of its parts. */
const read = (value: unknown, shape: Shape, path: string, fields: Fields): void => {
  const given = recordAt(value, path === '' ? 'The scenario' : path);
  refuseUnknown(given, Object.keys(shape), path);
  for (const [name, schema] of Object.entries(shape)) {
    const said = given[name];
    if (said === undefined) continue;
    const at = within(path, name);
    const part = partAt(at, schema);
    if (part !== undefined) readPart(said, part, at, fields);
    else if (at === 'apis') fields[at] = apisOf(said);
    else fields[FIELD_AT.get(at) ?? at] = leaf(schema, said, at);
  }
  if (path === PAYING) refuseOtherKind(given, Procurement.options, path);
};

/** A part may be null where a field says that there is none of it. */
const readPart = (said: unknown, part: Shape, path: string, fields: Fields): void => {
  const none = `${path}.none`;
  const maySayNone = isDraftField(none);
  if (maySayNone) fields[none] = said === null;
  if (said !== null || !maySayNone) read(said, part, path, fields);
};

/** `null` is no speed floor, which is not the same as none said. */
const floorLeaf = (fields: Fields): void => {
  if (fields['selfHosted.minTokensPerSecondPerUser'] !== null) return;
  delete fields['selfHosted.minTokensPerSecondPerUser'];
  fields['selfHosted.noSpeedFloor'] = true;
};

const apiOf = (value: unknown, path: string): Fields => {
  const given = recordAt(value, path);
  refuseUnknown(given, Object.keys(Api.shape), path);
  if (given.id === undefined) throw invalid(`${path}.id is missing: it must be seller/model`);
  // A list whose entries all have a role is taken as it stands; one without is what people named in words.
  const api: Fields = { role: 'named' };
  for (const [name, schema] of Object.entries(Api.shape)) {
    if (given[name] !== undefined) api[name] = leaf(schema, given[name], `${path}.${name}`);
  }
  return api;
};

const apisOf = (value: unknown): readonly Fields[] => {
  if (!Array.isArray(value)) throw invalid('apis must be a list');
  if (value.length === 0) throw invalid('apis must name at least one API');
  return value.map((entry: unknown, at) => apiOf(entry, pathOf('apis', at)));
};

const refuseNoTokens = (fields: Fields, input: string, output: string): void => {
  if (fields[input] === 0 && fields[output] === 0) throw invalid(`${input} and ${output} must not both be 0`);
};

/** Parts of a scenario with their names, a part before its own parts. */
const partsIn = (shape: Shape, path = ''): readonly (readonly [path: string, names: Shape])[] =>
  Object.entries(shape).flatMap(([name, schema]) => {
    const at = within(path, name);
    const part = partAt(at, schema);
    return part === undefined ? [] : [[at, part] as const, ...partsIn(part, at).toReversed()];
  });

/** Every field of a part by its last name: "oneTime" at the top belongs to the workload, hours are those of people. */
const PARTS = partsIn(Scenario.shape);

/** Refuses a name at the top that belongs into a group, and says into which. */
const refuseMisplaced = (given: Readonly<Record<string, unknown>>): void => {
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(Scenario.shape, name)) continue;
    const part = PARTS.find(([, names]) => Object.hasOwn(names, name))?.[0];
    if (part === undefined) continue;
    const whole = `${part}.${name}`;
    throw new LlmcostError('unknown-field', `There is no field "${name}" at the top: it is ${whole}.`, [
      whole,
    ]);
  }
};

/** What was said, checked as a draft holds it, in the order in which it was said. */
const saidIn = (fields: Fields): DraftFields => {
  const { data, error } = Draft.shape.fields.safeParse(fields);
  if (error !== undefined) throw invalid(whatIsWrong(error.issues, fields, 'The scenario'));
  const said: DraftFields = {};
  for (const field of fieldsIn(fields)) setIn(said, field, data[field]);
  return said;
};

/**
 * A draft with the leaves of a partial scenario (`unknown-field` names the nearest known one;
 * `invalid-scenario` names the path and what is allowed there).
 */
export const draftFromScenario = (json: unknown): Draft => {
  refuseMisplaced(recordAt(json, 'The scenario'));
  const fields: Fields = {};
  read(json, Scenario.shape, '', fields);
  floorLeaf(fields);
  refuseNoTokens(fields, 'workload.inputTokensPerMonth', 'workload.outputTokensPerMonth');
  refuseNoTokens(fields, 'workload.requestInputTokens', 'workload.requestOutputTokens');
  return { version: 1, fields: saidIn(fields), said: {} };
};
