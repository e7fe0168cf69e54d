import { readdirSync, readFileSync } from 'node:fs';

const TESTS = new URL('../parse/', import.meta.url);
const PHRASE = /^ *\[\s*'((?:[^'\\\n]|\\.)+)',\s*\{/gm;

/** Every line of a table of the grammar's tests that says what a line means; those of threads are mentions. */
export const LINES: readonly string[] = [
  ...new Set(
    readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts') && !/^(?:thread|questions)\b/.test(name))
      .flatMap((name) => [...readFileSync(new URL(name, TESTS), 'utf8').matchAll(PHRASE)])
      .map(([, line = '']) => line.replaceAll("\\'", "'")),
  ),
];
