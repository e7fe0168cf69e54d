import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../src/parse/index.ts';

describe('a list or an object that is typed into a line', () => {
  it.each([
    ['selfHosted.modelSpec={"totalParamsB":120,"activParamsB":12}', 'selfHosted.modelSpec.activeParamsB'],
    [
      'selfHosted.procurement.then={"kind":"rent","usdPerGpuHours":2}',
      'selfHosted.procurement.then.usdPerGpuHour',
    ],
    ['apis=[{"id":"p/a","usdPerMillionInputs":1}]', 'apis[0].usdPerMillionInput'],
    ['apis=[{"id":"my/mix","mix":[{"id":"p/a","shares":1},{"id":"p/b","share":0}]}]', 'apis[0].mix[0].share'],
  ])('%s names the nearest of what it does not have', async (words, nearest) => {
    await expect(parseLine(`1B tokens a month ${words}`)).rejects.toMatchObject({
      code: 'unknown-field',
      hints: expect.arrayContaining([nearest]),
    });
  });
});
