import { type Cluster, type Cursor, defineRule, placeholders, textsBelow, yamlTexts } from '../src/rule-api.ts';

/** What a person was to fill in and didn't. Comments are no part of the values. */
export default defineRule({
  id: 'placeholder-left',
  severity: 'info',
  components: [],
  since: '0.1.0',
  summary: 'a placeholder in angle brackets is still there',
  why: 'Examples to copy have <DATADOG_API_KEY>, <CLUSTER_NAME> or <node-ip> where everybody has something of their own. If nothing fills them in before the file is applied, the Agent takes them as they are. Values with placeholders count as unknown, so other rules are silent about them.',
  remedy: 'Write what belongs there. For keys, better refer to a Secret: apiSecret in a DatadogAgent, apiKeyExistingSecret in Helm values.',
  references: [
    'https://docs.datadoghq.com/containers/kubernetes/control_plane/',
    'https://docs.datadoghq.com/containers/kubernetes/installation/',
  ],
  *check(cluster) {
    for (const { root } of yamlTexts(cluster).filter(({ recognised }) => recognised)) {
      for (const at of textsBelow(ownPart(cluster, root))) {
        const text = at.text ?? '';
        // Longer texts are read as YAML themselves, or are scripts and the like.
        for (const { start, end } of text.includes('\n') ? [] : placeholders(text)) {
          yield { message: `the placeholder ${text.slice(start, end)} is still to be replaced`, at: at.part(start, end), subjects: [at] };
        }
      }
    }
  },
});

/** The data of a ConfigMap may be of any kind; its check files are texts of their own. */
const ownPart = ({ configMaps }: Cluster, root: Cursor): Cursor =>
  configMaps.some(({ document }) => document.root === root) ? root.at('metadata') : root;
