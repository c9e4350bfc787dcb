import { defineFormat } from '../format.ts';
import { versionAt } from '../model/stated-versions.ts';
import type { Cursor } from '../yaml/cursor.ts';

/** One chart that a document installs, and its version. */
interface Reference {
  readonly chart: Cursor;
  readonly version: Cursor;
}

/** What installs the chart: a HelmRelease of Flux, a HelmChart of K3s, an Application of Argo CD, a helmfile, a chart that depends on it. */
export default defineFormat({
  id: 'chart-reference',
  title: 'What installs the Helm chart datadog',

  matches: ({ root }) => references(root).length > 0,

  read: ({ root }) => ({ versions: references(root).flatMap(({ version }) => versionAt('chart', version)) }),
});

const references = (root: Cursor): readonly Reference[] => charts(root).filter(({ chart }) => /(?:^|\/)datadog$/.test(chart.string ?? ''));

function charts(root: Cursor): readonly Reference[] {
  const spec = root.at('spec');
  switch (root.at('kind').text) {
    case 'HelmRelease':
      return [
        { chart: spec.at('chart', 'spec', 'chart'), version: spec.at('chart', 'spec', 'version') },
        { chart: spec.at('chart', 'name'), version: spec.at('chart', 'version') },
      ];
    case 'HelmChart':
      return [{ chart: spec.at('chart'), version: spec.at('version') }];
    case 'Application':
      return sources(spec);
    case 'ApplicationSet':
      return sources(spec.at('template', 'spec'));
    case undefined:
      return [
        ...root.at('dependencies').items.map((one) => ({ chart: one.at('name'), version: one.at('version') })),
        ...root.at('releases').items.map((one) => ({ chart: one.at('chart'), version: one.at('version') })),
      ];
    default:
      return [];
  }
}

const sources = (spec: Cursor): readonly Reference[] =>
  [spec.at('source'), ...spec.at('sources').items].map((source) => ({ chart: source.at('chart'), version: source.at('targetRevision') }));
