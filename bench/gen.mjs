// Corpora for the benchmarks, the same at every run. `node bench/gen.mjs FOLDER` writes them all.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The numbers 0 <= n < limit, in an order that only the seed decides. */
function dice(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** One small file, as the documentation shows it: an Agent with three checks, which tolerates only the taint of old clusters. */
export function one(folder) {
  write(path.join(folder, 'datadog-agent.yaml'), agent('production', 'master'));
}

/** Files of which none has to do with control planes. A tenth carries Datadog's labels and annotations for applications. */
export function irrelevant(folder, count) {
  const roll = dice(1);
  const kinds = [deployment, service, values, workflow];
  for (let number = 0; number < count; number++) {
    const team = `team-${number % 40}`;
    const file = path.join(folder, team, `app-${Math.floor(number / 200)}`, `file-${number}.yaml`);
    write(file, kinds[roll(kinds.length)](`app-${number}`, roll));
  }
}

/** Clusters of two files each, in a folder of their own, each with one mistake. */
export function clusters(folder, count) {
  for (let number = 0; number < count; number++) {
    const name = `cluster-${number}`;
    write(path.join(folder, name, 'datadog-agent.yaml'), agent(name, 'control-plane'));
    write(path.join(folder, name, 'kubeadm.yaml'), kubeadm(name));
  }
}

const agent = (name, taint) => `apiVersion: datadoghq.com/v2alpha1
kind: DatadogAgent
metadata:
  name: datadog
  namespace: datadog
spec:
  global:
    clusterName: ${name}
    credentials:
      apiSecret:
        secretName: datadog-secret
        keyName: api-key
  override:
    nodeAgent:
      tolerations:
        - key: node-role.kubernetes.io/${taint}
          operator: Exists
          effect: NoSchedule
      containers:
        agent:
          volumeMounts:
            - name: etcd-certs
              mountPath: /host/etc/kubernetes/pki/etcd
              readOnly: true
            - name: disable-etcd-autoconf
              mountPath: /etc/datadog-agent/conf.d/etcd.d
            - name: disable-scheduler-autoconf
              mountPath: /etc/datadog-agent/conf.d/kube_scheduler.d
            - name: disable-controller-manager-autoconf
              mountPath: /etc/datadog-agent/conf.d/kube_controller_manager.d
      volumes:
        - name: etcd-certs
          hostPath:
            path: /etc/kubernetes/pki/etcd
        - name: disable-etcd-autoconf
          emptyDir: {}
        - name: disable-scheduler-autoconf
          emptyDir: {}
        - name: disable-controller-manager-autoconf
          emptyDir: {}
      extraConfd:
        configDataMap:
          etcd.yaml: |-
            ad_identifiers:
              - etcd
            init_config:
            instances:
              - prometheus_url: https://%%host%%:2379/metrics
                tls_ca_cert: /host/etc/kubernetes/pki/etcd/ca.crt
                tls_cert: /host/etc/kubernetes/pki/etcd/server.crt
                tls_private_key: /host/etc/kubernetes/pki/etcd/server.key
          kube_scheduler.yaml: |-
            ad_identifiers:
              - kube-scheduler
            instances:
              - prometheus_url: https://%%host%%:10259/metrics
                ssl_verify: false
                bearer_token_auth: true
          kube_controller_manager.yaml: |-
            ad_identifiers:
              - kube-controller-manager
            instances:
              - prometheus_url: https://%%host%%:10257/metrics
                ssl_verify: false
                bearer_token_auth: true
`;

const kubeadm = (name) => `apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
clusterName: ${name}
kubernetesVersion: v1.31.2
controllerManager:
  extraArgs:
    - name: bind-address
      value: 0.0.0.0
scheduler:
  extraArgs:
    - name: bind-address
      value: 127.0.0.1
`;

function deployment(name, roll) {
  const near = roll(10) === 0 ? `\n    tags.datadoghq.com/service: ${name}\n    tags.datadoghq.com/version: 1.${roll(40)}.0` : '';
  const env = Array.from(
    { length: roll(80) },
    (_, index) => `            - name: SETTING_${index}\n              value: "${roll(100000)}"\n`,
  );
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  labels:
    app: ${name}${near}
spec:
  replicas: ${roll(9) + 1}
  selector:
    matchLabels:
      app: ${name}
  template:
    metadata:
      labels:
        app: ${name}
    spec:
      containers:
        - name: main
          image: registry.example.com/${name}:1.${roll(40)}.0
          env:
${env.join('')}          resources:
            limits:
              memory: ${roll(900) + 100}Mi
`;
}

const service = (name, roll) => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
spec:
  selector:
    app: ${name}
  ports:
    - name: http
      port: ${8000 + roll(1000)}
      targetPort: http
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: ${name}
data:
  application.yaml: |
${Array.from({ length: roll(180) }, (_, index) => `    option-${index}: value ${roll(100000)}\n`).join('')}`;

const values = (name, roll) => `nameOverride: ${name}
image:
  repository: registry.example.com/${name}
  tag: 1.${roll(40)}.0
autoscaling:
  enabled: ${roll(2) === 0}
  maxReplicas: ${roll(20) + 1}
env:
${Array.from({ length: roll(180) }, (_, index) => `  SETTING_${index}: "${roll(100000)}"\n`).join('')}`;

const workflow = (name, roll) => `name: ${name}
on: [push]
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
${Array.from({ length: roll(80) }, (_, index) => `      - name: Step ${index}\n        run: make step-${index}\n`).join('')}`;

const [, script, folder] = process.argv;
if (script === import.meta.filename && folder) {
  one(path.join(folder, 'one'));
  irrelevant(path.join(folder, 'irrelevant'), 20_000);
  clusters(path.join(folder, 'clusters'), 500);
}
