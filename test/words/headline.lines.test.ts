import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { assess } from '../helpers/in-words.ts';
import { api, atVolume, evidence, scenario } from '../helpers/scenario.ts';

const headlineOf = async (line: string): Promise<string> => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-27'), withoutCases: true });
  if (asked.kind !== 'answer') throw new Error(`"${line}" was not answered`);
  return asked.answer.assessment.verdict.headline;
};

describe('the sentence that a card begins with', () => {
  it.each([
    ['400M tokens EU only vs claude sonnet', /if good enough: \d+% (?:below .*|cheaper)\.$/],
    // Its seller closes it in 15 days.
    [
      '35B tokens vs gpt-5-mini, qwen2.5 32b on L40S',
      /^Stay with GPT-5 mini until 11 Dec 2026: hosting .*costs \d+% more\.$/,
    ],
    // Sonnet itself stands in the table, ruled out, beside the one at Bedrock.
    [
      '500M tokens EU only vs claude sonnet',
      /^Switch to Llama on \w+ if good enough: \d+% below \S*.*Bedrock\.$/,
    ],
    [
      '20B tokens, qwen3-4b on L4 vs bedrock sonnet',
      /^Switch to Qwen3 on Novita if good enough: .*% below Bedrock\.$/,
    ],
    [
      '2B tokens vs bedrock opus and anthropic opus, llama 70b',
      /^Switch to Llama on Novita if good enough: \d+% below Opus [\d.]+(?: at Bedrock)?\.$/,
    ],
    ['1B tokens gpt-4o azure', /^Switch to Llama on Novita if good enough: \d+% below GPT-4o at Azure\.$/],
    ['1B tokens vs $30/$60 per million', /if good enough: (?:over )?\d+% (?:below your API|cheaper)/],
  ])('reads in one look: %s', async (line, says) => {
    const headline = await headlineOf(line);
    expect(headline).toMatch(says);
    expect([...headline].length).toBeLessThanOrEqual(75);
  });

  it('names the model that was asked about at a seller that the rule allows', async () => {
    expect(await headlineOf('500M tokens vs haiku, EU only, apertus 70b')).toMatch(
      /^Use Haiku 5\.5 at Bedrock: your data stays in the EU/,
    );
  });

  it('names both of two editions that one seller has of a model', async () => {
    // At 1,150 tokens in and 210 out $0.02 and $0.05 a million come to 33.5, $0.06 for both to 81.6: 59% less.
    const other = 'novita/meta-llama/llama-3.1-8b-instruct-bf16';
    expect(await headlineOf(`5B tokens llama 3.1 8b on H200 vs ${other}`)).toBe(
      'Switch to Llama 3.1 8B at Novita: 59% below Llama 3.1 8B Bf16 at Novita.',
    );
  });

  it.each([
    // $87.96 at Novita beside $88.25: nothing that is worth a switch.
    [
      '500M tokens llama 70b A100 vs $0.1765/$0.1765',
      'Pay per token: hosting Llama 3.3 70B costs 85× as much.',
    ],
    // $87.96 beside $112.75 is 22% less, and $24.79 are not worth a switch.
    [
      '500M tokens llama 70b A100 vs $0.2255/$0.2255',
      'Pay per token: hosting Llama 3.3 70B costs 85× as much.',
    ],
    // $66.99 beside $87.96: which of several sellers is what was asked, and names no other model.
    [
      '500M tokens, llama 3.3 70b at together, deepinfra or novita',
      /^Use Llama 3\.3 70B Turbo at DeepInfra: hosting costs \d+× as much\.$/,
    ],
    ['300M tokens qwen3 32b on 1 H100 vs deepinfra, novita', /^Use DeepInfra: hosting Qwen3 32B/],
    // Pocket money is said as such: thousands of times as much say nothing.
    ['100 prompts a day, sonnet vs haiku', /^Pay per token: hosting [^,]* costs \$[\d,]+, not \$0\.\d+\.$/],
    ['2B tokens llama 70b A100 vs $0.2255/$0.2255', /^Switch to Llama 3\.3 70B on Novita if .* 22% cheaper/],
    // Groq has closed it and names another model, which nobody uses yet: $7,493 beside $77 of $110.
    [
      '500M tokens llama 70b A100 vs llama 70b on groq, 60% can wait',
      'Switch to gpt-oss 120B at Groq if good enough: hosting costs 98× as much.',
    ],
    [
      '500M tokens llama 70b A100 vs llama 70b on groq and gpt-oss 120b on groq, 60% can wait',
      'Stay with gpt-oss 120B at Groq: hosting Llama 3.3 70B costs 98× as much.',
    ],
  ])(
    'tells to switch where that saves something, and to stay with what is in use: %s',
    async (line, says) => {
      expect(await headlineOf(line)).toEqual(typeof says === 'string' ? says : expect.stringMatching(says));
    },
  );

  it.each([
    // One H100 serves 18B, and 3 have the room for a busy hour.
    [
      '20B tokens a month, our fine-tuned qwen3-32b on one H100 vs opus',
      /^Use Claude Opus 5\.5: 1 GPU is too few; 3 would be 9\d% cheaper\.$/,
    ],
    ['200 rps llama 70b on 8 H100', /^Pay per token: 8 GPUs are too few, and \d{3} cost [\d.]+× as much\.$/],
    [
      '20B tokens a month, fine-tuned qwen3-32b on one H100 vs opus, own infrastructure only',
      /^Host it on 3 GPUs: 1× H100 SXM serves [\d.]+B tokens a month at most, and no API is allowed\.$/,
    ],
    // What more of them cost is not known where they are paid.
    ['30B tokens a month, llama 70b on 4 H100 already paid vs sonnet', /^Pay per token: 4× H100 SXM serve /],
  ])('says how many would carry what a fleet is too small for: %s', async (line, says) => {
    expect(await headlineOf(line)).toMatch(says);
  });

  it.each([
    // Haiku costs less than the fleet that is chosen.
    [
      'a 13B model, 10 rps, 500/200, on A100',
      /^Use (?:Claude )?Haiku 5\.5 if .*good enough, else host it: hosting costs .*(?:more|as much)\.$/,
    ],
    [
      'a 13B model, 10 rps, 500/200, on A100 vs sonnet',
      /^Host 13b if it is good enough: \d+% cheaper than Sonnet 5\.5, also at half\.$/,
    ],
  ])('holds against every API on the card: %s', async (line, says) => {
    expect(await headlineOf(line)).toMatch(says);
  });

  it.each([
    // Of those that somebody asks about the nearest, whatever the order; of one in use, that one.
    ['20B tokens a month llama 70b vs gpt-5 and opus 4.5', / 93% cheaper than GPT-5\.$/],
    ['20B tokens a month llama 70b vs opus 4.5 and gpt-5', / 93% cheaper than GPT-5\.$/],
    ['3B tokens a month llama 70b vs opus 4.5 and gemini flash lite', / below Gemini 3\.5 Flash Lite\.$/],
    ['20B tokens a month llama 70b vs gpt-5, now on opus 4.5', / 98% below Opus 4\.5\.$/],
  ])('counts what is saved against the nearest rival: %s', async (line, says) => {
    expect(await headlineOf(line)).toMatch(says);
  });

  /** Names of so many letters, where the model does not fit its GPU. */
  const misfit = (role: 'named' | 'same-model', model: number, gpu: number, rival: number): string => {
    const known = evidence({
      names: {
        model: 'm'.repeat(model),
        gpu: 'g'.repeat(gpu),
        apis: [{ api: 'acme/large', name: 'r'.repeat(rival), seller: 'Acme' }],
      },
    });
    const asked = scenario({ workload: atVolume(2e9), apis: [api({ role })] });
    return assess(asked, { ...known, fit: { ...known.fit, fits: false } }).verdict.headline;
  };

  it('keeps names whole up to 110 characters, then the model has 24 and the API 20', () => {
    // "Pay per token: " 15, " does not fit 1× " 17 and the stop: 33 beside the names.
    expect(misfit('same-model', 40, 37, 9)).toMatch(/^Pay per token: m{40} does not fit 1× g{37}\.$/);
    expect(misfit('same-model', 40, 38, 9)).toMatch(/^Pay per token: m{23}… does not fit 1× g{38}\.$/);
    // "Use ", ": ", 17 and the stop: 24 beside them.
    expect(misfit('named', 24, 40, 22)).toMatch(/^Use r{22}: m{24} does not fit 1× g{40}\.$/);
    expect(misfit('named', 24, 40, 23)).toMatch(/^Use r{19}…: m{24} does not fit 1× g{40}\.$/);
  });
});
