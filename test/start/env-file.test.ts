import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withEnvFile } from '../../src/start/env-file.ts';

describe('the file .env', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'llmcost-env-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  let files = 0;
  const written = (text: string, encoding: BufferEncoding = 'utf8'): string => {
    const file = join(folder, `env-${++files}`);
    writeFileSync(file, text, encoding);
    return file;
  };

  it('sets what the environment does not', () => {
    const file = written('# mine\nPORT=4000\nexport LOG_LEVEL = warn\nOTHER\n');
    expect(withEnvFile({ PORT: '3000' }, file)).toEqual({ PORT: '3000', LOG_LEVEL: 'warn' });
    expect(withEnvFile({ PORT: '3000' }, join(folder, 'none'))).toEqual({ PORT: '3000' });
  });

  it.each([
    ['UTF-8 with a mark', '\ufeffPORT=4000\r\nLOG_LEVEL=warn\r\n', 'utf8'],
    ['UTF-16, as a redirection in PowerShell writes it', '\ufeffPORT=4000\r\nLOG_LEVEL=warn\r\n', 'utf16le'],
  ] as const)('is read in %s', (_, text, encoding) => {
    expect(withEnvFile({}, written(text, encoding))).toEqual({ PORT: '4000', LOG_LEVEL: 'warn' });
  });

  it('is refused where a line names a setting and sets none, with the number of the line', () => {
    const file = written('PORT=4000\nSLACK_BOT_TOKEN xoxb-1\n# SLACK_APP_TOKEN\n  DATABASE_URL_FILE\n');
    expect(() => withEnvFile({}, file)).toThrow(
      'The environment cannot be used: line 2 of .env sets nothing: write SLACK_BOT_TOKEN=…; line 4 of .env sets nothing: write DATABASE_URL_FILE=….',
    );
  });

  it('is refused where it is there and cannot be read: nobody would know that nothing of it counts', () => {
    const file = join(folder, 'is-a-folder');
    mkdirSync(file);
    expect(() => withEnvFile({}, file)).toThrow('The file .env cannot be read: it is a folder.');
  });
});
