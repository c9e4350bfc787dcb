import { asked } from './model/acceptance.ts';
import type { AgentRole, AgentWorkload } from './model/agent.ts';
import type { CheckInstance, Cluster, Component } from './model/cluster.ts';
import { dialled } from './model/dialled.ts';
import { dispatchOf } from './model/dispatch.ts';
import type { Endpoint } from './model/endpoint.ts';
import { bearerToken, clientCertificate, option, verification } from './model/instance.ts';
import { factsOf } from './model/platform-facts.ts';
import type { Route } from './model/routes.ts';
import { type InstanceRun, needsControlPlaneNode } from './model/schedule.ts';

const tokenPath = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/** Commands that show on the cluster what becomes of a route: what the Agents say of the check, and the request that it makes. */
export function confirmations(cluster: Cluster, component: Component, { check, instance, agent }: Route): readonly string[] {
  if (!agent) return [];
  const handout = `${exec({ agent, name: '<cluster-agent-pod>' }, 'cluster-agent')} agent clusterchecks`;
  // What a switch configures goes to the Cluster Agent.
  if (!check) return [handout];
  const dispatch = dispatchOf(cluster, check);
  const pod = { agent, name: podName(agent.role, needsControlPlaneNode(cluster, check)) };
  const status = `${exec(pod)} agent status | grep -A 4 ' ${check.name} ('`;
  const own = dispatch === 'cluster' || dispatch === 'endpoint' ? [handout, status] : [status];
  const endpoint = instance && endpointOf(cluster, component, { instance, agent });
  return endpoint ? [...own, `${exec(pod)} ${request(cluster, component, { instance, endpoint })}`] : own;
}

interface Pod {
  readonly agent: AgentWorkload;
  readonly name: string;
}

const podName = (role: AgentRole, onControlPlane: boolean): string =>
  role === 'node-agent' && onControlPlane ? '<agent-pod-on-a-control-plane-node>' : `<${role}-pod>`;

function exec({ agent, name }: Pod, container: string = agent.agentContainer.name): string {
  const namespace = agent.namespace === 'unknown' ? '<agent-namespace>' : word(agent.namespace);
  return `kubectl exec -n ${namespace} ${name} -c ${word(container)} --`;
}

/** A text as one word of a shell. What is in angle brackets is to be replaced anyway. */
const word = (text: string): string => (/^(?:[\w@%+=:,./-]|<[\w-]+>)+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

function endpointOf(cluster: Cluster, component: Component, { instance, agent }: InstanceRun): Endpoint | null {
  const facts = factsOf(cluster, component);
  return facts && asked({ cluster, component, facts, instance, agent });
}

interface Request {
  readonly instance: CheckInstance;
  readonly endpoint: Endpoint;
}

/** What the check asks for, with the token of the pod that it runs in and the files that it names. */
function request(cluster: Cluster, component: Component, { instance, endpoint }: Request): string {
  const { verifies, ca } = verification(instance);
  const { cert, key, presented } = clientCertificate(instance);
  const isSecure = endpoint.scheme !== 'http';
  const token = bearerToken(instance);
  const headers = Object.entries(factsOf(cluster, component)?.endpoint.headers ?? {});
  const words = [
    'curl -sS',
    ...(isSecure && verifies === false ? ['-k'] : []),
    ...(isSecure && ca?.text ? [`--cacert ${word(ca.text)}`] : []),
    ...(isSecure && presented === true ? [`--cert ${word(cert.text ?? '<certificate>')}`] : []),
    ...(isSecure && presented === true && key.text ? [`--key ${word(key.text)}`] : []),
    ...headers.map(([name, value]) => `-H ${word(`${name}: ${value}`)}`),
  ];
  const url = word(urlOf(cluster, component, { instance, endpoint }));
  const sends = token === 'always' || (token === 'tls-only' && isSecure);
  if (!sends) return [...words, url].join(' ');
  const path = option(instance, 'bearer_token_path').text ?? tokenPath;
  return `sh -c ${word(`${words.join(' ')} -H "Authorization: Bearer $(cat ${word(path)})" ${url}`)}`;
}

/** The URL with what is known of it filled in. */
function urlOf(cluster: Cluster, component: Component, { instance, endpoint }: Request): string {
  const facts = factsOf(cluster, component)?.endpoint;
  const { host } = dialled({ cluster, component, check: instance.check, endpoint });
  const isVariable = endpoint.host.includes('%%') || endpoint.host === 'unknown';
  const service = facts?.through && isVariable ? `${facts.through.name}.${facts.through.namespace}.svc` : null;
  const name = service ?? (host === 'node' ? '<address-of-the-node>' : isVariable || host === 'unknown' ? '<address>' : host);
  const scheme = endpoint.scheme === 'unknown' ? 'https' : endpoint.scheme;
  const port = typeof endpoint.port === 'number' ? endpoint.port : service ? facts?.port : '<port>';
  return `${scheme}://${name.includes(':') ? `[${name}]` : name}:${port}${endpoint.path === 'unknown' ? '/metrics' : endpoint.path}`;
}
