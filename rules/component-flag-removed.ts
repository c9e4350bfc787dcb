import { applySettings, atLeast, type Component, defineRule, origins, spoken } from '../src/rule-api.ts';

/** Flags of the insecure ports, which 1.24 no longer knows. */
const removed: Readonly<Record<Component, readonly string[]>> = {
  apiserver: ['insecure-port'],
  etcd: [],
  'controller-manager': ['port', 'address'],
  scheduler: ['port', 'address'],
};

export default defineRule({
  id: 'component-flag-removed',
  severity: 'error',
  link: 'reachable',
  components: ['apiserver', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'the settings give a component a flag of its former insecure port, with which it no longer starts',
  why: 'Kubernetes 1.24 removed the flags of the insecure ports, which older kubeadm versions wrote by themselves (`port: "0"`). A component that is given a flag it does not know exits at once, and with it go its metrics and its service.',
  remedy: 'Remove the flag. The insecure port it was about is gone anyway; `secure-port` and `bind-address` are what is left.',
  apply: applySettings,
  references: [
    'kubernetes/kubernetes:CHANGELOG/CHANGELOG-1.24.md',
    'https://github.com/kubernetes/kubernetes/pull/106865',
    'https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-reconfigure/',
  ],
  fix: 'safe',
  *check(cluster) {
    if (atLeast(cluster.versions.kubernetes, '1.24') !== 'yes') return;
    for (const settings of cluster.controlPlane) {
      const { component } = settings;
      for (const { name, nameAt } of settings.flags.filter((flag) => removed[component].includes(flag.name))) {
        yield {
          message: `${spoken(component)} doesn't start with --${name}, which Kubernetes 1.24 removed`,
          at: nameAt,
          component,
          subjects: [settings],
          apply: origins[settings.origin].apply,
          fix: { title: `remove --${name}`, edits: settings.dropFlag(name) },
        };
      }
    }
  },
});
