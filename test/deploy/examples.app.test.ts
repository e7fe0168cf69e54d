import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { configFromEnv } from '../../src/config/config.ts';
import { createPrometheus } from '../../src/metrics/prometheus.ts';

/** The examples of docs/deploy, held to what the program reads, serves and counts. */

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Container {
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly command?: readonly string[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly readinessProbe?: { readonly httpGet: { readonly path: string } };
  readonly livenessProbe?: { readonly httpGet: { readonly path: string } };
}

const SECRETS: Record<string, string> = {
  'bot-token': 'xoxb-1\n',
  'app-token': 'xapp-1\n',
  'database-url': 'postgres://llmcost:p@database/llmcost\n',
};
/** A secret as an orchestrator mounts it. */
const secret = (path: string): string => SECRETS[path.split('/').at(-1) ?? ''] ?? '';

const settingsOf = (env: Readonly<Record<string, string>>) => configFromEnv(env, secret);

describe('compose.yaml', () => {
  const { services, secrets } = parse(read('docs/deploy/compose.yaml'));
  const { environment, ports, healthcheck } = services.llmcost;

  it('sets what the program takes, by files where it is secret', () => {
    const { transport, databaseUrl, metricsPort, port } = settingsOf(environment);
    expect(transport).toEqual({ kind: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1' });
    expect(databaseUrl).toBe('postgres://llmcost:p@database/llmcost');
    expect(ports).toEqual([`127.0.0.1:${port}:${port}`, `127.0.0.1:${metricsPort}:${metricsPort}`]);
    expect(healthcheck.test.join(' ')).toContain(`127.0.0.1:${port}/readyz`);
  });

  it('mounts each secret that a service names', () => {
    const named = Object.values<{ secrets?: string[] }>(services).flatMap((service) => service.secrets ?? []);
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(secrets).toSorted());
  });
});

describe('kubernetes.yaml', () => {
  const [deployment, policy] = parseAllDocuments(read('docs/deploy/kubernetes.yaml')).map((document) =>
    document.toJS(),
  );
  const pod = deployment.spec.template.spec;
  const [container]: Container[] = pod.containers;
  const [init]: Container[] = pod.initContainers;
  const envOf = ({ env }: Container) => Object.fromEntries(env.map(({ name, value }) => [name, value]));

  it('sets what the program takes, and serves where it looks', () => {
    if (container === undefined) throw new Error('no container');
    const { transport, databaseUrl, port, metricsPort } = settingsOf(envOf(container));
    expect(transport.kind).toBe('socket');
    expect(databaseUrl).toMatch(/^postgres:/);
    expect(container.ports?.map(({ containerPort }) => containerPort)).toEqual([port, metricsPort]);
    expect(container.livenessProbe?.httpGet.path).toBe('/healthz');
    expect(container.readinessProbe?.httpGet.path).toBe('/readyz');
    const reachable = policy.spec.ingress.flatMap(({ ports }: { ports: { port: number }[] }) =>
      ports.map(({ port: each }) => each),
    );
    expect(reachable).toEqual([port, metricsPort]);
  });

  it('migrates first, with a database and nothing of Slack', () => {
    if (init === undefined) throw new Error('no container');
    expect(init.command).toEqual(['node', 'dist/main.js', '--migrate']);
    expect(settingsOf(envOf(init)).databaseUrl).toMatch(/^postgres:/);
  });

  it('runs with nothing that it does not need', () => {
    expect(pod.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    for (const each of [container, init])
      expect(each?.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
    expect(pod.automountServiceAccountToken).toBe(false);
  });

  it('names the hosts of the README in its policy', () => {
    const manifest = read('docs/deploy/kubernetes.yaml');
    for (const host of ['slack.com', 'wss-primary.slack.com', 'files.slack.com', 'hooks.slack.com']) {
      expect(manifest).toContain(host);
      expect(read('README.md')).toContain(`\`${host}\``);
    }
  });
});

/** Milliseconds of a clean stop: to be seen as unready, to close its doors, to answer what was acknowledged. */
const stopMs = (): number =>
  ['UNREADY_FIRST_MS', 'STOP_MS', 'DRAIN_MS'].reduce((sum, name) => {
    const [, ms] = new RegExp(`const ${name} = ([\\d_]+)`).exec(read('src/start/stop.ts')) ?? [];
    return sum + Number(ms?.replaceAll('_', ''));
  }, 0);

describe('whoever runs it', () => {
  const kubernetes = parseAllDocuments(read('docs/deploy/kubernetes.yaml'))[0]?.toJS();
  const compose = parse(read('docs/deploy/compose.yaml'));
  const unit = read('docs/llmcost.service');

  it.each([
    ['Kubernetes', kubernetes.spec.template.spec.terminationGracePeriodSeconds],
    ['compose', Number.parseInt(compose.services.llmcost.stop_grace_period, 10)],
    ['systemd', Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])],
  ])('%s waits longer than a clean stop takes', (_, seconds) => {
    expect(stopMs()).toBeGreaterThan(0);
    expect(seconds * 1000).toBeGreaterThan(stopMs());
  });

  it('lets the program read the secrets that it mounts', () => {
    const { securityContext, volumes } = kubernetes.spec.template.spec;
    const mode = volumes.find(({ secret: mounted }: { secret?: unknown }) => mounted !== undefined).secret
      .defaultMode;
    // Octal, as Kubernetes reads it: the group may read, and others may nothing.
    expect(String(mode)).toBe('440');
    expect(securityContext.fsGroup).toBe(securityContext.runAsGroup);
    expect(securityContext.runAsUser).toBeGreaterThan(0);
  });

  it('starts what the build makes, and nothing stops it with another signal', () => {
    const { start: command } = JSON.parse(read('package.json')).scripts;
    expect(unit).toContain(`ExecStart=/usr/bin/${command}\n`);
    expect(read('docs/Containerfile')).toContain(
      `CMD ${JSON.stringify(command.split(' ')).replaceAll(',', ', ')}`,
    );
    expect(read('docs/operating.md')).toContain(`\`${command}\``);
    for (const file of ['docs/Containerfile', 'docs/llmcost.service'])
      expect(read(file)).not.toMatch(/STOPSIGNAL|KillSignal/);
  });

  it('is told by probes of paths that are served, on the port that is set', () => {
    const health = read('src/health/routes.ts');
    const probed = [...read('docs/deploy/kubernetes.yaml').matchAll(/path: (\/\w+), port: (\w+)/g)].map(
      ([, path, port]) => [path, port],
    );
    expect(new Set(probed.map(([path]) => path))).toEqual(new Set(['/healthz', '/readyz']));
    expect(new Set(probed.map(([, port]) => port))).toEqual(new Set(['http']));
    for (const [path] of probed) expect(health).toContain(`'${path}'`);
    expect(read('docs/Containerfile')).toContain('/healthz');
  });

  it('keeps the database where it may be written', () => {
    const [, path = ''] = /DATABASE_URL=file:(\S+)/.exec(unit) ?? [];
    const [, folder = ''] = /^StateDirectory=(\w+)$/m.exec(unit) ?? [];
    expect(path.startsWith(`/var/lib/${folder}/`)).toBe(true);
    const image = read('docs/Containerfile');
    const [, file = ''] = /DATABASE_URL=file:(\S+)/.exec(image) ?? [];
    expect(image).toContain(`VOLUME ${file.slice(0, file.lastIndexOf('/'))}\n`);
  });
});

describe('grafana.json', () => {
  it('asks for what is served, and for no other name', async () => {
    const prometheus = createPrometheus();
    const { metrics } = prometheus;
    metrics.answered('command', 'answered', 1);
    metrics.charted('native');
    const port = await prometheus.serve(0, {
      waiting: () => 0,
      underWay: () => 0,
      conditions: async () => [],
      oldestPriceDays: async () => 0,
    });
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    await prometheus.stop();
    const served = new Set([...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name));
    const asked = [...read('docs/deploy/grafana.json').matchAll(/\b((?:llmcost|process)_\w+)/g)].map(
      ([, name = '']) => name.replace(/_(bucket|sum|count)$/, ''),
    );
    expect(asked.filter((name) => !served.has(name))).toEqual([]);
    const ours = [...served].filter((name) => name?.startsWith('llmcost_'));
    expect(ours.filter((name) => !asked.includes(name ?? ''))).toEqual([]);
  });
});

describe('the examples', () => {
  it('are named where they are explained', () => {
    for (const file of readdirSync(join(ROOT, 'docs/deploy')))
      expect(read('docs/operating.md')).toContain(`docs/deploy/${file}`);
  });
});
