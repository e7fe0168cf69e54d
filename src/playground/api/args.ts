import type { IncomingHttpHeaders } from 'node:http';
import { isRecord, jsonOf } from '../../json.ts';
import { valueIn } from '../../keys.ts';
import type { Json } from '../json.ts';
import { RefusedCall } from '../refusal.ts';

const STRUCTURED = new Set(['blocks', 'attachments', 'view', 'metadata', 'files', 'outputs', 'unfurls']);

/** What a string that should hold JSON, and does not, is called. */
const NOT_JSON: Readonly<Record<string, string>> = {
  blocks: 'invalid_blocks_format',
  metadata: 'invalid_metadata_format',
};

/** Arguments of a call from a form, JSON or the query, with the JSON inside strings unpacked. */
export const readArgs = async (url: URL, headers: IncomingHttpHeaders, body: Buffer): Promise<Json> => {
  const type = headers['content-type'] ?? '';
  const words = body.toString('utf8');
  let args: Json = Object.fromEntries(url.searchParams);
  if (type.startsWith('application/json')) {
    const parsed = words === '' ? {} : jsonOf(words);
    if (!isRecord(parsed)) throw new RefusedCall('invalid_json');
    args = { ...args, ...parsed };
  } else if (type.startsWith('multipart/form-data')) {
    args = { ...args, ...(await formFields(type, body)) };
  } else if (words !== '') {
    args = { ...args, ...Object.fromEntries(new URLSearchParams(words)) };
  }
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, unpack(name, value)]));
};

const formFields = async (type: string, body: Buffer): Promise<Json> => {
  const form = new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const fields = await form.catch(() => {
    throw new RefusedCall('invalid_form_data');
  });
  return Object.fromEntries([...fields].filter(([, value]) => typeof value === 'string'));
};

const unpack = (name: string, value: unknown): unknown => {
  if (!STRUCTURED.has(name) || typeof value !== 'string' || value === '') return value;
  const parsed = jsonOf(value);
  if (parsed === undefined || parsed === null)
    throw new RefusedCall(valueIn(NOT_JSON, name) ?? 'invalid_arguments');
  return parsed;
};

/** The token of a call, from its header or its arguments; empty where there is none, which no workspace has. */
export const readToken = (headers: IncomingHttpHeaders, args: Json): string => {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return bearer ?? (typeof args.token === 'string' ? args.token : '');
};
