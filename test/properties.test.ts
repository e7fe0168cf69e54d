import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const PROPERTY = /^fc\.(?:asyncProperty|property)$/;

/** Lines on which the body of a property ends early, without a word to fast-check: such a run counts as passed. */
const silentEnds = (source: string): readonly number[] => {
  const found: number[] = [];
  /** For each property that we are in, how many functions deep. */
  const depths: number[] = [];
  const deeper = (by: number) => (): void => {
    const depth = depths.pop();
    if (depth !== undefined) depths.push(depth + by);
  };
  const [enter, leave] = [deeper(1), deeper(-1)];
  const isProperty = ({ callee }: { readonly callee: { readonly start: number; readonly end: number } }) =>
    PROPERTY.test(source.slice(callee.start, callee.end));
  new Visitor({
    CallExpression: (call) => {
      if (isProperty(call)) depths.push(0);
    },
    'CallExpression:exit': (call) => {
      if (isProperty(call)) depths.pop();
    },
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ReturnStatement: ({ argument, start }) => {
      if (argument === null && depths.at(-1) === 1) found.push(source.slice(0, start).split('\n').length);
    },
  }).visit(parseSync('x.ts', source).program);
  return found;
};

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('properties.'))
  .map((file) => ({ file, source: readFileSync(join(import.meta.dirname, file), 'utf8') }))
  .filter(({ source }) => source.includes('fc.'));

describe('the body of a property', () => {
  it('never ends early in silence: fc.pre says that a run reached nothing, and fast-check tries another', () => {
    expect(sources.length).toBeGreaterThan(20);
    const silent = sources.flatMap(({ file, source }) =>
      silentEnds(source).map((line) => `${file}:${line} returns without a claim: fc.pre`),
    );
    expect(silent).toEqual([]);
  });

  it.each([
    ['fc.property(fc.nat(), (n) => {\n  if (n > 5) return;\n  expect(n).toBe(n);\n});', [2]],
    ['fc.asyncProperty(fc.nat(), async (n) => {\n  if (n > 5) {\n    return;\n  }\n});', [3]],
    ['fc.property(fc.nat(), (n) => {\n  fc.pre(n <= 5);\n  expect(n).toBe(n);\n});', []],
    ['fc.property(fc.nat(), (n) => {\n  [n].forEach((m) => {\n    if (m > 5) return;\n  });\n});', []],
    ['const f = (n: number) => {\n  if (n > 5) return;\n};', []],
  ])('%j ends early on lines %j', (source, lines) => {
    expect(silentEnds(source)).toEqual(lines);
  });
});
