import { describe, expect, it } from 'vitest';
import { jsonLines, read } from './files.ts';

/** Logs that programs write, line by line: calls among other words. */

const CALL = { model: 'gpt-4o', usage: { prompt_tokens: 90, completion_tokens: 9 } };
const TIMES = ['2026-03-01T10:00:00Z', '2026-03-01T11:30:00Z'];
const lines = (of: (time: string) => string): string => TIMES.map(of).join('\n');

const sums = async (content: string) => {
  const { profile } = await read(content);
  const { inputTokens, outputTokens, requests, from, byModel } = profile;
  return [inputTokens, outputTokens, requests, from, Object.keys(byModel)];
};

const READ = [180, 18, 2, TIMES[0], ['gpt-4o']];

describe('a log is read where its lines tell of calls', () => {
  it.each([
    [
      'as pairs',
      (time: string) => `time=${time} level=info model=gpt-4o prompt_tokens=90 completion_tokens=9`,
    ],
    [
      'as pairs behind their time, some in quotes',
      (time: string) =>
        `${time} INFO proxy.go:88 msg="said \\"ok\\" a=b" model="gpt-4o" input_tokens=90 output_tokens=9`,
    ],
    ['as JSON behind a time and a level', (time: string) => `${time} INFO llm ${JSON.stringify(CALL)}`],
    [
      'as Python writes its times',
      (time: string) =>
        `[${time.replace('T', ' ').replace('Z', ',123')}] INFO: ${JSON.stringify({ model: 'gpt-4o', prompt_tokens: 90, completion_tokens: 9 })}`,
    ],
    ['as a container writes them', (time: string) => `${time} stdout F ${JSON.stringify(CALL)}`],
  ])('%s', async (_, line) => {
    const written = `starting up, port=8080 a=1 b=2\n${lines(line)}\nshutting down\n`;
    const [input, output, requests, from, models] = await sums(written);
    expect([input, output, requests, models]).toEqual([180, 18, 2, ['gpt-4o']]);
    expect(from).toMatch(/^2026-03-01T10:00:00/);
  });

  it.each([
    ['JSON', JSON.stringify(CALL)],
    ['pairs', 'level=info model=gpt-4o prompt_tokens=90 completion_tokens=9'],
  ])('that a collector keeps as text, of %s', async (_, message) => {
    const kept = TIMES.map((timestamp) => ({ timestamp, level: 'info', message }));
    expect(await sums(jsonLines([{ timestamp: TIMES[0], message: 'listening' }, ...kept]))).toEqual(READ);
    const docker = TIMES.map((time) => ({ log: `${message}\n`, stream: 'stdout', time }));
    expect(await sums(jsonLines(docker))).toEqual(READ);
  });

  it('says that other lines were passed over', async () => {
    const { profile } = await read(`up\n${lines((time) => `${time} ${JSON.stringify(CALL)}`)}\n`);
    expect(profile.notes).toContain('Lines without token counts were passed over.');
  });

  it('and is refused where none does', async () => {
    await expect(read('time=2026-03-01T10:00:00Z level=info msg=up a=1\nmore\n')).rejects.toThrow(
      'not a usage export',
    );
  });
});
