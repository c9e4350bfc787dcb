import {
  applySettings,
  components,
  defineRule,
  type Flag,
  isAddress,
  isLoopback,
  listenUrl,
  origins,
  type Place,
  spoken,
} from '../src/rule-api.ts';

export default defineRule({
  id: 'bind-address-single-node',
  severity: 'warning',
  link: 'reachable',
  components,
  since: '0.1.0',
  summary: 'a configuration that all control-plane nodes share binds a component to the address of one of them',
  why: 'A ClusterConfiguration holds for every control-plane node, as does the description of a whole cluster in RKE or kOps. A component that is told to listen on an address that its node does not have exits at start, so that the first additional control-plane node fails, or the first that is replaced.',
  remedy:
    "Bind to `0.0.0.0` (`::` with IPv6) and let a firewall keep others out, or give each node its own address by kubeadm's `--patches`. With a single control-plane node it is right: ignore it there.",
  apply: applySettings,
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-reconfigure/'],
  *check(cluster) {
    for (const settings of cluster.controlPlane.filter(({ origin }) => origins[origin].shared)) {
      const { component } = settings;
      for (const { host, at } of settings.flags.flatMap(listeningHosts).filter(isOneNode)) {
        yield {
          message: `${host} is one node's address, and on a control-plane node without it ${spoken(component)} does not start`,
          at,
          component,
          subjects: [settings],
          apply: origins[settings.origin].apply,
        };
      }
    }
  },
});

interface Host {
  readonly host: string;
  readonly at: Place;
}

/** The addresses of a flag that says where to listen. */
function listeningHosts({ name, value, at, part }: Flag): readonly Host[] {
  if (name === 'bind-address') return [{ host: value.trim(), at }];
  if (!/^listen-(?:client|client-http|metrics|peer)-urls$/.test(name)) return [];
  return [...value.matchAll(listenUrl)].map((url) => {
    const host = url.groups?.six ?? url.groups?.host ?? '';
    const start = url.index + url[0].indexOf(host, url[0].indexOf('//') + 2);
    return { host, at: part(start, start + host.length) };
  });
}

const isOneNode = ({ host }: Host): boolean => isAddress(host) && !isLoopback(host) && host !== '0.0.0.0' && host !== '::';
