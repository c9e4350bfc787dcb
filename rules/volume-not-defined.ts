import { defineRule, set, strayMounts } from '../src/rule-api.ts';

/** Mounts by the names of the volumes that the same file defines. */
export default defineRule({
  id: 'volume-not-defined',
  severity: 'error',
  link: 'placed',
  components: [],
  since: '0.1.0',
  summary: 'a mount names a volume that is not defined',
  why: 'Kubernetes refuses a pod with a mount that has no volume, so that no Agent of the new version starts. The chart and the Operator define volumes of their own, so in their files a name only counts as wrong when one of the defined volumes is nearly called that and nothing mounts it.',
  remedy: 'Give the mount the name of the volume.',
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/'],
  fix: 'safe',
  masks: ['etcd-certs-not-mounted'],
  *check(cluster) {
    for (const { agent, mount, name, twins } of strayMounts(cluster)) {
      const [twin, ...others] = twins;
      if (!twin && agent.flavour !== 'manifest') continue;
      yield {
        message: `no volume is called ${name}${twin ? `; ${twin.name} is defined and not mounted` : ''}`,
        at: mount.at.at('name'),
        subjects: [agent, mount.at],
        related: twins.map((volume) => ({ at: volume.at.at('name'), message: 'this volume is not mounted' })),
        fix:
          twin && others.length === 0 && twin.name !== 'unknown'
            ? { title: `mount ${twin.name}`, edits: [set(mount.at.at('name'), twin.name)] }
            : undefined,
      };
    }
  },
});
