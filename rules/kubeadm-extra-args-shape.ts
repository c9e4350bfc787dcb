import { applySettings, type ComponentSettings, defineRule, type Fix, origins, set, spoken } from '../src/rule-api.ts';

/** The shape of `extraArgs` against the one that the document's own API version has. */
export default defineRule({
  id: 'kubeadm-extra-args-shape',
  severity: 'error',
  link: 'reachable',
  components: ['apiserver', 'etcd', 'controller-manager', 'scheduler'],
  since: '0.1.0',
  summary: "extraArgs of kubeadm's settings has the shape of another version",
  why: 'Up to v1beta3 extraArgs is a map from flag to value, from v1beta4 on a list of name and value. kubeadm decodes strictly and refuses the whole file for the wrong one, so that none of the flags reaches the control plane. In Cluster API it is a map up to its own v1beta1 and a list in v1beta2, whatever version of kubeadm is behind it.',
  remedy:
    'Write the flags in the shape of the apiVersion. kubeadm migrates files of its own: kubeadm config migrate --old-config FILE --new-config FILE. In a patch for kind, write a map and no apiVersion: kind makes of it what the version takes.',
  apply: applySettings,
  references: [
    'https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/',
    'https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-reconfigure/',
    'https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/apis/kubeadm/v1beta4/doc.go',
    'kubernetes-sigs/cluster-api:api/bootstrap/kubeadm/v1beta2/kubeadm_types.go',
    'kubernetes-sigs/kind:pkg/cluster/internal/kubeadm/config.go',
  ],
  fix: 'safe',
  *check(cluster) {
    for (const settings of cluster.controlPlane) {
      const { component, flags, flagsAt, shape, shapedBy, origin } = settings;
      const written = flagsAt.kind === 'seq' ? 'list' : flagsAt.kind;
      // Without any flag it says nothing in either shape.
      if (shapedBy === null || flags.length === 0 || written === shape || written === 'scalar') continue;
      yield {
        message: `extraArgs of ${spoken(component)} is a ${written}, and ${shapedBy} takes ${shapes[shape]}`,
        at: flagsAt.key,
        component,
        subjects: [settings],
        apply: origins[origin].apply,
        fix: convert(settings),
      };
    }
  },
});

const shapes = {
  map: 'a map from flag to value',
  list: 'a list of name and value',
  command: 'a command',
  arguments: 'a list of flag=value',
  fields: 'fields',
};

/** Nothing when it can't be written: a map holds no flag twice, and a template may be anything. */
function convert({ flags, flagsAt, known, shape }: ComponentSettings): Fix | undefined {
  const isUnique = new Set(flags.map(({ name }) => name)).size === flags.length;
  if (!known || flags.some(({ value }) => value === 'unknown') || (shape === 'map' && !isUnique)) return undefined;
  const value =
    shape === 'map' ? Object.fromEntries(flags.map((flag) => [flag.name, flag.value])) : flags.map(({ name, value }) => ({ name, value }));
  return { title: `write extraArgs as ${shapes[shape]}`, edits: [set(flagsAt, value)] };
}
