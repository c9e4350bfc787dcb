import { defineRule, droppedPaths, earlySettings, nameOf } from '../src/rule-api.ts';

/** Settings that are right, and nobody there reads them. Versions that nobody states decide nothing. */
export default defineRule({
  id: 'option-needs-newer-version',
  severity: 'warning',
  components: [],
  since: '0.1.0',
  summary: 'a setting has no effect in the version that this cluster runs',
  why: 'The chart, the Operator and the Agent ignore what they do not know, without a word. The setting looks as if it were in force, and starts to be with some upgrade, when nobody thinks of it any more. The other way round, newer Agents can be told to take no paths of files from annotations.',
  remedy: 'Upgrade to the version that the message names, or configure the check in another way until then.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://github.com/DataDog/helm-charts/blob/main/charts/datadog/CHANGELOG.md',
    'https://github.com/DataDog/datadog-agent/pull/38218',
  ],
  *check(cluster) {
    for (const { at, name, reader, from, version } of earlySettings(cluster)) {
      yield {
        message: `${name} has no effect before version ${from} of ${reader}, and this cluster has ${version.text} (${version.from})`,
        at,
        subjects: [at],
      };
    }
    const { agent } = cluster.versions;
    for (const { path, instance, by } of droppedPaths(cluster)) {
      yield {
        message: `the Agent drops ${nameOf(path)}: version ${agent?.text} is told to take no paths from annotations`,
        at: path,
        link: 'credentials',
        subjects: [path, instance],
        related: [{ at: by, message: 'by this' }],
      };
    }
  },
});
