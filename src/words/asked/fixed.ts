import type { PlainAbout } from '../../domain/plain-topics.ts';

/** Answers that are the same below every card: what is on none, and where Slack has the button for it. */

/** What can be asked, for whoever asked something else. */
const CAN_BE_ASKED =
  'Ask for the break-even, the bill, the GPUs, the load, the speed, the spare, ops, the volume or the sources.';

/** By the topics whose answers they are. */
export const FIXED = {
  asker: 'In Slack the last line of a card says who asked for it, and its thread who changed what since.',
  buttons:
    'Buttons do that: "Keep this" below a what-if keeps it, its menu has "Share in channel", and "/llmcost list" removes estimates.',
  export: 'Type "export csv" or "export json" to get what was decided as a file.',
  help: `I cost hosting a model against paying per token. Say what should change, such as "make it 3x". ${CAN_BE_ASKED}`,
  licence:
    'What a licence allows is not on the card, which compares cost: it stands on the page of the model.',
  'off-peak':
    'Prices by the hour of the day are not counted: those on the card are of all hours. Type what you pay on average, such as "sonnet is $2/$10".',
  'others-menu':
    '"Other GPUs and models" in the menu of the card costs the same on each of them. Or type one, such as "what if H200".',
  processors:
    'Hosting is costed on GPUs, not on CPUs. "Other GPUs and models" in the menu of the card costs it on each that we know.',
  quality:
    'The card compares cost, not how good the answers are: try your own prompts on both. Type "frontier reasoning" if only a frontier model will do.',
  remind:
    '"Record the decision", in the menu of the card, asks for a day to check again, and reminds the owner then.',
  reopen: '"Reopen" below the decision opens it again, and then another can be recorded.',
  'seller-terms': `How reliable a seller is, and its terms, is not on the card, which compares cost. "no NAME" leaves a seller out, such as "no Novita".`,
  sharing:
    'The card knows one fleet and all that it serves: type the traffic of everybody together, such as "2x the traffic", and share its bill by hand.',
  training:
    'Training is not counted: the card costs answers. Type what it comes to a month, such as "other $500/month".',
  unsaid: `The card does not say that. ${CAN_BE_ASKED} Or say what should change, such as "make it 3x".`,
  votes:
    'Votes and decisions are taken on the card: "Vote" asks everybody, "Record the decision" is in the menu beside it.',
} as const satisfies Partial<Record<PlainAbout, string>>;
