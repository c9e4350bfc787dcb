/**
 * What at least one file of everything holds that a format recognises or a rule speaks of, as one linear expression over a
 * file's bytes read as Latin-1. Wider than the formats: a file too many costs a parse, one too few a finding.
 */
export const markers = new RegExp(
  [
    // The Operator's resource, and patches of it.
    String.raw`datadoghq\.com\\?/v\d`,
    'DatadogAgent',
    'nodeAgent|clusterAgent|clusterChecksRunner|ClusterAgent',
    // Values of the chart, also as a subchart's.
    String.raw`(?:datadog|agents)["']?[ \t]*:`,
    '[Ii]gnore_?[Aa]uto_?[Cc]onf|IGNORE_AUTOCONF',
    String.raw`confd|conf\.d`,
    // The Agent's containers.
    'DD_API_KEY',
    'ClusterRole',
    String.raw`datadog[^\s"']{0,200}(?:agent|operator)`,
    String.raw`name["']?[ \t]*:[ \t]*["']?(?:datadog-)?(?:cluster-)?agent["'\s,}]`,
    // Annotations and check files.
    String.raw`(?:ad|service-discovery)\.datadoghq\.com`,
    'ad_identifiers|init_config|cluster_check|prometheus_url|openmetrics_endpoint',
    String.raw`(?:etcd|scheduler|controller[-_]?manager|api[-_]?server\w{0,20})s?\.ya?ml`,
    // What installs the chart.
    String.raw`helm\.datadoghq\.com|chart["']?[ \t]*:[ \t]*["']?(?:[^\s"']{1,200}/)?datadog["'\s,}]`,
    // The cluster's own configuration.
    String.raw`kubeadm\.k8s\.io|ClusterConfiguration|eksctl\.io/|(?:cluster|kind)\.x-k8s\.io\\?/`,
    'kube-(?:apiserver|controller-manager|scheduler)',
    String.raw`[/\s"']etcd["'\s,\]}]`,
    'bind-address|listen-(?:metrics|client|client-http)-urls',
    String.raw`kops\.k8s\.io|kube-(?:api|controller)\b|rancher_kubernetes_engine_config|controlplane`,
    'rkeConfig|RKE2ControlPlane|etcd-(?:arg|expose-metrics|snapshot)|cluster-init|datastore-endpoint|embedded-registry|flannel-backend',
    'secrets-encryption|tls-san|write-kubeconfig|disable-(?:cloud-controller|kube-proxy|network-policy)',
    'talos|siderolabs|Kube(?:APIServer|ControllerManager|Scheduler)Config|allowSchedulingOn|apiServer|controllerManager|coreDNS',
    String.raw`machine["']?[ \t]*:[ \t]*[{\r\n]|version["']?[ \t]*:[ \t]*["']?v1alpha1`,
    // What stands behind a Service.
    String.raw`kind["']?[ \t]*:[ \t]*["']?Endpoint`,
    // What a command makes of another object.
    String.raw`(?:create|apply|replace)[ \t][^\r\n]{0,200}-(?:f|-filename)[ \t=]*(?:-|/dev/stdin)`,
    // Directives.
    'dd-cp-lint',
  ].join('|'),
);

/** Whether a file is worth parsing, by its bytes read as Latin-1. Text in UTF-16 is: what is wrong with it is said on reading. */
export const mayMatter = (latin1: string): boolean => /^(?:\xff\xfe|\xfe\xff)/.test(latin1) || markers.test(latin1);

/** Name of the linter's own configuration file. */
export const configName = '.dd-cp-lint.yaml';

/** Whether a file's name says that it is a script. In the company of files that matter, one that doesn't is left out. */
export const isScript = (name: string): boolean => /\.(?:ba)?sh$/i.test(name);

/** Whether a file's name says YAML or JSON in any of its parts, as `values.yaml.eks` does, or script. Markdown is read by name only. */
export const isCandidate = (name: string): boolean =>
  (/\.(?:ya?ml|json)(?:\.|$)/i.test(name) && name !== configName && !/\.(?:md|markdown)$/i.test(name)) || isScript(name);
