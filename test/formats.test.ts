import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entries, fixturesIn } from '../scripts/fixtures.ts';
import { lift } from '../src/lift.ts';
import type { AgentRole } from '../src/model/agent.ts';
import { autoConfState } from '../src/model/packaged.ts';
import { formats } from '../src/registry.gen.ts';
import { applyEdits } from '../src/text/edit.ts';
import { SourceFile } from '../src/text/source-file.ts';
import { type Edit, editsOf } from '../src/yaml/edit.ts';
import { liftTexts, linkTexts, type Texts } from './support/lift-texts.ts';
import { runs } from './support/property.ts';

const fixtureFiles = entries('fixtures/formats').flatMap((id) => fixturesIn(`fixtures/formats/${id}`).flatMap(({ files }) => files));

describe('a document is recognised', () => {
  const recognised = (text: string): readonly (string | null)[] => liftTexts({ 'x.yaml': text }).map(({ document }) => document.format);

  test('by one format only, but for annotations, which anything may have, and copies, which are what they copy', () => {
    const documents = lift(fixtureFiles.map((file) => new SourceFile(file.path, file.text))).map(({ document }) => document);
    expect(documents.length).toBeGreaterThan(40);
    const others = formats.filter(({ id }) => id !== 'annotated-workload' && id !== 'object-copy');
    const twice = documents.filter((document) => others.filter((format) => format.matches(document)).length > 1);
    expect(twice.map(({ file }) => file.path)).toEqual([]);
  });

  test('as all that it is', () => {
    const annotations = `annotations: {ad.datadoghq.com/agent.checks: '{"etcd": {"instances": []}}'}`;
    const text = `kind: DaemonSet
spec: {template: {metadata: {${annotations}}, spec: {containers: [{name: agent, image: datadog/agent}]}}}
`;
    const fragment = liftTexts({ 'x.yaml': text })[0]?.fragment;
    expect([fragment?.agents?.length, fragment?.annotations?.map(({ id, source }) => `${id} by ${source}`)]).toEqual([
      1,
      ['agent by pod-annotation'],
    ]);
  });

  test.each([
    [
      'values of an application that sends traces',
      'datadog: {enabled: true, apiKey: x, site: datadoghq.eu, env: prod}\ndeployment: {replicas: 2}\n',
    ],
    ['values of a chart with agents of its own', 'agents: {replicas: 2, image: x}\n'],
    ['a file of Docker Compose', "services: {datadog: {image: 'datadog/agent:7', volumes: ['/proc:/host/proc:ro']}}\nvolumes: {a: {}}\n"],
    ['what changes a file of Docker Compose', "services: {datadog: {volumes: ['/proc:/host/proc:ro']}, agents: {volumes: []}}\n"],
    ['another resource of the Operator', 'apiVersion: datadoghq.com/v1alpha1\nkind: DatadogMonitor\nspec: {query: x}\n'],
    [
      'an application that sends traces',
      'kind: Deployment\nspec: {template: {spec: {containers: [{name: app, env: [{name: DD_SERVICE}]}]}}}\n',
    ],
    ['another container called agent', 'kind: Deployment\nspec: {template: {spec: {containers: [{name: agent, image: jenkins/agent}]}}}\n'],
    ['the check file of another check', 'init_config:\ninstances:\n  - openmetrics_endpoint: http://localhost:9090/metrics\n'],
    [
      "a pod of one's own",
      'apiVersion: v1\nkind: Pod\nmetadata: {namespace: default}\nspec: {hostNetwork: true, containers: [{name: etcd, command: [etcd]}]}\n',
    ],
    [
      'the annotations of another check',
      `metadata: {annotations: {ad.datadoghq.com/a.checks: '{"http_check": {"instances": [{"name": "etcd"}]}}'}}\n`,
    ],
    [
      'annotations of a workload and not of its pods',
      `kind: Deployment\nmetadata: {annotations: {ad.datadoghq.com/a.checks: '{"etcd": {}}'}}\n`,
    ],
    ['a scalar', 'DatadogAgent\n'],
    ['a list', '- kind: DatadogAgent\n'],
  ])('not when it is %s', (_, text) => {
    expect(recognised(text)).toEqual([null]);
  });

  test('by content, whatever the file is called', () => {
    const values = 'datadog: {clusterName: c}\n';
    const documents = liftTexts({ 'datadog-agent.yaml': values, 'agent.yaml.eks': values, 'values.hcl': values });
    expect(documents.map(({ document }) => document.format)).toEqual(['helm-values', 'helm-values', 'helm-values']);
  });

  test('as the output of a tool', () => {
    const labels = 'labels: {helm.sh/chart: datadog-3.1.0, app.kubernetes.io/managed-by: Helm}';
    const text = `# Source: datadog/templates/confd-configmap.yaml
apiVersion: v1
kind: ConfigMap
---
apiVersion: v1
kind: ConfigMap
metadata: {${labels}}
---
# Source: our wiki
apiVersion: v1
kind: ConfigMap
`;
    expect(liftTexts({ 'all.yaml': text }).map(({ document }) => document.generated)).toEqual([true, true, false]);
  });

  test('as a template when that is why it is no YAML', () => {
    const template = 'datadog:\n{{- with .Values.datadog }}\n  clusterName: {{ .name }}\n{{- end }}\n';
    const texts = { 'a.yaml': template, 'b.yaml': 'datadog: {clusterName: {{ name }}}\n', 'c.yaml': 'datadog: [\n' };
    expect(liftTexts(texts).map(({ document }) => document.templated)).toEqual([true, false, false]);
  });
});

describe('what a document lacks', () => {
  const tolerations = (texts: Texts) =>
    liftTexts(texts).flatMap(({ fragment }) =>
      (fragment.agents ?? []).filter(({ role }) => role === 'node-agent').map((agent) => agent.tolerations.state),
    );

  const overlay = 'datadog: {clusterName: north}\n';
  const whole = 'datadog: {apiKeyExistingSecret: keys, clusterName: c}\n';

  test.each<readonly [string, Texts, readonly string[]]>([
    ['is absent in values with a key', { 'values.yaml': whole }, ['absent']],
    ['is absent in values that stand alone', { 'values.yaml': overlay }, ['absent']],
    ['is unknown in values without the section datadog', { 'values.yaml': 'clusterAgent: {enabled: true}\n' }, ['unknown']],
    ['is unknown after an ellipsis', { 'values.yaml': `# values.yaml\n\n...\n${whole}` }, ['unknown']],
    ['is absent after the end of another document', { 'values.yaml': `a: b\n...\n${whole}` }, ['absent']],
    [
      'is unknown in values and in those that lie over them, beside them',
      { 'a/values.yaml': whole, 'a/prod.yaml': overlay },
      ['unknown', 'unknown'],
    ],
    [
      'is unknown in values and in those that lie over them, below them',
      { 'a/values.yaml': whole, 'a/b/c/v.yaml': overlay },
      ['unknown', 'unknown'],
    ],
    [
      'is unknown in the folder base and in what lies over it',
      { 'a/base/v.yaml': whole, 'a/prod/v.yaml': overlay },
      ['unknown', 'unknown'],
    ],
    ['is absent in values far from others', { 'a/values.yaml': whole, 'b/values.yaml': overlay }, ['absent', 'absent']],
    [
      'is unknown in both of two of which one is more special',
      { 'values.yaml': overlay, 'values-prod.yaml': overlay },
      ['unknown', 'unknown'],
    ],
    ['is absent in alternatives', { 'v-test.yaml': overlay, 'v-prod.yaml': overlay }, ['absent', 'absent']],
    ['is unknown in values that break off', { 'values.yaml': `${whole}agents: [\n` }, ['unknown']],
  ])('%s', (_, texts, states) => {
    expect(tolerations(texts)).toEqual(states);
  });
});

describe('values that are listed', () => {
  const texts = {
    'base.yaml': 'datadog: {apiKey: x, clusterName: base, ignoreAutoConfig: [etcd]}\nagents: {tolerations: [{operator: Exists}]}\n',
    'prod.yaml': 'datadog: {clusterName: north, confd: {etcd.yaml: "instances: []"}}\nagents: {tolerations: []}\n',
  };
  const files = Object.entries(texts).map(([path, text]) => new SourceFile(path, text));

  test('are merged as Helm does, for the cluster that lists them', () => {
    const documents = lift(files, [{ name: 'prod', values: ['base.yaml', 'prod.yaml'] }]);
    expect(documents.map(({ merged }) => merged?.cluster)).toEqual([undefined, undefined, 'prod']);
    const { fragment } = documents[2] ?? {};
    const [node] = fragment?.agents ?? [];
    expect(fragment?.clusterName).toBe('north');
    expect(node?.ignoredAutoConf.names.map(({ name, at }) => `${name} in ${at.location.file.path}`)).toEqual(['etcd in base.yaml']);
    expect(node?.confd.map(({ at }) => at.location.file.path)).toEqual(['prod.yaml']);
    expect(node?.tolerations.items).toEqual([]);
  });

  test('are as before when only one of them is there', () => {
    expect(lift(files, [{ name: 'prod', values: ['base.yaml', 'gone.yaml'] }]).map(({ merged }) => merged)).toEqual([undefined, undefined]);
  });
});

const described = (edit: Edit): string => `${edit.op} ${edit.at.pointer} ${'value' in edit ? JSON.stringify(edit.value) : ''}`;

describe('a packaged auto_conf is switched off', () => {
  const edits = (text: string, check: string, role: AgentRole = 'node-agent'): readonly string[] =>
    liftTexts({ 'x.yaml': text }).flatMap(({ fragment }) =>
      (fragment.agents ?? []).filter((agent) => agent.role === role).flatMap((agent) => agent.disableAutoConf(check).map(described)),
    );
  const operator = (rest: string): string => `apiVersion: datadoghq.com/v2alpha1\nkind: DatadogAgent\nspec:\n  global: {}\n${rest}`;
  const daemonSet = (env: string): string =>
    `kind: DaemonSet\nspec: {template: {spec: {containers: [{name: agent, image: datadog/agent, env: ${env}}]}}}\n`;

  test.each([
    ['etcd', 'disable-etcd-autoconf'],
    ['kube_scheduler', 'disable-scheduler-autoconf'],
    ['kube_controller_manager', 'disable-controller-manager-autoconf'],
  ])('under the Operator by an empty folder over that of %s', (check, name) => {
    expect(edits(operator(''), check)).toEqual([
      `append /spec/override/nodeAgent/containers/agent/volumeMounts {"name":"${name}","mountPath":"/etc/datadog-agent/conf.d/${check}.d"}`,
      `append /spec/override/nodeAgent/volumes {"name":"${name}","emptyDir":{}}`,
    ]);
  });

  test('under the Operator with a volume that is there', () => {
    const volumes = '  override: {nodeAgent: {volumes: [{name: disable-etcd-autoconf, emptyDir: {}}]}}\n';
    expect(edits(operator(volumes), 'etcd')).toHaveLength(1);
  });

  test('not under the Operator where the name is taken', () => {
    const volume = '  override: {nodeAgent: {volumes: [{name: disable-etcd-autoconf, hostPath: {path: /}}]}}\n';
    const mount = '  override: {nodeAgent: {containers: {agent: {volumeMounts: [{name: disable-etcd-autoconf, mountPath: /x}]}}}}\n';
    expect([...edits(operator(volume), 'etcd'), ...edits(operator(mount), 'etcd')]).toEqual([]);
  });

  test('in values by the list of the chart, which runners do not get', () => {
    const values = 'datadog: {clusterName: c}\n';
    expect(edits(values, 'etcd')).toEqual(['append /datadog/ignoreAutoConfig "etcd"']);
    expect(edits(values, 'etcd', 'cluster-checks-runner')).toHaveLength(2);
    expect(edits(values, 'etcd', 'cluster-agent')).toEqual([]);
  });

  test('in a manifest by the variable', () => {
    const entry = '/spec/template/spec/containers/0/env';
    expect(edits(daemonSet('[]'), 'etcd')).toEqual([`append ${entry} {"name":"DD_IGNORE_AUTOCONF","value":"etcd"}`]);
    expect(edits(daemonSet('[{name: DD_IGNORE_AUTOCONF, value: redisdb}]'), 'etcd')).toEqual([`set ${entry}/0/value "redisdb etcd"`]);
    expect(edits(daemonSet('[{name: DD_IGNORE_AUTOCONF}]'), 'etcd')).toEqual([`set ${entry}/0/value "etcd"`]);
    expect(edits(daemonSet('[{name: DD_IGNORE_AUTOCONF, value: "{{ more }}"}]'), 'etcd')).toEqual([]);
    expect(edits(daemonSet('[{name: DD_IGNORE_AUTOCONF, valueFrom: {fieldRef: {}}}]'), 'etcd')).toEqual([]);
  });
});

describe('a flag of a component is set', () => {
  const edits = (text: string): readonly string[] =>
    liftTexts({ 'x.yaml': text }).flatMap(({ fragment }) =>
      (fragment.controlPlane ?? [])
        .filter(({ component }) => component === 'scheduler')
        .flatMap((settings) => settings.setFlag('bind-address', '0.0.0.0').map(described)),
    );
  const kubeadm = (version: string, scheduler: string): string =>
    `apiVersion: kubeadm.k8s.io/${version}\nkind: ClusterConfiguration\nscheduler: ${scheduler}\n`;
  const pod = (command: string): string =>
    `apiVersion: v1\nkind: Pod\nspec: {hostNetwork: true, containers: [{name: kube-scheduler, command: ${command}}]}\n`;

  test.each([
    ['a map of v1beta3', kubeadm('v1beta3', '{}'), ['set /scheduler/extraArgs/bind-address "0.0.0.0"']],
    ['a list of v1beta4', kubeadm('v1beta4', ''), ['append /scheduler/extraArgs {"name":"bind-address","value":"0.0.0.0"}']],
    [
      'an item of it',
      kubeadm('v1beta4', '{extraArgs: [{name: bind-address, value: "::1"}]}'),
      ['set /scheduler/extraArgs/0/value "0.0.0.0"'],
    ],
    ['a map where v1beta4 wants a list', kubeadm('v1beta4', '{extraArgs: {v: "2"}}'), ['set /scheduler/extraArgs/bind-address "0.0.0.0"']],
    ['a command without it', pod('[kube-scheduler, --v=2]'), ['append /spec/containers/0/command "--bind-address=0.0.0.0"']],
    ['a command with it', pod('[kube-scheduler, --bind-address=::1]'), ['set /spec/containers/0/command/1 "--bind-address=0.0.0.0"']],
    ['an argument of its own', pod('[kube-scheduler, --bind-address, "::1"]'), ['set /spec/containers/0/command/2 "0.0.0.0"']],
    ['nothing that a shell reads', pod('[sh, -c, "kube-scheduler --v=2"]'), []],
    ['a map of RKE', 'services: {kube-api: {}}\n', ['set /services/scheduler/extra_args/bind-address "0.0.0.0"']],
    [
      'a list of values of RKE',
      'services: {kube-api: {}, scheduler: {extra_args_array: {bind-address: [a, b]}}}\n',
      ['set /services/scheduler/extra_args_array/bind-address ["0.0.0.0"]'],
    ],
    ['a list of arguments that is not there', 'etcd-arg: []\n', ['append /kube-scheduler-arg "bind-address=0.0.0.0"']],
    ['a list of arguments', 'kube-scheduler-arg: [v=2]\n', ['append /kube-scheduler-arg "bind-address=0.0.0.0"']],
    ['an argument with dashes', 'kube-scheduler-arg: [v=2, --bind-address=::1]\n', ['set /kube-scheduler-arg/1 "--bind-address=0.0.0.0"']],
    ['a single argument', 'kube-scheduler-arg: bind-address=::1\n', ['set /kube-scheduler-arg "bind-address=0.0.0.0"']],
    ['beside a single argument', 'kube-scheduler-arg: v=2\n', ['set /kube-scheduler-arg ["v=2","bind-address=0.0.0.0"]']],
    ['arguments that add to others', 'kube-scheduler-arg+: [v=2]\n', ['append /kube-scheduler-arg+ "bind-address=0.0.0.0"']],
    ['a map of Talos', 'cluster: {scheduler: {extraArgs: {v: "2"}}}\n', ['set /cluster/scheduler/extraArgs/bind-address "0.0.0.0"']],
    [
      'an operation of a JSON patch',
      '[{op: add, path: /cluster/scheduler/extraArgs/bind-address, value: "::1"}]\n',
      ['set /0/value "0.0.0.0"'],
    ],
    ['no other operation', '[{op: add, path: /cluster/scheduler/extraArgs/v, value: "2"}]\n', []],
    ['no field that kOps has not', 'apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nspec: {kubeScheduler: {logLevel: 2}}\n', []],
  ])('in %s', (_, text, expected) => {
    expect(edits(text)).toEqual(expected);
  });
});

describe('metrics of etcd are opened', () => {
  const opened = (text: string) =>
    liftTexts({ 'x.yaml': text }).flatMap(({ fragment }) =>
      (fragment.controlPlane ?? [])
        .filter(({ component }) => component === 'etcd')
        .flatMap(({ setFlag, wordsFor }) => {
          const change = ['listen-metrics-urls', 'http://0.0.0.0:2381'] as const;
          return [...setFlag(...change).map(described), wordsFor?.(...change) ?? ''];
        }),
    );

  test.each([
    ['by the switch', 'kube-scheduler-arg: []\n', ['set /etcd-expose-metrics true', 'etcd-expose-metrics to true']],
    ['by the switch that is off', 'etcd-expose-metrics: false\n', ['set /etcd-expose-metrics true', 'etcd-expose-metrics to true']],
    [
      'by the flag that wins over the switch',
      'etcd-arg: listen-metrics-urls=http://127.0.0.1:2381\n',
      ['set /etcd-arg "listen-metrics-urls=http://0.0.0.0:2381"', ''],
    ],
    [
      "by the field of Cluster API's object",
      'apiVersion: controlplane.cluster.x-k8s.io/v1beta1\nkind: RKE2ControlPlane\nspec: {serverConfig: {cni: calico}}\n',
      ['set /spec/serverConfig/etcd/exposeMetrics true', 'exposeMetrics to true'],
    ],
    [
      'by the variable that etcd-manager hands on',
      'apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nspec: {etcdClusters: [{name: main}, {name: events}]}\n',
      ['append /spec/etcdClusters/0/manager/env {"name":"ETCD_LISTEN_METRICS_URLS","value":"http://0.0.0.0:2381"}', ''],
    ],
  ])('%s', (_, text, expected) => {
    expect(opened(text)).toEqual(expected);
  });

  test('in no etcd that a datastore replaces', () => {
    expect(opened('datastore-endpoint: mysql://orchard\ntls-san: []\n')).toEqual([]);
  });
});

describe('nobody takes for settings', () => {
  test.each([
    ['a chart with a cluster', 'cluster: {enabled: true, scheduler: {}, etcd: {extraArgs: [a]}}\nmachine: a\n'],
    ['a chart with machines', 'cluster: {name: a}\nmachine: {type: m5.large}\nreplicas: 1\n'],
    ['patches of a kustomization', 'patches: [{patch: "- op: add\\n  path: /spec/replicas\\n  value: 1\\n"}]\n'],
    ['operations on other things', '[{op: add, path: /spec/replicas, value: 1}]\n'],
    ['services of Docker', 'services: {etcd: {image: a}, scheduler: {image: b}}\n'],
    ['nodes of other things', 'nodes: [{address: 10.0.0.1, role: worker}, {role: [worker]}]\n'],
    ['a file of an agent', 'server: https://10.0.0.1:9345\ntoken: a\nkubelet-arg: [max-pods=200]\nnode-label: [a=b]\n'],
    ['one option that a server has', 'tls-san: [a]\n'],
    ['descriptions of options', 'serverArgs: {kube-scheduler-arg: {type: array}, etcd-expose-metrics: {type: boolean}}\n'],
    ['a script that writes options', 'runcmd: |\n  cat > config.yaml <<EOF\n  kube-scheduler-arg: [a=b]\n  EOF\n'],
    ['another cluster', 'apiVersion: k3d.io/v1alpha5\nkind: Simple\noptions: {k3s: {extraArgs: [{arg: --kube-scheduler-arg=v=2}]}}\n'],
  ])('%s', (_, text) => {
    expect(liftTexts({ 'x.yaml': text }).map(({ document }) => document.format)).toEqual([null]);
  });
});

describe('edits, applied to any file of the fixtures,', () => {
  const endings = [
    ['LF', (text: string) => text.replaceAll('\r\n', '\n')],
    ['CRLF', (text: string) => text.replace(/\r?\n/g, '\r\n')],
  ] as const;

  /** The file with the edits, or null when there are none. */
  function edited(text: string, edits: readonly Edit[]): string | null {
    const changes = editsOf(edits);
    expect(changes).toBeTypeOf('object');
    return typeof changes === 'string' || changes.length === 0 ? null : applyEdits(text, changes);
  }

  test.each(endings)('switch a packaged auto_conf off with %s', (_, withEnding) => {
    let applied = 0;
    for (const file of fixtureFiles) {
      const text = withEnding(file.text);
      const agentsOf = (of: string) =>
        linkTexts({ [file.path]: of }).flatMap((cluster) => cluster.agents.map((agent) => ({ cluster, agent })));
      for (const [index, { cluster, agent }] of agentsOf(text).entries()) {
        if (autoConfState(cluster, agent, 'etcd') !== 'active') continue;
        const after = edited(text, agent.disableAutoConf('etcd'));
        if (after === null) continue;
        const changed = agentsOf(after)[index];
        expect(changed && autoConfState(changed.cluster, changed.agent, 'etcd'), after).toMatch(/^(ignored|hidden)$/);
        applied++;
      }
    }
    expect(applied).toBeGreaterThan(8);
  });

  test.each(endings)('set a flag with %s', (_, withEnding) => {
    let applied = 0;
    for (const file of fixtureFiles) {
      const text = withEnding(file.text);
      const settingsOf = (of: string) => liftTexts({ [file.path]: of }).flatMap(({ fragment }) => fragment.controlPlane ?? []);
      for (const [index, settings] of settingsOf(text).entries()) {
        if (!settings.known) continue;
        const after = edited(text, settings.setFlag('bind-address', '::'));
        if (after === null) continue;
        const flags = settingsOf(after)[index]?.flags.filter(({ name }) => name === 'bind-address');
        expect(
          flags?.map(({ value }) => value),
          after,
        ).toEqual(['::']);
        applied++;
      }
    }
    expect(applied).toBeGreaterThan(20);
  });
});

describe('reading never fails', () => {
  const pieces = fixtureFiles.flatMap(({ text }) => text.split(/(?<=\n)/));

  test('on lines of real files in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (lines) => {
        expect(() => liftTexts({ 'x.yaml': lines.join('') })).not.toThrow();
      }),
      { numRuns: runs },
    );
  });

  test('on files with values put to other types', () => {
    const kinds = ['null', '1', '[]', '{}', '[1, {a: b}, null]', '{a: {b: [c]}}', '"text"', '{{ x }}', '&a [*a]'];
    fc.assert(
      fc.property(fc.constantFrom(...fixtureFiles), fc.nat(), fc.constantFrom(...kinds), ({ text }, nth, kind) => {
        const keys = [...text.matchAll(/^ *[\w.-]+:/gm)];
        const key = keys[nth % Math.max(1, keys.length)];
        const at = key ? key.index + key[0].length : 0;
        const cut = text
          .slice(at)
          .replace(/^.*(?:\n(?: .*| *- .*)?)*/, (rest) => ` ${kind}\n${nth % 2 === 0 ? rest.split('\n').slice(1).join('\n') : ''}`);
        expect(() => liftTexts({ 'x.yaml': text.slice(0, at) + cut })).not.toThrow();
      }),
      { numRuns: runs },
    );
  });
});
