import { describe, expect, test } from 'vitest';
import type { AgentWorkload } from '../src/model/agent.ts';
import { type DocumentedCertificates, documentedCertificates, missingMounts } from '../src/model/certificate-mounts.ts';
import { type CertificateState, examine } from '../src/model/certificate-state.ts';
import { certificateUses } from '../src/model/certificates.ts';
import type { Cluster } from '../src/model/cluster.ts';
import { normalPath, type Resolution, replacedMounts, resolvePath, seenAt } from '../src/model/filesystem.ts';
import { keyPairFault } from '../src/model/key-pair.ts';
import { exposedCaKeys, mountedElsewhere, writableCertificateMounts } from '../src/model/mounted-certificates.ts';
import { autoConfState, packagedCheck, packagedIdentifiers } from '../src/model/packaged.ts';
import { readContainer } from '../src/model/pod-spec.ts';
import type { Edit } from '../src/yaml/edit.ts';
import { agentOf, checkOf, clusterOf, documentOf, instanceOf, rootOf, settingsOf } from './support/model.ts';

const certificates = `
volumes:
  - {name: etcd-certs, hostPath: {path: /etc/kubernetes/pki/etcd}}
volumeMounts:
  - {name: etcd-certs, mountPath: /host/etc/kubernetes/pki/etcd, readOnly: true}
`;

/** A pod with one volume, mounted once. */
const pod = (volume: string, mount: string) => agentOf(`volumes: [{name: v, ${volume}}]\nvolumeMounts: [{name: v, ${mount}}]`);

const editText = (edit: Edit): string => `${edit.op} ${edit.at.pointer} ${'value' in edit ? JSON.stringify(edit.value) : ''}`;

describe('a path in a container', () => {
  const short = (found: Resolution): string => {
    if (found.kind === 'host') return `host ${found.path}`;
    return found.kind === 'key' ? `key ${found.key}` : found.kind;
  };

  test.each<[string, AgentWorkload, string, string]>([
    ['below a mount', agentOf(certificates), '/host/etc/kubernetes/pki/etcd/ca.crt', 'host /etc/kubernetes/pki/etcd/ca.crt'],
    ['the mount itself', agentOf(certificates), '/host/etc/kubernetes/pki/etcd', 'host /etc/kubernetes/pki/etcd'],
    ['beside it', agentOf(certificates), '/host/etc/kubernetes/pki/etcd2/ca.crt', 'unmounted'],
    ['above it', agentOf(certificates), '/host/etc/kubernetes/pki/ca.crt', 'unmounted'],
    [
      'doubled slashes and dots',
      agentOf(certificates),
      '//host/etc/./kubernetes/x/../pki/etcd//ca.crt',
      'host /etc/kubernetes/pki/etcd/ca.crt',
    ],
    ['relative', agentOf(certificates), 'ca.crt', 'unknown'],
    ['a trailing slash of the mount', pod('hostPath: {path: /a/}', 'mountPath: /b/'), '/b/c', 'host /a/c'],
    ['the root of the host', pod('hostPath: {path: /}', 'mountPath: /host'), '/host/etc/x', 'host /etc/x'],
    ['mounted at the root', pod('hostPath: {path: /a}', 'mountPath: /'), '/x', 'host /a/x'],
    ['a subPath', pod('hostPath: {path: /a}', 'mountPath: /b, subPath: c'), '/b/d', 'host /a/c/d'],
    ['a file by subPath', pod('hostPath: {path: /a}', 'mountPath: /b/ca.crt, subPath: pki/ca.crt'), '/b/ca.crt', 'host /a/pki/ca.crt'],
    ['a template as subPath', pod('hostPath: {path: /a}', 'mountPath: /b, subPath: "{{ p }}"'), '/b/d', 'unknown'],
    ['a subPathExpr', pod('hostPath: {path: /a}', 'mountPath: /b, subPathExpr: $(X)'), '/b/d', 'unknown'],
    ['a template as hostPath', pod('hostPath: {path: "{{ p }}"}', 'mountPath: /b'), '/b/d', 'unknown'],
    ['a template as mountPath', pod('hostPath: {path: /a}', 'mountPath: "{{ p }}"'), '/b/d', 'unknown'],
    ['a Secret', pod('secret: {secretName: s}', 'mountPath: /b'), '/b/tls.crt', 'key tls.crt'],
    ['a directory in a Secret', pod('secret: {secretName: s}', 'mountPath: /b'), '/b/c/tls.crt', 'key null'],
    ['a Secret by subPath', pod('secret: {secretName: s}', 'mountPath: /b/c.crt, subPath: tls.crt'), '/b/c.crt', 'key tls.crt'],
    ['items', pod('secret: {secretName: s, items: [{key: tls.crt, path: sub/c.crt}]}', 'mountPath: /b'), '/b/sub/c.crt', 'key tls.crt'],
    ['what items leave out', pod('secret: {secretName: s, items: [{key: a, path: a}]}', 'mountPath: /b'), '/b/tls.crt', 'key null'],
    ['items as a template', pod('secret: {secretName: s, items: "{{ i }}"}', 'mountPath: /b'), '/b/tls.crt', 'unknown'],
    ['a ConfigMap', pod('configMap: {name: s}', 'mountPath: /b'), '/b/ca.crt', 'key ca.crt'],
    ['an emptyDir', pod('emptyDir: {}', 'mountPath: /b'), '/b/ca.crt', 'empty'],
    ['another volume', pod('csi: {driver: x}', 'mountPath: /b'), '/b/ca.crt', 'other'],
    ['no such volume', agentOf('volumes: []\nvolumeMounts: [{name: v, mountPath: /b}]'), '/b/c', 'no-volume'],
    ['volumes as a template', agentOf('volumes: "{{ v }}"\nvolumeMounts: [{name: v, mountPath: /b}]'), '/b/c', 'unknown'],
    ['mounts as a template', agentOf('volumeMounts: "{{ v }}"'), '/b/c', 'unknown'],
    ['nothing mounted', agentOf(''), '/b/c', 'unmounted'],
    ['the service account', agentOf(''), '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt', 'provided'],
    ['its alias', agentOf(''), '/run/secrets/kubernetes.io/serviceaccount/ca.crt', 'provided'],
    ["the image's bundle", agentOf(''), '/etc/ssl/certs/ca-certificates.crt', 'provided'],
    ["the Agent's", agentOf(''), '/opt/datadog-agent/embedded/ssl/cert.pem', 'provided'],
    ['the host behind /proc', agentOf(''), '/host/proc/1/root/etc/kubernetes/pki/etcd/ca.crt', 'provided'],
  ])('%s', (...[, agent, path, expected]) => {
    expect(short(resolvePath(agent, path))).toBe(expected);
  });

  test('the longest mount wins, whatever their order', () => {
    const nested = 'volumes: [{name: a, hostPath: {path: /a}}, {name: b, emptyDir: {}}]\nvolumeMounts:';
    const outer = '{name: a, mountPath: /x}';
    const inner = '{name: b, mountPath: /x/y}';
    for (const mounts of [`[${outer}, ${inner}]`, `[${inner}, ${outer}]`]) {
      expect(short(resolvePath(agentOf(`${nested} ${mounts}`), '/x/y/z'))).toBe('empty');
      expect(short(resolvePath(agentOf(`${nested} ${mounts}`), '/x/z'))).toBe('host /a/z');
    }
  });

  test.each([
    ['/a/../../b', '/b'],
    ['/', '/'],
    ['/a/', '/a'],
    ['a', null],
  ])('%s is normally %s', (path, expected) => {
    expect(normalPath(path)).toBe(expected);
  });
});

describe('mounts that the Operator drops', () => {
  const twice =
    'volumes: [{name: a, emptyDir: {}}]\nvolumeMounts: [{name: a, mountPath: /x}, {name: b, mountPath: /y}, {name: a, mountPath: /z}]';
  const samePath =
    'volumes: [{name: a, emptyDir: {}}, {name: b, emptyDir: {}}]\nvolumeMounts: [{name: a, mountPath: /x}, {name: b, mountPath: /x}]';

  test.each([
    ['one volume at two paths', twice, ['/x']],
    ['two volumes at one path', samePath, ['/x']],
  ])('%s', (_, text, lost) => {
    const agent = agentOf(text, { flavour: 'operator' });
    expect(replacedMounts(agent, agent.agentContainer).map(({ mount }) => mount.path)).toEqual(lost);
    const helm = agentOf(text);
    expect(replacedMounts(helm, helm.agentContainer)).toEqual([]);
  });

  test('a path below one is known to be lost', () => {
    expect(resolvePath(agentOf(twice, { flavour: 'operator' }), '/x/c').kind).toBe('replaced');
    expect(resolvePath(agentOf(twice), '/x/c').kind).toBe('empty');
  });
});

describe('where a file of the host is seen', () => {
  test.each<[string, AgentWorkload, string[]]>([
    ['through its directory', agentOf(certificates), ['/host/etc/kubernetes/pki/etcd/ca.crt']],
    ['through a higher one', pod('hostPath: {path: /etc/kubernetes}', 'mountPath: /k'), ['/k/pki/etcd/ca.crt']],
    ['through the root', pod('hostPath: {path: /}', 'mountPath: /host'), ['/host/etc/kubernetes/pki/etcd/ca.crt']],
    ['alone', pod('hostPath: {path: /etc/kubernetes/pki/etcd/ca.crt}', 'mountPath: /ca'), ['/ca']],
    ['by subPath', pod('hostPath: {path: /etc/kubernetes}', 'mountPath: /ca, subPath: pki/etcd/ca.crt'), ['/ca']],
    ['not through a lower one', pod('hostPath: {path: /etc/kubernetes/pki/etcd/sub}', 'mountPath: /k'), []],
    ['not through a Secret', pod('secret: {secretName: s}', 'mountPath: /k'), []],
    ['nowhere', agentOf(''), []],
  ])('%s', (...[, agent, paths]) => {
    expect(seenAt(agent, '/etc/kubernetes/pki/etcd/ca.crt').map(({ path }) => path)).toEqual(paths);
  });

  test('not below an emptyDir', () => {
    const masked = agentOf(
      'volumes: [{name: a, hostPath: {path: /etc/kubernetes}}, {name: b, emptyDir: {}}]\nvolumeMounts: [{name: a, mountPath: /k}, {name: b, mountPath: /k/pki}]',
    );
    expect(seenAt(masked, '/etc/kubernetes/pki/etcd/ca.crt')).toEqual([]);
  });
});

const base = '/host/etc/kubernetes/pki/etcd';
const uses = (ca: string, cert: string, key: string) =>
  instanceOf('etcd', `tls_ca_cert: ${ca}\ntls_cert: ${cert}\ntls_private_key: ${key}`);

describe('a certificate', () => {
  const stateOf = (agent: AgentWorkload, options: string, cluster: Cluster = clusterOf({})): readonly CertificateState[] =>
    certificateUses(instanceOf('etcd', options)).map((use) => examine(cluster, agent, use));
  const short = (state: CertificateState | undefined): string => {
    if (state?.state === 'wrong-file') return `wrong-file, write ${state.expected}`;
    return state?.state === 'wrong-source' ? `wrong-source, write ${state.write}` : (state?.state ?? 'none');
  };
  const mounted = agentOf(certificates);

  test.each<[string, AgentWorkload, string, string]>([
    ['documented CA', mounted, `tls_ca_cert: ${base}/ca.crt`, 'right'],
    ['documented certificate', mounted, `tls_cert: ${base}/server.crt`, 'right'],
    ['old name', mounted, `ssl_cert: ${base}/server.crt`, 'right'],
    ['peer', mounted, `tls_cert: ${base}/peer.crt`, 'right'],
    ['health check', mounted, `tls_cert: ${base}/healthcheck-client.crt`, 'right'],
    ['no such file', mounted, `tls_cert: ${base}/client.crt`, `wrong-file, write ${base}/server.crt`],
    ['a typing mistake', mounted, `tls_cert: ${base}/healthcheck-clent.crt`, `wrong-file, write ${base}/healthcheck-client.crt`],
    ['one directory up', mounted, `tls_cert: ${base}/apiserver-etcd-client.crt`, `wrong-file, write ${base}/server.crt`],
    ['a directory too deep', mounted, `tls_cert: ${base}/etcd/server.crt`, `wrong-file, write ${base}/server.crt`],
    ['CA as certificate', mounted, `tls_cert: ${base}/ca.crt`, `wrong-file, write ${base}/server.crt`],
    ['certificate as CA', mounted, `tls_ca_cert: ${base}/server.crt`, `wrong-file, write ${base}/ca.crt`],
    ['key of the CA as CA', mounted, `tls_ca_cert: ${base}/ca.key`, `wrong-file, write ${base}/ca.crt`],
    ['key as certificate', mounted, `tls_cert: ${base}/server.key`, `wrong-file, write ${base}/server.crt`],
    ['key as certificate, with a key', mounted, `tls_cert: ${base}/server.key\ntls_private_key: ${base}/server.key`, 'swapped'],
    ['a certificate made for monitoring', mounted, `tls_cert: ${base}/datadog.crt`, 'unknown'],
    [
      "the cluster's CA",
      pod('hostPath: {path: /etc/kubernetes/pki}', 'mountPath: /pki'),
      'tls_ca_cert: /pki/ca.crt',
      'wrong-file, write /pki/etcd/ca.crt',
    ],
    ['a directory made for monitoring', pod('hostPath: {path: /etc/datadog/certs}', 'mountPath: /c'), 'tls_cert: /c/server.crt', 'unknown'],
    ['the directory', mounted, `tls_cert: ${base}`, `wrong-file, write ${base}/server.crt`],
    ['not mounted', agentOf(''), `tls_cert: ${base}/server.crt`, 'not-mounted'],
    ['mounted elsewhere', mounted, 'tls_cert: /etc/etcd/server.crt', 'not-mounted'],
    ['a template', mounted, 'tls_cert: "{{ path }}"', 'none'],
    ['a variable', mounted, 'tls_cert: /host/%%host%%.crt', 'none'],
    ['a key without certificate', agentOf(''), 'tls_private_key: /k', 'none'],
    [
      'the client of the API server, from where it is',
      pod('hostPath: {path: /etc/kubernetes/pki}', 'mountPath: /pki'),
      'tls_cert: /pki/apiserver-etcd-client.crt',
      'right',
    ],
    [
      'a higher directory, the right path',
      pod('hostPath: {path: /etc/kubernetes}', 'mountPath: /k'),
      'tls_cert: /k/pki/etcd/server.crt',
      'right',
    ],
    [
      'a higher directory, a short path',
      pod('hostPath: {path: /etc/kubernetes/pki}', 'mountPath: /pki'),
      'tls_cert: /pki/server.crt',
      'wrong-file, write /pki/etcd/server.crt',
    ],
    [
      'a higher directory that poses',
      pod('hostPath: {path: /etc/kubernetes/pki}', `mountPath: ${base}`),
      `tls_cert: ${base}/server.crt`,
      'wrong-source, write /etc/kubernetes/pki/etcd',
    ],
    [
      'another directory',
      pod('hostPath: {path: /etc/etcd/pki}', `mountPath: ${base}`),
      `tls_cert: ${base}/server.crt`,
      'wrong-source, write /etc/kubernetes/pki/etcd',
    ],
    [
      'another directory, a longer path',
      pod('hostPath: {path: /etc/kube/pki}', 'mountPath: /pki'),
      'tls_cert: /pki/etcd/server.crt',
      'wrong-source, write /etc/kubernetes/pki',
    ],
    [
      'another directory and file',
      pod('hostPath: {path: /opt/certs}', 'mountPath: /certs'),
      'tls_cert: /certs/client.pem',
      'wrong-source, write null',
    ],
    ['one file', pod('hostPath: {path: /etc/kubernetes/pki/etcd/server.crt}', 'mountPath: /c.crt'), 'tls_cert: /c.crt', 'right'],
    ['a Secret of unknown keys', pod('secret: {secretName: s}', 'mountPath: /c'), 'tls_cert: /c/server.crt', 'unknown'],
    ['a directory in a Secret', pod('secret: {secretName: s}', 'mountPath: /c'), 'tls_cert: /c/etcd/server.crt', 'wrong-file, write null'],
    ['an emptyDir', pod('emptyDir: {}', 'mountPath: /c'), 'tls_cert: /c/server.crt', 'unknown'],
    ['a mount without volume', agentOf('volumes: []\nvolumeMounts: [{name: v, mountPath: /c}]'), 'tls_cert: /c/server.crt', 'unknown'],
    ['the service account', agentOf(''), 'tls_ca_cert: /var/run/secrets/kubernetes.io/serviceaccount/ca.crt', 'right'],
  ])('%s', (...[, agent, options, expected]) => {
    expect(short(stateOf(agent, options)[0])).toBe(expected);
  });

  test("the partner of a right file is what's expected", () => {
    expect(stateOf(mounted, `tls_cert: ${base}/client.crt\ntls_private_key: ${base}/peer.key`).map(short)).toEqual([
      `wrong-file, write ${base}/peer.crt`,
      'right',
    ]);
  });

  test('when both of a pair are wrong, their partners are expected', () => {
    const options = (name: string) => `tls_cert: ${base}/${name}.crt\ntls_private_key: ${base}/${name}.key`;
    expect(stateOf(mounted, options('healthcheck-clent')).map(short)).toEqual([
      `wrong-file, write ${base}/healthcheck-client.crt`,
      `wrong-file, write ${base}/healthcheck-client.key`,
    ]);
    expect(stateOf(mounted, `tls_cert: ${base}/none.crt\ntls_private_key: ${base}/peeer.key`).map(short)).toEqual([
      `wrong-file, write ${base}/server.crt`,
      `wrong-file, write ${base}/server.key`,
    ]);
  });

  test('what is wrong with several files has one cause', () => {
    const causes = (agent: AgentWorkload, options: string) =>
      stateOf(agent, options).map((state) => (state.state === 'wrong-file' ? state.cause : state.state));
    expect(causes(mounted, `tls_cert: ${base}/client.crt\ntls_private_key: ${base}/client-key.pem`)).toEqual([
      `${base}/client`,
      `${base}/client`,
    ]);
    const higher = pod('hostPath: {path: /etc/kubernetes}', 'mountPath: /k');
    expect(causes(higher, 'tls_ca_cert: /k/etcd/ca.crt\ntls_cert: /k/etcd/server.crt')).toEqual(['/k/etcd', '/k/etcd']);
  });

  test('keys of a Secret that the files show', () => {
    const document = documentOf(rootOf('a: b'));
    const cluster = clusterOf({ secrets: [{ document, name: 's', namespace: null, keys: ['tls.crt'] }] });
    const agent = pod('secret: {secretName: s}', 'mountPath: /c');
    expect(stateOf(agent, 'tls_cert: /c/tls.crt', cluster).map(short)).toEqual(['unknown']);
    expect(stateOf(agent, 'tls_cert: /c/server.crt', cluster)).toEqual([
      { state: 'wrong-file', reason: 'Secret s has no key server.crt', cause: '/c/server', expected: null },
    ]);
  });

  test.each([
    ['certificatesDir: /opt/pki', 'unknown'],
    ['etcd: {external: {}}', 'unknown'],
    ['certificatesDir: /etc/kubernetes/pki', `wrong-file, write ${base}/server.crt`],
    ['certificatesDir: "{{ dir }}"', 'unknown'],
    ['etcd: {local: {}}', `wrong-file, write ${base}/server.crt`],
  ])('with %s a file that is not there is: %s', (configuration, expected) => {
    const settings = { ...settingsOf('etcd', '{}'), configuration: rootOf(configuration) };
    expect(stateOf(mounted, `tls_cert: ${base}/client.crt`, clusterOf({ controlPlane: [settings] })).map(short)).toEqual([expected]);
  });

  test('on an unknown platform only mounts are judged', () => {
    const cluster = clusterOf({ platformKnown: false });
    expect(stateOf(agentOf(''), 'tls_cert: /c', cluster).map(short)).toEqual(['not-mounted']);
    expect(stateOf(mounted, `tls_cert: ${base}/client.crt`, cluster).map(short)).toEqual(['unknown']);
  });
});

describe('certificate and key', () => {
  const at = (name: string) => `${base}/${name}`;
  test.each<[string, string, string | null, Record<string, string> | null]>([
    ['server.crt', 'server.key', null, null],
    ['healthcheck-client.crt', 'healthcheck-client.key', null, null],
    ['server.crt', 'server.crt', 'same-file', { key: at('server.key') }],
    ['peer.key', 'peer.key', 'same-file', { cert: at('peer.crt') }],
    ['server.crt', 'peer.key', 'other-pair', { key: at('server.key') }],
    ['server.key', 'server.crt', 'swapped', { cert: at('server.crt'), key: at('server.key') }],
    ['server.key', 'peer.key', 'swapped', { cert: at('peer.crt') }],
    ['server.crt', 'peer.crt', 'swapped', { key: at('server.key') }],
    ['server.crt', 'client.key', null, null],
    ['ca.crt', 'ca.key', null, null],
  ])('%s with %s: %s', (...[cert, key, kind, fix]) => {
    const fault = keyPairFault(clusterOf({}), agentOf(certificates), uses(at('ca.crt'), at(cert), at(key)));
    expect([fault?.kind ?? null, fault?.fix ?? null]).toEqual([kind, fix]);
  });

  test('exchanged, on an unknown platform', () => {
    const fault = keyPairFault(clusterOf({ platformKnown: false }), agentOf(''), uses('/ca', '/c/client.key', '/c/client.crt'));
    expect([fault?.kind, fault?.fix]).toEqual(['swapped', { cert: '/c/client.crt', key: '/c/client.key' }]);
  });

  test.each([
    ['/c/client.crt', 'same-file'],
    ['/c/both.pem', undefined],
  ])('one file for both, on an unknown platform: %s', (path, kind) => {
    expect(keyPairFault(clusterOf({ platformKnown: false }), agentOf(''), uses('/ca', path, path))?.kind).toBe(kind);
  });
});

describe('missing mounts', () => {
  const documented = uses(`${base}/ca.crt`, `${base}/server.crt`, `${base}/server.key`);
  const missing = (agent: AgentWorkload, instance = documented) =>
    missingMounts(clusterOf({}), agent, instance).map(({ directory, uses: lost, fix }) => [
      directory,
      lost.length,
      fix?.edits.map(editText) ?? null,
    ]);
  const mount = (path: string, name = 'etcd-certs') => `append /volumeMounts ${JSON.stringify({ name, mountPath: path, readOnly: true })}`;
  const volume = 'append /volumes {"name":"etcd-certs","hostPath":{"path":"/etc/kubernetes/pki/etcd"}}';

  test.each<[string, AgentWorkload, unknown]>([
    ['nothing is there', agentOf(''), [[base, 3, [volume, mount(base)]]]],
    ['a volume is there', agentOf('volumes: [{name: pki, hostPath: {path: /etc/kubernetes/pki/etcd}}]'), [[base, 3, [mount(base, 'pki')]]]],
    ['its name is taken', agentOf('volumes: [{name: etcd-certs, emptyDir: {}}]'), [[base, 3, null]]],
    ['all is there', agentOf(certificates), []],
    [
      'mounted elsewhere',
      pod('hostPath: {path: /etc/kubernetes/pki/etcd}', 'mountPath: /certs'),
      [
        [
          base,
          3,
          ['ca_cert /certs/ca.crt', 'cert /certs/server.crt', 'private_key /certs/server.key'].map(
            (edit) => `set /instances/0/tls_${edit.replace(/ (.*)/, ' "$1"')}`,
          ),
        ],
      ],
    ],
    ['mounts as a template', agentOf('volumeMounts: "{{ m }}"'), []],
    ['volumes as a template', agentOf('volumes: "{{ m }}"'), [[base, 3, null]]],
  ])('%s', (_, agent, expected) => {
    expect(missing(agent)).toEqual(expected);
  });

  test('a directory named after the host is mounted there, any other is not guessed', () => {
    const same = '/etc/kubernetes/pki/etcd';
    expect(missing(agentOf(''), uses(`${same}/ca.crt`, `${same}/server.crt`, `${same}/server.key`))).toEqual([
      [same, 3, [volume, mount(same)]],
    ]);
    expect(missing(agentOf(''), uses('/certs/ca.crt', '/certs/server.crt', '/keys/server.key'))).toEqual([
      ['/certs', 2, null],
      ['/keys', 1, null],
    ]);
  });

  test('what is mounted elsewhere is named', () => {
    const other = readContainer('init-config', rootOf('a: b'), rootOf(certificates).at('volumeMounts'));
    const agent = agentOf(
      'volumes: [{name: etcd-certs, hostPath: {path: /etc/kubernetes/pki/etcd}}, {name: b, hostPath: {path: /b}}]\nvolumeMounts: [{name: b, mountPath: /host/etcd}]',
      {
        otherContainers: [other],
      },
    );
    const runner = agentOf(certificates, { role: 'cluster-checks-runner' });
    expect(mountedElsewhere(clusterOf({ agents: [agent, runner] }), agent, base).map(({ message }) => message)).toEqual([
      'mounted at /host/etcd',
      'mounted in container init-config, which runs no checks',
      "mounted in the cluster-checks-runner, which doesn't run this check",
    ]);
  });
});

describe('the documented client certificate', () => {
  const found = (agent: AgentWorkload): [unknown, unknown] | null => {
    const result: DocumentedCertificates | null = documentedCertificates(clusterOf({}), agent, instanceOf('etcd', 'a: b'));
    return result && [Object.values(result.paths), result.edits.map(({ op, at }) => `${op} ${at.pointer}`)];
  };
  const files = (...names: string[]) =>
    agentOf(
      `volumes: [${names.map((name, index) => `{name: v${index}, hostPath: {path: /etc/kubernetes/pki/etcd/${name}}}`)}]\nvolumeMounts: [${names.map((name, index) => `{name: v${index}, mountPath: /c/${name}}`)}]`,
    );

  test.each<[string, AgentWorkload, [string[], string[]] | null]>([
    ['mounted', agentOf(certificates), [[`${base}/ca.crt`, `${base}/server.crt`, `${base}/server.key`], []]],
    [
      'only another pair is mounted',
      files('ca.crt', 'healthcheck-client.crt', 'healthcheck-client.key'),
      [['/c/ca.crt', '/c/healthcheck-client.crt', '/c/healthcheck-client.key'], []],
    ],
    [
      'not mounted',
      agentOf(''),
      [
        [`${base}/ca.crt`, `${base}/server.crt`, `${base}/server.key`],
        ['append /volumes', 'append /volumeMounts'],
      ],
    ],
    ['its place is taken', pod('emptyDir: {}', `mountPath: ${base}`), null],
    ['mounts unknown', agentOf('volumeMounts: "{{ m }}"'), null],
  ])('%s', (_, agent, expected) => {
    expect(found(agent)).toEqual(expected);
  });
});

describe('what mounts give away', () => {
  const writable = (text: string, path = `${base}/ca.crt`) => {
    const agent = agentOf(text);
    const check = checkOf('etcd', `instances: [{tls_ca_cert: ${path}}]`, [agent]);
    return writableCertificateMounts(clusterOf({ agents: [agent], checks: [check] }), agent).map((mount) => mount.path);
  };

  test.each<[string, string, string[]]>([
    ['read-only', certificates, []],
    ['left out', certificates.replace(', readOnly: true', ''), [base]],
    ['false', certificates.replace('true', 'false'), [base]],
    ['a template', certificates.replace('true', '"{{ r }}"'), []],
    ['another mount', 'volumes: [{name: a, hostPath: {path: /var/log}}]\nvolumeMounts: [{name: a, mountPath: /log}]', []],
    [
      'a Secret, which is never writable',
      `volumes: [{name: a, secret: {secretName: s}}]\nvolumeMounts: [{name: a, mountPath: ${base}}]`,
      [],
    ],
    [
      'another directory that the check reads',
      `volumes: [{name: a, hostPath: {path: /x}}]\nvolumeMounts: [{name: a, mountPath: ${base}}]`,
      [base],
    ],
  ])('writable: %s', (_, text, expected) => {
    expect(writable(text)).toEqual(expected);
  });

  test.each<[string, AgentWorkload, string[]]>([
    ['the whole directory', agentOf(certificates), [`${base}/ca.key`]],
    ['a higher one', pod('hostPath: {path: /etc/kubernetes}', 'mountPath: /k'), ['/k/pki/etcd/ca.key']],
    ['one file', pod('hostPath: {path: /etc/kubernetes/pki/etcd/server.crt}', 'mountPath: /c'), []],
    ['nothing', agentOf(''), []],
  ])("a CA's key: %s", (...[, agent, expected]) => {
    expect(exposedCaKeys(clusterOf({}), agent).map(({ path }) => path)).toEqual(expected);
  });
});

describe('the packaged check', () => {
  const confd = '/etc/datadog-agent/conf.d';
  const over = (mountPath: string, volume = 'emptyDir: {}', more = '') =>
    agentOf(`volumes: [{name: v, ${volume}}]\nvolumeMounts: [{name: v, mountPath: ${mountPath}${more}}]`);

  test.each<[string, AgentWorkload, string]>([
    ['nothing', agentOf(''), 'active'],
    ['its name', agentOf('ignoreAutoConfig: [etcd]'), 'ignored'],
    ['names in a text', agentOf('ignoreAutoConfig: kube_scheduler etcd'), 'ignored'],
    ['another name', agentOf('ignoreAutoConfig: [kube_scheduler]'), 'active'],
    ['another case', agentOf('ignoreAutoConfig: [Etcd]'), 'active'],
    ['names with commas', agentOf('ignoreAutoConfig: "kube_scheduler,etcd"'), 'active'],
    ['a template', agentOf('ignoreAutoConfig: "{{ names }}"'), 'unknown'],
    ['an emptyDir over its folder', over(`${confd}/etcd.d`), 'hidden'],
    ['a slash at the end', over(`${confd}/etcd.d/`), 'hidden'],
    ['a hostPath over its folder', over(`${confd}/etcd.d`, 'hostPath: {path: /x}'), 'hidden'],
    ['a ConfigMap over its folder', over(`${confd}/etcd.d`, 'configMap: {name: c}'), 'hidden'],
    ['a volume over conf.d', over(confd), 'hidden'],
    ['a volume over its file', over(`${confd}/etcd.d/auto_conf.yaml`, 'configMap: {name: c}', ', subPath: auto_conf.yaml'), 'hidden'],
    ['a volume over another file', over(`${confd}/etcd.d/conf.yaml`, 'configMap: {name: c}', ', subPath: conf.yaml'), 'active'],
    ["a volume over another check's folder", over(`${confd}/kube_scheduler.d`), 'active'],
    ['a folder of another name', over(`${confd}/etcd`), 'active'],
    ["the chart's own folder", over('/etc/datadog-agent'), 'active'],
    ['a mount without volume', agentOf(`volumes: []\nvolumeMounts: [{name: v, mountPath: ${confd}/etcd.d}]`), 'active'],
    ['mounts as a template', agentOf('volumeMounts: "{{ m }}"'), 'unknown'],
  ])('%s: %s', (...[, agent, expected]) => {
    expect(autoConfState(clusterOf({}), agent, 'etcd')).toBe(expected);
  });

  test('a ConfigMap that is known to bring an auto_conf.yaml hides nothing', () => {
    const root = rootOf('metadata: {name: c}\ndata: {auto_conf.yaml: "instances: [{}]", conf.yaml: "a: b", empty.yaml: "# nothing"}');
    const document = documentOf(root);
    const configMap = { document, name: 'c', nameAt: root.at('metadata', 'name'), namespace: null, data: root.at('data') };
    const cluster = clusterOf({ configMaps: [configMap] });
    const state = (source: string, more = '') => autoConfState(cluster, over(`${confd}/etcd.d`, source, more), 'etcd');
    expect(state('configMap: {name: c}')).toBe('active');
    expect(state('configMap: {name: other}')).toBe('hidden');
    expect(state('configMap: {name: c, items: [{key: conf.yaml, path: conf.yaml}]}')).toBe('hidden');
    expect(state('configMap: {name: c, items: [{key: auto_conf.yaml, path: auto_conf.yaml}]}')).toBe('active');
    expect(state('configMap: {name: c, items: [{key: empty.yaml, path: auto_conf.yaml}]}')).toBe('hidden');
  });

  test('a volume over its folder in the container that copies the image keeps it from the others', () => {
    const text = `volumes: [{name: v, emptyDir: {}}]\nvolumeMounts: [{name: v, mountPath: ${confd}/etcd.d}]`;
    const state = (container: string) => {
      const other = readContainer(container, rootOf('a: b'), rootOf(text).at('volumeMounts'));
      return autoConfState(clusterOf({}), agentOf('volumes: [{name: v, emptyDir: {}}]', { otherContainers: [other] }), 'etcd');
    };
    expect(state('init-volume')).toBe('hidden');
    expect(state('init-config')).toBe('active');
  });

  test('one emptyDir over several folders works in Helm; what the Operator drops can not be told', () => {
    const text = `volumes: [{name: v, emptyDir: {}}]\nvolumeMounts: [{name: v, mountPath: ${confd}/etcd.d}, {name: v, mountPath: ${confd}/kube_scheduler.d}]`;
    const states = (agent: AgentWorkload) =>
      (['etcd', 'scheduler'] as const).map((component) => autoConfState(clusterOf({}), agent, component));
    expect(states(agentOf(text))).toEqual(['hidden', 'hidden']);
    expect(states(agentOf(text, { flavour: 'operator' }))).toEqual(['unknown', 'hidden']);
  });

  test('has the identifiers of the upstream images', () => {
    expect((['apiserver', 'etcd', 'controller-manager', 'scheduler'] as const).map(packagedIdentifiers)).toEqual([
      ['kube-apiserver'],
      ['etcd'],
      ['kube-controller-manager'],
      ['kube-scheduler'],
    ]);
    expect(packagedCheck('scheduler', agentOf('')).instances.length).toBe(1);
  });
});
