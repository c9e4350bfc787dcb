import {
  components,
  defineRule,
  dialSecurely,
  factsOf,
  portOwner,
  scrapes,
  securePort,
  set,
  shareProcess,
  spoken,
} from '../src/rule-api.ts';

/** What stands for the API server's Service, at whose port no other component answers. */
const apiServerHost = /^(?:kubernetes(?:\.default(?:\.svc(?:\..+)?)?)?|%%env_KUBERNETES_SERVICE_HOST%%)$/;

export default defineRule({
  id: 'component-port-mismatch',
  severity: 'error',
  link: 'reachable',
  components,
  since: '0.1.0',
  summary: 'a check dials the port of another component',
  why: "The check gets the other component's metrics, if any. It keeps none of them, or reports them under its own names, while the component that it is for stays unwatched.",
  remedy: 'Dial the port of the component that the check is for.',
  references: ['https://docs.datadoghq.com/containers/kubernetes/control_plane/'],
  fix: 'safe',
  *check(cluster) {
    for (const scrape of scrapes(cluster)) {
      const { instance, component, endpoint } = scrape;
      const own = factsOf(cluster, component)?.endpoint;
      if (!own) continue;
      // Some platforms hand out the metrics of others below a path of the API server.
      const isHandedOut = own.path.startsWith('/apis/');
      const isByHost = !isHandedOut && apiServerHost.test(endpoint.host);
      const owner = isByHost ? 'apiserver' : portOwner(endpoint.port);
      if (
        !owner ||
        owner === component ||
        (isHandedOut && owner === 'apiserver') ||
        shareProcess(cluster, component, owner) ||
        (!isByHost && endpoint.port === own.port)
      )
        continue;
      const url = endpoint.with({ scheme: own.scheme, port: own.port });
      const secured = dialSecurely(scrape);
      yield {
        message: `${isByHost ? endpoint.host : `port ${endpoint.port}`} belongs to ${spoken(owner)}; ${spoken(component)} answers on port ${own.port}`,
        at: isByHost ? endpoint.hostAt : endpoint.portAt,
        component,
        subjects: [instance],
        fix: isByHost
          ? undefined
          : {
              title: `dial port ${own.port}`,
              edits: secured.length > 0 && own.port === securePort(component) ? secured : [set(endpoint.at, url)],
            },
      };
    }
  },
});
