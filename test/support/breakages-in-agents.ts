import { type Breakage, below, drop, type Flavour, flavours, moveLast, rewrite, swap } from './breakage.ts';

/** Behind this, the mounts of the container that runs checks follow. */
const mounts: Readonly<Record<Flavour, string>> = {
  operator: 'volumeMounts:',
  helm: 'volumeMounts:',
  manifest: 'fieldPath: status.hostIP',
};

/** Behind this, the name of the cluster follows. */
const start: Readonly<Record<Flavour, string>> = { operator: 'global:', helm: 'apiKeyExistingSecret:', manifest: 'DD_CLUSTER_NAME' };

/** How deep tolerations stand. */
const depth: Readonly<Record<Flavour, string>> = { operator: '        ', helm: '    ', manifest: '        ' };

/** Behind the first, what an Agent is called, by the second. */
const above: Readonly<Record<Flavour, readonly [string, string]>> = {
  operator: ['override:\n    ', 'nodeAgent'],
  helm: ['confd:', 'agents'],
  manifest: ['kind: DaemonSet', 'datadog-agent'],
};

/** Behind this, the check files follow. */
const checks: Readonly<Record<Flavour, string>> = { operator: 'kind: ConfigMap', helm: 'confd:', manifest: 'kind: ConfigMap' };

const scheduler = 'kube_scheduler.yaml:';
const controlPlane = '# From Kubernetes 1.24 on.';

/** Mistakes in the Agent's own settings that are alike in all flavours. */
const alike = (flavour: Flavour): readonly Breakage[] =>
  (
    [
      {
        name: 'no toleration',
        rule: 'control-plane-toleration-missing',
        about: ['tolerations'],
        changes: [
          swap(mounts[flavour], 'tolerations', '«tolerations»'),
          drop('tolerations', '# Up to', '- key', 'operator', 'effect', '# From', '- key', 'operator', 'effect'),
        ],
        fixed: [drop('tolerations:', '# Up to', '- key', 'operator', 'effect', '# From')],
      },
      {
        name: 'the old toleration only',
        rule: 'control-plane-toleration-missing',
        about: ['tolerations'],
        changes: [swap(mounts[flavour], 'tolerations', '«tolerations»'), drop(controlPlane, '- key', 'operator', 'effect')],
        fixed: 'as before',
      },
      {
        name: 'a toleration of another effect',
        rule: 'control-plane-toleration-missing',
        about: ['tolerations'],
        changes: [swap(mounts[flavour], 'tolerations', '«tolerations»'), swap(controlPlane, 'NoSchedule', 'NoExecute')],
        fixed: [
          swap(
            controlPlane,
            'effect: NoSchedule',
            `effect: NoExecute\n${depth[flavour]}- key: node-role.kubernetes.io/control-plane\n${depth[flavour]}  operator: Exists\n${depth[flavour]}  effect: NoSchedule`,
          ),
        ],
      },
      {
        name: 'a placeholder',
        rule: 'placeholder-left',
        severity: 'info',
        about: ['name'],
        changes: [swap(start[flavour], 'orchard', '«<CLUSTER_NAME>»')],
        fixed: 'left',
      },
      {
        name: 'a check is missing',
        rule: 'component-unmonitored',
        severity: 'info',
        about: ['kube_scheduler.yaml:', 'agent'],
        changes: [
          drop(
            scheduler,
            'ad_identifiers',
            '- kube-scheduler',
            'init_config',
            'instances',
            '- prometheus_url',
            'ssl_verify',
            'bearer_token_auth',
          ),
          drop(checks[flavour], scheduler),
          swap(above[flavour][0], above[flavour][1], `«${above[flavour][1]}»`),
        ],
        fixed: 'left',
      },
      {
        name: 'a quote that is not closed',
        rule: 'yaml-syntax',
        about: ['everything'],
        changes: [swap(start[flavour], 'orchard', '«"»orchard')],
        fixed: 'left',
      },
      {
        name: 'a key twice',
        rule: 'duplicate-key',
        about: ['tolerations'],
        changes: [below('tolerations:', 'effect', '«effect»: NoSchedule')],
        fixed: 'left',
      },
    ] as const
  ).map((breakage) => ({ ...breakage, flavours: [flavour] }));

const helm: readonly Breakage[] = [
  {
    name: 'a check is not ignored',
    rule: 'autoconf-not-disabled',
    about: ['kube_scheduler.yaml:', 'ignore'],
    changes: [drop('ignoreAutoConfig:', '- kube_scheduler'), rewrite('kube_scheduler.yaml:', '«kube_scheduler.yaml»:')],
    fixed: [drop('ignoreAutoConfig:', '- kube_scheduler'), below('ignoreAutoConfig:', '- kube_controller_manager', '- kube_scheduler')],
  },
  {
    name: 'dashes in the list of ignored checks',
    rule: 'autoconf-disable-ineffective',
    about: ['kube_scheduler.yaml:', 'ignore'],
    changes: [swap('ignoreAutoConfig:', 'kube_scheduler', '«kube-scheduler»')],
    fixed: 'as before',
  },
  {
    name: 'a misspelt list of ignored checks',
    rule: 'autoconf-disable-ineffective',
    about: ['etcd.yaml:', 'kube_scheduler.yaml:', 'kube_controller_manager.yaml:', 'ignore'],
    changes: [swap('those below.', 'ignoreAutoConfig', '«ignoreAutoconfig»')],
    fixed: 'as before',
  },
  {
    name: 'a check of node agents for the Cluster Agent',
    rule: 'node-check-in-cluster-agent-confd',
    severity: 'warning',
    about: ['apiserver'],
    changes: [
      swap(
        'confd:',
        '\nagents:',
        '\nclusterAgent:\n  confd:\n    kube_apiserver_metrics.yaml: |-\n      «ad_identifiers»: [kube-apiserver]\n      instances: [{prometheus_url: "https://%%host%%:6443/metrics"}]\nagents:',
      ),
    ],
    fixed: 'left',
  },
];

/** What a fix adds to a list comes last. */
const hiding = (name: string, check: string) =>
  moveLast(mounts.operator, [`- name: ${name}`, `  mountPath: /etc/datadog-agent/conf.d/${check}.d`]);
const schedulerVolume = moveLast('volumes:', ['- name: disable-scheduler-autoconf', '  emptyDir: {}']);

const operator: readonly Breakage[] = [
  {
    name: 'a version that is gone',
    rule: 'agent-api-removed',
    about: ['everything'],
    changes: [rewrite('datadoghq.com/v2alpha1', '«datadoghq.com/v1alpha1»')],
    fixed: 'left',
  },
  {
    name: 'nothing hides the packaged check',
    rule: 'autoconf-not-disabled',
    about: ['kube_scheduler.yaml:', 'mounts', 'volumes'],
    changes: [
      drop(mounts.operator, '- name: disable-scheduler-autoconf', 'mountPath: /etc/datadog-agent/conf.d/kube_scheduler.d'),
      drop('volumes:', '- name: disable-scheduler-autoconf', 'emptyDir'),
      rewrite('kube_scheduler.yaml:', '«kube_scheduler.yaml»:'),
    ],
    fixed: [hiding('disable-scheduler-autoconf', 'kube_scheduler'), schedulerVolume],
  },
  {
    name: 'the volume alone hides nothing',
    rule: 'autoconf-not-disabled',
    about: ['etcd.yaml:', 'mounts', 'volumes'],
    changes: [
      drop(mounts.operator, '- name: disable-etcd-autoconf', 'mountPath: /etc/datadog-agent/conf.d/etcd.d'),
      rewrite('etcd.yaml:', '«etcd.yaml»:'),
    ],
    fixed: [hiding('disable-etcd-autoconf', 'etcd')],
  },
  {
    name: 'a folder with dashes',
    rule: 'autoconf-disable-ineffective',
    about: ['kube_scheduler.yaml:', 'mounts'],
    changes: [swap(mounts.operator, '/etc/datadog-agent/conf.d/kube_scheduler.d', '«/etc/datadog-agent/conf.d/kube-scheduler.d»')],
    fixed: 'as before',
  },
  {
    name: 'a mount without its volume',
    rule: 'autoconf-disable-ineffective',
    about: ['kube_scheduler.yaml:', 'mounts', 'volumes'],
    changes: [
      swap(mounts.operator, 'disable-scheduler-autoconf', '«disable-scheduler-autoconf»'),
      drop('volumes:', '- name: disable-scheduler-autoconf', 'emptyDir'),
    ],
    fixed: [schedulerVolume],
  },
  {
    name: 'one volume at two folders',
    rule: 'mount-replaced',
    about: ['etcd.yaml:', 'kube_scheduler.yaml:', 'mounts', 'volumes'],
    changes: [
      swap(mounts.operator, '/etc/datadog-agent/conf.d/etcd.d', '«/etc/datadog-agent/conf.d/etcd.d»'),
      swap(mounts.operator, 'disable-scheduler-autoconf', 'disable-etcd-autoconf'),
    ],
    fixed: 'left',
  },
  {
    name: 'check files inline beside a ConfigMap',
    rule: 'extra-confd-ineffective',
    about: ['confd'],
    changes: [
      swap(
        'extraConfd:',
        'configMap:',
        '«configDataMap»:\n          kube_apiserver_metrics.yaml: |-\n            ad_identifiers: [kube-apiserver]\n            instances: [{prometheus_url: "https://%%host%%:6443/metrics"}]\n        configMap:',
      ),
    ],
    fixed: 'left',
  },
  {
    name: 'nobody takes the ConfigMap',
    rule: 'config-map-not-used',
    severity: 'warning',
    about: ['everything'],
    changes: [
      drop('nodeAgent:', 'extraConfd:', 'configMap:', 'name: datadog-checks'),
      swap('kind: ConfigMap', 'datadog-checks', '«datadog-checks»'),
    ],
    fixed: 'left',
  },
  {
    name: 'a check of node agents for the Cluster Agent',
    rule: 'node-check-in-cluster-agent-confd',
    severity: 'warning',
    about: ['apiserver'],
    changes: [
      below(
        'keyName: api-key',
        'override:',
        '  clusterAgent:',
        '    extraConfd:',
        '      configDataMap:',
        '        kube_apiserver_metrics.yaml: |-',
        '          «ad_identifiers»: [kube-apiserver]',
        '          instances: [{prometheus_url: "https://%%host%%:6443/metrics"}]',
      ),
    ],
    fixed: 'left',
  },
];

const manifest: readonly Breakage[] = [
  {
    name: 'a check is not ignored',
    rule: 'autoconf-not-disabled',
    about: ['kube_scheduler.yaml:', 'ignore'],
    changes: [swap('DD_IGNORE_AUTOCONF', ' kube_scheduler', ''), rewrite('kube_scheduler.yaml:', '«kube_scheduler.yaml»:')],
    fixed: [swap('DD_IGNORE_AUTOCONF', 'etcd kube_scheduler kube_controller_manager', 'etcd kube_controller_manager kube_scheduler')],
  },
  {
    name: 'commas between ignored checks',
    rule: 'autoconf-disable-ineffective',
    about: ['etcd.yaml:', 'kube_scheduler.yaml:', 'kube_controller_manager.yaml:', 'ignore'],
    changes: [swap('DD_IGNORE_AUTOCONF', 'etcd kube_scheduler kube_controller_manager', '«etcd,kube_scheduler,kube_controller_manager»')],
    fixed: 'as before',
  },
  {
    name: 'dashes in one of the ignored checks',
    rule: 'autoconf-disable-ineffective',
    about: ['kube_scheduler.yaml:', 'ignore'],
    changes: [swap('DD_IGNORE_AUTOCONF', 'kube_scheduler', '«kube-scheduler»')],
    fixed: 'as before',
  },
  {
    name: 'the volume with the checks is not there',
    rule: 'volume-not-defined',
    about: ['everything'],
    changes: [
      swap('name: init-config', '- name: checks', '- name: «checks»'),
      drop('volumes:', '- name: checks', 'configMap', 'name: datadog-checks'),
    ],
    fixed: 'left',
  },
  {
    name: 'nobody takes the ConfigMap',
    rule: 'config-map-not-used',
    severity: 'warning',
    about: ['everything'],
    changes: [
      drop('name: init-config', '- name: checks', 'readOnly', 'mountPath: /conf.d'),
      drop('volumes:', '- name: checks', 'configMap', 'name: datadog-checks'),
      swap('kind: ConfigMap', 'datadog-checks', '«datadog-checks»'),
    ],
    fixed: 'left',
  },
];

const ofConfigMaps = (flavour: Flavour): readonly Breakage[] => [
  {
    name: 'a ConfigMap that is not there',
    rule: 'config-map-not-found',
    flavours: [flavour],
    about: ['everything'],
    changes: [swap(flavour === 'operator' ? 'extraConfd:' : 'volumes:', 'datadog-checks', '«datadog-check»')],
    fixed: 'as before',
  },
];

export const breakagesInAgents: readonly Breakage[] = [
  ...flavours.flatMap(alike),
  ...helm.map((breakage): Breakage => ({ ...breakage, flavours: ['helm'] })),
  ...operator.map((breakage): Breakage => ({ ...breakage, flavours: ['operator'] })),
  ...manifest.map((breakage): Breakage => ({ ...breakage, flavours: ['manifest'] })),
  ...(['operator', 'manifest'] as const).flatMap(ofConfigMaps),
];
