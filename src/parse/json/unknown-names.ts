import * as z from 'zod';
import { pathOf } from '../../domain/paths.ts';
import { LlmcostError } from '../../errors.ts';
import { isRecord } from '../../json.ts';
import { namesSharingWords, nearestNames } from '../names/nearest.ts';
import { unknownField } from '../text/lexing/assignment.ts';

/** Names in a document that its schema does not have, at any depth of it. */

type Given = Readonly<Record<string, unknown>>;

/** The schemas of the values of an object, by their names. */
export type Shape = Readonly<Record<string, z.core.$ZodType>>;

/** A schema as it is where there is a value: whether that may be left out or null is said around it. */
const present = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNonOptional || schema instanceof z.ZodNullable
    ? present(schema.unwrap())
    : schema;

/** The names of an object, which may be left out or null; undefined for any other value. */
export const shapeOf = (schema: z.core.$ZodType): Shape | undefined => {
  const own = present(schema);
  return own instanceof z.ZodObject ? own.shape : undefined;
};

/** What a scenario cannot be, in a sentence. */
export const invalid = (message: string): LlmcostError => new LlmcostError('invalid-scenario', `${message}.`);

/** Refuses a name that is none of `names`, and says which of them is nearest; `path` is empty for the whole. */
export const refuseUnknown = (given: Given, names: readonly string[], path: string): void => {
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

/** The shapes of an object that has a "kind", by that kind. */
const shapesByKind = (kinds: readonly z.core.$ZodType[]): ReadonlyMap<string, Shape> =>
  new Map(
    kinds.flatMap((schema) => {
      const shape = shapeOf(schema);
      const kind = shape?.kind && present(shape.kind);
      return shape !== undefined && kind instanceof z.ZodLiteral
        ? [[String(kind.value), shape] as const]
        : [];
    }),
  );

/** Refuses a name of one of `kinds` in an object of another. */
export const refuseOtherKind = (given: Given, kinds: readonly z.core.$ZodType[], path: string): void => {
  const shapes = shapesByKind(kinds);
  const kind = String(given.kind);
  const ownShape = shapes.get(kind);
  if (ownShape === undefined) return;
  const stray = Object.keys(given).find((name) => !Object.hasOwn(ownShape, name));
  if (stray === undefined) return;
  const [owner] = [...shapes].find(([, shape]) => Object.hasOwn(shape, stray)) ?? [];
  throw invalid(`${path}.${stray} belongs to kind "${owner}", and kind is "${kind}"`);
};

/** Refuses names that a value's schema does not have, in whatever lists and objects the value holds. */
export const refuseUnknownWithin = (schema: z.core.$ZodType, value: unknown, path: string): void => {
  const own = present(schema);
  if (own instanceof z.ZodArray && Array.isArray(value)) {
    for (const [at, one] of value.entries()) refuseUnknownWithin(own.element, one, pathOf(path, at));
    return;
  }
  if (!isRecord(value)) return;
  if (own instanceof z.ZodDiscriminatedUnion) {
    const names = own.options.flatMap((option) => Object.keys(shapeOf(option) ?? {}));
    refuseUnknown(value, [...new Set(names)], path);
    refuseOtherKind(value, own.options, path);
    return;
  }
  if (!(own instanceof z.ZodObject)) return;
  refuseUnknown(value, Object.keys(own.shape), path);
  for (const [name, said] of Object.entries(value)) {
    const inner = own.shape[name];
    if (inner !== undefined) refuseUnknownWithin(inner, said, pathOf(path, name));
  }
};
