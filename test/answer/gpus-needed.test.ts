import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** How many GPUs the traffic takes is worked out, whatever fleet was typed. */

// 29.3B tokens a month are all that four of them serve: 300B takes 42 of them full, and 92 at 45%.
const TOO_SMALL = '300B tokens/mo llama 70b on 4 H100 vs gpt-5-mini';
// One replica of two serves 6.6B at 45%.
const TOO_LARGE = '200M tokens/mo llama 70b on 16 H100 vs haiku';
const SIZED = '500M tokens llama 70b vs sonnet';
const ONCE = 'batch job: 10B tokens once, llama 70b on 4 H100';

const TAKES_92 =
  /^This traffic takes 92 × H100 SXM \(46 replicas of 2\) at the planned 45% load, and 42 at full load\. The card has 4\. Type "92 GPUs" to see it so\.$/;
const TAKES_2 =
  /^This traffic takes 2 × H100 SXM \(1 replica of 2\) at the planned 45% load\. The card has 16\. Type "2 GPUs" to see it so\.$/;

describe('how many it takes', () => {
  it.each<[string, string, RegExp]>([
    [TOO_SMALL, 'how many GPUs do we need?', TAKES_92],
    [TOO_SMALL, 'how many H100 would we need for that really?', TAKES_92],
    [TOO_SMALL, 'so how many cards does that take', TAKES_92],
    [TOO_SMALL, 'what would be enough?', TAKES_92],
    [TOO_SMALL, 'which fleet could carry that?', TAKES_92],
    [TOO_SMALL, 'how many more must we rent?', TAKES_92],
    [TOO_SMALL, 'how many should we get then?', TAKES_92],
    [TOO_SMALL, 'ok, how many are required?', TAKES_92],
    [TOO_SMALL, 'so how many gpus then?', /^4 × H100 SXM: .* This traffic takes 92 × H100/],
    [TOO_SMALL, 'is 4 enough?', /^The fleet is 1,024% busy: .* This traffic takes 92 × H100/],
    [TOO_LARGE, 'how many do we really need?', TAKES_2],
    [TOO_LARGE, 'could we live with fewer?', TAKES_2],
    [TOO_LARGE, 'can we get by on less?', TAKES_2],
    [TOO_LARGE, 'would half of them do?', TAKES_2],
    [TOO_LARGE, 'is 16 the minimum for that model?', TAKES_2],
    [TOO_LARGE, "what's the minimum?", TAKES_2],
    [TOO_LARGE, 'how few could we run?', TAKES_2],
    [TOO_LARGE, "isn't 16 overkill?", /^The fleet is 0\.2% busy: .* This traffic takes 2 × H100/],
    [TOO_LARGE, 'do we need all 16?', /^The fleet is 0\.2% busy: .* This traffic takes 2 × H100/],
    [TOO_LARGE, 'how many do we need at 20B?', /^With "20B": This traffic takes 8 × H100 SXM/],
    [TOO_LARGE, 'how many gpus for that?', TAKES_2],
    [TOO_LARGE, 'how many H100s for this really', TAKES_2],
    [TOO_LARGE, 'how many cards for 20B?', /^With "20B": This traffic takes 8 × H100 SXM/],
    [TOO_LARGE, 'what would 50B need', /^With "50B": This traffic takes 16 × H100 SXM/],
    [TOO_LARGE, 'gpus needed at 100x?', /^With "100x": This traffic takes 8 × H100 SXM/],
    [TOO_LARGE, 'how much hardware for 30B a month', /^With "30B a month": This traffic takes 10 × H100/],
    [TOO_SMALL, 'gpus for double?', /^With "double": This traffic takes 184 × H100/],
    [TOO_SMALL, 'how many of those for a tenth', /^(?!This traffic)/],
    [TOO_SMALL, 'how many gpus for 5k a month?', /^The card does not say that/],
    [TOO_SMALL, 'how many H200 would it take', /^With "H200": This traffic takes \d+ × H200/],
    [TOO_SMALL, 'how many H200 for 20B', /^With "H200, 20B": This traffic takes 5 × H200/],
    [TOO_LARGE, 'how many gpus do we have?', /^16 × H100 SXM: (?!.*takes)/],
    [SIZED, 'could we live with fewer?', /^2 × B200: .* takes 1 × B200 at .* "without a spare"/],
    [ONCE, 'how many gpus do we need?', /^4 × H100 SXM: .* With more GPUs it is done sooner\.$/],
    // What they cost, hold or earn is another question.
    [TOO_LARGE, 'how many gpus do we need to break even?', /^(?!This traffic)/],
    [TOO_LARGE, 'what is the minimum volume for hosting to win?', /^(?!This traffic)/],
    [TOO_LARGE, 'how many do we need to hold the model?', /^16 × H100 SXM/],
  ])('%s: %s', async (line, question, told) => {
    const { reply } = await below(line, [question]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });

  it.each<[string, string, RegExp]>([
    [
      TOO_SMALL,
      'can it go on 60?',
      /^With "60 GPUs": The fleet is 68% busy: .* "what if 60 GPUs" to see it so\.$/,
    ],
    [TOO_SMALL, 'would 40 do', /^With "40 GPUs": The fleet is 102% busy: .* takes 92 × H100/],
    [TOO_SMALL, 'are 4 needed', /^The fleet is 1,024% busy: .* This traffic takes 92 × H100/],
    [TOO_LARGE, 'are all 16 really necessary?', /^The fleet is 0\.2% busy: .* This traffic takes 2 × H100/],
    [TOO_LARGE, '2 L40S enough for that?', /^With "2 l40s": .*L40S/i],
    [TOO_LARGE, 'would two be sufficient at 10B', /^With "2 GPUs, 10B": The fleet is 68% busy/],
  ])('%s: %s', async (line, question, told) => {
    const { reply } = await below(line, [question]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });

  it('is offered as it is then served', async () => {
    const { assessment, reply } = await below(TOO_SMALL, ['how many gpus do we need?', '92 GPUs']);
    expect(reply.kind).toBe('change');
    expect(assessment.selfHosted).toMatchObject({ gpus: 92, load: expect.closeTo(0.445, 2) });
  });
});
