import { type Container, defineRule, type Mount } from '../src/rule-api.ts';

/** The Operator merges the mounts of a container by name or path, whichever meets first. */
export default defineRule({
  id: 'mount-replaced',
  severity: 'error',
  link: 'credentials',
  components: [],
  since: '0.1.0',
  summary: 'the Operator drops a mount in favour of a later one',
  why: 'Kubernetes allows one volume at several paths. The Operator takes two mounts of a container for the same when they share the name or the path, and keeps the later one: the directory of the earlier one is missing in the pod, without a word.',
  remedy: 'Define one volume for each mount, with names and paths of their own; several volumes may have the same source.',
  references: ['https://github.com/DataDog/datadog-operator/blob/main/internal/controller/datadogagent/merger/volume_mount.go'],
  masks: ['autoconf-not-disabled', 'etcd-certs-not-mounted'],
  *check(cluster) {
    for (const agent of cluster.agents) {
      if (agent.flavour !== 'operator') continue;
      for (const container of [agent.agentContainer, ...agent.otherContainers]) {
        for (const { mount, by, shared } of replacedIn(container)) {
          yield {
            message: `this mount is dropped: a later one in container ${container.name} has the same ${shared}`,
            at: mount.at.at('mountPath'),
            // What is hidden is a packaged check, or it is missing, as certificates are.
            ...(mount.path.startsWith('/etc/datadog-agent/conf.d') && { link: 'autoconf' as const }),
            subjects: [agent, mount.at],
            related: [{ at: by.at.at('mountPath'), message: 'only this one stays' }],
          };
        }
      }
    }
  },
});

interface Replaced {
  readonly mount: Mount;
  readonly by: Mount;
  readonly shared: 'name' | 'path';
}

/** Mounts that the last one they clash with takes the place of; the same mount written twice loses nothing. */
function replacedIn({ mounts }: Container): readonly Replaced[] {
  return mounts.flatMap((mount, index) => {
    const later = mounts.slice(index + 1);
    const by = later.findLast((other) => clash(mount, other) !== null);
    const shared = by ? clash(mount, by) : null;
    return by && shared ? [{ mount, by, shared }] : [];
  });
}

function clash(mount: Mount, other: Mount): Replaced['shared'] | null {
  const sameName = mount.name !== 'unknown' && mount.name === other.name;
  const samePath = mount.path !== 'unknown' && mount.path === other.path;
  if (sameName && samePath && mount.subPath === other.subPath) return null;
  return sameName ? 'name' : samePath ? 'path' : null;
}
