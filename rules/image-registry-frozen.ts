import { defineRule, namedTexts, set, yamlTexts } from '../src/rule-api.ts';

const frozen = 'k8s.gcr.io';
const successor = 'registry.k8s.io';

/** kubeadm's imageRepository is left out: older versions look for CoreDNS elsewhere when it isn't their default. */
const keys: ReadonlySet<string> = new Set(['image', 'name', 'registry', 'repository']);

/** The old registry of the Kubernetes project. gcr.io itself lives, and so does Datadog's part of it. */
export default defineRule({
  id: 'image-registry-frozen',
  severity: 'warning',
  components: [],
  since: '0.1.0',
  summary: 'an image comes from k8s.gcr.io, which is frozen',
  why: 'Since April 2023 the Kubernetes project puts no images into k8s.gcr.io. Requests are redirected to registry.k8s.io as long as somebody pays for it; nobody promises how long that is. A firewall that knows the old name only lets the redirected pull fail already.',
  remedy: 'Write registry.k8s.io instead. It has the same images under the same paths and tags.',
  references: [
    'https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/',
    'https://kubernetes.io/blog/2023/03/10/image-registry-redirect/',
  ],
  fix: 'safe',
  *check(cluster) {
    const roots = yamlTexts(cluster).filter(({ role, recognised }) => role === 'configuration' && recognised);
    for (const { name, at } of roots.flatMap(({ root }) => namedTexts(root))) {
      if (!keys.has(name) || !(at.string === frozen || at.string?.startsWith(`${frozen}/`))) continue;
      yield {
        message: `${frozen} is frozen since April 2023, and ${successor} took its place`,
        at: at.part(0, frozen.length),
        subjects: [at],
        fix: { title: `pull it from ${successor}`, edits: [set(at, `${successor}${at.string.slice(frozen.length)}`)] },
      };
    }
  },
});
