import { type ConfigMap, defineRule, type MissingConfigMap, missingConfigMaps, set } from '../src/rule-api.ts';

/** The Operator creates no ConfigMap that it is told to take check files from, and neither does a volume. */
export default defineRule({
  id: 'config-map-not-found',
  severity: 'error',
  link: 'configured',
  components: [],
  since: '0.1.0',
  summary: 'the ConfigMap that an Agent takes check files from is not in the files',
  why: 'The ConfigMap must exist in the namespace of the Agent. The Operator does not create it, and its pods wait for it or run without the checks. When a ConfigMap of nearly the same name is in the files, a slip is certain; otherwise it may live elsewhere, and this is only worth knowing.',
  remedy: 'Name the ConfigMap as it is defined, or add it to the same namespace.',
  references: [
    'https://github.com/DataDog/datadog-operator/blob/main/internal/controller/datadogagent/object/configmap/configmap.go',
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
  ],
  fix: 'safe',
  masks: [
    'autoconf-not-disabled',
    'config-map-not-used',
    'control-plane-toleration-missing',
    'etcd-cert-host-path-wrong',
    'etcd-cert-path-wrong',
    'etcd-certs-missing',
    'etcd-certs-not-mounted',
  ],
  *check(cluster) {
    for (const missing of missingConfigMaps(cluster)) {
      const { source, name, twins, checks } = missing;
      const [twin, ...others] = twins;
      yield {
        message: `there is no ConfigMap ${name}${twin ? `, but ${difference(missing, twin)}` : ' in the files'}`,
        at: source.at,
        ...(!twin && { severity: 'info' }),
        subjects: [...twins, ...checks],
        related: twins.map((other) => ({ at: other.nameAt, message: 'this one holds check files' })),
        fix: twin && others.length === 0 && twin.name !== name ? rename(missing, twin) : undefined,
      };
    }
  },
});

const difference = ({ name }: MissingConfigMap, twin: ConfigMap): string =>
  twin.name === name ? `there is one in namespace ${twin.namespace}` : `there is ${twin.name}`;

const rename = ({ source }: MissingConfigMap, twin: ConfigMap) => ({ title: `refer to ${twin.name}`, edits: [set(source.at, twin.name)] });
