import { LlmcostError } from '../errors.ts';
import { valueIn } from '../keys.ts';

/** The command line: flags, and the words between them. */

/** What was typed behind `llmcost`. */
export interface Arguments {
  readonly json: boolean;
  readonly batch: boolean;
  readonly version: boolean;
  readonly scenarioFile: string | undefined;
  /** Exports of usage beside the words. */
  readonly usageFiles: readonly string[];
  /** A model's config.json: what is hosted. */
  readonly configFile: string | undefined;
  /** Mentions below the line, in their order. */
  readonly thread: readonly string[];
  /** Says how the line was read instead of answering it. */
  readonly explain: boolean;
  readonly words: string;
}

/** Flags that stand alone, and those that take what follows. */
const SWITCHES = ['--json', '--batch', '--explain', '--version', '--help', '-h'] as const;
const TAKES: Readonly<Record<string, { readonly missing: string; readonly hints?: readonly string[] }>> = {
  '--thread': { missing: 'After --thread comes what somebody says, such as "make it 3x".' },
  '--scenario': { missing: 'After --scenario comes a file, or - for standard input.' },
  '--config': { missing: "After --config comes a file: a model's config.json." },
  '--usage': {
    missing: 'After --usage comes the file of an export.',
    hints: ['llmcost llama 70b on h100 --usage usage.csv'],
  },
};

/** A dash and a letter: "-30%" and a lone dash are words. */
const FLAG = /^--?[a-z]/i;

const refuseFlag = (flag: string): never => {
  const known = [...SWITCHES, ...Object.keys(TAKES)];
  throw new LlmcostError('wrong-use', `There is no flag "${flag}". These are known: ${known.join(', ')}.`, [
    'llmcost --json 500M tokens A100 rental',
  ]);
};

/** Ways of asking, of which the first that was typed decides what may stand beside it: "words" are those of a line. */
const BESIDE: readonly (readonly [string, readonly string[], string])[] = [
  ['--version', [], 'it says which versions give an answer'],
  ['--batch', [], 'requests come from standard input'],
  ['--scenario', [], 'a scenario is the whole question'],
  ['--explain', ['words', '--config'], 'it reads a line'],
  ['--thread', ['words', '--config'], 'it goes on from a line'],
];
const ONCE = ['--scenario', '--config'];

/** What would be left out of the answer without a word is refused: a second scenario, a line beside a batch. */
const refuseUnread = ({ switches, values, words }: Flags): void => {
  const twice = ONCE.find((flag) => (values.get(flag)?.length ?? 0) > 1);
  if (twice !== undefined) throw new LlmcostError('wrong-use', `${twice} may be given only once.`);
  const typed = [...switches, ...values.keys(), ...(words.length > 0 ? ['words'] : [])];
  const [way, takes, because] = BESIDE.find(([flag]) => typed.includes(flag)) ?? [];
  if (way === undefined) return;
  const unread = typed.find((other) => other !== way && other !== '--json' && !takes?.includes(other));
  if (unread === undefined) return;
  const named = unread === 'words' ? `"${words.join(' ')}"` : unread;
  throw new LlmcostError('wrong-use', `${named} cannot be used with ${way}: ${because}.`, ['llmcost --help']);
};

interface Flags {
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly words: readonly string[];
}

/** Splits what was typed into flags and words. Throws `wrong-use` that names a flag we do not have. */
const flagsOf = (argv: readonly string[]): Flags => {
  const switches = new Set<string>();
  const values = new Map<string, string[]>();
  const words: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? '';
    const takes = valueIn(TAKES, argument);
    if (takes !== undefined) {
      index += 1;
      const value = argv[index];
      if (value === undefined) throw new LlmcostError('wrong-use', takes.missing, takes.hints);
      values.set(argument, [...(values.get(argument) ?? []), value]);
    } else if (SWITCHES.some((one) => one === argument)) switches.add(argument);
    else if (FLAG.test(argument)) refuseFlag(argument);
    else words.push(argument);
  }
  return { switches, values, words };
};

const asksForHelp = (switches: ReadonlySet<string>): boolean => switches.has('--help') || switches.has('-h');

/** What stands behind a word that takes files, such as "usage": the files, and whether JSON or help is asked for. */
export const filesBehind = (argv: readonly string[]) => ({
  json: argv.includes('--json'),
  help: asksForHelp(new Set(argv)),
  files: argv.filter((argument) => argument !== '--json'),
});

/**
 * Flags and words of a command line. Throws `wrong-use` that names what is missing, a flag we do not have, or what
 * nobody would read beside another.
 */
export const argumentsOf = (argv: readonly string[]): Arguments => {
  const { switches, values, words } = flagsOf(argv);
  if (asksForHelp(switches)) return argumentsOf(['help', ...(switches.has('--json') ? ['--json'] : [])]);
  refuseUnread({ switches, values, words });
  return {
    json: switches.has('--json'),
    batch: switches.has('--batch'),
    version: switches.has('--version'),
    scenarioFile: values.get('--scenario')?.at(-1),
    usageFiles: values.get('--usage') ?? [],
    configFile: values.get('--config')?.at(-1),
    thread: values.get('--thread') ?? [],
    explain: switches.has('--explain'),
    words: words.join(' '),
  };
};
