import { performance } from 'node:perf_hooks';
import type { Playground } from '../../src/playground/index.ts';
import { lastPost, type Question } from './beside.ts';
import { type Program, type Running, run } from './program.ts';

/** Processor time a command while several people ask at the same time, each again once their card is there. */

export interface LoadFigures {
  readonly newCpuMs: number | undefined;
  readonly againCpuMs: number | undefined;
  /** Answers a second, of both kinds. */
  readonly aSecond: number;
}

const PEOPLE = 8;
const WARM_SECONDS = 3;
const SECONDS = 5;
const ANSWER_MS = 10_000;

/** The line for each command, numbered over all people. */
type LineOf = (index: number) => string;

interface Stretch {
  readonly answered: number;
  readonly seconds: number;
  readonly cpuMs: number | undefined;
}

const stretch = async (
  playground: Playground,
  running: Running,
  channels: readonly { readonly id: string; readonly name: string }[],
  lineOf: LineOf,
  seconds: number,
): Promise<Stretch> => {
  const before = running.usage();
  const began = performance.now();
  let answered = 0;
  const person = async ({ id, name }: (typeof channels)[number]): Promise<void> => {
    while (performance.now() < began + seconds * 1000) {
      const newest = lastPost(playground, id);
      answered += 1;
      await playground.runCommand({ user: 'jonas', channel: name, text: `/llmcost ${lineOf(answered)}` });
      await playground.waitFor(() => lastPost(playground, id) !== newest, { timeoutMs: ANSWER_MS });
    }
  };
  await Promise.all(channels.map(person));
  const after = running.usage();
  const known = before !== undefined && after !== undefined;
  return {
    answered,
    seconds: (performance.now() - began) / 1000,
    cpuMs: known ? (after.cpuMs - before.cpuMs) / answered : undefined,
  };
};

/** New questions for some seconds, and then the same few. Throws where a card does not come. */
export const underLoad = async (
  playground: Playground,
  program: Program,
  questions: readonly Question[],
): Promise<LoadFigures> => {
  const channels = Array.from({ length: PEOPLE }, (_, at) =>
    playground.addChannel(`${program.name.toLowerCase().replace(/\W/g, '-')}-${at}`, { hasBot: true }),
  );
  const question = (index: number, more: number) => questions[index % questions.length]?.(more) ?? '';
  const running = await run(playground, program);
  try {
    const ask = (lineOf: LineOf, seconds: number) => stretch(playground, running, channels, lineOf, seconds);
    // Their volumes are those of no other question of a run.
    await ask((at) => question(at, 10_000 + at), WARM_SECONDS);
    const anew = await ask((at) => question(at, 50_000 + at), SECONDS);
    const again = await ask((at) => question(at, 0), SECONDS);
    return {
      newCpuMs: anew.cpuMs,
      againCpuMs: again.cpuMs,
      aSecond: (anew.answered + again.answered) / (anew.seconds + again.seconds),
    };
  } finally {
    running.stop();
  }
};
