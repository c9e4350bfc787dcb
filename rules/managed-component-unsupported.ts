import {
  type CheckConfig,
  type Cluster,
  defineRule,
  factsOf,
  isForOwnEtcd,
  isHandedOut,
  portOwner,
  removalOf,
  soleEndpoint,
  spoken,
  whyUnsupported,
} from '../src/rule-api.ts';

/** Which components a platform shows, and where, against what is checked. */
export default defineRule({
  id: 'managed-component-unsupported',
  severity: 'error',
  link: 'reachable',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a check asks for a component that the platform does not show',
  why: 'On a managed platform the control plane runs on machines of the provider. There is no pod, port or certificate of its components in the cluster, so that the check finds nothing to ask, or fails on every run.',
  remedy:
    "Remove the check. What the provider shows of the component comes another way: the cloud's own metrics through Datadog's integration of the cloud.",
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://cloud.google.com/kubernetes-engine/docs/how-to/control-plane-metrics',
    'https://docs.aws.amazon.com/eks/latest/userguide/view-raw-metrics.html',
  ],
  fix: 'unsafe',
  masks: 'all',
  *check(cluster) {
    const title = cluster.platform.profile?.title;
    const unsupported = cluster.checks.flatMap((check) => {
      const reason = whyNot(cluster, check);
      return check.component && reason ? [{ check, component: check.component, reason }] : [];
    });
    const going = unsupported.map(({ check }) => check);
    for (const { check, component, reason } of unsupported) {
      const removal = removalOf(cluster, check, going);
      const mayAnswer = answeringPath(cluster, check);
      yield {
        message: `${spoken(component)} cannot be monitored on ${title}: ${reason}`,
        at: check.nameAt,
        // Undocumented, and known to answer: the API server itself as a rule, what it hands out by version.
        ...(mayAnswer && { severity: isHandedOut(mayAnswer) ? 'info' : 'warning' }),
        // Nobody says that it can't be; it follows from how the platform is built.
        ...(whyUnsupported(cluster, component)?.inferred && { severity: 'warning' }),
        component,
        subjects: [check],
        fix: removal
          ? {
              title: `remove the check of ${spoken(component)}${removal.mounts ? ' and the mounts of its certificates' : ''}`,
              edits: removal.edits,
            }
          : undefined,
      };
    }
  },
});

function whyNot(cluster: Cluster, check: CheckConfig): string | null {
  const { component } = check;
  if (!component || isForOwnEtcd(cluster, check)) return null;
  const facts = factsOf(cluster, component);
  if (!facts) return whyUnsupported(cluster, component)?.reason ?? null;
  const endpoints = check.instances.map(soleEndpoint);
  const byPort = endpoints.length > 0 && endpoints.every((endpoint) => endpoint && portOwner(endpoint.port) === component);
  return facts.endpoint.through && byPort ? 'its port is on no node of the cluster' : null;
}

/** The path that is known to answer although nobody documents it, if that is all that the check asks for. */
function answeringPath(cluster: Cluster, { component, instances }: CheckConfig): string | null {
  const path = component && whyUnsupported(cluster, component)?.mayAnswer?.path;
  return path && instances.every((instance) => soleEndpoint(instance)?.path === path) ? path : null;
}
