/** The kind of text in which settings of a component stand. Formats say which. */
export type SettingsOrigin =
  | 'cluster-configuration'
  | 'config-patch'
  | 'control-plane-object'
  | 'kops-cluster'
  | 'machine-config'
  | 'provisioned-cluster'
  | 'rke-cluster'
  | 'server-config'
  | 'static-pod';

/** How settings get from where they stand to the component. */
interface Way {
  /** Whether one text is for all control-plane nodes. */
  readonly shared: boolean;
  /** Whether kubeadm makes static pods of it, whose probes it derives from the flags. */
  readonly madeByKubeadm: boolean;
  /** What must be run for a change to take effect. */
  readonly apply: string;
}

export const origins: Readonly<Record<SettingsOrigin, Way>> = {
  // https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-reconfigure/
  'cluster-configuration': {
    shared: true,
    madeByKubeadm: true,
    apply:
      'kubeadm changes nothing on a running cluster by itself. On one control-plane node after the other: `kubeadm init phase control-plane all --config <file>`, and for etcd `kubeadm init phase etcd local --config <file>`; then once `kubeadm init phase upload-config kubeadm --config <file>`.',
  },
  // https://cluster-api.sigs.k8s.io/tasks/control-plane/kubeadm-control-plane, .../tasks/experimental-features/cluster-class/change-clusterclass
  'control-plane-object': {
    shared: true,
    madeByKubeadm: true,
    apply:
      'With Cluster API, apply the object to the management cluster, whose controllers then replace the control-plane machines one by one. A template is immutable: give it a new name, and name that in the ClusterClass.',
  },
  // https://kind.sigs.k8s.io/docs/user/configuration/
  'config-patch': {
    shared: true,
    madeByKubeadm: true,
    apply:
      'kind reads the file only when it creates a cluster: `kind delete cluster --name <name>`, then `kind create cluster --config <file>`.',
  },
  // kubernetes/kops:docs/operations/updates_and_upgrades.md
  'kops-cluster': {
    shared: true,
    madeByKubeadm: false,
    apply:
      'With kOps, `kops replace -f <file>`, then `kops update cluster --name <name> --yes` and `kops rolling-update cluster --name <name> --yes`, which replaces the control-plane nodes one by one.',
  },
  // siderolabs/talos:website/content/v1.9/talos-guides/configuration/editing-machine-configuration.md, .../advanced/etcd-maintenance.md
  'machine-config': {
    shared: false,
    madeByKubeadm: false,
    apply:
      'With Talos, on one control-plane node after the other: `talosctl -n <node> apply-config --file <file>`, or for a patch `talosctl -n <node> patch machineconfig --patch @<file>`. Static pods follow by themselves; for flags of etcd the node must be rebooted.',
  },
  // https://ranchermanager.docs.rancher.com/reference-guides/cluster-configuration/rancher-server-configuration/rke2-cluster-configuration
  'provisioned-cluster': {
    shared: true,
    madeByKubeadm: false,
    apply:
      'Apply the object to the management cluster, which with Rancher is its own: the controllers there bring the change to the control-plane nodes one by one.',
  },
  // https://rke.docs.rancher.com/managing-clusters
  'rke-cluster': {
    shared: true,
    madeByKubeadm: false,
    apply:
      'With RKE, `rke up --config <file>`; in Rancher, save the cluster. Both replace the containers of each component whose flags changed.',
  },
  // https://docs.rke2.io/install/configuration, https://docs.k3s.io/installation/configuration
  'server-config': {
    shared: false,
    madeByKubeadm: false,
    apply:
      'RKE2 and K3s read their configuration when they start. On one control-plane node after the other: `systemctl restart rke2-server`, or `systemctl restart k3s`.',
  },
  // https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/
  'static-pod': {
    shared: false,
    madeByKubeadm: false,
    apply:
      "The kubelet restarts a static pod whose manifest in its node's /etc/kubernetes/manifests changes. What wrote the manifest overwrites it with the next upgrade.",
  },
};

/** The same for a rule's page, which is about settings of any kind. */
export const applySettings = `It depends on where the settings stand.\n\n${Object.values(origins)
  .map(({ apply }) => `- ${apply}`)
  .join('\n')}`;
