import { describe, expect, it } from 'vitest';
import { commandLines } from '../../src/render/measure-lines.ts';

describe('a command in a terminal', () => {
  const command =
    'vllm bench serve --model meta-llama/Llama-3.3-70B-Instruct --dataset-name random --random-input-len 1150 --random-output-len 210 --ignore-eos --max-concurrency 65 --num-prompts 520';

  it('is broken before options, so that a shell takes it as one when it is pasted', () => {
    const lines = commandLines(command, 100);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
    expect(lines.slice(0, -1).every((line) => line.endsWith(' \\'))).toBe(true);
    const pasted = lines.map((line) => line.trim().replace(/ \\$/, '')).join(' ');
    expect(pasted).toBe(command);
  });

  it('stays one line where it fits', () => {
    expect(commandLines('vllm serve x --tensor-parallel-size 2', 100)).toEqual([
      '  vllm serve x --tensor-parallel-size 2',
    ]);
  });
});
