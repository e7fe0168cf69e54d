import type { WebClient } from '@slack/web-api';
import type { Chart, ChartWay } from '../charts/index.ts';
import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import {
  type CardChart,
  type CardRow,
  GUEST_BUTTONS,
  type Message,
  renderCard,
  renderUnsureCard,
} from '../render/index.ts';
import { refusesBlocks } from '../slack/errors.ts';
import type { Estimate, PostedChart } from '../store/store.ts';
import { wait } from '../waiting.ts';
import { orPlainer } from './content.ts';
import type { Conversation, PostedTs } from './conversation.ts';
import type { Outbound } from './outbound.ts';
import { below, orAsGuest, orToAsker } from './say.ts';

/** A file that was just uploaded is refused until Slack has looked at it. */
const FILE_WAITS_MS = [0, 500, 1000, 1500] as const;

/** A card to be posted with the best chart that works. */
export interface CardDelivery {
  readonly conversation: Conversation;
  readonly answer: Answer;
  readonly id: string;
  /** The line that gives this answer again. */
  readonly line: string;
  readonly buttons: CardRow | 'none';
  /** A card of ours whose place it takes. */
  readonly insteadOf?: string;
  /** One more line below it, where it has words to spare. */
  readonly tip?: string;
  /** Said above the card, to all who read it. */
  readonly note?: Message;
}

/** Where a card stands for everyone; or it went to the asker alone, as nobody knows whether it stands. */
export type Delivered = Posted | 'unsure';

interface Posted {
  readonly ts: PostedTs;
  /** The picture that it was posted with. */
  readonly chart?: PostedChart;
}

/** What a card is drawn from. */
export type CardView = Pick<CardDelivery, 'answer' | 'id' | 'buttons' | 'note' | 'tip'> & {
  readonly by: string;
};

/** A card for everyone, with the chart that it has. */
export const cardMessage = (
  { answer, id, by, buttons, note, tip }: CardView,
  chart: CardChart | undefined,
): Message => {
  const card = renderCard(answer, { id, audience: 'channel', by, buttons, ...defined({ chart, tip }) });
  return note === undefined ? card : below(note, card);
};

/** The chart with which a card was posted, to draw the card again. */
export const chartAgain = (
  { charts }: Pick<Outbound, 'charts'>,
  { chart, answer }: Pick<Estimate, 'chart' | 'answer'>,
): CardChart | undefined => {
  if (chart?.kind !== 'native') return chart;
  const native = charts.native(answer);
  return native.kind === 'native' ? native : undefined;
};

const keptChart = (chart: CardChart): PostedChart => (chart.kind === 'native' ? { kind: 'native' } : chart);

const cardOf =
  (delivery: CardDelivery) =>
  (chart: CardChart | undefined): Message =>
    cardMessage({ ...delivery, by: delivery.conversation.user }, chart);

/** In the place of an earlier card, where there is one. */
const sayIt = ({ conversation, insteadOf }: CardDelivery, message: Message): Promise<PostedTs> =>
  conversation.say(message, defined({ insteadOf }));

const upload = async (
  client: WebClient,
  chart: Extract<Chart, { kind: 'png' }>,
): Promise<CardChart | undefined> => {
  const file = Buffer.from(chart.bytes);
  const { files } = await client.filesUploadV2({ file, filename: 'llmcost.png', alt_text: chart.alt });
  const fileId = files[0]?.files?.[0]?.id;
  return fileId === undefined ? undefined : { kind: 'slack-file', fileId, alt: chart.alt };
};

/** One way's chart, where Slack can show it; undefined where it could not be made. */
const chartOf = async (
  { logger, slack }: Outbound,
  { id, conversation }: CardDelivery,
  way: ChartWay,
): Promise<CardChart | undefined> => {
  try {
    const chart = await way();
    if (chart.kind === 'none') return undefined;
    return chart.kind === 'png' ? await upload(slack.of(conversation.team).client, chart) : chart;
  } catch (error) {
    logger.warn({ estimate: id, err: error }, 'a chart could not be made; trying the next way');
    return undefined;
  }
};

/**
 * Posts the card with one chart; undefined where Slack refuses the chart and the next way should be tried. The rungs of
 * charts are apart from those of words: each is drawn when the one before was refused, and a file is tried again.
 */
const postWith = async (
  { logger }: Outbound,
  delivery: CardDelivery,
  chart: CardChart,
): Promise<Posted | undefined> => {
  for (const ms of chart.kind === 'slack-file' ? FILE_WAITS_MS : [0]) {
    await wait(ms);
    try {
      return { ts: await sayIt(delivery, cardOf(delivery)(chart)), chart: keptChart(chart) };
    } catch (error) {
      if (!refusesBlocks(error)) throw error;
      logger.debug({ estimate: delivery.id, chart: chart.kind }, 'Slack refused the chart');
    }
  }
  return undefined;
};

/** A channel that the bot has not joined shows no file of ours, so the chart there is Slack's own or none. */
const deliverAsGuest = async (
  deps: Outbound,
  delivery: CardDelivery,
  say: (message: Message) => Promise<void>,
) => {
  const native = deps.charts.native(delivery.answer);
  const guest = delivery.buttons === 'none' ? delivery : { ...delivery, buttons: GUEST_BUTTONS };
  await say(cardOf(guest)(native.kind === 'native' ? native : undefined));
};

const deliverAsMember = async (deps: Outbound, delivery: CardDelivery): Promise<Posted> => {
  for (const way of deps.charts.plan(delivery.answer)) {
    const chart = await chartOf(deps, delivery, way);
    const posted = chart === undefined ? undefined : await postWith(deps, delivery, chart);
    if (posted !== undefined) return posted;
  }
  const asText = orPlainer(
    (message) => sayIt(delivery, message),
    [],
    (error) =>
      deps.logger.error({ estimate: delivery.id, err: error }, 'Slack refused the card; its text was posted'),
  );
  return { ts: await asText(cardOf(delivery)(undefined)) };
};

const deliverAnyhow = (deps: Outbound, delivery: CardDelivery): Promise<Posted> =>
  orAsGuest(
    delivery.conversation,
    () => deliverAsMember(deps, delivery),
    async (say, error) => {
      deps.logger.warn(
        { estimate: delivery.id, err: error },
        'Slack lets us post nothing there; trying as a guest',
      );
      await deliverAsGuest(deps, delivery, say);
      return { ts: undefined };
    },
  );

/**
 * Posts a card with the best chart that works: each way of drawing falls back to the next, and the last is no chart,
 * so that an answer is never lost because of a picture. Says where it stands, where Slack does. Where Slack does not
 * even say whether it stands, the asker alone gets it, and can share it.
 */
export const deliverCard = async (deps: Outbound, delivery: CardDelivery): Promise<Delivered> => {
  const { conversation, id, line } = delivery;
  const posted = await orToAsker(
    conversation,
    () => deliverAnyhow(deps, delivery),
    () => renderUnsureCard({ id, line }),
  );
  return posted ?? 'unsure';
};
