import {
  type CheckConfig,
  type Cluster,
  type ComponentSettings,
  defineRule,
  isResolvable,
  type Place,
  type Problem,
  spoken,
  templateVariables,
  textsBelow,
  variableTarget,
} from '../src/rule-api.ts';

/** Variables that the Agent knows and can't fill in for what the file asks for: a container, a Service, or nothing at all. */
export default defineRule({
  id: 'template-variable-unresolvable',
  severity: 'error',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a %%template variable%% stands for something that its source does not have',
  why: 'The Agent fills in variables from the container or Service that the identifiers of the file match. Without identifiers there is none; a Service has no process, and a container that declares no ports has no %%port%%. The check is not scheduled then, and only a log says so.',
  remedy: 'Give the file ad_identifiers for a container, or write the host or port itself: 2379, 10257, 10259.',
  references: [
    'https://docs.datadoghq.com/containers/guide/template_variables/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/configresolver/configresolver.go',
  ],
  *check(cluster) {
    for (const check of cluster.checks) {
      const target = variableTarget(check);
      if (target === 'unknown') continue;
      const base = { component: check.component, subjects: [check] };
      const lost = variables(check).filter(({ name }) => !isResolvable(name, target));
      const [first] = lost;
      if (target === 'nothing' && first)
        yield { ...base, message: `%%${first.name}%% stands for nothing: the file has no ad_identifiers`, at: first.at };
      else
        for (const { name, at } of lost) yield { ...base, message: `${targets[target]} has nothing that %%${name}%% could stand for`, at };
      if (target === 'container') yield* withoutPorts(cluster, check);
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

const targets = { container: 'a container', service: 'a Service', endpoint: 'an endpoint of a Service', nothing: 'a file' };

/** `%%port%%` for a component of which the files show the container, without ports. */
function* withoutPorts({ controlPlane }: Cluster, check: CheckConfig): Iterable<Problem> {
  const { component } = check;
  const pods = controlPlane.filter((settings) => settings.component === component && settings.origin === 'static-pod');
  const [first] = pods;
  if (component === null || !first || !pods.every(declaresNoPorts)) return;
  for (const { name, at } of variables(check).filter((variable) => /^port(?:_|$)/.test(variable.name))) {
    const message = `%%${name}%% stands for nothing: the container of ${spoken(component)} declares no ports`;
    yield { message, at, component, subjects: [check], related: [{ at: first.at, message: 'declares no ports' }] };
  }
}

function declaresNoPorts({ configuration, at }: ComponentSettings): boolean {
  const containers = configuration.at('spec', 'containers').items;
  const ports = containers.find(({ pointer }) => `${at.pointer}/`.startsWith(`${pointer}/`))?.at('ports');
  return ports?.state === 'absent' || (ports?.state === 'present' && ports.items.length === 0);
}
