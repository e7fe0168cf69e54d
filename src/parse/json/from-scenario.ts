import * as z from 'zod';
import { DRAFT_FIELDS, Draft, type DraftFields, fieldsIn, setIn } from '../../domain/draft.ts';
import { PAYING } from '../../domain/fields/index.ts';
import { pathOf } from '../../domain/paths.ts';
import {
  Api,
  Constraints,
  Own,
  Paid,
  Power,
  Rent,
  SaidTerms,
  Scenario,
  SelfHosted,
  Workload,
} from '../../domain/scenario.ts';
import { LlmcostError } from '../../errors.ts';
import { isRecord } from '../../json.ts';
import { namesSharingWords, nearestNames } from '../names/nearest.ts';
import { unknownField } from '../text/lexing/assignment.ts';
import { whatIsWrong } from './json-issue.ts';

/** A partial scenario as JSON becomes a draft: every leaf is a field that somebody said. */

type Shape = Readonly<Record<string, z.ZodType>>;
type Fields = Record<string, unknown>;

/** Parts of hosting that are objects of leaves, each a field of a draft. */
const PARTS: Readonly<Record<string, Shape>> = Object.fromEntries(
  Object.entries(SelfHosted.shape).flatMap(([name, schema]) => {
    const inner: z.ZodType = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
    const shape: Shape = inner instanceof z.ZodObject ? inner.shape : {};
    const isPart = Object.keys(shape).some((leaf) => `selfHosted.${name}.${leaf}` in DRAFT_FIELDS);
    return isPart ? [[name, shape]] : [];
  }),
);
const GROUPED = [...Object.keys(PARTS), 'procurement', 'power'];
const SELF_HOSTED: Shape = Object.fromEntries(
  Object.entries(SelfHosted.shape).filter(([name]) => !GROUPED.includes(name)),
);
const PROCUREMENT: Shape = { ...Own.shape, ...Rent.shape, ...Paid.shape };

const invalid = (message: string): LlmcostError => new LlmcostError('invalid-scenario', `${message}.`);

const recordAt = (value: unknown, path: string): Readonly<Record<string, unknown>> => {
  if (!isRecord(value)) throw invalid(`${path} must be an object with named fields`);
  return value;
};

const leaf = (schema: z.ZodType, value: unknown, path: string): unknown => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(whatIsWrong(result.error.issues, value, path));
};

/** Refuses a name that this level does not have, and says which one is nearest. */
const refuseUnknown = (
  given: Readonly<Record<string, unknown>>,
  names: readonly string[],
  path: string,
): void => {
  const prefix = path === '' ? '' : `${path}.`;
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  // Likeness is that of the last part: the path before it is the same for all.
  const alike = nearestNames(unknown, names, 2);
  const near = alike.length > 0 ? alike : namesSharingWords(unknown, names, 2);
  throw unknownField(
    `${prefix}${unknown}`,
    near.map((known) => `${prefix}${known}`),
    names,
  );
};

/** Writes the leaves of one object; names in `groups` are objects of their own. */
const leaves = (
  value: unknown,
  shape: Shape,
  path: string,
  fields: Fields,
  groups: readonly string[] = [],
): Readonly<Record<string, unknown>> => {
  const given = recordAt(value, path);
  refuseUnknown(given, [...Object.keys(shape), ...groups], path);
  for (const [name, schema] of Object.entries(shape)) {
    if (given[name] !== undefined) fields[`${path}.${name}`] = leaf(schema, given[name], `${path}.${name}`);
  }
  return given;
};

const procurementLeaves = (value: unknown, fields: Fields): void => {
  const anyKind = z.enum(['rent', 'own', 'paid']);
  const given = leaves(
    value,
    // biome-ignore lint/suspicious/noThenProperty: the name that the documents give it
    { ...PROCUREMENT, kind: anyKind, then: SaidTerms },
    PAYING,
    fields,
  );
  const kind = given.kind;
  const { [`${PAYING}.until`]: until } = fields;
  if (until !== undefined) {
    delete fields[`${PAYING}.until`];
    fields[`${PAYING}.paidUntil`] = until;
  }
  const shapes: Readonly<Record<string, Shape>> = { rent: Rent.shape, own: Own.shape, paid: Paid.shape };
  const ownShape = shapes[String(kind)];
  if (ownShape === undefined) return;
  const stray = Object.keys(given).find((name) => !(name in ownShape));
  if (stray === undefined) return;
  const owner = Object.keys(shapes).find((name) => stray in (shapes[name] ?? {}));
  throw invalid(`${PAYING}.${stray} belongs to kind "${owner}", and kind is "${String(kind)}"`);
};

/** `null` is no speed floor, which is not the same as none said. */
const floorLeaf = (fields: Fields): void => {
  if (fields['selfHosted.minTokensPerSecondPerUser'] !== null) return;
  delete fields['selfHosted.minTokensPerSecondPerUser'];
  fields['selfHosted.noSpeedFloor'] = true;
};

const powerLeaves = (value: unknown, fields: Fields): void => {
  fields['selfHosted.power.none'] = value === null;
  if (value !== null) leaves(value, Power.shape, 'selfHosted.power', fields);
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

const GROUPS = ['workload', 'selfHosted', 'apis', 'constraints', 'apiPriceFallPerYear'] as const;
/** Every field of a group by its last name: "oneTime" at the top belongs to the workload. */
const GROUP_OF: readonly (readonly [group: string, shape: Shape])[] = [
  ['workload', Workload.shape],
  ['selfHosted', SelfHosted.shape],
  ...Object.entries(PARTS).map(([name, shape]) => [`selfHosted.${name}`, shape] as const),
  ['selfHosted.power', Power.shape],
  [PAYING, PROCUREMENT],
  ['constraints', Constraints.shape],
];

/** Refuses a name at the top that belongs into a group, and says into which. */
const refuseMisplaced = (given: Readonly<Record<string, unknown>>): void => {
  const known: readonly string[] = GROUPS;
  for (const name of Object.keys(given)) {
    const group = known.includes(name) ? undefined : GROUP_OF.find(([, shape]) => name in shape)?.[0];
    if (group === undefined) continue;
    const whole = `${group}.${name}`;
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
  const given = recordAt(json, 'The scenario');
  refuseMisplaced(given);
  refuseUnknown(given, GROUPS, '');
  const fields: Fields = {};
  if (given.workload !== undefined) leaves(given.workload, Workload.shape, 'workload', fields);
  refuseNoTokens(fields, 'workload.inputTokensPerMonth', 'workload.outputTokensPerMonth');
  refuseNoTokens(fields, 'workload.requestInputTokens', 'workload.requestOutputTokens');
  if (given.selfHosted !== undefined) {
    const host = leaves(given.selfHosted, SELF_HOSTED, 'selfHosted', fields, GROUPED);
    floorLeaf(fields);
    if (host.procurement !== undefined) procurementLeaves(host.procurement, fields);
    if (host.power !== undefined) powerLeaves(host.power, fields);
    for (const [name, shape] of Object.entries(PARTS))
      if (host[name] !== undefined) leaves(host[name], shape, `selfHosted.${name}`, fields);
  }
  if (given.apiPriceFallPerYear !== undefined)
    fields['money.apiPriceFallPerYear'] = leaf(
      Scenario.shape.apiPriceFallPerYear,
      given.apiPriceFallPerYear,
      'apiPriceFallPerYear',
    );
  if (given.apis !== undefined) fields.apis = apisOf(given.apis);
  if (given.constraints !== undefined) leaves(given.constraints, Constraints.shape, 'constraints', fields);
  return { version: 1, fields: saidIn(fields), said: {} };
};
