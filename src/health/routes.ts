import type { CustomRoute } from '@slack/bolt';
import type { Health } from './health.ts';

/** The process lives. */
const healthz: CustomRoute = {
  path: '/healthz',
  method: ['GET'],
  handler: (_, response) => {
    response.writeHead(200);
    response.end('ok');
  },
};

/** 200 where it can do its work; 503 with a line for each thing that keeps it from that. */
const readyz = (health: Health): CustomRoute => ({
  path: '/readyz',
  method: ['GET'],
  handler: (_, response) => {
    void health.problems().then((problems) => {
      response.writeHead(problems.length === 0 ? 200 : 503, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(problems.length === 0 ? 'ready' : problems.join('\n'));
    });
  },
});

/** What probes ask for, beside Slack's own way in. */
export const probes = (health: Health): CustomRoute[] => [healthz, readyz(health)];
