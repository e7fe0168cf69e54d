import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { parseLine } from '../src/parse/index.ts';
import { BOT_SCOPES, OPTIONAL_BOT_SCOPES } from '../src/slack/installed/scopes.ts';
import { OFFERED } from '../src/start/playground.ts';
import { ESTIMATE_STEP_ID } from '../src/wire/ids.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const Manifest = z.object({
  features: z.object({
    slash_commands: z.array(
      z.object({ command: z.string(), description: z.string(), usage_hint: z.string() }),
    ),
    shortcuts: z.array(
      z.object({ name: z.string(), type: z.string(), callback_id: z.string(), description: z.string() }),
    ),
  }),
  functions: z.record(z.string(), z.unknown()),
  oauth_config: z.object({
    scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }),
  }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
});

describe('manifest.yml', () => {
  const manifest: unknown = parse(read('manifest.yml'));
  const { features, functions, oauth_config, settings } = Manifest.parse(manifest);

  it("is valid under Slack's own schema, version 2.0.0", () => {
    const schema = JSON.parse(read('test/fixtures/slack/manifest.schema.json'));
    const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
    validate(manifest);
    expect(validate.errors).toBeNull();
  });

  it('asks for a scope only where something needs it', () => {
    const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('playground'))
      .map((file) => read(join('src', file)))
      .join('\n');
    const needs: Record<string, RegExp> = {
      commands: /app\.command\(/,
      'chat:write': /chat\.postMessage\(/,
      'app_mentions:read': /app\.event\('app_mention'/,
      'files:write': /filesUploadV2\(/,
      'im:history': /app\.event\('message'/,
    };
    expect(oauth_config.scopes.bot.toSorted()).toEqual(Object.keys(needs).toSorted());
    for (const [scope, use] of Object.entries(needs)) expect(use.test(sources), scope).toBe(true);
  });

  it('asks for the same scopes where somebody installs it by a click', () => {
    expect([...BOT_SCOPES].toSorted()).toEqual(oauth_config.scopes.bot.toSorted());
    expect([...OPTIONAL_BOT_SCOPES]).toEqual(oauth_config.scopes.bot_optional);
  });

  it('offers what the playground offers', () => {
    const { commands, shortcuts } = OFFERED;
    const commandsOf = features.slash_commands.map(
      ({ command: name, usage_hint: usageHint, description }) => ({
        name,
        usageHint,
        description,
      }),
    );
    const shortcutsOf = features.shortcuts.map(({ callback_id: callbackId, ...rest }) => ({
      callbackId,
      ...rest,
    }));
    expect({ commands: commandsOf, shortcuts: shortcutsOf }).toEqual({ commands, shortcuts });
  });

  it.each(features.slash_commands.flatMap(({ usage_hint }) => usage_hint.split(' | ').slice(1)))(
    'hints at a word that is read as what it names: %s',
    async (word) => {
      expect((await parseLine(word)).intent.kind).toBe(word);
    },
  );

  it('subscribes to what the listeners answer', () => {
    expect(settings.event_subscriptions.bot_events).toEqual([
      'app_home_opened',
      'app_mention',
      'app_uninstalled',
      'function_executed',
      'message.im',
      'tokens_revoked',
    ]);
    expect(Object.keys(functions)).toEqual([ESTIMATE_STEP_ID]);
  });
});
