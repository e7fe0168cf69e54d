import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Playground } from '../../src/playground/index.ts';
import { freePort } from '../../test/helpers/free-port.ts';

/** A program that answers Slack over signed HTTP, started and watched from outside. */

export interface Program {
  readonly name: string;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface Running {
  readonly port: number;
  /** From the start of the process to its first healthy answer. */
  readonly startMs: number;
  /** What it took so far, from Linux' own books; undefined elsewhere. */
  readonly usage: () => { readonly cpuMs: number; readonly megabytes: number } | undefined;
  readonly stop: () => void;
}

const usageOf = (pid: number): ReturnType<Running['usage']> => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // The books count in hundredths of a second.
    return { cpuMs: (Number(stat[11]) + Number(stat[12])) * 10, megabytes: Number(kilobytes) / 1024 };
  } catch {
    return undefined;
  }
};

const LOOK_MS = 3;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts a program that serves on a free port; it is healthy when this resolves. */
export const launch = async ({ argv, env }: Program): Promise<Running> => {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [...argv], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      LOG_LEVEL: 'error',
      ...env,
    },
  });
  const isHealthy = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isHealthy())) await pause(LOOK_MS);
  const startMs = performance.now() - started;
  return { port, startMs, usage: () => usageOf(child.pid ?? 0), stop: () => void child.kill('SIGKILL') };
};

/** The same, for the workspace of a playground, which sends there from now on. */
export const run = async (playground: Playground, program: Program): Promise<Running> => {
  const tokens = {
    SLACK_BOT_TOKEN: playground.botToken,
    SLACK_SIGNING_SECRET: playground.signingSecret,
    SLACK_APP_TOKEN: '',
    SLACK_API_URL: playground.apiUrl,
  };
  const running = await launch({ ...program, env: { ...tokens, ...program.env } });
  playground.setRequestUrl(`http://127.0.0.1:${running.port}/slack/events`);
  return {
    ...running,
    stop: () => {
      running.stop();
      playground.setRequestUrl(undefined);
    },
  };
};
