import { defineRule, volumeCollisions } from '../src/rule-api.ts';

const pods = {
  'node-agent': 'the node agents',
  'cluster-agent': 'the Cluster Agent',
  'cluster-checks-runner': 'the cluster checks runners',
};

/** Volumes of the user's against those that a switch of the chart brings along. */
export default defineRule({
  id: 'provider-volume-collision',
  severity: 'error',
  link: 'placed',
  components: ['etcd'],
  since: '0.1.0',
  summary: 'volumes or mounts are there twice: those of the values, and those of a switch that monitors the control plane',
  why: 'The switch mounts the certificates of etcd and an empty folder over its packaged check by itself. Kubernetes refuses a pod with two volumes of one name, or with two mounts at one path, so that the release cannot be installed.',
  remedy: "Take the volumes and mounts of one's own away, or the switch.",
  apply: 'The Secret that the switch mounts has to be in the namespace of the Agent: the notes of the chart say how to copy it.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://github.com/DataDog/helm-charts/blob/main/charts/datadog/templates/_daemonset-volumes-linux.yaml',
    'https://github.com/DataDog/helm-charts/blob/main/charts/datadog/templates/agent-clusterchecks-deployment.yaml',
  ],
  fix: 'unsafe',
  *check(cluster) {
    for (const { agent, switch: name, switchAt, twice, edits } of volumeCollisions(cluster)) {
      const [first, ...others] = twice;
      if (!first) continue;
      yield {
        message: `${name} has ${first.text} of its own in ${pods[agent.role]}, and Kubernetes takes no two of them`,
        at: first.at,
        component: 'etcd',
        subjects: [agent],
        related: [{ at: switchAt.key, message: 'is on' }, ...others.map(({ at, text }) => ({ at, message: `so it has ${text}` }))],
        fix: { title: 'take those of the values away', edits },
      };
    }
  },
});
