import {
  type CheckConfig,
  type Cluster,
  defineRule,
  factsOf,
  type Identifier,
  identifiersFor,
  identifiersOf,
  set,
  spoken,
} from '../src/rule-api.ts';

/** Identifiers against the names of the component's images: those of the platform, else those of upstream. */
export default defineRule({
  id: 'autodiscovery-identifier-mismatch',
  severity: 'error',
  link: 'placed',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: "none of a check's ad_identifiers matches a container of its component",
  why: 'The Agent runs such a check only beside a container whose image has one of these names. The names of the images have dashes where the names of the checks have underscores, so a check that asks for kube_scheduler waits for ever, without any message.',
  remedy:
    'Write the last part of the image name without its tag: etcd, kube-scheduler, kube-controller-manager or kube-apiserver where the platform runs the images of Kubernetes.',
  references: [
    'https://docs.datadoghq.com/containers/guide/ad_identifiers/',
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/listeners/kubelet.go',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const check of cluster.checks) {
      const { component, source } = check;
      const identifiers = identifiersOf(cluster, check);
      // The Cluster Agent sees no containers, whatever their names. Elsewhere one identifier that matches, or may, is enough.
      if (component === null || source === 'cluster-agent-confd' || identifiers.some((one) => mayMatch(cluster, check, one))) continue;
      const fault = identifiers.find(({ finds }) => finds === 'nothing') ?? identifiers[0];
      if (!fault) continue;
      const { at, finds, meant } = fault;
      const right = identifiersFor(cluster, component).join(' or ');
      const isMisspelt = finds === 'nothing' && meant !== null && meant !== at.text;
      yield {
        message: `${reason(fault, check.name)}: ${right === '' ? `${cluster.platform.profile?.title} runs ${spoken(component)} in none that a name finds` : `${spoken(component)}'s image is ${right}`}`,
        at,
        ...(factsOf(cluster, component)?.identifiers.inferred && { severity: 'warning' }),
        component,
        subjects: [check],
        fix: isMisspelt ? { title: title(meant, identifiersFor(cluster, component)), edits: [set(at, meant)] } : undefined,
      };
    }
  },
});

const title = (meant: string, own: readonly string[]): string =>
  own.includes(meant) ? `write ${meant}` : `wait for ${meant}, which runs on the same nodes`;

const reason = ({ at, finds }: Identifier, check: string): string =>
  finds === 'other-component'
    ? `${check} waits for ${at.text}, a container of another component`
    : `no container has an image named ${at.text}`;

/** On some platforms etcd is no container, and its check waits for another component's. */
const mayMatch = ({ platform }: Cluster, { component }: CheckConfig, { finds }: Identifier): boolean =>
  finds === 'component' || finds === 'unknown' || (finds === 'other-component' && component === 'etcd' && platform.profile === null);
