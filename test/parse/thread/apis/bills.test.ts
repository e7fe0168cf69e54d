import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Below a bill, what one API costs now is that of one; of another it is asked whether it comes on top. */

const TWO = '$9k a month on gpt-5 and $4k a month on sonnet';
const ONE = '$9k a month on gpt-5';
const BY_TOKENS = '$12k a month on 70% haiku 30% sonnet, llama 70b on H100';

/** "gpt-5 9000, sonnet 6000": what is paid for each, to the dollar. */
const paid = ({ draft: { fields } }: Awaited<ReturnType<typeof below>>): string => {
  const { usdPerMonth = 0, api = '' } = fields['workload.bill'] ?? {};
  const { mix, sharesOf = 'tokens' } = fields.apis?.find(({ id }) => id === api) ?? {};
  const parts = sharesOf === 'spend' && mix !== undefined ? mix : [{ id: api, share: 1 }];
  return parts
    .map(({ id, share }) => {
      const [name = id] = /(?<=claude-)[a-z]+|gpt-5/.exec(id) ?? [];
      return `${name} ${Math.round(usdPerMonth * share)}`;
    })
    .join(', ');
};

describe('what one of several APIs costs now', () => {
  it.each([
    [TWO, 'sonnet is 6k a month now', 'gpt-5 9000, sonnet 6000'],
    [TWO, 'sonnet bill is 6k', 'gpt-5 9000, sonnet 6000'],
    [TWO, 'we pay 6k for sonnet', 'gpt-5 9000, sonnet 6000'],
    [TWO, 'sonnet went up to $5,200', 'gpt-5 9000, sonnet 5200'],
    [TWO, 'the gpt-5 bill is 12k now', 'gpt-5 12000, sonnet 4000'],
    [TWO, 'the bill for sonnet is 5k', 'gpt-5 9000, sonnet 5000'],
    [TWO, 'gpt-5 dropped to 3k', 'gpt-5 3000, sonnet 4000'],
    [TWO, 'sonnet went up 2k', 'gpt-5 9000, sonnet 6000'],
    [TWO, 'gpt-5 dropped by 3k', 'gpt-5 6000, sonnet 4000'],
    [ONE, 'gpt-5 bill went up 5k', 'gpt-5 14000'],
    [TWO, 'sonnet is 72k a year', 'gpt-5 9000, sonnet 6000'],
    [TWO, 'sonnet came to 4.4k in october', 'gpt-5 9000, sonnet 4400'],
    [TWO, 'sonnet 6k, gpt-5 8k', 'gpt-5 8000, sonnet 6000'],
    [TWO, 'we now also pay 2k for haiku', 'gpt-5 9000, sonnet 4000, haiku 2000'],
    [TWO, "it's 26k now", 'gpt-5 18000, sonnet 8000'],
    [ONE, 'we also pay 2k for haiku', 'gpt-5 9000, haiku 2000'],
    [ONE, '$2k a month on haiku too', 'gpt-5 9000, haiku 2000'],
    [ONE, 'plus 4k on sonnet', 'gpt-5 9000, sonnet 4000'],
    [ONE, 'gpt-5 is 10k', 'gpt-5 10000'],
    [ONE, 'gpt-5 bill of october was 9.5k', 'gpt-5 9500'],
    [ONE, '$4k a month on sonnet instead', 'sonnet 4000'],
    [BY_TOKENS, 'sonnet is 6k, haiku is 5k', 'sonnet 6000, haiku 5000'],
  ])('%s: %s', async (card, mention, parts) => {
    const talked = await below(card, [mention]);
    expect([talked.reply.kind, paid(talked)]).toEqual(['change', parts]);
  });

  it.each([
    [ONE, 'sonnet is 4k', ['gpt-5 9000, sonnet 4000', 'sonnet 4000']],
    [ONE, '$4k a month on sonnet', ['gpt-5 9000, sonnet 4000', 'sonnet 4000']],
    [TWO, '$7k a month on opus', ['gpt-5 9000, sonnet 4000, opus 7000', 'opus 7000']],
    // The other has what is left of 12k.
    [BY_TOKENS, 'sonnet is 5k', ['sonnet 5000, haiku 7000']],
  ])('%s: %s is asked, with mentions that run', async (card, mention, parts) => {
    const { reply } = await below(card, [mention]);
    expect(reply.kind).toBe('question');
    const read = await Promise.all((reply.hints ?? []).map(async (hint) => paid(await below(card, [hint]))));
    expect(read).toEqual(parts);
  });

  it.each([
    [TWO, 'sonnet is $1/$5'],
    [TWO, 'sonnet is 2M'],
  ])('%s: %s is no bill', async (card, mention) => {
    expect(paid(await below(card, [mention]))).not.toContain('sonnet 1');
  });
});

it('keeps a discount where only the shares of a mix move', async () => {
  const { draft } = await below('500M tokens A100 rental vs 70% haiku 30% opus', ['20% off', '80% haiku']);
  expect(draft.fields['apis.discount']).toBe(0.2);
});
