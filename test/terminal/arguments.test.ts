import { describe, expect, it } from 'vitest';
import { argumentsOf } from '../../src/terminal/arguments.ts';

/** What is typed behind the name of the program: nothing of it is left out in silence. */
describe('arguments', () => {
  it.each([
    [['--scenario', '-', '500M tokens'], 'Beside --scenario nobody would read "500M tokens"'],
    [['--scenario', '-', '--usage', 'usage.csv'], 'Beside --scenario nobody would read --usage'],
    [['--scenario', '-', '--thread', 'make it 3x'], 'Beside --scenario nobody would read --thread'],
    [['--batch', '500M tokens'], 'Beside --batch nobody would read "500M tokens"'],
    [['--batch', '--scenario', 'x.json'], 'Beside --batch nobody would read --scenario'],
    [
      ['--thread', 'make it 3x', '500M tokens', '--usage', 'x.csv'],
      'Beside --thread nobody would read --usage',
    ],
    [['--explain', '500M tokens', '--thread', 'make it 3x'], 'Beside --explain nobody would read --thread'],
    [['--version', '500M tokens'], 'Beside --version nobody would read "500M tokens"'],
    [['--scenario', '-', '--scenario', 'x.json'], '--scenario may stand once'],
  ])('%j', (args, told) => {
    expect(() => argumentsOf(args)).toThrow(told);
  });
});
