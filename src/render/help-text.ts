import { HELP_EXAMPLES, INTRO } from './help.ts';

/** One argument for a shell: double quotes, which are easier to read around an apostrophe, keep no dollar sign. */
const shellArgument = (line: string): string =>
  line.includes("'") && !/[$"`\\!]/.test(line) ? `"${line}"` : `'${line.replaceAll("'", `'\\''`)}'`;

/** What the terminal takes beside words; a test compares it with what the program reads. */
const TERMINAL_FLAGS: readonly (readonly [flag: string, says: string])[] = [
  ['--json', 'prints every figure as JSON, an error too'],
  ['--scenario FILE', 'takes a scenario, or a printed document, as JSON; - is standard input'],
  ['--batch', 'answers requests from standard input, one a line, with a document each'],
  ['--thread WORDS', 'says something below the line, as in a thread; may be repeated'],
  ['--usage FILE', 'takes an export of real usage as the workload; may be repeated'],
  ['--config FILE', "takes a model's config.json as the model"],
  ['--explain', 'says how each word was read, instead of answering'],
  ['--version', 'says which program, engine, catalog and prices give an answer'],
  ['--help', 'prints this'],
];

const OTHER_COMMANDS: readonly (readonly [command: string, says: string])[] = [
  ['llmcost usage FILE…', 'sums up exports of real usage'],
  ['llmcost prices FILE', 'checks a price file'],
  ['llmcost models WORDS', 'what the catalog holds under a name; also gpus, instances, apis'],
  ['llmcost mcp', 'serves agents over standard input and output'],
];

const FLAG_COLUMNS = 24;

const rows = (pairs: readonly (readonly [string, string])[]): string[] =>
  pairs.map(([name, says]) => `  ${name.padEnd(FLAG_COLUMNS)}${says}`);

/** How to ask, as a terminal prints it, with its flags. */
export const renderHelpText = (): string =>
  [
    ...INTRO,
    '',
    ...HELP_EXAMPLES.flatMap(({ line, says }) => [`  llmcost ${shellArgument(line)}`, `      ${says}`]),
    '',
    'Flags',
    ...rows(TERMINAL_FLAGS),
    '',
    'Other commands',
    ...rows(OTHER_COMMANDS),
  ].join('\n');
