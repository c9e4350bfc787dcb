import {
  type CheckConfig,
  type Cluster,
  defineRule,
  endpoints,
  factsOf,
  portNumber,
  portOwner,
  set,
  type TargetPorts,
  targetPorts,
  variableTarget,
} from '../src/rule-api.ts';

/** `%%port%%` where there are several ports to choose from, and the Agent chooses. */
export default defineRule({
  id: 'port-variable-ambiguous',
  severity: 'warning',
  link: 'reachable',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: '%%port%% stands for one of several ports of a Service, and which one is chance',
  why: 'Of the ports of a Service the Agent takes the highest, and of those of its endpoints the last in a list that nobody sorts. The port that serves metrics may be another one, today or when the Service gets a port more; the check then asks something that answers without metrics, or not at all.',
  remedy: 'Write the number of the port, or name it: `%%port_<name>%%`.',
  references: [
    'https://docs.datadoghq.com/containers/guide/template_variables/',
    'https://github.com/openshift/cluster-etcd-operator/blob/main/bindata/etcd/svc.yaml',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/configresolver/configresolver.go',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const check of cluster.checks) {
      const several = manyPorts(cluster, check);
      if (!several) continue;
      const port = documentedPort(cluster, check, several);
      const variables = check.instances.flatMap(endpoints).filter(({ port, text }) => port === 'variable' && text.includes('%%port%%'));
      for (const endpoint of variables) {
        yield {
          message: `%%port%% ${variableTarget(check) === 'service' ? 'is the highest' : 'may be any'} of the Service's ports ${listed(several)}`,
          at: endpoint.portAt,
          component: check.component,
          subjects: [check],
          related: [{ at: several.at, message: `has ${several.ports.length} ports` }],
          fix: port === null ? undefined : { title: `ask port ${port}`, edits: [set(endpoint.at, endpoint.with({ port }))] },
        };
      }
    }
  },
});

/** The Service whose ports it may be, as far as all that the files show agree that there are several. */
function manyPorts(cluster: Cluster, check: CheckConfig): TargetPorts | null {
  const shown = targetPorts(cluster, check);
  const [first] = shown;
  // Of a Service itself it is the highest port: right as it is when that is the component's own.
  if (variableTarget(check) === 'service' && portOwner(portNumber(cluster, check, 'port')) === check.component) return null;
  const isAmbiguous = ({ kind, ports }: TargetPorts): boolean =>
    kind === 'service' && new Set(ports.map(({ number, at }) => (number === 'unknown' ? at : number))).size > 1;
  return first && shown.every(isAmbiguous) ? first : null;
}

/** The port at which the platform's documentation asks the component, if the Service has it. */
function documentedPort(cluster: Cluster, { component }: CheckConfig, { ports }: TargetPorts): number | null {
  const port = component && factsOf(cluster, component)?.endpoint.port;
  return port && ports.some(({ number }) => number === port) ? port : null;
}

const listed = ({ ports }: TargetPorts): string =>
  ports.map(({ number, name }) => (number === 'unknown' ? (name ?? number) : String(number))).join(', ');
