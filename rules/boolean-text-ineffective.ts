import {
  type CheckInstance,
  type Cursor,
  components,
  defineRule,
  isIneffectiveText,
  nameOf,
  option,
  set,
  verification,
  writtenOptions,
} from '../src/rule-api.ts';

/** Options that all four checks read as booleans. */
const options: readonly string[] = [
  ...['bearer_token_auth', 'tls_verify', 'tls_use_host_header', 'tls_ignore_warning', 'skip_proxy', 'allow_redirects', 'log_requests'],
  ...['persist_connections', 'use_legacy_auth_encoding', 'health_service_check', 'send_histograms_buckets', 'send_distribution_buckets'],
  ...['send_monotonic_counter', 'use_process_start_time', 'leader_election', 'leader_tag', 'ignore_deprecated'],
  ...['empty_default_hostname', 'disable_generic_tags', 'enable_legacy_tags_normalization'],
];

export default defineRule({
  id: 'boolean-text-ineffective',
  severity: 'error',
  link: 'configured',
  components,
  since: '0.1.0',
  summary: 'a text that seems to switch something on counts as false',
  why: 'Where a boolean belongs, the check takes the texts true, yes, y, on and 1 for true, in capitals or not, and every other text for false, without a word. So `"tlsonly"`, `enabled` or `"True "` with a blank switch off what they seem to switch on: the token is not sent, or the certificate is not verified.',
  remedy: 'Write `true` or `false`; for `bearer_token_auth` also `tls_only`, in just these letters.',
  references: ['DataDog/integrations-core:datadog_checks_base/datadog_checks/base/config.py'],
  fix: 'safe',
  masks: ['bearer-token-missing', 'self-signed-certificate-rejected'],
  *check(cluster) {
    for (const instance of cluster.checks.flatMap((check) => check.instances)) {
      const written = writtenOptions(instance);
      for (const name of options.filter((each) => written.includes(each))) {
        const at = option(instance, name);
        if (!isIneffectiveText(at) || (name === 'bearer_token_auth' && at.string === 'tls_only')) continue;
        const { value, as } = meant(instance, name, at);
        yield {
          message: `"${at.text}" counts as false for ${nameOf(at)}, which is on with true, yes, y, on and 1 only${name === 'bearer_token_auth' ? ', or with tls_only' : ''}`,
          at,
          ...(instance.check.component && { component: instance.check.component }),
          ...(name === 'bearer_token_auth' && { link: 'credentials' as const }),
          subjects: [at],
          fix: { title: `write ${value}, ${as}`, edits: [set(at, value)] },
        };
      }
    }
  },
});

/**
 * What to write. Verifying without a CA never succeeds, since no public one signs certificates of a control plane:
 * switching it on would end the metrics that arrive now.
 */
function meant(instance: CheckInstance, name: string, at: Cursor): { readonly value: string | boolean; readonly as: string } {
  if (name === 'bearer_token_auth' && /^\W*(?:tls|ssl|https)[-_ ]?only\W*$/i.test(at.text ?? ''))
    return { value: 'tls_only', as: 'which sends the token over https' };
  if (name === 'tls_verify' && !verification(instance).ca) return { value: false, as: 'which it counts as; verifying takes a CA' };
  return { value: true, as: 'which it seems to mean' };
}
