import { type Cursor, defineRule, namedTexts, yamlTexts } from '../src/rule-api.ts';

/** Documented for clusters whose kubelets sign their own certificates, kubeadm's among them, and still worth knowing. */
export default defineRule({
  id: 'kubelet-verification-disabled',
  severity: 'info',
  strict: true,
  components: [],
  since: '0.1.0',
  summary: "the Agent takes any certificate for its kubelet's",
  why: 'The Agent asks the kubelet for the pods of its node, and shows the token of its service account when it does. Without verification it shows it to whoever answers at that address. Where kubelets sign their own certificates, nothing else works.',
  remedy:
    "Let the cluster sign the certificates of its kubelets (`serverTLSBootstrap: true`), and name the authority: `kubelet.hostCAPath`, or DD_KUBELET_CLIENT_CA in a manifest. The API server's authority, which pods get with their token, often does.",
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/distributions/',
    'https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/#kubelet-serving-certs',
  ],
  *check(cluster) {
    const roots = yamlTexts(cluster).filter(({ role, recognised }) => role === 'configuration' && recognised);
    for (const { name, at } of roots.flatMap(({ root }) => namedTexts(root))) {
      const isSwitch = name === 'DD_KUBELET_TLS_VERIFY' || at.pointer.endsWith('/kubelet/tlsVerify');
      if (isSwitch && isOff(at)) yield { message: "the Agent is told not to verify the kubelet's certificate", at, subjects: [at] };
    }
  },
});

const isOff = (at: Cursor): boolean => at.boolean === false || /^(?:false|f|0)$/i.test(at.state === 'present' ? (at.text ?? '') : '');
