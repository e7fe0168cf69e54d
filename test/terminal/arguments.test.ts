import { describe, expect, it } from 'vitest';
import { argumentsOf } from '../../src/terminal/arguments.ts';

/** What is typed behind the name of the program: nothing of it is left out in silence. */
describe('arguments', () => {
  it.each([
    [['--scenario', '-', '500M tokens'], '"500M tokens" cannot be used with --scenario'],
    [['--scenario', '-', '--usage', 'usage.csv'], '--usage cannot be used with --scenario'],
    [['--scenario', '-', '--thread', 'make it 3x'], '--thread cannot be used with --scenario'],
    [['--batch', '500M tokens'], '"500M tokens" cannot be used with --batch'],
    [['--batch', '--scenario', 'x.json'], '--scenario cannot be used with --batch'],
    [['--thread', 'make it 3x', '500M tokens', '--usage', 'x.csv'], '--usage cannot be used with --thread'],
    [['--explain', '500M tokens', '--thread', 'make it 3x'], '--thread cannot be used with --explain'],
    [['--version', '500M tokens'], '"500M tokens" cannot be used with --version'],
    [['--scenario', '-', '--scenario', 'x.json'], '--scenario may be given only once'],
  ])('%j', (args, told) => {
    expect(() => argumentsOf(args)).toThrow(told);
  });

  it.each(['constructor', 'toString', '__proto__'])('"%s" is a word as any other', (word) => {
    expect(argumentsOf(['how', 'does', word, 'cost']).words).toBe(`how does ${word} cost`);
    expect(argumentsOf([word]).words).toBe(word);
  });
});
