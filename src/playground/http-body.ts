import type { IncomingMessage } from 'node:http';

/** The whole body, or nothing when it is longer than allowed. */
export const readBody = async (request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = part instanceof Buffer ? part : Buffer.from(String(part));
    size += bytes.length;
    if (size > maxBytes) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
};

/** The first file of a multipart form, or the body as it is. */
export const fileIn = async (contentType: string, body: Buffer): Promise<Buffer> => {
  if (!contentType.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  for (const value of form.values())
    if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer());
  return Buffer.alloc(0);
};
