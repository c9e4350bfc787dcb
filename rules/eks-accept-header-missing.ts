import { type CheckInstance, defineRule, factsOf, type Known, option, scrapes, set, spoken } from '../src/rule-api.ts';

/** Headers that a metrics path asks for. */
export default defineRule({
  id: 'eks-accept-header-missing',
  severity: 'error',
  link: 'accepted',
  components: ['controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'a check does not send the header without which the metrics path refuses to answer',
  why: 'The metrics API of EKS answers with 406 to a request that does not accept everything, and the check asks for text by itself. Every run fails.',
  remedy: 'Send the header with extra_headers: `accept: "*/*"`.',
  references: ['https://docs.datadoghq.com/containers/kubernetes/control_plane/'],
  fix: 'safe',
  *check(cluster) {
    for (const { instance, component, endpoint } of scrapes(cluster)) {
      const { headers = {}, path } = factsOf(cluster, component)?.endpoint ?? {};
      if (path === undefined || endpoint.path !== path) continue;
      for (const [name, value] of Object.entries(headers)) {
        if (sends(instance, name) !== false) continue;
        yield {
          message: `${spoken(component)} answers here only to requests with the header ${name}: ${value}`,
          at: endpoint.pathAt,
          component,
          subjects: [instance],
          fix: { title: `send ${name}: ${value}`, edits: [set(option(instance, 'extra_headers').at(name), value)] },
        };
      }
    }
  },
});

function sends(instance: CheckInstance, name: string): Known<boolean> {
  const options = [option(instance, 'headers'), option(instance, 'extra_headers')];
  if (options.some((headers) => headers.keys.some((key) => key.toLowerCase() === name))) return true;
  return options.some((headers) => headers.state === 'unknown') ? 'unknown' : false;
}
