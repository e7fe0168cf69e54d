import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';
import { CACHED, IN, OUT, SENT } from '../../short-names.ts';

/** A part of each prompt that is the same in all: whether it is cached is asked, and the prompt stays as long. */

const sent = (input: number): Phrase[1] => ({
  [SENT]: 2000 * DAYS,
  [IN]: input,
  [OUT]: 300,
  apis: [{ id: HAIKU }],
});

// biome-ignore format: one refusal a line
const ASKED: readonly Refusal[] = [
  ['2k calls a day, 20k token prompts of which 18k are the same system prompt, 300 out, haiku', 'not-understood', '20k token prompts of which 18k cached, 300 out'],
  ['2k calls a day, 12k prompts where 10k is always the same, 300 out, haiku', 'not-understood', '12k prompts, 0% cached, 300 out'],
  ['2k calls a day, 6k in (5k of it a fixed prefix), 300 out, haiku', 'not-understood', '6k in of which 5k cached, 300 out'],
  ['2k calls a day, 9k tokens in, 7k of that is a static preamble, 300 out, haiku', 'not-understood', '9k tokens in, of which 7k cached, 300 out'],
  ['2k calls a day, prompts of 9k tokens, 7,500 of them identical in every request, 300 out, haiku', 'not-understood', 'of which 7,500 cached'],
  // a share without its figure
  ['2k calls a day, 6k in 300 out, mostly cached, haiku', 'not-understood', '6k in 300 out, 60% cached, haiku'],
  ['2k calls a day, 6k in 300 out, most of the input is cached, haiku', 'not-understood', '90% cached'],
  // a size beside it that is another's says nothing of it
  ['2k calls a day 6k in 300 out mostly cached, haiku', 'not-understood', '6k in 300 out 60% cached, haiku'],
  ['2B input tokens, heavily cached, haiku', 'not-understood', '2B input tokens, 60% cached, haiku'],
];

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['2k calls a day, 6k in of which 5k cached, 300 out, haiku', { ...sent(6000), [CACHED]: 5 / 6 }],
  ['2k calls a day, 6k in 300 out, mostly cached (80%), haiku', { ...sent(6000), [CACHED]: 0.8 }],
  // what goes with every call is a part of each
  ['2k calls a day, system prompt of 4k tokens repeated in every call, 500 new tokens, 300 out, haiku', sent(4500)],
  ['2k calls a day, 500 fresh tokens, instructions of 3k that are sent with each request, 300 out, haiku', sent(3500)],
];

describe('what is the same in every prompt', () => {
  refuses(ASKED);
  understands(READ);
});
