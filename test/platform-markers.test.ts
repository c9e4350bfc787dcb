import { describe, expect, test } from 'vitest';
import { readPlatforms } from '../scripts/platforms.ts';
import type { Evidence } from '../src/model/cluster.ts';
import { detectPlatform } from '../src/model/detect.ts';
import { liftTexts, pointed } from './support/lift-texts.ts';

const platforms = readPlatforms();

/** What the values of an Agent speak for, with some of them, and what follows. */
function detected(values: string) {
  const documents = liftTexts({ 'values.yaml': `datadog: {clusterName: orchard}\n${values}\n` }).map(({ document }) => document);
  return detectPlatform(documents, platforms, null);
}

const spoken = ({ platform, strength }: Evidence): string => `${strength} ${platform}`;

const selector = (key: string): string => `agents: {nodeSelector: {${key}: a}}`;
const annotated = (key: string, value = 'a'): string => `clusterAgent: {rbac: {serviceAccountAnnotations: {${key}: ${value}}}}`;
const variable = (value: string): string => `agents: {containers: {agent: {env: [{name: A, value: "${value}"}]}}}`;
const apiVersion = (value: string): string => `extra: {apiVersion: ${value}}`;
const affinity = (key: string): string =>
  `agents: {affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: ${key}, operator: Exists}]}]}}}}`;
const object = (kind: string): string => `extraObjects: [{kind: ${kind}}]`;
const service = (name: string, namespace: string): string => `extraObjects: [{metadata: {name: ${name}, namespace: ${namespace}}}]`;
const provider = (value: string): string => `commonAnnotations: {agent.datadoghq.com/cluster-provider: ${value}}`;

const strong: readonly (readonly [platform: string, values: string])[] = [
  ['eks', apiVersion('eksctl.io/v1alpha5')],
  ['eks', object('AWSManagedControlPlane')],
  ['eks', selector('eks.amazonaws.com/nodegroup')],
  ['eks', affinity('eks.amazonaws.com/compute-type')],
  ['eks', selector('alpha.eksctl.io/nodegroup-name')],
  ['eks', 'providers: {eks: {controlPlaneMonitoring: true}}'],
  ['eks', 'providers: {eks: {ec2: {useHostnameFromFile: true}}}'],
  ['eks', 'datadog-chart: {providers: {eks: {controlPlaneMonitoring: true}}}'],
  ['eks', provider('eks')],
  ['eks', provider('eks-ec2-use-hostname-from-file')],
  ['eks', variable('https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com')],
  ['eks', variable('https://0123456789ABCDEF.yl4.us-gov-west-1.eks.amazonaws.com:443')],
  ['eks', variable('https://0123456789ABCDEF.gr7.cn-north-1.eks.amazonaws.com.cn')],
  ['eks', variable('arn:aws:eks:eu-west-1:000000000000:cluster/orchard')],
  ['eks', variable('arn:aws-us-gov:eks:us-gov-west-1:000000000000:cluster/orchard')],
  ['eks', variable('602401143452.dkr.ecr.us-west-2.amazonaws.com/eks/pause:3.10')],
  ['eks', variable('https://%%host%%:443/apis/metrics.eks.amazonaws.com/v1/ksh/container/metrics')],
  ['aks', object('AzureManagedControlPlane')],
  ['aks', object('AzureASOManagedControlPlaneTemplate')],
  ['aks', selector('kubernetes.azure.com/mode')],
  ['aks', 'agents: {tolerations: [{key: kubernetes.azure.com/scalesetpriority, operator: Exists}]}'],
  ['aks', 'providers: {aks: {enabled: true}}'],
  ['aks', provider('aks')],
  ['aks', variable('https://orchard-dns-0123abcd.hcp.westeurope.azmk8s.io:443')],
  ['aks', variable('/subscriptions/0/resourceGroups/MC_orchard_orchard_westeurope/providers/Microsoft.Compute')],
  ['gke', object('GCPManagedControlPlane')],
  ['gke', selector('cloud.google.com/gke-nodepool')],
  ['gke', affinity('cloud.google.com/gke-spot')],
  ['gke', 'providers: {gke: {autopilot: true}}'],
  ['gke', 'providers: {gke: {cos: true}}'],
  ['gke', provider('gke-autopilot')],
  ['gke', variable('gke_orchard-prod_europe-west1-b_orchard')],
  ['gke', variable('gke_orchard-prod_europe-west1_orchard')],
  ['gke', variable('v1.31.5-gke.1233000')],
  ['openshift-4', 'providers: {openshift: {controlPlaneMonitoring: true}}'],
  ['openshift-4', provider('openshift-rhcos')],
  ['openshift-4', provider('openshift')],
  ['openshift-4', affinity('node.openshift.io/os_id')],
  ['openshift-4', apiVersion('config.openshift.io/v1')],
  ['openshift-4', apiVersion('machineconfiguration.openshift.io/v1')],
  ['openshift-4-hosted', selector('hypershift.openshift.io/nodePool')],
  ['openshift-4-hosted', object('ROSAControlPlane')],
  ['kubeadm', object('KubeadmControlPlane')],
  ['kubeadm', object('KubeadmControlPlaneTemplate')],
  ['k3s', object('KThreesControlPlane')],
  ['rke2', object('RKE2ControlPlane')],
  ['talos', object('TalosControlPlane')],
  ['kind', apiVersion('kind.x-k8s.io/v1alpha4')],
  ['kind', variable('kindest/node:v1.34.0@sha256:00')],
  ['kind', variable('registry.example/kindest/node')],
  ['kind', variable('kind://docker/orchard/orchard-control-plane')],
  [
    'rke-legacy',
    annotated('ad.datadoghq.com/pause.instances', '\'[{"tls_ca_cert": "/c/kube-ca.pem", "tls_cert": "/c/kube-etcd-10-0-0-5.pem"}]\''),
  ],
  ['rke-legacy', annotated('ad.datadoghq.com/rest.checks', '\'{"etcd": {"instances": [{"tls_cert": "/c/kube-node.pem"}]}}\'')],
  ['talos', variable('/cluster/etcd/extraArgs')],
  ['talos', variable('ghcr.io/siderolabs/installer:v1.9.1')],
  ['talos', variable('factory.talos.dev/installer/376567988ad370138ad8b2698212367b8edcb69b5fd68c80be1f2ec7d603b4ba:v1.9.1')],
  ['talos', 'talosVersion: v1.9.1'],
  ['rke2', variable('/etc/rancher/rke2/config.yaml')],
  ['rke2', annotated('etcd.rke2.cattle.io/node-address')],
  ['rke2', selector('rke2.io/hostname')],
  ['rke2', variable('v1.34.2+rke2r1')],
  ['rke2', variable('rke2://orchard-1')],
  ['k3s', variable('/etc/rancher/k3s/config.yaml')],
  ['k3s', selector('node.k3s.io/role')],
  ['k3s', annotated('p2p.k3s.cattle.io/enabled')],
  ['k3s', variable('v1.34.2+k3s1')],
  ['k3s', variable('k3s://orchard-1')],
  ['talos', 'providers: {talos: {enabled: true}}'],
  ['talos', provider('talos')],
  ['talos', selector('extensions.talos.dev/iscsi-tools')],
  ['talos', variable('Talos (v1.12.0)')],
  ['talos', 'cluster: {scheduler: {extraArgs: {bind-address: 0.0.0.0}}}'],
  ['talos', 'machine: {type: controlplane}'],
  ['talos', object('KubeSchedulerConfig')],
  ['kops', apiVersion('kops.k8s.io/v1alpha2')],
  ['kops', selector('kops.k8s.io/instancegroup')],
  ['minikube', selector('minikube.k8s.io/primary')],
  ['minikube', variable('https://control-plane.minikube.internal:8443')],
];

const medium: readonly (readonly [platform: string, values: string])[] = [
  ['eks', annotated('eks.amazonaws.com/role-arn')],
  ['eks', variable('ebs.csi.eks.amazonaws.com')],
  ['aks', 'datadog: {kubelet: {hostCAPath: /etc/kubernetes/certs/kubeletserver.crt}}'],
  ['aks', 'datadog: {kubelet: {host: {valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}}}'],
  ['gke', annotated('iam.gke.io/gcp-service-account')],
  ['gke', variable('pd.csi.storage.gke.io')],
  ['kubeadm', apiVersion('kubeadm.k8s.io/v1beta4')],
  ['kubeadm', 'agents: {volumes: [{name: a, hostPath: {path: /etc/kubernetes/pki/etcd}}]}'],
  ['kubeadm', 'agents: {volumes: [{name: a, hostPath: {path: /etc/kubernetes/manifests}}]}'],
  ['kubeadm', annotated('kubeadm.kubernetes.io/kube-apiserver.advertise-address.endpoint')],
  ['openshift-4', service('etcd', 'openshift-etcd')],
  ['openshift-4', service('kube-controller-manager', 'openshift-kube-controller-manager')],
  ['openshift-4', service('scheduler', 'openshift-kube-scheduler')],
  ['openshift-4', 'clusterChecksRunner: {volumes: [{name: a, secret: {secretName: etcd-metric-client}}]}'],
  ['openshift-4', 'clusterChecksRunner: {volumes: [{name: a, secret: {secretName: kube-etcd-client-certs}}]}'],
  ['openshift-4', variable('https://metrics.openshift-etcd-operator/metrics')],
  ['openshift-4', variable('https://kube-controller-manager.openshift-kube-controller-manager/metrics')],
  ['openshift-4', variable('https://scheduler.openshift-kube-scheduler.svc:443/metrics')],
  ['openshift-4-hosted', apiVersion('hypershift.openshift.io/v1beta1')],
  ['openshift-3', service('kube-controllers', 'kube-system')],
  ['openshift-3', service('etcd-copy', 'kube-system')],
  ['openshift-3', 'clusterChecksRunner: {volumes: [{name: a, hostPath: {path: /etc/etcd}}]}'],
  ['openshift-3', 'agents: {volumes: [{name: a, hostPath: {path: /etc/origin/master}}]}'],
  ['openshift-3', selector('openshift.io/component')],
  ['rke', 'rancher_kubernetes_engine_config: {kubernetes_version: v1.24.2}'],
  ['rke', 'services: {kube-api: {extra_args: {v: 2}}}'],
  ['rke', 'nodes: [{address: 10.0.0.5, role: [controlplane]}]'],
  ['rke', 'agents: {tolerations: [{key: node-role.kubernetes.io/controlplane, operator: Exists}]}'],
  ['rke', 'agents: {volumes: [{name: a, hostPath: {path: /opt/rke/etc/kubernetes/ssl}}]}'],
  ['rke', variable('/etc/kubernetes/ssl/kube-etcd-10-0-0-5-key.pem')],
  ['rke', variable('pushprox-kube-etcd-client')],
  ['rke2', 'agents: {volumes: [{name: a, hostPath: {path: /var/lib/rancher/rke2/server/tls/etcd}}]}'],
  ['rke2', variable('rke2-ingress-nginx')],
  ['rke2', variable('rancher/hardened-etcd:v3.5.16-k3s1-build20241106')],
  ['rke2', 'cni: canal'],
  ['k3s', 'agents: {volumes: [{name: a, hostPath: {path: /var/lib/rancher/k3s/server/tls/etcd}}]}'],
  ['k3s', 'flannel-backend: host-gw'],
  ['k3s', 'disable: [traefik]'],
  ['talos', 'agents: {volumes: [{name: a, hostPath: {path: /system/secrets/etcd}}]}'],
  ['kops', 'agents: {volumes: [{name: a, hostPath: {path: /etc/kubernetes/pki/etcd-manager-main}}]}'],
  ['kops', variable('registry.k8s.io/etcd-manager/etcd-manager-slim:v3.0.20241012')],
  ['minikube', 'agents: {volumes: [{name: a, hostPath: {path: /var/lib/minikube/certs/etcd}}]}'],
  ['minikube', 'helmDefaults: {kubeContext: minikube}'],
  ['minikube', variable('k8s.io/minikube-hostpath')],
];

const weak: readonly (readonly [platform: string, values: string])[] = [
  ['eks', variable('000000000000.dkr.ecr.us-west-2.amazonaws.com/agent:7')],
  ['eks', annotated('service.beta.kubernetes.io/aws-load-balancer-type')],
  ['kind', 'agents: {nodeSelector: {kubernetes.io/hostname: orchard-control-plane}}'],
  ['openshift-4', 'agents: {podSecurity: {securityContextConstraints: {create: true}}}'],
  ['rke', 'namespace: cattle-monitoring-system'],
  ['aks', variable('disk.csi.azure.com')],
  ['aks', annotated('azure.workload.identity/client-id')],
];

/** Names of files of settings that are alike on several platforms. */
const named: readonly (readonly [platform: string, path: string])[] = [
  ['rke2', 'etc/rancher/rke2/config.yaml'],
  ['rke2', 'hosts/rke2-servers.yaml'],
  ['rke2', 'rke2.yml'],
  ['k3s', 'k3s/config.yaml'],
];

/** What the name of a file speaks for that holds settings, or others that the name is a lie for. */
function detectedByName(path: string, text = 'etcd-expose-metrics: true\n') {
  const documents = liftTexts({ [path]: text }).map(({ document }) => document);
  return detectPlatform(documents, platforms, null);
}

describe('by the name of a file', () => {
  test.each(named)('%s: %s', (platform, path) => {
    expect([detectedByName(path).profile?.id, detectedByName(path).evidence.map(spoken)]).toEqual([platform, [`strong ${platform}`]]);
  });

  test('only where settings stand in it that such a name is for', () => {
    expect(detectedByName('rke2/values.yaml', 'datadog: {clusterName: orchard}\n').evidence).toEqual([]);
    expect(detectedByName('stark3s/config.yaml').evidence).toEqual([]);
    expect(detectedByName('config.yaml').evidence).toEqual([]);
  });

  test('not where it names two', () => {
    expect(detectedByName('from-k3s-to-rke2/config.yaml').profile).toBe(null);
  });
});

describe('alone', () => {
  test.each(strong)('a strong marker decides for %s: %s', (platform, values) => {
    const found = detected(values);
    expect([found.profile?.id, found.confidence, found.reason]).toEqual([platform, 'detected', 'a strong marker decides']);
    expect(found.evidence.filter(({ strength }) => strength !== 'weak').map(spoken)).toEqual([`strong ${platform}`]);
  });

  test.each([...medium.map((one) => [...one, 'medium'] as const), ...weak.map((one) => [...one, 'weak'] as const)])(
    'no other one does for %s: %s',
    (platform, values, strength) => {
      const found = detected(values);
      expect([found.profile, found.confidence]).toEqual([null, 'none']);
      expect(found.reason).toBe('that is too little: it takes a strong marker, or two different medium ones of one platform');
      expect(found.evidence.map(spoken)).toEqual([`${strength} ${platform}`]);
    },
  );

  test.each([
    'agents: {image: {repository: gcr.io/datadoghq/agent, tag: 7.70.0}}',
    'registry: datadoghq.azurecr.io',
    'registry: public.ecr.aws/datadog',
    // Of Google Distributed Cloud, which has a control plane of its own.
    'providers: {gke: {gdc: true}}',
    // As the chart's own values have them.
    'providers: {gke: {autopilot: false, cos: false, gdc: false}, eks: {controlPlaneMonitoring: false, ec2: {useHostnameFromFile: false}}, aks: {enabled: false}}',
    // Permissions that the chart gives everywhere.
    'rules: [{apiGroups: [metrics.eks.amazonaws.com], resources: [kcm/metrics]}]',
    object('KubeadmConfigTemplate'),
    variable('kindest/kindnetd:v20250101'),
    variable('kindest/node-exporter'),
    variable('minikube'),
    'nodes: [{role: worker}]',
    // EKS Anywhere is made by kubeadm.
    selector('anywhere.eks.amazonaws.com/cluster'),
    provider('default'),
    service('etcd', 'kube-system'),
    apiVersion('route.openshift.io/v1'),
    'providers: {openshift: {controlPlaneMonitoring: false}}',
    'agents: {volumes: [{name: a, hostPath: {path: /etc/etcd-certs}}]}',
    selector('node-role.kubernetes.io/control-plane'),
    selector('kubernetes.io/os'),
    variable('gke_x'),
    variable('https://docs.datadoghq.com/containers/kubernetes/distributions/?tab=helm#EKS'),
  ])('nothing speaks in %s', (values) => {
    const found = detected(values);
    expect([found.evidence.map(({ at }) => pointed(at)), found.reason]).toEqual([[], 'nothing in the files speaks for a platform']);
  });
});

test('every marker of every platform is met above', () => {
  const name = (platform: string, text: string): string => `${platform}: ${text}`;
  const found = [
    ...[...strong, ...medium, ...weak].map(([, values]) => detected(values)),
    ...named.map(([, path]) => detectedByName(path)),
  ];
  const evidence = found.flatMap((one) => one.evidence);
  const met = new Set(evidence.map(({ platform, text }) => name(platform, text)));
  const all = platforms.flatMap(({ id, markers }) => markers.map(({ text }) => name(id, text)));
  expect(all.filter((marker) => !met.has(marker))).toEqual([]);
  expect(new Set(all).size).toBe(all.length);
});

/** Two texts of values as one, told apart by their first keys. */
const both = (one: string, other: string): string => `one: {${one}}\nother: {${other}}`;

describe('together', () => {
  const pairs = (list: typeof strong) => list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const));

  test('two different medium markers of one platform decide', () => {
    for (const [[platform, one], [second, other]] of pairs(medium)) {
      const found = detected(both(one, other));
      expect([found.profile?.id ?? null, found.reason], `${one} ${other}`).toEqual(
        platform === second
          ? [platform, 'two different medium markers decide']
          : [null, 'that is too little: it takes a strong marker, or two different medium ones of one platform'],
      );
    }
  });

  test('strong markers of two platforms leave it unknown, unless one is a kind of the other', () => {
    for (const [[platform, one], [second, other]] of pairs(strong)) {
      const found = detected(both(one, other));
      const named = platforms.filter(({ id }) => id === platform || id === second);
      const [only, rival] = named.filter(({ id }) => !named.some(({ variantOf }) => variantOf === id));
      const names = named.map(({ id }) => id).join(', ');
      expect([found.profile?.id ?? null, found.reason], `${one} ${other}`).toEqual(
        rival ? [null, `strong markers speak for more than one platform: ${names}`] : [only?.id, 'a strong marker decides'],
      );
    }
  });

  test('two pairs of medium markers leave it unknown', () => {
    const volumes = 'agents: {volumes: [{hostPath: {path: /etc/kubernetes/pki/etcd}}, {hostPath: {path: /etc/kubernetes/manifests}}]}';
    const iam = 'sa: {eks.amazonaws.com/role-arn: a}, provisioner: ebs.csi.eks.amazonaws.com';
    expect(detected(both(volumes, iam)).reason).toBe('medium markers speak for more than one platform: eks, kubeadm');
  });

  test('a strong marker outweighs medium ones of another platform', () => {
    const volumes = 'volumes: [{hostPath: {path: /etc/kubernetes/pki/etcd}}, {hostPath: {path: /etc/kubernetes/manifests}}]';
    expect(detected(both(volumes, 'nodeSelector: {eks.amazonaws.com/nodegroup: a}')).profile?.id).toBe('eks');
  });
});

test.each(['.aa', '-a', 'arn:aws', 'gke_a-a', '.dkr.ecr.a', 'https://a.us-east-1.', '/resourceGroups/', '1.1.1-gke.'])(
  'markers take linear time on %j, over and over',
  (text) => {
    const start = performance.now();
    detected(`a: "${text.repeat(500_000 / text.length)}"`);
    expect(performance.now() - start).toBeLessThan(1000);
  },
);
