import { applySettings, defineRule, type Flag, isAddress, listenUrl, origins, type Problem } from '../src/rule-api.ts';

export default defineRule({
  id: 'etcd-metrics-url-invalid',
  severity: 'error',
  link: 'reachable',
  components: ['etcd'],
  since: '0.1.0',
  summary: 'etcd or its probe refuses a URL of listen-metrics-urls',
  why: 'etcd listens on IP addresses, `localhost` and sockets only, and exits at start when a URL holds another name. kubeadm derives the probes of the static pod from the first URL: over https the kubelet asks without a client certificate, which etcd demands, so that it keeps restarting etcd.',
  remedy:
    'Write addresses, and a URL with `http://` first: `http://0.0.0.0:2381`, behind a firewall, since that port asks nobody who he is.',
  apply: applySettings,
  references: ['etcd-io/etcd:server/embed/config.go', 'kubernetes/kubernetes:cmd/kubeadm/app/util/staticpod/utils.go'],
  *check(cluster) {
    for (const settings of cluster.controlPlane.filter(({ component }) => component === 'etcd')) {
      const { flags, origin } = settings;
      // The probes of a static pod are written in it; nobody derives them.
      const asksForCertificate =
        origins[origin].madeByKubeadm && !flags.some(({ name, value }) => name === 'client-cert-auth' && value !== 'true');
      for (const flag of flags.filter(({ name }) => name === 'listen-metrics-urls')) {
        for (const problem of [...unknownNames(flag), ...(asksForCertificate ? secureFirst(flag) : [])])
          yield { ...problem, component: 'etcd', subjects: [settings], apply: origins[origin].apply };
      }
    }
  },
});

function unknownNames({ value, part }: Flag): readonly Problem[] {
  return [...value.matchAll(listenUrl)].flatMap((url) => {
    const { scheme = '', host } = url.groups ?? {};
    if (!scheme.startsWith('http') || !host || host === 'localhost' || isAddress(host)) return [];
    const start = url.index + `${scheme}://`.length;
    return [
      {
        message: `etcd doesn't start with ${host} in listen-metrics-urls: it takes addresses and no names`,
        at: part(start, start + host.length),
      },
    ];
  });
}

function secureFirst({ value, part }: Flag): readonly Problem[] {
  const start = value.search(/\S/);
  if (!value.startsWith('https://', start)) return [];
  const message = "the kubelet probes etcd at the first of listen-metrics-urls, where https asks for a certificate that it doesn't have";
  return [{ message, at: part(start, start + 'https'.length), severity: 'warning' }];
}
