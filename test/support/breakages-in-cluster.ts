import { type Breakage, below, drop, rewrite, swap } from './breakage.ts';

const manager = '\ncontrollerManager:';
const scheduler = '\nscheduler:';

/** Whether a check gets through depends on what it dials, too. */
const ofManager = [manager, 'kube_controller_manager.yaml:'];
const ofScheduler = [scheduler, 'kube_scheduler.yaml:'];
const etcd = '\netcd:';
const network = 'serviceSubnet: 10.96.0.0/12\n';
const title = '--config cluster-configuration.yaml\n';
const kind = 'kind: ClusterConfiguration';

/** Mistakes in kubeadm's configuration, which is the same file for all flavours. */
export const breakagesInCluster: readonly Breakage[] = [
  {
    name: 'the loopback',
    rule: 'bind-address-unreachable',
    about: ofScheduler,
    changes: [swap(scheduler, '0.0.0.0', '«127.0.0.1»')],
    fixed: 'as before',
  },
  {
    name: "the other protocol's loopback",
    rule: 'bind-address-unreachable',
    about: ofManager,
    changes: [swap(manager, '0.0.0.0', '«"::1"» # localhost')],
    fixed: [swap(manager, '0.0.0.0', '"::" # localhost')],
  },
  {
    name: 'no arguments',
    rule: 'bind-address-unreachable',
    severity: 'warning',
    about: ofScheduler,
    changes: [drop(scheduler, 'extraArgs:', '- name', 'value'), swap(manager, 'scheduler', '«scheduler»')],
    fixed: 'as before',
  },
  {
    name: 'another argument only',
    rule: 'bind-address-unreachable',
    severity: 'warning',
    about: ofManager,
    changes: [
      swap(manager, 'name: bind-address', 'name: profiling'),
      swap(manager, '0.0.0.0', '"false"'),
      swap(network, 'controllerManager', '«controllerManager»'),
    ],
    fixed: [
      swap(manager, 'name: bind-address', 'name: profiling'),
      swap(manager, '0.0.0.0', '"false"\n    - name: bind-address\n      value: 0.0.0.0'),
    ],
  },
  {
    name: 'no section',
    rule: 'bind-address-unreachable',
    severity: 'warning',
    about: [...ofScheduler, kind],
    changes: [
      drop(scheduler, 'extraArgs:', '- name', 'value'),
      drop(manager, 'scheduler:'),
      swap(title, 'ClusterConfiguration', '«ClusterConfiguration»'),
    ],
    fixed: 'as before',
  },
  {
    name: 'a name',
    rule: 'bind-address-invalid',
    about: ofManager,
    changes: [swap(manager, '0.0.0.0', '«localhost»')],
    fixed: 'as before',
  },
  {
    name: 'an address with a port',
    rule: 'bind-address-invalid',
    about: ofScheduler,
    changes: [swap(scheduler, '0.0.0.0', '«0.0.0.0:10259»')],
    fixed: 'as before',
  },
  {
    name: "one node's address",
    rule: 'bind-address-single-node',
    severity: 'warning',
    about: ofScheduler,
    changes: [swap(scheduler, '0.0.0.0', '«192.0.2.11»')],
    fixed: 'left',
  },
  {
    name: 'a map of arguments',
    rule: 'kubeadm-extra-args-shape',
    about: ofScheduler,
    changes: [swap(scheduler, 'extraArgs:\n    - name: bind-address\n      value: 0.0.0.0', '«extraArgs»:\n    bind-address: 0.0.0.0')],
    fixed: 'as before',
  },
  {
    name: 'a map of arguments with a comment',
    rule: 'kubeadm-extra-args-shape',
    about: ofManager,
    changes: [swap(manager, 'extraArgs', '«extraArgs»'), swap(manager, '- name: bind-address\n      value:', 'bind-address:')],
    fixed: 'as before',
  },
  {
    name: 'the flag of the port without TLS',
    rule: 'component-flag-removed',
    about: ofScheduler,
    changes: [below(scheduler, 'extraArgs:', '  - name: «port»', '    value: "0"')],
    fixed: 'as before',
  },
  {
    name: 'a version that is gone',
    rule: 'kubeadm-api-removed',
    about: [kind, etcd, ...ofScheduler, ...ofManager],
    changes: [
      swap(title, 'kubeadm.k8s.io/v1beta4', '«kubeadm.k8s.io/v1beta2»'),
      swap(manager, '- name: bind-address\n      value:', 'bind-address:'),
      swap(scheduler, '- name: bind-address\n      value:', 'bind-address:'),
    ],
    fixed: 'left',
  },
  {
    name: 'a version that will go',
    rule: 'kubeadm-api-removed',
    severity: 'info',
    about: [kind, etcd, ...ofScheduler, ...ofManager],
    changes: [
      swap(title, 'kubeadm.k8s.io/v1beta4', '«kubeadm.k8s.io/v1beta3»'),
      swap(manager, '- name: bind-address\n      value:', 'bind-address:'),
      swap(scheduler, '- name: bind-address\n      value:', 'bind-address:'),
    ],
    fixed: 'left',
  },
  {
    name: 'a name to listen on',
    rule: 'etcd-metrics-url-invalid',
    about: [etcd],
    changes: [
      rewrite(
        '\nnetworking:',
        '\netcd:\n  local:\n    extraArgs:\n      - name: listen-metrics-urls\n        value: http://«etcd.example»:2381\nnetworking:',
      ),
    ],
    fixed: 'left',
  },
];
