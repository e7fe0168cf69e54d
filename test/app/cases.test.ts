import { afterAll, describe, expect, it } from 'vitest';
import { answerLine, withCases } from '../../src/answer/index.ts';
import { createCaseDrawing } from '../../src/cases/cases.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { simulate } from '../../src/engine/cases/simulate.ts';
import { builtWorker } from '../../src/worker-threads.ts';
import { readable, startTeam, TEAM_ID } from '../helpers/team-world.ts';

const answered = async (line: string, withoutCases = false): Promise<Answer> => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-27T00:00:00Z'), withoutCases });
  if (asked.kind !== 'answer') throw new Error('no answer');
  return asked.answer;
};

const WITH_RANGE = 'between 300M and 900M tokens, A100 rental';
const question = await answered(WITH_RANGE, true);
const expected = simulate(question.scenario, question.evidence);

const warned: string[] = [];
const log = { warn: (_: object, message: string) => void warned.push(message) };
const inThread = createCaseDrawing({ worker: builtWorker('cases-worker.js'), timeoutMs: 60_000, log });

afterAll(() => inThread.stop());

describe('what ranges mean', () => {
  it('is drawn in a thread of its own, the same cases as here', async () => {
    expect(expected?.drawn).toBe(2000);
    expect(await inThread.draw(question)).toEqual(expected);
    expect(warned).toEqual([]);
  });

  it('makes the answer the one that is costed in one go', async () => {
    expect(question.assessment.cases).toBeUndefined();
    expect(withCases(question, await inThread.draw(question))).toEqual(await answered(WITH_RANGE));
  });

  it('is nothing where nobody said a range, and no thread is started', async () => {
    const nowhere = createCaseDrawing({ worker: new URL('file:///nowhere/worker.js'), log });
    expect(await nowhere.draw(await answered('500M tokens A100 rental', true))).toBeUndefined();
    expect(warned).toEqual([]);
    await nowhere.stop();
  });

  it.each([
    ['the thread cannot start', { worker: new URL('file:///nowhere/worker.js') }],
    ['it takes too long', { worker: builtWorker('cases-worker.js'), timeoutMs: 0 }],
  ])('is drawn here, and said in the log, where %s', async (_, options) => {
    const said: string[] = [];
    const cases = createCaseDrawing({ ...options, log: { warn: (_, message) => void said.push(message) } });
    expect(await cases.draw(question)).toEqual(expected);
    expect(said).toEqual(['cases are drawn in the thread that answers']);
    await cases.stop();
  });

  it('comes to everybody where more ask than may wait, and where the bot stops meanwhile', async () => {
    const worker = builtWorker('cases-worker.js');
    const busy = createCaseDrawing({ worker, timeoutMs: 60_000, mostWaiting: 3 });
    const asked = Array.from({ length: 8 }, () => busy.draw(question));
    await asked[0];
    await busy.stop();
    expect(new Set((await Promise.all(asked)).map((cases) => JSON.stringify(cases)))).toEqual(
      new Set([JSON.stringify(expected)]),
    );
  });

  it('lets what comes in meanwhile go between its cases, where it is drawn here', async () => {
    let turns = 0;
    let isDrawn = false;
    const turn = (): void => {
      turns += 1;
      if (!isDrawn) setImmediate(turn);
    };
    setImmediate(turn);
    await createCaseDrawing().draw(question);
    isDrawn = true;
    expect(turns).toBeGreaterThan(50);
  });
});

describe('in Slack', () => {
  it('stands on the card, and is kept with it and with a what-if below it', async () => {
    const team = await startTeam();
    try {
      const card = await team.card(`/llmcost ${WITH_RANGE}`);
      expect(readable(card)).toContain('Over your ranges:');
      await team.say('priya', '@llmcost what if 2 to 3B tokens?', card.ts);
      await team.reply(card.ts, 'tried');
      await team.drained();
      const { items } = await team.store.estimates.inThread({
        team: TEAM_ID,
        channel: card.channel,
        threadTs: card.ts,
      });
      expect(items.map(({ answer }) => answer.assessment.cases?.drawn)).toEqual([2000, 2000]);
    } finally {
      await team.stop();
    }
  });
});
