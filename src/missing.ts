import type { MissingFact } from './model/chain.ts';

/** Each fact that the files may lack, and how to give it. */
export const howToGive: Readonly<Record<MissingFact, string>> = {
  platform: 'the platform of the cluster: give --platform, or platform in .dd-cp-lint.yaml',
  'kubernetes-version': 'the Kubernetes version: give --kubernetes-version, or versions.kubernetes in .dd-cp-lint.yaml',
  'chart-version': 'the version of the chart: give Chart.yaml or the HelmRelease along, or versions.chart in .dd-cp-lint.yaml',
  'operator-version': 'the version of the Operator: give the manifest of its Deployment along, or versions.operator in .dd-cp-lint.yaml',
  agent: "the Agent that gets the check: give the DatadogAgent, the chart's values or the manifests of the Agent along",
  'agent-settings':
    'all settings of the Agent: give them in full, such as the output of helm template, or list all values files in .dd-cp-lint.yaml',
  'component-settings':
    "where the component listens: give the cluster's own settings along, such as kubeadm's ClusterConfiguration or the static pods of /etc/kubernetes/manifests",
  'pod-nodes': 'on which nodes the annotated pods are: give them a nodeSelector with a label of the control-plane nodes',
  service: 'the Service that the check is for: give its manifest along, with its ports and selector',
  value: 'a value that is filled in later or stands for something else: give the rendered text, such as the output of helm template',
  signer: "who signed the component's certificate: no file says it, so ask the component, as below",
};
