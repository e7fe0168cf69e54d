import fc from 'fast-check';
import { GPUS, MODELS } from '../../src/catalog/index.ts';
import { anyScenario } from '../helpers/any-scenario.ts';
import { anyName, anyText } from './pieces.ts';

/** Scenarios as JSON: from what is right to what nobody would send, among them texts that JSON itself cannot hold. */

/** Numbers of every size; `1e999` in a text becomes Infinity when it is read. */
const anyNumber = fc.oneof(
  fc.constantFrom(
    0,
    -0,
    1,
    -1,
    0.5,
    1e-308,
    5e-324,
    1e308,
    1.7976931348623157e308,
    2 ** 53 + 2,
    1e15,
    9e17,
    730,
  ),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.integer(),
);

const nested = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + close.repeat(depth);

/** JSON of any shape. `__proto__` and its like are keys like others in a text that is parsed. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: anyNumber },
  { weight: 3, arbitrary: anyName },
  { weight: 1, arbitrary: anyText },
  { weight: 2, arbitrary: fc.constantFrom(null, true, false, '', 'auto', 'NaN', '1e999', [], {}, [[]]) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 4 }).map((text): unknown => JSON.parse(text)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'),
        anyNumber,
      )
      .map(([key, value]): unknown => JSON.parse(`{${JSON.stringify(key)}:{"polluted":${value}}}`)),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 400 }).map((depth): unknown => JSON.parse(nested(depth, '[', ']'))),
  },
);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every place in a JSON value, as the keys that lead there. */
const placesIn = (value: unknown, at: readonly string[] = []): string[][] =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...placesIn(inner, [...at, key])])
    : [];

const replaced = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
  if (key === undefined) return by;
  if (!isObject(value)) return value;
  const inner = replaced(value[key], rest, by);
  return Array.isArray(value)
    ? value.map((entry, at) => (String(at) === key ? inner : entry))
    : { ...value, [key]: inner };
};

const without = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
  if (!isObject(value) || key === undefined) return value;
  if (rest.length > 0) return replaced(value, [key], without(value[key], rest));
  return Array.isArray(value)
    ? value.filter((_, at) => String(at) !== key)
    : Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
};

export interface Harm {
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'add' | 'repeat';
  readonly by: unknown;
  readonly key: string;
}

export const anyHarm: fc.Arbitrary<Harm> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'replace', 'replace', 'replace', 'remove', 'remove', 'add', 'repeat'),
  by: anyJson,
  key: fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'usdPerGpu', 'id', 'kind', 'length', 'v', 'version'),
    anyName,
  ),
});

const repeated = (value: unknown, many: number): unknown => {
  if (Array.isArray(value) && value.length > 0 && JSON.stringify(value[0]).length < 1000)
    return Array.from({ length: many }, (_, at): unknown =>
      isObject(value[0]) ? { ...value[0], ...('id' in value[0] ? { id: `acme/${at}` } : {}) } : value[0],
    );
  return typeof value === 'string' ? value.repeat(Math.min(many, 5000)) : value;
};

/** A JSON value with something wrong in it. */
const harmed = (value: unknown, { at, how, by, key }: Harm): unknown => {
  const places = placesIn(value);
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return by;
  const old = place.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
  switch (how) {
    case 'remove':
      return without(value, place);
    case 'add':
      return isObject(old) && !Array.isArray(old)
        ? replaced(value, place, { ...old, [key]: by })
        : replaced(value, place, by);
    case 'repeat':
      return replaced(value, place, repeated(old, (at % 3000) + 2));
    default:
      return replaced(value, place, by);
  }
};

export const harmedSeveral = (value: unknown, harms: readonly Harm[]): unknown => harms.reduce(harmed, value);

/** Sparse scenarios, of the catalog's own names: what is left out is filled in. */
const sparse = fc.record(
  {
    workload: fc.record(
      {
        inputTokensPerMonth: fc.oneof(fc.constant(375e6), anyNumber),
        outputTokensPerMonth: fc.oneof(fc.constant(125e6), anyNumber),
        cachedInputShare: fc.double({ min: 0, max: 1 }),
        hourlyVolumes: fc.array(anyNumber, { maxLength: 30 }),
      },
      { requiredKeys: ['inputTokensPerMonth', 'outputTokensPerMonth'] },
    ),
    selfHosted: fc.record(
      {
        model: fc.oneof(fc.constantFrom(...MODELS.map(({ id }) => id)), anyName),
        gpu: fc.oneof(fc.constantFrom(...GPUS.map(({ id }) => id)), anyName),
        precision: fc.constantFrom('fp16', 'fp8', 'int4', 'fp4', 'mxfp4'),
        replicas: fc.oneof(fc.constant('auto'), anyNumber),
        spareReplicas: fc.oneof(fc.nat(3), anyNumber),
        tokensPerSecondPerReplica: anyNumber,
        plannedLoad: anyNumber,
        otherUsdPerMonth: anyNumber,
      },
      { requiredKeys: [] },
    ),
    apis: fc.array(
      fc.record(
        {
          id: fc.oneof(
            fc.constantFrom('openai/gpt-5', 'anthropic/claude-sonnet-5', 'own/x'),
            anyName.map((name) => `own/${name}`),
          ),
          usdPerMillionInput: anyNumber,
          usdPerMillionOutput: anyNumber,
          discount: anyNumber,
        },
        { requiredKeys: ['id'] },
      ),
      { minLength: 1, maxLength: 12 },
    ),
  },
  { requiredKeys: [] },
);

/** Model, GPU and seller of one's own, with all the figures that then are needed. */
const ownNames = fc
  .tuple(anyName, anyName, anyName, fc.array(anyHarm, { maxLength: 1 }))
  .map(([model, gpu, seller, harms]) =>
    harmedSeveral(
      {
        workload: { inputTokensPerMonth: 1e9, outputTokensPerMonth: 1e9, batchShare: 0.5 },
        selfHosted: {
          model,
          gpu,
          precision: 'fp8',
          gpusPerReplica: 1,
          tokensPerSecondPerReplica: 1000,
          procurement: { kind: 'rent', usdPerGpuHour: 2 },
        },
        apis: [{ id: `${seller}/x`, usdPerMillionInput: 1, usdPerMillionOutput: 2 }],
      },
      harms,
    ),
  );

const scenarioValue = fc.oneof(
  { weight: 2, arbitrary: ownNames },
  {
    weight: 4,
    arbitrary: fc
      .tuple(anyScenario, fc.array(anyHarm, { maxLength: 3 }))
      .map(([whole, harms]) => harmedSeveral(whole, harms)),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(sparse, fc.array(anyHarm, { maxLength: 1 }))
      .map(([part, harms]) => harmedSeveral(part, harms)),
  },
  { weight: 1, arbitrary: anyJson },
);

/** Numbers that are too large for a double, keys that come twice, and texts that end too early. */
const spoiled = fc
  .tuple(scenarioValue, fc.nat(), fc.constantFrom('huge', 'twice', 'cut', 'deep', 'bytes'))
  .map(([value, at, how]) => {
    const text = JSON.stringify(value) ?? 'null';
    switch (how) {
      case 'huge':
        return text.replace(/(?<=[:[,])-?\d[\d.e+-]*/, at % 2 === 0 ? '1e999' : '-1e999');
      case 'twice':
        return text.replace('{', '{"apis":[],"workload":1,"__proto__":{"apis":1},');
      case 'cut':
        return text.slice(0, at % (text.length + 1));
      case 'deep':
        return text.replace(/(?<=[:[,])-?\d[\d.e+-]*/, nested((at % 20_000) + 1, '[', ']'));
      default:
        return `\ufeff${text}`;
    }
  });

/** A scenario as the text of a file or of a line. */
export const anyScenarioText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: scenarioValue.map((value) => JSON.stringify(value) ?? 'null') },
  { weight: 2, arbitrary: spoiled },
);
