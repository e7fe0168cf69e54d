import { describe, expect, it } from 'vitest';
import { HEADER, ROW, refused } from '../exported.ts';
import { csv, read } from '../files.ts';

describe('what a file went through', () => {
  const table = csv(HEADER, [ROW]);

  it.each([
    ['UTF-16 without a mark', Buffer.from(table, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(table, 'utf16le').swap16()],
    ['semicolons', csv(HEADER, [ROW], { delimiter: ';', end: '\r\n' })],
    ['returns alone', table.replaceAll('\n', '\r')],
    ['spaces around cells', table.replaceAll(',', ' , ')],
    ['a hint for spreadsheets', `sep=,\n${table}`],
    ['empty lines of a spreadsheet', `${table},,,,,\n , ,,,,\n`],
    ['empty lines in quotes', `${table}"","","","","",""\n`],
  ])('%s', async (_, content) => {
    const { profile } = await read(content);
    expect([profile.inputTokens, profile.outputTokens, profile.requests]).toEqual([900, 100, 4]);
    expect(profile.notes.join(' ')).not.toMatch(/could not be read|Left out/);
  });

  it('a page to sign in is no file', async () => {
    expect(await refused('<!DOCTYPE html><html><body>Sign in</body></html>')).toContain('a web page');
  });
});
