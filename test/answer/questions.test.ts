import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { answerQuestion } from '../../src/answer/question.ts';
import type { Answer } from '../../src/domain/answer.ts';

/** Questions below a card: the figure that is asked for, from the card. */

const cardOf = async (line: string): Promise<Answer> => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-26T12:00:00Z') });
  if (asked.kind !== 'answer') throw new Error('no estimate');
  return asked.answer;
};

const CARDS = {
  rented: await cardOf('500M tokens A100 rental at $1.79/hr llama 70b vs sonnet at $2/$10'),
  owned: await cardOf('3B tokens qwen3 32b on 4x L40S owned at $8k each vs gpt-5-mini and haiku'),
  once: await cardOf('10B tokens once, batch, gpt-oss-120b on 8xH100, throughput 10000 tok/s, vs gpt-5 mini'),
  mix: await cardOf('2B tokens a month, 70% gpt-5-mini 30% gpt-5, qwen3 32b on H100s'),
  devs: await cardOf('30 devs, 20M tokens each per day, sonnet 4.5 vs glm 4.6 on 8xH200'),
  paid: await cardOf('4x A100 already paid for, 1B tokens a month, vs gpt-5-mini'),
  bill: await cardOf('we pay $8.4k a month for sonnet, EU only'),
} as const;

describe('a question of what a card leaves unsaid', () => {
  it.each([
    ['rented', 'what does one gpu do', /^Full, one A100 .* serves [\d.]+B tokens a month, as one of the 2 /],
    ['rented', 'how much can a single card handle?', /^Full, one A100 /],
    ['owned', 'what can one l40s do', /^Full, one L40S serves /],
    ['rented', "what's the max we can serve", /^The fleet is [\d.]+% busy: it can serve /],
    ['rented', 'when are the gpus full?', /^The fleet is [\d.]+% busy/],
    [
      'rented',
      'what do we pay when nobody uses it',
      /^With no traffic hosting is still \$7,493 a month, and /,
    ],
    ['rented', 'do we pay at night', /^Yes: the GPUs are rented all 730 hours/],
    ['rented', 'do we pay for the weekends too?', /^Yes: the GPUs are rented all 730 hours/],
    [
      'rented',
      'how many gpus at night',
      /^4 × A100 .* The card counts one fleet for all hours\. The GPUs are rented all/,
    ],
    [
      'rented',
      'how risky is spot',
      /^Spot GPUs can be taken away at short notice, .* Nothing here is rented/,
    ],
    ['rented', 'is novita reliable', /^How reliable a seller is/],
    ['rented', 'can we trust novita?', /^How reliable a seller is/],
    ['rented', 'how reliable is this?', /whole range of the speed/],
    ['rented', 'who is fastest', /^How fast an API answers is not on the card/],
    ['rented', 'how fast is sonnet?', /^How fast an API answers is not on the card/],
    [
      'rented',
      'how come novita is that cheap',
      /^The card does not say why a price .* Llama 3\.3 70B at Novita: /,
    ],
    [
      'rented',
      'how can novita be so cheap?',
      /^The card does not say why a price .* Llama 3\.3 70B at Novita: /,
    ],
    ['rented', 'what did the training cost', /^Training is not counted/],
    ['rented', 'can we share the gpus with another team?', /^The card knows one fleet/],
    ['rented', 'what does switching cost', /^The work of moving is the hours of set-up\. 16 hours /],
    ['rented', "what's the context?", /does not say how long a context/],
    ['rented', 'what hourly wage did you take', /^16 hours a month at \$100/],
    ['rented', 'why not int4', /^Llama 3\.3 70B in FP16, .* Type "what if int4" to see it so\.$/],
    ['rented', 'why not haiku?', /^That is not on this card: type "add haiku"/],
    ['rented', 'where will we be in a year?', /^No growth is counted/],
    ['rented', 'so total tokens?', /^500M tokens a month/],
    ['rented', "that's 500M per month not per year right?", /^500M tokens a month/],
    ['rented', 'how much costs one token', /^Hosting comes to \$[\d.]+\/M tokens/],
    ['rented', 'what does it cost in total over the three years', /^Over 3 years: hosting \$269,/],
    ['owned', 'when do we get our money back', /^(?:After|Never at this volume)/],
    ['owned', "what's the ROI?", /^(?:After|Never at this volume)/],
    ['rented', 'worth the hassle?', /^Switch to /],
    ['mix', 'what would only mini cost', /^Of the mix, mini takes 70% .* Type "what if all on mini"/],
  ] as const)('%s: %s', (card, question, expected) => {
    expect(answerQuestion({ text: question }, CARDS[card])).toMatch(expected);
  });
});

describe('a question gets the figure that it asks for', () => {
  it.each([
    [
      'rented',
      'at what volume does hosting win?',
      /^Hosting breaks even with Claude Sonnet .* at [\d.]+B tokens a month\./,
    ],
    ['rented', 'how many tokens until hosting pays off?', /^Hosting breaks even/],
    ['rented', 'at what usage does hosting win', /^Hosting breaks even/],
    ['rented', 'can the l40s do it?', /^L40S is not on this card/],
    [
      'rented',
      'which api is cheapest?',
      /^Switch to Llama.*\. The bills, from the lowest: Novita \$87\.96, Claude Sonnet .* \$1,\d{3}, hosting \$7,493\.$/,
    ],
    ['rented', "who's cheapest now", /The bills, from the lowest: /],
    ['rented', 'which is cheaper', /The bills, from the lowest: /],
    ['devs', 'how much per dev?', /^For each of 30 hosting comes to /],
    ['paid', 'when does it pay back?', /^The GPUs are already paid, so there is nothing to pay back\. /],
    // 10B at 10,000 a second.
    ['once', 'how many hours is that?', /^10B tokens take this fleet about 278 hours /],
    ['once', 'we need it in a day', /^10B tokens take this fleet about 278 hours /],
    ['rented', 'can we get this below 5k?', /^Within \$5,000: Novita/],
    ['rented', 'is llama 70b as good as sonnet?', /compares cost, not how good/],
    ['rented', 'where does the $1.79 come from?', /^The GPU at \$1\.79: /],
    [
      'rented',
      "what's the cost per million tokens?",
      /^Hosting comes to \$[\d.]+\/M tokens .*Sonnet .* \$[\d.]+\/M/,
    ],
    ['rented', 'how much cheaper is the api?', /less than hosting at \$7,493, \$[\d,]+ a year\.$/],
    ['rented', 'what would make hosting win?', /^What would change this: /],
    ['rented', 'how sure are you?', /whole range of the speed/],
    [
      'rented',
      'what volume is this for?',
      /^500M tokens a month, about 368k requests of 1,150 tokens in and 210 out\.$/,
    ],
    ['rented', "what's the input output ratio?", /^85% input and 15% output/],
    ['rented', 'how much of the gpu is idle?', /\$[\d,]+ a month pays for hardware that serves nothing/],
    ['rented', 'would H100s be cheaper?', /^H100 is not on this card, .*"what if H100"/],
    ['rented', 'which one is cheapest?', /^Switch to Llama/],
    [
      'rented',
      'cheapest L40S provider?',
      /^5 sellers that we know rent out the L40S by the hour: cheapest \w/,
    ],
    [
      'rented',
      'which cloud is cheapest for an H200',
      /^\d sellers that we know rent out the H200 by the hour: cheapest \w/,
    ],
    [
      'rented',
      'cheapest a100 provider',
      /^9 sellers that we know rent out the A100 80GB .* The card counts \$1\.79\.$/,
    ],
    ['owned', 'who says haiku costs that?', /^Claude Haiku .* lists at https:\S+, \d+ \w+ 20\d\d\.$/],
    ['rented', 'who says that price?', /^The GPU at \$1\.79: /],
    [
      'rented',
      'is 2 spares enough?',
      /^The card does not say that: it counts 1 spare replica\. Type "2 spares"/,
    ],
    ['rented', 'is one spare enough?', /^Yes: 1 spare replica/],
    ['rented', 'is the L40S price with power included?', /^L40S is not on this card, .*"what if L40S"/],
    ['rented', 'is the A100 price with power included?', /^Rent includes electricity/],
    ['rented', 'does azure in frankfurt count?', /^The card does not say that: .* "add gpt on azure"\.$/],
    ['rented', 'why is the A100 so expensive?', /^The card does not say why .* The GPU at \$1\.79: /],
    ['rented', 'why is hosting so expensive?', /^Hosting is \$7,493/],
    ['rented', 'can we have that in pounds?', /^The card is in US dollars\. Type "in pounds"/],
    ['rented', 'can it handle peaks?', /planned for an average load of 45%/],
    ['rented', 'who is paying for this?', /^The card does not say that\. Ask for /],
    ['rented', 'does it still win at half?', /^Half the traffic: \S.* wins, \$[\d,.]+ against \$7,493\. /],
    ['rented', 'what is the current setup?', /^Llama 3\.3 70B in FP16, .* 4 × A100/],
    ['rented', 'how many users can it serve?', /^Full, the fleet serves \d+ requests at once, /],
    ['rented', 'is 16 hours realistic?', /That is an assumption: a tenth of an engineer/],
    ['owned', 'how many hours of ops?', /^16 hours a month at \$100/],
    ['owned', "what's the payback?", /^Never at this volume/],
    ['owned', 'how long do you write the cards off?', /over 48 months and is then worth nothing/],
    ['owned', 'what interest rate did you use?', /the money in it costs 8% a year, maintenance 0%/],
    ['owned', 'which cost of capital is in there?', /costs 8% a year/],
    ['owned', 'is that with cooling?', /^Yes: .* a PUE of 1\.4\.$/],
    [
      'owned',
      'when does it beat haiku? what is the break-even?',
      /^Hosting (?:breaks even|never breaks even) with Claude Haiku/,
    ],
    [
      'once',
      'how long does the job take?',
      /^10B tokens take this fleet about 278 hours at full speed, 10,000 tok\/s in all\.$/,
    ],
    ['once', 'is the batch discount in there?', /^Yes: 100% .*GPT-5 mini 50%/],
    ['once', 'what is that per year?', /^This job is done once/],
    ['mix', 'how much of that is gpt-5?', /^Of the mix, gpt-5 takes 30% of the tokens\./],
    ['mix', 'what does the mix cost?', /is \$[\d,]+ a month at this volume/],
    ['bill', 'how many tokens is that?', /^2\.6B tokens a month.* That is what \$8,400 a month buys\.$/],
    ['bill', 'which APIs are in the EU?', /may be chosen\. Claude Sonnet .* is not in the EU for certain\.$/],
    ['bill', 'why is sonnet ruled out?', /is not in the EU for certain/],
    [
      'bill',
      'what would we save?',
      /is \$[\d,]+ a month less than Claude Sonnet 5\.5 at AWS Bedrock at \$9,240/,
    ],
  ] as const)('%s: %s', (card, question, answer) => {
    expect(answerQuestion({ text: question }, CARDS[card])).toMatch(answer);
  });
});

describe('a question that was answered with something else', () => {
  it.each([
    [
      'rented',
      'how low can the volume go before sonnet wins again',
      /^Hosting breaks even with Claude Sonnet/,
    ],
    ['rented', 'below which volume does sonnet win', /^Hosting breaks even with Claude Sonnet/],
    ['rented', 'below what traffic should we stay on sonnet?', /^Hosting breaks even with Claude Sonnet/],
    ['rented', "what's the lowest volume where hosting still pays", /^Hosting breaks even/],
    ['rented', 'how few requests make hosting win', /^Hosting breaks even/],
    ['rented', 'how high can traffic go before we need another gpu', /can serve [\d.]+B tokens a month/],
    ['rented', 'how did you come up with the tokens per second for the A100?', /tok\/s .*for a replica/],
    ['rented', "what's the tok/s of the A100 based on?", /tok\/s .*for a replica/],
    ['rented', 'how many tokens per second come in', /^On average 190 tokens a second/],
    [
      'rented',
      'what does a single classification cost us',
      /^A request of 1,150 tokens in and 210 out comes to /,
    ],
    ['rented', 'whats one summary cost us', /^A request of 1,150 tokens in and 210 out comes to /],
    [
      'owned',
      "what's haiku's cached price?",
      /^Claude Haiku .* asks \$0\.\d+\/M for input that its cache has, 10% of /,
    ],
    [
      'owned',
      'cached price is a tenth right?',
      /^GPT-5 mini asks \$0\.0\d+\/M for input that its cache has, 10% of /,
    ],
    ['owned', 'what share is cached?', /^No prompt caching is counted\. /],
    ['rented', 'total cost api vs gpu?', /The bills, from the lowest: .*hosting \$7,493\.$/],
    ['rented', "what's the total for api and gpu?", /The bills, from the lowest: /],
    ['rented', 'monthly total for both?', /The bills, from the lowest: /],
    ['rented', "what's the total for the gpus?", /^4 × A100/],
    [
      'bill',
      "what's the premium for eu",
      /^No API of the card asks more in the EU that we know of\. Type "what if no residency"/,
    ],
    ['rented', "what's the premium", / less than /],
    ['rented', 'what can two A100 serve?', /^The card does not say that: type "what if 2 GPUs" to see it\.$/],
    ['rented', 'what would 2 of them do per second?', /type "what if 2 GPUs" to see it\.$/],
    ['rented', 'how much could 4 A100 serve?', /can serve [\d.]+B tokens a month/],
    ['devs', 'which glm is that?', /^GLM-4\.6 in /],
    ['devs', 'which llama is that?', /^The card does not say that/],
    ['owned', "who's the cheapest place to rent L40S?", /^5 sellers that we know rent out the L40S/],
    [
      'rented',
      'who has the cheapest A100?',
      /^9 sellers that we know rent out the A100 80GB .* The card counts \$1\.79\.$/,
    ],
    [
      'rented',
      'which seller is cheapest for the GPU?',
      /^9 sellers that we know rent out the A100 80GB .* The card counts \$1\.79\.$/,
    ],
    [
      'rented',
      'which cloud has the cheapest A100s?',
      /^9 sellers that we know rent out the A100 80GB .* The card counts \$1\.79\.$/,
    ],
    [
      'rented',
      'cheapest place for the GPUs?',
      /^9 sellers that we know rent out the A100 80GB .* The card counts \$1\.79\.$/,
    ],
    ['rented', "what's the cheapest gpu?", /^"Other GPUs and models"/],
    ['rented', 'is it cheaper to rent or own the gpus?', /^Rented/],
    ['rented', 'who is cheapest?', /The bills, from the lowest/],
    ['rented', 'how many tokens per second would each user see?', /^Users read at /],
    ['rented', 'how many tokens a second does each developer get?', /^Users read at /],
    ['rented', 'tokens per second per user?', /^Users read at /],
    ['rented', 'tokens per second?', /^On average /],
    // 500M by 365 / 12 days, and by 260 / 12.
    ['rented', 'weekends too?', /500M tokens a month, .* 16\.4M a day .* 23\.1M where only working days/],
    ['rented', 'does that include weekends?', /^The card counts 500M tokens a month, whichever days/],
    ['rented', 'are saturdays counted?', /^The card counts 500M/],
    ['rented', 'weekdays only or every day?', /^The card counts 500M/],
    ['rented', 'is that 7 days a week?', /^The card counts 500M/],
    ['rented', 'do we pay for the weekends too?', /^Yes: the GPUs are rented all 730 hours/],
    ['once', 'weekends too?', /^The job is done once, 10B tokens/],
  ] as const)('%s: %s', (card, question, answer) => {
    expect(answerQuestion({ text: question }, CARDS[card])).toMatch(answer);
  });
});
