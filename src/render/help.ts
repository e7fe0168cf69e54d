import type { Intent } from '../domain/intent.ts';
import { OPEN_FORM_ACTION_ID } from '../wire/form.ts';
import { COMMAND } from '../wire/ids.ts';
import { actions, context, type Message, section } from './blocks.ts';
import { commandCode } from './command-code.ts';
import { openFormButton } from './form-button.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';

/** How to ask, with lines that work when pasted. */

/** A line to try, and what it asks. */
export interface HelpExample {
  /** What follows the command. */
  readonly line: string;
  readonly says: string;
}

/** Every line here is an estimate that the grammar understands; a test types them all. */
export const HELP_EXAMPLES: readonly HelpExample[] = [
  { line: '500M tokens A100 rental', says: 'A volume and hardware; the rest is assumed, and named' },
  {
    line: '2B tokens/month 4x H100 llama 70b fp8 vs claude sonnet',
    says: 'Your fleet, your model, your API',
  },
  { line: '40k requests/day, 1500 in 300 out, qwen3 32b', says: 'Requests instead of tokens' },
  { line: '$6k a month on sonnet', says: 'What you pay today' },
  { line: '1.5B tokens 8 H100s own at $25k each, $0.15/kWh', says: 'Bought hardware' },
  { line: '800M tokens H200 at $3.20/hr, 10h ops at $120/h, 2 spare', says: 'Your own figures' },
  { line: '300M tokens, EU only, 90% input, 60% cached', says: 'Residency, mix, cache' },
  { line: "1B tokens, can't leave our network", says: 'When an API is out of the question' },
];

/** What can be said to the bot in the thread of a card; a test says all of it. */
export const THREAD_EXAMPLES: readonly HelpExample[] = [
  {
    line: 'what if 2B tokens and int4?',
    says: 'says what it would do; nothing changes until somebody keeps it',
  },
  { line: 'double the volume, no spare', says: 'also "+20%", "half the traffic", "twice the GPUs"' },
  { line: 'H200 at 3.10/hr vs opus', says: 'another GPU brings its own price; "also vs", "drop"' },
  {
    line: 'compare',
    says: 'every proposal, a line each; "undo" takes the last change back, "export" gives files',
  },
];

/** What the bot is asked, in two sentences. */
export const INTRO = [
  'Host the model yourself, or pay an API per token?',
  'Say the volume, and whatever else you know, in any order.',
];
/** What each word behind the command does. */
const COMMANDS: Readonly<Record<Exclude<Intent['kind'], 'estimate' | 'help' | 'form'>, string>> = {
  list: 'your last five',
  defaults: 'what the workspace assumes',
  prices: 'its own prices',
  export: "this channel's decisions",
  forget: 'removes your estimates',
};

const OTHERS = Object.entries(COMMANDS)
  .map(([word, does]) => `${commandCode(word)} ${does}`)
  .join(' · ');

const PREVIEW = `Put "preview" first to see the answer alone before you share it.`;
const ASSUMED = 'Whatever a card assumes can be said in its own words, such as "60% planned load, 8h ops".';

const FORM = `"${COMMAND} form" opens every input as a form, also with words behind it.`;

/** `line`, where the form was asked for and cannot be opened by words: the button begins with it. */
export const renderHelp = ({ line = '' }: { readonly line?: string } = {}): Message => ({
  blocks: [
    section(escapeMrkdwn(INTRO.join(' '))),
    section(
      HELP_EXAMPLES.map(({ line, says }) => `• ${escapeMrkdwn(says)}: ${commandCode(line)}`).join('\n'),
    ),
    section(
      [
        '*In the thread of a card*',
        ...THREAD_EXAMPLES.map(({ line, says }) => `• ${code(`@llmcost ${line}`)}  ${escapeMrkdwn(says)}`),
      ].join('\n'),
    ),
    context(OTHERS),
    context(`${escapeMrkdwn(PREVIEW)} ${escapeMrkdwn(FORM)} ${escapeMrkdwn(ASSUMED)}`),
    actions(OPEN_FORM_ACTION_ID, [openFormButton(line)]),
  ],
  text: `${escapeMrkdwn(INTRO.join(' '))} For example: ${escapeMrkdwn(`${COMMAND} ${HELP_EXAMPLES[0]?.line ?? ''}`)}`,
});
