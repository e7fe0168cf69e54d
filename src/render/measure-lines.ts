import type { Answer } from '../domain/answer.ts';

/** The run that would settle it, as lines of a terminal: commands are broken where a shell lets them be. */

const INDENT = '  ';
const CONTINUED = ' \\';

/** A command in lines of at most `columns`, broken before its options. */
export const commandLines = (command: string, columns: number): readonly string[] => {
  const [first = '', ...options] = command.split(/ (?=--)/);
  const lines = [`${INDENT}${first}`];
  for (const option of options) {
    const last = lines.at(-1) ?? '';
    if (`${last} ${option}${CONTINUED}`.length <= columns) lines[lines.length - 1] = `${last} ${option}`;
    else lines.push(`${INDENT}${INDENT}${option}`);
  }
  return lines.map((line, at) => (at < lines.length - 1 ? `${line}${CONTINUED}` : line));
};

/** What to measure and how; undefined where the throughput does not decide. */
export const measureLines = (
  { assessment }: Answer,
  columns: number,
): { readonly sentence: string; readonly commands: readonly string[] } | undefined => {
  const { sentence, commands = [] } = assessment.measure ?? {};
  if (sentence === undefined) return undefined;
  return { sentence, commands: commands.flatMap((command) => commandLines(command, columns)) };
};
