import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Playground, SeenMessage } from '../../src/playground/index.ts';
import { botPlayground } from '../helpers/slack-world.ts';
import { readable } from '../helpers/team-world.ts';
import type { Seen, Step } from './steps.ts';

/** The built program, ended at a certain moment and started again on the same SQLite file. */

const MAIN = join(import.meta.dirname, '../../dist/main.js');

interface Bot {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
}

const startBot = async (slack: Playground, folder: string, charts: Step['charts']): Promise<Bot> => {
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      LLMCOST_CHARTS: charts,
      DATABASE_URL: `file:${join(folder, 'llmcost.db')}`,
      PORT: '0',
    },
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  await slack.waitFor(() => slack.connections() > 0, { what: 'a connection' });
  return { child, ended };
};

const end = async (slack: Playground, { child, ended }: Bot, signal: NodeJS.Signals): Promise<void> => {
  child.kill(signal);
  await ended;
  await slack.waitFor(() => slack.connections() === 0, { what: 'the end of the connection' });
};

/** Who asks at one of the moments, and where: neither is anybody's at another. */
interface Place {
  readonly user: string;
  readonly channel: string;
}

const PEOPLE = ['jonas', 'ada', 'priya'];

const placesIn = (slack: Playground, count: number): Place[] =>
  PEOPLE.slice(0, count).map((user) => ({ user, channel: slack.addChannel(`with-${user}`).id }));

const answersIn = (slack: Playground, { user, channel }: Place): SeenMessage[] =>
  [channel, '@llmcost'].flatMap((where) => slack.messages(where, { user }).filter(({ byApp }) => byApp));

/** Asks at a moment of the program's life, and knows when it holds its answer there, and what it says then. */
const askerAt = (slack: Playground, step: Step, place: Place) => {
  const before = new Set<string>();
  let called = 0;
  const held = () => slack.calls.slice(called).filter(({ method }) => method === step.method).length;
  const answers = () => answersIn(slack, place).filter(({ ts }) => !before.has(ts));
  const isHeldMore = async (times: number): Promise<boolean> => {
    await slack.waitFor(() => held() > times || answers().length > 0, { what: step.moment });
    return held() > times;
  };
  return {
    answers,
    isHeldMore,
    /** Asks until the answer is held: a busy machine has no time for a chart, and its card goes without. */
    ask: async (): Promise<void> => {
      step.hold(slack);
      for (let asked = 2; asked < 30; asked += 1) {
        for (const { ts } of answers()) before.add(ts);
        called = slack.calls.length;
        await slack.runCommand({ ...place, text: `/llmcost ${asked}B tokens H100` });
        if (await isHeldMore(0)) return;
      }
    },
  };
};

const messagesIn = ({ everyone, asker }: Seen): number => everyone + asker;

/** What people see who have asked one program, each at one of these moments, when it ends and is started again. */
const seenAfter = async (
  steps: readonly Step[],
  signal: 'SIGKILL' | 'SIGTERM',
  seenOf: (step: Step) => Seen,
): Promise<ReadonlyMap<string, readonly SeenMessage[]>> => {
  const [{ charts, killsMore = 0 }] = steps as [Step];
  const folder = await mkdtemp(join(tmpdir(), 'llmcost-steps-'));
  const slack = await botPlayground();
  let bot = await startBot(slack, folder, charts);
  try {
    const places = placesIn(slack, steps.length);
    const askers = steps.map((step, at) => ({ step, ...askerAt(slack, step, places[at] as Place) }));
    for (const { ask } of askers) await ask();
    for (let ends = 0; ends <= killsMore; ends += 1) {
      if (ends > 0) for (const { isHeldMore } of askers) await isHeldMore(ends);
      await end(slack, bot, signal);
      bot = await startBot(slack, folder, charts);
    }
    slack.faults.clear();
    for (const { step, answers } of askers)
      await slack.waitFor(() => answers().length >= messagesIn(seenOf(step)), { what: step.moment });
    // A clean end: what is still under way would show now.
    await end(slack, bot, 'SIGTERM');
    return new Map(askers.map(({ step, answers }) => [step.moment, answers()]));
  } finally {
    bot.child.kill('SIGKILL');
    await slack.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

const sees = (answers: readonly SeenMessage[] = [], { everyone, asker, holds }: Seen): void => {
  expect({
    everyone: answers.filter(({ isEphemeral }) => !isEphemeral).length,
    asker: answers.filter(({ isEphemeral }) => isEphemeral).length,
  }).toEqual({ everyone, asker });
  expect(answers.map(readable).join('\n')).toMatch(holds);
};

/** Ends one program for all of these moments; a second try of a test ends another. */
export const together = (
  steps: readonly Step[],
  signal: 'SIGKILL' | 'SIGTERM',
  seenOf: (step: Step) => Seen,
): ((step: Step) => Promise<void>) => {
  let seen: ReturnType<typeof seenAfter> | undefined;
  return async (step) => {
    seen ??= seenAfter(steps, signal, seenOf);
    const mine = seen;
    try {
      sees((await mine).get(step.moment), seenOf(step));
    } catch (error) {
      if (seen === mine) seen = undefined;
      throw error;
    }
  };
};

export const whenKilled = ({ afterKill }: Step): Seen => afterKill;
export const whenStopped = ({ afterKill, afterStop = afterKill }: Step): Seen => afterStop;
