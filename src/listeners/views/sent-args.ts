import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';

/** What Bolt hands over for a window that was sent: its ack, and the context in which the inbox put what it read. */
export type SentArgs = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;
