import { type AnnotationSet, type Cursor, defineRule, payloadsOf, rename } from '../src/rule-api.ts';

/** Annotations of a Pod by the containers that they name. */
export default defineRule({
  id: 'annotation-container-unknown',
  severity: 'error',
  link: 'configured',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: 'an annotation of a Pod names no container of it',
  why: 'What stands between the slash and the dot of an annotation is the name of the container that the check is about. When the Pod has no container of that name, the Agent reports an invalid annotation and schedules nothing.',
  remedy: 'Name the container as the Pod does, or give it an identifier with the annotation `ad.datadoghq.com/<container>.check.id`.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/integrations/',
    'https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/common/utils/annotations.go',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const annotation of cluster.annotations) {
      const { pod, id, meant } = annotation;
      if (!pod?.containersKnown || pod.containers.some(({ ids }) => ids.includes(id))) continue;
      const [key, ...others] = keysOf(annotation);
      const [container, ...more] = pod.containers;
      if (!key || !container) continue;
      const { name } = container;
      yield {
        message: `the Pod has no container ${id}`,
        at: key.key,
        component: meant.length === 1 ? (meant[0] ?? null) : null,
        related: pod.containers.map(({ nameAt }) => ({ at: nameAt, message: 'a container of the Pod' })),
        fix:
          more.length === 0 && name !== 'unknown'
            ? { title: `name the container ${name}`, edits: [key, ...others].map((one) => rename(one, renamed(one, id, name))) }
            : undefined,
      };
    }
  },
});

const keysOf = (annotation: AnnotationSet): readonly Cursor[] =>
  [...payloadsOf(annotation), ...annotation.overruled].filter((payload) => payload.kind !== null);

function renamed({ pointer }: Cursor, id: string, name: string): string {
  const key = pointer
    .slice(pointer.lastIndexOf('/annotations/') + '/annotations/'.length)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  return key.replace(`/${id}.`, `/${name}.`);
}
