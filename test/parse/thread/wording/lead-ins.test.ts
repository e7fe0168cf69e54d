import { describe, expect, it } from 'vitest';
import { parseLine, parseThreadWords } from '../../../../src/parse/index.ts';
import { LEAD_IN } from '../../../../src/parse/text/courtesies.ts';

/** Small words that a mention begins with say nothing of it, whichever they are and whatever rule reads what follows. */

const WORDS =
  'ok okay so and but then well hm hmm now please pls alright right great hey hi hello yo oh ah'.split(' ');

const MENTIONS = [
  'back to the original',
  'decided',
  "let's go with the api",
  'i love the idea',
  'is 4 gpus enough?',
  'the night shift has 2 hours more',
  'what changed?',
  'only on weekdays',
  '4 gpus',
];

const { draft: before } = await parseLine('2B tokens/month 4x H100 at $2.5/hr llama 70b vs claude sonnet');

/** What is done with it; its own words may be kept. */
const readAs = async (mention: string): Promise<unknown> => {
  const said = await parseThreadWords(mention, { before }).catch((error: Error) => ({ kind: error.name }));
  return said.kind === 'change' && 'outright' in said ? { ...said.outright.fields } : said.kind;
};

describe('a word that leads in', () => {
  it.each(WORDS)('"%s" is one, and leaves what follows as it is', async (word) => {
    expect(word).toMatch(new RegExp(`^(?:${LEAD_IN})$`));
    for (const mention of MENTIONS)
      expect(await readAs(`${word} ${mention}`), mention).toEqual(await readAs(mention));
  });

  it('is none that says something: "also 2B tokens" comes on top', () => {
    for (const word of ['also', 'no', 'plus', 'instead', 'only'])
      expect(word).not.toMatch(new RegExp(`^(?:${LEAD_IN})$`));
  });
});
