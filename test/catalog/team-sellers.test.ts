import { describe, expect, it } from 'vitest';
import { findTeamSeller, listsApi, rentalsOn, sellerIds } from '../../src/catalog/index.ts';

describe('sellers as a team names them', () => {
  it.each([
    ['azure', ['azure'], ['Azure']],
    ['AWS', ['aws'], ['AWS']],
    ['bedrock', ['aws'], ['AWS']],
    ['google cloud', ['google'], ['GCP']],
    ['ovh', ['ovhcloud', 'huggingface_ovhcloud'], ['OVHcloud']],
    ['anthropic', ['anthropic'], []],
    ['coreweave', [], ['CoreWeave']],
  ])('%s sells tokens as %j and GPU hours as %j', (words, apis, rentals) => {
    expect(findTeamSeller(words)).toMatchObject({ apis, rentals });
  });

  it('are never guessed', () => {
    for (const words of ['azur', '', 'constructor', 'the cloud'])
      expect(findTeamSeller(words)).toBeUndefined();
  });

  it('make a list that APIs and GPUs are held against', () => {
    const list = ['azure', 'ovh'];
    expect(listsApi(list, 'azure/gpt-4o')).toBe(true);
    expect(listsApi(list, 'ovhcloud/gpt-oss-120b')).toBe(true);
    expect(listsApi(list, 'openai/gpt-4o')).toBe(false);
    expect(rentalsOn(list)).toEqual(['Azure', 'OVHcloud']);
    expect(sellerIds(['Azure'])).toEqual(['azure']);
    expect(sellerIds(['gcp'])).toEqual(['google', 'gcp']);
  });
});
