import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** Machines that hold GPUs, counted below a card. */

const EIGHT = '2B tokens 8x H100 llama 70b vs sonnet';
const NODES = '2B tokens on 2 nodes of 4 H100 llama 70b vs sonnet';
const CLOUD = '2B tokens on p5.48xlarge llama 70b vs sonnet';

describe('so many nodes', () => {
  it.each([
    [EIGHT, ['another node'], 16],
    [EIGHT, ['add two servers'], 24],
    [EIGHT, ['3 nodes', 'drop one node'], 16],
    [EIGHT, ['3 nodes', 'one box less', 'back to one node'], 8],
    [NODES, ['another node'], 12],
    [NODES, ['only one server'], 4],
    [CLOUD, ['another node'], 16],
    [CLOUD, ['another p5.48xlarge', 'one more instance'], 24],
    [CLOUD, ['3 nodes', 'only one node'], 8],
    ['500M tokens 8x H100 on aws p5.48xlarge vs sonnet', ['another node'], 16],
  ])('%s: %j', async (line, mentions, gpus) => {
    const { assessment, reply } = await below(line, mentions);
    expect([reply.kind, assessment.selfHosted.gpus]).toEqual(['change', gpus]);
  });

  it.each([
    ['2B tokens 4x L40S llama 70b fp8 vs sonnet', 'another server', ['12 GPUs', '8 GPUs']],
    ['2B tokens llama 70b H100 rental vs sonnet', 'another node', ['8 GPUs']],
  ])('%s: %s is asked about', async (line, mention, hints) => {
    const { reply } = await below(line, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
  });

  it('cannot be fewer than one', async () => {
    const { reply } = await below(EIGHT, ['drop one node']);
    expect([reply.kind, reply.text]).toEqual(['question', '"drop one node" of 1 leaves none.']);
  });
});
