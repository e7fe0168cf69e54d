import { describe, expect, it } from 'vitest';
import { modelById } from '../../src/catalog/index.ts';
import { remembered } from '../../src/resolve/remembered.ts';

describe('estimates that are remembered', () => {
  it('are forgotten for a pair of rows once it has 256', () => {
    const [model, gpu] = [modelById('llama-3.1-8b'), { id: 'x' } as never];
    if (model === undefined) throw new Error('no model');
    const memory = remembered<number>();
    const made: string[] = [];
    const ask = (key: string) =>
      memory.get(model, gpu, key, () => {
        made.push(key);
        return 1;
      });
    for (let index = 0; index < 256; index += 1) ask(`${index}`);
    ask('0');
    expect(made).toHaveLength(256);
    ask('256');
    ask('0');
    expect(made.slice(256)).toEqual(['256', '0']);
  });
});
