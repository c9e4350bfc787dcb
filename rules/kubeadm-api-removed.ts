import { atLeast, type Cluster, type ComponentSettings, defineRule, type Problem } from '../src/rule-api.ts';

/**
 * Versions of kubeadm's configuration: the Kubernetes version that deprecated each, and the one that no longer loads it.
 * kubernetes/kubernetes: CHANGELOG-1.22.md, CHANGELOG-1.37.md, cmd/kubeadm/app/util/config/common.go
 */
const versions: Readonly<Record<string, { readonly deprecated: string; readonly removed: string }>> = {
  v1beta1: { deprecated: '1.17', removed: '1.22' },
  v1beta2: { deprecated: '1.22', removed: '1.27' },
  v1beta3: { deprecated: '1.31', removed: '1.37' },
};

/** What kubeadm of the cluster's version, or of any current one, does with the file. */
export default defineRule({
  id: 'kubeadm-api-removed',
  severity: 'error',
  link: 'reachable',
  components: [],
  since: '0.1.0',
  summary: 'a kubeadm configuration has a version that kubeadm no longer loads, or soon will not',
  why: 'kubeadm refuses a file of a removed version as a whole, so nothing in it reaches the control plane, bind-address included. A file of a deprecated version stops working with an upgrade.',
  remedy:
    'Convert it with a kubeadm that still knows the version: kubeadm config migrate --old-config FILE --new-config FILE. From v1beta4 on, extraArgs is a list of name and value. In a patch for kind leave the apiVersion out.',
  references: [
    'https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/',
    'https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-config/',
    'https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.22.md',
  ],
  *check(cluster) {
    // Elsewhere than in kubeadm's own files nobody may ask for its version.
    const embedded = cluster.controlPlane.filter(asksForVersion).map(({ configuration }) => configuration);
    for (const root of [...cluster.documents.map((document) => document.root), ...embedded]) {
      const at = root.at('apiVersion');
      const version = /^kubeadm\.k8s\.io\/(.+)$/.exec(at.string ?? '')?.[1] ?? '';
      const verdict = judge(cluster, version);
      if (verdict) yield { ...verdict, message: `kubeadm.k8s.io/${version} ${verdict.message}`, at, subjects: [at, root] };
    }
  },
});

const asksForVersion = ({ configuration, shapedBy }: ComponentSettings): boolean => configuration.at('apiVersion').text === shapedBy;

function judge({ versions: { kubernetes } }: Cluster, version: string): Pick<Problem, 'message' | 'severity'> | null {
  const era = versions[version];
  if (!era) return null;
  const removed = atLeast(kubernetes, era.removed);
  if (removed === 'yes') return { message: `was removed in Kubernetes ${era.removed}, and this cluster has ${kubernetes?.text}` };
  if (removed === 'no') {
    const isDeprecated = atLeast(kubernetes, era.deprecated) === 'yes';
    return isDeprecated ? { message: `is deprecated, and no longer there from Kubernetes ${era.removed} on`, severity: 'info' } : null;
  }
  return version === 'v1beta3'
    ? { message: `is deprecated since Kubernetes ${era.deprecated} and removed in ${era.removed}`, severity: 'info' }
    : { message: `was removed in Kubernetes ${era.removed}: a newer kubeadm refuses the file`, severity: 'warning' };
}
