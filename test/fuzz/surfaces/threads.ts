import fc from 'fast-check';
import { answerDraft } from '../../../src/answer/index.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import type { Draft } from '../../../src/domain/draft.ts';
import { LlmcostError } from '../../../src/errors.ts';
import { changeDraft, parseLine, parseThreadWords } from '../../../src/parse/index.ts';
import { renderCompare, renderLook, THREAD_EXAMPLES } from '../../../src/render/index.ts';
import { someFields } from '../../helpers/any-draft.ts';
import { answerMust, messageMust, refusalMust } from '../must.ts';
import { anyText, piece } from '../pieces.ts';
import type { Surface } from '../surface.ts';
import { AS_OF } from './line.ts';

/** A thread: how its draft began, and what people write in it, one after the other. */
interface Thread {
  readonly first: string | Draft;
  readonly said: readonly string[];
}

const FIRST = [
  '500M tokens A100 rental',
  '40k requests/day, 1500 in 300 out, qwen3 32b',
  '$6k a month on sonnet',
  '1.5B tokens 8 H100s own at $25k each, $0.15/kWh vs gpt-5 and haiku',
  '300M-800M tokens, EU only, 20% discount on sonnet',
];

const CHANGES = [
  ...THREAD_EXAMPLES.map(({ line }) => line),
  'double it',
  'half the traffic',
  '+20%',
  '-100%',
  '-99.9999999999%',
  '1e308x the volume',
  '999999999x the gpus',
  'also vs haiku',
  'drop gpt-5',
  'drop sonnet',
  'without haiku',
  'rent',
  'own',
  'twice the ops hours',
  'throughput x 0.0001',
  'undo',
  'export as csv',
];

const change = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...CHANGES) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...CHANGES), piece), { minLength: 1, maxLength: 4 })
      .map((all) => all.join(' ')),
  },
  { weight: 2, arbitrary: anyText },
);

const thread: fc.Arbitrary<Thread> = fc.record({
  first: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<string | Draft>(...FIRST) },
    {
      weight: 1,
      arbitrary: someFields.map(
        (fields): Draft => ({
          version: 1,
          fields: { 'workload.tokensPerMonth': 1e9, ...fields },
          said: {},
        }),
      ),
    },
  ),
  said: fc.array(change, { minLength: 1, maxLength: 3 }),
});

const costed = (draft: Draft): Answer =>
  answerDraft(draft, { kind: 'estimate', preview: false, ignoredWords: [] }, { asOf: AS_OF });

const BY = 'U012AB3CD';

/** The draft after these words; the same where they are refused or change nothing. */
const after = async (
  draft: Draft,
  before: Answer,
  words: string,
  typed: string,
): Promise<Answer | undefined> => {
  try {
    const said = await parseThreadWords(words, { by: BY });
    return said.kind === 'change' ? costed(changeDraft(draft, said, before.scenario, BY)) : undefined;
  } catch (error) {
    refusalMust(error, typed, 'question');
    return undefined;
  }
};

const firstAnswer = async (first: string | Draft): Promise<Answer | undefined> => {
  try {
    return costed(typeof first === 'string' ? (await parseLine(first)).draft : first);
  } catch (error) {
    if (error instanceof LlmcostError) return undefined;
    throw error;
  }
};

export const threadMust = async ({ first, said }: Thread): Promise<void> => {
  let before = await firstAnswer(first);
  if (before === undefined) return;
  const typed = JSON.stringify([first, said]) + said.join(' ');
  const proposals = [{ answer: before, by: BY, words: said[0] ?? '' }];
  for (const words of said) {
    const changed = await after(before.draft, before, words, typed);
    if (changed === undefined) continue;
    answerMust(changed, typed);
    messageMust(renderLook({ id: 'a1', by: BY, before, after: changed, state: 'open' }), typed, 'what-if');
    proposals.push({ answer: changed, by: BY, words });
    before = changed;
  }
  messageMust(renderCompare({ proposals, left: 0 }), typed, 'comparison');
};

/** Words in the thread of a card. */
export const threads: Surface<Thread> = {
  name: 'thread words',
  share: 15,
  tries: 10,
  inputs: thread,
  holds: threadMust,
};
