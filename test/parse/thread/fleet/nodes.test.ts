import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

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

describe('what is in each node', () => {
  it.each([
    ['a node is 8 H200 not H100', 16, 'h200'],
    ['each node has 8 H200s', 16, 'h200'],
    ['our nodes have 8x H200', 16, 'h200'],
    ['each node has 8 gpus', 16, 'h100-sxm'],
    ['nodes = 8 gpus each', 16, 'h100-sxm'],
    ['8 gpus per node', 16, 'h100-sxm'],
    ["it's 8 gpus a box", 16, 'h100-sxm'],
    ['each node comes with 4 cards', 8, 'h100-sxm'],
    ['there are 4 gpus in each node', 8, 'h100-sxm'],
  ])('is of all of them: %s', async (mention, gpus, gpu) => {
    const { scenario, assessment } = await below(NODES, [mention]);
    expect([assessment.selfHosted.gpus, scenario.selfHosted.gpu]).toEqual([gpus, gpu]);
  });

  it.each(['a node has 8 gpus', 'each box is 8 gpus', 'nodes = 8 gpus each', '8 gpus per node'])(
    'is no count of GPUs where nobody said how many nodes there are: %s',
    async (mention) => {
      const card = '2B tokens, gpt-oss-120b, 4x h100-sxm';
      const { draft, reply } = await below(card, [mention]);
      expect([reply.kind, draft.fields['selfHosted.gpuCount']]).toEqual(['question', 4]);
      expect(reply.hints).toEqual(['8 GPUs', '16 GPUs']);
    },
  );

  it.each(['our servers have 2 gpus each', 'a node has 4 gpus'])(
    'says nothing new of GPUs that are so many nodes: %s',
    async (mention) => {
      const { draft } = await below('2B tokens, gpt-oss-120b, 4x h100-sxm', [mention]);
      expect(draft.fields['selfHosted.gpuCount']).toBe(4);
    },
  );

  it.each(['the box has 2x EPYC 9354 and 1TB RAM', 'each node has 192 cores and 2TB RAM'])(
    'beside its GPUs changes nothing: %s',
    async (mention) => {
      const { reply } = await below(NODES, [mention]);
      expect([reply.kind, reply.text]).toEqual(['answer', expect.stringContaining('changes nothing')]);
    },
  );

  it('is what would serve where it is no part of a node', async () => {
    expect((await below(NODES, ['try it on 2x EPYC 9354'])).reply.kind).toBe('question');
  });
});

const SIXTEEN = '500M tokens a month on 16x H100 with deepseek v3 vs sonnet';
const TWO = '500M tokens a month on 2x H100 with llama 70b vs sonnet';

describe('what a node costs', () => {
  it.each([
    [SIXTEEN, 'each node is 25k a month', 'Month', 3125],
    [SIXTEEN, 'a node is 25k a month', 'Month', 3125],
    [SIXTEEN, 'nodes are 25k a month each', 'Month', 3125],
    [SIXTEEN, 'each server costs $24k a month', 'Month', 3000],
    [SIXTEEN, '25k/month/node', 'Month', 3125],
    [SIXTEEN, '$40/hr per node', 'Hour', 5],
    [SIXTEEN, 'the cluster is 48k a month', 'Month', 3000],
    [SIXTEEN, 'the servers are 48k a month together', 'Month', 3000],
    [SIXTEEN, '16 GPUs for $48k a month', 'Month', 3000],
    [NODES, 'each node is 10k a month', 'Month', 2500],
    [TWO, 'the box is $5k a month', 'Month', 2500],
    [TWO, '4 GPUs at $10/hr', 'Hour', 2.5],
  ])('%s: %s', async (line, mention, per, usd) => {
    const { fields } = (await below(line, [mention])).draft;
    expect(fields).toMatchObject({ [`selfHosted.procurement.usdPerGpu${per}`]: usd });
  });

  it.each([
    ['each node is 25k a month', ['2 GPUs at $25000 a month in total', '2 GPUs at $6250 a month in total']],
    ['2 GPUs at $4k a month', ['$2000 a month each', '$4000 a month each']],
  ])('is asked about where nobody said of how many GPUs: %s', async (mention, hints) => {
    const { reply } = await below(TWO, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
  });
});

describe('machines that are not new', () => {
  const BOUGHT = '500M tokens a month, 8xH100 bought at $25k each vs gpt-5';

  it('asks what their age means', async () => {
    const { reply } = await below(BOUGHT, ['they are 2 years old already']);
    expect([reply.kind, reply.hints]).toEqual(['question', ['already paid', 'over 2 years']]);
  });

  it('counts them as paid where that is said', async () => {
    const { draft } = await below(BOUGHT, ['they are 3 years old, already paid']);
    expect(draft.fields['selfHosted.procurement.kind']).toBe('paid');
  });
});

it('says what was assumed to who wants to be reminded of it', async () => {
  const { reply } = await below(TWO, ['remind me what we assumed']);
  expect(reply.text).toMatch(/^\d+ assumptions, such as /);
});

describe('so many GPUs for each of several groups', () => {
  const TEAMS = '10 teams, llama 70b on 4 H100 vs haiku, each team 40M tokens a month';
  const SITES = '4 sites, 4 A10G, llama 8b vs haiku, 300M tokens a month';
  it.each([
    [TEAMS, '1 GPU per team', 10],
    [TEAMS, 'two H100 per team', 20],
    [TEAMS, 'each team gets one H100', 10],
    [TEAMS, 'every team has its own H100', 10],
    ['20 schools with 3M tokens each, llama 8b on 4 L4 vs haiku', 'one L4 per school please', 20],
  ])('%s: %s', async (line, mention, gpus) => {
    expect((await below(line, [mention])).draft.fields['selfHosted.gpuCount']).toBe(gpus);
  });

  it.each([
    ['one gpu per site', ['8 GPUs']],
    ['two cards at each site', ['8 GPUs', '16 GPUs']],
    ['every site has its own GPU', ['8 GPUs']],
    ['put a GPU in each site, int4', ['8 GPUs, int4']],
  ])('%s is asked about where the card counts none of them', async (mention, hints) => {
    const { reply, draft } = await below(SITES, [mention]);
    expect([reply.kind, reply.hints, draft.fields['selfHosted.gpuCount']]).toEqual(['question', hints, 4]);
  });
});
