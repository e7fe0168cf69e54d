import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Playground, SeenMessage } from '../../src/playground/index.ts';
import { botPlayground } from '../helpers/slack-world.ts';
import { readable } from '../helpers/team-world.ts';
import { type Seen, STEPS, type Step } from './steps.ts';

/** The built program, ended at a certain moment and started again on the same SQLite file. */

const MAIN = join(import.meta.dirname, '../../dist/main.js');
const USER = 'jonas';

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

const answersOf = (slack: Playground): SeenMessage[] =>
  ['general', '@llmcost'].flatMap((channel) =>
    slack.messages(channel, { user: USER }).filter(({ byApp }) => byApp),
  );

const endsAt = async (step: Step, signal: 'SIGKILL' | 'SIGTERM', seen: Seen): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'llmcost-steps-'));
  const slack = await botPlayground();
  let bot = await startBot(slack, folder, step.charts);
  try {
    const before = new Set<string>();
    let called = 0;
    const callsOf = (method: string) =>
      slack.calls.slice(called).filter((call) => call.method === method).length;
    const answers = () => answersOf(slack).filter(({ ts }) => !before.has(ts));
    /** Asks until the answer is held: a busy machine has no time for a chart, and its card goes without. */
    const ask = async (): Promise<void> => {
      for (let asked = 2; asked < 30; asked += 1) {
        for (const { ts } of answers()) before.add(ts);
        called = slack.calls.length;
        await slack.runCommand({ user: USER, channel: 'general', text: `/llmcost ${asked}B tokens H100` });
        const isHeld = () => callsOf(step.method) > 0;
        await slack.waitFor(() => isHeld() || answers().length > 0, { what: step.moment });
        if (isHeld()) return;
      }
    };
    for (let ends = 0; ends <= (step.killsMore ?? 0); ends += 1) {
      if (ends === 0) {
        step.hold(slack);
        await ask();
      } else
        await slack.waitFor(() => callsOf(step.method) > ends || answers().length > 0, { what: step.moment });
      await end(slack, bot, signal);
      bot = await startBot(slack, folder, step.charts);
    }
    slack.faults.clear();
    const wanted = seen.everyone + seen.asker;
    await slack.waitFor(() => answers().length >= wanted, { what: 'an answer' });
    // A clean end: what is still under way would show now.
    await end(slack, bot, 'SIGTERM');
    expect({
      everyone: answers().filter(({ isEphemeral }) => !isEphemeral).length,
      asker: answers().filter(({ isEphemeral }) => isEphemeral).length,
    }).toEqual({ everyone: seen.everyone, asker: seen.asker });
    expect(answers().map(readable).join('\n')).toMatch(seen.holds);
  } finally {
    bot.child.kill('SIGKILL');
    await slack.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

/** Several processes that begin to draw at once take longer than a chart may. */
const [drawn, others] = [
  STEPS.filter(({ charts }) => charts === 'upload'),
  STEPS.filter(({ charts }) => charts !== 'upload'),
];
const stopped = STEPS.flatMap(({ afterStop, ...step }) =>
  afterStop === undefined ? [] : [{ ...step, afterStop }],
);
const killed = (step: Step) => endsAt(step, 'SIGKILL', step.afterKill);

describe('the process ends while', () => {
  it.each(drawn)('$moment: killed → $killed', killed);
  it.concurrent.each(others)('$moment: killed → $killed', killed);
  it.concurrent.each(stopped)('$moment: stopped → $stopped', ({ afterStop, ...step }) =>
    endsAt(step, 'SIGTERM', afterStop),
  );
});
