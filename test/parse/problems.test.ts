import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { LlmcostError, type RefusalAbout } from '../../src/errors.ts';
import { hintChoices, hintLines, suggestsName } from '../../src/parse/index.ts';
import { ask, joinedBy, notUnderstood, quoted, say, unreadWords } from '../../src/parse/problems.ts';

/** What a refusal is about is kept beside its sentence: whoever looks for a way on never reads the English. */

const aboutOf = async (line: string): Promise<RefusalAbout | undefined> => {
  const error = await answerLine(line, { asOf: new Date('2026-11-30') }).catch((thrown: unknown) => thrown);
  if (!(error instanceof LlmcostError)) throw new Error(`${line} was answered`);
  return error.about;
};

test.each<readonly [string, RefusalAbout]>([
  ['$6k a month', { kind: 'question', words: ['$6k a month'] }],
  ['mostly output, 1B tokens', { kind: 'question', words: ['mostly output'] }],
  ['4 H100', { kind: 'question', words: [] }],
  ['500M tokens on sonnett', { kind: 'unread', words: ['sonnett'], isSuggested: true }],
  ['gemma-3-27 500M tokens', { kind: 'unknown-name', words: ['gemma-3-27'], isSuggested: false }],
  ['500M tokens on flurbl', { kind: 'unknown-name', words: ['flurbl'], isSuggested: false }],
  ['80% cached, 70% cached, 1B tokens', { kind: 'refused', words: ['80% cached', '70% cached'] }],
  ['12 000 kr/month on sonnet', { kind: 'question', words: ['kr'] }],
  // What is offered instead is none of the words that were typed.
  ['1B tokens on DGX', { kind: 'question', words: ['dgx'] }],
  ['500M tokens, 4-6 H100', { kind: 'refused', words: ['4-6 H100'] }],
])('%s', async (line, about) => {
  expect(await aboutOf(line)).toEqual(about);
});

test('a sentence keeps the words that it quotes, whole where it shows a part of them', () => {
  const long = 'x'.repeat(70);
  const one = say`${quoted(long)} and ${joinedBy(' or ', [quoted('a'), quoted('b')])} are too many.`;
  expect(one.text).toBe(`"${'x'.repeat(57)}..." and "a" or "b" are too many.`);
  expect(one.words).toEqual([long, 'a', 'b']);
  expect(one.asks).toBe(false);
  expect(say`${ask`Is it ${quoted('a')}?`} Type it.`.asks).toBe(true);
});

test('a refusal leads on by what it is about, whatever its sentence says', () => {
  const question = notUnderstood(ask`${quoted('80/20')} is of what, do you think`, ['80% input']);
  const { isQuestion, keeping } = hintChoices('1B tokens 80/20', question);
  expect([isQuestion, keeping[0]]).toEqual([true, '1B tokens 80% input']);
  const told = notUnderstood(say`Did you mean that? I do not understand ${quoted('80/20')}.`);
  expect(hintChoices('1B tokens 80/20', told).isQuestion).toBe(false);
  expect(suggestsName(told)).toBe(false);
  expect(suggestsName(unreadWords(['sonet'], ['sonnet']).with({ message: 'Eh?' }))).toBe(true);
  // The line is mended for what was unread, and left alone for a refusal that says something else of the same words.
  expect(hintLines('1B tokens vs sonet', unreadWords(['sonet'], []))).toContain('1B tokens vs sonnet');
  expect(hintLines('1B tokens vs sonet', notUnderstood(say`${quoted('sonet')} is out.`))).not.toContain(
    '1B tokens vs sonnet',
  );
});

const SRC = join(import.meta.dirname, '../../src');
/** Of a database, of Node and of whoever reads a file: their errors have nothing but a message. */
const FOREIGN = /^(?:store|errors|main|text-file|usage\/read|playground)/;
const READS_MESSAGE =
  /\.(?:test|exec)\([^()]*\.message\b|\.message\.(?:match|matchAll|includes|startsWith|search)\(|\{ message \}: LlmcostError/;

test('no file of ours tells refusals apart by their English', () => {
  const readers = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !FOREIGN.test(file))
    .filter((file) => READS_MESSAGE.test(readFileSync(join(SRC, file), 'utf8')));
  expect(readers).toEqual([]);
});

test.each([
  ['1B tokens, sarvam or llama 8b on 2 A100', 'sarvam', '1B tokens, llama 8b on 2 A100'],
  ['1B tokens, llama 8b or sarvam on 2 A100', 'sarvam', '1B tokens, llama 8b on 2 A100'],
  ['1B tokens vs deepl/gpt-5 mini', 'deepl', '1B tokens vs gpt-5 mini'],
  ['1B tokens vs gpt-5 mini/deepl', 'deepl', '1B tokens vs gpt-5 mini'],
])('what joined two names goes with the one that goes: %s', (line, gone, left) => {
  expect(hintLines(line, notUnderstood(say`${quoted(gone)} is out.`))).toContain(left);
});

test('a sum in money of nobody knows which country is never offered without its sign', () => {
  const asked = async () => {
    const line = '1B tokens, 8 H20 at ¥45/hr for the node';
    const error = await answerLine(line, { asOf: new Date('2026-11-30') }).catch((thrown: unknown) => thrown);
    return error instanceof LlmcostError ? error.hints : [];
  };
  return expect(asked()).resolves.toEqual([
    '1B tokens, 8 H20 at JPY 45/hr for the node',
    '1B tokens, 8 H20 at CNY 45/hr for the node',
  ]);
});

test.each(['lama 70b', 'qwem 32b', 'gemm 27b'])(
  'a slip is offered as no model of another size: %s',
  async (name) => {
    const error = await answerLine(`1B tokens, ${name}`, { asOf: new Date('2026-11-30') }).catch(
      (thrown: unknown) => thrown,
    );
    const hints = error instanceof LlmcostError ? error.hints : [];
    const size = name.split(' ')[1] ?? '';
    expect(hints).not.toEqual([]);
    for (const hint of hints) expect(hint).toContain(size);
  },
);
