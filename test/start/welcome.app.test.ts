import { describe, expect, it } from 'vitest';
import { configFromEnv } from '../../src/config/config.ts';
import { welcomeText } from '../../src/start/playground.ts';

const CONTACTS = 'As your settings say, ';

describe('what the page promises to whoever tries it', () => {
  it.each([
    [{}, 'Nothing here leaves this machine.'],
    [{ LLMCOST_CHARTS: 'native' }, 'Nothing here leaves this machine.'],
    [{ LLMCOST_CHARTS: 'quickchart' }, `${CONTACTS}quickchart.io can be contacted`],
    [
      { LLMCOST_CHARTS: 'quickchart', QUICKCHART_URL: 'https://charts.example:8443/chart' },
      `${CONTACTS}charts.example:8443 can be contacted`,
    ],
    [
      { LLMCOST_HUB_URL: 'https://huggingface.co', LLMCOST_PRICES_URL: 'https://prices.example/new.json' },
      `${CONTACTS}huggingface.co and prices.example can be contacted`,
    ],
  ])('holds for %j', (env, words) => {
    expect(welcomeText(configFromEnv(env))).toContain(words);
  });
});
