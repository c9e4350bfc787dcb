import type { CertificateDirectory } from '../model/certificate-facts.ts';
import type { PlatformProfile, Taint } from '../model/platform.ts';
import { instanceLines, instanceOf } from './instance.ts';
import { below, indent, type Lines } from './lines.ts';
import type { Planned } from './plan.ts';

/** The check files of node agents, as entries of a map. */
export const checkFiles = (planned: readonly Planned[]): Lines =>
  planned.flatMap((one) => {
    if (one.way.kind !== 'file') return [];
    const file = [
      'ad_identifiers:',
      ...one.way.identifiers.map((name) => `  - ${name}`),
      'init_config:',
      'instances:',
      ...indent(instanceLines(instanceOf(one)), 2),
    ];
    return [`${one.check}.yaml: |-`, ...indent(file, 2)];
  });

/** The checks whose packaged configuration would run a second time. */
export const packagedTwice = (planned: readonly Planned[]): readonly Planned[] =>
  planned.filter(({ way }) => way.kind === 'file' && way.besidePackaged);

/** Whether checks are handed out by the Cluster Agent. */
export const handsOut = (planned: readonly Planned[]): boolean => planned.some(({ way }) => way.kind === 'service' || way.kind === 'pods');

/** Whether some of these go to one pod at a time, so that runners are worth while. */
export const needsRunner = (planned: readonly Planned[]): boolean => planned.some(({ way }) => way.kind === 'service');

/** The directories and Secrets of certificates, each once, for one kind of Agent: Secrets go with checks that it gets handed out. */
export function certificatesFor(
  planned: readonly Planned[],
  agent: 'node-agent' | 'cluster-checks-runner',
): readonly CertificateDirectory[] {
  const own = planned.filter(({ way }) => (way.kind === 'service') === (agent === 'cluster-checks-runner'));
  return [...new Set(own.flatMap(({ certificates }) => certificates ?? []))];
}

/** Volumes of certificates as list items. */
export const certificateVolumes = (directories: readonly CertificateDirectory[]): Lines =>
  directories.flatMap(({ mount, hostPath, secret }) => [
    `- name: ${mount?.volume}`,
    ...indent(secret ? below('secret', [`secretName: ${secret.name}`]) : below('hostPath', [`path: ${hostPath}`]), 2),
  ]);

/** Their mounts. */
export const certificateMounts = (directories: readonly CertificateDirectory[]): Lines =>
  directories.flatMap(({ mount }) => [`- name: ${mount?.volume}`, `  mountPath: ${mount?.path}`, '  readOnly: true']);

/** The tolerations that let node agents onto control-plane nodes, as list items; none when no check has to be there. */
export function tolerations({ taints }: PlatformProfile, planned: readonly Planned[]): Lines {
  if (planned.every(({ way }) => way.kind === 'service')) return [];
  return taints.flatMap((taint) => [...versionsOf(taint), `- key: ${taint.key}`, '  operator: Exists', `  effect: ${taint.effect}`]);
}

function versionsOf({ from, until }: Taint): Lines {
  if (from === null && until === null) return [];
  return [
    `# ${from === null ? '' : `From Kubernetes ${from} on`}${until === null ? '' : `${from === null ? 'B' : ', b'}efore Kubernetes ${until}`}.`,
  ];
}

/** What has to be done by hand before a Secret of the platform is there for the Agent. */
export const secretNotes = (directories: readonly CertificateDirectory[]): Lines =>
  directories.flatMap(({ secret }) =>
    secret
      ? [
          ...(secret.from === null ? [] : [`# The platform makes this one from version ${secret.from} on.`]),
          '# A Secret is only there for pods of its own namespace. Copy it, and again whenever it is renewed:',
          `#   kubectl get secret ${secret.name} -n ${secret.namespace} -o yaml | sed 's/namespace: ${secret.namespace}/namespace: datadog/' | kubectl create -f -`,
        ]
      : [],
  );
