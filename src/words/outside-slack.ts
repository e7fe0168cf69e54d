/** What is said in a thread of a terminal or of an agent, of what there is only in Slack. */
export const ONLY_IN_SLACK: Readonly<Record<'decision' | 'export' | 'help' | 'votes', string>> = {
  help: 'Say what should change, such as "make it 3x", "4 H100s", "drop sonnet" or "what\'s the break-even?".',
  decision:
    'Decisions are recorded in Slack, with "Record the decision" in the menu of a card; none are kept here.',
  votes: 'Votes are taken in Slack, with "Vote" on a card; none are kept here.',
  export: 'Decisions are exported from Slack; here --json prints everything about this answer.',
};
