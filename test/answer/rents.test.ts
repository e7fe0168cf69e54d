import { describe, expect, it } from 'vitest';
import { RENTAL_SELLERS } from '../../src/catalog/rental-sellers.ts';
import { below } from '../helpers/below.ts';

/** What a GPU rents for elsewhere: at a seller that a question names, and on the market. */

const OURS = '2B tokens a month vs haiku, 4 H100 at 2.20';
const AT_LAMBDA = '2B tokens llama 70b on 4 H100 on lambda vs gpt-5-mini';
const OWNED = '2B tokens llama 70b on 4 owned H100 at 25000 vs gpt-5-mini';

const MARKET = /^\d+ sellers that we know rent out the H100 SXM by the hour: cheapest Vast\.ai \$/;
const OF_H200 = /^\d+ sellers that we know rent out the H200 .* Type "what if H200" to see it\.$/;

describe('what a GPU rents for', () => {
  it.each<[string, string, RegExp]>([
    [
      OURS,
      'whats vultr asking per gpu hour',
      /^Vultr rents out the H100 SXM for \$|^Of Vultr we know no rent/,
    ],
    [OURS, 'what does coreweave take for one', /^CoreWeave rents out the H100 SXM for \$6\.16 an hour/],
    [
      OURS,
      'what would an H100 be at google cloud?',
      /^GCP rents out the H100 SXM .* The card counts \$2\.20\./,
    ],
    [
      OURS,
      "what's an H200 on nebius",
      /^Nebius rents out the H200 for .* "what if H200 on nebius" to see it there\.$/,
    ],
    [OURS, 'is crusoe cheaper?', /^Crusoe rents out the H100 SXM for/],
    [OURS, 'what are those at azure', /^Azure rents out the H100 SXM for \$12\.29 an hour/],
    [OURS, 'does hyperstack have H200s?', /^Yes: Hyperstack rents out the H200 for/],
    [OURS, 'what would voltage park want for an H100', /^Of Voltage Park we know no rent of the H100 SXM\./],
    [OURS, 'who else rents out H100s', MARKET],
    [OURS, 'cheapest H100 on the market?', MARKET],
    [OURS, 'what do other sellers charge for them per hour?', MARKET],
    [OURS, 'do others ask for less?', MARKET],
    [OURS, "what's the going rate", MARKET],
    [OURS, 'what do H100s go for nowadays?', MARKET],
    [OURS, 'how does our rate compare?', MARKET],
    [OURS, 'is 2.20 any good?', /The dearest|\$2\.20 an hour is no more than any of them asks\.$/],
    [OURS, 'is $4/h steep?', /\$4\.00 an hour is more than \d+ of them ask\.$/],
    [OURS, 'is 13.50 an hour high', /\$13\.50 an hour is more than all of them ask\.$/],
    [OURS, 'price of an H200?', OF_H200],
    [OURS, 'where is the H200 cheapest', OF_H200],
    [
      AT_LAMBDA,
      'what does lambda charge?',
      /^Lambda rents out the H100 SXM for \$4\.29 an hour \(.*\)\. The card counts that\.$/,
    ],
    [OWNED, 'what do others charge per hour', /^\d+ sellers .*(?<!The card counts \$[\d.]+\.)$/],
  ])('%s: %s', async (line, question, told) => {
    const { reply } = await below(line, [question]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });

  it.each([
    'is 30% cached high?',
    'is 50 high?',
    'who is cheapest?',
    'who sells llama cheapest?',
    'does the rent at runpod include power?',
    'who is going to pay for the GPUs?',
    'what does together charge?',
    'cheapest gpu?',
    'is the bill high?',
    'is 0.50 high?',
  ])('is not asked by: %s', async (question) => {
    const { reply } = await below(OURS, [question]);
    expect(reply.text).not.toMatch(/rents? out/);
  });
});

it('is offered at a seller in words that lead there', async () => {
  let many = 0;
  for (const { name, aliases } of RENTAL_SELLERS) {
    const typed = aliases.at(-1) ?? name;
    const { reply } = await below(OURS, [`what does an H200 cost at ${typed}?`]);
    const offered = /Type "(?<line>what if [^"]+)" to see it there\.$/.exec(reply.text)?.groups?.line;
    if (offered === undefined) continue;
    many += 1;
    const { draft } = await below(OURS, [offered]);
    expect(draft.fields, offered).toMatchObject({
      'selfHosted.gpu': 'h200',
      'selfHosted.procurement.seller': name,
    });
  }
  expect(many).toBeGreaterThan(5);
});
