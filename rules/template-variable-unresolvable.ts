import {
  type CheckConfig,
  defineRule,
  isResolvable,
  lossOf,
  type Place,
  templateVariables,
  textsBelow,
  variableTarget,
} from '../src/rule-api.ts';

/** Variables that the Agent knows and can't fill in for what the check is for: a container, a Service, or nothing at all. */
export default defineRule({
  id: 'template-variable-unresolvable',
  severity: 'error',
  link: 'placed',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a %%template variable%% stands for something that its source does not have',
  why: 'The Agent fills in variables from the container or Service that is annotated, or that the identifiers of the file match. Without identifiers there is none; a Service has no process, a container that declares no ports has no %%port%%, and for the address of a headless Service the word None is filled in. The check is not scheduled then, or asks nobody, and only a log says so.',
  remedy:
    'Give the file ad_identifiers for a container, annotate the endpoints of a headless Service, or write the host or port itself: 2379, 10257, 10259.',
  references: [
    'https://docs.datadoghq.com/containers/guide/template_variables/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/configresolver/configresolver.go',
  ],
  *check(cluster) {
    for (const check of cluster.checks) {
      const target = variableTarget(check);
      if (target === 'unknown') continue;
      const base = { component: check.component, subjects: [check] };
      const all = variables(check);
      const first = all.find(({ name }) => !isResolvable(name, target));
      if (target === 'nothing') {
        if (first) yield { ...base, message: `%%${first.name}%% stands for nothing: the file has no ad_identifiers`, at: first.at };
        continue;
      }
      for (const { name, at } of all) {
        const loss = lossOf(cluster, check, name);
        if (!isResolvable(name, target)) yield { ...base, message: `${targets[target]} has nothing that %%${name}%% could stand for`, at };
        else if (loss)
          yield {
            ...base,
            message: `%%${name}%% stands for nothing: ${loss.reason}`,
            at,
            related: [{ at: loss.at, message: 'it would be filled in from this one' }],
          };
      }
    }
  },
});

interface Variable {
  readonly name: string;
  readonly at: Place;
}

/** What the Agent takes for a variable in the instances; faulty names are another rule's. */
function variables({ instances }: CheckConfig): readonly Variable[] {
  const texts = instances.flatMap((instance) => textsBelow(instance.at)).filter((at) => at.state === 'present');
  return texts.flatMap((at) => {
    const { found } = templateVariables(at.text ?? '');
    return found.filter(({ fault }) => fault === null).map(({ name, start, end }) => ({ name, at: at.part(start, end) }));
  });
}

const targets = { container: 'a container', service: 'a Service', endpoint: 'an endpoint of a Service' };
