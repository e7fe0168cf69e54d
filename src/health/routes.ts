import type { CustomRoute } from '@slack/bolt';
import type { Health } from './health.ts';

type Response = Parameters<CustomRoute['handler']>[1];
type Probe = (health: Health, response: Response) => Promise<void>;

const PROBES: ReadonlyMap<string, Probe> = new Map<string, Probe>([
  // The process lives.
  [
    '/healthz',
    async (_, response) => {
      response.writeHead(200);
      response.end('ok');
    },
  ],
  // 200 where it can do its work; 503 with a line for each thing that keeps it from that.
  [
    '/readyz',
    async (health, response) => {
      const problems = await health.problems();
      response.writeHead(problems.length === 0 ? 200 : 503, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(problems.length === 0 ? 'ready' : problems.join('\n'));
    },
  ],
]);

/** What probes ask for, beside Slack's own way in. */
export const probes = (health: Health): CustomRoute[] =>
  [...PROBES].map(([path, probe]) => ({
    path,
    method: ['GET'],
    handler: (_, response) => void probe(health, response),
  }));

/** Answers a path that a probe asks for, beside another server's pages; false for any other path. */
export const answerProbe =
  (health: Health) =>
  (path: string, response: Response): boolean => {
    const probe = PROBES.get(path);
    void probe?.(health, response);
    return probe !== undefined;
  };
