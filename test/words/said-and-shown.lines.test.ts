import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { renderCard, renderText } from '../../src/render/index.ts';
import { cardContent } from '../../src/words/card.ts';

/** What a sentence of the card says stands in its table, and would do what it says. */

const answerTo = async (line: string) => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-26') });
  if (asked.kind !== 'answer') throw new Error(`"${line}" is no estimate`);
  return asked.answer;
};
const changeIn = async (line: string): Promise<string | undefined> =>
  /What would change this: ([\s\S]*?)\n\S/
    .exec(renderText(await answerTo(line)))?.[1]
    ?.replaceAll(/\s+/g, ' ');

it('prices stand beside their sources as sellers write them, so that a bill can be worked out again', async () => {
  const text = renderText(
    await answerTo('500M tokens H100 at $2.695, llama 70b vs sonnet and $0.135/$0.425'),
  );
  const words = text.replaceAll(/\s+/g, ' ');
  for (const price of ['GPU-hour $2.695', '$0.135/$0.425 $0.135 in and $0.425 out per 1M'])
    expect(words).toContain(price);
});

describe('a fleet that is too small', () => {
  // One L4 at $0.50 for 730 hours is $365, full 5.1B tokens: $0.07 a million, and Novita asks $0.025.
  it('is not to grow where its GPUs cost more than the API even when they are full', async () => {
    expect(await changeIn('20B tokens/month llama 8b on 1x L4 at $0.5/hr vs sonnet')).toMatch(
      /^nothing in hosting\. Even full, these GPUs cost \$0\.07\d* a million tokens, Novita \$0\.025\.$/,
    );
  });

  it('wins with more of it, and with less to do only where it is cheaper at what it can serve', async () => {
    const asked = (model: string) =>
      `20B tokens/month, ${model} on 2 A100 at $1/hr, 4000 tok/s, vs $2/$2, no ops`;
    // 20B are 1.9 replicas that are busy every second, and 5 of two GPUs at 45%: 10 × $730. Novita asks $3,518.
    expect(await changeIn(asked('fine-tuned llama 70b'))).toBe(
      '10× A100 for $7,300, or less traffic – then hosting wins.',
    );
    expect(await changeIn(asked('llama 70b'))).toBe('less traffic – then hosting wins.');
  });

  it.each([
    // Load 1.41 are 4 replicas of two A100s at 45%: 8 × $642.40, and the people.
    [
      'mixtral 8x7b on 2xA100 spot, 8B tokens vs gpt-5-mini',
      /^nothing in hosting\. 8 GPUs would carry it, for \$7,404; Bedrock charges \$3,909\.$/,
    ],
    [
      'llama 70b on 8x A100 40GB own already paid colo $2000/mo, 9B tokens vs haiku',
      /^nothing in hosting\. Too small as it is, this fleet costs \$4,336, Claude Haiku 5\.5 \$1,456\.$/,
    ],
    [
      '100B tokens a month fine-tuned llama 70b on 8 H100 vs sonnet',
      /^32× H100 SXM for \$93,371, or less traffic – then hosting wins\.$/,
    ],
    // What more of them would cost is not known.
    ['llama 70b on 4 H100 already paid, 30B tokens vs sonnet', /^10× H100 SXM, or less traffic\.$/],
  ])('is to grow only where the fleet that carries it costs less than the API: %s', async (line, change) => {
    expect(await changeIn(line)).toMatch(change);
  });
});

describe('a replica that its machines do not hold', () => {
  it.each([
    ['1B tokens a month llama 3.3 70b on 4x g5.2xlarge', /^4× A10G in one machine or /],
    ['1B tokens a month llama 3.3 70b fp16 on 1x A10G', /^8× A10G or /],
  ])('needs one that has enough GPUs: %s', async (line, change) => {
    expect(await changeIn(line)).toMatch(change);
  });
});

describe('the half check beside a cheaper model', () => {
  it.each([
    // 18.4B tokens: Haiku asks $1,971 at half, the fleet $11,414.
    [
      'a 13B model, 10 rps, 500/200, on A100',
      'Half the traffic: hosting $11,414, Claude Sonnet 5.5 $39,420, Claude Haiku 5.5 $1,971.',
    ],
    [
      'a 13B model, 10 rps, 500/200, on A100 vs sonnet',
      'Robust. At half the traffic hosting still wins: $11,414 against $39,420.',
    ],
  ])('is robust only where nothing on the card costs less: %s', async (line, check) => {
    const said = cardContent(await answerTo(line), 'asker').check;
    expect(`${said?.label} ${said?.text}`).toBe(check);
  });
});

describe('what would change an answer', () => {
  // Of 85% input that is 5.7 tokens in to one out; 7.4% would be 0.08, and 254k tok/s is more than the card computes.
  it.each([
    ['300B tokens a month llama 8b own H100 at $25k each vs gpt-5-nano', /tok\/s/],
    ['summaries 2M documents a month, 8000 in 300 out, qwen3 32b on H100 at $2.2 vs haiku batch', /% input/],
  ])('is nothing that nobody can move: %s', async (line, beyond) => {
    expect(await changeIn(line)).not.toMatch(beyond);
  });

  it('is no count that nobody would reach: 362 hours of 8, and 54 spares of none', async () => {
    const line = '12B tokens fine-tuned qwen3 14b on L40S at $0.9 no spare 8h ops vs gpt-4.1-nano';
    expect(await changeIn(line)).toBe('nothing within reach.');
  });

  it('is said once, where the badge says at which speed the verdict turns', async () => {
    const text = renderText(
      await answerTo('20B tokens qwen3 235b fp8 on 8xH200 at $2.5/h vs gpt-5, not novita'),
    );
    expect(text).toMatch(/Measure first\. Under [\d,]+ tok\/s a replica/);
    expect(text).not.toMatch(/What would change this:[^–]*tok\/s a replica/);
  });
});

describe('a job that is done once', () => {
  // 80 hours at $100 are most of its bill of $12,397.
  it('names its set-up among what is assumed, and a month never', async () => {
    const LINE = 'batch job: 10B tokens once, llama 70b on H100';
    expect(cardContent(await answerTo(LINE), 'asker').grey.join(' ')).toMatch(
      /^Assumes FP8, 80 hours of set-up,/,
    );
    const monthly = cardContent(await answerTo('10B tokens llama 70b on H100'), 'asker').grey.join(' ');
    expect(monthly).not.toContain('set-up');
  });
});

describe('one side of a volume alone', () => {
  it.each([
    // 1,150 in to 210 out: 2B written read 10.95B.
    ['we write 2B output tokens a month, llama 70b on H100', /^Assumes 11B input tokens \(5\.5:1\), /],
    [
      '3M requests a month, 500 output tokens per request, llama 70b on H100',
      /^Assumes 8\.21B input tokens \(5\.5:1\), (?!.*input to output)/,
    ],
    ['2B output tokens a month, 9B input tokens a month, llama 70b on H100', /^Assumes FP8, /],
  ])('says first what nobody spoke of: %s', async (line, words) => {
    expect(cardContent(await answerTo(line), 'asker').grey.join(' ')).toMatch(words);
  });
});

describe('hardware that is to be bought', () => {
  it('says what it costs up front before a note that turns nothing', async () => {
    const line = '8 H100 own at $28k, 6B tokens a month vs sonnet, fine-tuned llama 70b';
    const { beside } = cardContent(await answerTo(line), 'asker');
    // 8 × 1.45 × $28,000
    expect(beside.map(({ label, text }) => `${label} ${text}`)).toContainEqual(
      expect.stringMatching(/^Cash: \$324,800 up front, back in \d+ months;/),
    );
  });
});

describe('an API that is closed, without another of its seller', () => {
  // 12B tokens cost $1,941 there, $3,438 hosted and $38,824 at Sonnet: a nano is nearer to the small one.
  it('has the small default beside the frontier one, and the card says that it costs less', async () => {
    const line = '12B tokens fine-tuned qwen3 14b on L40S at $0.9 no spare 8h ops vs gpt-4.1-nano';
    const { under, options } = cardContent(await answerTo(line), 'asker');
    expect(under).toContainEqual(expect.stringMatching(/^Claude Haiku [\d.]+ costs less, \$1,941,/));
    expect(options.allRows.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^Claude Sonnet/));
  });
});

describe('where a rule decides', () => {
  it('the API that the headline compares with stands in the table', async () => {
    const card = renderCard(await answerTo("1B tokens, can't leave our network"), {
      id: 'x',
      audience: 'asker',
    });
    const [header, ...others] = card.blocks as readonly { readonly type: string }[];
    const rival = /more than (\w+ [\d.]+)\./.exec(JSON.stringify(header))?.[1];
    expect(rival).toBeDefined();
    expect(JSON.stringify(others.filter(({ type }) => type === 'table'))).toContain(rival);
  });
});
