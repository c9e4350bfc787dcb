import { defineRule, isKey, namedTexts, yamlTexts } from '../src/rule-api.ts';

/** What each setting holds. Both kinds of keys count in either place: who mixes them up has them in the file too. */
const names: ReadonlyMap<string, string> = new Map([
  ['apiKey', 'API key'],
  ['DD_API_KEY', 'API key'],
  ['appKey', 'application key'],
  ['DD_APP_KEY', 'application key'],
]);

/** Keys that have been committed. No report shows one in full: what has this shape is masked wherever text of a file is printed. */
export default defineRule({
  id: 'credential-in-plain-text',
  severity: 'warning',
  securitySeverity: 7.5,
  components: [],
  since: '0.1.0',
  summary: 'a key of Datadog stands in a file in plain text',
  why: 'Whoever can read the file, its history or a backup of it can send data to your account with an API key, and read from it with an application key. Removing it from the file does not remove it from the history of the repository.',
  remedy:
    'Revoke the key, and put a new one into a Secret: apiSecret and appSecret in a DatadogAgent, apiKeyExistingSecret and appKeyExistingSecret in Helm values, valueFrom.secretKeyRef in a manifest.',
  references: [
    'https://docs.datadoghq.com/account_management/api-app-keys/',
    'https://docs.datadoghq.com/containers/kubernetes/installation/',
    'https://kubernetes.io/docs/concepts/configuration/secret/',
  ],
  *check(cluster) {
    const roots = yamlTexts(cluster).filter(({ role, recognised }) => role === 'configuration' && recognised);
    for (const { name, at } of roots.flatMap(({ root }) => namedTexts(root))) {
      const what = names.get(name);
      const key = (at.state === 'present' && at.text?.trim()) || '';
      if (!what || !isKey(key)) continue;
      yield { message: `the ${what} that ends in ${key.slice(-4)} can be read by everybody who can read this file`, at, subjects: [at] };
    }
  },
});
