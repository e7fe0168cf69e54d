import { describe, expect, it } from 'vitest';
import { refused, START } from '../exported.ts';
import { read } from '../files.ts';

describe('a scrape', () => {
  it('a scrape may say when it was taken', async () => {
    const { profile } = await read(
      'vllm:prompt_tokens_total{model_name="m"} 1.5e+06 1793491200.123\nvllm:generation_tokens_total{model_name="m"} 5 # {trace_id="a"} 1\n',
    );
    expect([profile.inputTokens, profile.outputTokens]).toEqual([1_500_000, 5]);
  });

  describe('several scrapes in one file', () => {
    const scrape = (input: number, output: number, at = '', start = '') =>
      `${start}vllm:prompt_tokens_total{model_name="m"} ${input}${at}\nvllm:generation_tokens_total{model_name="m"} ${output}${at}\n`;
    const counted = async (...scrapes: readonly string[]) => {
      const { profile } = await read(scrapes.join(''));
      return [profile.inputTokens, profile.outputTokens, profile.days];
    };
    const began = (at: number) => `process_start_time_seconds ${at}\n`;

    it('tell what was used between the first and the last', async () => {
      const days = [0, 1, 2].map((day) => ` ${(START + day * 86_400) * 1000}`);
      // 1,000 to 5,000, and 300 more after a start.
      expect(
        await counted(scrape(1000, 100, days[0]), scrape(5000, 500, days[1]), scrape(300, 30, days[2])),
      ).toEqual([4300, 430, 2]);
    });

    it('are one server where it began once, and several where each began at a time of its own', async () => {
      const [one, other] = [began(START), began(START + 60)];
      expect(await counted(scrape(1000, 100, '', one), scrape(5000, 500, '', one))).toEqual([
        5000,
        500,
        null,
      ]);
      expect(await counted(scrape(1000, 100, '', one), scrape(5000, 500, '', other))).toEqual([
        6000,
        600,
        null,
      ]);
    });

    it('are refused where nothing says which', async () => {
      expect(await refused(scrape(1000, 100) + scrape(5000, 500))).toContain('several servers or of one');
    });
  });
});
