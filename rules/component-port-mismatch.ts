import {
  components,
  defineRule,
  dialSecurely,
  factsOf,
  isApiServer,
  isHandedOut,
  portOwner,
  scrapes,
  securePort,
  serviceOfHost,
  set,
  shareProcess,
  spoken,
} from '../src/rule-api.ts';

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
      const isByHost = !isHandedOut(own.path) && isApiServerHost(endpoint.host);
      const owner = isByHost ? 'apiserver' : portOwner(endpoint.port);
      const isOwn = owner === component || (!isByHost && endpoint.port === own.port) || (isHandedOut(own.path) && owner === 'apiserver');
      if (!owner || isOwn || shareProcess(cluster, component, owner)) continue;
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

/** Whether a host is the API server's Service, at whose port no other component answers. */
function isApiServerHost(host: string): boolean {
  const named = serviceOfHost(host);
  return host === 'kubernetes' || (named !== null && isApiServer(named));
}
