import { createInterface } from 'node:readline';
import { PUBLIC_HOST } from '../charts/quickchart.ts';
import type { Config, Settings } from '../config/config.ts';
import type { Logger } from '../logger.ts';
import { type Playground, type PlaygroundOptions, startPlayground } from '../playground/index.ts';
import { FORM_SHORTCUT_ID } from '../wire/form.ts';
import { COMMAND, MESSAGE_SHORTCUT_ID } from '../wire/ids.ts';

/** Where there are no tokens a stand-in for Slack is started beside the app, with what `manifest.yml` asks of Slack. */

const WELCOME = {
  title: 'Host the model, or pay an API per token?',
  examples: [
    '/llmcost 500M tokens A100 rental',
    '/llmcost should we move our 1.5B tokens/month off Claude to our own H100s?',
    '/llmcost 40k requests/day, 1500 in 300 out, llama 8b on L40S vs gpt mini',
  ],
};

type Contacts = Pick<Config, 'charts' | 'quickchartUrl' | 'hubUrl'> & Partial<Pick<Settings, 'pricesUrl'>>;

/** What the page promises of what is typed into it: with `.env.example` as it is, the browser asks for pictures. */
export const welcomeText = ({ charts, quickchartUrl, hubUrl, pricesUrl }: Contacts): string => {
  const pictures = charts === 'quickchart' ? [quickchartUrl ?? PUBLIC_HOST] : [];
  const hosts = [...pictures, hubUrl, pricesUrl].flatMap((url) =>
    url === undefined ? [] : [new URL(url).host],
  );
  const leaves =
    hosts.length === 0
      ? 'Nothing here leaves this machine.'
      : `As your settings say, ${[...new Set(hosts)].join(' and ')} can be contacted; nothing else leaves this machine.`;
  return `Type a line, or click one of these. ${leaves}`;
};

/** The part of `manifest.yml` that the playground shows. */
export const OFFERED = {
  commands: [
    {
      name: COMMAND,
      usageHint: '500M tokens A100 rental | form | list | help',
      description: 'Compare LLM API and GPU cost',
    },
  ],
  shortcuts: [
    {
      callbackId: MESSAGE_SHORTCUT_ID,
      name: 'Estimate LLM cost here',
      type: 'message',
      description: 'Open the form with what the message says',
    },
    {
      callbackId: FORM_SHORTCUT_ID,
      name: 'New LLM cost estimate',
      type: 'global',
      description: 'Open the form with every input',
    },
  ],
} as const;

/** Starts the playground, with what the app answers to probes, and points the configuration at it. */
export const withPlayground = async (
  config: Omit<Config, 'transport'> & Partial<Pick<Settings, 'pricesUrl'>>,
  alsoServes: NonNullable<PlaygroundOptions['alsoServes']>,
): Promise<{ readonly config: Config; readonly playground: Playground }> => {
  const playground = await startPlayground({
    port: config.port ?? 0,
    workspace: { botName: 'llmcost' },
    welcome: { ...WELCOME, text: welcomeText(config) },
    alsoServes,
    ...OFFERED,
  });
  const { botToken, appToken, apiUrl: slackApiUrl } = playground;
  return {
    playground,
    config: { ...config, port: undefined, slackApiUrl, transport: { kind: 'socket', botToken, appToken } },
  };
};

/** A line typed in the terminal is a command in the playground; its answer is printed here too. */
export const typeIntoPlayground = (playground: Playground, logger: Logger): void => {
  const lines = createInterface({ input: process.stdin });
  const seen = new Set<string>();
  const where = { user: 'jonas', channel: 'general' };
  lines.on('line', (line) => {
    const text = line
      .trim()
      .replace(/^\/llmcost\b/, '')
      .trim();
    if (text === '') return;
    const answered = async () => {
      await playground.runCommand({ ...where, text: `/llmcost ${text}` });
      await playground.waitFor(() => {
        const fresh = playground.messages('general', { user: where.user }).filter(({ ts }) => !seen.has(ts));
        for (const message of fresh) {
          seen.add(message.ts);
          process.stdout.write(`\n${message.text}\n`);
        }
        // On a slow machine Slack's word that the bot is late comes first.
        return fresh.some(({ isNotice }) => !isNotice);
      });
    };
    answered().catch((error: unknown) => logger.error({ err: error }, 'the line had no answer'));
  });
};
