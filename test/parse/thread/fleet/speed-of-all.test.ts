import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** A measured speed, and of what it is: of the whole fleet, however that is said, of a GPU, or of a replica. */

const CARD = '2B tokens a month, llama 70b on 8x H100 vs gpt-5';

describe('a measured speed', () => {
  it.each([
    ['6100 tok/s total', 6100, 'fleet'],
    ['measured: 6100 tok/s total', 6100, 'fleet'],
    ['we measured 6100 tok/s for all gpus', 6100, 'fleet'],
    ['we get 6.1k tok/s for all of them', 6100, 'fleet'],
    ['the fleet does 6100 tok/s', 6100, 'fleet'],
    ['our whole cluster serves about 6100 tps', 6100, 'fleet'],
    ['all gpus together do 6100 tok/s', 6100, 'fleet'],
    ['total throughput is 6100 tok/s', 6100, 'fleet'],
    ['a total of 6100 tok/s', 6100, 'fleet'],
    ['6100 tok/s for everything', 6100, 'fleet'],
    ['throughput is 1250 per gpu', 1250, 'gpu'],
    ['throughput 1250 per card', 1250, 'gpu'],
    ['speed is 2600 per replica', 2600, 'replica'],
    ['our own test: 2600 tok/s', 2600, 'replica'],
    ['tests show 2600 tok/s per replica', 2600, 'replica'],
    ['in our load tests we reached 2600 tok/s', 2600, 'replica'],
    ['we got 2600 tok/s in our test', 2600, 'replica'],
    ['we tested 2600 tok/s', 2600, 'replica'],
    ['throughput is 2600', 2600, 'replica'],
  ] as const)('%s', async (mention, tokensPerSecond, per) => {
    const { draft } = await below(CARD, [mention]);
    expect(draft.fields).toMatchObject({
      'workload.tokensPerMonth': 2e9,
      'selfHosted.throughput': { tokensPerSecond, per },
    });
  });
});
