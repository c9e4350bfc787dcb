import type { Cursor } from '../yaml/cursor.ts';
import { type CheckConfig, type Cluster, components } from './cluster.ts';
import { soleEndpoint } from './endpoint.ts';
import { packagedIdentifiers } from './packaged.ts';
import { isLoopback, isOnControlPlane } from './schedule.ts';
import { targetsOf } from './targets.ts';

/**
 * Whether a check of etcd is for an etcd that the user runs, and not for the control plane's: for a Pod of theirs, the pods of
 * a Service outside of the system's namespaces, containers of another image, or a server that has a name or address of its own.
 */
export function isForOwnEtcd(cluster: Cluster, check: CheckConfig): boolean {
  if (check.component !== 'etcd') return false;
  const { annotation, adIdentifiers, instances } = check;
  if (annotation?.pod) return !isOnControlPlane(cluster, annotation) && !isBesideControlPlane(annotation.pod.spec);
  const targets = targetsOf(check);
  if (targets.length > 0) return targets.every(({ namespace }) => namespace !== null && isUsers(namespace));
  const names = adIdentifiers.items.map(({ text }) => text ?? '');
  if (names.length > 0) return names.every((name) => name !== '' && !ofControlPlane.includes(name));
  return instances.length > 0 && instances.every((instance) => isNamed(soleEndpoint(instance)?.host ?? ''));
}

/** Where etcd is no container, its check waits for another component's, which stands for the same hosts. */
const ofControlPlane = components.flatMap(packagedIdentifiers);

/** Namespaces of Kubernetes, OpenShift and Rancher, on any platform: what was written for another one is no etcd of the user's. */
const systemNamespaces = /^(?:default|kube-.*|openshift(?:-.*)?|cattle-.*)$/;

const isUsers = (namespace: string): boolean => namespace !== 'unknown' && !systemNamespaces.test(namespace);

/** Whether a Pod is in a node's network and tolerates what keeps Pods off the control plane: it stands for what runs outside of Kubernetes there. */
function isBesideControlPlane(spec: Cursor): boolean {
  const keys = spec.at('tolerations').items.map((toleration) => toleration.at('key').text ?? '');
  return spec.at('hostNetwork').boolean === true && keys.some((key) => key.startsWith('node-role.kubernetes.io/'));
}

/** Whether a host is one server, wherever the check runs. */
const isNamed = (host: string): boolean => host !== '' && !host.includes('%%') && !isLoopback(host) && /^[\w.:-]+$/.test(host);
