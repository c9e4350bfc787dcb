import {
  type AutomaticCheck,
  atLeast,
  automaticSwitches,
  type Cluster,
  type Cursor,
  defineRule,
  firstOfEach,
  providerAt,
  set,
} from '../src/rule-api.ts';

/** What a resource says of its platform, against what the Operator understands. */
export default defineRule({
  id: 'provider-annotation-ineffective',
  severity: 'error',
  link: 'configured',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'the annotation that names the platform has a value that switches monitoring of the control plane off',
  why: 'The Operator splits the value at its hyphen into platform and operating system. Without the second part it means no platform at all, and since it wins over what the Operator finds out by itself, no check of the control plane is configured.',
  remedy:
    'Write the value with its suffix, such as openshift-rhcos, or take the annotation away: from 1.29 on the Operator finds out by itself.',
  references: [
    'https://github.com/DataDog/datadog-operator/blob/main/docs/providers.md',
    'https://github.com/DataDog/datadog-operator/blob/main/pkg/kubernetes/provider.go',
  ],
  fix: 'safe',
  masks: ['component-unmonitored'],
  *check(cluster) {
    for (const { at, value, right, agent } of ineffective(cluster)) {
      yield {
        message: `the Operator knows no platform ${value}, only ${right} and the like, and monitors no control plane`,
        at,
        subjects: [agent],
        fix: { title: `write ${right}`, edits: [set(at, right)] },
      };
    }
  },
});

interface Ineffective {
  readonly at: Cursor;
  readonly value: string;
  readonly right: string;
  readonly agent: AutomaticCheck['agent'];
}

/** Each resource once, unless its switch is off or may be, its Operator too old to look, or every check is written down anyway. */
function ineffective(cluster: Cluster): readonly Ineffective[] {
  const found = automaticSwitches(cluster).flatMap(({ agent, at: own, facts }): readonly Ineffective[] => {
    const { annotation, byDefault, alone, components } = facts;
    const at = annotation && providerAt(agent, annotation);
    const isOn = (own.kind === null ? byDefault : own.boolean === true) && atLeast(cluster.versions.operator, alone) !== 'no';
    const isWritten = components.every((component) => cluster.checks.some((check) => check.component === component));
    if (!at?.text || !annotation?.ineffective?.includes(at.text) || !isOn || isWritten) return [];
    return [{ at, value: at.text, right: annotation.value, agent }];
  });
  return firstOfEach(found, ({ at }) => at);
}
