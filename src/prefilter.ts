/**
 * What every file holds that a format can recognise or a rule can speak of on its own, in one linear expression over the
 * file's bytes read as Latin-1. Wider than the formats: a file too many costs a parse, one too few a finding.
 */
export const markers = new RegExp(
  [
    // Resources of the Operator, kubeadm's configuration, autodiscovery annotations.
    String.raw`datadoghq\.com\\?/v\d`,
    String.raw`kubeadm\.k8s\.io`,
    String.raw`ad\.datadoghq\.com`,
    // Helm values of the chart, also as a subchart's, and what else configures an Agent.
    'datadog"?:',
    '[cC]lusterAgent',
    'clusterChecksRunner',
    'confd',
    'conf\\.d',
    '[Ii]gnore_?[Aa]uto_?[Cc]onf',
    'IGNORE_AUTOCONF',
    'DD_API_KEY',
    String.raw`datadog\\?/(?:cluster-)?agent`,
    String.raw`datadoghq(?:\.com)?\\?/(?:cluster-)?agent`,
    // Check files.
    'ad_identifiers',
    'init_config',
    String.raw`instances"?:[ \t]*[\r\n[]`,
    'prometheus_url',
    'openmetrics_endpoint',
    // Static pods of the control plane.
    'kube-(?:apiserver|controller-manager|scheduler)',
    '--bind-address',
    '--listen-(?:metrics|client)-urls',
    // Directives.
    'dd-cp-lint',
  ].join('|'),
);

/** Whether a file is worth parsing, by its bytes read as Latin-1. Text in UTF-16 is: what is wrong with it is said on reading. */
export const mayMatter = (latin1: string): boolean => /^(?:\xff\xfe|\xfe\xff)/.test(latin1) || markers.test(latin1);

/** Name of the linter's own configuration file. */
export const configName = '.dd-cp-lint.yaml';

/** Whether a file's name says YAML or JSON in any of its parts: `values.yaml.eks`, `agent.yml.tpl`. */
export const isCandidate = (name: string): boolean => /\.(?:ya?ml|json)(?:\.|$)/i.test(name) && name !== configName;
