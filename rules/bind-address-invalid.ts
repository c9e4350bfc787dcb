import { applySettings, type Cluster, type ComponentSettings, defineRule, isAddress, origins, reach, spoken } from '../src/rule-api.ts';

export default defineRule({
  id: 'bind-address-invalid',
  severity: 'error',
  link: 'reachable',
  components: ['apiserver', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'bind-address is given something that is no IP address',
  why: '`bind-address` takes an IP address and nothing else: no name, not even `localhost`, no port, no brackets. The component exits at start, and with it go its metrics and its service.',
  remedy: 'Write an address: `0.0.0.0` or `::` for all interfaces, `127.0.0.1` for the loopback.',
  apply: applySettings,
  references: [
    'kubernetes/kubernetes:staging/src/k8s.io/apiserver/pkg/server/options/serving.go',
    'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/',
    'https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-reconfigure/',
  ],
  fix: 'safe',
  masks: ['bind-address-unreachable'],
  *check(cluster) {
    for (const settings of cluster.controlPlane.filter(({ component }) => component !== 'etcd')) {
      const { component } = settings;
      for (const { name, value, at } of settings.flags) {
        const address = value.trim();
        if (name !== 'bind-address' || value === 'unknown' || address === '' || isAddress(address)) continue;
        const meant = addressFor(cluster, settings, address);
        yield {
          message: `${spoken(component)} doesn't start with bind-address ${address}, which is no IP address`,
          at,
          component,
          subjects: [settings],
          apply: origins[settings.origin].apply,
          fix: meant === null ? undefined : { title: `set bind-address to ${meant}`, edits: settings.setFlag(name, meant) },
        };
      }
    }
  },
});

/** All interfaces where a check dials the node's address; else what the text stands for, null when that can't be told. */
function addressFor(cluster: Cluster, settings: ComponentSettings, text: string): string | null {
  const instances = cluster.checks.filter(({ component }) => component === settings.component).flatMap((check) => check.instances);
  for (const { obstacle } of instances.flatMap((instance) => reach(cluster, instance, null))) {
    if (obstacle?.kind === 'invalid-address' && obstacle.flag.settings === settings) return obstacle.proposal;
  }
  const bare = text.replace(/^\[(.*)\]$/, '$1');
  return isAddress(bare) ? bare : text.toLowerCase() === 'localhost' ? '127.0.0.1' : null;
}
