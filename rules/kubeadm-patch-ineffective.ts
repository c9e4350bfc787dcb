import { components, defineRule, type Fix, origins, remove, set, spoken, type VainPatch, vainPatches } from '../src/rule-api.ts';

/** kind applies a patch to what it writes for kubeadm if `kind` and `apiVersion` are the same, and says nothing if they aren't. */
export default defineRule({
  id: 'kubeadm-patch-ineffective',
  severity: 'error',
  link: 'reachable',
  components,
  since: '0.1.0',
  summary: "kind leaves out a patch of kubeadm's configuration that says where a component listens",
  why: 'kind applies one of `kubeadmConfigPatches` to what it writes for kubeadm itself: to the object of the same `kind` and, where the patch names one, the same `apiVersion`, which depends on the version of Kubernetes. A patch that fits nothing is left out without a word, and the components keep their defaults, the loopback among them.',
  remedy: 'Write `kind: ClusterConfiguration` and no `apiVersion`, and the flags as a map: so it holds for every version.',
  apply: origins['config-patch'].apply,
  references: [
    'https://kind.sigs.k8s.io/docs/user/configuration/',
    'kubernetes-sigs/kind:pkg/internal/patch/kubeyaml.go',
    'kubernetes-sigs/kind:pkg/cluster/internal/kubeadm/config.go',
  ],
  fix: 'safe',
  masks: ['bind-address-unreachable'],
  *check(cluster) {
    for (const vain of vainPatches(cluster)) {
      const { patch, fault, components: about, settings } = vain;
      const [component, second] = about;
      yield {
        message: `kind leaves out this patch${reason(vain)}, and with it what it says of ${about.map(spoken).join(' and ')}`,
        at: fault === 'no-kind' ? patch.at(patch.keys[0] ?? '').key : patch.at('apiVersion'),
        component: second ? null : (component ?? null),
        subjects: settings,
        fix: repair(vain),
      };
    }
  },
});

function reason({ patch, fault, written, kubernetes }: VainPatch): string {
  if (fault === 'no-kind') return ', which has no `kind`';
  const versions = written.join(' or ');
  return ` of ${patch.at('apiVersion').text}, since it writes ${versions}${kubernetes ? ` for Kubernetes ${kubernetes.text}` : ''}`;
}

const repair = ({ patch, fault }: VainPatch): Fix =>
  fault === 'no-kind'
    ? { title: 'say that it is of kind ClusterConfiguration', edits: [set(patch.at('kind'), 'ClusterConfiguration')] }
    : { title: 'leave the apiVersion out, so that it fits every version', edits: [remove(patch.at('apiVersion'))] };
